/**
 * One form made from its built-in template, as a test reads it.
 */
import { readFileSync } from "node:fs";
import { buildForms } from "../../src/forms/build";
import type { FormInput, SkipReason, Totals } from "../../src/forms/engine/form";
import type { NewSheet } from "../../src/spreadsheet/workbook";
import { readTemplate } from "../../src/spreadsheet/xlsx/template/template";
import { templateFile } from "./quarterForms";
import { shown } from "./sheetText";

export interface MadeForm {
  readonly sheet: NewSheet;
  /** The sheet's rows as text, in the notation of {@link shown}. */
  readonly rows: readonly string[];
  readonly totals: Totals;
}

/** The form, or why it was not made. */
export async function makeForm(form: string, input: FormInput): Promise<MadeForm | SkipReason> {
  const template = await readTemplate(new Uint8Array(readFileSync(templateFile(form))), `${form}.xlsx`);
  const { sheets, forms, skipped } = buildForms(input, new Map([[form, template]]), [form]);
  const [sheet] = sheets;
  if (!sheet) return skipped[0]!.reason;
  return { sheet, rows: shown(sheet), totals: forms[0]!.totals };
}

/** The form; a test fails where it was not made. */
export async function madeForm(form: string, input: FormInput): Promise<MadeForm> {
  const made = await makeForm(form, input);
  if (typeof made === "string") throw new Error(`${form} was not made: ${made}`);
  return made;
}
