import type {
  BorderSide,
  Cell as StoredCell,
  CellStyle as StoredStyle,
  Color,
  ConditionalRule,
  DataValidation,
  Sheet,
} from "hucre";
import { resolveThemeColor, readXlsx } from "hucre/xlsx";
import { WorkbookError } from "../errors";
import {
  cellAddress,
  cellKey,
  columnIndex,
  contentAt,
  type BorderLine,
  type CellRange,
  type CellStyle,
  type ConditionalFormat,
  type NewSheet,
  type PrintSetup,
  type SheetCell,
  type SheetGrid,
  type Validation,
} from "../workbook";
import { copyFormula } from "./formula/text";
import { inspectXml } from "./inspect";
import { readContext } from "./open";
import { preflight } from "./preflight";
import { readSheet } from "./sheetReader";

/**
 * Reads the first visible worksheet of a form's template: cells with their formats, sizes, merged cells, print set-up,
 * and those conditional formats and validations that a formula or a list of words can tell.
 * @param name file name shown to people, without a folder
 * @throws WorkbookError
 */
export async function readTemplate(bytes: Uint8Array, name: string): Promise<Omit<NewSheet, "madeBy" | "charts">> {
  const checked = preflight(bytes, name);
  const { workbook, budget, unpack } = checked;
  const listed = workbook.sheets.find(({ visibility }) => visibility === "visible") ?? workbook.sheets[0];
  if (!listed) throw new WorkbookError("not-a-workbook");
  if (workbook.styles !== undefined) inspectXml(unpack(workbook.styles), workbook.styles, budget);
  const { grid } = readSheet(unpack(listed.part), listed, 0, readContext(checked), budget);

  const book = await readXlsx(bytes, { readStyles: true, sheets: [listed.name] }).catch((cause: unknown) => {
    throw new WorkbookError("not-a-workbook", {}, { cause });
  });
  const sheet = book.sheets[0];
  if (!sheet) throw new WorkbookError("not-a-workbook", { part: listed.part });
  const styles = new StyleReader(book.themeColors ?? []);
  return {
    name: listed.name,
    rows: readRows(sheet, grid, styles),
    columnWidths: (sheet.columns ?? []).map(({ width }) => width ?? null),
    merges: grid.merges,
    print: readPrint(sheet),
    conditionalFormats: (sheet.conditionalRules ?? []).flatMap((rule) => readConditionalFormats(rule, styles)),
    validations: (sheet.dataValidations ?? []).flatMap(readValidations),
    freeze: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    showGridLines: sheet.view?.showGridLines ?? true,
  };
}

function readRows(sheet: Sheet, grid: SheetGrid, styles: StyleReader): NewSheet["rows"] {
  const cells = sheet.cells ?? new Map<string, StoredCell>();
  // Blank cells with borders reach beyond the last value.
  const formatted = [...cells.keys()].map((key) => key.split(",").map(Number));
  const rowCount = formatted.reduce((count, [row = 0]) => Math.max(count, row + 1), grid.rows.length);
  const widths = Array.from({ length: rowCount }, (_, row) => grid.rows[row]?.length ?? 0);
  for (const [row = 0, column = 0] of formatted) widths[row] = Math.max(widths[row] ?? 0, column + 1);

  return widths.map((width, row) => {
    const { height = null, hidden } = sheet.rowDefs?.get(row) ?? {};
    const rowCells = Array.from({ length: width }, (_, column): SheetCell | null => {
      const stored = cells.get(cellKey(row, column));
      const content = contentAt(grid, row, column);
      if (stored?.style === undefined && "value" in content && content.value === null) return null;
      const link = stored?.hyperlink?.location;
      return { content, style: stored?.style && styles.read(stored.style), ...(link === undefined ? {} : { link }) };
    });
    return { height, ...(hidden ? { hidden } : {}), cells: rowCells };
  });
}

/** Formats of the file in the seam's terms; what is the same in the file is one object here. */
class StyleReader {
  readonly #known = new Map<string, CellStyle>();

  constructor(readonly themeColors: string[]) {}

  read(stored: StoredStyle): CellStyle {
    const key = JSON.stringify(stored);
    const style = this.#known.get(key) ?? this.#convert(stored);
    this.#known.set(key, style);
    return style;
  }

  #convert({ font, fill, border, alignment, numFmt }: StoredStyle): CellStyle {
    // A conditional format has its one colour where a pattern's background is.
    const color = fill?.type === "pattern" && fill.pattern !== "none" ? (fill.fgColor ?? fill.bgColor) : undefined;
    return {
      font: font && {
        name: font.name,
        size: font.size,
        bold: font.bold,
        italic: font.italic,
        underline: Boolean(font.underline),
        color: this.#color(font.color),
      },
      fill: this.#color(color),
      border: border && {
        top: this.#line(border.top),
        right: this.#line(border.right),
        bottom: this.#line(border.bottom),
        left: this.#line(border.left),
      },
      align: alignment && {
        horizontal: HORIZONTAL[alignment.horizontal ?? "general"],
        vertical: alignment.vertical === "top" || alignment.vertical === "center" ? alignment.vertical : undefined,
        wrap: alignment.wrapText,
        shrink: alignment.shrinkToFit,
        indent: alignment.indent,
        rotation: alignment.textRotation,
      },
      numberFormat: numFmt,
    };
  }

  #line(side: BorderSide | undefined): BorderLine | undefined {
    return side && { style: LINES[side.style], color: this.#color(side.color) };
  }

  /** `RRGGBB`; undefined for automatic colours and those of the old palette. */
  #color(color: Color | undefined): string | undefined {
    if (color?.rgb !== undefined) return color.rgb;
    if (color?.theme === undefined) return undefined;
    return resolveThemeColor(this.themeColors, THEME_PLACES[color.theme] ?? color.theme, color.tint);
  }
}

