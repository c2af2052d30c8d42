import { JOURNAL_MARKER } from "./marker";
import type { CellValue, NewSheet, SheetGrid, WorkbookContent } from "../workbook";

/** `madeBy` of the very hidden worksheet that holds Branchbook's memory: the pieces of its text down column A. */
export const MEMORY_MARKER = "memory";
export const MEMORY_SHEET = "支部账册设置";

/** Characters in one cell, of which Excel takes 32,767 UTF-16 units. */
const PIECES = /[^]{1,8000}/gu;

export function memorySheet(memory: string): NewSheet {
  return {
    name: MEMORY_SHEET,
    madeBy: MEMORY_MARKER,
    isVeryHidden: true,
    rows: (memory.match(PIECES) ?? []).map((value) => ({ height: null, cells: [{ content: { value } }] })),
    columnWidths: [],
    merges: [],
  };
}

/** The memory that the rows of its worksheet hold. */
export function readMemory(rows: ReadonlyArray<ReadonlyArray<CellValue>>): string {
  return rows.map(([piece]) => (typeof piece === "string" ? piece : "")).join("");
}

/** A reading of all worksheets: what Branchbook keeps for itself is taken out of those that people see. */
export function contentOf(name: string, grids: readonly SheetGrid[]): WorkbookContent {
  const memory = grids.find(({ madeBy }) => madeBy === MEMORY_MARKER);
  return {
    name,
    sheets: grids.filter(({ madeBy }) => madeBy !== MEMORY_MARKER && madeBy !== JOURNAL_MARKER),
    memory: memory ? readMemory(memory.rows) : null,
  };
}
