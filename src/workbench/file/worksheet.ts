import { widthInPoints } from "../../spreadsheet/columnWidth";
import { splitParts } from "../../spreadsheet/headerFooter";
import { cellKey, type CellRange } from "../../spreadsheet/workbook";
import type { XmlElement } from "../../spreadsheet/xlsx/xml";
import type { Allowance, ConditionalFormat, DataValidation, Link, Protection } from "../model/sheet/annotations";
import type { CellFormat } from "../model/sheet/format";
import { STANDARD_HEIGHT, STANDARD_WIDTH, type StoredLines } from "../model/sheet/lines";
import { newPage, type Page } from "../model/sheet/page";
import { parseRange } from "../model/sheet/ranges";
import type { Scale } from "../model/sheet/scale";
import type { Filter, FilterColumn, Freeze } from "../model/sheet/baseline";
import type { Colors } from "./colors";
import { isOn } from "./styles";

const POINTS_OF_INCH = 72;

/** Rows and columns that stay in view. */
export function readFreeze(sheet: XmlElement): Freeze {
  const pane = view(sheet)?.child("pane");
  if (!pane?.attribute("state")?.startsWith("frozen")) return { rows: 0, columns: 0 };
  return { rows: Number(pane.attribute("ySplit") ?? 0), columns: Number(pane.attribute("xSplit") ?? 0) };
}

/** The arrows over a table; null without any. */
export function readFilter(sheet: XmlElement): Filter | null {
  const filter = sheet.child("autoFilter");
  const [range] = rangesOf(filter?.attribute("ref"));
  if (!filter || !range) return null;
  const columns = new Map(
    filter.children("filterColumn").map((column) => [Number(column.attribute("colId")), readFilterColumn(column)]),
  );
  return { range, isFiltering: columns.size > 0, columns };
}

function readFilterColumn(column: XmlElement): FilterColumn {
  const list = column.child("filters");
  const choices = list?.children("filter") ?? [];
  if (!list || choices.length < list.children().length) return { shown: null };
  const texts = choices.map((choice) => choice.attribute("val") ?? "");
  return { shown: new Set(isOn(list, "blank", false) ? [...texts, ""] : texts) };
}

/** @param what `showGridLines` or `showRowColHeaders` */
export function readView(sheet: XmlElement, what: string): boolean {
  return isOn(view(sheet), what, true);
}

/** The cells that were selected when the file was saved. */
export function readSelection(sheet: XmlElement): CellRange[] {
  const selections = view(sheet)?.children("selection") ?? [];
  return rangesOf(selections.at(-1)?.attribute("sqref"));
}

function view(sheet: XmlElement): XmlElement | undefined {
  return sheet.child("sheetViews")?.child("sheetView");
}

/** The columns: their widths, which are hidden, and the formats of cells that aren't there. */
export function readColumns(sheet: XmlElement): StoredLines & { readonly formats: ReadonlyMap<number, number> } {
  const standard = sheet.child("sheetFormatPr")?.attribute("defaultColWidth");
  const sizes = new Map<number, number>();
  const hidden = new Set<number>();
  const formats = new Map<number, number>();
  for (const element of sheet.children("cols").flatMap((cols) => cols.children("col"))) {
    const first = Number(element.attribute("min")) - 1;
    const last = Number(element.attribute("max")) - 1;
    const width = element.attribute("width");
    const format = Number(element.attribute("style") ?? 0);
    for (let column = first; column <= last; column++) {
      if (width !== undefined) sizes.set(column, widthInPoints(Number(width)));
      if (isOn(element, "hidden", false)) hidden.add(column);
      if (format > 0) formats.set(column, format);
    }
  }
  return { sizes, hidden, standard: standard ? widthInPoints(Number(standard)) : STANDARD_WIDTH, formats };
}

/** Points of a row that doesn't say its height. */
export function readStandardHeight(sheet: XmlElement): number {
  return Number(sheet.child("sheetFormatPr")?.attribute("defaultRowHeight") ?? STANDARD_HEIGHT);
}