/** Colours 0 to 3 are light 1, dark 1, light 2, dark 2; the theme itself, and hucre, have dark before light. */
const THEME_PLACES = [1, 0, 3, 2];

type Align = NonNullable<CellStyle["align"]>["horizontal"];
const HORIZONTAL: Readonly<Record<NonNullable<NonNullable<StoredStyle["alignment"]>["horizontal"]>, Align>> = {
  general: undefined,
  fill: undefined,
  left: "left",
  center: "center",
  centerContinuous: "center",
  right: "right",
  justify: "justify",
  distributed: "distributed",
};

/** The nearest line of those a new sheet has. */
const LINES: Readonly<Record<BorderSide["style"], BorderLine["style"]>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  double: "double",
  dotted: "dotted",
  dashed: "dashed",
  hair: "hair",
  dashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashed: "dashed",
  mediumDashDot: "dashed",
  mediumDashDotDot: "dotted",
  slantDashDot: "dashed",
};

function readPrint({ pageSetup = {}, headerFooter, rowBreaks }: Sheet): PrintSetup {
  const { paperSize, orientation, fitToPage, fitToWidth = 1, fitToHeight = 1, margins, horizontalCentered } = pageSetup;
  const [, first, last] = /^\$?(\d+):\$?(\d+)$/.exec(pageSetup.printTitlesRow ?? "") ?? [];
  const { top = 0.75, right = 0.7, bottom = 0.75, left = 0.7 } = margins ?? {};
  return {
    paper: paperSize === "a3" ? "A3" : "A4",
    orientation,
    fitTo: fitToPage ? { width: fitToWidth, height: fitToHeight } : undefined,
    margins: { top, right, bottom, left },
    titleRows: first && last ? { first: Number(first) - 1, last: Number(last) - 1 } : undefined,
    area: parseRange(pageSetup.printArea ?? "") ?? undefined,
    centered: horizontalCentered,
    header: headerFooter?.oddHeader,
    footer: headerFooter?.oddFooter,
    rowBreaks,
  };
}

const COMPARISONS: Readonly<Record<string, (cell: string, first: string, second: string) => string>> = {
  equal: (cell, first) => `${cell}=${first}`,
  notEqual: (cell, first) => `${cell}<>${first}`,
  greaterThan: (cell, first) => `${cell}>${first}`,
  lessThan: (cell, first) => `${cell}<${first}`,
  greaterThanOrEqual: (cell, first) => `${cell}>=${first}`,
  lessThanOrEqual: (cell, first) => `${cell}<=${first}`,
  between: (cell, first, second) => `AND(${cell}>=${first},${cell}<=${second})`,
  notBetween: (cell, first, second) => `OR(${cell}<${first},${cell}>${second})`,
};

/** A rule as formulas, one for each of its ranges; nothing for colour scales, data bars, icons and rankings. */
function readConditionalFormats(rule: ConditionalRule, styles: StyleReader): ConditionalFormat[] {
  const [first, second = ""] = [rule.formula ?? []].flat();
  const [origin, ...others] = parseRanges(rule.range);
  if (first === undefined || origin === undefined || rule.style === undefined) return [];
  const compare = COMPARISONS[rule.operator ?? ""];
  if (rule.type === "cellIs" && compare === undefined) return [];
  const cell = cellAddress(origin.top, origin.left);
  const formula = rule.type === "cellIs" && compare ? compare(cell, first, second) : first;
  const style = styles.read(rule.style);
  return [origin, ...others].map((range) => ({
    range,
    formula: copyFormula(formula, range.top - origin.top, range.left - origin.left),
    style,
  }));
}

function readValidations(validation: DataValidation): Validation[] {
  const { type, operator, formula1, formula2, values, inputMessage, errorMessage } = validation;
  if (type === "time") return [];
  const message = inputMessage ?? errorMessage;
  return parseRanges(validation.range).map((range) => ({ range, type, operator, formula1, formula2, values, message }));
}

/** The ranges of a list such as `A1:B3 D5`. */
function parseRanges(text: string): CellRange[] {
  return text.split(" ").flatMap((each) => parseRange(each) ?? []);
}

function parseRange(text: string): CellRange | null {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(text);
  if (!match) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  return { top: Number(top) - 1, left: columnIndex(left), bottom: Number(bottom) - 1, right: columnIndex(right) };
}
