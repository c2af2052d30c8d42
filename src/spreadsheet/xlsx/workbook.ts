import { WorkbookError } from "../errors";
import {
  journalRow,
  type JournalRow,
  journalSheet,
  lastStepOf,
  leftBy,
  readRecord,
  readStep,
  STATE_COLUMN,
  surplus,
} from "../steps/journal";
import { JOURNAL_MARKER } from "../own/marker";
import { contentOf } from "../own/memory";
import { renamed } from "../sheetNames";
import type { BookLooks, LooksSource } from "../own/storedSheet";
import { atOnce } from "../pieces";
import { asFound, revertPlan, type StepRecord } from "../steps/steps";
import type {
  NewSheet,
  Receipt,
  Reverted,
  SheetGrid,
  UndoStep,
  Workbook,
  WorkbookContent,
  WorkOptions,
  WritePlan,
} from "../workbook";
import { openGrids, openXlsx } from "./open";
import { readLooks } from "./template/template";
import { writeXlsx, type WrittenXlsx } from "./write";

/** A workbook in a file, held in memory: writing makes a new file of it, and only once all of it is there. */
export class XlsxWorkbook implements Workbook, LooksSource {
  /** @param name file name shown to people, without a folder */
  constructor(
    private file: Uint8Array,
    readonly name: string,
  ) {}

  /** The file as it is now. */
  get bytes(): Uint8Array {
    return this.file;
  }

  read(options?: WorkOptions): Promise<WorkbookContent> {
    return openXlsx(this.file, this.name, options);
  }

  looks(sheets: readonly string[]): Promise<BookLooks> {
    return readLooks(this.file, this.name, sheets);
  }

  async write(plan: WritePlan, at: string, { signal }: WorkOptions = {}): Promise<Receipt> {
    const grids = await openGrids(this.file, this.name, { signal });
    const written = await writeXlsx(this.file, plan);
    const rows = journalOf(grids);
    const { step, row } = atOnce(journalRow(stepsOf(rows), at, recordOf(plan, written, grids)));
    const dropped = surplus(stepsOf(rows), step).map(({ id }) => id);
    const kept = rows.filter((each) => !dropped.includes(readStep(each)?.id ?? -1));
    signal?.throwIfAborted();
    this.file = await withJournal(written.bytes, [...kept, inState(row, "written")]);
    const { id, cells, sheets, isRevertible } = step;
    return { step: { id, at, state: "written", cells, sheets, isRevertible }, sheetNames: written.sheetNames };
  }

  async steps(): Promise<UndoStep[]> {
    return stepsOf(journalOf(await openGrids(this.file, this.name)));
  }

  async revert(id: number, { signal }: WorkOptions = {}): Promise<Reverted> {
    const grids = await openGrids(this.file, this.name, { signal });
    const rows = journalOf(grids);
    const row = rows.find((each) => readStep(each)?.id === id);
    const record = row && readStep(row)?.state === "written" ? readRecord(row) : null;
    if (!row || !record) throw new WorkbookError("step-missing");
    const { plan, kept } = atOnce(revertPlan(record, contentOf(this.name, grids), false));
    const { bytes } = await writeXlsx(this.file, plan);
    signal?.throwIfAborted();
    this.file = await withJournal(
      bytes,
      rows.map((each) => (each === row ? inState(row, "reverted") : each)),
    );
    return { kept };
  }
}

function journalOf(grids: readonly SheetGrid[]): JournalRow[] {
  const journal = grids.find(({ madeBy }) => madeBy === JOURNAL_MARKER);
  return (journal?.rows ?? []).map((row) => row.map((cell) => (typeof cell === "string" ? cell : "")));
}

function stepsOf(rows: readonly JournalRow[]) {
  return rows.flatMap((row) => readStep(row) ?? []);
}

function inState(row: JournalRow, state: UndoStep["state"]): JournalRow {
  return row.map((cell, column) => (column === STATE_COLUMN ? state : cell));
}

async function withJournal(bytes: Uint8Array, rows: readonly JournalRow[]): Promise<Uint8Array> {
  return (await writeXlsx(bytes, { edits: [], newSheets: [journalSheet(rows)] })).bytes;
}

/** What a plan has replaced in a workbook, and what it has put there. */
function recordOf(
  plan: WritePlan,
  { sheetNames, numberFormats }: WrittenXlsx,
  grids: readonly SheetGrid[],
): StepRecord {
  const { memory } = contentOf("", grids);
  return {
    cells: plan.edits.map((edit) => ({
      ...edit,
      numberFormat: edit.numberFormat === undefined ? undefined : numberFormats.get(edit),
    })),
    sheets: renamed(plan.newSheets, sheetNames).map((after) => ({ before: earlierSheet(after, grids), after })),
    ...(plan.memory === undefined ? {} : { memory: { before: memory, after: plan.memory } }),
  };
}

/** The sheet of an earlier run that a new one replaces; null without one. */
function earlierSheet(planned: NewSheet, grids: readonly SheetGrid[]): NewSheet | null {
  const { madeBy } = planned;
  const grid = madeBy === null ? undefined : grids.find((each) => each.madeBy === madeBy);
  if (!grid) return null;
  const rows = journalOf(grids);
  const last = lastStepOf(stepsOf(rows), madeBy);
  const record = readRecord(rows.find((row) => readStep(row)?.id === last?.id) ?? []);
  return atOnce(asFound(grid, planned, last && record ? leftBy(last, record, madeBy) : null));
}
