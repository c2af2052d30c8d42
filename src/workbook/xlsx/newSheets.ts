import { cellKey, type CellContent, type CellValue, type NewSheet, type SheetCell, type SheetRange } from "../workbook";
import { absoluteRange, type RangeValues } from "./chartXml";
import { MARKER_NAME, markerFormula, MEMORY_MARKER, MEMORY_SHEET } from "./marker";
import { quoteSheetName, renameSheets } from "./sheetNames";
import type { LocalName } from "./workbookEdit";

/** Pieces of the memory sheet: characters in one cell, of which Excel takes 32,767 UTF-16 units. */
const MEMORY_PIECES = /[^]{1,8000}/gu;

/** Values of the formulas of new sheets: by sheet name, then by `cellKey`. */
export type FormulaResults = ReadonlyMap<string, ReadonlyMap<string, CellValue>>;

/** The worksheet that holds Branchbook's memory, its text in pieces down column A. */
export function memorySheet(memory: string): NewSheet {
  return {
    name: MEMORY_SHEET,
    madeBy: MEMORY_MARKER,
    rows: (memory.match(MEMORY_PIECES) ?? []).map((value) => ({ height: null, cells: [{ content: { value } }] })),
    columnWidths: [],
    merges: [],
  };
}

/** Sheets with their final names, to which everything that leads to a planned name follows. */
export function renamed(sheets: readonly NewSheet[], names: readonly string[]): NewSheet[] {
  const pairs = sheets.map(({ name }, index) => [name, names[index] ?? name] as const);
  const changed = new Map(pairs.filter(([planned, final]) => planned !== final));
  if (changed.size === 0) return [...sheets];
  return sheets.map((sheet, index) => ({ ...withReferences(sheet, changed), name: names[index] ?? sheet.name }));
}

function withReferences(sheet: NewSheet, names: ReadonlyMap<string, string>): NewSheet {
  const formula = (text: string) => renameSheets(text, names);
  const content = (old: CellContent) => ("formula" in old ? { formula: formula(old.formula) } : old);
  const cell = (old: SheetCell | null) =>
    old && { ...old, content: content(old.content), link: old.link === undefined ? undefined : formula(old.link) };
  const range = (old: SheetRange) => ({ ...old, sheet: names.get(old.sheet) ?? old.sheet });
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
    conditionalFormats: sheet.conditionalFormats?.map((format) => ({ ...format, formula: formula(format.formula) })),
    validations: sheet.validations?.map((validation) => ({
      ...validation,
      formula1: validation.formula1 === undefined ? undefined : formula(validation.formula1),
      formula2: validation.formula2 === undefined ? undefined : formula(validation.formula2),
    })),
    charts: sheet.charts?.map((chart) => ({
      ...chart,
      categories: range(chart.categories),
      series: chart.series.map((series) => ({ ...series, values: range(series.values) })),
    })),
  };
}

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
