/**
 * Trainings of those who hold posts: the days under 培训日期 of their own rows, and the rows of the training log (培训记录).
 */
import { isBefore, type PlainDate } from "../../domain/values/dates";
import { recordsOf, type Origin, type PostRecord } from "../../domain/records/records";
import type { Entry, Question } from "./figures";
import { People } from "./persons";
import { whoHolds, type PostRows } from "./posts";
import { entry } from "./sources";

export interface Training {
  readonly date: PlainDate;
  readonly record: Origin;
}

/** The trainings of each of some people, by number among them. */
export function trainingsOf(
  people: ReadonlyArray<Entry<PostRows>>,
  { analysis: { book } }: Question,
): ReadonlyArray<ReadonlyArray<Entry<Training>>> {
  const numbers = new People();
  const all = new Map<number, Array<Entry<Training>>>();
  const add = (
    number: number | undefined,
    record: Origin,
    column: string,
    name: string | null,
    date: PlainDate,
  ): void => {
    if (number === undefined) return;
    const own = all.get(number);
    const training = entry(record, column, name, { date, record });
    // A day that both sheets have is one training.
    if (own?.some(({ value }) => sameDay(value.date, date))) return;
    if (own) own.push(training);
    else all.set(number, [training]);
  };
  const numbered = people.map(({ value }) => numbers.add(whoHolds(value[0])));
  people.forEach(({ value }, index) => {
    for (const record of value)
      if (record.trainedOn) add(numbered[index], record, "trainedOn", record.name, record.trainedOn);
  });
  for (const record of recordsOf(book, "trainings")) {
    const { name, unit, date } = record;
    if (date !== null) add(numbers.find({ name, unit }), record, "date", name, date);
  }
  return numbered.map((number) => all.get(number) ?? []);
}

function sameDay(one: PlainDate, other: PlainDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

/** When somebody took up the first of some posts; null where no row says. */
export function tookOfficeOn(records: readonly PostRecord[]): PlainDate | null {
  return records.reduce<PlainDate | null>(
    (first, { tookOffice }) => (tookOffice && (!first || isBefore(tookOffice, first)) ? tookOffice : first),
    null,
  );
}
