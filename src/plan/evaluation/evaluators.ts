/**
 * The eight ways to work a figure out of rows: ratio, checklist, order, count, sum, average, deadline, frequency. A
 * measure names one of them and says which rows it takes; none of them knows a measure.
 */
import { addMonths, firstDay, formatDate, isAfter, isBefore, type PlainDate } from "../../domain/values/dates";
import type { Kind } from "../../domain/records/kinds";
import { yuanFromFen, type Fen } from "../../domain/values/money";
import { tablesOf, type Book, type ColumnName, type Table } from "../../domain/records/records";
import type { MeasureKind } from "../catalogue";
import { liesIn, type Span } from "./calendar";
import { isKept } from "./evidence";
import type { Entry, Figure, Item, Question } from "./figures";
import { fewestPerPeriod } from "./frequency";
import { meets } from "../goals";

/** A kind of sheet with the columns a measure takes from it. */
export interface Need {
  readonly kind: Kind;
  readonly columns: readonly ColumnName[];
}

/** One way to take a measure's rows from a book; all its needs must be there. */
export interface Source<Rows> {
  readonly needs: readonly Need[];
  readonly read: (question: Question) => Rows;
}

/** How a measure is worked out. */
export interface Evaluation {
  readonly kind: MeasureKind;
  /** What each of its sources needs, the preferred one first. */
  readonly needs: ReadonlyArray<readonly Need[]>;
  /** The figure by the first source the book has with rows in all its sheets; null where the book has none at all. */
  readonly evaluate: (question: Question) => Figure | null;
}

/** Sheets that are kept, but empty: a figure of 0 would say that nothing was done. */
const NOTHING: Figure = { actual: null, counted: [], missing: [] };

/** The evaluations of a kind: from sources, the preferred one first. */
const evaluator =
  <Rows>(kind: MeasureKind, work: (rows: Rows, question: Question) => Figure) =>
  (...sources: ReadonlyArray<Source<Rows>>): Evaluation => ({
    kind,
    needs: sources.map(({ needs }) => needs),
    evaluate: (question) => {
      const { book } = question.analysis;
      const kept = sources.filter(({ needs }) => needs.every((need) => tablesFor(book, need).length > 0));
      const source = kept.find(({ needs }) => needs.every((need) => tablesFor(book, need).some(isKept)));
      if (source) return work(source.read(question), question);
      return kept.length > 0 ? NOTHING : null;
    },
  });

/** The tables of a kind that have all the columns. */
function tablesFor(book: Book, { kind, columns }: Need): readonly Table[] {
  return tablesOf(book, kind).filter((table) => columns.every((column) => table.columns[column] !== undefined));
}

/** A measure that asks for something beside its figure; the conditions may rest on further sheets the book has. */
export function onCondition(
  { evaluate, ...measure }: Evaluation,
  conditions: (question: Question) => ReadonlyArray<Entry<boolean>>,
): Evaluation {
  return {
    ...measure,
    evaluate: (question) => {
      const figure = evaluate(question);
      return figure && { ...figure, conditions: conditions(question) };
    },
  };
}

/** A measure whose occurrences should lie no more than some days apart: longer gaps in the plan's days are told. */
export function watchingGaps(
  { evaluate, ...measure }: Evaluation,
  occurrences: Source<ReadonlyArray<Entry<{ readonly date: PlainDate }>>>,
  most: number,
): Evaluation {
  return {
    ...measure,
    evaluate: (question) => {
      const figure = evaluate(question);
      return figure && { ...figure, warnings: gapsBetween(occurrences.read(question), question.span, most) };
    },
  };
}

function gapsBetween(held: Entries<{ readonly date: PlainDate }>, span: Span, most: number): Item[] {
  const dated = held
    .filter(({ value: { date } }) => date.day !== null && liesIn(date, span))
    .sort((one, other) => firstDay(one.value.date) - firstDay(other.value.date));
  return dated.flatMap((one, index) => {
    const before = dated[index - 1];
    const days = before ? firstDay(one.value.date) - firstDay(before.value.date) : 0;
    if (!before || days <= most) return [];
    return [{ name: `${formatDate(before.value.date)}~${formatDate(one.value.date)} 相隔${days}天`, at: one.at }];
  });
}

type Entries<V> = ReadonlyArray<Entry<V>>;

/** Share of units that have what is asked. */
export const ratio = evaluator("ratio", shareOf);

/** Share of the things on a list that are done. */
export const checklist = evaluator("checklist", shareOf);

