/**
 * Cells and ranges of a worksheet by their places, and how these are written.
 */

/** A rectangle of cells, all four edges inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Whether a range of cells holds a given cell. */
export function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** Key of a cell inside a sheet's sparse maps. */
export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** Place of a key of {@link cellKey}. */
export function placeOfKey(key: string): { row: number; column: number } {
  const [row = NaN, column = NaN] = key.split(",").map(Number);
  return { row, column };
}

/** Column letters of a 0-based column: 0 → A, 27 → AB. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** A1 address of a 0-based cell: (2, 1) → B3. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A1:C3`, or `A1` for one cell. */
export function rangeAddress({ top, left, bottom, right }: CellRange): string {
  const first = cellAddress(top, left);
  const last = cellAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** 0-based column of its letters; throws on anything else. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) throw new RangeError(`not a column: ${name}`);
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** A place as other programs are told it: the sheet's own row number and A1 address, left out where there is none. */
export function placeJson(at: { readonly sheet: string; readonly row: number | null; readonly column: number | null }) {
  const { sheet, row, column } = at;
  return {
    sheet,
    ...(row === null ? {} : { row: row + 1 }),
    ...(row === null || column === null ? {} : { cell: cellAddress(row, column) }),
  };
}
