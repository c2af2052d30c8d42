/**
 * What the clerk is saying of a table, until it is kept: what it is, where its header stands, and which column is which.
 */
import type { Kind } from "../../../domain/records/kinds";
import type { TableMapping } from "../../../reading/mapping";
import type { FieldReport, TableReport } from "../../protocol/recogniseMessages";

export interface MappingDraft {
  /** null for a table that is not read. */
  readonly kind: Kind | null;
  /** The header's row as typed, counted from 1. */
  readonly header: string;
  readonly columns: ReadonlyMap<string, number | null>;
}

/** A table as it was recognised; undefined for a sheet on which none was. */
export function draftOf(table: TableReport | undefined): MappingDraft {
  return {
    kind: table?.kind ?? null,
    header: String((table?.headerRows[0] ?? 0) + 1),
    columns: new Map(table?.fields.map(({ field, column }) => [field, column])),
  };
}

/** Whether the header's row is one. */
export function hasRow({ header }: MappingDraft): boolean {
  const row = Number(header);
  return Number.isInteger(row) && row >= 1;
}

/** Whether it is the table that was recognised, so that its columns are known; of another they are yet to be recognised. */
export function isAsFound({ kind, header }: MappingDraft, table: TableReport | undefined): table is TableReport {
  return kind === table?.kind && Number(header) === (table?.headerRows[0] ?? 0) + 1;
}

/** How the table is to be read from now on; null not at all. */
export function mappingOf(draft: MappingDraft, table: TableReport | undefined): TableMapping | null {
  const { kind, header, columns } = draft;
  if (kind === null) return null;
  if (!isAsFound(draft, table)) return { kind, headerRows: [Number(header) - 1], columns: {} };
  return { kind, headerRows: table.headerRows, columns: chosenColumns(table.fields, columns) };
}

/** The columns to be remembered: those chosen, and fields whose column was taken from them. Others are recognised as before. */
function chosenColumns(fields: readonly FieldReport[], chosen: ReadonlyMap<string, number | null>) {
  return Object.fromEntries(
    fields.flatMap(({ field, column }) => {
      const now = chosen.get(field) ?? null;
      return now === null && column === null ? [] : [[field, now] as const];
    }),
  );
}
