import { contains } from "../../../workbook/workbook";
import { calculate } from "../../../workbook/xlsx/formula/calculate";
import { formulaCopier } from "../../../workbook/xlsx/formula/text";
import type { Book } from "../../model/book";
import type { CellFormat } from "../../model/format";
import { scopeOf } from "../../model/scope";
import type { Sheet } from "../../model/sheet";

/** What rules change in the looks of a cell; null where none does. */
export type ConditionalLook = (row: number, column: number) => Partial<CellFormat> | null;

/** The looks that rules with a formula give the cells of a worksheet; other kinds of rules aren't understood. */
export function conditionalLook(book: Book, sheet: Sheet): ConditionalLook {
  const scope = scopeOf(book, sheet);
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
