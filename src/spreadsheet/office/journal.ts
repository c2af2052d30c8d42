/** The journal of steps, row by row: it may be large, and only a row of it changes at a time. */
import {
  JOURNAL_SHEET,
  type JournalRow,
  journalSheet,
  type JournalStep,
  lastStepOf,
  leftBy,
  readRecord,
  readStep,
  RECORD_COLUMN,
  STATE_COLUMN,
  surplus,
} from "../steps/journal";
import { JOURNAL_MARKER, MARKER_NAME, markerFormula } from "../own/marker";
import { atOnce } from "../pieces";
import type { StepRecord } from "../steps/steps";
import { type CellRange, type CellValue, cellAddress, type NewSheet, type UndoStep } from "../workbook";
import { entryOf } from "./write/entry";
import type { BookOverview } from "./read/overview";
import { rangeOf } from "./ranges";
import { sheetUnits, type SheetContext } from "./write/sheet";
import { CALL, type Unit, weightOf } from "./write/units";

export interface Journal {
  /** Name of its worksheet; null where there is none yet. */
  readonly sheet: string | null;
  /** Whether it carries its mark, and nobody sees it: a write that broke off while adding it may have left it otherwise. */
  readonly isMarked: boolean;
  readonly isHidden: boolean;
  /** By row; null for a row without a step. */
  readonly rows: ReadonlyArray<JournalStep | null>;
}

/** Reads what the journal says of the steps, without their records. */
export async function openJournal(context: Excel.RequestContext, book: BookOverview): Promise<Journal> {
  const { sheets } = book;
  const begun = sheets.find(({ name, madeBy, used }) => name === JOURNAL_SHEET && madeBy === null && used === null);
  const sheet = sheets.find(({ madeBy }) => madeBy === JOURNAL_MARKER) ?? begun;
  // Where tabs can't be changed, one that is seen stays so.
  const isHidden = !sheet || sheet.visibility === "veryHidden" || book.isStructureProtected;
  const found = { sheet: sheet?.name ?? null, isMarked: sheet?.madeBy === JOURNAL_MARKER, isHidden };
  if (!sheet?.used) return { ...found, rows: [] };
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  const range = rangeOf(worksheet, { top: 0, left: 0, bottom: sheet.used.bottom, right: RECORD_COLUMN - 1 });
  range.load("values");
  await context.sync();
  return { ...found, rows: range.values.map(readStep) };
}

/** The steps of a journal, oldest first. */
export function stepsOf({ rows }: Journal): JournalStep[] {
  return rows.flatMap((step) => step ?? []).sort((a, b) => a.id - b.id);
}

/** Cells of a record that are read or written at a time: less than 1 MB, whatever their text. */
const CELLS_AT_ONCE = 10;

/** Reads the record of a step; null where it can't be read any more. */
export async function recordAt(
  context: Excel.RequestContext,
  { sheets }: BookOverview,
  row: number,
): Promise<StepRecord | null> {
  const sheet = sheets.find(({ madeBy }) => madeBy === JOURNAL_MARKER);
  if (!sheet?.used) return null;
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  return readRecord(await pieces(context, worksheet, { top: row, left: 0, bottom: row, right: sheet.used.right }));
}

/** Values of the cells of a row. */
async function pieces(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  row: CellRange,
): Promise<readonly CellValue[]> {
  const right = Math.min(row.right, row.left + CELLS_AT_ONCE - 1);
  const range = rangeOf(worksheet, { ...row, right });
  range.load("values");
  await context.sync();
  const values: CellValue[] = range.values[0] ?? [];
  if (right === row.right) return values;
  return [...values, ...(await pieces(context, worksheet, { ...row, left: right + 1 }))];
}

/** What one of Branchbook's own sheets was last written as; null where the journal doesn't say. */
export async function lastWritten(
  context: Excel.RequestContext,
  book: BookOverview,
  journal: Journal,
  madeBy: string | null,
): Promise<NewSheet | null> {
  const last = lastStepOf(stepsOf(journal), madeBy);
  const record = last ? await recordAt(context, book, journal.rows.indexOf(last)) : null;
  return last && record ? leftBy(last, record, madeBy) : null;
}

/** Puts a step into the journal, in place of the oldest ones where there are too many. */
export function additionUnits(journal: Journal, step: JournalStep, row: JournalRow, context: SheetContext): Unit[] {
  const { sheet, rows } = journal;
  if (sheet === null)
    return [...atOnce(sheetUnits(journalSheet([]), null, context)), ...pieceUnits(JOURNAL_SHEET, 0, row)];
  const dropped = surplus(stepsOf(journal), step).map((old) => rows.indexOf(old));
  const free = [...dropped, rows.indexOf(null), rows.length].find((at) => at >= 0) ?? 0;
  return [
    ...[...new Set([...dropped, free])].map((at) => stateUnit(journal, at, null)),
    ...pieceUnits(sheet, free, row),
  ];
}

function pieceUnits(sheet: string, at: number, row: JournalRow): Unit[] {
  return Array.from({ length: Math.ceil(row.length / CELLS_AT_ONCE) }, (_, index) => {
    const left = index * CELLS_AT_ONCE;
    const texts = row.slice(left, left + CELLS_AT_ONCE);
    return {
      weight: CALL + texts.reduce((sum, value) => sum + weightOf({ value }), 0),
      queue: ({ workbook }: Excel.RequestContext) => {
        const range = { top: at, left, bottom: at, right: left + texts.length - 1 };
        const cells = rangeOf(workbook.worksheets.getItem(sheet), range);
        cells.values = [texts.map((value) => entryOf({ value }, undefined))];
      },
    };
  });
}

/** @param row of the step; null takes the step out of the journal */
export function stateUnit({ sheet, isMarked, isHidden }: Journal, row: number, state: UndoStep["state"] | null): Unit {
  return {
    weight: CALL,
    queue: ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet ?? JOURNAL_SHEET);
      if (sheet !== null && !isMarked)
        worksheet.names.add(MARKER_NAME, `=${markerFormula(JOURNAL_MARKER)}`).visible = false;
      if (sheet !== null && !isHidden) worksheet.visibility = "VeryHidden";
      if (state === null) worksheet.getRange(`${row + 1}:${row + 1}`).clear("Contents");
      else worksheet.getRange(cellAddress(row, STATE_COLUMN)).values = [[state]];
    },
  };
}
