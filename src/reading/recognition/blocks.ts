/**
 * Finds header blocks on a sheet by their content: one to three header rows with merged groups, tables that start
 * anywhere, several tables below each other, the same header standing side by side for several branches.
 */
import type { Kind } from "../../domain/records/kinds";
import type { ColumnName } from "../../domain/records/records";
import { periodInTitle } from "../../domain/values/periods";
import { squeeze } from "../../domain/values/text";
import type { CellRange, CellValue, SheetGrid } from "../../spreadsheet/workbook";
import { assignColumns, type Assigned, type HeaderColumn } from "./columns";
import { sampleEnd, sampleOf } from "./columnValues";
import { conceptsOf } from "./concepts";
import { isHeaderText, type HeaderPath } from "./headers";
import { headerKey } from "./headerText";
import { mayNameMonth, monthsInRow, periodOf } from "./periodHeaders";
import { arePeople } from "./personNames";
import { recogniseKinds } from "./recognise";
import { groupOfStage } from "./stageTitle";

/** A header found on a sheet, with the columns below it that belong together. Rows and columns 0-based, inclusive. */
export interface HeaderBlock {
  readonly kind: Kind;
  readonly headerRows: readonly number[];
  /** First row that belongs to the table: its title, or its header. */
  readonly top: number;
  /** First row below the header. */
  readonly firstRow: number;
  readonly left: number;
  readonly right: number;
  readonly columns: Readonly<Record<ColumnName, number>>;
  readonly unmapped: ReadonlyArray<{ readonly column: number; readonly header: string }>;
  /** Text over the whole block that is no field: the branch, in blocks that stand side by side. */
  readonly group: string | null;
  /** The year over its months, in a header of several years. */
  readonly year?: number;
  /** Text of the title rows above the header. */
  readonly title: string;
}

const MOST_HEADER_ROWS = 3;

/** The cell's content as header text: null for blank cells and whatever cannot be a header. */
function textAt(grid: SheetGrid, row: number, column: number): string | null {
  const value = grid.rows[row]?.[column] ?? null;
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

const DATA = /\d{7}|(?<!\d)(?!20\d{4}$)\d{6}|\d{4}[.\-/年]\d{1,2}[.\-/月]\d/;

/** Whether a text is data: digits as dates and numbers have them, but for an example in a header's brackets. */
function isData(text: string): boolean {
  if (!DATA.test(text)) return false;
  return !/[(（]/.test(text) || DATA.test(text.replace(/[(（][^()（）]*[)）]/g, ""));
}

/** So many known headers make a header row of any width. */
const SURELY = 4;
/** After so many unknown texts a row without a known one is given up. */
const MOST_UNKNOWN = 6;

/** Whether no cell of a row is data: nearly every row of a book is told by this alone. */
function mayBeHeader(row: ReadonlyArray<CellValue>): boolean {
  for (const value of row) {
    if (value === null || value === undefined || value === "") continue;
    if (typeof value === "string" ? isData(value) && !mayNameMonth(value) : !mayNameMonth(value)) return false;
  }
  return true;
}

/** Whether a row can be the first or only row of a header. Cheap, as every row of the book is asked. */
export function looksLikeHeader(row: ReadonlyArray<CellValue>): boolean {
  if (!mayBeHeader(row)) return false;
  let texts = 0;
  let known = 0;
  let numbers = false;
  for (const value of row) {
    if (value === null || value === undefined || value === "") continue;
    if (mayNameMonth(value)) {
      numbers = true;
      continue;
    }
    // Data rows soon show a number, a date or a long run of digits.
    if (typeof value !== "string" || isData(value)) return false;
    if (value.trim() === "") continue;
    texts += 1;
    if (isHeaderText(value)) known += 1;
    else if (texts - known > MOST_UNKNOWN && known === 0) return false;
  }
  if (known < 2 || (known * 2 < texts && known < SURELY)) return false;
  return !numbers || areMonths(row);
}

/** Whether every number of a row names a month. */
function areMonths(row: ReadonlyArray<CellValue>): boolean {
  const months = monthsInRow(row);
  return row.every((cell, column) => months.has(column) || !(typeof cell === "number" || mayNameMonth(cell)));
}

/** All header blocks of a sheet, top to bottom, left to right. */
export function findBlocks(grid: SheetGrid): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (let row = 0; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row];
    if (!cells || !looksLikeHeader(cells)) continue;
    const found = blocksAt(grid, row, blocks.at(-1)?.firstRow ?? 0);
    blocks.push(...found);
    if (found[0]) row = found[0].firstRow - 1;
  }
  return blocks;
}

