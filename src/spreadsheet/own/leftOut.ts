import { cellAddress, type NewSheet, rangeAddress, type Validation } from "../workbook";

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
    /** Choices that are written out, too long or with commas. */
    | "choices"
    | "name"
    | "filter"
    | "protection"
    | "column-breaks"
    | "column-titles"
    | "text-fonts";
  /** A cell, a range or a name; null for what belongs to the whole sheet. */
  readonly at: string | null;
}

/** What a running Excel can't be given of a new sheet: its API has nothing for fonts within a text, and takes only short lists. */
export function leftOutInExcel({ rows, validations = [] }: NewSheet): LeftOut | null {
  const row = rows.findIndex(({ cells }) => cells.some((cell) => cell?.runs));
  const column = rows[row]?.cells.findIndex((cell) => cell?.runs) ?? -1;
  if (column >= 0) return { what: "text-fonts", at: cellAddress(row, column) };
  const list = validations.find((validation) => !fitsInExcel(validation));
  return list ? { what: "choices", at: rangeAddress(list.range) } : null;
}

/** Characters that Excel takes of choices that are written out. */
const LONGEST_CHOICES = 255;

/** Whether Excel takes a validation: of choices that are written out, a comma would make two of one. */
export function fitsInExcel({ values = [] }: Pick<Validation, "values">): boolean {
  return values.join(",").length <= LONGEST_CHOICES && values.every((value) => !value.includes(","));
}
