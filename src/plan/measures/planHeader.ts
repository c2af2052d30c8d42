/**
 * Measures of the plan sheet itself: its years, how long it runs, and whether the clerk has confirmed what came down
 * garbled.
 */
import { dateOfDay } from "../../domain/values/dates";
import { tablesOf, type TableFrame } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import { spanOf, yearsOf } from "../evaluation/calendar";
import { findEntry } from "../catalogue";
import { checklist, deadlineInYears, type Evaluation } from "../evaluation/evaluators";
import type { Entry } from "../evaluation/figures";
import { entry, rows, type EntrySource } from "../evaluation/sources";

/** The targets that give both their days. */
const dated = rows("plan", ["from", "to"], (record) => {
  const { from, to, measure, enabled } = record;
  return from !== null && to !== null && enabled !== false
    ? entry(record, "from", measure, { from, to, table: record.table })
    : null;
});

/** How long the plan runs: by the row's own days, else by the years its title names where those are several. */
const length = deadlineInYears({
  needs: [{ kind: "plan", columns: ["from", "to"] }],
  read: ({ record, span }) => {
    const { from, to, measure, id } = record;
    const isStated = (from !== null && to !== null) || (from === null && to === null && yearsOf(span).length > 1);
    if (!isStated) return [];
    const [begun, done] = [dateOfDay(span.first), dateOfDay(span.last)];
    return [entry(record, "from", measure ?? findEntry(id, null)?.name ?? null, { begun, done })];
  },
});

/** The different years that a plan's name and title speak of. */
function yearsNamed({ sheet, title }: TableFrame): number[] {
  const years = squeeze(`${sheet} ${title}`).match(/(?<!\d)20\d{2}(?!\d)/g) ?? [];
  return [...new Set(years.map(Number))];
}

/** Whether a plan's title names one year, and the days of each target touch it. */
const oneYear = checklist({
  needs: [{ kind: "plan", columns: ["value"] }],
  read: (question) => {
    const titles = tablesOf(question.analysis.book, "plan").flatMap((table): Array<Entry<boolean>> => {
      const years = yearsNamed(table);
      const at = { sheet: table.sheet, row: table.headerRows[0] ?? null, column: null };
      return years.length === 0 ? [] : [{ name: table.title || table.sheet, at, value: years.length === 1 }];
    });
    const targets = dated.read(question).map((target) => {
      const { from, to, table } = target.value;
      const [year = question.on.year] = yearsNamed(table);
      return { ...target, value: yearsOf(spanOf(from, to)).includes(year) };
    });
    return [...titles, ...targets];
  },
});

/** The targets of one published plan whose text came down garbled, and whether the clerk has confirmed them. */
const confirmed = (seed: string): EntrySource<boolean> =>
  rows("plan", ["confirmed"], (record) => {
    const measure = findEntry(record.id, record.measure);
    if (record.enabled === false || measure?.seed !== seed || measure.garbled === null) return null;
    return entry(record, "confirmed", record.measure ?? measure.name, record.confirmed === true);
  });

export const planMeasures: Readonly<Record<string, Evaluation>> = {
  P30: oneYear,
  P54: length,
  P69b: checklist(confirmed("002_d2550efe4457714d.txt")),
  P84: length,
  P107: checklist(confirmed("004_e77455383dfc6caf.txt")),
};
