/**
 * The journal (撤销记录): a very hidden worksheet of the workbook with a row for each step that can be taken back, in any
 * order. A row holds the step's state, what the list of steps shows of it, and its record in as many cells as that needs.
 */
import { JOURNAL_MARKER } from "../own/marker";
import type { InPieces } from "../pieces";
import { listOf, number, object, oneOf, parseJson, type Shape, text, yesNo } from "../shape";
import type { StepRecord } from "./steps";
import { formatRecord, isLongerThan, parseRecord } from "./stepText";
import { type CellValue, KEPT, type NewSheet, type UndoStep } from "../workbook";

export const JOURNAL_SHEET = "支部账册撤销记录";

/** Columns of a row: its state, its summary, and from the third on the pieces of its record. */
export const STATE_COLUMN = 0;
export const RECORD_COLUMN = 2;

/** Characters in one cell: Excel takes 32,767 UTF-16 units, but not every one takes more than 8,192 from an add-in (office-js #3256). */
const PIECES = /[^]{1,8000}/gu;

/** A row of the journal as it is written. */
export type JournalRow = readonly string[];

/** A step of the journal. */
export interface JournalStep extends UndoStep {
  /** Characters of its record. */
  readonly size: number;
  /** `madeBy` of Branchbook's own sheets that it wrote. */
  readonly marks: readonly string[];
}

/** The worksheet of a journal. */
export function journalSheet(rows: readonly JournalRow[]): NewSheet {
  return {
    name: JOURNAL_SHEET,
    madeBy: JOURNAL_MARKER,
    isVeryHidden: true,
    rows: rows.map((row) => ({ height: null, cells: row.map((value) => ({ content: { value } })) })),
    columnWidths: [],
    merges: [],
  };
}

/** The row of a step that is about to be written. A record too large to be kept is left out. */
export function* journalRow(
  earlier: readonly UndoStep[],
  at: string,
  record: StepRecord,
): InPieces<{ step: JournalStep; row: JournalRow }> {
  const kept = { ...record, sheets: record.sheets.filter(({ after }) => !after.isRecord) };
  const json = (yield* isLongerThan(KEPT.characters, kept)) ? null : yield* formatRecord(kept);
  const isRevertible = json !== null && json.length <= KEPT.characters;
  const step: JournalStep = {
    id: Math.max(0, ...earlier.map(({ id }) => id)) + 1,
    at,
    state: "writing",
    cells: record.cells.length,
    sheets: record.sheets.map(({ after }) => after.name),
    isRevertible,
    size: isRevertible ? json.length : 0,
    marks: record.sheets.flatMap(({ after }) => after.madeBy ?? []),
  };
  const { state, ...summary } = step;
  return { step, row: [state, JSON.stringify(summary), ...(isRevertible ? (json.match(PIECES) ?? []) : [])] };
}

/** The oldest steps that have to go for another one to be kept. */
export function surplus(steps: readonly JournalStep[], added: JournalStep): JournalStep[] {
  const oldestFirst = [...steps].sort((a, b) => a.id - b.id);
  let characters = steps.reduce((sum, { size }) => sum + size, added.size);
  let count = 0;
  while (count < steps.length && (steps.length - count >= KEPT.steps || characters > KEPT.characters)) {
    characters -= oldestFirst[count]?.size ?? 0;
    count++;
  }
  return oldestFirst.slice(0, count);
}

/** Reads state and summary of a row; null for a row that is none of the journal's. */
export function readStep([state, summary]: readonly CellValue[]): JournalStep | null {
  try {
    return { ...parseJson(text(summary), stepSummary), state: stepState(state) };
  } catch {
    return null;
  }
}

/** Reads the record of a row; null where none was kept, or somebody has changed it. */
export function readRecord(row: readonly CellValue[]): StepRecord | null {
  try {
    return parseRecord(row.slice(RECORD_COLUMN).join(""));
  } catch {
    return null;
  }
}

/** The last step that wrote one of Branchbook's own sheets; undefined where none is kept. */
export function lastStepOf(steps: readonly JournalStep[], madeBy: string | null): JournalStep | undefined {
  return [...steps].sort((a, b) => b.id - a.id).find(({ marks }) => madeBy !== null && marks.includes(madeBy));
}

/** What a sheet was left as by the last step that wrote it, or by taking that back. */
export function leftBy({ state }: UndoStep, { sheets }: StepRecord, madeBy: string | null): NewSheet | null {
  const change = sheets.find(({ after }) => after.madeBy === madeBy);
  return (state === "reverted" ? change?.before : change?.after) ?? null;
}

const stepState: Shape<UndoStep["state"]> = oneOf("writing", "written", "reverted");
const stepSummary = object<Omit<JournalStep, "state">>({
  id: number,
  at: text,
  cells: number,
  sheets: listOf(text),
  isRevertible: yesNo,
  size: number,
  marks: listOf(text),
});
