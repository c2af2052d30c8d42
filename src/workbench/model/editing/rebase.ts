import { LineShift } from "../../../spreadsheet/xlsx/lineShift";
import { followed, rowMovers, shifted } from "../sheet/baseline";
import type { MovedLines, Sheet } from "../sheet/sheet";

interface RebasedBook {
  readonly sheets: readonly Sheet[];
  readonly movedLines: readonly MovedLines[];
}

/** Works out anew how the file reads with all lines that have come and gone. */
export function rebase(book: RebasedBook): void {
  for (const sheet of book.sheets) {
    if (!sheet.stored) continue;
    const { name } = sheet.stored;
    let baseline = sheet.opened;
    for (const moved of book.movedLines) {
      if (!moved.sheet.stored) continue;
      const shift = new LineShift({ ...moved.shift.change, sheet: moved.sheet.stored.name });
      const isOwn = moved.sheet === sheet;
      baseline = isOwn ? shifted(baseline, name, shift, rowMovers(shift)) : followed(baseline, name, shift);
    }
    sheet.baseline = baseline;
  }
}
