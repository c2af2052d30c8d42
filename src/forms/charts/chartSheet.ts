/**
 * 图表: the quarter's charts on one sheet, each bound to a table of its figures that stands beside it.
 */
import { formatQuarter } from "../../domain/values/quarters";
import {
  cellAddress,
  type BorderLine,
  type CellContent,
  type CellRange,
  type CellStyle,
  type ChartSpec,
  type NewRow,
  type NewSheet,
  type SheetCell,
} from "../../spreadsheet/workbook";
import { quarterMark, reportValues, type FormInput } from "../engine/form";
import { chineseDate } from "../engine/vocabulary";

/** A cell of a block's table: a text, a number, a blank, or a formula of other cells of the table by their A1 addresses. */
export type BlockCell = string | number | null | ((addressOf: (row: number, column: number) => string) => string);

/** A chart of some rows of its block's table; the first column has the categories. */
export interface BlockChart {
  readonly spec: Omit<ChartSpec, "categories" | "series" | "anchor">;
  /** What the chart shows and of what days, printed below it. */
  readonly caption: string;
  /** First and last row of the table, both inclusive, not counting the header. */
  readonly rows: readonly [first: number, last: number];
  readonly series: ReadonlyArray<{ readonly column: number; readonly color: string; readonly dashed?: boolean }>;
}

/** A table of figures and the charts beside it. */
export interface ChartBlock {
  /** Names of the columns, and number formats of their figures. */
  readonly columns: ReadonlyArray<{ readonly name: string; readonly format?: string }>;
  readonly rows: ReadonlyArray<readonly BlockCell[]>;
  readonly charts: readonly BlockChart[];
  /** Pages that the table runs over, each with one of the charts; without it, all stand on one page. */
  readonly pages?: number;
}

/** Two colours that are told apart in grey and without colour sight: a dark blue and a light orange. */
export const DARK = "003F72";
export const LIGHT = "D67F00";

/** Shades for up to four quarters, the newest last and darkest: their order is read from the lightness alone. */
export const SHADES = ["FFFFFF", "C6D9F0", "7BA5D4", DARK] as const;

/** Mark of the sheet with the charts. */
export const CHARTS = "charts";

const CHART_COLUMNS = 7;
const TABLE_LEFT = CHART_COLUMNS + 1;
/** A4 across at full size: fitted to the page, the sheet would no longer break where a block ends. */
const COLUMN_WIDTHS = [...Array.from({ length: CHART_COLUMNS }, () => 8), 1, 12, 9.5, 9.5, 9.5, 9.5];
const LAST_COLUMN = COLUMN_WIDTHS.length - 1;
/** Rows of a page and their height together; a longer table has lower rows, down to the least. */
const PAGE_ROWS = 21;
const PAGE_HEIGHT = 456;
const LEAST_ROW_HEIGHT = 11;

const LINE: BorderLine = { style: "thin", color: "808080" };
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const TITLE: CellStyle = { font: { name: "黑体", size: 18 }, align: { horizontal: "center", vertical: "center" } };
const PLAIN: CellStyle = { font: { name: "宋体", size: 11 }, align: { vertical: "center" } };
const CAPTION: CellStyle = { font: { name: "宋体", size: 10 }, align: { horizontal: "center", vertical: "center" } };
const CELL: CellStyle = {
  font: { name: "宋体", size: 9 },
  border: BORDER,
  align: { vertical: "center", shrink: true },
};
const HEADER: CellStyle = {
  font: { name: "宋体", size: 9, bold: true },
  fill: "F2F2F2",
  border: BORDER,
  align: { horizontal: "center", vertical: "center", shrink: true },
};

/** A chart for every page of a table that begins with its categories, so that each name has room. */
export function chartPages(categories: number, chart: Omit<BlockChart, "rows">): Pick<ChartBlock, "charts" | "pages"> {
  // The first row of the table is its header.
  const perPage = PAGE_ROWS - 1;
  const pages = Math.ceil(categories / perPage);
  if (pages === 1) return { charts: [{ ...chart, rows: [0, categories - 1] }] };
  const { spec, caption } = chart;
  const charts = Array.from({ length: pages }, (_, page): BlockChart => {
    const part = `（${page + 1}/${pages}）`;
    return {
      ...chart,
      spec: { ...spec, id: `${spec.id}-${page + 1}`, title: spec.title + part, altText: part + spec.altText },
      caption: caption + part,
      rows: [page * perPage, Math.min(categories, (page + 1) * perPage) - 1],
    };
  });
  return { charts, pages };
}

