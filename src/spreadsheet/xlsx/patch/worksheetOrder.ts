/** Children of a worksheet in the order of its schema, up to the last one written (ECMA-376 part 1, 18.3.1.99). */
export const WORKSHEET_CHILDREN: readonly string[] = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"],
  ...["protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"],
  ...["phoneticPr", "conditionalFormatting"],
];
