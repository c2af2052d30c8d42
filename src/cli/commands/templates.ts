import path from "node:path";
import { readdir } from "node:fs/promises";
import type { Form } from "../../forms/engine/form";
import { checkTemplateSheet, formNamed, type CheckedTemplate } from "../../forms/ownTemplates";
import { MAIN_LIST, type Fields } from "../../forms/engine/vocabulary";
import { fillIn, templateProblemText } from "../../locales/render";
import type { CommandLineText, Words } from "../../locales/words";
import { openXlsx } from "../../spreadsheet/xlsx/open";
import { readLooks } from "../../spreadsheet/xlsx/template/template";
import { readBytes, CommandError, writeWhole } from "../files";
import type { Request } from "../request";
import { BUILT_IN_TEMPLATES } from "../templateSources";

/** `branchbook templates --out FOLDER`: the built-in forms as workbooks to look at and change. */
export async function templates({ out, words }: Request): Promise<number> {
  const folder = out ?? "templates";
  const files = (await readdir(BUILT_IN_TEMPLATES)).filter((file) => file.endsWith(".xlsx"));
  for (const file of files)
    await writeWhole(path.join(folder, file), await readBytes(path.join(BUILT_IN_TEMPLATES, file)));
  process.stdout.write(`${fillIn(words.commandLine.templatesWritten, { count: files.length, folder }, words)}\n`);
  return 0;
}

/**
 * `branchbook templates check FILE`: which form each worksheet with markers fills, what is wrong with its markers, and
 * which there are. The file may be a template or a clerk's whole book.
 */
export async function checkTemplates({ book: file, words, json }: Request): Promise<number> {
  const bytes = await readBytes(file);
  const { sheets } = await openXlsx(bytes, path.basename(file));
  const form = formNamed(path.basename(file, ".xlsx"));
  // Of a file that is a form's template one worksheet goes into the clerk's book, and nothing beside it.
  const names = form ? sheets.map(({ name }) => name) : [];
  const looks = await readLooks(bytes, path.basename(file), names);
  const alone = (name: string) => {
    const stored = looks.sheets.get(name);
    return stored && { ...stored, others: [] };
  };
  const checked = sheets
    .flatMap((sheet) => checkTemplateSheet(sheet, form, alone(sheet.name)) ?? [])
    .filter(({ form, known }) => form !== null || known > 0);
  if (checked.length === 0) throw new CommandError("no-markers", { file });
  const problems = checked.reduce((sum, template) => sum + template.problems.length + (template.form ? 0 : 1), 0);
  if (json) {
    const all = { file: path.basename(file), templates: checked.map((template) => templateJson(template, words)) };
    process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  } else {
    const verdict = problems === 0 ? words.commandLine.templatesFit : words.commandLine.templatesUnfit;
    const lines = [
      ...checked.flatMap((template) => templateLines(template, words)),
      fillIn(verdict, { problems }, words),
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  }
  return problems === 0 ? 0 : 1;
}

function templateLines({ sheet, form, fits, problems }: CheckedTemplate, words: Words): string[] {
  const say = (key: CommandLineText, params: Readonly<Record<string, string>>): string =>
    fillIn(words.commandLine[key], params, words);
  const name = words.forms[fits.id] ?? fits.id;
  return [
    say(form ? "templateSheet" : "templateUnnamed", { sheet, form: name, id: fits.id }),
    ...problems.map((problem) => `  ✗ ${templateProblemText(problem, words)}`),
    `  ${say("templateMarkers", { form: name })}`,
    ...markersOf(fits).map(({ list, markers }) => {
      const all = markers.map((pair) => pair.join(" ")).join(" · ");
      return `    ${list === null ? all : say("templateList", { list, markers: all })}`;
    }),
    "",
  ];
}

function templateJson({ sheet, form, fits, problems }: CheckedTemplate, words: Words): object {
  return {
    sheet,
    form: form?.id ?? null,
    heldAgainst: fits.id,
    problems: problems.map((problem) => ({ ...problem, message: templateProblemText(problem, words) })),
    markers: markersOf(fits),
  };
}

/** A marker in Chinese and in English, with its braces. */
type MarkerPair = readonly [name: string, key: string];

/** All that a form's template may name, by list; the values of the form itself under null. */
function markersOf({ fields, lists }: Form): { list: string | null; markers: MarkerPair[] }[] {
  const pairs = (some: Fields, name: string, key: string): MarkerPair[] =>
    Object.entries(some).map(([field, value]) => [`{${name}${value.name}}`, `{${key}${field}}`]);
  return [
    { list: null, markers: pairs(fields, "", "") },
    ...Object.entries(lists).map(([key, list]) => {
      const isMain = key === MAIN_LIST;
      return { list: list.name, markers: pairs(list.fields, isMain ? "." : `${list.name}.`, isMain ? "." : `${key}.`) };
    }),
  ];
}
