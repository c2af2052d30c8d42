import { contains } from "../../../workbook/workbook";
import { calculate, type FormulaScope } from "../../../workbook/xlsx/formula/calculate";
import { formulaCopier } from "../../../workbook/xlsx/formula/text";
import type { SheetCells } from "../../../workbook/xlsx/formula/values";
import type { Book } from "../../model/book";
import type { CellFormat } from "../../model/format";
import type { Sheet } from "../../model/sheet";

/** What rules change in the looks of a cell; null where none does. */
export type ConditionalLook = (row: number, column: number) => Partial<CellFormat> | null;

/** The looks that rules with a formula give the cells of a worksheet; other kinds of rules aren't understood. */
export function conditionalLook(book: Book, sheet: Sheet): ConditionalLook {
  const scope: FormulaScope = (name) => {
    const found = name === undefined ? sheet : book.sheet(name);
    return found && cellsOf(found);
  };
  const rules = sheet.conditionalFormats
    .filter(({ type, ranges }) => type === "expression" && ranges.length > 0)
    .map((rule) => ({ ...rule, copy: formulaCopier(rule.formula) }));
  return (row, column) => {
    const looks: Partial<CellFormat>[] = [];
    for (const { ranges, format, copy, stopIfTrue } of rules) {
      const [origin] = ranges;
      if (!origin || !ranges.some((range) => contains(range, row, column))) continue;
      const value = calculate(copy(row - origin.top, column - origin.left), scope);
      if (value !== true && (typeof value !== "number" || value === 0)) continue;
      looks.push(format);
      if (stopIfTrue) break;
    }
    // The first rule wins.
    return looks.length === 0 ? null : Object.assign({}, ...looks.reverse());
  };
}

function cellsOf({ cells }: Sheet): SheetCells {
  const used = cells.used();
  return {
    rows: cells.rows.length,
    columns: used ? used.right + 1 : 0,
    value: (row, column) => cells.value(row, column),
  };
}
