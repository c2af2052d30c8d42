/** Writing a whole worksheet, as pieces that go to Excel together in few syncs. */
import type { RangeValues } from "../../chartValues";
import { widthInPoints } from "../../columnWidth";
import { serialTo1904 } from "../../dateSystem";
import { MARKER_NAME, markerFormula } from "../../own/marker";
import type { InPieces } from "../../pieces";
import {
  type BorderLine,
  cellAddress,
  columnName,
  type CellRange,
  type CellStyle,
  type NewSheet,
  rangeAddress,
} from "../../workbook";
import { addChart } from "./charts";
import { entryOf } from "./entry";
import { addConditionalFormat, addValidation, applyStyle, drawLine, type Edge, linesOf } from "./formats";
import { addScale } from "./scales";
import { columnCount } from "../../ranges";
import { addressesOf, columnAddresses, findRectangles, forOnce, rangeOf, rowAddresses } from "../ranges";
import { CALL, type Unit, weightOf } from "./units";

/** The workbook that a sheet is written into. */
export interface SheetContext {
  readonly date1904: boolean;
  /** Pixels of a digit in the workbook's default font, by which the widths of columns are measured. */
  readonly digitPixels: number;
}

/** A worksheet of an earlier run that is written anew, rather than deleted: that would clear Excel's own undo. */
export interface EarlierSheet {
  readonly name: string;
  readonly charts: readonly string[];
  /** Ids of its pictures. */
  readonly images: readonly string[];
  /** Names of its own, but for the marker. */
  readonly names: readonly string[];
  /** Whether a clerk has put the arrows of a filter over it. */
  readonly hasFilter: boolean;
  /** How many rows from the first on may stand in groups. */
  readonly groupedRows: number;
}

/**
 * Most weight of one piece of more than a row: of more than 1,500 cells Office.js makes such pieces itself, with three ranges for
 * each, which it holds until the run ends.
 */
const PIECE_WEIGHT = 1_500;

/**
 * Everything of a worksheet but its charts, for what they show may be on other sheets and is yet to be calculated, its
 * pictures, its groups of rows, and how it is seen and printed.
 */
export function* sheetUnits(sheet: NewSheet, earlier: EarlierSheet | null, context: SheetContext): InPieces<Unit[]> {
  const unit: MakeUnit = (calls, queue, address = "") => ({
    weight: calls * CALL + weightOf({ value: address }),
    queue: ({ workbook }) => queue(workbook.worksheets.getItem(sheet.name)),
  });
  return [
    earlier ? clearing(sheet, earlier, extent(sheet)) : adding(sheet),
    ...(sheet.names ?? []).map(({ name, formula }) => unit(2, ({ names }) => names.add(name, `=${formula}`))),
    // A link would give its cell another format and text than the sheet's own, which come after it.
    ...(yield* links(sheet)).map(([cell, link]) =>
      unit(3, (worksheet) =>
        forOnce(worksheet.getRange(cell), (range) => (range.hyperlink = { documentReference: link })),
      ),
    ),
    ...(yield* contentUnits(sheet, context)),
    ...(yield* styleUnits(sheet, unit)),
    ...sheet.merges.map((range) =>
      unit(2, (worksheet) => forOnce(rangeOf(worksheet, range), (cells) => cells.merge())),
    ),
    ...(yield* lineUnits(sheet, context, unit)),
    // Each is added in front of the others, and the first one wins.
    ...[...(sheet.scales ?? [])]
      .reverse()
      .map((scale) =>
        unit(12, (worksheet) => forOnce(rangeOf(worksheet, scale.range), (cells) => addScale(cells, scale))),
      ),
    ...[...(sheet.conditionalFormats ?? [])]
      .reverse()
      .map((format) =>
        unit(8, (worksheet) =>
          forOnce(rangeOf(worksheet, format.range), (cells) => addConditionalFormat(cells, format)),
        ),
      ),
    ...(sheet.validations ?? []).map((validation) =>
      unit(5, (worksheet) =>
        forOnce(rangeOf(worksheet, validation.range), (cells) => addValidation(cells, validation)),
      ),
    ),
  ];
}

