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

const NUMERAL_DIGITS = "零壹贰叁肆伍陆柒捌玖〇一二三四五六七八九";
const NUMERAL_PLACES: Readonly<Record<string, number>> = { 拾: 10, 十: 10, 佰: 100, 百: 100, 仟: 1000, 千: 1000 };
const AMOUNT =
  /^(负)?(?:([零〇壹贰叁肆伍陆柒捌玖拾佰仟一二三四五六七八九十百千万]+)[元圆块])?零?(?:(.)角)?(?:(.)分)?[整正]?$/;

/** The amount that capitals or plain numerals write, up to 万: 壹佰贰拾元伍角, 一百二十元整; null for any other text. */
export function fenFromCapitals(text: string): Fen | null {
  const [whole, minus, yuan = "", jiao = "零", odd = "零"] = AMOUNT.exec(text.replace(/两/g, "二")) ?? [];
  if (!whole || !/[元圆块角分]/.test(whole)) return null;
  const [high, low] = yuan.includes("万") ? yuan.split("万", 2) : ["", yuan];
  const parts = [numeral(high), numeral(low), digit(jiao), digit(odd)];
  if (parts.some((part) => part === null)) return null;
  const [tenThousands = 0, ones = 0, tenths = 0, hundredths = 0] = parts as number[];
  return (minus ? -1 : 1) * ((tenThousands * 10_000 + ones) * 100 + tenths * 10 + hundredths);
}

function digit(character: string): number | null {
  const index = NUMERAL_DIGITS.indexOf(character);
  return index < 0 ? null : index % 10;
}

/** A number below 10,000, each digit with its place; nothing is 0, null where the places make no number. */
function numeral(text = ""): number | null {
  let sum = 0;
  let last: number | null = null;
  for (const character of text) {
    const place = NUMERAL_PLACES[character];
    if (place === undefined) {
      if (last) return null;
      last = digit(character);
    } else {
      // 十五 is said for 一十五.
      sum += (last ?? 1) * place;
      last = null;
    }
  }
  return sum + (last ?? 0);
}
