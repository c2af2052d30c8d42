/**
 * Header cells that name a month or a quarter of a dues ledger: 3月, 三月份, 2026.3, 202603, Mar, 1-3月, a real date shown
 * as a month, and months that are merely numbered 1, 2, 3 ….
 */
import { dateFromSerial, daysInMonth } from "../../domain/values/dates";
import type { ColumnName } from "../../domain/records/records";
import type { CellValue } from "../../spreadsheet/workbook";

const CHINESE_NUMBERS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const PAID = "(?:实[缴交收]|已[缴交]|[缴交][纳费]|金额|党费)*";
const MONTH = new RegExp(`^(?:(?:20)?\\d{2}[年.\\-/])?(\\d{1,2}|十[一二]?|[一二三四五六七八九元])月份?${PAID}$`);
const DATED_MONTH = /^20\d{2}(?:[年.\-/](\d{1,2})|(\d{2}))$/;
const ENGLISH_MONTH = new RegExp(`^(${ENGLISH_MONTHS.join("|")})[a-z]*$`, "i");
const QUARTER = new RegExp(`^(?:\\d{4}年?)?(?:第?([1-4一二三四])季度?|Q([1-4]))${PAID}$`, "i");
const QUARTER_MONTHS = new RegExp(`^(?:\\d{4}年?)?(\\d{1,2})月?(?:[-~–—至到]+)(\\d{1,2})月份?${PAID}$`);

/** The month or quarter that a header's key names, as a column name (`m3`, `q2`), or null. */
export function periodOf(key: string): ColumnName | null {
  const [, written] = MONTH.exec(key) ?? [];
  const [, dated, run] = DATED_MONTH.exec(key) ?? [];
  const number = numberOf(written ?? dated ?? run) ?? englishMonth(key);
  if (number !== null) return number >= 1 && number <= 12 ? `m${number}` : null;
  const [, ordinal, letter] = QUARTER.exec(key) ?? [];
  const quarter = numberOf(ordinal ?? letter);
  if (quarter !== null) return `q${quarter}`;
  const [, from, to] = (QUARTER_MONTHS.exec(key) ?? []).map(Number);
  return from !== undefined && to === from + 2 && to % 3 === 0 && to <= 12 ? `q${to / 3}` : null;
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === "元") return 1;
  return /^\d+$/.test(text) ? Number(text) : CHINESE_NUMBERS.indexOf(text) + 1;
}

function englishMonth(key: string): number | null {
  const name = ENGLISH_MONTH.exec(key)?.[1]?.toLowerCase();
  // Mark or Decision begin like a month; no month is written longer than September.
  if (name === undefined || key.length > 9 || !isMonthName(key.toLowerCase())) return null;
  return ENGLISH_MONTHS.indexOf(name) + 1;
}

const FULL_NAMES = "january february march april may june july august september october november december".split(" ");

function isMonthName(word: string): boolean {
  return FULL_NAMES.some((name) => name.startsWith(word) && word.length >= 3);
}

/** Whether a column name is a month or a quarter of a dues ledger. */
export function periodColumn(name: ColumnName): boolean {
  return /^[mq]\d+$/.test(name);
}

/** So many months numbered in a row are months; fewer are any numbers. */
const LEAST_NUMBERED = 3;

/**
 * The months that cells of a header row name by a number, by column: real dates shown as months (the first or last day),
 * 202603, 2026.03, and runs 1, 2, 3 …. A 2026.1 behind September is October, whose 0 a number does not keep.
 */
export function monthsInRow(cells: ReadonlyArray<CellValue>): ReadonlyMap<number, number> {
  const months = new Map<number, number>();
  let run: Array<readonly [column: number, month: number]> = [];
  const endRun = (): void => {
    if (run.length >= LEAST_NUMBERED) for (const [column, month] of run) months.set(column, month);
    run = [];
  };
  let last: number | null = null;
  cells.forEach((cell, column) => {
    const number = plainNumber(cell);
    if (number === null) return;
    if (Number.isInteger(number) && number >= 1 && number <= 12) {
      if (run.length > 0 && run.at(-1)?.[1] !== number - 1) endRun();
      run.push([column, number]);
      return;
    }
    last = typeof cell === "number" ? datedMonth(cell, last) : null;
    if (last !== null) months.set(column, last);
  });
  endRun();
  return months;
}

/** Whether a cell is a number that {@link monthsInRow} may take for a month. Cheap, as most rows of a book are asked. */
export function mayNameMonth(cell: CellValue): boolean {
  const value = plainNumber(cell);
  if (value === null) return false;
  return (value >= 1 && value <= 12) || (value > 2000 && value < 2100) || value >= 36_526;
}

function plainNumber(cell: CellValue): number | null {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" && cell.length <= 4 && /^\s*\d{1,2}\s*$/.test(cell) ? Number(cell) : null;
}

function datedMonth(value: number, before: number | null): number | null {
  if (!Number.isInteger(value)) {
    const [, decimals] = /^20\d{2}\.(\d{1,2})$/.exec(String(value)) ?? [];
    const month = decimals === "1" && before === 9 ? 10 : Number(decimals ?? 0);
    return month >= 1 && month <= 12 ? month : null;
  }
  if (value >= 200_001 && value <= 209_912) {
    const month = value % 100;
    return month >= 1 && month <= 12 ? month : null;
  }
  const date = value >= 36_526 && value < 100_000 ? dateFromSerial(value) : null;
  if (!date?.month) return null;
  return date.day === 1 || date.day === daysInMonth(date.year, date.month) ? date.month : null;
}