/** The sheet with the charts of some blocks, each beginning on a page of its own. */
export function chartSheet(input: FormInput, blocks: readonly ChartBlock[]): NewSheet {
  const { analysis, unitName } = input;
  const name = `图表 ${formatQuarter(analysis.quarter)}`;
  const title: Lines = {
    rows: [
      line(34, [[0, text(`${reportValues(input).quarter}图表`, TITLE)]]),
      line(22, [
        [0, text(`填报单位：${unitName}`, PLAIN)],
        [TABLE_LEFT, text(`填报时间：${chineseDate(analysis.asOf)}`, PLAIN)],
      ]),
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: LAST_COLUMN }],
    charts: [],
  };
  const pages: Lines[] = [title];
  const rowBreaks: number[] = [];
  let top = title.rows.length;
  let number = 1;
  for (const block of blocks) {
    const page = placeBlock(block, name, top, number);
    pages.push(page);
    for (let each = 1; each < (block.pages ?? 1); each += 1) rowBreaks.push(top + each * PAGE_ROWS - 1);
    top += page.rows.length;
    number += block.charts.length;
    rowBreaks.push(top - 1);
  }
  return {
    name,
    madeBy: quarterMark(CHARTS, input),
    rows: pages.flatMap(({ rows }) => rows),
    columnWidths: COLUMN_WIDTHS,
    merges: pages.flatMap(({ merges }) => merges),
    charts: pages.flatMap(({ charts }) => charts),
    showGridLines: false,
    print: {
      paper: "A4",
      orientation: "landscape",
      margins: { top: 0.5, right: 0.4, bottom: 0.5, left: 0.4 },
      centered: true,
      footer: "第 &P 页，共 &N 页",
      rowBreaks: rowBreaks.slice(0, -1),
    },
  };
}

/** Some rows of the sheet with what stands on them. */
interface Lines {
  readonly rows: readonly NewRow[];
  readonly merges: readonly CellRange[];
  readonly charts: readonly ChartSpec[];
}

/** @param number the first chart's number on the sheet */
function placeBlock(
  { columns, rows, charts, pages = 1 }: ChartBlock,
  sheet: string,
  top: number,
  number: number,
): Lines {
  const height = Math.max(pages * PAGE_ROWS, rows.length + 1);
  const rowHeight = Math.max(LEAST_ROW_HEIGHT, Math.floor((pages * PAGE_HEIGHT) / height));
  const share = Math.floor(height / charts.length);
  const styles = columns.map(({ format }) => (format === undefined ? CELL : { ...CELL, numberFormat: format }));
  const addressOf = (row: number, column: number): string => cellAddress(top + 1 + row, TABLE_LEFT + column);
  const header = columns.map((column) => text(column.name, HEADER));
  const table = rows.map((row) =>
    row.map((cell, column) => ({ content: contentOf(cell, addressOf), style: styles[column] ?? CELL })),
  );
  const captions = new Map(
    charts.map(({ caption }, index) => [(index + 1) * share - 1, text(`图${number + index} ${caption}`, CAPTION)]),
  );

  return {
    rows: [header, ...table, ...new Array<SheetCell[]>(height - table.length - 1).fill([])].map((cells, row) => {
      const caption = captions.get(row);
      const placed = cells.map((cell, column): [number, SheetCell] => [TABLE_LEFT + column, cell]);
      return line(rowHeight, caption ? [[0, caption], ...placed] : placed);
    }),
    merges: [...captions.keys()].map((row) => ({
      top: top + row,
      left: 0,
      bottom: top + row,
      right: CHART_COLUMNS - 1,
    })),
    charts: charts.map(({ spec, rows: [first, last], series }, index) => {
      const cells = (column: number) => ({
        sheet,
        range: { top: top + 1 + first, left: TABLE_LEFT + column, bottom: top + 1 + last, right: TABLE_LEFT + column },
      });
      return {
        ...spec,
        categories: cells(0),
        series: series.map(({ column, ...look }) => ({
          name: columns[column]?.name ?? "",
          values: cells(column),
          ...look,
        })),
        anchor: { top: top + index * share, left: 0, bottom: top + (index + 1) * share - 2, right: CHART_COLUMNS - 1 },
      };
    }),
  };
}

function contentOf(cell: BlockCell, addressOf: (row: number, column: number) => string): CellContent {
  return typeof cell === "function" ? { formula: cell(addressOf) } : { value: cell };
}

function text(value: string, style: CellStyle): SheetCell {
  return { content: { value }, style };
}

/** A row with cells in some of its columns. */
function line(height: number, cells: ReadonlyArray<readonly [column: number, cell: SheetCell]>): NewRow {
  const placed = new Map(cells);
  const width = Math.max(0, ...placed.keys()) + 1;
  return { height, cells: Array.from({ length: width }, (_, column) => placed.get(column) ?? null) };
}
