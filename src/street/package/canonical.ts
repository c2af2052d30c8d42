/**
 * What a book holds, said one way whichever program saved it: hashes of its cells, of its records, and of the whole.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { AnyTable } from "../../domain/records/records";
import { CellError, cellAddress, type CellValue, type SheetGrid } from "../../spreadsheet/workbook";

/** SHA-256 as hexadecimal digits. */
export function hashOf(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === "string" ? utf8ToBytes(content) : content));
}

/**
 * A cell's value in one form: text as NFC with plain line ends, numbers at 15 significant digits (what every spreadsheet
 * keeps of them; dates are their serial numbers), formulas as their stored value. Null for a blank cell.
 */
export function canonicalCell(value: CellValue): string | null {
  if (value === null || value === "") return null;
  if (typeof value === "string") return `t${value.normalize("NFC").replace(/\r\n?/g, "\n")}`;
  if (typeof value === "number") return `n${String(Number(value.toPrecision(15)))}`;
  return value instanceof CellError ? `e${value.code}` : `b${value ? 1 : 0}`;
}

/** Hash of each worksheet's cells, hidden ones included; those that Branchbook made are left out. */
export function cellHashes(sheets: readonly SheetGrid[]): Record<string, string> {
  const hashes = sheets.filter(({ madeBy }) => madeBy === null).map((sheet) => [sheet.name, cellsHash(sheet)] as const);
  return Object.fromEntries(hashes);
}

function cellsHash({ rows }: SheetGrid): string {
  const lines = rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const value = canonicalCell(cell);
      return value === null ? [] : [JSON.stringify([cellAddress(at, column), value])];
    }),
  );
  return hashOf(lines.join("\n"));
}

/** A record in one form, without where it stands, and where that is. */
export interface CanonicalRecord {
  readonly text: string;
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
}

/** The records of each kind, in no order that counts: sorting a sheet or moving its columns changes none. */
export function canonicalRecords(tables: readonly AnyTable[]): Record<string, CanonicalRecord[]> {
  const kinds: Record<string, CanonicalRecord[]> = {};
  for (const { kind, sheet, records } of tables) {
    const list = (kinds[kind] ??= []);
    for (const record of records) {
      const { row } = record;
      const entries = Object.entries(record)
        .filter(([field, value]) => value !== null && field !== "table" && field !== "row")
        .sort(([one], [other]) => (one < other ? -1 : 1));
      list.push({ text: JSON.stringify(entries).normalize("NFC"), sheet, row });
    }
  }
  return kinds;
}

export function recordHashes(kinds: Readonly<Record<string, readonly CanonicalRecord[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(kinds)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([kind, records]) => [
        kind,
        hashOf(
          records
            .map(({ text }) => text)
            .sort()
            .join("\n"),
        ),
      ]),
  );
}

/** What a book's code rests on. */
export interface BookHashes {
  readonly cells: Readonly<Record<string, string>>;
  readonly records: Readonly<Record<string, string>>;
  /** Over both, with unit, period and number. */
  readonly book: string;
}

export function bookHashes(
  sheets: readonly SheetGrid[],
  tables: readonly AnyTable[],
  { unit, period, number }: { readonly unit: string; readonly period: string; readonly number: number },
): BookHashes {
  const cells = cellHashes(sheets);
  const records = recordHashes(canonicalRecords(tables));
  const sorted = (hashes: Record<string, string>): unknown =>
    Object.entries(hashes).sort(([one], [other]) => (one < other ? -1 : 1));
  const book = hashOf(JSON.stringify([unit.normalize("NFC"), period, number, sorted(cells), sorted(records)]));
  return { cells, records, book };
}
