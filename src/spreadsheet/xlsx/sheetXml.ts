import { DAYS_1900_TO_1904 } from "../dateSystem";
import { isDateFormat } from "../numberFormats";
import {
  cellAddress,
  CellError,
  type CellRange,
  type CellValue,
  type ConditionalFormat,
  type NewSheet,
  type PrintSetup,
  rangeAddress,
  type ScaleFormat,
  type SheetCell,
  type SheetGrid,
  type Validation,
} from "../workbook";
import { escapeCellText, inlineRuns, inlineText } from "./cellText";
import type { Styles } from "./styles";
import { escapeXml } from "./xml";

/** How a new sheet's parts are written into a certain workbook. */
export interface SheetContext {
  readonly styles: Styles;
  /** The workbook counts its days from 1904. */
  readonly date1904: boolean;
  /** What the sheet's cells hold once calculated, row by row: shown for its formulas until a program computes them. */
  readonly results?: SheetGrid["rows"];
  /** Relationship of the sheet's drawing. */
  readonly drawingId?: string;
}

const PAPER_SIZES = { A3: 8, A4: 9 };
const LAST_COLUMN = 16383;

/**
 * The worksheet part of a new sheet, its elements in the order of the schema (ECMA-376 part 1, 18.3.1.99), row by row: the
 * text of a large sheet is many times the size of what it says.
 */
export function* worksheetXml(sheet: NewSheet, context: SheetContext): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  yield ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';
  if (sheet.print?.fitTo) yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield viewXml(sheet);
  const deepest = sheet.rows.reduce((most, { outlineLevel = 0 }) => Math.max(most, outlineLevel), 0);
  yield `<sheetFormatPr defaultRowHeight="15"${deepest === 0 ? "" : ` outlineLevelRow="${deepest}"`}/>`;
  yield columnsXml(sheet);
  yield "<sheetData>";
  for (let row = 0; row < sheet.rows.length; row++) yield rowXml(sheet, row, context);
  yield "</sheetData>";
  const merges = sheet.merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`);
  yield listXml("mergeCells", merges);
  for (const [index, format] of (sheet.conditionalFormats ?? []).entries()) {
    yield conditionalFormatXml({ ...format, ranges: [format.range] }, index + 1, context.styles);
  }
  const first = (sheet.conditionalFormats?.length ?? 0) + 1;
  for (const [index, scale] of (sheet.scales ?? []).entries()) yield scaleXml(scale, first + index);
  yield listXml("dataValidations", (sheet.validations ?? []).map(validationXml));
  yield linksXml(sheet);
  yield printXml(sheet.print);
  if (context.drawingId) yield `<drawing r:id="${context.drawingId}"/>`;
  yield "</worksheet>";
}

function viewXml({ showGridLines, freeze }: NewSheet): string {
  const grid = showGridLines === false ? ' showGridLines="0"' : "";
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${grid} workbookViewId="0"/></sheetViews>`;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  return (
    `<sheetViews><sheetView${grid} workbookViewId="0">` +
    `<pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

function columnsXml({ columnWidths, hiddenColumns = [] }: NewSheet): string {
  const count = Math.max(columnWidths.length, ...hiddenColumns.map((column) => column + 1));
  const columns = Array.from({ length: count }, (_, index) => {
    const width = columnWidths[index] ?? null;
    const isHidden = hiddenColumns.includes(index);
    if (width === null && !isHidden) return "";
    const own = (width === null ? "" : ` width="${width}" customWidth="1"`) + (isHidden ? ' hidden="1"' : "");
    return `<col min="${index + 1}" max="${index + 1}"${own}/>`;
  });
  const xml = columns.join("");
  return xml === "" ? "" : `<cols>${xml}</cols>`;
}

function rowXml(sheet: NewSheet, row: number, context: SheetContext): string {
  const { height, hidden, outlineLevel, cells } = sheet.rows[row] ?? { height: null, cells: [] };
  const attributes = [
    height === null ? "" : ` ht="${height}" customHeight="1"`,
    hidden ? ' hidden="1"' : "",
    outlineLevel === undefined ? "" : ` outlineLevel="${outlineLevel}"`,
  ].join("");
  const content = cells.map((cell, column) => (cell === null ? "" : cellXml(cell, row, column, context))).join("");
  return content === "" && attributes === "" ? "" : `<row r="${row + 1}"${attributes}>${content}</row>`;
}

function cellXml({ content, style, runs }: SheetCell, row: number, column: number, context: SheetContext): string {
  const format = context.styles.cellFormat(style);
  const attributes = ` r="${cellAddress(row, column)}"${format === 0 ? "" : ` s="${format}"`}`;
  if ("formula" in content) {
    const [type, value] = resultXml(context.results?.[row]?.[column] ?? null);
    return `<c${attributes}${type}><f>${escapeXml(content.formula)}</f>${value}</c>`;
  }
  const { value } = content;
  if (typeof value === "string" && value !== "") {
    return `<c${attributes} t="inlineStr">${runs ? inlineRuns(runs) : inlineText(value)}</c>`;
  }
  if (typeof value === "boolean") return `<c${attributes} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value !== "number") return format === 0 ? "" : `<c${attributes}/>`;
  const shift = context.date1904 && isDateFormat(style?.numberFormat ?? "") ? DAYS_1900_TO_1904 : 0;
  return `<c${attributes}><v>${value - shift}</v></c>`;
}

