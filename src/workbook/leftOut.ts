import { cellAddress, type NewSheet } from "./workbook";

/** Something of a template that filled forms cannot take over. */
export interface LeftOut {
  readonly what:
    | "chart"
    | "picture"
    | "shape"
    | "table"
    | "note"
    | "link"
    | "array-formula"
    | "conditional-format"
    /** Excel itself can't tell of it. */
    | "conditional-format-unread"
    | "validation"
    | "name"
    | "filter"
    | "protection"
    | "column-breaks"
    | "column-titles"
    | "text-fonts";
  /** A cell, a range or a name; null for what belongs to the whole sheet. */
  readonly at: string | null;
}

/** What a running Excel can't be given of a new sheet, for its API has nothing for it: fonts within a text. */
export function leftOutInExcel({ rows }: NewSheet): LeftOut | null {
  const row = rows.findIndex(({ cells }) => cells.some((cell) => cell?.runs));
  const column = rows[row]?.cells.findIndex((cell) => cell?.runs) ?? -1;
  return column < 0 ? null : { what: "text-fonts", at: cellAddress(row, column) };
}
