import type { CellRange } from "../../../../spreadsheet/workbook";
import type { CapturedFormats } from "../../sheet/formatGrid";
import { intersection } from "../../sheet/ranges";
import type { Sheet } from "../../sheet/sheet";
import type { Foreign, Step } from "./step";

/** Puts the formats of a range back, which may be of whole rows or columns. */
export class FormatsStep implements Step {
  constructor(
    readonly sheet: Sheet,
    private readonly captured: CapturedFormats,
  ) {}

  static capture(sheet: Sheet, range: CellRange): FormatsStep {
    return new FormatsStep(sheet, sheet.formats.capture(range));
  }

  get range(): CellRange {
    return this.captured.range;
  }

  get size(): number {
    let size = 0;
    for (const cells of this.captured.cells.values()) size += cells.length;
    return size;
  }

  apply(): Step {
    const { sheet, range } = this;
    const before = FormatsStep.capture(sheet, range);
    sheet.formats.restore(this.captured);
    sheet.book.tell({ type: "formatted", sheet, range });
    return before;
  }

  after(event: Foreign): Step | null {
    if (!("sheet" in event) || event.sheet !== this.sheet) return this;
    if (event.type === "deleted" || event.type === "lines-moved") return null;
    return event.type === "formatted" && intersection(event.range, this.range) ? null : this;
  }
}
