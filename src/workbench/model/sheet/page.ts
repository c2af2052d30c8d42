import type { ThreeParts } from "../../../spreadsheet/headerFooter";
import type { CellRange } from "../../../spreadsheet/workbook";

export type Zoom =
  | { readonly scale: number }
  /** Pages to fit to; null for as many as needed. */
  | { readonly wide: number | null; readonly tall: number | null };

/** How a worksheet is printed; lengths in points. */
export interface Page {
  orientation: "Portrait" | "Landscape";
  /** As Excel's JavaScript API names it: `A4`, `A3`, `Letter`…; null leaves it to the printer. */
  paper: string | null;
  zoom: Zoom;
  margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draft: boolean;
  header: ThreeParts;
  footer: ThreeParts;
  /** Ranges that are printed; all that is used where there are none. */
  area: readonly CellRange[];
  /** Rows and columns that are repeated on every page. */
  titleRows: CellRange | null;
  titleColumns: CellRange | null;
  /** Rows above and columns left of which a page ends. */
  readonly rowBreaks: Set<number>;
  readonly columnBreaks: Set<number>;
}

export function newPage(): Page {
  return {
    orientation: "Portrait",
    paper: null,
    zoom: { scale: 100 },
    margins: { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draft: false,
    header: { left: "", center: "", right: "" },
    footer: { left: "", center: "", right: "" },
    area: [],
    titleRows: null,
    titleColumns: null,
    rowBreaks: new Set(),
    columnBreaks: new Set(),
  };
}
