/**
 * Records of steps as text, to be kept in the workbook. A worksheet's styles stand in a list, each of them once; its
 * cells name them by their place there.
 */
import type { InPieces } from "../pieces";
import { listOf, number, object, oneOf, optional, orNull, parseJson, type Shape, text, yesNo } from "../shape";
import type { CellChange, SheetChange, StepRecord } from "./steps";
import {
  type BorderLine,
  type CellContent,
  CellError,
  type CellRange,
  type CellStyle,
  type CellValue,
  type ChartSeries,
  type ChartSpec,
  type ConditionalFormat,
  type NewRow,
  type NewSheet,
  type PrintSetup,
  type ScaleFormat,
  type SheetCell,
  type SheetImage,
  type SheetName,
  type SheetRange,
  type TextRun,
  type Validation,
} from "../workbook";

/** Text that {@link parseRecord} reads. */
export function* formatRecord({ cells, sheets, memory }: StepRecord): InPieces<string> {
  const changes: string[] = [];
  for (const change of cells) {
    changes.push(JSON.stringify({ ...change, before: valueText(change.before) }));
    yield 1;
  }
  const written: string[] = [];
  for (const { before, after } of sheets) {
    const earlier = before ? yield* sheetText(before) : "null";
    written.push(`{"before":${earlier},"after":${yield* sheetText(after)}}`);
  }
  const rest = memory ? `,"memory":${JSON.stringify(memory)}` : "";
  return `{"cells":[${changes.join()}],"sheets":[${written.join()}]${rest}}`;
}

/** Least characters that a cell of a worksheet takes up in a record: a blank one, `null,`. */
const LEAST_OF_CELL = 5;

/** Least characters that the change of a cell takes up. */
const LEAST_OF_CHANGE = 50;

/** Whether a record's text has certainly more characters than that, as far as it can be told without making it. */
export function* isLongerThan(characters: number, { cells: changes, sheets }: StepRecord): InPieces<boolean> {
  let least = LEAST_OF_CHANGE * changes.length;
  if (least > characters) return true;
  for (const { rows } of sheets.flatMap(({ before, after }) => (before ? [before, after] : [after]))) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        const value = cell && ("formula" in cell.content ? cell.content.formula : cell.content.value);
        least += LEAST_OF_CELL + (typeof value === "string" ? value.length : 0);
      }
      if (least > characters) return true;
      yield cells.length;
    }
  }
  return false;
}

/** Reads the text of a record. @throws SyntaxError or TypeError */
export function parseRecord(json: string): StepRecord {
  return parseJson(json, stepRecord);
}

/** An error value as the list of its code: text that looks like one stays text. */
function valueText(value: CellValue): unknown {
  return value instanceof CellError ? [value.code] : value;
}

type PackedCell = [style: number, content: unknown, link?: string | null, runs?: readonly TextRun[]] | null;
type PackedSheet = Omit<NewSheet, "rows"> & {
  styles: CellStyle[];
  rows: (Omit<NewRow, "cells"> & { cells: PackedCell[] })[];
};

function* sheetText({ rows, ...frame }: NewSheet): InPieces<string> {
  const styles: CellStyle[] = [];
  const places = new Map<string, number>();
  // Cells have most of their styles in common.
  const placesKnown = new Map<CellStyle, number>();
  const placeOf = (style: CellStyle): number => {
    const known = placesKnown.get(style);
    if (known !== undefined) return known;
    const key = JSON.stringify(style);
    const place = places.get(key) ?? styles.push(style) - 1;
    places.set(key, place);
    placesKnown.set(style, place);
    return place;
  };
  const pack = ({ style, content, link, runs }: SheetCell): PackedCell => {
    const start: PackedCell = [style ? placeOf(style) : -1, "formula" in content ? [content.formula] : content.value];
    if (link !== undefined || runs) start.push(link ?? null);
    if (runs) start.push(runs);
    return start;
  };
  const lines: string[] = [];
  for (const { cells, ...line } of rows) {
    const row: PackedSheet["rows"][number] = { ...line, cells: cells.map((cell) => cell && pack(cell)) };
    lines.push(JSON.stringify(row));
    yield cells.length;
  }
  const packed: Omit<PackedSheet, "rows"> = { ...frame, styles };
  return `${JSON.stringify(packed).slice(0, -1)},"rows":[${lines.join()}]}`;
}

const scalar: Shape<string | number | boolean | null> = (value) =>
  typeof value === "number" ? value : typeof value === "boolean" ? value : orNull(text)(value);

const cellValue: Shape<CellValue> = (value) => (Array.isArray(value) ? new CellError(text(value[0])) : scalar(value));

const content: Shape<CellContent> = (value) =>
  Array.isArray(value) ? { formula: text(value[0]) } : { value: scalar(value) };

const range = object<CellRange>({ top: number, left: number, bottom: number, right: number });
const sheetRange = object<SheetRange>({ sheet: text, range });
const line = object<BorderLine>({
  style: oneOf("thin", "medium", "thick", "double", "dotted", "dashed", "hair"),
  color: optional(text),
});

const font = object<NonNullable<CellStyle["font"]>>({
  name: optional(text),
  size: optional(number),
  bold: optional(yesNo),
  italic: optional(yesNo),
  underline: optional(yesNo),
  color: optional(text),
});

