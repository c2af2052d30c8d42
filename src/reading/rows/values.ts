/**
 * Cells to values. Each field type reads the forms clerks really write; what cannot be read is said, never guessed.
 */
import { fenFromCapitals } from "../../domain/values/capitals";
import { lookUpCode, type CodeList } from "../../domain/values/codes";
import { dateFromSerial, plainDate, type PlainDate } from "../../domain/values/dates";
import type { FieldSpec, FieldType, FieldTypes } from "../../domain/records/kinds";
import { fenFromYuan, type Fen } from "../../domain/values/money";
import { phoneDigits } from "../../domain/values/phone";
import { isPlaceholder, squeeze, tidyText } from "../../domain/values/text";
import { CellError, type CellValue } from "../../spreadsheet/workbook";
import { simplified } from "../recognition/simplified";

/** What a cell was read as. `blank` covers the placeholders 无 — - / as well. */
export type Reading<T = FieldTypes[FieldType]> =
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "precision-lost" }
  /** A word outside the code list; `repair` where its meaning is beyond doubt. */
  | { readonly kind: "unknown-code"; readonly repair: string | null };

const BLANK = { kind: "blank" } as const;
const UNREADABLE = { kind: "unreadable" } as const;
const PRECISION_LOST = { kind: "precision-lost" } as const;

const value = <T>(read: T): Reading<T> => ({ kind: "value", value: read });
const readOr = <T>(read: T | null): Reading<T> => (read === null ? UNREADABLE : value(read));

/** Reads a cell as its field's type. */
export function readValue(spec: FieldSpec, cell: CellValue): Reading {
  if (cell === null || cell === undefined) return BLANK;
  if (cell instanceof CellError) return UNREADABLE;
  // In yes/no fields 无 is an answer; everywhere else it says that there is nothing.
  if (spec.type === "yesno") return readYesNo(cell);
  if (typeof cell === "string" && isBlankText(cell)) return BLANK;
  switch (spec.type) {
    case "text":
      return value(textOf(cell));
    case "term":
      return value(simplified(textOf(cell)));
    case "name":
      return value(squeeze(textOf(cell)));
    case "branch":
      return value(simplified(squeeze(textOf(cell))));
    case "id":
      return readId(cell);
    case "phone":
      return readPhone(cell);
    case "date":
      return readOr(readDate(cell));
    case "money":
      return readOr(readMoney(cell));
    case "integer":
      return readOr(readInteger(cell));
    case "number":
      return readOr(readNumber(cell));
    case "code":
      return readCode(spec.codes as CodeList, cell);
  }
}

// Most cells are plain: this saves them the normalization that placeholders need.
const SURELY_FILLED = /[0-9A-Za-z\u4e00-\u65df\u65e1-\u7120\u7122-\u9fff]/;

function isBlankText(text: string): boolean {
  return !SURELY_FILLED.test(text) && isPlaceholder(text);
}

/** A cell's content as tidy text; numbers without binary noise or exponent. */
export function textOf(cell: CellValue): string {
  if (typeof cell === "string") return tidyText(cell);
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell === null ? "" : cell.code;
}

const YES = new Set(["是", "有", "√", "✓", "✔", "☑", "Y", "y", "YES", "Yes", "yes", "1", "已建", "已建立", "对"]);
const NO = new Set([
  "否",
  "无",
  "無",
  "没有",
  "×",
  "✗",
  "X",
  "x",
  "N",
  "n",
  "NO",
  "No",
  "no",
  "0",
  "未建",
  "未建立",
  "不是",
]);

function readYesNo(cell: CellValue): Reading<boolean> {
  if (typeof cell === "boolean") return value(cell);
  const word = squeeze(textOf(cell));
  if (YES.has(word)) return value(true);
  if (NO.has(word)) return value(false);
  return isPlaceholder(word) ? BLANK : UNREADABLE;
}

