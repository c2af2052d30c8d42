/**
 * Sheets of the street's own workbook: a title, a line of headers, a row a record. The same columns write and read them, so
 * that next quarter what people have changed by hand is read as they left it.
 */
import { dateFromSerial, formatDate, parseIsoDate, serialFromDate, type PlainDate } from "../../domain/values/dates";
import { fenFromYuan, yuanFromFen, type Fen } from "../../domain/values/money";
import { squeeze } from "../../domain/values/text";
import type { CellStyle, CellValue, NewRow, NewSheet, SheetCell, SheetGrid } from "../../spreadsheet/workbook";

/** What a column's cells hold. Money is fen in code and yuan in the sheet; IDs and phones stay text. */
export interface ColumnTypes {
  text: string | null;
  integer: number | null;
  money: Fen | null;
  date: PlainDate | null;
  yesno: boolean;
}

export interface Column<T extends keyof ColumnTypes = keyof ColumnTypes> {
  readonly header: string;
  readonly type: T;
  readonly width: number;
}

export type Columns = Readonly<Record<string, Column>>;
export type RowOf<C extends Columns> = { readonly [K in keyof C]: ColumnTypes[C[K]["type"]] };

export const column = <T extends keyof ColumnTypes>(type: T, header: string, width = 12): Column<T> => ({
  header,
  type,
  width,
});

const FONT = { name: "宋体", size: 10 };
const LINE = { style: "thin", color: "A6A6A6" } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
export const TITLE: CellStyle = {
  font: { name: "黑体", size: 16 },
  align: { horizontal: "center", vertical: "center" },
};
export const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: "E7E6E6",
  border: BORDER,
  align: { horizontal: "center", vertical: "center", wrap: true },
};
const STYLES: Readonly<Record<keyof ColumnTypes, CellStyle>> = {
  text: { font: FONT, border: BORDER, align: { vertical: "center", wrap: true }, numberFormat: "@" },
  integer: { font: FONT, border: BORDER, align: { horizontal: "center", vertical: "center" }, numberFormat: "0" },
  money: { font: FONT, border: BORDER, align: { horizontal: "right", vertical: "center" }, numberFormat: "#,##0.00" },
  date: { font: FONT, border: BORDER, align: { horizontal: "center", vertical: "center" }, numberFormat: "yyyy-mm-dd" },
  yesno: { font: FONT, border: BORDER, align: { horizontal: "center", vertical: "center" } },
};

/** The style of a column's cells. */
export function styleOf(type: keyof ColumnTypes): CellStyle {
  return STYLES[type];
}

export interface TableSheet<C extends Columns> {
  readonly name: string;
  readonly madeBy: string;
  readonly title: string;
  readonly columns: C;
  readonly rows: ReadonlyArray<RowOf<C>>;
}

/** A sheet of a table: A4 across, its headers on every page and in view. */
export function tableSheet<C extends Columns>({ name, madeBy, title, columns, rows }: TableSheet<C>): NewSheet {
  const specs = Object.entries(columns);
  const right = specs.length - 1;
  return {
    name,
    madeBy,
    rows: [
      titleRow(title),
      { height: 30, cells: specs.map(([, { header }]) => ({ content: { value: header }, style: HEADER })) },
      ...rows.map((row): NewRow => ({
        height: null,
        cells: specs.map(([key, { type }]) => cellOf(type, row[key] ?? null)),
      })),
    ],
    columnWidths: specs.map(([, { width }]) => width),
    merges: right > 0 ? [{ top: 0, left: 0, bottom: 0, right }] : [],
    freeze: { rows: 2, columns: 0 },
    print: {
      paper: "A4",
      orientation: specs.length > 6 ? "landscape" : "portrait",
      fitTo: { width: 1, height: 0 },
      titleRows: { first: 1, last: 1 },
      footer: "&C第 &P 页，共 &N 页",
    },
  };
}

export function titleRow(title: string): NewRow {
  return { height: 30, cells: [{ content: { value: title }, style: TITLE }] };
}

/** A cell with a value of a column's type. */
export function cellOf(type: keyof ColumnTypes, value: ColumnTypes[keyof ColumnTypes]): SheetCell {
  return { content: { value: contentOf(type, value) }, style: STYLES[type] };
}

function contentOf(type: keyof ColumnTypes, value: ColumnTypes[keyof ColumnTypes]): string | number | boolean | null {
  if (value === null || typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return type === "money" ? yuanFromFen(value) : value;
  // A month or a year without its day stays words.
  return value.day === null ? formatDate(value) : serialFromDate(value);
}

/** The rows of a sheet under its headers, wherever people have moved them; null where its header is not to be found. */
export function readTable<C extends Columns>({ rows }: SheetGrid, columns: C): Array<RowOf<C>> | null {
  const specs = Object.entries(columns);
  const top = rows.findIndex((row) => {
    const texts = new Set(row.map(textKey));
    return specs.filter(([, { header }]) => texts.has(squeeze(header))).length * 2 > specs.length;
  });
  if (top < 0) return null;
  const places = new Map((rows[top] ?? []).map((cell, index) => [textKey(cell), index]));
  return rows.slice(top + 1).flatMap((row) => {
    if (row.every((cell) => cell === null || cell === "")) return [];
    const values = specs.map(([key, { header, type }]) => {
      const place = places.get(squeeze(header));
      return [key, readCell(type, place === undefined ? null : (row[place] ?? null))];
    });
    return [Object.fromEntries(values) as RowOf<C>];
  });
}

function textKey(cell: CellValue | undefined): string {
  return typeof cell === "string" ? squeeze(cell) : "";
}

function readCell(type: keyof ColumnTypes, cell: CellValue): ColumnTypes[keyof ColumnTypes] {
  const text = typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
  if (type === "yesno") return text === "是" || cell === true;
  if (text === "") return null;
  if (type === "text") return text;
  if (type === "date") return typeof cell === "number" ? dateFromSerial(cell) : parseIsoDate(text);
  const number = Number(text.replace(/[,，]/g, ""));
  if (!Number.isFinite(number)) return null;
  return type === "money" ? fenFromYuan(number) : number;
}
