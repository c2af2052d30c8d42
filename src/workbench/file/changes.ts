import { widthInCharacters } from "../../spreadsheet/columnWidth";
import type { InPieces } from "../../spreadsheet/pieces";
import { contains, sameValue } from "../../spreadsheet/workbook";
import type { CellPatch } from "../../spreadsheet/xlsx/patch/cells";
import type { ColumnChanges } from "../../spreadsheet/xlsx/patch/columns";
import type { FormatChange } from "../../spreadsheet/xlsx/patch/formats";
import type { FilterChange } from "../../spreadsheet/xlsx/patch/filter";
import type { MergeChanges } from "../../spreadsheet/xlsx/patch/merges";
import type { RowChanges } from "../../spreadsheet/xlsx/patch/rows";
import type { RuleChanges } from "../../spreadsheet/xlsx/patch/rules";
import type { ViewChange } from "../../spreadsheet/xlsx/patch/view";
import type { ValidationChanges } from "../../spreadsheet/xlsx/patch/validations";
import { type DataValidation, withFormulas } from "../model/sheet/annotations";
import type { Facet } from "../model/editing/events";
import { isSame } from "../model/editing/steps/parts";
import { followedValidation } from "../model/sheet/baseline";
import { type CellFormat, DEFAULT_FORMAT } from "../model/sheet/format";
import { sameRange } from "../model/sheet/ranges";
import type { Sheet } from "../model/sheet/sheet";
import { changedStyle } from "./newSheet";

/** A change that a file can't be given, so that it is gone once the book is closed. */
export interface Loss {
  /** Name of the worksheet; null where it belongs to none. */
  readonly sheet: string | null;
  readonly what: Facet | "settings" | "deleted" | "renamed" | "formulas" | "formats";
}

/** How a file that is written names its worksheets. */
export interface Naming {
  nameOf(sheet: Sheet): string;
  /** A formula of the book in the words of the file; null for what it can't be given. */
  written(formula: string): string | null;
  /** A formula of the file that was opened, as it reads once worksheets have got their new names. */
  followed(formula: string): string;
}

/** What has changed on a worksheet since it was opened. */
export interface SheetChanges {
  readonly edits: readonly CellPatch[];
  readonly merges: MergeChanges | null;
  readonly columns: ColumnChanges | null;
  readonly rows: RowChanges | null;
  readonly filter: FilterChange | null;
  readonly view: ViewChange | null;
  readonly rules: RuleChanges | null;
  readonly validations: ValidationChanges | null;
  /** What the file can't be given. */
  readonly lost: readonly Loss[];
}

const NO_CHANGES: SheetChanges = {
  ...{ edits: [], merges: null, columns: null, rows: null, filter: null, view: null, rules: null, validations: null },
  lost: [],
};

/** What a file can be given of a worksheet's changes, and the rest of them. */
export function* changesOf(sheet: Sheet, naming: Naming): InPieces<SheetChanges> {
  const { stored, name, formats } = sheet;
  const what = new Set<Loss["what"]>(sheet.rearranged);
  if (!stored) return NO_CHANGES;
  const rules = what.has("conditionalFormats") ? rulesOf(sheet, naming) : null;
  if (rules) what.delete("conditionalFormats");
  const validations = what.has("validations") ? validationsOf(sheet, naming) : null;
  if (validations) what.delete("validations");
  for (const facet of ["merges", "filter", "freeze"] as const) what.delete(facet);
  if (!sheet.columns.isRestandardized) what.delete("columns");
  if (!sheet.rows.isRestandardized && !sheet.rows.isRegrouped) what.delete("rows");
  if (formats.hasChangedRows) what.add("formats");
  if (name !== naming.nameOf(sheet)) what.add("renamed");
  const edits = yield* editsOf(sheet, naming, what);
  const lost = [...what].map((each) => ({ sheet: name, what: each }));
  const [merges, columns, rows] = [mergesOf(sheet, naming), columnsOf(sheet, naming), rowsOf(sheet, naming)];
  const [filter, view] = [filterOf(sheet, naming), viewOf(sheet, naming)];
  return { edits, merges, columns, rows, filter, view, rules, validations, lost };
}

/** The changed cells that can be written one by one. @param lost takes what can't be */
function* editsOf(sheet: Sheet, naming: Naming, lost: Set<Loss["what"]>): InPieces<CellPatch[]> {
  const { cells, formats } = sheet;
  const edits: CellPatch[] = [];
  for (const row of new Set([...cells.changedRows(), ...formats.changedRows()])) {
    const width = Math.max(cells.width(row), formats.width(row));
    for (let column = 0; column < width; column++) {
      const before = cells.storedValue(row, column);
      // A value that isn't the formula's any more would be taken for it wherever the file is only read.
      const after = cells.isOutdated(row, column) ? null : cells.value(row, column);
      const stored = cells.storedFormula(row, column);
      const [formulaBefore, formula] = [stored && naming.followed(stored), cells.formula(row, column)];
      const look = changeOf(sheet, formats.storedAt(row, column), formats.at(row, column));
      const isKept = formula === formulaBefore && (formula !== null || sameValue(before, after));
      if (isKept && sameValue(before, after) && !look) continue;
      const written = formula === null || formula === formulaBefore ? formula : naming.written(formula);
      const isRefused = formula !== null && written === null;
      const isFilled = sheet.arrays.some((array) => contains(array, row, column));
      // Only Excel knows what an array formula comes to.
      if (isFilled ? !isKept : isRefused) lost.add("formulas");
      if (isFilled || (isRefused && formulaBefore !== null)) {
        if (look) lost.add("formats");
        continue;
      }
      const { numberFormat, ...format } = look ?? {};
      const edit = {
        ...{ sheet: naming.nameOf(sheet), row, column, before, after, numberFormat },
        ...(Object.keys(format).length > 0 && { format }),
      };
      // A new formula that can't be written leaves its value at least.
      const isPlain = formulaBefore === null && written === null;
      edits.push(isPlain ? edit : { ...edit, formula: { before: formulaBefore, after: written } });
    }
    yield width;
  }
  return edits;
}

