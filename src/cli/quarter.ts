import { wordsOf } from "../locales/languages";
import { fillIn, findingTexts } from "../locales/render";
import { ALL_PARTS, planQuarter, QUARTER_PARTS } from "../quarter";
import { writeXlsx } from "../workbook/xlsx/write";
import { refuseOverwriting, Trouble, writeWhole } from "./files";
import { checkJson } from "./json";
import { openAndCheck } from "./open";
import type { Request } from "./request";
import { allTemplates, templatesOfFolder } from "./templateSources";

/** `branchbook quarter BOOK --out DONE`: the clerk's sheets unchanged, with the forms and charts added. */
export async function quarter(request: Request): Promise<number> {
  const { book, words, json, forms } = request;
  const out = request.out as string;
  const unknown = forms?.find((form) => !ALL_PARTS.includes(form));
  if (unknown !== undefined) throw new Trouble("unknown-form", { form: unknown, known: ALL_PARTS });
  await refuseOverwriting(book, out);
  const given = await templatesOfFolder(request.templates);
  const { bytes, checked, progress } = await openAndCheck(request);

  progress.show("fill", 0);
  const templates = await allTemplates(bytes, checked, given);
  const { plan, made } = planQuarter(checked, {
    templates,
    unitName: checked.memory.unit,
    // The forms are Chinese documents, whatever language the command line speaks.
    findings: findingTexts(checked, wordsOf("zh-CN")),
    wanted: forms ?? QUARTER_PARTS,
  });
  progress.show("write", 0);
  const written = await writeXlsx(bytes, plan);
  await writeWhole(out, written.bytes);
  progress.end();

  // A clerk's own sheet may have taken a planned name; what is told is where things really are.
  const finalName = new Map(plan.newSheets.map(({ name }, index) => [name, written.sheetNames[index] ?? name]));
  const named = <T extends { readonly sheet: string }>(part: T): T => ({
    ...part,
    sheet: finalName.get(part.sheet) ?? part.sheet,
  });
  const done = { forms: made.forms.map(named), charts: made.charts.map(named), skipped: made.skipped };
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...checkJson(checked, words), ...done }, null, 2)}\n`);
  } else {
    const {
      written: writtenText,
      formLine,
      chartLine,
      skippedLine,
      templateUnnamed,
      summary,
      fit,
      unfit,
    } = words.commandLine;
    const { error } = checked.summary;
    const lines = [
      fillIn(writtenText, { file: out }, words),
      ...done.forms.map(({ sheet }) => fillIn(formLine, { sheet }, words)),
      ...done.charts.map(({ chart, sheet }) => fillIn(chartLine, { chart: words.forms[chart] ?? chart, sheet }, words)),
      ...checked.templates.flatMap(({ sheet, form, fits }) =>
        form === null ? [fillIn(templateUnnamed, { sheet, form: words.forms[fits] ?? fits, id: fits }, words)] : [],
      ),
      ...done.skipped.map(({ id, reason }) =>
        fillIn(skippedLine, { form: words.forms[id] ?? id, reason: words.forms[reason] ?? reason }, words),
      ),
      fillIn(summary, checked.summary, words),
      fillIn(error === 0 ? fit : unfit, checked.summary, words),
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  }
  return checked.summary.error > 0 ? 1 : 0;
}