/** The blocks whose header begins at a row; `from` is the first row that no table above has claimed for its header. */
function blocksAt(grid: SheetGrid, row: number, from: number): HeaderBlock[] {
  const headerRows = [row];
  while (headerRows.length < MOST_HEADER_ROWS && continuesHeader(grid, headerRows.at(-1) as number)) {
    headerRows.push((headerRows.at(-1) as number) + 1);
  }
  if (row > from && headerRows.length < MOST_HEADER_ROWS && isGroupRow(grid, row - 1, row)) headerRows.unshift(row - 1);
  const below = (headerRows.at(-1) as number) + 1;
  const firstRow = isColumnNumbering(grid.rows[below]) ? below + 1 : below;
  const titleRows = titleRowsAbove(grid, headerRows[0] as number, from);
  const place = {
    headerRows,
    firstRow,
    top: titleRows[0] ?? headerRows[0] ?? row,
    title: titleText(grid, titleRows),
  };
  return columnSpans(grid, headerRows).flatMap(([left, right]) => describeBlocks(grid, place, left, right));
}

/** Whether the row below holds the leaves of groups in this row, or groups within them such as 上半年, 下半年. */
function continuesHeader(grid: SheetGrid, row: number, mayHoldGroups = true): boolean {
  const upper = grid.rows[row] ?? [];
  const lower = grid.rows[row + 1] ?? [];
  let leaves = 0;
  let known = 0;
  for (let column = 0; column < lower.length; column += 1) {
    const value = lower[column] ?? null;
    if (value === null || value === "") continue;
    if (!isGroupCell(grid, row, column, upper, lower)) return false;
    if (typeof value === "string" && isData(value)) return false;
    leaves += 1;
    if (typeof value === "number" ? value >= 1 && value <= 12 : typeof value === "string" && isHeaderText(value))
      known += 1;
  }
  if (leaves === 0) return false;
  // Under groups that are merged, and nowhere else, any short words are leaves: 优秀, 合格 under 测评情况.
  if (isMergedOver(grid, row, lower)) return true;
  return known * 2 >= leaves || (mayHoldGroups && continuesHeader(grid, row + 1, false));
}

/** Whether a row below a header has only texts, all under merged groups of which one has several. */
function isMergedOver(grid: SheetGrid, row: number, lower: ReadonlyArray<CellValue>): boolean {
  const groups = new Set<CellRange>();
  let leaves = 0;
  for (let column = 0; column < lower.length; column += 1) {
    const merge = mergeAt(grid, row, column);
    const value = lower[column] ?? null;
    if (value === null || value === "") continue;
    if (typeof value !== "string" || value.length > 12 || !merge || merge.right === merge.left) return false;
    leaves += 1;
    groups.add(merge);
  }
  return leaves > groups.size;
}

/** Whether a header cell stands over several columns: merged across, or followed by blanks over filled leaves. */
function isGroupCell(
  grid: SheetGrid,
  row: number,
  column: number,
  upper: ReadonlyArray<CellValue>,
  lower: ReadonlyArray<CellValue>,
): boolean {
  const merge = mergeAt(grid, row, column);
  if (merge) return merge.right > merge.left && merge.bottom === row;
  const blank = (cells: ReadonlyArray<CellValue>, c: number): boolean => (cells[c] ?? null) === null || cells[c] === "";
  return blank(upper, column) || (blank(upper, column + 1) && !blank(lower, column + 1));
}

/** Whether the row above a header names groups of its columns: several cells, or one that spans only a part. */
function isGroupRow(grid: SheetGrid, row: number, header: number): boolean {
  const cells = grid.rows[row] ?? [];
  const filled = cells.flatMap((_, column) => {
    const text = textAt(grid, row, column);
    return text === null ? [] : [{ text, column }];
  });
  if (filled.length === 0 || filled.some(({ text }) => NO_GROUP.test(text) || text.length > 30)) return false;
  // The last row of the table above shows numbers that are no months.
  if (!areMonths(cells)) return false;
  const width = (grid.rows[header] ?? []).filter((value) => value !== null && value !== "").length;
  if (filled.length === 1) {
    const { column } = filled[0] as { column: number };
    const merge = mergeAt(grid, row, column);
    return merge !== null && merge.right > merge.left && merge.right - merge.left + 1 < width && column > 0;
  }
  return filled.every(({ column }) => {
    const merge = mergeAt(grid, row, column);
    return merge ? merge.right > merge.left || merge.bottom >= header : true;
  });
}

