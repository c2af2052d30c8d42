/** What has happened to a book since it was packed. */
import type { AnyTable } from "../../domain/records/records";
import type { SheetGrid } from "../../spreadsheet/workbook";
import { canonicalRecords, cellHashes, type CanonicalRecord } from "./canonical";

/** A record that the other book has not got; `packed` tells whose it is. */
export interface ChangedRow {
  readonly kind: string;
  readonly packed: boolean;
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
}

export interface Comparison {
  /** The same bytes; saved anew alone; layout, order or notes changed; these rows changed; nothing in common to compare. */
  readonly verdict: "identical" | "resaved" | "layout" | "rows" | "incomparable";
  readonly rows: readonly ChangedRow[];
}

export interface ComparedBook {
  readonly bytes: Uint8Array;
  readonly sheets: readonly SheetGrid[];
  readonly tables: readonly AnyTable[];
}

export function compareBooks(packed: ComparedBook, book: ComparedBook): Comparison {
  if (sameBytes(packed.bytes, book.bytes)) return { verdict: "identical", rows: [] };
  if (sameHashes(cellHashes(packed.sheets), cellHashes(book.sheets))) return { verdict: "resaved", rows: [] };
  const [before, after] = [canonicalRecords(packed.tables), canonicalRecords(book.tables)];
  const kinds = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (!kinds.some((kind) => before[kind] && after[kind])) return { verdict: "incomparable", rows: [] };
  const rows = kinds.flatMap((kind) => [
    ...missingFrom(after[kind] ?? [], before[kind] ?? []).map((record) => rowOf(kind, true, record)),
    ...missingFrom(before[kind] ?? [], after[kind] ?? []).map((record) => rowOf(kind, false, record)),
  ]);
  return { verdict: rows.length === 0 ? "layout" : "rows", rows };
}

function rowOf(kind: string, packed: boolean, { sheet, row }: CanonicalRecord): ChangedRow {
  return { kind, packed, sheet, row };
}

/** The records that another list, as a multiset, has not got. */
function missingFrom(list: readonly CanonicalRecord[], records: readonly CanonicalRecord[]): CanonicalRecord[] {
  const left = new Map<string, number>();
  for (const { text } of list) left.set(text, (left.get(text) ?? 0) + 1);
  return records.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count === 0;
  });
}

function sameHashes(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
