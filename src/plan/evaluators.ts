/**
 * The eight ways to work a figure out of rows: ratio, checklist, order, count, sum, average, deadline, frequency. A
 * measure names one of them and says which rows it takes; none of them knows a measure.
 */
import { addMonths, isAfter, isBefore, type PlainDate } from "../domain/dates";
import type { Kind } from "../domain/kinds";
import { yuanFromFen, type Fen } from "../domain/money";
import { tablesOf, type Book, type ColumnName } from "../domain/records";
import type { MeasureKind } from "./catalogue";
import type { Entry, Figure, Question } from "./figures";
import { fewestPerPeriod } from "./frequency";

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
  /** The figure by the first source the book has; null where it has none. */
  readonly evaluate: (question: Question) => Figure | null;
}

/** The evaluations of a kind: from sources, the preferred one first. */
const evaluator =
  <Rows>(kind: MeasureKind, work: (rows: Rows, question: Question) => Figure) =>
  (...sources: ReadonlyArray<Source<Rows>>): Evaluation => ({
    kind,
    needs: sources.map(({ needs }) => needs),
    evaluate: (question) => {
      const source = sources.find(({ needs }) => needs.every((need) => isInBook(question.analysis.book, need)));
      return source ? work(source.read(question), question) : null;
    },
  });

/** Whether some sheet of the kind has all the columns. */
function isInBook(book: Book, { kind, columns }: Need): boolean {
  return tablesOf(book, kind).some((table) => columns.every((column) => table.columns[column] !== undefined));
}

type Entries<V> = ReadonlyArray<Entry<V>>;

/** Share of units that have what is asked. */
export const ratio = evaluator("ratio", shareOf);

/** Share of the things on a list that are done. */
export const checklist = evaluator("checklist", shareOf);

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

/** How many there are; those that would count but lack something are missing. */
export const count = evaluator("count", (entries: Entries<boolean>) => {
  const counted = entries.filter(({ value }) => value);
  return { actual: counted.length, counted, missing: entries.filter(({ value }) => !value) };
});

/** Total of amounts in fen, as yuan. */
export const sum = evaluator("sum", (entries: Entries<Fen>) => ({
  actual: entries.length === 0 ? null : yuanFromFen(total(entries)),
  counted: entries,
  missing: [],
}));

/** Mean of values; units without a value are missing and do not count. */
export const average = evaluator("average", (entries: Entries<number | null>) => {
  const counted = entries.filter((entry): entry is Entry<number> => entry.value !== null);
  return {
    actual: counted.length === 0 ? null : total(counted) / counted.length,
    counted,
    missing: entries.filter(({ value }) => value === null),
  };
});

function total(entries: Entries<number>): number {
  return entries.reduce((all, { value }) => all + value, 0);
}

/** What has to be done within a time. */
export interface Task {
  readonly begun: PlainDate;
  /** Null while it is not done. */
  readonly done: PlainDate | null;
}

/** The longest time taken, in months; what is not done yet has taken until now. */
export const deadline = evaluator("deadline", (tasks: Entries<Task>, { analysis, wanted }) => {
  const taken = tasks.map((task) => ({
    ...task,
    value: monthsTaken(task.value.begun, task.value.done ?? analysis.asOf),
  }));
  return {
    actual: taken.reduce<number | null>((longest, { value }) => Math.max(longest ?? value, value), null),
    counted: taken,
    missing: taken.filter(({ value }) => value > wanted),
  };
});

/** The fewest months after which `end` is reached: from 31 January, 28 February is one and 1 March two. */
function monthsTaken(begun: PlainDate, end: PlainDate): number {
  const months = Math.max(0, (end.year - begun.year) * 12 + (end.month ?? 1) - (begun.month ?? 1));
  return isBefore(addMonths(begun, months), end) ? months + 1 : months;
}

/** The fewest times that anyone did something in any of its periods. */
export const frequency = evaluator("frequency", fewestPerPeriod);
