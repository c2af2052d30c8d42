/**
 * `branchbook quarter … --forms-only`: the quarter's forms as a workbook of their own, which can leave the house.
 */
import path from "node:path";
import { FORMS, type QuarterForms } from "../../forms/build";
import { handoverFileName, valueSheets } from "../../forms/handover";
import type { Checked } from "../../quarter";
import { createXlsx } from "../../spreadsheet/xlsx/create";
import { openXlsx } from "../../spreadsheet/xlsx/open";
import { readLooks } from "../../spreadsheet/xlsx/template/template";

/** Ids of the forms that can be handed over alone: charts need the book. */
export const FORM_IDS: readonly string[] = FORMS.map(({ id }) => id);

/**
 * The worksheets of a filled book alone, as values.
 * @param sheets their names
 * @throws WorkbookError `not-calculated`
 */
export async function formsAlone(book: Uint8Array, name: string, sheets: readonly string[]): Promise<Uint8Array> {
  const { sheets: grids } = await openXlsx(book, name);
  return createXlsx(valueSheets(grids, sheets, await readLooks(book, name, sheets)));
}

/** Where the forms go: a workbook that was named, or in a folder one named by unit and quarter. */
export function handoverFile(out: string, { unit, analysis }: Checked, { forms }: QuarterForms): string {
  if (out.toLowerCase().endsWith(".xlsx")) return out;
  const [first, ...others] = new Set(forms.map(({ form }) => form));
  const only = others.length === 0 ? FORMS.find(({ id }) => id === first) : undefined;
  return path.join(out, handoverFileName(unit, analysis.quarter, only?.title ?? null));
}