/** An ID number as cleaned text, valid or not. A numeric cell of 16 digits or more has lost digits for good. */
function readId(cell: CellValue): Reading<string> {
  if (typeof cell === "number") return Math.abs(cell) >= 1e15 ? PRECISION_LOST : value(textOf(cell));
  const text = squeeze(textOf(cell))
    .replace(/^['`‘’]/, "")
    .toUpperCase();
  return /^\d(?:\.\d+)?E\+?1[5-9]$/.test(text) ? PRECISION_LOST : value(text);
}

function readPhone(cell: CellValue): Reading<string> {
  const digits = phoneDigits(textOf(cell));
  return digits === "0" ? BLANK : value(digits);
}

const FULL_DATE =
  /^(\d{4})[.\-/年](\d{1,2})[.\-/月](\d{1,2})[日号]?(?:(?:[T ]|(?<=[日号]))\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
/** 上午, 下午3点, 晚上7点半, 上午9:00 behind a day. */
const TIME_OF_DAY = / ?(?:上午|中午|下午|晚上|晚)(?:\d{1,2}(?:[点时:](?:\d{1,2}分?|半|整)?)?)?$/;
const MONTH_DATE = /^(\d{4})[.\-/年](\d{1,2})月?$/;
const SHORT_DATE = /^(\d{2})[.\-/年](\d{1,2})(?:[.\-/月](\d{1,2})日?|月)?$/;
const WEEKDAY = /\(?(?:星期|周)[一二三四五六日天]\)?/;

/** A date of a cell: a serial number, YYYYMMDD as number or text, or one of the written forms; null if none fits. */
export function readDate(cell: CellValue): PlainDate | null {
  if (typeof cell === "number") return dateOfNumber(cell);
  if (typeof cell !== "string") return null;
  const text = tidyText(cell)
    .replace(WEEKDAY, "")
    .replace(TIME_OF_DAY, "")
    .replace(/ *([.\-/年月日号:]) */g, "$1")
    .trim();
  const full = FULL_DATE.exec(text);
  if (full) return plainDate(Number(full[1]), Number(full[2]), Number(full[3]));
  const month = MONTH_DATE.exec(text);
  if (month) return plainDate(Number(month[1]), Number(month[2]));
  const year = /^(\d{4})年?$/.exec(text);
  if (year) return plainDate(Number(year[1]));
  if (/^\d{6}(?:\d{2})?$/.test(text)) return dateOfDigits(Number(text));
  // Only the nineties and earlier decades are certain in two digits: 85.3 is 1985, 12.3 could be 1912 or 2012.
  const short = SHORT_DATE.exec(text);
  if (short && Number(short[1]) >= 30) {
    return plainDate(1900 + Number(short[1]), Number(short[2]), short[3] ? Number(short[3]) : null);
  }
  return null;
}

function dateOfNumber(number: number): PlainDate | null {
  if (number >= 100_000) return Number.isInteger(number) ? dateOfDigits(number) : null;
  if (number >= 1850 && number < 2151) {
    if (Number.isInteger(number)) return plainDate(number);
    // 1985.03 is March; 1985.1 may have been typed as 1985.10, so it must be asked.
    const decimals = /\.(\d{1,2})$/.exec(textOf(number))?.[1];
    return decimals === undefined || decimals === "1" ? null : plainDate(Math.floor(number), Number(decimals));
  }
  // 7.5 is a day of a month that was typed as a number, not 7 January 1900.
  return number >= EARLIEST_SERIAL ? dateFromSerial(number) : null;
}

const DAY_OF_YEAR = /^(\d{1,2})(?:[.\-/]|月)(\d{1,2})[日号]?$/;

/**
 * A day without its year: 7月5日, 7.5, 7/5. A number keeps no 0 at its end, so that 7.1 may be the 1st or the 10th and is none.
 */
export function readDayOfYear(cell: CellValue): { readonly month: number; readonly day: number } | null {
  if (typeof cell !== "string" && typeof cell !== "number") return null;
  const text = squeeze(String(cell));
  if (typeof cell === "number" && /\.[123]$/.test(text)) return null;
  const [, month, day] = DAY_OF_YEAR.exec(text) ?? [];
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDay ? { month: Number(month), day: Number(day) } : null;
}

/** The serial number of 1 January 1905: no day that a branch keeps is older. */
const EARLIEST_SERIAL = 1_828;

/** 19850302 or 198503. */
function dateOfDigits(digits: number): PlainDate | null {
  if (digits >= 10_000_000) {
    return digits <= 99_999_999
      ? plainDate(Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100)
      : null;
  }
  return digits <= 999_999 ? plainDate(Math.floor(digits / 100), digits % 100) : null;
}

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Money in fen: 1,200.50, １２００, 人民币1200元, ¥300, (50), 1.2万, 壹佰元整; null if none fits. */
export function readMoney(cell: CellValue): Fen | null {
  if (typeof cell === "number") return Number.isFinite(cell) && Math.abs(cell) < 1e12 ? fenFromYuan(cell) : null;
  if (typeof cell !== "string") return null;
  let text = squeeze(cell)
    .replace(/^['`‘’]/, "")
    .replace(/^(?:人民币:?)?(?:RMB|CNY|[¥￥])?/i, "")
    .replace(/(?<=[\d.万])(?:元|圆)整?$/, "")
    .replace(/[,，](?=\d{3})/g, "");
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed) text = `-${bracketed[1]}`;
  let unit = 1;
  if (text.endsWith("万")) {
    unit = 10_000;
    text = text.slice(0, -1);
  }
  if (PLAIN_NUMBER.test(text)) return text.length <= 16 ? fenFromYuan(Number(text) * unit) : null;
  return unit === 1 ? fenFromCapitals(text) : null;
}

/** Units of amounts, in yuan. */
const MONEY_UNITS: Readonly<Record<string, number>> = { 百: 100, 千: 1_000, 万: 10_000, 百万: 1_000_000, 亿: 1e8 };

/** What the amounts of a column are counted in, in yuan, by its header, else by the lines above: 10,000 where it says 万元. */
export function moneyScale(headers: readonly string[], title: string): number {
  const [header] = /(?:百万|[百千万亿])?元/.exec(headers.join(" ")) ?? [];
  const [, titled] = /(?:单位[:：]?\s*|[(（])((?:百万|[百千万亿])?元)/.exec(title) ?? [];
  return MONEY_UNITS[(header ?? titled ?? "元").slice(0, -1)] ?? 1;
}

/** An amount in the unit of its column; text that says its own unit stays. */
export function scaled(cell: CellValue, scale: number): CellValue {
  if (typeof cell === "number") return cell * scale;
  if (typeof cell !== "string") return cell;
  const text = squeeze(cell).replace(/[,，](?=\d{3})/g, "");
  return PLAIN_NUMBER.test(text) ? Number(text) * scale : cell;
}

function readInteger(cell: CellValue): number | null {
  const number = readNumber(cell);
  return number !== null && Number.isInteger(number) ? number : null;
}

/** A number with or without a unit behind it (24学时, 5年, 23人); a percentage as its fraction. */
function readNumber(cell: CellValue): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string") return null;
  const match = /^([+-]?[\d.,]+)(%|[\u4e00-\u9fff]{0,3})$/.exec(squeeze(cell));
  const digits = (match?.[1] ?? "").replace(/,(?=\d{3})/g, "");
  if (!match || !PLAIN_NUMBER.test(digits)) return null;
  return match[2] === "%" ? Number(digits) / 100 : Number(digits);
}

function readCode(list: CodeList, cell: CellValue): Reading<string> {
  const word = squeeze(textOf(cell));
  const found = lookUpCode(list, word) ?? lookUpCode(list, simplified(word));
  if (!found) return { kind: "unknown-code", repair: null };
  return found.known ? value(found.code) : { kind: "unknown-code", repair: found.code };
}