/** Type attribute and value element of a stored value; its text is that of a formula. */
export function resultXml(value: CellValue): [type: string, value: string] {
  if (value === null) return ["", ""];
  if (value instanceof CellError) return [' t="e"', `<v>${escapeXml(value.code)}</v>`];
  if (typeof value === "string") return [' t="str"', `<v>${escapeCellText(value)}</v>`];
  if (typeof value === "boolean") return [' t="b"', `<v>${value ? 1 : 0}</v>`];
  return ["", `<v>${value}</v>`];
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

/** A rule that a formula tells, with the ranges that it is for; of several rules the one of least priority wins. */
export function conditionalFormatXml(
  { ranges, formula, style }: Pick<ConditionalFormat, "formula" | "style"> & { readonly ranges: readonly CellRange[] },
  priority: number,
  styles: Styles,
): string {
  return (
    `<conditionalFormatting sqref="${ranges.map(rangeAddress).join(" ")}">` +
    `<cfRule type="expression" dxfId="${styles.differentialFormat(style)}" priority="${priority}">` +
    `<formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`
  );
}

function scaleXml(scale: ScaleFormat, priority: number): string {
  const { range, kind, thresholds, colors, icons, isReversed, hidesValue } = scale;
  const type = { colors: "colorScale", bars: "dataBar", icons: "iconSet" }[kind];
  const attributes = [
    kind === "icons" && icons !== undefined ? ` iconSet="${escapeXml(icons)}"` : "",
    hidesValue && kind !== "colors" ? ' showValue="0"' : "",
    isReversed && kind === "icons" ? ' reverse="1"' : "",
  ].join("");
  const points = thresholds.map(
    ({ type: of, value }) => `<cfvo type="${of}"${value === undefined ? "" : ` val="${escapeXml(value)}"`}/>`,
  );
  const shades = colors.map((color) => `<color rgb="FF${color}"/>`);
  return (
    `<conditionalFormatting sqref="${rangeAddress(range)}"><cfRule type="${type}" priority="${priority}">` +
    `<${type}${attributes}>${points.join("")}${shades.join("")}</${type}></cfRule></conditionalFormatting>`
  );
}

function validationXml(validation: Validation): string {
  const { range, type, operator, formula1, formula2, values, message, isAdvice } = validation;
  const first = values === undefined ? formula1 : choices(values);
  const formulas = [first, formula2].map((formula, index) =>
    formula === undefined ? "" : `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`,
  );
  return (
    `<dataValidation type="${type}"${isAdvice ? ' errorStyle="warning"' : ""}${operator === undefined ? "" : ` operator="${operator}"`}` +
    `${isFromCells(validation) ? "" : ' allowBlank="1"'}` +
    ' showInputMessage="1" showErrorMessage="1"' +
    `${message === undefined ? "" : ` prompt="${escapeXml(message)}"`} sqref="${rangeAddress(range)}">` +
    `${formulas.join("")}</dataValidation>`
  );
}

/** Whether choices stand in cells: where a blank one is among these, Excel takes everything if blanks are allowed. */
function isFromCells({ type, values }: Pick<Validation, "type" | "values">): boolean {
  return type === "list" && values === undefined;
}

/** The choices of a list as Excel stores them; beyond these bounds it calls the workbook damaged, or splits a choice. */
function choices(values: readonly string[]): string {
  const list = values.join(",");
  if (list.length > 255 || values.some((value) => value.includes(","))) {
    throw new RangeError(`choices must be free of commas and 255 characters at most: ${list}`);
  }
  return `"${list.replaceAll('"', '""')}"`;
}

function linksXml(sheet: NewSheet): string {
  const links = sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.link === undefined
        ? []
        : [`<hyperlink ref="${cellAddress(row, column)}" location="${escapeXml(cell.link)}"/>`],
    ),
  );
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

function printXml(print: PrintSetup = {}): string {
  const { paper, orientation, fitTo, margins, centered, header, footer, rowBreaks = [] } = print;
  const setup = [
    paper && ` paperSize="${PAPER_SIZES[paper]}"`,
    orientation && ` orientation="${orientation}"`,
    fitTo && ` fitToWidth="${fitTo.width}" fitToHeight="${fitTo.height}"`,
  ].filter(Boolean);
  const { top, right, bottom, left } = margins ?? { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7 };
  const headerFooter = [
    header && `<oddHeader>${escapeXml(header)}</oddHeader>`,
    footer && `<oddFooter>${escapeXml(footer)}</oddFooter>`,
  ].filter(Boolean);
  const breaks = rowBreaks.map((row) => `<brk id="${row + 1}" max="${LAST_COLUMN}" man="1"/>`).join("");
  return [
    centered && '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="0.3" footer="0.3"/>`,
    setup.length > 0 && `<pageSetup${setup.join("")}/>`,
    headerFooter.length > 0 && `<headerFooter>${headerFooter.join("")}</headerFooter>`,
    breaks && `<rowBreaks count="${rowBreaks.length}" manualBreakCount="${rowBreaks.length}">${breaks}</rowBreaks>`,
  ]
    .filter(Boolean)
    .join("");
}