/** @param changes what rules change, by the index that they name */
export function readConditionalFormats(
  sheet: XmlElement,
  changes: readonly Partial<CellFormat>[],
  colors: Colors,
  id: () => string,
): ConditionalFormat[] {
  const rules = sheet.children("conditionalFormatting").flatMap((group) => {
    const ranges = rangesOf(group.attribute("sqref"));
    return group
      .children("cfRule")
      .map((rule) => ({ rule, ranges, priority: Number(rule.attribute("priority") ?? 0) }));
  });
  return rules
    .map((rule, place) => ({ ...rule, place }))
    .sort((a, b) => a.priority - b.priority)
    .map(({ rule, ranges, place }) => ({
      id: id(),
      ranges,
      place,
      type: rule.attribute("type") ?? "",
      formula: rule.child("formula")?.text() ?? "",
      format: changes[Number(rule.attribute("dxfId") ?? -1)] ?? {},
      stopIfTrue: isOn(rule, "stopIfTrue", false),
      ...readCondition(rule),
      ...readScale(rule, colors),
    }));
}

function readCondition(rule: XmlElement): Pick<ConditionalFormat, "condition"> {
  const [operator, text] = [rule.attribute("operator"), rule.attribute("text")];
  if (operator === undefined && text === undefined) return {};
  return { condition: { operator, text, formula2: rule.children("formula")[1]?.text() } };
}

const SCALE_POINTS = ["min", "max", "num", "percent", "percentile"] as const;
const SCALE_KINDS: ReadonlyMap<string, Scale["kind"]> = new Map([
  ["colorScale", "colors"],
  ["dataBar", "bars"],
  ["iconSet", "icons"],
]);

/** What a rule shows of how large values are; nothing where it is of another kind, or more than is understood. */
function readScale(rule: XmlElement, colors: Colors): { readonly scale?: Scale } {
  const type = rule.attribute("type") ?? "";
  const kind = SCALE_KINDS.get(type);
  const element = rule.child(type);
  if (!kind || !element) return {};
  const thresholds = element.children("cfvo").flatMap((point): Scale["thresholds"] => {
    const found = SCALE_POINTS.find((each) => each === point.attribute("type"));
    const value = point.attribute("val");
    return found ? [{ type: found, ...(value !== undefined && { value }) }] : [];
  });
  if (thresholds.length < element.children("cfvo").length) return {};
  const icons = element.attribute("iconSet");
  return {
    scale: {
      kind,
      thresholds,
      colors: element.children("color").flatMap((color) => colors.of(color) ?? []),
      ...(icons !== undefined && { icons }),
      ...(isOn(element, "reverse", false) && { isReversed: true }),
      ...(!isOn(element, "showValue", true) && { hidesValue: true }),
    },
  };
}

/** Links within the workbook, by `cellKey`; those that lead out of it stay in the file. */
export function readLinks(sheet: XmlElement): Map<string, Link> {
  const links = sheet.child("hyperlinks")?.children("hyperlink") ?? [];
  return new Map(
    links.flatMap((element) =>
      rangesOf(element.attribute("ref")).flatMap(({ top, left }) => {
        const location = element.attribute("location");
        if (location === undefined) return [];
        return [[cellKey(top, left), { location, address: "", tip: element.attribute("tooltip") ?? "" }] as const];
      }),
    ),
  );
}

const VALIDATION_TYPES = ["none", "list", "whole", "decimal", "date", "time", "textLength", "custom"] as const;
const COMPARISONS = [
  ...(["between", "notBetween", "equal", "notEqual"] as const),
  ...(["greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual"] as const),
];
const ALERTS = ["stop", "warning", "information"] as const;

/** Newer Excels keep those that refer to other worksheets in an extension ([MS-XLSX] 2.4.1). */
export function readValidations(sheet: XmlElement): DataValidation[] {
  const extensions = sheet.child("extLst")?.children("ext") ?? [];
  const lists = [sheet, ...extensions].flatMap((parent) => parent.children("dataValidations"));
  const elements = lists.flatMap((list) => list.children("dataValidation"));
  return elements.map((element) => {
    const text = (name: string) => element.attribute(name) ?? "";
    return {
      ranges: rangesOf(element.child("sqref")?.text() ?? text("sqref")),
      type: oneOf(VALIDATION_TYPES, text("type"), "none"),
      operator: oneOf(COMPARISONS, text("operator"), "between"),
      formula1: element.child("formula1")?.text() ?? null,
      formula2: element.child("formula2")?.text() ?? null,
      // The attribute means the opposite of its name (18.3.1.32).
      hasDropDown: !isOn(element, "showDropDown", false),
      ignoreBlanks: isOn(element, "allowBlank", false),
      prompt: { show: isOn(element, "showInputMessage", false), title: text("promptTitle"), message: text("prompt") },
      alert: {
        show: isOn(element, "showErrorMessage", false),
        style: oneOf(ALERTS, text("errorStyle"), "stop"),
        title: text("errorTitle"),
        message: text("error"),
      },
    };
  });
}

