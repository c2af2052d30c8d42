import type { CellValue, NewSheet } from "./workbook";

/** `madeBy` of the very hidden worksheet that holds Branchbook's memory: the pieces of its text down column A. */
export const MEMORY_MARKER = "memory";
export const MEMORY_SHEET = "支部账册设置";

/** Characters in one cell, of which Excel takes 32,767 UTF-16 units. */
const PIECES = /[^]{1,8000}/gu;

export function memorySheet(memory: string): NewSheet {
  return {
    name: MEMORY_SHEET,
    madeBy: MEMORY_MARKER,
    rows: (memory.match(PIECES) ?? []).map((value) => ({ height: null, cells: [{ content: { value } }] })),
    columnWidths: [],
    merges: [],
  };
}

/** The memory that the rows of its worksheet hold. */
export function readMemory(rows: ReadonlyArray<ReadonlyArray<CellValue>>): string {
  return rows.map(([piece]) => (typeof piece === "string" ? piece : "")).join("");
}
