/**
 * Results of formulas that change with the cells they are worked out of. A file keeps a formula's last result; who reads the
 * file without calculating, as LibreOffice and our own check do, would see sums of what stood there before.
 */
import { cellKey, placeOfKey, sameValue, type CellEdit, type CellValue, type SheetGrid } from "../workbook";
import type { CellPatch } from "./patch/cells";
import { recalculate, Uncalculated } from "./recalculate";

/** A plan with the results renewed that depend on its edits. @param sheets the workbook's, before them */
export function withRenewedResults<P extends { readonly edits: readonly CellEdit[] }>(
  plan: P,
  sheets: readonly SheetGrid[],
): P & { readonly edits: readonly (CellEdit | CellPatch)[] } {
  return { ...plan, edits: [...plan.edits, ...renewedResults(sheets, plan.edits)] };
}

/**
 * The patches that renew results along with some edits of the clerk's cells. A result is renewed only where calculating it
 * from the old cells gives what the file has, so that what our functions don't know stays as it is.
 */
function renewedResults(sheets: readonly SheetGrid[], edits: readonly CellEdit[]): CellPatch[] {
  if (edits.length === 0) return [];
  const [old, renewed] = [resultsWith(sheets, edits, false), resultsWith(sheets, edits, true)];
  return renewed.flatMap(({ sheet, row, column, formula, value }, index) => {
    const known = old[index]?.value ?? null;
    const stored = sheet.rows[row]?.[column] ?? null;
    if (value === null || known === null || sameValue(value, known) || !isSame(known, stored)) return [];
    return [
      { sheet: sheet.name, row, column, before: stored, after: value, formula: { before: formula, after: formula } },
    ];
  });
}

interface Result {
  readonly sheet: SheetGrid;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellValue;
}

/** What every formula but those edited comes to, with the edits made or not; in the same order either way. */
function resultsWith(sheets: readonly SheetGrid[], edits: readonly CellEdit[], areMade: boolean): Result[] {
  const drafts = sheets.map(({ name, rows, formulas, hiddenRows }) => {
    return { name, formulas, hiddenRows, rows: rows.map((cells) => [...cells]) };
  });
  const edited = sheets.map(() => new Set<string>());
  const numbers = new Map(sheets.map(({ name }, number) => [name, number]));
  for (const { sheet, row, column, after } of edits) {
    const number = numbers.get(sheet) ?? -1;
    edited[number]?.add(cellKey(row, column));
    const cells = drafts[number]?.rows[row];
    if (cells && areMade) cells[column] = after;
  }
  const waiting = sheets.flatMap(({ formulas }, number) =>
    [...formulas].flatMap(([key, formula]) => {
      const { row, column } = placeOfKey(key);
      const cells = drafts[number]?.rows[row];
      if (!cells || column >= cells.length || edited[number]?.has(key)) return [];
      const cell = new Uncalculated(number, row, column, formula);
      cells[column] = cell;
      return [cell];
    }),
  );
  recalculate(drafts, waiting);
  return waiting.flatMap(({ sheet: number, row, column, formula }) => {
    const sheet = sheets[number];
    return sheet ? [{ sheet, row, column, formula, value: drafts[number]?.rows[row]?.[column] ?? null }] : [];
  });
}

/** Whether two results are one, but for the last digits of a sum. */
function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one !== "number" || typeof other !== "number") return sameValue(one, other);
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