/** What stands in a title, a signature or a row of data, but in no group. */
const NO_GROUP = new RegExp(`[:：]|填报|单位\\s*元|${DATA.source}`);

/** A line that only numbers the columns below a header: A B C …, 1 2 3 …, or 甲 乙 1 2 3 …. */
function isColumnNumbering(cells: ReadonlyArray<CellValue> | undefined): boolean {
  const filled = (cells ?? []).filter((value) => value !== null && value !== "");
  if (filled.length < LEAST_NUMBERED) return false;
  const isLetter = (value: CellValue): boolean =>
    typeof value === "string" && /^(?:[A-Za-z]|[甲乙丙丁戊己庚辛壬癸])$/.test(value.trim());
  const numbers = filled.filter((value) => !isLetter(value));
  const first = Number(numbers[0]);
  return numbers.every((value, index) => typeof value !== "boolean" && Number(value) === first + index && first <= 1);
}

const LEAST_NUMBERED = 4;
const MOST_TITLE_ROWS = 6;

/**
 * The rows above a header that are its title: all rows of the sheet's first table; below another table, those of one or
 * two texts, up to a blank row or a row of data.
 */
function titleRowsAbove(grid: SheetGrid, header: number, from: number): number[] {
  const rows: number[] = [];
  for (let row = header - 1; row >= from && rows.length < MOST_TITLE_ROWS; row -= 1) {
    const filled = (grid.rows[row] ?? []).filter((value) => value !== null && value !== "");
    if (filled.length === 0 && (from === 0 || rows.length === 0)) continue;
    const isTitle =
      filled.length > 0 && filled.every((value) => typeof value === "string" && !/合\s*计|小\s*计/.test(value));
    if (from > 0 && (!isTitle || filled.length > 2)) break;
    rows.unshift(row);
  }
  return rows;
}

function titleText(grid: SheetGrid, rows: readonly number[]): string {
  const texts = rows.flatMap((row) => (grid.rows[row] ?? []).filter((value) => typeof value === "string"));
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join(" ");
}

/** The header texts over one column, topmost group first, a text that stands over it twice only once. */
export function headerPath(grid: SheetGrid, headerRows: readonly number[], column: number): HeaderPath {
  const path: string[] = [];
  for (const row of headerRows) {
    const text = headerTextOver(grid, row, column, headerRows);
    if (text !== null && text !== path.at(-1)) path.push(text);
  }
  return path;
}

function headerTextOver(grid: SheetGrid, row: number, column: number, headerRows: readonly number[]): string | null {
  const merge = mergeAt(grid, row, column);
  if (merge) return textAt(grid, merge.top, merge.left);
  const cells = grid.rows[row] ?? [];
  const value = cells[column] ?? null;
  const isLeaf = row === headerRows.at(-1);
  // Months are sometimes numbered 1–12 under a group such as 实缴.
  if (isLeaf && headerRows.length > 1 && typeof value === "number" && value >= 1 && value <= 12) return `${value}月`;
  const month = value === null ? undefined : monthsInRow(cells).get(column);
  const text = month === undefined ? textAt(grid, row, column) : `${month}月`;
  if (text !== null || isLeaf) return text;
  // A group written without merging: its text stands in its first column, blanks follow over filled leaves.
  for (let left = column - 1; left >= 0; left -= 1) {
    const before = textAt(grid, row, left);
    if (before === null) continue;
    const below = (c: number): boolean => headerRows.some((r) => r > row && textAt(grid, r, c) !== null);
    return below(left) && below(column) ? before : null;
  }
  return null;
}

function mergeAt(grid: SheetGrid, row: number, column: number): CellRange | null {
  return grid.merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right) ?? null;
}

/**
 * Parts a header into blocks that stand side by side: where people's names come again, under whatever header, and the columns
 * around them are headed as those of the first block.
 */
