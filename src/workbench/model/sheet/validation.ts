/** What data validation says of an entry, as Excel holds it: entries that are typed are held against it, all others aren't. */
import { CellError, contains, type CellRange, type CellValue, type Comparison } from "../../../spreadsheet/workbook";
import { calculate } from "../../../formula/calculate";
import { copyFormula } from "../../../formula/tokens";
import { toText, UNKNOWN } from "../../../formula/values";
import type { DataValidation } from "./annotations";
import type { WorkbookModel } from "../book";
import { GENERAL, readEntry } from "../editing/entry";
import { intersection, parseRange, splitReference } from "./ranges";
import { cellsOf, scopeOf } from "../calculation/scope";
import type { Sheet } from "./sheet";

/** What is said of a cell's entries; null where everything may be entered. */
export function validationAt(sheet: Sheet, row: number, column: number): DataValidation | null {
  const found = sheet.validations.find(({ ranges }) => ranges.some((range) => contains(range, row, column)));
  return found && found.type !== "none" ? found : null;
}

/** The entries that a cell's drop-down list offers; null where it has none, or one that isn't understood here. */
export function choicesAt(book: WorkbookModel, sheet: Sheet, row: number, column: number): readonly string[] | null {
  const validation = validationAt(sheet, row, column);
  if (validation?.type !== "list" || !validation.hasDropDown) return null;
  return choicesOf(book, sheet, validation, row, column)?.map(({ text }) => text) ?? null;
}

/**
 * The rule that a text breaks when it is typed into a cell; null where none says anything against it, or none that is
 * understood here.
 */
export function brokenRule(
  book: WorkbookModel,
  sheet: Sheet,
  row: number,
  column: number,
  typed: string,
): DataValidation | null {
  const validation = validationAt(sheet, row, column);
  if (!validation?.alert.show) return null;
  if (typed === "") return validation.ignoreBlanks ? null : validation;
  const entry = readEntry(typed, sheet.format(row, column).numberFormat);
  if (!entry) return null;
  const value = "formula" in entry ? calculate(entry.formula, scopeOf(book, sheet)) : entry.value;
  if (value === UNKNOWN || (value instanceof CellError && "formula" in entry)) return null;
  return isAllowed(book, sheet, validation, row, column, value) === false ? validation : null;
}

/** @returns null where that isn't known */
function isAllowed(
  book: WorkbookModel,
  sheet: Sheet,
  validation: DataValidation,
  row: number,
  column: number,
  value: CellValue,
): boolean | null {
  const { type, operator } = validation;
  if (type === "list") {
    const choices = choicesOf(book, sheet, validation, row, column);
    return choices && choices.some(({ matches }) => matches(value));
  }
  const formula = (text: string | null) => relative(validation, text, row, column);
  if (type === "custom") {
    const own = { ...cellsOf(sheet), rows: Math.max(row + 1, sheet.cells.rows.length) };
    const scope = scopeOf(book, sheet);
    const entered = (r: number, c: number) => (r === row && c === column ? value : own.value(r, c));
    const isOwn = (name: string | undefined) => name === undefined || book.sheet(name) === sheet;
    const result = calculate(formula(validation.formula1), (name) =>
      isOwn(name) ? { ...own, columns: Math.max(own.columns, column + 1), value: entered } : scope(name),
    );
    return result === UNKNOWN ? null : result === true || (typeof result === "number" && result !== 0);
  }
  const measured = type === "textLength" ? toText(value).length : value;
  if (typeof measured !== "number") return false;
  if (type === "whole" && !Number.isInteger(measured)) return false;
  const bounds = [validation.formula1, validation.formula2].map((text) =>
    text === null ? null : calculate(formula(text), scopeOf(book, sheet)),
  );
  const [low, high] = bounds;
  const isOfTwo = operator === "between" || operator === "notBetween";
  if (typeof low !== "number" || (isOfTwo && typeof high !== "number")) return null;
  return compares(measured, operator, low, typeof high === "number" ? high : NaN);
}

function compares(value: number, operator: Comparison, low: number, high: number): boolean {
  switch (operator) {
    case "between":
      return value >= low && value <= high;
    case "notBetween":
      return value < low || value > high;
    case "equal":
      return value === low;
    case "notEqual":
      return value !== low;
    case "greaterThan":
      return value > low;
    case "lessThan":
      return value < low;
    case "greaterThanOrEqual":
      return value >= low;
    case "lessThanOrEqual":
      return value <= low;
  }
}

interface Choice {
  readonly text: string;
  matches(value: CellValue): boolean;
}

function choicesOf(
  book: WorkbookModel,
  sheet: Sheet,
  validation: DataValidation,
  row: number,
  column: number,
): readonly Choice[] | null {
  const { formula1 } = validation;
  const written = /^"(.*)"$/s.exec(formula1 ?? "")?.[1];
  if (written !== undefined) {
    return written
      .replaceAll('""', '"')
      .split(",")
      .map((part): Choice => {
        const text = part.trim();
        const entry = readEntry(text, GENERAL);
        const same = entry && "value" in entry ? entry.value : text;
        return { text, matches: (value) => value === same || toText(value) === text };
      });
  }
  const source = placeOf(book, sheet, relative(validation, formula1, row, column));
  const used = source && source.sheet.cells.used(source.range);
  if (!source) return null;
  const range = used && intersection(source.range, used);
  const choices: Choice[] = [];
  for (let r = range?.top ?? 0; range && r <= range.bottom; r++) {
    for (let c = range.left; c <= range.right; c++) {
      const own = book.valueAt(source.sheet, r, c);
      if (own === null || own instanceof CellError) continue;
      // Cells tell no case apart, other than written choices.
      const isSame = (value: CellValue) => value === own || toText(value).toLowerCase() === toText(own).toLowerCase();
      choices.push({ text: book.textAt(source.sheet, r, c), matches: isSame });
    }
  }
  return choices;
}

/** The cells that a formula refers to, by their address or by a name; null for any other formula. */
function placeOf(
  book: WorkbookModel,
  sheet: Sheet,
  formula: string,
): { readonly sheet: Sheet; readonly range: CellRange } | null {
  const names = [...sheet.names, ...book.names];
  const named = names.find(({ name }) => name.toLowerCase() === formula.trim().toLowerCase())?.formula;
  const reference = splitReference((named ?? formula).trim());
  const target = reference.sheet === null ? sheet : book.sheet(reference.sheet);
  const range = parseRange(reference.address);
  return target && range ? { sheet: target, range } : null;
}

/** A formula of a rule, which is written as it reads for the first of its cells, as it reads for another. */
function relative({ ranges: [origin] }: DataValidation, formula: string | null, row: number, column: number): string {
  return origin && formula !== null ? copyFormula(formula, row - origin.top, column - origin.left) : (formula ?? "");
}
