import {
  CellError,
  type CellContent,
  type CellStyle,
  type CellValue,
  type ChartSpec,
  type ConditionalFormat,
  type NewRow,
  type NewSheet,
  type PrintSetup,
  type ScaleFormat,
  type SheetImage,
  type Validation,
} from "../../spreadsheet/workbook";
import { MARKER_NAME } from "../../spreadsheet/own/marker";
import { widthInCharacters } from "../../spreadsheet/columnWidth";
import { joinParts } from "../../spreadsheet/headerFooter";
import type { InPieces } from "../../spreadsheet/pieces";
import { copyFormula } from "../../formula/tokens";
import type { DataValidation } from "../model/sheet/annotations";
import type { Chart, Series } from "../../charts/chart";
import { DEFAULT_FORMAT, type CellFormat, type HorizontalAlignment } from "../model/sheet/format";
import type { Image } from "../model/sheet/image";
import type { Page } from "../model/sheet/page";
import type { Sheet } from "../model/sheet/sheet";

const POINTS_OF_INCH = 72;

/**
 * A worksheet as one to be added to a file.
 * @param madeBy its mark; null for one of the clerk's
 */
export function* newSheetOf(sheet: Sheet, madeBy: NewSheet["madeBy"]): InPieces<NewSheet> {
  const { name, merges, freeze, showGridlines, columns, page } = sheet;
  const setColumns = [...columns.setLines()];
  const width = (sheet.usedRange()?.right ?? -1) + 1;
  const hiddenColumns = Array.from({ length: width }, (_, column) => column).filter((at) => columns.isHidden(at));
  const scales = scalesOf(sheet);
  const names = sheet.names
    .filter((own) => own.name !== MARKER_NAME)
    .map((own) => ({ name: own.name, formula: own.formula }));
  return {
    name,
    madeBy,
    ...(sheet.visibility === "veryHidden" && { isVeryHidden: true }),
    rows: yield* rowsOf(sheet),
    columnWidths: Array.from({ length: Math.max(-1, ...setColumns) + 1 }, (_, column) =>
      columns.isSet(column) ? widthInCharacters(columns.size(column)) : null,
    ),
    merges,
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
    ...(names.length > 0 && { names }),
    print: printOf(page),
    conditionalFormats: conditionalFormatsOf(sheet),
    ...(scales.length > 0 && { scales }),
    validations: sheet.validations.flatMap(validationsOf),
    freeze,
    showGridLines: showGridlines,
    charts: sheet.charts.flatMap((chart) => chartSpecOf(sheet, chart) ?? []),
    ...(sheet.images.length > 0 && { images: sheet.images.map((image) => imageOf(sheet, image)) }),
  };
}

function* rowsOf(sheet: Sheet): InPieces<NewRow[]> {
  const { cells, formats, rows } = sheet;
  const used = sheet.usedRange();
  const last = Math.max(used?.bottom ?? -1, ...rows.setLines(), ...rows.groupedLines());
  const styles = new Map<number, CellStyle>();
  // Of the workbook's own default, a new cell format takes over the font alone.
  const { fontName, fontSize, fontColor, bold, italic, underline, strikethrough } = sheet.book.formats.at(0);
  const usual = { ...DEFAULT_FORMAT, fontName, fontSize, fontColor, bold, italic, underline, strikethrough };
  const styleAt = (row: number, column: number) => {
    const index = formats.at(row, column);
    if (index === 0) return undefined;
    const style = styles.get(index) ?? styleOf(sheet.format(row, column), usual);
    styles.set(index, style);
    return style;
  };
  const made: NewRow[] = [];
  for (let row = 0; row <= last; row++) {
    const width = Math.max(cells.rows[row]?.length ?? 0, formats.width(row));
    const rowCells = Array.from({ length: width }, (_, column) => {
      const style = styleAt(row, column);
      const link = sheet.linkAt(row, column)?.location;
      const content = contentOf(cells.value(row, column), cells.formula(row, column));
      if (!style && !link && "value" in content && content.value === null) return null;
      return { content, ...(style && { style }), ...(link && { link }) };
    });
    while (rowCells.at(-1) === null) rowCells.pop();
    const height = rows.isSet(row) ? rows.size(row) : null;
    const outlineLevel = rows.level(row);
    made.push({
      height,
      ...(rows.isHidden(row) && { hidden: true }),
      ...(outlineLevel > 0 && { outlineLevel }),
      cells: rowCells,
    });
    yield width;
  }
  return made;
}

