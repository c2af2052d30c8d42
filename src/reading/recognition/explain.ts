/**
 * How reading decides on a sheet: each header row with the kinds it may be, what speaks for them, and which was taken.
 */
import type { Kind } from "../../domain/records/kinds";
import type { ColumnName } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import type { SheetGrid } from "../../spreadsheet/workbook";
import { findBlocks, headerColumns, looksLikeHeader } from "./blocks";
import { BY_VALUES } from "./columns";
import { candidatesFor } from "./recognise";

/** A field's column and why it is the field's. */
export interface FieldEvidence {
  readonly field: ColumnName;
  readonly column: number;
  readonly header: string;
  /** `words`: a known wording; `concepts`: the same concepts; `values`: the values told it. */
  readonly by: "words" | "concepts" | "values";
  /** The share of values that go with the field, 0–1; null for a blank column. */
  readonly fit: number | null;
}

export interface Explained {
  /** 0-based rows of the header. */
  readonly headerRows: readonly number[];
  readonly candidates: ReadonlyArray<{
    readonly kind: Kind;
    readonly score: number;
    readonly isTaken: boolean;
    readonly fields: readonly FieldEvidence[];
  }>;
}

/** Wordings up to this rank stand in the field's own list. */
const KNOWN = 100;
const MOST_CANDIDATES = 3;

/** Explains each table of a sheet, or where none was found the rows that look like a header. */
export function explainSheet(sheet: SheetGrid): Explained[] {
  const blocks = findBlocks(sheet);
  const rows = blocks.map(({ headerRows }) => headerRows);
  const tops = rows.filter((own, index) => rows.findIndex(([first]) => first === own[0]) === index);
  const headers = tops.length > 0 ? tops : sheet.rows.flatMap((cells, row) => (looksLikeHeader(cells) ? [[row]] : []));
  return headers.map((headerRows) => {
    const block = blocks.find(({ headerRows: [first] }) => first === headerRows[0]);
    const width = Math.max(...headerRows.map((row) => sheet.rows[row]?.length ?? 0));
    const firstRow = block?.firstRow ?? (headerRows.at(-1) ?? 0) + 1;
    const columns = headerColumns(sheet, headerRows, firstRow, block?.left ?? 0, block?.right ?? width - 1);
    const title = block?.title ?? titleAbove(sheet, headerRows[0] ?? 0);
    const taken = new Set(blocks.filter(({ headerRows: [first] }) => first === headerRows[0]).map(({ kind }) => kind));
    const candidates = candidatesFor(columns, `${sheet.name} ${title}`).slice(0, MOST_CANDIDATES);
    return {
      headerRows,
      candidates: candidates.map(({ kind, score, columns: assigned }) => ({
        kind,
        score,
        isTaken: taken.has(kind),
        fields: [...assigned].map(([field, { column, rank, fit }]) => ({
          field,
          column: column.column,
          header: squeeze(column.path.join("")),
          by: rank === BY_VALUES ? "values" : rank < KNOWN ? "words" : "concepts",
          fit,
        })),
      })),
    };
  });
}

function titleAbove(sheet: SheetGrid, row: number): string {
  return sheet.rows
    .slice(0, row)
    .flatMap((cells) => cells.filter((cell) => typeof cell === "string"))
    .join(" ");
}