/** Named alike in files, where 1 means forbidden. */
const ALLOWANCES = [
  ...(["autoFilter", "deleteColumns", "deleteRows", "formatCells", "formatColumns", "formatRows"] as const),
  ...(["insertColumns", "insertHyperlinks", "insertRows", "pivotTables", "sort"] as const),
];

export function readProtection(sheet: XmlElement): Protection | null {
  const element = sheet.child("sheetProtection");
  if (!isOn(element, "sheet", false)) return null;
  const allows = new Set<Allowance>(ALLOWANCES.filter((name) => !isOn(element, name, true)));
  if (!isOn(element, "objects", false)) allows.add("editObjects");
  if (!isOn(element, "scenarios", false)) allows.add("editScenarios");
  const hasPassword = ["password", "hashValue"].some((name) => element?.attribute(name) !== undefined);
  return { allows, password: hasPassword ? undefined : null };
}

/** Paper sizes by number (18.3.1.63), as Excel's JavaScript API names them. */
const PAPERS: ReadonlyMap<string, string> = new Map([
  ["1", "Letter"],
  ["3", "Tabloid"],
  ["5", "Legal"],
  ["7", "Executive"],
  ["8", "A3"],
  ["9", "A4"],
  ["11", "A5"],
  ["12", "B4"],
  ["13", "B5"],
]);

/** How the sheet is printed, but for what names say: its area and its repeated rows and columns. */
export function readPage(sheet: XmlElement): Page {
  const page = newPage();
  const margins = sheet.child("pageMargins");
  const setup = sheet.child("pageSetup");
  const options = sheet.child("printOptions");
  const texts = sheet.child("headerFooter");
  for (const side of ["top", "right", "bottom", "left", "header", "footer"] as const) {
    const inches = margins?.attribute(side);
    if (inches !== undefined) page.margins[side] = Number(inches) * POINTS_OF_INCH;
  }
  page.orientation = setup?.attribute("orientation") === "landscape" ? "Landscape" : "Portrait";
  page.paper = PAPERS.get(setup?.attribute("paperSize") ?? "") ?? null;
  const pages = (name: string) => Number(setup?.attribute(name) ?? 1) || null;
  page.zoom = isOn(sheet.child("sheetPr")?.child("pageSetUpPr"), "fitToPage", false)
    ? { wide: pages("fitToWidth"), tall: pages("fitToHeight") }
    : { scale: Number(setup?.attribute("scale") ?? 100) };
  page.blackAndWhite = isOn(setup, "blackAndWhite", false);
  page.draft = isOn(setup, "draft", false);
  page.centerHorizontally = isOn(options, "horizontalCentered", false);
  page.centerVertically = isOn(options, "verticalCentered", false);
  page.printGridlines = isOn(options, "gridLines", false);
  page.printHeadings = isOn(options, "headings", false);
  page.header = splitParts(texts?.child("oddHeader")?.text() ?? "");
  page.footer = splitParts(texts?.child("oddFooter")?.text() ?? "");
  for (const element of sheet.child("rowBreaks")?.children("brk") ?? []) page.rowBreaks.add(breakOf(element));
  for (const element of sheet.child("colBreaks")?.children("brk") ?? []) page.columnBreaks.add(breakOf(element));
  return page;
}

/** 0-based row or column that starts a new page: the file names the one before it, from 1 on. */
function breakOf(element: XmlElement): number {
  return Number(element.attribute("id"));
}

/** Ranges of a list such as `A1:B3 D5`. */
export function rangesOf(list = ""): CellRange[] {
  return list.split(/\s+/).flatMap((address) => parseRange(address) ?? []);
}

function oneOf<T extends string>(values: readonly T[], text: string, otherwise: T): T {
  return values.find((value) => value === text) ?? otherwise;
}
