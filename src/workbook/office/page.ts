import { splitParts } from "../headerFooter";
import { rangeAddress, type PrintSetup } from "../workbook";

const POINTS_OF_INCH = 72;

/** Sets up how a worksheet is printed; what isn't said stays as it is. */
export function setUpPage(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout, horizontalPageBreaks } = sheet;
  const { paper, orientation, fitTo, margins, titleRows, area, centered, header, footer, rowBreaks = [] } = print;
  if (paper !== undefined) pageLayout.paperSize = paper;
  if (orientation !== undefined) pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  if (fitTo) {
    const { width, height } = fitTo;
    pageLayout.zoom = { horizontalFitToPages: width, ...(height > 0 ? { verticalFitToPages: height } : {}) };
  }
  if (margins) {
    pageLayout.topMargin = margins.top * POINTS_OF_INCH;
    pageLayout.rightMargin = margins.right * POINTS_OF_INCH;
    pageLayout.bottomMargin = margins.bottom * POINTS_OF_INCH;
    pageLayout.leftMargin = margins.left * POINTS_OF_INCH;
  }
  if (centered !== undefined) pageLayout.centerHorizontally = centered;
  if (area) pageLayout.setPrintArea(rangeAddress(area));
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  const page = pageLayout.headersFooters.defaultForAllPages;
  if (header !== undefined) {
    const { left, center, right } = splitParts(header);
    page.leftHeader = left;
    page.centerHeader = center;
    page.rightHeader = right;
  }
  if (footer !== undefined) {
    const { left, center, right } = splitParts(footer);
    page.leftFooter = left;
    page.centerFooter = center;
    page.rightFooter = right;
  }
  // A page ends above the row that a break is added at.
  for (const row of rowBreaks) horizontalPageBreaks.add(`A${row + 2}`);
}
