/**
 * A workbook's sheets as a book of records.
 */
import { fundKindOf } from "../domain/subjects/funds";
import { KINDS, type FieldSpec, type Kind } from "../domain/records/kinds";
import type { AnyTable, Book, FundKind, HiddenData, TableFrame, UnreadSheet } from "../domain/records/records";
import type { Answers, Question } from "../domain/verdict/questions";
import { withArabicYears } from "../domain/values/numerals";
import { editDistance, squeeze } from "../domain/values/text";
import type { SheetGrid, WorkbookContent } from "../spreadsheet/workbook";
import { findBlocks, headerPath, type HeaderBlock } from "./recognition/blocks";
import { accountOf, type PlacedTable } from "./account";
import { Completion, isDueOfPeriod, type Aside } from "./rows/completions";
import { extractsAmong } from "./rows/extracts";
import { simplified } from "./recognition/simplified";
import { mappedBlocks } from "./recognition/mappedBlocks";
import { EMPTY_MEMORY, type Memory } from "./mapping";
import { joinPages } from "./recognition/pages";
import { periodColumn } from "./recognition/periodHeaders";
import { isDueOfMonth } from "./recognition/headers";
import { answeredBlocks, columnQuestions, distinctQuestions, kindQuestion, withAnswers } from "./questions";
import { readRows } from "./rows/rows";
import { byYear } from "./rows/years";

/** Below this confidence the clerk should look whether a table was understood. */
export const SURE = 0.6;

export interface ReadOptions {
  /** Mappings by sheet name, given by the user: they override what reading finds by itself. */
  readonly memory?: Memory;
  /** Names of the sheets that are forms' templates. */
  readonly templates?: ReadonlySet<string>;
  /** Called after each sheet with the share of rows read, 0–1. */
  readonly onProgress?: (share: number) => void;
}

/** Reads every sheet that is neither made by Branchbook itself nor a template. Never throws for anything a sheet may hold. */
export function readBook(content: Pick<WorkbookContent, "sheets">, options: ReadOptions = {}): Book {
  const { memory = EMPTY_MEMORY, templates = NO_SHEETS, onProgress } = options;
  const tables: AnyTable[] = [];
  const unread: UnreadSheet[] = [];
  const placed: PlacedTable[] = [];
  const questions: Question[] = [];
  const setAside = new Set<string>();
  const found = content.sheets.map((sheet) => {
    const mappings = memory.mappings[sheet.name];
    const isData = sheet.madeBy === null && !templates.has(sheet.name) && mappings !== null;
    if (!isData) return { sheet, blocks: [] };
    if (mappings) return { sheet, blocks: mappedBlocks(sheet, mappings) };
    const blocks = findBlocks(sheet).map((block) => withAnswers(sheet, block, memory.answers));
    const answered = blocks.length > 0 ? null : answeredBlocks(sheet, memory.answers);
    if (answered === "ignore") setAside.add(sheet.name);
    return { sheet, blocks: answered === null || answered === "ignore" ? blocks : answered };
  });
  const naming = branchNaming(found);
  const rows = content.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  let done = 0;
  for (const { sheet, blocks } of found) {
    if (blocks.length === 0) {
      const reason = setAside.has(sheet.name) ? "set-aside" : unreadReason(sheet, templates, memory);
      unread.push({ sheet: sheet.name, reason });
      const question = reason === "unrecognised" ? kindQuestion(sheet) : null;
      if (question) questions.push(question);
    }
    for (const { first, further } of joinPages(blocks)) {
      const last = further.at(-1) ?? first;
      const below = blocks.find((next) => next.top >= last.firstRow);
      const lastRow = (below?.top ?? sheet.rows.length) - 1;
      const own = byYear(readTable(sheet, [first, ...further], lastRow, { naming, answers: memory.answers }));
      tables.push(...own);
      placed.push(...own.map((table) => placedTable(table, first, further, lastRow)));
      if (!memory.mappings[sheet.name]) questions.push(...columnQuestions(sheet, first));
    }
    done += sheet.rows.length;
    onProgress?.(rows === 0 ? 1 : done / rows);
  }
  // What the clerk has said is a roster is one.
  const repeated = extractsAmong(tables.filter(({ sheet }) => !memory.mappings[sheet]));
  const kept = tables.filter((table) => !repeated.has(table));
  for (const { sheet } of tables)
    if (!kept.some((table) => table.sheet === sheet) && !unread.some((other) => other.sheet === sheet))
      unread.push({ sheet, reason: "repeated" });
  return {
    tables: kept,
    unread,
    hidden: content.sheets.flatMap((sheet) => hiddenData(sheet, kept)),
    questions: distinctQuestions(questions),
    account: content.sheets.flatMap((sheet) => {
      if (sheet.madeBy !== null || templates.has(sheet.name)) return [];
      const own = placed.filter(({ table }) => table.sheet === sheet.name && kept.includes(table));
      const isAsked = questions.some(({ about, at }) => about === "kind" && at.sheet === sheet.name);
      return [accountOf(sheet, own, isAsked ? "questions" : "others")];
    }),
  };
}