function columnSpans(grid: SheetGrid, headerRows: readonly number[]): Array<[number, number]> {
  const width = Math.max(...headerRows.map((row) => grid.rows[row]?.length ?? 0));
  const leaves: Array<{ column: number; key: string }> = [];
  for (let column = 0; column < width; column += 1) {
    const leaf = isCovered(grid, headerRows, column) ? undefined : headerPath(grid, headerRows, column).at(-1);
    if (leaf !== undefined) leaves.push({ column, key: headerKey(leaf) });
  }
  const [first, last] = [leaves[0], leaves.at(-1)];
  if (!first || !last) return [];
  const firstRow = (headerRows.at(-1) ?? 0) + 1;
  const end = sampleEnd(grid, firstRow, looksLikeHeader);
  const isName = ({ column, key }: { column: number; key: string }): boolean =>
    NAME_KEYS.has(key) || arePeople(sampleOf(grid, column, firstRow, end).slice(0, NAMES_LOOKED_AT));
  const names = leaves.flatMap((leaf, index) => (isName(leaf) ? [index] : []));
  const [name = 0] = names;
  // A second column of names among others, such as 介绍人, begins no block: what follows it is headed otherwise.
  const isLike = (start: number): boolean => {
    const length = Math.min(leaves.length - start, (names.find((other) => other > name) ?? leaves.length) - name);
    const others = Array.from({ length }, (_, index) => index).filter((index) => index !== name);
    const like = others.filter((index) => leaves[start + index]?.key === leaves[index]?.key);
    return others.length > 0 && like.length * 2 > others.length;
  };
  const starts = names
    .map((index) => index - name)
    .filter((start) => start === 0 || isLike(start))
    .map((start) => leaves[start]?.column ?? 0);
  if (starts.length === 0) starts.push(first.column);
  return starts.map((start, index) => [
    start,
    index + 1 < starts.length ? (starts[index + 1] as number) - 1 : last.column,
  ]);
}

/** So many of the first cells under a header tell whether people stand there. */
const NAMES_LOOKED_AT = 6;

/** Whether a column only widens the one whose header cell is merged across both. */
function isCovered(grid: SheetGrid, headerRows: readonly number[], column: number): boolean {
  const merge = mergeAt(grid, headerRows.at(-1) as number, column);
  return merge !== null && merge.left < column;
}

const NAME_KEYS = new Set(["姓名", "党员姓名"]);

/** The tables that a header makes up. */
function describeBlocks(
  grid: SheetGrid,
  place: Pick<HeaderBlock, "headerRows" | "firstRow" | "top" | "title">,
  left: number,
  right: number,
): HeaderBlock[] {
  const { headerRows, title } = place;
  const name = `${grid.name} ${title}`;
  const named = headerColumns(grid, headerRows, place.firstRow, left, right);
  const columns = underPeriod(underStage(named, name), grid.name, title);
  const texts = columns.map(({ path }) => path);
  const group = commonGroup(texts);
  const blocks = recogniseKinds(columns, name).flatMap(({ kind }) =>
    columnsByYear(kind, columns).map(({ year, own }) => {
      const block = { ...place, kind, left, right, group, ...mapColumns(kind, grid, headerRows, own) };
      return year === null ? block : { ...block, year };
    }),
  );
  return withoutKnown(blocks);
}

/** In a list of 积极分子, 确定时间 is that of becoming one: days that say no more stand under the stage of the title. */
function underStage(columns: HeaderColumn[], name: string): HeaderColumn[] {
  const stage = groupOfStage(name);
  if (stage === null) return columns;
  return columns.map((column) => {
    const concepts = column.path.flatMap((text) => [...conceptsOf(headerKey(text))]);
    const isBareDay = column.path.length === 1 && concepts.length === 1 && concepts[0] === "@date";
    return isBareDay ? { ...column, path: [stage, ...column.path] } : column;
  });
}

/**
 * Under the title of a month or a quarter, 应缴合计 and 实缴合计 are what was due and paid in it, where no column is of a part of
 * it: they are no totals of other columns.
 */
function underPeriod(columns: HeaderColumn[], sheet: string, title: string): HeaderColumn[] {
  // The year of the period is not asked for here.
  if (periodInTitle(sheet, title, 2000) === null) return columns;
  const leaf = ({ path }: HeaderColumn): string => headerKey(path.at(-1) ?? "");
  const isOfPart = columns.some(
    (column) => column.path.some((text) => periodOf(headerKey(text)) !== null) || PAID.test(leaf(column)),
  );
  if (isOfPart) return columns;
  return columns.map((column) => {
    const [whole, words] = SUMMED.exec(leaf(column)) ?? [];
    return whole === undefined || words === undefined
      ? column
      : { ...column, path: [...column.path.slice(0, -1), words] };
  });
}

