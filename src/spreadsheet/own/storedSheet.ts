import type { LeftOut } from "./leftOut";
import type { NewSheet } from "../workbook";

/** A worksheet with its formats, as a form's template has it, and what of it a form cannot take over. */
export interface StoredSheet extends Omit<NewSheet, "madeBy" | "charts"> {
  readonly leftOut: readonly LeftOut[];
}

/** How worksheets of a workbook look, which reading their cells for checking leaves out. */
export interface BookLooks {
  /** Pixels of a digit in the workbook's default font, by which the widths of columns are measured. */
  readonly digitPixels: number;
  /** The worksheets that were asked for, by name. */
  readonly sheets: ReadonlyMap<string, StoredSheet>;
}

/** A workbook that tells how its worksheets look. */
export interface LooksSource {
  /**
   * Reads how some worksheets look; one too large for a template may be left out.
   * @param sheets their names
   * @throws WorkbookError
   */
  looks(sheets: readonly string[]): Promise<BookLooks>;
}
