import type { Fen } from "./money";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿", "万亿"];

/**
 * An amount in capitals (人民币大写), as the rules for bills of the People's Bank have it: 12345 → 壹佰贰拾叁元肆角伍分, 10005 →
 * 壹佰元零伍分. It ends with 整 where there are no fen, so that nothing can be added. A negative amount begins with 负.
 */
export function capitals(fen: Fen): string {
  const amount = Math.abs(fen);
  const [yuan, jiao, odd] = [Math.floor(amount / 100), Math.floor(amount / 10) % 10, amount % 10];
  const parts = [
    yuan > 0 ? `${wholeNumber(yuan)}元` : "",
    jiao > 0 ? `${DIGITS[jiao]}角` : yuan > 0 && odd > 0 ? "零" : "",
    odd > 0 ? `${DIGITS[odd]}分` : "整",
  ];
  return `${fen < 0 ? "负" : ""}${amount === 0 ? "零元整" : parts.join("")}`;
}

/** A whole number above 0; zeros within it are said once, those at its end and before 万 or 亿 not at all. */
function wholeNumber(number: number): string {
  let text = "";
  let isAfterZero = false;
  for (let group = GROUPS.length - 1; group >= 0; group -= 1) {
    const four = Math.floor(number / 10_000 ** group) % 10_000;
    for (let place = PLACES.length - 1; place >= 0; place -= 1) {
      const digit = Math.floor(four / 10 ** place) % 10;
      if (digit > 0) text += `${isAfterZero && text !== "" ? "零" : ""}${DIGITS[digit]}${PLACES[place]}`;
      isAfterZero = digit === 0;
    }
    if (four > 0) text += GROUPS[group];
  }
  return text;
}