/** A table with the cells that are its own. */
function placedTable(
  table: AnyTable,
  first: HeaderBlock,
  further: readonly HeaderBlock[],
  lastRow: number,
): PlacedTable {
  const { top, left, right, firstRow, headerRows } = first;
  const again = further.flatMap((page) => rowsBetween(page.headerRows[0] ?? page.top, page.firstRow));
  const own = rowsBetween(headerRows[0] ?? top, firstRow);
  return { table, area: { top, left, right, bottom: lastRow }, headerRows: new Set([...own, ...again]), firstRow };
}

const NO_SHEETS: ReadonlySet<string> = new Set();

function unreadReason(sheet: SheetGrid, templates: ReadonlySet<string>, { mappings }: Memory): UnreadSheet["reason"] {
  if (sheet.madeBy !== null) return "own";
  if (mappings[sheet.name] === null) return "set-aside";
  if (templates.has(sheet.name)) return "template";
  return sheet.rows.every((row) => row.every((cell) => cell === null)) ? "empty" : "unrecognised";
}

function readTable(
  sheet: SheetGrid,
  [block, ...further]: readonly [HeaderBlock, ...HeaderBlock[]],
  lastRow: number,
  { naming, answers }: { readonly naming: BranchNaming; readonly answers: Answers },
): AnyTable {
  const branch = block.group ?? (block.columns["branch"] === undefined ? naming(sheet.name, block.title) : null);
  const frame = {
    kind: block.kind,
    sheet: sheet.name,
    title: block.title,
    headerRows: block.headerRows,
    columns: block.columns,
    unmapped: block.unmapped,
    missing: missingColumns(block, branch !== null),
    confidence: 0,
    branch,
    year: block.year ?? yearIn(sheet.name) ?? yearIn(block.title) ?? yearOfHeader(sheet, block),
    fund: fundIn(`${sheet.name} ${block.title}`, block),
    former: FORMER.test(`${sheet.name} ${block.title}`),
    inferred: [],
  };
  // The records point to their table, so the table is made first and completed with what its rows gave.
  const table = { ...frame, records: [], totals: [], problems: [] } as unknown as TableFrame & { kind: Kind };
  const span = { top: block.firstRow, left: block.left, bottom: lastRow, right: block.right };
  const completion = new Completion(table, asideOf(sheet, block, table), answers);
  const headers = new Set(further.flatMap(({ top, firstRow }) => rowsBetween(top, firstRow)));
  const { records, totals, problems, inferred } = readRows(sheet, table, span, headers, completion);
  // Headings over the rows of each branch do for a column, and so does a year in the title.
  const isTold = (name: string): boolean =>
    records.length > 0 &&
    records.every((record) => Object.entries(record).some(([field, value]) => field === name && value !== null));
  const missing = frame.missing.filter((name) => !isTold(name));
  const confidence = confidenceOf(block, missing.length);
  return Object.assign(table, { missing, confidence, records, totals, problems, inferred }) as unknown as AnyTable;
}

