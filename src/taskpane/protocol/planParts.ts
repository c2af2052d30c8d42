/**
 * A plan of writes on its way from the worker to the pane in parts, each small enough to be taken between two frames of a
 * screen: the form of 100,000 members is more than a thread can take at once.
 */
import type { CellEdit, NewRow, NewSheet, WritePlan } from "../../spreadsheet/workbook";

/** `sheet` begins a worksheet, `rows` are its next ones; `edits` are the next changes of the clerk's cells. */
export type PlanPart =
  | { readonly type: "sheet"; readonly sheet: NewSheet }
  | { readonly type: "rows"; readonly rows: readonly NewRow[] }
  | { readonly type: "edits"; readonly edits: readonly CellEdit[] };

/** What of a plan may be large. */
export type PlannedCells = Pick<WritePlan, "edits" | "newSheets">;

/** The rest of it. */
export type PlanRest = Omit<WritePlan, keyof PlannedCells>;

/** Cells of a part, unless a single row has more. */
const PART_CELLS = 6_000;

/** Changes of a part: each has several members. */
const PART_EDITS = 1_000;

/** Takes a plan's changes and new sheets apart. */
export function* planParts({ edits, newSheets: sheets }: PlannedCells): Generator<PlanPart, void> {
  for (let start = 0; start < edits.length; start += PART_EDITS) {
    yield { type: "edits", edits: edits.slice(start, start + PART_EDITS) };
  }
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

/** Puts a plan together again. */
export class PlanAssembler {
  private readonly edits: CellEdit[] = [];
  private readonly drafts: Array<{ readonly sheet: NewSheet; readonly rows: NewRow[] }> = [];

  /** @throws RangeError for rows before any sheet */
  take(part: PlanPart): void {
    if (part.type === "edits") for (const edit of part.edits) this.edits.push(edit);
    else if (part.type === "sheet") this.drafts.push({ sheet: part.sheet, rows: [] });
    else {
      const draft = this.drafts.at(-1);
      if (!draft) throw new RangeError("no sheet has begun");
      for (const row of part.rows) draft.rows.push(row);
    }
  }

  cells(): PlannedCells {
    return { edits: this.edits, newSheets: this.drafts.map(({ sheet, rows }) => ({ ...sheet, rows })) };
  }
}

/** Puts a plan together of the parts that `next` brings one by one. */
export async function assemblePlan(next: () => Promise<PlanPart | null>): Promise<PlannedCells> {
  const assembler = new PlanAssembler();
  for (let part = await next(); part; part = await next()) assembler.take(part);
  return assembler.cells();
}
