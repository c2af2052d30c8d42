import type { CellRange, CellValue, SheetGrid } from "../../../spreadsheet/workbook";
import type { LineShift } from "../../../spreadsheet/xlsx/lineShift";
import type { Chart } from "../../../charts/chart";

/** Who changed something: the clerk at the grid, the add-in, or somebody else who has the same workbook open. */
export type Actor = "clerk" | "add-in" | "co-author";

/** A part of a worksheet besides cells, formats and tab, all of which is drawn anew when it changes. */
export type Facet =
  | "columns"
  | "rows"
  | "merges"
  | "filter"
  | "freeze"
  | "view"
  | "charts"
  | "images"
  | "comments"
  | "links"
  | "validations"
  | "conditionalFormats"
  | "page"
  | "protection"
  | "tab"
  | "names";

/** Something that has happened in a book to a worksheet, an `S`, or to all of it. */
export type Happening<S> =
  | {
      readonly type: "changed";
      readonly sheet: S;
      readonly range: CellRange;
      /** What the cell held, where the range is a single one. */
      readonly before: CellValue | undefined;
    }
  /** Rows or columns have come or gone, and all that stood behind them has moved. */
  | { readonly type: "lines-moved"; readonly sheet: S; readonly range: CellRange; readonly shift: LineShift }
  /** Its rows have changed places. */
  | { readonly type: "sorted"; readonly sheet: S; readonly range: CellRange }
  | { readonly type: "formatted"; readonly sheet: S; readonly range: CellRange }
  | { readonly type: "calculated"; readonly sheet: S }
  | { readonly type: "arranged"; readonly sheet: S; readonly facet: Facet }
  | { readonly type: "rows-hidden"; readonly sheet: S; readonly range: CellRange; readonly isHidden: boolean }
  | { readonly type: "selected"; readonly sheet: S; readonly ranges: readonly CellRange[] }
  | { readonly type: "activated"; readonly sheet: S; readonly before: S }
  | { readonly type: "added"; readonly sheet: S }
  | { readonly type: "deleted"; readonly sheet: S }
  | { readonly type: "renamed"; readonly sheet: S; readonly before: string }
  | { readonly type: "moved"; readonly sheet: S; readonly before: number }
  | { readonly type: "shown"; readonly sheet: S; readonly before: SheetGrid["visibility"] }
  | { readonly type: "protected"; readonly sheet: S }
  | { readonly type: "chart-added"; readonly sheet: S; readonly chart: Chart }
  | { readonly type: "chart-deleted"; readonly sheet: S; readonly chart: Chart }
  | { readonly type: "cell-edit" }
  | { readonly type: "names-changed" }
  | { readonly type: "settings-changed" };
