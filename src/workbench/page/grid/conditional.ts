import { CellError, cellAddress, type CellRange, type CellValue, contains } from "../../../spreadsheet/workbook";
import { calculate } from "../../../formula/calculate";
import { formulaCopier } from "../../../formula/tokens";
import type { ConditionalFormat } from "../../model/sheet/annotations";
import type { WorkbookModel } from "../../model/book";
import type { CellFormat } from "../../model/sheet/format";
import { scopeOf } from "../../model/calculation/scope";
import type { Sheet } from "../../model/sheet/sheet";

/** What rules change in the looks of a cell; null where none does. */
export type ConditionalLook = (row: number, column: number) => Partial<CellFormat> | null;

/** Whether a rule holds for a cell of its. */
type Test = (row: number, column: number) => boolean;

/** The looks that rules give the cells of a worksheet, as far as they are understood. */
export function conditionalLook(book: WorkbookModel, sheet: Sheet): ConditionalLook {
  const rules = sheet.conditionalFormats.flatMap((rule) => {
    const test = testOf(book, sheet, rule);
    return test ? [{ ...rule, test }] : [];
  });
  return (row, column) => {
    const looks: Partial<CellFormat>[] = [];
    for (const { ranges, format, test, stopIfTrue } of rules) {
      if (!ranges.some((range) => contains(range, row, column)) || !test(row, column)) continue;
      looks.push(format);
      if (stopIfTrue) break;
    }
    // The first rule wins.
    return looks.length === 0 ? null : Object.assign({}, ...looks.reverse());
  };
}

function testOf(book: WorkbookModel, sheet: Sheet, rule: ConditionalFormat): Test | null {
  const [origin] = rule.ranges;
  if (!origin) return null;
  if (rule.type === "duplicateValues" || rule.type === "uniqueValues") {
    return repetition(sheet, rule.ranges, rule.type === "duplicateValues");
  }
  if (rule.type === "containsText" || rule.type === "notContainsText") {
    const text = rule.condition?.text?.toLowerCase() ?? "";
    const isWanted = rule.type === "containsText";
    return (row, column) => book.textAt(sheet, row, column).toLowerCase().includes(text) === isWanted;
  }
  const formula = formulaOf(rule, cellAddress(origin.top, origin.left));
  if (formula === null) return null;
  const copy = formulaCopier(formula);
  const scope = scopeOf(book, sheet);
  return (row, column) => {
    const value = calculate(copy(row - origin.top, column - origin.left), scope);
    return value === true || (typeof value === "number" && value !== 0);
  };
}

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

/** A rule as a formula, for the first of its cells; null for kinds that aren't understood. @param cell address of that */
function formulaOf({ type, formula, condition }: ConditionalFormat, cell: string): string | null {
  switch (type) {
    // The other kinds have a formula that says the same.
    case "expression":
    case "beginsWith":
    case "endsWith":
    case "containsBlanks":
    case "notContainsBlanks":
      return formula;
    case "cellIs": {
      const { operator = "", formula2 } = condition ?? {};
      const sign = OPERATORS[operator];
      if (sign) return `${cell}${sign}(${formula})`;
      if (formula2 === undefined) return null;
      if (operator === "between") return `AND(${cell}>=(${formula}),${cell}<=(${formula2}))`;
      return operator === "notBetween" ? `OR(${cell}<(${formula}),${cell}>(${formula2}))` : null;
    }
    default:
      return null;
  }
}

/** Whether a cell's value stands in more cells of the ranges, or in no other; texts tell no case apart. */
function repetition({ cells }: Sheet, ranges: readonly CellRange[], isWanted: boolean): Test {
  let counts: Map<CellValue, number> | undefined;
  const keyAt = (row: number, column: number): CellValue => {
    const value = cells.value(row, column);
    return typeof value === "string" ? value.toLowerCase() : value instanceof CellError ? value.code : value;
  };
  const count = () => {
    const found = new Map<CellValue, number>();
    for (const range of ranges) {
      const used = cells.used(range);
      for (let row = used?.top ?? 0; used && row <= used.bottom; row++) {
        for (let column = used.left; column <= used.right; column++) {
          const key = keyAt(row, column);
          found.set(key, (found.get(key) ?? 0) + 1);
        }
      }
    }
    return found;
  };
  return (row, column) => {
    const key = keyAt(row, column);
    if (key === null) return false;
    counts ??= count();
    return (counts.get(key) ?? 0) > 1 === isWanted;
  };
}