function contentOf(value: CellValue, formula: string | null): CellContent {
  if (formula !== null) return { formula };
  return { value: value instanceof CellError ? value.code : value };
}

/** What a format says that another doesn't. */
function styleOf(format: CellFormat, usual: CellFormat): CellStyle {
  const isOwn = (facet: keyof CellFormat) => JSON.stringify(format[facet]) !== JSON.stringify(usual[facet]);
  return changedStyle(Object.fromEntries(FACETS.filter(isOwn).map((facet) => [facet, format[facet]])));
}

const FACETS = Object.keys(DEFAULT_FORMAT) as (keyof CellFormat)[];

/** What is said of a format, in the words of new sheets. */
export function changedStyle(format: Partial<CellFormat>): CellStyle {
  const { underline, top, right, bottom, left, horizontal, vertical, wrap, shrink, indent, rotation } = format;
  return {
    font: said({
      name: format.fontName,
      size: format.fontSize,
      bold: format.bold,
      italic: format.italic,
      underline: underline && underline !== "none",
      color: format.fontColor,
    }),
    fill: format.fill ?? undefined,
    border: said({
      top: top ?? undefined,
      right: right ?? undefined,
      bottom: bottom ?? undefined,
      left: left ?? undefined,
    }),
    align: said({
      horizontal: HORIZONTAL.get(horizontal ?? "general"),
      vertical: vertical === "top" || vertical === "center" ? vertical : undefined,
      wrap,
      shrink,
      indent,
      rotation,
    }),
    numberFormat: format.numberFormat,
  };
}

/** Members of which at least one says anything. */
function said<T extends object>(members: T): T | undefined {
  return Object.values(members).some((member) => member !== undefined) ? members : undefined;
}

type Align = NonNullable<NonNullable<CellStyle["align"]>["horizontal"]>;
const HORIZONTAL: ReadonlyMap<HorizontalAlignment, Align> = new Map([
  ["left", "left"],
  ["center", "center"],
  ["centerContinuous", "center"],
  ["right", "right"],
  ["justify", "justify"],
  ["distributed", "distributed"],
]);

function printOf({ paper, orientation, zoom, margins, titleRows, area, header, footer, ...page }: Page): PrintSetup {
  const inches = (points: number) => points / POINTS_OF_INCH;
  const { top, right, bottom, left } = margins;
  return {
    paper: paper === "A3" || paper === "A4" ? paper : undefined,
    orientation: orientation === "Landscape" ? "landscape" : "portrait",
    fitTo: "scale" in zoom ? undefined : { width: zoom.wide ?? 0, height: zoom.tall ?? 0 },
    margins: { top: inches(top), right: inches(right), bottom: inches(bottom), left: inches(left) },
    titleRows: titleRows ? { first: titleRows.top, last: titleRows.bottom } : undefined,
    area: area[0],
    centered: page.centerHorizontally,
    header: joinParts(header) || undefined,
    footer: joinParts(footer) || undefined,
    rowBreaks: [...page.rowBreaks].map((row) => row - 1),
  };
}

/** The rules that a formula tells, one for each of their ranges. */
function conditionalFormatsOf({ conditionalFormats }: Sheet): ConditionalFormat[] {
  return conditionalFormats.flatMap(({ type, formula, format, ranges }) => {
    const [origin] = ranges;
    if (type !== "expression" || !origin) return [];
    return ranges.map((range) => ({
      range,
      formula: copyFormula(formula, range.top - origin.top, range.left - origin.left),
      style: changedStyle(format),
    }));
  });
}

