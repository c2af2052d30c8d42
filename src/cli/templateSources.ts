/**
 * Where a form's template comes from: a folder named at the command line, else a worksheet of the book, else the built-in one.
 */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { formNamed } from "../forms/ownTemplates";
import type { Template } from "../forms/engine/template";
import { ownTemplates, type Checked } from "../quarter";
import type { BookLooks } from "../spreadsheet/own/storedSheet";
import { readTemplate } from "../spreadsheet/xlsx/template/template";
import { readBytes, CommandError } from "./files";

/** The built-in forms, as they are shipped. src/cli and dist/cli lie equally deep, so the path holds for both. */
export const BUILT_IN_TEMPLATES = path.join(__dirname, "../../assets/templates");

/** Templates by the form's id. */
export type Templates = ReadonlyMap<string, Template>;

/** Those to fill a quarter from. */
export async function allTemplates(checked: Checked, looks: BookLooks, given: Templates): Promise<Templates> {
  const others = checked.content.sheets.map(({ name }) => name);
  return new Map([
    ...(await templatesOfFolder(BUILT_IN_TEMPLATES)),
    ...ownTemplates(checked, looks),
    ...[...given].map(([form, template]) => [form, { ...template, others }] as const),
  ]);
}

/** The templates of a folder: its workbooks named as a form. None without a folder. */
export async function templatesOfFolder(folder: string | null): Promise<Templates> {
  const templates = new Map<string, Template>();
  if (folder === null) return templates;
  for (const file of await workbooksOf(folder)) {
    const form = formNamed(path.basename(file, ".xlsx"));
    if (!form) continue;
    const template = await readTemplate(await readBytes(path.join(folder, file)), file);
    // The file's other worksheets don't go along.
    templates.set(form.id, { ...template, others: [] });
  }
  return templates;
}

async function workbooksOf(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => {
    throw new CommandError("file-missing", { file: folder });
  });
  return files.filter((file) => file.endsWith(".xlsx") && !file.startsWith("~$"));
}
