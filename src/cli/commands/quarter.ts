import type { FormChanges } from "../../forms/update";
import { wordsOf } from "../../locales/languages";
import { questionTexts } from "../../locales/questionText";
import { fillIn, findingTexts } from "../../locales/render";
import type { Words } from "../../locales/words";
import { ALL_PARTS, planQuarter, QUARTER_PARTS, sheetsToLookAt, type UpdatedForm } from "../../quarter";
import { readLooks } from "../../spreadsheet/xlsx/template/template";
import { writeXlsx } from "../../spreadsheet/xlsx/write";
import { refuseOverwriting, CommandError, writeWhole } from "../files";
import { HANDED_OVER } from "../../forms/handover";
import { FORM_IDS, formsAlone, handoverFile } from "./handover";
import { checkJson } from "../output/json";
import { openAndCheck } from "../open";
import { questionLines, verdictLine } from "../output/outcomes";
import type { Request } from "../request";
import { EXIT } from "../output/status";
import { allTemplates, templatesOfFolder } from "../templateSources";

/**
 * `branchbook quarter BOOK --out DONE`: the clerk's sheets unchanged, with the forms and charts added; or with `--forms-only`
 * the forms alone.
 */
export async function quarter(request: Request): Promise<number> {
  const { book, words, json, formsOnly } = request;
  const out = request.out as string;
  const known = formsOnly ? FORM_IDS : ALL_PARTS;
  const unknown = request.forms?.find((form) => !known.includes(form));
  if (unknown !== undefined) throw new CommandError("unknown-form", { form: unknown, known });
  await refuseOverwriting(book, out);
  const given = await templatesOfFolder(request.templates);
  const { bytes, checked, progress } = await openAndCheck(request);

  progress.show("fill", 0);
  const looks = await readLooks(bytes, checked.content.name, sheetsToLookAt(checked));
  const templates = await allTemplates(checked, looks, given);
  const { plan, made, updates, outdated } = planQuarter(checked, {
    templates,
    looks,
    unitName: checked.unit,
    // The forms are Chinese documents, whatever language the command line speaks.
    findings: findingTexts(checked, wordsOf("zh-CN")),
    questions: questionTexts(checked.analysis, wordsOf("zh-CN")),
    wanted: request.forms ?? (formsOnly ? HANDED_OVER : QUARTER_PARTS),
  });
  progress.show("write", 0);
  const written = await writeXlsx(bytes, plan);
  if (formsOnly && made.forms.length === 0) throw new CommandError("no-forms", {});
  const file = formsOnly ? handoverFile(out, checked, made) : out;
  await refuseOverwriting(book, file);
  const { name } = checked.content;
  await writeWhole(file, formsOnly ? await formsAlone(written.bytes, name, written.sheetNames) : written.bytes);
  progress.end();

  // A clerk's own sheet may have taken a planned name; what is told is where things really are.
  const finalName = new Map(plan.newSheets.map(({ name }, index) => [name, written.sheetNames[index] ?? name]));
  const named = <T extends { readonly sheet: string }>(part: T): T => ({
    ...part,
    sheet: finalName.get(part.sheet) ?? part.sheet,
  });
  const forms = made.forms.map((form) => ({ ...form, changes: changesOf(form.sheet, updates) }));
  const done = {
    forms: forms.map(named),
    charts: made.charts.map(named),
    skipped: made.skipped,
    leftOut: made.leftOut,
    outdated,
  };
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...checkJson(checked, words), ...done }, null, 2)}\n`);
  } else {
    const {
      written: writtenText,
      formLine,
      chartLine,
      skippedLine,
      leftOutLine,
      outdatedLine,
      templateUnnamed,
      summary,
    } = words.commandLine;
    const lines = [
      fillIn(writtenText, { file }, words),
      ...done.forms.flatMap(({ sheet, changes }) => [
        fillIn(formLine, { sheet }, words),
        ...(changes ? [`    ${changesText(changes, words)}`] : []),
      ]),
      ...done.charts.map(({ chart, sheet }) => fillIn(chartLine, { chart: words.forms[chart] ?? chart, sheet }, words)),
      ...checked.templates.flatMap(({ sheet, form, fits }) =>
        form === null ? [fillIn(templateUnnamed, { sheet, form: words.forms[fits] ?? fits, id: fits }, words)] : [],
      ),
      ...done.skipped.map(({ id, reason, because }) =>
        fillIn(skippedLine, { form: words.forms[id] ?? id, reason: because ?? words.forms[reason] ?? reason }, words),
      ),
      ...done.leftOut.map(({ form, what, at }) =>
        fillIn(
          leftOutLine,
          { form: words.forms[form] ?? form, what: fillIn(words.leftOut[what], { at: at ?? "" }, words) },
          words,
        ),
      ),
      ...done.outdated.map(({ form, sheet }) =>
        fillIn(outdatedLine, { form: words.forms[form] ?? form, sheet }, words),
      ),
      fillIn(summary, checked.summary, words),
      ...questionLines(checked.analysis, words),
      verdictLine(checked, words),
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  }
  return EXIT[checked.verdict];
}

/** What filling a form again changed; null where it was filled for the first time. */
function changesOf(name: string, updates: readonly UpdatedForm[]): FormChanges | null {
  const update = updates.find(({ sheet }) => sheet === name);
  if (!update) return null;
  const { added, removed, changed, totals, kept } = update;
  return { added, removed, changed, totals, kept };
}

function changesText({ added, removed, changed, totals, kept }: FormChanges, words: Words): string {
  const { changedRows, changedFigure, keptCells, unchanged } = words.commandLine;
  const figures = totals.map(({ key, before, after }) => {
    const figure = words.figures[key] ?? key;
    return fillIn(changedFigure, { figure, before: figureText(before), after: figureText(after) }, words);
  });
  const isSame = added + removed + changed + figures.length === 0;
  const parts = [
    isSame ? unchanged : fillIn(changedRows, { added, removed, changed }, words),
    ...figures,
    ...(kept > 0 ? [fillIn(keptCells, { kept }, words)] : []),
  ];
  return parts.join(" · ");
}

/** A figure with its thousands parted and at most two decimals. */
function figureText(figure: number): string {
  return figure.toLocaleString("en-US", { maximumFractionDigits: 2 });
}
