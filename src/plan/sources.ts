/**
 * Where measures take their rows from.
 */
import type { FieldOf, Kind } from "../domain/kinds";
import { tablesOf, type ColumnName, type Origin, type RecordOf } from "../domain/records";
import type { Source } from "./evaluators";
import type { Entry, Question } from "./figures";

export type EntrySource<V> = Source<ReadonlyArray<Entry<V>>>;

/** An entry for a record, placed at its cell under a column, the one that is counted. */
export function entry<V>({ table, row }: Origin, column: ColumnName, name: string | null, value: V): Entry<V> {
  return { name: name ?? "", at: { sheet: table.sheet, row, column: table.columns[column] ?? null }, value };
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
