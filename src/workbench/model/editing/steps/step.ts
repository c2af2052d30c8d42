import type { CellRange } from "../../../../spreadsheet/workbook";
import type { LineShift } from "../../../../spreadsheet/xlsx/lineShift";
import type { Actor, Happening } from "../events";
import type { Sheet } from "../../sheet/sheet";

/** Something that somebody else has done. */
export type Foreign = Happening<Sheet> & { readonly by: Actor };

/** A change of a book that can be made, and then be taken back. */
export interface Step {
  readonly sheet: Sheet;
  /** Cells that it bears on, to be shown, and not to be locked. */
  readonly range: CellRange;
  /** Cells that are kept for it. */
  readonly size: number;
  /** Where rows and columns go when it is made; absent where they stay. */
  readonly shift?: LineShift;
  /** Makes the change. @returns the step that takes it back */
  apply(): Step;
  /**
   * The step as it is after what somebody else has done: it goes where its cells have gone, and leaves those alone that aren't
   * the clerk's any more. Null where nothing is left of it.
   */
  after(event: Foreign): Step | null;
}
