/**
 * The reckoning behind the custom functions BRANCHBOOK.…: one cell's worth of what the check does for whole sheets.
 * Amounts are yuan and dates serial numbers of the 1900 system, as in cells; texts are read as in the ledgers.
 */
import { DUES_CLASS, lookUpCode } from "../domain/values/codes";
import { serialFromDate, type PlainDate } from "../domain/values/dates";
import { duesStandard } from "../domain/subjects/dues";
import type { Params } from "../domain/verdict/findings";
import { birthDateOf, idFault } from "../domain/values/idNumber";
import { yuanFromFen, type Fen } from "../domain/values/money";
import { readMonthSpan, type MonthSpan } from "../domain/values/periods";
import { settingsOn } from "../domain/records/settings";
import { squeeze } from "../domain/values/text";
import type { FunctionText } from "../locales/words";
import { readDate, readMoney, textOf } from "../reading/rows/values";
import type { CellValue } from "../spreadsheet/workbook";

/** What a custom function can't reckon with; shown as #VALUE! with the locale's sentence for `code`. */
export class FunctionError extends Error {
  constructor(
    readonly code: FunctionText,
    readonly params: Params = {},
  ) {
    super(code);
  }
}

/**
 * What the regulation asks of a member a month (党费月应缴), in yuan; of a farmer the least. Rates that a workbook sets for
 * itself don't count here: a custom function sees its arguments and nothing else.
 * @param base 计算基数 in yuan; only the classes with pay, income or pension need it
 * @param duesClass 缴费类别 in any wording that ledgers may use
 * @param on the day whose rates apply
 * @throws FunctionError
 */
export function dues(base: CellValue, duesClass: CellValue, on: PlainDate): number {
  const word = textOf(duesClass);
  const known = lookUpCode(DUES_CLASS, word)?.code;
  if (known === undefined) throw new FunctionError("unknown-class", { class: word, known: DUES_CLASS.codes });
  // A base of 0 is none.
  const amount = isBlank(base) ? null : moneyOf(base) || null;
  const standard = duesStandard(known, amount, settingsOn(on));
  if (standard === null) throw new FunctionError("no-base", { class: known });
  return yuanFromFen(standard.amount);
}

/** Whether an ID number (公民身份号码) passes the tests of GB 11643: its form, check character and birth date. */
export function idCheck(number: CellValue, asOf: PlainDate): boolean {
  return idFault(idText(number), asOf) === null;
}

/**
 * The birth date within an ID number, as a serial number.
 * @throws FunctionError also for a number that doesn't pass {@link idCheck}
 */
export function birthDate(number: CellValue, asOf: PlainDate): number {
  const text = idText(number);
  const date = idFault(text, asOf) === null ? birthDateOf(text) : null;
  if (date === null) throw new FunctionError("bad-id");
  return serialFromDate(date);
}

/**
 * Arrears (欠缴) in yuan: what all payments together leave short of the monthly amount for a run of months; 0 within the
 * tolerance.
 * @param due monthly amount in yuan
 * @param paid amounts in yuan; blank cells are nothing paid
 * @param from first month and `to` last one: 1–12, a date, or words such as 3月 and 2026-03
 * @throws FunctionError
 */
export function arrears(
  due: CellValue,
  paid: ReadonlyArray<readonly CellValue[]>,
  from: CellValue,
  to: CellValue,
  on: PlainDate,
): number {
  const months = monthsOf(to, on).to - monthsOf(from, on).from + 1;
  if (months < 1) throw new FunctionError("months-reversed", { from: textOf(from), to: textOf(to) });
  const payments = paid.flat().filter((cell) => !isBlank(cell));
  const short = payments.reduce<Fen>((left, cell) => left - moneyOf(cell), moneyOf(due) * months);
  return short > settingsOn(on).duesTolerance ? yuanFromFen(short) : 0;
}

function isBlank(cell: CellValue): boolean {
  return textOf(cell) === "";
}

function moneyOf(cell: CellValue): Fen {
  const amount = readMoney(cell);
  if (amount === null || amount < 0) throw new FunctionError("bad-money", { value: textOf(cell) });
  return amount;
}

/** A day given to a function. @throws FunctionError */
export function dayOf(cell: CellValue): PlainDate {
  const date = readDate(cell);
  if (date === null) throw new FunctionError("bad-date", { value: textOf(cell) });
  return date;
}

/** Months that name no year are those of `on`'s. */
function monthsOf(cell: CellValue, on: PlainDate): MonthSpan {
  const months = readMonthSpan(textOf(cell), on.year);
  if (months === null) throw new FunctionError("bad-month", { value: textOf(cell) });
  return months;
}

/** Numbers keep 15 digits: an ID number of 18 entered as a number has lost its last ones for good. */
function idText(cell: CellValue): string {
  if (typeof cell === "number" && Math.abs(cell) >= 1e15) throw new FunctionError("id-digits-lost");
  return squeeze(textOf(cell)).toUpperCase();
}
