/** The formats of cells, as Excel takes them. */
import { fitsInExcel } from "../../own/leftOut";
import type { BorderLine, CellRange, CellStyle, ConditionalFormat, Validation } from "../../workbook";
import { columnCount, rowCount } from "../../ranges";

/** Gives cells a style; what the style doesn't say stays as it is. */
export function applyStyle(format: Excel.RangeFormat, { font = {}, fill, align = {} }: CellStyle): void {
  if (font.name !== undefined) format.font.name = font.name;
  if (font.size !== undefined) format.font.size = font.size;
  if (font.bold !== undefined) format.font.bold = font.bold;
  if (font.italic !== undefined) format.font.italic = font.italic;
  if (font.underline !== undefined) format.font.underline = font.underline ? "Single" : "None";
  if (font.color !== undefined) format.font.color = `#${font.color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (align.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[align.horizontal];
  if (align.vertical !== undefined) format.verticalAlignment = VERTICAL[align.vertical];
  if (align.wrap !== undefined) format.wrapText = align.wrap;
  if (align.shrink !== undefined) format.shrinkToFit = align.shrink;
  if (align.indent !== undefined) format.indentLevel = align.indent;
  if (align.rotation !== undefined) format.textOrientation = align.rotation;
}

const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  distributed: "Distributed",
} as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

export type Edge = "EdgeTop" | "EdgeRight" | "EdgeBottom" | "EdgeLeft" | "InsideHorizontal" | "InsideVertical";

/** The lines around and between the cells of a rectangle that all have the same style. */
export function linesOf({ border = {} }: CellStyle, range: CellRange): [edge: Edge, line: BorderLine][] {
  const { top, right, bottom, left } = border;
  const lines: [Edge, BorderLine | undefined][] = [
    ["EdgeTop", top],
    ["EdgeRight", right],
    ["EdgeBottom", bottom],
    ["EdgeLeft", left],
    ["InsideHorizontal", rowCount(range) > 1 ? (bottom ?? top) : undefined],
    ["InsideVertical", columnCount(range) > 1 ? (right ?? left) : undefined],
  ];
  return lines.flatMap(([edge, line]): [Edge, BorderLine][] => (line ? [[edge, line]] : []));
}

export function drawLine(borders: Excel.RangeBorderCollection, edge: Edge, { style, color }: BorderLine): void {
  const border = borders.getItem(edge);
  const [line, weight] = LINES[style];
  border.style = line;
  border.weight = weight;
  if (color !== undefined) border.color = `#${color}`;
}

const LINES = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  double: ["Double", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
} as const;

/** Adds it before those that the cells have already. */
export function addConditionalFormat(
  cells: Excel.Range | Excel.RangeAreas,
  { formula, style }: Pick<ConditionalFormat, "formula" | "style">,
): void {
  const { rule, format } = cells.conditionalFormats.add("Custom").custom;
  rule.formula = `=${formula}`;
  const { font = {}, fill, border = {}, numberFormat } = style;
  if (font.bold) format.font.bold = true;
  if (font.italic) format.font.italic = true;
  if (font.underline) format.font.underline = "Single";
  if (font.color !== undefined) format.font.color = `#${font.color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (numberFormat !== undefined) format.numberFormat = numberFormat;
  for (const side of ["top", "right", "bottom", "left"] as const) {
    const line = border[side];
    if (!line) continue;
    // The lines of a conditional format are all thin.
    format.borders[side].style = line.style === "dotted" ? "Dot" : line.style === "dashed" ? "Dash" : "Continuous";
    if (line.color !== undefined) format.borders[side].color = `#${line.color}`;
  }
}

/** What Excel can't be given is left out, as the pane says where it offers the form. */
export function addValidation({ dataValidation }: Excel.Range, validation: Validation): void {
  if (!fitsInExcel(validation)) return;
  dataValidation.rule = ruleOf(validation);
  // Where a blank cell is among the choices, Excel takes everything if blanks are ignored.
  dataValidation.ignoreBlanks = validation.type !== "list" || validation.values !== undefined;
  const { message, isAdvice } = validation;
  if (isAdvice) dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "", message: "" };
  if (message !== undefined) dataValidation.prompt = { showPrompt: true, title: "", message };
}

function ruleOf({ type, operator = "between", formula1 = "", formula2, values }: Validation): Excel.DataValidationRule {
  const formula = `=${formula1}`;
  const comparison = {
    formula1: formula,
    ...(formula2 === undefined ? {} : { formula2: `=${formula2}` }),
    operator: OPERATORS[operator],
  };
  switch (type) {
    case "list":
      return { list: { inCellDropDown: true, source: values?.join(",") ?? formula } };
    case "whole":
      return { wholeNumber: comparison };
    case "decimal":
      return { decimal: comparison };
    case "date":
      return { date: comparison };
    case "textLength":
      return { textLength: comparison };
    case "custom":
      return { custom: { formula } };
  }
}

/** How Excel names comparisons. */
export const OPERATORS = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
} as const;