/** In what a format, by its index, differs from another; null where it doesn't. */
function changeOf(sheet: Sheet, before: number, after: number): FormatChange | null {
  if (before === after) return null;
  const [old, now] = [sheet.book.formats.at(before), sheet.book.formats.at(after)];
  const changed = FACETS.filter((facet) => JSON.stringify(old[facet]) !== JSON.stringify(now[facet]));
  return changed.length === 0 ? null : Object.fromEntries(changed.map((facet) => [facet, now[facet]]));
}

const FACETS = Object.keys(DEFAULT_FORMAT) as (keyof CellFormat)[];

function mergesOf(sheet: Sheet, naming: Naming): MergeChanges | null {
  const { merges } = sheet;
  const { merges: storedMerges } = sheet.baseline;
  if (merges === storedMerges) return null;
  const [removed, added] = [
    storedMerges.filter((range) => !merges.some((other) => sameRange(range, other))),
    merges.filter((range) => !storedMerges.some((other) => sameRange(range, other))),
  ];
  return removed.length + added.length === 0 ? null : { sheet: naming.nameOf(sheet), removed, added };
}

function columnsOf(sheet: Sheet, naming: Naming): ColumnChanges | null {
  const [lines, formats] = [sheet.columns.changes(), sheet.formats.changedColumns()];
  const numbers = [...new Set([...lines.keys(), ...formats.keys()])];
  const columns = numbers.map((column) => {
    const { size, isHidden } = lines.get(column) ?? {};
    const { before = 0, after = 0 } = formats.get(column) ?? {};
    const format = changeOf(sheet, before, after);
    const width = size === undefined ? undefined : widthInCharacters(size);
    return [column, { width, isHidden, ...(format && { format }) }] as const;
  });
  return columns.length === 0 ? null : { sheet: naming.nameOf(sheet), columns: new Map(columns) };
}

function filterOf(sheet: Sheet, naming: Naming): FilterChange | null {
  const { filter, baseline } = sheet;
  if (isSame(filter, baseline.filter)) return null;
  const columns = new Map([...(filter?.columns ?? [])].map(([offset, { shown }]) => [offset, shown && [...shown]]));
  return { sheet: naming.nameOf(sheet), range: filter?.range ?? null, columns };
}

function viewOf(sheet: Sheet, naming: Naming): ViewChange | null {
  const { freeze, baseline } = sheet;
  return isSame(freeze, baseline.freeze) ? null : { sheet: naming.nameOf(sheet), freeze };
}

function rowsOf(sheet: Sheet, naming: Naming): RowChanges | null {
  const rows = [...sheet.rows.changes()].map(([row, { size, isHidden }]) => {
    const isSet = sheet.rows.isSet(row);
    return [row, { ...(size !== undefined && { height: isSet ? size : null }), isHidden }] as const;
  });
  return rows.length === 0 ? null : { sheet: naming.nameOf(sheet), rows: new Map(rows) };
}

/** The validations that hold for other cells; null where there is more to it. */
function validationsOf(sheet: Sheet, naming: Naming): ValidationChanges | null {
  const { validations, baseline } = sheet;
  const stored = baseline.validations.map((validation, place) => ({ validation, place })).filter(hasRanges);
  if (validations.length !== stored.length) return null;
  const ranges = new Map<number, DataValidation["ranges"]>();
  for (const [index, validation] of validations.entries()) {
    const { validation: before, place = -1 } = stored[index] ?? {};
    const own = before && followedValidation(before, naming.followed);
    if (JSON.stringify({ ...validation, ranges: [] }) !== JSON.stringify(own && { ...own, ranges: [] })) return null;
    if (JSON.stringify(validation.ranges) !== JSON.stringify(before?.ranges)) ranges.set(place, validation.ranges);
  }
  return { sheet: naming.nameOf(sheet), ranges };
}

/** Whether a validation has not lost all its cells with lines that went. */
function hasRanges({ validation }: { readonly validation: DataValidation }): boolean {
  return validation.ranges.length > 0;
}

/** The conditional formats that came and went; null where there is more to it than formulas, or where others changed. */
function rulesOf(sheet: Sheet, naming: Naming): RuleChanges | null {
  const { conditionalFormats } = sheet;
  const stored = sheet.baseline.conditionalFormats
    .filter(({ ranges }) => ranges.length > 0)
    .map((rule) => withFormulas(rule, naming.followed));
  const here = new Set(conditionalFormats.map(({ place }) => place));
  const kept = stored.filter(({ place }) => here.has(place));
  const known = conditionalFormats.filter(({ place }) => place !== undefined);
  if (JSON.stringify(known) !== JSON.stringify(kept)) return null;
  const removed = stored.flatMap(({ place }) => (place === undefined || here.has(place) ? [] : [place]));
  const fresh = conditionalFormats.filter(({ place }) => place === undefined);
  const added = fresh.flatMap(({ type, ranges, formula, format, stopIfTrue }) => {
    const written = type === "expression" && formula !== "" && !stopIfTrue ? naming.written(formula) : null;
    return written === null ? [] : [{ ranges, formula: written, style: changedStyle(format) }];
  });
  return added.length < fresh.length ? null : { sheet: naming.nameOf(sheet), removed, added };
}
