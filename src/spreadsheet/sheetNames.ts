import type { CellContent, NewSheet, SheetCell, SheetRange } from "./workbook";

/** Longest name of a worksheet, in UTF-16 code units. */
const MAX_LENGTH = 31;

/**
 * A name Excel accepts for a worksheet: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end, not
 * blank and not the reserved word History.
 */
export function cleanSheetName(name: string): string {
  const allowed = name.replace(/[[\]:*?/\\\p{Cc}]/gu, "_").replace(/^['\s]+/, "");
  const clean = cut(allowed, MAX_LENGTH).replace(/['\s]+$/, "");
  return clean === "" || clean.toLowerCase() === "history" ? `${clean}_` : clean;
}

/** The clean name itself, or the first of `name(2)`, `name(3)`… that isn't taken. Excel tells no case apart. */
export function freeSheetName(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((other) => other.toLowerCase()));
  const clean = cleanSheetName(name);
  let free = clean;
  for (let number = 2; used.has(free.toLowerCase()); number++) {
    const suffix = `(${number})`;
    free = cut(clean, MAX_LENGTH - suffix.length) + suffix;
  }
  return free;
}

/** The sheet's name as formulas and links have it before the `!`. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * A formula or link in which references to renamed worksheets follow, whatever case they are written in: `'旧'!A1` → `'新'!A1`,
 * and across several sheets `一月:三月!A1`. Text within double quotes stays as it is, and so do references to other workbooks.
 */
export function renameSheets(formula: string, names: ReadonlyMap<string, string>): string {
  if (!formula.includes("!")) return formula;
  const newNames = new Map([...names].map(([old, name]) => [old.toLowerCase(), name]));
  const follow = (name: string) => newNames.get(name.toLowerCase());
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|(?<![\]\p{L}\p{N}_.:])(?:([\p{L}_][\p{L}\p{N}_.]*):)?([\p{L}_][\p{L}\p{N}_.]*)!|(?<=:)([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (whole, quoted?: string, first?: string, bare?: string, last?: string) => {
      const reference = quoted?.replaceAll("''", "'") ?? bare ?? last ?? "";
      if (reference.includes("[")) return whole;
      // `A1:名册!B2` ends on a sheet: what stands before the colon is a cell, which has to stay outside of the quotes.
      const isSpan = first !== undefined && !CELL.test(first);
      const ends = isSpan ? [first, reference] : quoted === undefined ? [reference] : reference.split(":");
      if (!ends.some((end) => follow(end) !== undefined)) return whole;
      const start = first === undefined || isSpan ? "" : `${first}:`;
      return `${start}${quoteSheetName(ends.map((end) => follow(end) ?? end).join(":"))}!`;
    },
  );
}

const CELL = /^[A-Za-z]{1,3}\d{1,7}$/;

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
  const cell = (old: SheetCell | null) => {
    if (old === null || ("value" in old.content && old.link === undefined)) return old;
    return { ...old, content: content(old.content), link: old.link === undefined ? undefined : formula(old.link) };
  };
  const range = (old: SheetRange) => ({ ...old, sheet: names.get(old.sheet) ?? old.sheet });
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
    conditionalFormats: sheet.conditionalFormats?.map((format) => ({ ...format, formula: formula(format.formula) })),
    names: sheet.names?.map((each) => ({ ...each, formula: formula(each.formula) })),
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

/** Shortens text without cutting a character in two. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
