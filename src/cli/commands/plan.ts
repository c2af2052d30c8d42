import { formatDate } from "../../domain/values/dates";
import { formatQuarter } from "../../domain/values/quarters";
import { fillIn } from "../../locales/render";
import type { Words } from "../../locales/words";
import { figureText } from "../../plan/figureText";
import { planProgress, type Progress } from "../../plan/progress";
import { planTargetSheets, type Checked } from "../../quarter";
import { withRenewedResults } from "../../spreadsheet/xlsx/renewedResults";
import { writeXlsx } from "../../spreadsheet/xlsx/write";
import { refuseOverwriting, writeWhole } from "../files";
import { metricJson } from "../output/json";
import { openAndCheck } from "../open";
import { outcomeLine } from "../output/outcomes";
import type { Request } from "../request";

/**
 * `branchbook plan BOOK [--out DONE]`: how each target stands, quarter by quarter, and where its figure is heading. With
 * `--out` the plan is furthered: a plan sheet for a book without one, else the figures and the empty sheets it lacks.
 */
export async function plan(request: Request): Promise<number> {
  const { book, out, words, json, level } = request;
  if (out !== null) await refuseOverwriting(book, out);
  const { bytes, checked, progress } = await openAndCheck(request);
  const targets = planProgress(checked.analysis);
  const done = { filled: 0, added: [] as readonly string[] };
  if (out !== null) {
    const writes = planTargetSheets(checked, level);
    if (writes.edits.length + writes.newSheets.length > 0) {
      progress.show("write", 0);
      const written = await writeXlsx(bytes, withRenewedResults(writes, checked.content.sheets));
      await writeWhole(out, written.bytes);
      progress.end();
      done.filled = writes.edits.length;
      done.added = written.sheetNames;
    }
  }
  process.stdout.write(
    json
      ? `${JSON.stringify({ ...planJson(checked, targets), ...done }, null, 2)}\n`
      : `${[...planLines(targets, words), ...doneLines(done, out, words)].join("\n")}\n`,
  );
  return 0;
}

function planJson({ content, analysis }: Checked, targets: readonly Progress[]): object {
  return {
    workbook: content.name,
    asOf: formatDate(analysis.asOf),
    quarter: formatQuarter(analysis.quarter),
    targets: targets.map(({ outcome, byQuarter, forecast }) => ({
      ...metricJson(outcome),
      name: outcome.name,
      isDue: outcome.isDue,
      state: outcome.state,
      missing: outcome.missing.map(({ name }) => name),
      warnings: outcome.warnings.map(({ name }) => name),
      byQuarter: Object.fromEntries(byQuarter.map(({ quarter, actual }) => [formatQuarter(quarter), actual])),
      forecast,
    })),
  };
}

function planLines(targets: readonly Progress[], words: Words): string[] {
  const { planNone, planCourse, planForecast } = words.commandLine;
  if (targets.length === 0) return [planNone];
  return targets.flatMap(({ outcome, byQuarter, forecast }) => {
    const { kind } = outcome;
    const course = byQuarter.map(({ quarter, actual }) => `${formatQuarter(quarter)} ${figureText(actual, kind)}`);
    return [
      outcomeLine(outcome, words),
      ...noteLines(outcome, words),
      ...(course.length > 0 ? [`    ${fillIn(planCourse, { course }, words)}`] : []),
      ...(forecast === null ? [] : [`    ${fillIn(planForecast, { forecast: figureText(forecast, kind) }, words)}`]),
    ];
  });
}

/** How many of what falls short a line names. */
const NAMED = 10;

/** What falls short of a target, and what else is to be looked at. */
function noteLines({ missing, warnings }: Progress["outcome"], words: Words): string[] {
  const { planMissing, planWarnings } = words.commandLine;
  const names = (items: typeof missing): string[] => items.slice(0, NAMED).map(({ name }) => name);
  return [
    ...(missing.length > 0
      ? [`    ${fillIn(planMissing, { count: missing.length, names: names(missing) }, words)}`]
      : []),
    ...(warnings.length > 0 ? [`    ${fillIn(planWarnings, { names: names(warnings) }, words)}`] : []),
  ];
}

function doneLines(
  { filled, added }: { readonly filled: number; readonly added: readonly string[] },
  out: string | null,
  words: Words,
): string[] {
  if (out === null) return [];
  const { planNothing, planFilled, planAdded, written } = words.commandLine;
  if (filled + added.length === 0) return [planNothing];
  return [
    ...(filled > 0 ? [fillIn(planFilled, { count: filled }, words)] : []),
    ...added.map((sheet) => fillIn(planAdded, { sheet }, words)),
    fillIn(written, { file: out }, words),
  ];
}
