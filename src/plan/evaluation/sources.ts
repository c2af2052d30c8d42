/**
 * Where measures take their rows from.
 */
import type { Place } from "../../domain/verdict/findings";
import type { FieldOf, Kind } from "../../domain/records/kinds";
import { tablesOf, type Book, type ColumnName, type Origin, type RecordOf } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import type { Source } from "./evaluators";
import type { Entry, Question } from "./figures";

/** The key under which people and organizations are found in other sheets: a name without spaces. */
export const key = (name: string | null): string => squeeze(name ?? "");

export type EntrySource<V> = Source<ReadonlyArray<Entry<V>>>;

/** An entry for a record, placed at its cell under a column, the one that is counted. */
export function entry<V>({ table, row }: Origin, column: ColumnName, name: string | null, value: V): Entry<V> {
  return { name: name ?? "", at: { sheet: table.sheet, row, column: table.columns[column] ?? null }, value };
}

/** The place of what belongs to no row: the first sheet of a kind. */
export function onSheet(book: Book, kind: Kind): Place {
  return { sheet: tablesOf(book, kind)[0]?.sheet ?? "", row: null, column: null };
}

/** One entry a row of the sheets that have the columns; rows that read as null are not meant. */
export function rows<K extends Kind, V>(
  kind: K,
  columns: ReadonlyArray<FieldOf<K>>,
  read: (record: RecordOf<K>, question: Question) => Entry<V> | null,
): EntrySource<V> {
  return {
    needs: [{ kind, columns }],
    read: (question) =>
      tablesOf(question.analysis.book, kind)
        .filter((table) => columns.every((column) => table.columns[column] !== undefined))
        .flatMap((table) => table.records.flatMap((record) => read(record, question) ?? [])),
  };
}

/** The entries of a source with what is asked of each; those for whom the answer is undefined are not meant. */
export function asking<A, B>(
  { needs, read }: EntrySource<A>,
  answer: (value: A, question: Question) => B | undefined,
): EntrySource<B> {
  return {
    needs,
    read: (question) =>
      read(question).flatMap((one) => {
        const value = answer(one.value, question);
        return value === undefined ? [] : [{ ...one, value }];
      }),
  };
}

/** The entries of a source, all together turned into others. */
export function regrouped<A, B>(
  { needs, read }: EntrySource<A>,
  regroup: (entries: ReadonlyArray<Entry<A>>, question: Question) => ReadonlyArray<Entry<B>>,
): EntrySource<B> {
  return { needs, read: (question) => regroup(read(question), question) };
}

/** The entries of several sources one after the other; all their sheets must be there. */
export function joined<V>(...sources: ReadonlyArray<EntrySource<V>>): EntrySource<V> {
  return {
    needs: sources.flatMap(({ needs }) => needs),
    read: (question) => sources.flatMap(({ read }) => read(question)),
  };
}

/** Entries that have the same name, by its {@link key}. */
export function byName<V>(entries: ReadonlyArray<Entry<V>>): ReadonlyMap<string, Group<V>> {
  return groupedBy(entries, ({ name }) => key(name));
}

export type Group<V> = readonly [Entry<V>, ...Array<Entry<V>>];

/** Entries by what is the same of them, in the order of each group's first. */
export function groupedBy<V>(
  entries: ReadonlyArray<Entry<V>>,
  keyOf: (one: Entry<V>) => string,
): ReadonlyMap<string, Group<V>> {
  const groups = new Map<string, [Entry<V>, ...Array<Entry<V>>]>();
  for (const one of entries) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Something that is to be spoken of, and the words that do. */
export interface Theme {
  readonly name: string;
  readonly words: RegExp;
}

/** One entry a theme: whether any of some texts speaks of it, at the first that does. */
export function spokenOf(
  themes: readonly Theme[],
  texts: ReadonlyArray<Entry<string>>,
  sheet: Place,
): Array<Entry<boolean>> {
  return themes.map(({ name, words }) => {
    const found = texts.find(({ value }) => words.test(value));
    return { name, at: found?.at ?? sheet, value: found !== undefined };
  });
}

/** What each document is called, and which of the known ones it is (文件类别). */
export const documentTitles: EntrySource<string> = rows("documents", ["title"], (record) =>
  record.title === null ? null : entry(record, "title", record.title, `${record.title} ${record.type ?? ""}`),
);

/** Which of some names a text has; a name inside a longer one that it has is not meant. */
export function namesIn(text: string, names: Iterable<string>): string[] {
  const found: string[] = [];
  let rest = key(text);
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
    if (name === "" || !rest.includes(name)) continue;
    found.push(name);
    rest = rest.replaceAll(name, "|");
  }
  return found;
}

/** The names of a cell that lists several: 张一、李二, 王三. */
export function listedNames(text: string | null): string[] {
  return (text ?? "")
    .split(/[、,，;；/\s]+/)
    .map(key)
    .filter((name) => name !== "");
}
