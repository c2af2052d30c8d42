import { format as formatted, isValidFormat } from "numfmt";

/**
 * A number or text as a cell of a number format shows it, in a Chinese Excel.
 * @returns `######` for a format that is none
 */
export function numberText(value: number | string, numberFormat: string): string {
  return formatted(inChinese(numberFormat, value), value, OPTIONS);
}

/** Whether numbers can be shown in a format. */
export function isNumberFormat(text: string): boolean {
  return isValidFormat(inChinese(text, 0));
}

const OPTIONS = { throws: false, nbsp: false };
const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"];
const CHINESE_PARTS = /上午\/下午|aaa/i;
/** What stands in quotes first, so that nothing is looked for in it. */
const PARTS = /"[^"]*"|\\.|\[\$-804\]|上午\/下午|(?<!a)a{3,4}(?!a)/gi;

/** A format in the library's words, which has Chinese halves of the day but no `aaa`, the weekday's last character. */
function inChinese(numberFormat: string, value: number | string): string {
  if (!CHINESE_PARTS.test(numberFormat)) return numberFormat;
  const weekday = typeof value === "number" ? (WEEKDAYS[(Math.floor(value) + 6) % 7] ?? "") : "";
  const own = numberFormat.replace(PARTS, (part) => {
    if (part === "上午/下午") return "AM/PM";
    if (/^a+$/i.test(part)) return part.length === 3 ? `"${weekday}"` : `"星期${weekday}"`;
    return part.startsWith("[") ? "" : part;
  });
  return `[$-804]${own}`;
}