const style = object<CellStyle>({
  font: optional(font),
  fill: optional(text),
  border: optional(
    object<NonNullable<CellStyle["border"]>>({
      top: optional(line),
      right: optional(line),
      bottom: optional(line),
      left: optional(line),
    }),
  ),
  align: optional(
    object<NonNullable<CellStyle["align"]>>({
      horizontal: optional(oneOf("left", "center", "right", "justify", "distributed")),
      vertical: optional(oneOf("top", "center", "bottom")),
      wrap: optional(yesNo),
      shrink: optional(yesNo),
      indent: optional(number),
      rotation: optional(number),
    }),
  ),
  numberFormat: optional(text),
});

const print = object<PrintSetup>({
  paper: optional(oneOf("A4", "A3")),
  orientation: optional(oneOf("portrait", "landscape")),
  fitTo: optional(object<NonNullable<PrintSetup["fitTo"]>>({ width: number, height: number })),
  margins: optional(
    object<NonNullable<PrintSetup["margins"]>>({ top: number, right: number, bottom: number, left: number }),
  ),
  titleRows: optional(object<NonNullable<PrintSetup["titleRows"]>>({ first: number, last: number })),
  area: optional(range),
  centered: optional(yesNo),
  header: optional(text),
  footer: optional(text),
  rowBreaks: optional(listOf(number)),
});

const validation = object<Validation>({
  range,
  type: oneOf("list", "whole", "decimal", "date", "textLength", "custom"),
  operator: optional(
    oneOf(
      "between",
      "notBetween",
      "equal",
      "notEqual",
      "greaterThan",
      "lessThan",
      "greaterThanOrEqual",
      "lessThanOrEqual",
    ),
  ),
  formula1: optional(text),
  formula2: optional(text),
  values: optional(listOf(text)),
  message: optional(text),
  isAdvice: optional(yesNo),
});

const chart = object<ChartSpec>({
  id: text,
  type: oneOf("column", "bar", "line", "pie"),
  stacking: optional(oneOf("clustered", "stacked", "percent")),
  title: text,
  categoryTitle: optional(text),
  valueTitle: optional(text),
  valueFormat: optional(text),
  altText: text,
  categories: sheetRange,
  series: listOf(object<ChartSeries>({ name: text, values: sheetRange, color: text, dashed: optional(yesNo) })),
  anchor: range,
});

const scale = object<ScaleFormat>({
  range,
  kind: oneOf("colors", "bars", "icons"),
  thresholds: listOf(
    object<ScaleFormat["thresholds"][number]>({
      type: oneOf("min", "max", "num", "percent", "percentile"),
      value: optional(text),
    }),
  ),
  colors: listOf(text),
  icons: optional(text),
  isReversed: optional(yesNo),
  hidesValue: optional(yesNo),
});

const image = object<SheetImage>({
  base64: text,
  type: oneOf("png", "jpeg"),
  altText: text,
  row: number,
  column: number,
  right: number,
  down: number,
  width: number,
  height: number,
});

/** All of a worksheet but its rows. */
const sheetFrame = object<Omit<PackedSheet, "rows">>({
  name: text,
  madeBy: orNull(text),
  isRecord: optional(yesNo),
  isVeryHidden: optional(yesNo),
  styles: listOf(style),
  columnWidths: listOf(orNull(number)),
  merges: listOf(range),
  print: optional(print),
  conditionalFormats: optional(listOf(object<ConditionalFormat>({ range, formula: text, style }))),
  scales: optional(listOf(scale)),
  validations: optional(listOf(validation)),
  freeze: optional(object<NonNullable<NewSheet["freeze"]>>({ rows: number, columns: number })),
  showGridLines: optional(yesNo),
  charts: optional(listOf(chart)),
  images: optional(listOf(image)),
  names: optional(listOf(object<SheetName>({ name: text, formula: text }))),
  hiddenColumns: optional(listOf(number)),
});

const newSheet: Shape<NewSheet> = (value) => {
  const { styles, ...frame } = sheetFrame(value);
  const cell: Shape<SheetCell> = (given) => {
    const [place, held, link, runs] = listOf((part) => part)(given);
    const own = styles[number(place)];
    return {
      content: content(held),
      ...(own && { style: own }),
      ...(link === undefined || link === null ? {} : { link: text(link) }),
      ...(runs === undefined ? {} : { runs: listOf(object<TextRun>({ text, font: optional(font) }))(runs) }),
    };
  };
  const row = object<NewRow>({
    height: orNull(number),
    hidden: optional(yesNo),
    outlineLevel: optional(number),
    cells: listOf(orNull(cell)),
  });
  return { ...frame, ...object<Pick<NewSheet, "rows">>({ rows: listOf(row) })(value) };
};

const stepRecord = object<StepRecord>({
  cells: listOf(
    object<CellChange>({
      sheet: text,
      row: number,
      column: number,
      before: cellValue,
      after: scalar,
      numberFormat: optional(text),
    }),
  ),
  sheets: listOf(object<SheetChange>({ before: orNull(newSheet), after: newSheet })),
  memory: optional(object<NonNullable<StepRecord["memory"]>>({ before: orNull(text), after: text })),
});
