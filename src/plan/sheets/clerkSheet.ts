/**
 * Sheets made for the clerk to keep: a title, a header that reading knows again, drop-downs and checks below it.
 */
import type { FieldSpec, Kind } from "../../domain/records/kinds";
import { columnHeader, fieldSpec } from "../../domain/records/kinds";
import type { CellStyle, NewRow, NewSheet, SheetCell, SheetName, Validation } from "../../spreadsheet/workbook";

/** Rows 0-based: title, a line of help, header, then the rows to fill. */
const HEADER_ROW = 2;
export const FIRST_ROW = HEADER_ROW + 1;
/** Rows below the filled ones that are checked as they are typed. */
const SPARE_ROWS = 300;

const LINE = { style: "thin", color: "808080" } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const TITLE: CellStyle = { font: { name: "黑体", size: 16 }, align: { vertical: "center" } };
const HELP: CellStyle = {
  font: { name: "宋体", size: 10, color: "595959" },
  align: { vertical: "center", wrap: true },
};
const HEADER: CellStyle = {
  font: { name: "宋体", size: 11, bold: true },
  fill: "E7E6E6",
  border: BORDER,
  align: { horizontal: "center", vertical: "center", wrap: true },
};
const REQUIRED: CellStyle = { ...HEADER, fill: "BDD7EE" };
export const CELL: CellStyle = {
  font: { name: "宋体", size: 10 },
  border: BORDER,
  align: { vertical: "center" },
};

export interface ClerkSheet {
  readonly name: string;
  readonly kind: Kind;
  readonly title: string;
  readonly help: string;
  readonly columns: ReadonlyArray<{
    readonly field: string;
    /** In characters. */
    readonly width: number;
    /** What may be chosen, where the field's type doesn't tell. */
    readonly choices?: readonly string[];
    /** A name for the cells that hold what may be chosen. */
    readonly choicesFrom?: SheetName;
    /** Another entry than the choices is asked about, not refused. */
    readonly isAdvice?: boolean;
  }>;
  /** Rows that are filled from the start, by column. */
  readonly rows: ReadonlyArray<ReadonlyArray<SheetCell | null>>;
  /** Number of blank rows below whose cells are formatted for what they will hold; 0 where absent. */
  readonly formattedRows?: number;
}

/** The worksheet; it carries no mark, so it is the clerk's and is read as any other. */
export function clerkSheet({ name, kind, title, help, columns, rows, formattedRows = 0 }: ClerkSheet): NewSheet {
  const last = columns.length - 1;
  const blanks = columns.map(({ field }) => blankCell(specOf(kind, field)));
  const bottom = FIRST_ROW + rows.length + SPARE_ROWS - 1;
  const validations = columns.flatMap(({ field, choices, choicesFrom, isAdvice }, column): Validation[] => {
    const check: Check | null = choicesFrom
      ? { type: "list", formula1: choicesFrom.name }
      : checkOf(specOf(kind, field), choices);
    return check
      ? [
          {
            ...check,
            ...(isAdvice ? { isAdvice } : {}),
            range: { top: FIRST_ROW, left: column, bottom, right: column },
          },
        ]
      : [];
  });
  return {
    name,
    madeBy: null,
    rows: [
      { height: 30, cells: [text(title, TITLE)] },
      { height: 32, cells: [text(help, HELP)] },
      { height: 32, cells: columns.map(({ field }) => header(kind, field)) },
      ...rows.map((cells): NewRow => ({ height: null, cells })),
      ...Array.from({ length: formattedRows }, (): NewRow => ({ height: null, cells: blanks })),
    ],
    columnWidths: columns.map(({ width }) => width),
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    freeze: { rows: FIRST_ROW, columns: 1 },
    validations,
    names: distinct(columns.flatMap(({ choicesFrom }) => choicesFrom ?? [])),
    print: {
      paper: "A4",
      orientation: "landscape",
      fitTo: { width: 1, height: 0 },
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
    },
  };
}

function distinct(names: readonly SheetName[]): SheetName[] {
  return names.filter(({ name }, index) => names.findIndex((each) => each.name === name) === index);
}

/** A field's type; months of a dues ledger, which are none, hold money. */
function specOf(kind: Kind, field: string): Pick<FieldSpec, "type" | "codes" | "words"> | null {
  return /^m\d+$/.test(field) ? { type: "money" } : fieldSpec(kind, field);
}

/** Number formats by type: digits that are names of things stay text. */
const FORMATS: Readonly<Partial<Record<FieldSpec["type"], string>>> = {
  id: "@",
  phone: "@",
  date: "yyyy-mm-dd",
  money: "0.00",
};

/** The format of a cell of a field. */
export function cellStyle(kind: Kind, field: string): CellStyle {
  const numberFormat = FORMATS[specOf(kind, field)?.type ?? "text"];
  return numberFormat === undefined ? CELL : { ...CELL, numberFormat };
}

/** A blank cell that has the number format of what will be typed, and no frame: what is framed is printed. */
function blankCell(spec: Pick<FieldSpec, "type"> | null): SheetCell | null {
  const numberFormat = FORMATS[spec?.type ?? "text"];
  return numberFormat === undefined ? null : { content: { value: null }, style: { numberFormat } };
}

function header(kind: Kind, field: string): SheetCell {
  return text(columnHeader(kind, field), fieldSpec(kind, field)?.column === "required" ? REQUIRED : HEADER);
}

function text(value: string, style: CellStyle): SheetCell {
  return { content: { value }, style };
}

type Check = Omit<Validation, "range">;

/** Excel's serial numbers of 1900-01-01 and 2150-12-31. */
const DATES = { formula1: "1", formula2: "91676" };

/** How a cell of a field is checked as it is typed; null where anything may stand. */
function checkOf(
  spec: Pick<FieldSpec, "type" | "codes" | "words"> | null,
  choices: readonly string[] | undefined,
): Check | null {
  const values = choices ?? spec?.codes?.codes;
  if (values) return { type: "list", values };
  if (spec?.words) return { type: "list", values: spec.words, isAdvice: true };
  switch (spec?.type) {
    case "yesno":
      return { type: "list", values: ["是", "否"] };
    case "date":
      return { type: "date", operator: "between", ...DATES, message: "填日期，如 2026-03-01" };
    case "integer":
      return { type: "whole", operator: "greaterThanOrEqual", formula1: "0", message: "填整数" };
    case "number":
    case "money":
      return { type: "decimal", operator: "greaterThanOrEqual", formula1: "0", message: "填数字" };
    default:
      return null;
  }
}
