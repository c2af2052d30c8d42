import { FORMS } from "../../forms/build";
import { filledForms, handoverFileName, valueSheets } from "../../forms/handover";
import type { Checked } from "../../quarter";
import type { BookLooks } from "../../spreadsheet/own/storedSheet";
import type { NamedFile } from "../protocol/quarterMessages";

/** Worksheets of a checked book alone, as values; the file is named by the form where they are of one. */
export async function handedOver(
  { content, unit, analysis: { quarter } }: Checked,
  sheets: readonly string[],
  looks: BookLooks,
): Promise<NamedFile> {
  const forms = filledForms(content.sheets, quarter).filter(({ sheet }) => sheets.includes(sheet));
  const [first, ...others] = new Set(forms.map(({ form }) => form));
  const only = others.length === 0 ? FORMS.find(({ id }) => id === first) : undefined;
  // What writes files is needed for nothing else here.
  const { createXlsx } = await import("../../spreadsheet/xlsx/create");
  const bytes = await createXlsx(valueSheets(content.sheets, sheets, looks));
  return { name: handoverFileName(unit, quarter, only?.title ?? null), bytes };
}
