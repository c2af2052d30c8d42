import { joinParts, splitParts } from "../../headerFooter";
import type { LeftOut } from "../../own/leftOut";
import { rangeAddress, type PrintSetup } from "../../workbook";
import { cellsOf } from "../read/overview";

const POINTS_OF_INCH = 72;

/** Sets up how a worksheet is printed; what isn't said stays as it is. */
export function setUpPage(
  { pageLayout, horizontalPageBreaks }: Pick<Excel.Worksheet, "pageLayout" | "horizontalPageBreaks">,
  print: PrintSetup,
): void {
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

/** How a worksheet is printed, and what of it a form cannot take over. */
interface StoredPage {
  readonly print: PrintSetup;
  readonly leftOut: readonly LeftOut[];
}

const MARGINS = ["top", "right", "bottom", "left"] as const;

/**
 * Queues how a worksheet is set up to be printed.
 * @returns gives it, after a sync
 */
export function askPage(sheet: Excel.Worksheet): (context: Excel.RequestContext) => Promise<StoredPage> {
  const { pageLayout, horizontalPageBreaks, verticalPageBreaks } = sheet;
  pageLayout.load("paperSize,orientation,zoom,centerHorizontally,topMargin,rightMargin,bottomMargin,leftMargin");
  const page = pageLayout.headersFooters.defaultForAllPages;
  page.load("leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter");
  const area = pageLayout.getPrintAreaOrNullObject();
  area.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  const titleRows = pageLayout.getPrintTitleRowsOrNullObject();
  titleRows.load("rowIndex,rowCount");
  const titleColumns = pageLayout.getPrintTitleColumnsOrNullObject();
  titleColumns.load("columnIndex");
  horizontalPageBreaks.load("items");
  verticalPageBreaks.load("items");
  return async (context) => {
    const below = horizontalPageBreaks.items.map((pageBreak) => {
      const cell = pageBreak.getCellAfterBreak();
      cell.load("rowIndex");
      return cell;
    });
    if (below.length > 0) await context.sync();
    const { paperSize, orientation, zoom, centerHorizontally } = pageLayout;
    const { horizontalFitToPages: width, verticalFitToPages: height } = zoom;
    const [top, right, bottom, left] = MARGINS.map((side) => pageLayout[`${side}Margin`] / POINTS_OF_INCH);
    const header = joinParts({ left: page.leftHeader, center: page.centerHeader, right: page.rightHeader });
    const footer = joinParts({ left: page.leftFooter, center: page.centerFooter, right: page.rightFooter });
    const [first] = area.isNullObject ? [] : area.areas.items.map(cellsOf);
    return {
      print: {
        paper: paperSize === "A3" ? "A3" : "A4",
        orientation: orientation === "Landscape" ? "landscape" : "portrait",
        ...((width || height) && { fitTo: { width: width ?? 0, height: height ?? 0 } }),
        margins: { top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0, left: left ?? 0 },
        ...(!titleRows.isNullObject && {
          titleRows: { first: titleRows.rowIndex, last: titleRows.rowIndex + titleRows.rowCount - 1 },
        }),
        ...(first && { area: first }),
        centered: centerHorizontally,
        ...(header && { header }),
        ...(footer && { footer }),
        rowBreaks: below.map(({ rowIndex }) => rowIndex - 1),
      },
      leftOut: [
        ...(verticalPageBreaks.items.length > 0 ? [{ what: "column-breaks", at: null } as const] : []),
        ...(titleColumns.isNullObject ? [] : [{ what: "column-titles", at: null } as const]),
      ],
    };
  };
}
