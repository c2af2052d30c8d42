import type { SheetImage } from "../../../spreadsheet/workbook";
import type { ChartPlace } from "../../../charts/chart";

/** A picture on a worksheet. It keeps its size whatever becomes of the cells below it. */
export interface Image {
  /** As Excel's JavaScript API shows it. */
  readonly id: string;
  name: string;
  readonly base64: string;
  readonly type: SheetImage["type"];
  readonly place: ChartPlace;
  /** Whether setting its width changes its height as well, and the other way round. */
  keepsRatio: boolean;
  /** What a screen reader says of it. */
  altText: string;
}