/** @param values of the ranges that the charts show */
export function chartUnits({ name, charts = [] }: NewSheet, values: RangeValues): Unit[] {
  return charts.map((spec) => ({
    weight: 60 * CALL,
    queue: ({ workbook: { worksheets } }) => addChart(worksheets, worksheets.getItem(name), spec, values),
  }));
}

function adding({ name, madeBy, isVeryHidden }: NewSheet): Unit {
  return {
    weight: 5 * CALL,
    queue: ({ workbook }) => {
      const worksheet = workbook.worksheets.add(name);
      if (madeBy !== null) worksheet.names.add(MARKER_NAME, `=${markerFormula(madeBy)}`).visible = false;
      if (isVeryHidden) worksheet.visibility = "VeryHidden";
    },
  };
}

/** @param wanted the range of what comes */
function clearing({ name }: NewSheet, earlier: EarlierSheet, wanted: CellRange | null): Unit {
  return {
    weight: (12 + earlier.charts.length + earlier.images.length + earlier.names.length) * CALL,
    queue: ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(earlier.name);
      for (const chart of earlier.charts) worksheet.charts.getItem(chart).delete();
      for (const image of earlier.images) worksheet.shapes.getItem(image).delete();
      for (const own of earlier.names) worksheet.names.getItem(own).delete();
      // These may reach beyond the cells that are in use.
      const all = worksheet.getRange();
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
      const used = worksheet.getUsedRange();
      used.unmerge();
      used.clear();
      // A list of values that is written across hidden rows goes astray.
      if (earlier.hasFilter) worksheet.autoFilter.remove();
      const area = wanted ? used.getBoundingRect(rangeAddress(wanted)) : used;
      const rows = area.getEntireRow();
      rows.rowHidden = false;
      rows.format.useStandardHeight = true;
      const columns = area.getEntireColumn();
      columns.columnHidden = false;
      columns.format.useStandardWidth = true;
      // Renaming clears Excel's own undo on the desktop, so only where the name is another one.
      if (earlier.name !== name) worksheet.name = name;
    },
  };
}

function* links({ rows }: NewSheet): InPieces<[cell: string, link: string][]> {
  const found: [string, string][] = [];
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell?.link !== undefined) found.push([cellAddress(row, column), cell.link]);
    }
    yield cells.length;
  }
  return found;
}

function* contentUnits(sheet: NewSheet, { date1904 }: SheetContext): InPieces<Unit[]> {
  const all = extent(sheet);
  if (!all) return [];
  return (yield* pieces(sheet, columnCount(all))).map(({ top, bottom, weight }): Unit => {
    const range = { ...all, top, bottom };
    const rows = sheet.rows.slice(top, bottom + 1);
    return {
      weight,
      queue: ({ workbook }) => {
        const columns = Array.from({ length: columnCount(all) }, (_, column) => column);
        const formats = rows.map((row) => columns.map((column) => row.cells[column]?.style?.numberFormat ?? null));
        const entries = rows.map((row, index) =>
          columns.map((column) => {
            const content = row.cells[column]?.content ?? { value: null };
            const format = formats[index]?.[column] ?? undefined;
            const entry = entryOf(content, format);
            return typeof entry === "number" && date1904 ? serialTo1904(entry, format ?? "") : entry;
          }),
        );
        forOnce(rangeOf(workbook.worksheets.getItem(sheet.name), range), (cells) => {
          // Before the values: what they are taken for depends on it. Null leaves a cell its format.
          if (formats.some((row) => row.some((format) => format !== null))) cells.numberFormat = formats;
          cells.formulas = entries;
        });
      },
    };
  });
}

/** Rows that are written together. */
interface Piece {
  readonly top: number;
  readonly bottom: number;
  readonly weight: number;
}

function* pieces({ rows }: NewSheet, width: number): InPieces<Piece[]> {
  const found: { -readonly [K in keyof Piece]: Piece[K] }[] = [];
  for (const [row, { cells }] of rows.entries()) {
    const weight = cells.reduce((sum, cell) => sum + (cell ? weightOf(cell.content) : 1), width - cells.length);
    const last = found.at(-1);
    if (last && last.weight + weight <= PIECE_WEIGHT) {
      last.bottom = row;
      last.weight += weight;
    } else found.push({ top: row, bottom: row, weight });
    yield width;
  }
  return found;
}

