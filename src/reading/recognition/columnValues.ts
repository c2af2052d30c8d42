/**
 * What stands below a header: a column's first values, and how well they go with a field.
 */
import { lookUpCode, type CodeList } from "../../domain/values/codes";
import type { FieldSpec } from "../../domain/records/kinds";
import { squeeze } from "../../domain/values/text";
import type { CellValue, SheetGrid } from "../../spreadsheet/workbook";
import { simplified } from "./simplified";
import { readDayOfYear, readValue } from "../rows/values";

/** So many filled cells are looked at, in so many rows. */
const SAMPLE = 24;
const ROWS = 200;

/** The row before which looking at values ends: below it stands another table. */
export function sampleEnd(
  grid: SheetGrid,
  firstRow: number,
  isHeader: (row: ReadonlyArray<CellValue>) => boolean,
): number {
  const last = Math.min(grid.rows.length, firstRow + ROWS);
  for (let row = firstRow; row < last; row += 1) if (isHeader(grid.rows[row] ?? [])) return row;
  return last;
}

/** The first filled cells of a column in the rows from `firstRow` to before `end`. */
export function sampleOf(grid: SheetGrid, column: number, firstRow: number, end: number): readonly CellValue[] {
  const sample: CellValue[] = [];
  for (let row = firstRow; row < end && sample.length < SAMPLE; row += 1) {
    const cell = grid.rows[row]?.[column] ?? null;
    if (cell !== null && cell !== "") sample.push(cell);
  }
  return sample;
}

/** Names of organizations, in any wording. */
const ORGANIZATION = /支部|总支|党委|党组|委员会|小组|组$|社区|[村院系部室所局司校区队班]$|组织/;

/** The share of a sample that a field can be read from, 0–1; null where there is nothing to read. */
export function fitOf(spec: FieldSpec, sample: readonly CellValue[]): number | null {
  if (sample.length === 0) return null;
  return sample.filter((cell) => fits(spec, cell)).length / sample.length;
}

function fits(spec: FieldSpec, cell: CellValue): boolean {
  const text = typeof cell === "string" ? squeeze(cell) : null;
  switch (spec.type) {
    case "branch":
      return text !== null && ORGANIZATION.test(simplified(text));
    case "name":
      return text !== null && text.length <= 30 && !/\d{2}|支部|总支|党委|委员会/.test(text);
    case "id":
      return /^[\dXx*]{14,19}$/.test(String(cell).trim()) || (typeof cell === "number" && cell > 1e13);
    case "phone":
      return /\d{7}/.test(String(cell).replace(/[-\s]/g, ""));
    case "date":
      return readDayOfYear(cell) !== null || isRead(spec, cell);
    case "code":
      return isCode(spec.codes as CodeList, cell);
    default:
      return isRead(spec, cell);
  }
}

function isRead(spec: FieldSpec, cell: CellValue): boolean {
  const { kind } = readValue(spec, cell);
  return kind === "value" || kind === "blank";
}

/** Whether a cell holds a word of a code list, in any known wording. */
export function isCode(list: CodeList, cell: CellValue): boolean {
  const word = squeeze(String(cell));
  return lookUpCode(list, word) !== null || lookUpCode(list, simplified(word)) !== null;
}