/** The columns of a block that hold no field by themselves. */
function asideOf(sheet: SheetGrid, block: HeaderBlock, frame: TableFrame): Aside {
  const { kind, columns, unmapped, headerRows, firstRow } = block;
  if (kind !== "dues")
    return { signed: columns["signed"] ?? null, dueColumns: [], isTicked: false, isDueOfPeriod: false };
  const dueColumns = unmapped.flatMap(({ column }) =>
    isDueOfMonth(headerPath(sheet, headerRows, column)) ? [column] : [],
  );
  const { monthlyDue, amount } = columns;
  const rows = sheet.rows.slice(firstRow, firstRow + 50);
  const pairs = rows.map((row) => [row[monthlyDue ?? -1] ?? null, row[amount ?? -1] ?? null] as const);
  const header = monthlyDue === undefined ? "" : headerPath(sheet, headerRows, monthlyDue).join("");
  const months = Object.entries(columns).flatMap(([name, column]) => (periodColumn(name) ? [column] : []));
  const isTicked = !rows.some((row) => months.some((column) => typeof row[column] === "number"));
  return { signed: null, dueColumns, isTicked, isDueOfPeriod: isDueOfPeriod(frame, header, pairs) };
}

/** The fund of a name; a nameless ledger of steps that only aid goes through is the love fund's. */
function fundIn(name: string, { columns }: HeaderBlock): FundKind {
  const kind = fundKindOf(name);
  const isOfAid = columns["appliedOn"] !== undefined && columns["decidedOn"] !== undefined;
  return kind === "other" && isOfAid ? "love" : kind;
}

/** Names of rosters of those who have left; a list of both ways, or one that includes them, says it row by row. */
const FORMER = /^(?!.*(?:转入|含)).*(?:历史党员|转出|已故|去世|亡故|病故|死亡|离世|出党|除名)/s;

function rowsBetween(top: number, end: number): number[] {
  return Array.from({ length: end - top }, (_, index) => top + index);
}

/** A list of one stage of the ladder need not say more than who is on it; one signed column does for income and expense. */
function isNotAsked(kind: Kind, name: string, columns: HeaderBlock["columns"]): boolean {
  if (kind === "development") return name !== "name" && columns["stage"] === undefined;
  return kind === "fund" && columns["signed"] !== undefined && (name === "income" || name === "expense");
}

function missingColumns({ kind, columns }: HeaderBlock, branchKnown: boolean): string[] {
  const fields: Record<string, FieldSpec> = KINDS[kind].fields;
  const missing = Object.keys(fields).filter(
    (name) =>
      fields[name]?.column === "required" &&
      columns[name] === undefined &&
      !(name === "branch" && branchKnown) &&
      !isNotAsked(kind, name, columns) &&
      !(name === "date" && columns["month"] !== undefined && columns["day"] !== undefined),
  );
  const paid = Object.keys(columns).some((name) => periodColumn(name) || name === "amount");
  return kind === "dues" && !paid ? [...missing, "months"] : missing;
}

/** 1 for a table with every column understood; less for each unknown column, much less for a missing required one. */
function confidenceOf({ columns, unmapped }: HeaderBlock, missing: number): number {
  const known = Object.keys(columns).length;
  return Math.max(0, known / (known + unmapped.length / 2) - missing * 0.2);
}

/** The only year that a table's header names, such as 2026年 over the months; null where it names several. */
function yearOfHeader(sheet: SheetGrid, { headerRows, left, right }: HeaderBlock): number | null {
  const cells = headerRows.flatMap((row) => (sheet.rows[row] ?? []).slice(left, right + 1));
  const years = new Set(cells.flatMap((cell) => (typeof cell === "string" ? (yearIn(cell) ?? []) : [])));
  const [year = null] = years;
  return years.size === 1 ? year : null;
}

