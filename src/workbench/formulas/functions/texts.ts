/** Text, and numbers as text. */
import { CellError, type CellValue } from "../../../spreadsheet/workbook";
import { BAD_VALUE, numberInText, UNKNOWN } from "../../../formula/values";
import { asLogical, asNumber, asText, isGrid, listOf, type Value } from "../values";
import { isNumberFormat, numberText } from "../../../spreadsheet/numberText";
import { serialInText } from "../serials";
import { wildcards } from "./criteria";
import { define, type Functions, single } from "./define";

export const TEXTS: Functions = [
  ["LEFT", single("s?s", (text, count = 1) => asText(text).slice(0, length(count)))],
  ["RIGHT", single("s?s", (text, count = 1) => right(asText(text), length(count)))],
  ["MID", single("sss", (text, start, count) => middle(asText(text), length(start), length(count)))],
  ["LEN", single("s", (text) => asText(text).length)],
  ["LENB", single("s", (text) => bytesOf(asText(text)))],
  ["LEFTB", single("s?s", (text, count = 1) => inBytes(asText(text), 0, length(count)))],
  [
    "RIGHTB",
    single("s?s", (text, count = 1) => inBytes(asText(text), bytesOf(asText(text)) - length(count), Infinity)),
  ],
  ["MIDB", single("sss", (text, start, count) => inBytes(asText(text), length(start) - 1, length(count)))],
  ["FIND", single("ss?s", (wanted, text, from = 1) => place(asText(text).indexOf(asText(wanted), length(from) - 1)))],
  ["SEARCH", single("ss?s", (wanted, text, from = 1) => search(asText(wanted), asText(text), length(from)))],
  ["SUBSTITUTE", single("sss?s", substitute)],
  ["REPLACE", single("ssss", replace)],
  [
    "TRIM",
    single("s", (text) =>
      asText(text)
        .replace(/^ +| +$/g, "")
        .replace(/ +/g, " "),
    ),
  ],
  // eslint-disable-next-line no-control-regex -- taking these out is what CLEAN is for
  ["CLEAN", single("s", (text) => asText(text).replace(/[\x00-\x1f]/g, ""))],
  ["UPPER", single("s", (text) => asText(text).toUpperCase())],
  ["LOWER", single("s", (text) => asText(text).toLowerCase())],
  ["CONCATENATE", single("(s)", (...given) => given.map(asText).join(""))],
  ["CONCAT", define("(t)", (given) => given.flatMap(listOf).map(asText).join(""))],
  ["TEXTJOIN", define("sst(t)", joined, { forcesArrays: true })],
  ["REPT", single("ss", (text, count) => repeated(asText(text), length(count)))],
  ["EXACT", single("ss", (a, b) => asText(a) === asText(b))],
  ["T", single("s", (value) => (typeof value === "string" ? value : ""))],
  ["N", single("s", (value) => (typeof value === "string" ? 0 : asNumber(value)))],
  ["VALUE", single("s", (value) => asNumber(value))],
  ["TEXT", single("ss", (value, format) => formatted(value, asText(format)))],
  ["NUMBERVALUE", single("s?ss", numberValue)],
  ["NUMBERSTRING", single("ss", (value, kind) => numberString(asNumber(value), asNumber(kind)))],
];

function length(value: CellValue): number {
  const count = Math.trunc(asNumber(value));
  if (count < 0) throw BAD_VALUE;
  return count;
}

function right(text: string, count: number): string {
  return count === 0 ? "" : text.slice(-count);
}

function middle(text: string, start: number, count: number): string {
  if (start < 1) throw BAD_VALUE;
  return text.slice(start - 1, start - 1 + count);
}

/** Bytes of the double-byte code that Chinese systems count in. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += width(character);
  return bytes;
}

function width(character: string): number {
  return character.charCodeAt(0) > 0x7f ? 2 : 1;
}

/** The characters that begin at or behind a byte and end within some more. */
function inBytes(text: string, from: number, count: number): string {
  let [at, taken] = [0, ""];
  for (const character of text) {
    if (at >= from && at + width(character) <= from + count) taken += character;
    at += width(character);
  }
  return taken;
}

function place(index: number): number {
  if (index < 0) throw BAD_VALUE;
  return index + 1;
}

function search(wanted: string, text: string, from: number): number {
  const pattern = wildcards(wanted);
  if (!pattern) return place(text.toLowerCase().indexOf(wanted.toLowerCase(), from - 1));
  const found = text.slice(from - 1).search(new RegExp(pattern.source.slice(1, -1), "i"));
  return place(found < 0 ? -1 : found + from - 1);
}