/** The range of all cells; null without any. */
function extent({ rows }: NewSheet): CellRange | null {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return width === 0 ? null : { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 };
}

/** @param address of the cells, where they may be many */
type MakeUnit = (calls: number, queue: (worksheet: Excel.Worksheet) => void, address?: string) => Unit;

/** Each style once for all cells that have it. */
function* styleUnits(sheet: NewSheet, unit: MakeUnit): InPieces<Unit[]> {
  const all = extent(sheet);
  if (!all) return [];
  const styles = new Map<string, CellStyle>();
  const keys = new Map<CellStyle, string>();
  const keyOf = (style: CellStyle): string => {
    let key = keys.get(style);
    if (key === undefined) keys.set(style, (key = JSON.stringify(style)));
    styles.set(key, style);
    return key;
  };
  const areas = yield* findRectangles(all, (row, column) => {
    const style = sheet.rows[row]?.cells[column]?.style;
    return style && keyOf(style);
  });
  const units: Unit[] = [];
  for (const [key, ranges] of areas) {
    const style = styles.get(key) ?? {};
    for (const address of addressesOf(ranges)) {
      const format = (areas: Excel.RangeAreas) => applyStyle(areas.format, style);
      units.push(unit(12, (worksheet) => forOnce(worksheet.getRanges(address), format), address));
    }
    yield ranges.length;
    const lines: [edge: Edge, drawn: { range: CellRange; line: BorderLine }][] = [];
    for (const range of ranges) {
      for (const [edge, line] of linesOf(style, range)) lines.push([edge, { range, line }]);
      yield 1;
    }
    for (const [edge, drawn] of grouped(lines)) {
      const draw = (areas: Excel.RangeAreas) => drawLine(areas.format.borders, edge, drawn[0].line);
      for (const address of addressesOf(drawn.map(({ range }) => range))) {
        units.push(unit(4, (worksheet) => forOnce(worksheet.getRanges(address), draw), address));
      }
      yield drawn.length;
    }
  }
  return units;
}

/** Widths of columns, heights of rows, and which of them are hidden. */
function* lineUnits(
  { columnWidths, hiddenColumns = [], rows }: NewSheet,
  { digitPixels }: SheetContext,
  unit: MakeUnit,
): InPieces<Unit[]> {
  yield rows.length;
  const widths = grouped(columnWidths.map((width, column) => [width, column]));
  const heights = grouped(rows.map(({ height }, row) => [height, row]));
  const hidden = rows.flatMap(({ hidden: isHidden }, row) => (isHidden ? [row] : []));
  return [
    ...Array.from(widths).flatMap(([width, columns]) =>
      width === null
        ? []
        : columnAddresses(columns).map((address) =>
            unit(3, (worksheet) =>
              forOnce(
                worksheet.getRanges(address),
                ({ format }) => (format.columnWidth = widthInPoints(width, digitPixels)),
              ),
            ),
          ),
    ),
    ...Array.from(heights).flatMap(([height, lines]) =>
      height === null
        ? []
        : rowAddresses(lines).map((address) =>
            unit(
              3,
              (worksheet) => forOnce(worksheet.getRanges(address), ({ format }) => (format.rowHeight = height)),
              address,
            ),
          ),
    ),
    ...hiddenColumns.map((column) =>
      unit(2, (worksheet) => (worksheet.getRange(`${columnName(column)}:${columnName(column)}`).columnHidden = true)),
    ),
    ...hidden.map((row) =>
      unit(3, (worksheet) => forOnce(worksheet.getRange(`${row + 1}:${row + 1}`), (line) => (line.rowHidden = true))),
    ),
  ];
}

function grouped<K, V>(pairs: readonly (readonly [key: K, value: V])[]): Map<K, [V, ...V[]]> {
  const groups = new Map<K, [V, ...V[]]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
