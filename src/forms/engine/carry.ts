/**
 * What belongs to a template's sheet rather than to its cells, moved to where its rows come to stand.
 */
import { quoteSheetName } from "../../spreadsheet/sheetNames";
import { cellAddress, type CellRange, type NewSheet, type PrintSetup } from "../../spreadsheet/workbook";
import type { Following } from "./cells";
import type { Layout } from "./layout";
import type { Template } from "./template";

/** Members of a sheet that are not made of cells. */
type Carried = Omit<NewSheet, "name" | "madeBy" | "rows" | "merges" | "images" | "charts">;

/**
 * @param following gives a formula of the template as it reads at a place
 * @param name the filled sheet's
 * @param at runs a step whose fault is that of a cell of the template
 */
export function carried(
  sheet: Template,
  layout: Layout,
  following: Following,
  name: string,
  at: <T>(cell: string, step: () => T) => T,
): Carried {
  const { columnWidths, hiddenColumns, print, conditionalFormats, scales, validations, names, freeze, showGridLines } =
    sheet;
  /** A formula that belongs to a range, relative to its top left cell. */
  const moveFormula = (formula: string, { top, left }: CellRange): string =>
    at(cellAddress(top, left), () => following(formula)(layout.axisOf(left).firstPlace(top)));
  const moveRange = (range: CellRange): CellRange => ({
    ...range,
    top: layout.axisOf(range.left).first(range.top),
    bottom: layout.axisOf(range.left).last(range.bottom),
  });
  const axis = layout.axisOf(0);
  return {
    columnWidths,
    hiddenColumns,
    showGridLines,
    print: print && movePrint(print, layout),
    conditionalFormats: conditionalFormats?.map((format) => ({
      ...format,
      range: moveRange(format.range),
      formula: moveFormula(format.formula, format.range),
    })),
    scales: scales?.map((scale) => ({
      ...scale,
      range: moveRange(scale.range),
      thresholds: scale.thresholds.map((each) =>
        each.value === undefined ? each : { ...each, value: moveFormula(each.value, scale.range) },
      ),
    })),
    validations: validations?.map((validation) => ({
      ...validation,
      range: moveRange(validation.range),
      formula1: validation.formula1 && moveFormula(validation.formula1, validation.range),
      formula2: validation.formula2 && moveFormula(validation.formula2, validation.range),
    })),
    names: names?.map((each) => ({
      ...each,
      formula: at(each.name, () =>
        following(each.formula, `${quoteSheetName(name)}!`)({ line: -1, block: null, path: [], item: null }),
      ),
    })),
    freeze: freeze && { ...freeze, rows: axis.first(freeze.rows) },
  };
}

function movePrint(print: PrintSetup, layout: Layout): PrintSetup {
  const { area, titleRows, rowBreaks } = print;
  const axis = layout.axisOf(0);
  return {
    ...print,
    area: area && { ...area, top: axis.first(area.top), bottom: axis.last(area.bottom) },
    titleRows: titleRows && { first: axis.first(titleRows.first), last: axis.last(titleRows.last) },
    rowBreaks: rowBreaks?.map((row) => axis.last(row)),
  };
}