function substitute(text: CellValue, old: CellValue, next: CellValue, which?: CellValue): string {
  const [whole, from, to] = [asText(text), asText(old), asText(next)];
  if (from === "") return whole;
  if (which === undefined) return whole.replaceAll(from, to);
  let at = -1;
  for (let left = length(which); left > 0; left--) {
    at = whole.indexOf(from, at + 1);
    if (at < 0) return whole;
  }
  return whole.slice(0, at) + to + whole.slice(at + from.length);
}

function replace(text: CellValue, start: CellValue, count: CellValue, next: CellValue): string {
  const whole = asText(text);
  const from = length(start) - 1;
  if (from < 0) throw BAD_VALUE;
  return whole.slice(0, from) + asText(next) + whole.slice(from + length(count));
}

function joined([between = null, skipsBlanks = null, ...given]: readonly Value[]): string {
  if (isGrid(between) || isGrid(skipsBlanks)) throw UNKNOWN;
  const texts = given.flatMap(listOf).map(asText);
  return (asLogical(skipsBlanks) ? texts.filter((text) => text !== "") : texts).join(asText(between));
}

const LONGEST = 32_767;

function repeated(text: string, count: number): string {
  if (text.length * count > LONGEST) throw BAD_VALUE;
  return text.repeat(count);
}

function numberValue(text: CellValue, point: CellValue = ".", comma: CellValue = ","): number {
  const bare = asText(text).replaceAll(asText(comma), "").replace(asText(point), ".").replace(/\s/g, "");
  const number = bare === "" ? 0 : numberInText(bare);
  if (number === null) throw BAD_VALUE;
  return number;
}

/** A value as a cell of a number format shows it, in a Chinese Excel. */
function formatted(value: CellValue, format: string): string {
  if (value instanceof CellError) throw value;
  const number = typeof value === "string" ? (numberInText(value) ?? serialInText(value)) : value;
  if (typeof number === "boolean") return asText(number);
  if (number === null && typeof value === "string") return numberText(value, format);
  const own = number ?? 0;
  if (format === "") return "";
  const chinese = /^\[DBNum([12])\](?:\[\$-804\])?(?:General|G\/通用格式|0)?$/i.exec(format);
  if (chinese) return digits(own, chinese[1] === "1" ? SMALL : CAPITAL);
  // `0!.0,` sets a point by hand: what stands for ten thousands.
  const byHand = /^(0)!\.(0+),+(.*)$/.exec(format);
  if (byHand) return pointByHand(own, format);
  if (/\[DBNum/i.test(format)) throw UNKNOWN;
  if (!isNumberFormat(format)) throw UNKNOWN;
  return numberText(own, format);
}

function pointByHand(value: number, format: string): string {
  const [, , zeros = "", tail = ""] = /^(0)!\.(0+),+(.*)$/.exec(format) ?? [];
  const commas = /,+/.exec(format)?.[0].length ?? 0;
  const scaled = String(Math.round(Math.abs(value) / 1000 ** commas)).padStart(zeros.length + 1, "0");
  const text = `${scaled.slice(0, -zeros.length)}.${scaled.slice(-zeros.length)}`;
  return (value < 0 ? "-" : "") + text + tail.replaceAll('"', "");
}

interface Numerals {
  readonly digits: string;
  readonly units: readonly string[];
}

const SMALL: Numerals = { digits: "〇一二三四五六七八九", units: ["", "十", "百", "千"] };
const CAPITAL: Numerals = { digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"] };

/** A number in Chinese numerals, as `[DBNum1]` and `[DBNum2]` write it. */
function digits(value: number, { digits: names, units }: Numerals): string {
  const [whole = "0", fraction] = String(Math.abs(value)).split(".");
  if (whole.length > 12 || /e/.test(whole)) throw UNKNOWN;
  const zero = names[0] ?? "";
  let text = "";
  const groups = whole.padStart(Math.ceil(whole.length / 4) * 4, "0").match(/\d{4}/g) ?? [];
  groups.forEach((group, index) => {
    let part = "";
    let isGap = false;
    [...group].forEach((digit, at) => {
      if (digit === "0") isGap = true;
      else {
        if (isGap && (part !== "" || text !== "")) part += zero;
        part += (names[Number(digit)] ?? "") + (units[3 - at] ?? "");
        isGap = false;
      }
    });
    if (part !== "") text += part + (["", "万", "亿"][groups.length - 1 - index] ?? "");
  });
  const decimals = fraction === undefined ? "" : `.${[...fraction].map((digit) => names[Number(digit)]).join("")}`;
  return (value < 0 ? "-" : "") + (text === "" ? zero : text) + decimals;
}

function numberString(value: number, kind: number): string {
  if (!Number.isInteger(value) || value < 0) throw BAD_VALUE;
  if (kind === 1) return digits(value, SMALL);
  if (kind === 2) return digits(value, CAPITAL);
  return [...String(value)].map((digit) => SMALL.digits[Number(digit)]).join("");
}