const PAID = /^[实已](?:缴纳|交纳|缴|交|收)(?:党费)?(?:金额|额|数)?$/;
const SUMMED = /^([应实已](?:缴纳|交纳|缴|交|收)(?:党费)?)(?:合计|总计|总额|小计)$/;

/** A ledger's columns by the year over its months, where there are several: 2025年 and 2026年 side by side. */
function columnsByYear(
  kind: Kind,
  columns: readonly HeaderColumn[],
): ReadonlyArray<{ readonly year: number | null; readonly own: readonly HeaderColumn[] }> {
  const yearOf = ({ path }: HeaderColumn): number | null => {
    const [, year] = /(20\d{2})年?/.exec(path.join(" ").normalize("NFKC")) ?? [];
    return year ? Number(year) : null;
  };
  const years = kind === "dues" ? new Set(columns.flatMap((column) => yearOf(column) ?? [])) : new Set<number>();
  if (years.size < 2) return [{ year: null, own: columns }];
  return [...years].map((year) => ({ year, own: columns.filter((column) => (yearOf(column) ?? year) === year) }));
}

/** The columns of a header with what stands below. */
export function headerColumns(
  grid: SheetGrid,
  headerRows: readonly number[],
  firstRow: number,
  left: number,
  right: number,
): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const end = sampleEnd(grid, firstRow, looksLikeHeader);
  for (let column = left; column <= right; column += 1) {
    if (isCovered(grid, headerRows, column)) continue;
    const path = headerPath(grid, headerRows, column);
    if (path.length === 0) continue;
    const sample = sampleOf(grid, filledColumn(grid, headerRows, column), firstRow, end);
    columns.push({ column, path, sample });
  }
  return columns;
}

/** Blocks among whose unknown columns none stands that another block of the same header knows. */
export function withoutKnown(blocks: readonly HeaderBlock[]): HeaderBlock[] {
  return blocks.map((block) => {
    const ofHeader = blocks.filter(({ headerRows }) => headerRows[0] === block.headerRows[0]);
    const known = new Set(ofHeader.flatMap(({ columns }) => Object.values(columns)));
    return { ...block, unmapped: block.unmapped.filter(({ column }) => !known.has(column)) };
  });
}

/** The text that stands over every column of a block, if it is no header itself. */
function commonGroup(paths: readonly HeaderPath[]): string | null {
  const top = paths[0]?.[0];
  if (top === undefined || paths.length < 2 || paths.some((path) => path.length < 2 || path[0] !== top)) return null;
  return isHeaderText(top) ? null : squeeze(top);
}

/** Gives each column of a kind's table its meaning. */
export function mapColumns(
  kind: Kind,
  grid: SheetGrid,
  headerRows: readonly number[],
  columns: readonly HeaderColumn[],
): Pick<HeaderBlock, "columns" | "unmapped"> {
  return placed(grid, headerRows, columns, assignColumns(kind, columns));
}

function placed(
  grid: SheetGrid,
  headerRows: readonly number[],
  columns: readonly HeaderColumn[],
  assigned: ReadonlyMap<ColumnName, Assigned>,
): Pick<HeaderBlock, "columns" | "unmapped"> {
  const mapped = new Set([...assigned.values()].map(({ column }) => column.column));
  return {
    columns: Object.fromEntries(
      [...assigned].map(([name, { column }]) => [name, filledColumn(grid, headerRows, column.column)]),
    ),
    unmapped: columns
      .filter(({ column }) => !mapped.has(column))
      .map(({ column, path }) => ({ column, header: squeeze(path.at(-1) ?? "") })),
  };
}

/** Under a header merged across columns the values may stand in any of them: the one that is filled. */
function filledColumn(grid: SheetGrid, headerRows: readonly number[], column: number): number {
  const leaf = headerRows.at(-1) as number;
  const merge = mergeAt(grid, leaf, column);
  if (!merge || merge.right === merge.left) return column;
  const filled = (c: number): number => {
    let count = 0;
    for (let row = leaf + 1; row < Math.min(leaf + 51, grid.rows.length); row += 1)
      if ((grid.rows[row]?.[c] ?? null) !== null) count += 1;
    return count;
  };
  let fullest = merge.left;
  for (let c = merge.left + 1; c <= merge.right; c += 1) if (filled(c) > filled(fullest)) fullest = c;
  return fullest;
}
