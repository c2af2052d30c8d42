/**
 * 操作记录: the sheet on which every change Branchbook made to the clerk's own cells is written down, old value beside
 * new, run after run.
 */
import type { CellStyle, CellValue, NewRow, NewSheet, SheetCell, SheetGrid } from "../../spreadsheet/workbook";
import { CellError } from "../../spreadsheet/workbook";

/** One changed cell, in words for people. */
export interface LogEntry {
  /** When, as `YYYY-MM-DD HH:MM`. */
  readonly at: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly subject: string;
  /** What kind of repair. */
  readonly repair: string;
  readonly before: string;
  readonly after: string;
}

export const LOG = "log";

const HEADERS = ["时间", "工作表", "单元格", "对象", "修正内容", "原值", "新值"];
const WIDTHS = [17, 16, 9, 14, 24, 26, 26];
const LINE = { style: "thin", color: "808080" } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const TITLE: CellStyle = { font: { name: "黑体", size: 16 }, align: { horizontal: "center", vertical: "center" } };
const HEADER: CellStyle = {
  font: { name: "宋体", size: 11, bold: true },
  fill: "E7E6E6",
  border: BORDER,
  align: { horizontal: "center", wrap: true },
};
/** Everything on the log is text, so that old ID numbers and dates stay as they were. */
const ENTRY: CellStyle = {
  font: { name: "宋体", size: 10 },
  border: BORDER,
  align: { vertical: "center", wrap: true },
  numberFormat: "@",
};

/** The log with new entries below those of an earlier log. */
export function operationLog(entries: readonly LogEntry[], earlier?: SheetGrid): NewSheet {
  const kept = (earlier?.rows ?? []).slice(2).filter((row) => row.length > 0);
  const lines: ReadonlyArray<ReadonlyArray<CellValue>> = [
    ...kept,
    ...entries.map(({ at, sheet, cell, subject, repair, before, after }) => [
      at,
      sheet,
      cell,
      subject,
      repair,
      before,
      after,
    ]),
  ];
  return {
    name: "操作记录",
    madeBy: LOG,
    isRecord: true,
    rows: [
      { height: 28, cells: row(["操作记录"], TITLE) },
      { height: 20, cells: row(HEADERS, HEADER) },
      ...lines.map((line): NewRow => ({
        height: null,
        cells: row(
          HEADERS.map((_, column) => line[column] ?? null),
          ENTRY,
        ),
      })),
    ],
    columnWidths: WIDTHS,
    merges: [{ top: 0, left: 0, bottom: 0, right: HEADERS.length - 1 }],
    freeze: { rows: 2, columns: 0 },
    print: { paper: "A4", orientation: "landscape", fitTo: { width: 1, height: 0 }, titleRows: { first: 1, last: 1 } },
  };
}

function row(values: ReadonlyArray<CellValue>, style: CellStyle): SheetCell[] {
  return values.map((value) => ({ content: { value: value instanceof CellError ? value.code : value }, style }));
}
