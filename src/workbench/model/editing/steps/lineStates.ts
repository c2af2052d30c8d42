import type { CellRange } from "../../../../spreadsheet/workbook";
import { bandOf, type LinesOf } from "../lineMoves";
import type { StoredLines } from "../../sheet/lines";
import type { Sheet } from "../../sheet/sheet";
import type { Foreign, Step } from "./step";

/** Gives rows or columns the sizes they had, hides and shows them. */
export class LineStatesStep implements Step {
  readonly size = 0;

  constructor(
    readonly sheet: Sheet,
    private readonly lines: LinesOf,
    private readonly state: StoredLines,
  ) {}

  static capture(sheet: Sheet, lines: LinesOf): LineStatesStep {
    return new LineStatesStep(sheet, lines, sheet[lines.axis].state);
  }

  get range(): CellRange {
    return bandOf(this.lines);
  }

  apply(): Step {
    const { sheet, lines, state } = this;
    const { axis, first, count } = lines;
    const own = sheet[axis];
    const before = LineStatesStep.capture(sheet, lines);
    for (let line = first; line < first + count; line++) {
      own.resize(line, line, state.sizes.get(line) ?? null);
      own.hide(line, line, state.hidden.has(line));
    }
    sheet.arranged(axis);
    return before;
  }

  after(event: Foreign): Step | null {
    if (!("sheet" in event) || event.sheet !== this.sheet) return this;
    if (event.type === "deleted" || event.type === "lines-moved") return null;
    // Nobody says which of them somebody else has changed.
    return event.type === "arranged" && event.facet === this.lines.axis ? null : this;
  }
}
