import { MARKER_NAME, markerFormula } from "../own/marker";
import { quoteSheetName } from "../sheetNames";
import type { NewSheet } from "../workbook";
import { absoluteRange } from "./chartXml";
import type { LocalName } from "./workbookEdit";

/** The names that belong to a new sheet: its own, its marker, where it has one, and what is printed of it. */
export function localNames({ name, madeBy, print, names: own = [] }: NewSheet): LocalName[] {
  const names: LocalName[] = [...own];
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