function scalesOf({ conditionalFormats }: Sheet): ScaleFormat[] {
  return conditionalFormats.flatMap(({ scale, ranges }) => (scale ? ranges.map((range) => ({ range, ...scale })) : []));
}

/** A picture, in the cell that holds its top left corner. */
function imageOf({ rows, columns }: Sheet, { base64, type, altText, place }: Image): SheetImage {
  const { left, top, width, height } = place;
  const [row, column] = [rows.at(top), columns.at(left)];
  const [right, down] = [left - columns.start(column), top - rows.start(row)];
  return { base64, type, altText, row, column, right, down, width, height };
}

function validationsOf({ ranges, type, operator, formula1, formula2, prompt, alert }: DataValidation): Validation[] {
  if (type === "none" || type === "time") return [];
  const choices = type === "list" ? /^"(.*)"$/s.exec(formula1 ?? "")?.[1] : undefined;
  return ranges.map((range) => ({
    range,
    type,
    ...(type === "list" || type === "custom" ? {} : { operator }),
    ...(choices === undefined
      ? { formula1: formula1 ?? undefined }
      : { values: choices.replaceAll('""', '"').split(",") }),
    formula2: formula2 ?? undefined,
    message: prompt.message || undefined,
    isAdvice: alert.style !== "stop" || undefined,
  }));
}

/** Colours of series that leave the choice to the spreadsheet. */
const SERIES_COLORS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** The chart as one of a new sheet; null for kinds that new sheets don't have, and without cells to draw. */
function chartSpecOf({ rows, columns }: Sheet, chart: Chart): ChartSpec | null {
  const [, kind, suffix] = /^(Column|Bar|Line|Pie)(?:Markers)?(Clustered|Stacked|Stacked100)?$/.exec(chart.type) ?? [];
  const type = CHARTS.get(kind ?? "");
  const categories = chart.series.find((series) => series.categories)?.categories;
  if (!type || !categories) return null;
  const { left, top, width, height } = chart.place;
  const { title, categoryAxis, valueAxis } = chart;
  return {
    id: chart.name,
    type,
    stacking: suffix === "Stacked" ? "stacked" : suffix === "Stacked100" ? "percent" : "clustered",
    title: title.visible ? title.text : "",
    categoryTitle: categoryAxis.title.visible ? categoryAxis.title.text : undefined,
    valueTitle: valueAxis.title.visible ? valueAxis.title.text : undefined,
    valueFormat: valueAxis.numberFormat === "General" ? undefined : valueAxis.numberFormat,
    altText: chart.altText,
    categories,
    series: chart.series.flatMap((series, index) => {
      const usual = SERIES_COLORS[index % SERIES_COLORS.length] ?? "4472C4";
      const { name, values, line } = series;
      return values === null ? [] : [{ name, values, color: colorOf(series, type) ?? usual, dashed: line.isDashed }];
    }),
    anchor: {
      top: rows.at(top),
      left: columns.at(left),
      bottom: rows.at(top + height - 1),
      right: columns.at(left + width - 1),
    },
  };
}

/** The one colour that a series of a new sheet has; slices have shades of the first one's. */
function colorOf({ fill, line, points }: Series, type: ChartSpec["type"]): string | null {
  const isLine = type === "line" || fill.isHollow;
  return (
    (type === "pie" ? points.get(0)?.color : null) ?? (isLine ? line.color : fill.color) ?? fill.color ?? line.color
  );
}

const CHARTS: ReadonlyMap<string, ChartSpec["type"]> = new Map([
  ["Column", "column"],
  ["Bar", "bar"],
  ["Line", "line"],
  ["Pie", "pie"],
]);
