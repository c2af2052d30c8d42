/**
 * A plan of writes on its way from the worker to the pane in parts, each small enough to be taken between two frames of a
 * screen: the form of 100,000 members is more than a thread can take at once.
 */
import type { NewRow, NewSheet } from "../../workbook/workbook";

/** `sheet` begins a worksheet, `rows` are its next ones. */
export type PlanPart =
  { readonly type: "sheet"; readonly sheet: NewSheet } | { readonly type: "rows"; readonly rows: readonly NewRow[] };

/** Cells of a part, unless a single row has more. */
const PART_CELLS = 6_000;

/** Takes new sheets apart. */
export function* planParts(sheets: readonly NewSheet[]): Generator<PlanPart, void> {
  for (const sheet of sheets) {
    yield { type: "sheet", sheet: { ...sheet, rows: [] } };
    let rows: NewRow[] = [];
    let cells = 0;
    for (const row of sheet.rows) {
      rows.push(row);
      cells += row.cells.length + 1;
      if (cells < PART_CELLS) continue;
      yield { type: "rows", rows };
      rows = [];
      cells = 0;
    }
    if (rows.length > 0) yield { type: "rows", rows };
  }
}

/** Puts new sheets together again. */
export class SheetAssembler {
  private readonly drafts: Array<{ readonly sheet: NewSheet; readonly rows: NewRow[] }> = [];

  /** @throws RangeError for rows before any sheet */
  take(part: PlanPart): void {
    if (part.type === "sheet") this.drafts.push({ sheet: part.sheet, rows: [] });
    else {
      const draft = this.drafts.at(-1);
      if (!draft) throw new RangeError("no sheet has begun");
      for (const row of part.rows) draft.rows.push(row);
    }
  }

  sheets(): NewSheet[] {
    return this.drafts.map(({ sheet, rows }) => ({ ...sheet, rows }));
  }
}