/** The first year of this century that a text speaks of. */
function yearIn(text: string): number | null {
  const plain = withArabicYears(text.normalize("NFKC"));
  const [, full] = /(?<!\d)(20\d{2})(?!\d)/.exec(plain) ?? [];
  if (full) return Number(full);
  // 26年党费, but neither 入党26年 nor 26年前.
  const [, short] =
    /(?<![\d入党龄])([2-4]\d)年(?=度|党|[缴交]|\d{1,2}月|[上下]半|第?[一二三四1-4]季|收|支|台|基|经)/.exec(plain) ?? [];
  return short ? 2000 + Number(short) : null;
}

/** Which branch a sheet without a branch column belongs to, from its name or title. */
type BranchNaming = (sheet: string, title: string) => string | null;

function branchNaming(
  found: ReadonlyArray<{ readonly sheet: SheetGrid; readonly blocks: readonly HeaderBlock[] }>,
): BranchNaming {
  const known = new Set(found.flatMap(({ sheet, blocks }) => blocks.flatMap((block) => branchesNamed(sheet, block))));
  return (sheet, title) => {
    const own = ORGANIZATION.exec(simplified(squeeze(sheet)))?.[1] ?? null;
    if (own !== null) return nearest(own, known);
    // 东风里 as a sheet's name stands for 东风里党支部 of the branch list.
    const name = simplified(squeeze(sheet));
    for (const branch of known) if (name.length >= 2 && branch.startsWith(name)) return branch;
    const heading = simplified(squeeze(title));
    for (const branch of known) if (heading.includes(branch)) return branch;
    return STATED_BRANCH.exec(heading)?.[1] ?? ORGANIZATION.exec(heading)?.[1] ?? null;
  };
}

const ORGANIZATION = /^(?:\d{4}年?)?([\u4e00-\u9fffA-Za-z0-9·]{1,18}?(?:党支部|党总支|支部|总支))/;

/** 支部名称：… above a table. */
const STATED_BRANCH =
  /(?:党?支部(?:名称)?|所在党?支部|所属党?支部|填报单位(?:\(.*?\))?)[:：]([\u4e00-\u9fffA-Za-z0-9·]{1,24}?(?:党支部|党总支|支部))/;

/** The known branch that a name means: itself, or the only one that differs by 党 alone. */
function nearest(name: string, known: ReadonlySet<string>): string {
  if (known.has(name)) return name;
  const alike = [...known].filter((branch) => branch.replace("党支部", "支部") === name.replace("党支部", "支部"));
  return alike.length === 1 && editDistance(alike[0] as string, name) <= 1 ? (alike[0] as string) : name;
}

/** Branch names that stand in a branch list's own column. */
function branchesNamed(sheet: SheetGrid, block: HeaderBlock): string[] {
  const column = block.columns["branch"];
  if (block.kind !== "branches" || column === undefined) return [];
  return sheet.rows
    .slice(block.firstRow)
    .flatMap((row) => (typeof row[column] === "string" ? [simplified(squeeze(row[column]))] : []));
}

function hiddenData(sheet: SheetGrid, tables: readonly AnyTable[]): HiddenData[] {
  const own = tables.filter((table) => table.sheet === sheet.name && table.records.length > 0);
  if (own.length === 0) return [];
  const whole = sheet.visibility !== "visible";
  const rows = own.flatMap((table) => table.records.map(({ row }) => row)).filter((row) => sheet.hiddenRows.has(row));
  const columns = own
    .flatMap((table) => Object.values(table.columns))
    .filter((column): column is number => column !== undefined && sheet.hiddenColumns.has(column));
  return whole || rows.length > 0 || columns.length > 0 ? [{ sheet: sheet.name, rows, columns, whole }] : [];
}