/** Share of things that stand in the order they must: a figure not below another. */
export const inOrder = evaluator("order", shareOf);

function shareOf(entries: Entries<boolean>): Figure {
  const missing = entries.filter(({ value }) => !value);
  const actual = entries.length === 0 ? null : (entries.length - missing.length) / entries.length;
  return { actual, counted: entries, missing };
}

/** Steps in the order in which they must be taken. */
export type Steps = ReadonlyArray<PlainDate | null>;

/** Share of cases whose steps are all dated and in order; the same day is in order. A case may have several series. */
export const order = evaluator("order", (cases: Entries<readonly Steps[]>) =>
  shareOf(cases.map((one) => ({ ...one, value: one.value.every(isInOrder) }))),
);

function isInOrder(steps: Steps): boolean {
  return steps.every((step, index) => {
    const next = steps[index + 1];
    return step !== null && (!next || !isAfter(step, next));
  });
}

/** How many there are, an entry standing for one or for several; those that count for nothing are missing. */
export const count = evaluator("count", (entries: Entries<boolean | number>) => {
  const numbers = entries.map((entry) => ({ ...entry, value: Number(entry.value) }));
  const counted = numbers.filter(({ value }) => value > 0);
  return { actual: total(counted), counted, missing: numbers.filter(({ value }) => !(value > 0)) };
});

/** Total of amounts in fen, as yuan. */
export const sum = evaluator("sum", (entries: Entries<Fen>) => ({
  actual: entries.length === 0 ? null : yuanFromFen(total(entries)),
  counted: entries,
  missing: [],
}));

/** Mean of values; units without a value are missing and do not count. */
export const average = evaluator("average", (entries: Entries<number | null>) => {
  const counted = entries.filter(hasValue);
  const lacking = entries.filter((one) => !hasValue(one));
  return {
    actual: counted.length === 0 ? null : total(counted) / counted.length,
    counted,
    missing: lacking,
    lacking,
  };
});

function hasValue(one: Entry<number | null>): one is Entry<number> {
  return one.value !== null;
}

function total(entries: Entries<number>): number {
  return entries.reduce((all, { value }) => all + value, 0);
}

/**
 * Where each unit must come to the goal by itself, the figure is the smallest: of those that miss it, else of all. A unit
 * without a value is missing.
 */
const each = (kind: MeasureKind) =>
  evaluator(kind, (units: Entries<number | null>, { goal, analysis }) => {
    const counted = units.filter(hasValue);
    const lacking = units.filter((one) => !hasValue(one));
    const short = counted.filter(({ value }) => goal && !meets(value, goal, analysis.settings.aboutTolerance));
    const judged = short.length > 0 ? short : counted;
    const actual = judged.reduce<number | null>((least, { value }) => Math.min(least ?? value, value), null);
    return { actual, counted, missing: [...short, ...lacking], lacking };
  });

/** The number of the unit that has fewest. */
export const countOfEach = each("count");

/** The amount, in yuan, of the unit that has least. */
export const amountOfEach = each("sum");

/** The lowest share. */
export const shareOfEach = each("ratio");

/** What has to be done within a time. */
export interface Task {
  readonly begun: PlainDate;
  /** Null while it is not done. */
  readonly done: PlainDate | null;
}

/** The longest time taken; what is not done yet has taken until now. */
const longestTime = (monthsPerUnit: number) =>
  evaluator("deadline", (tasks: Entries<Task>, { on, goal }) => {
    const taken = tasks.map((task) => ({
      ...task,
      value: monthsTaken(task.value.begun, task.value.done ?? on) / monthsPerUnit,
    }));
    return {
      actual: taken.reduce<number | null>((longest, { value }) => Math.max(longest ?? value, value), null),
      counted: taken,
      missing: taken.filter(({ value }) => goal !== null && value > (goal.upper ?? goal.value)),
    };
  });

/** The longest time taken, in months. */
export const deadline = longestTime(1);

/** The longest time taken, in years; a month begun counts as a month. */
export const deadlineInYears = longestTime(12);

/** The fewest months after which `end` is reached: from 31 January, 28 February is one and 1 March two. */
function monthsTaken(begun: PlainDate, end: PlainDate): number {
  const months = Math.max(0, (end.year - begun.year) * 12 + (end.month ?? 1) - (begun.month ?? 1));
  return isBefore(addMonths(begun, months), end) ? months + 1 : months;
}

/** The fewest times that anyone did something in any of its periods. */
export const frequency = evaluator("frequency", fewestPerPeriod);
