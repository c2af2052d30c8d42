import { MARKER_NAME, markerFormula } from "../marker";
import type { FormulaResults } from "../readBack";
import { quoteSheetName } from "../sheetNames";
import { cellKey, type CellValue, type NewSheet } from "../workbook";
import { absoluteRange, type RangeValues } from "./chartXml";
import type { LocalName } from "./workbookEdit";

/** The names that belong to a new sheet: its marker, where it has one, and what is printed of it. */
export function localNames({ name, madeBy, print }: NewSheet): LocalName[] {
  const names: LocalName[] = [];
  if (madeBy !== null) names.push({ name: MARKER_NAME, formula: markerFormula(madeBy), hidden: true });
  if (print?.area) names.push({ name: "_xlnm.Print_Area", formula: absoluteRange({ sheet: name, range: print.area }) });
  if (print?.titleRows) {
    const { first, last } = print.titleRows;
    names.push({ name: "_xlnm.Print_Titles", formula: `${quoteSheetName(name)}!$${first + 1}:$${last + 1}` });
  }
  return names;
}

/** Whether a formula of new sheets names a sheet, as far as its text tells. */
export function refersTo(sheets: readonly NewSheet[]): (name: string) => boolean {
  const formulas = sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell && "formula" in cell.content ? [cell.content.formula] : [])),
    ),
  );
  const references = formulas.filter((formula) => formula.includes("!")).join("\n");
  return (name) => references.includes(name.replaceAll("'", "''"));
}

/** What the ranges of new sheets hold; those of a clerk's sheets are left to the program that opens the workbook. */
export function rangeValues(sheets: readonly NewSheet[], results: FormulaResults): RangeValues {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return ({ sheet: name, range }) => {
    const sheet = byName.get(name);
    if (!sheet) return null;
    const values: CellValue[] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const content = sheet.rows[row]?.cells[column]?.content ?? { value: null };
        values.push("formula" in content ? (results.get(name)?.get(cellKey(row, column)) ?? null) : content.value);
      }
    }
    return values;
  };
}
