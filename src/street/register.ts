/**
 * 党支部名录: the street's own list of its branches, a sheet with the columns 社区, 党支部, 简称, 截止日期, 应报.
 */
import type { PlainDate } from "../domain/values/dates";
import { fenFromYuan, type Fen } from "../domain/values/money";
import { parseQuarter } from "../domain/values/quarters";
import { squeeze } from "../domain/values/text";
import { readMonthSpan } from "../domain/values/periods";
import { dateFromSerial, plainDate } from "../domain/values/dates";
import { headerKey } from "../reading/recognition/headerText";
import type { CellValue, SheetGrid, WorkbookContent } from "../spreadsheet/workbook";

/** A branch as the register has it. */
export interface RegisterBranch {
  readonly branch: string;
  readonly community: string;
  /** 简称 and other names, several parted by 、. */
  readonly shortNames: readonly string[];
  /** The last day on which it is in time; null where none is set. */
  readonly deadline: PlainDate | null;
  /** 应报: what it is to hand in, as words of the register. */
  readonly owed: readonly string[];
}

/** What the street has received of a branch's dues in a quarter. */
export interface Remittance {
  readonly branch: string;
  readonly quarter: string;
  readonly received: Fen;
  readonly at: { readonly sheet: string; readonly row: number };
}

/** A figure that the street has set itself, and its branches a part of each. */
export interface StreetTarget {
  /** By its id or, without one, its words. */
  readonly id: string;
  readonly name: string;
  readonly target: number;
}

export interface Register {
  readonly branches: readonly RegisterBranch[];
  readonly remittances: readonly Remittance[];
  /** Of a sheet with 指标 and 目标值, where the workbook has one. */
  readonly plan: readonly StreetTarget[];
}

/** Why a workbook is no register. */
export class RegisterError extends Error {
  constructor(
    readonly code: "register-unread" | "register-empty" | "register-twice",
    readonly params: Record<string, string> = {},
  ) {
    super(code);
  }
}

const HEADERS = {
  community: /^(?:所属|所在)?社区(?:名称)?$|^社区党组织$/,
  branch: /^(?:党支部|支部|党组织)(?:名称|全称)?$/,
  short: /^(?:党?支部)?(?:简称|别名|又名|其他名称)$/,
  deadline: /^(?:报送)?(?:截止|报送|上报|到期)(?:日期|时间|期限)?$|^期限$/,
  owed: /^应报(?:内容|材料|表册|项目|表格)?$|^报送内容$/,
  quarter: /^(?:所属)?(?:季度|期间|报告期|月份|所属期)$/,
  received: /^(?:街道)?(?:实收|收到|到账|入账|收款)(?:党费|金额|上缴党费|上缴金额)*$/,
} as const;

type Column = keyof typeof HEADERS;

/** Reads a register. @throws RegisterError where no sheet has a column 党支部, no row a name, or two rows the same one */
export function readRegister({ sheets }: Pick<WorkbookContent, "sheets">): Register {
  const tables = sheets.flatMap((sheet) => tableOf(sheet) ?? []);
  const receipts = tables.filter(({ columns }) => columns.received !== undefined && columns.quarter !== undefined);
  const list = tables.find((table) => !receipts.includes(table));
  if (!list) throw new RegisterError("register-unread");
  let community = "";
  const branches = list.rows.flatMap(({ cells }) => {
    const branch = textOf(cells[list.columns.branch ?? -1]);
    // A merged cell over the branches of a community has its name in the first row alone.
    community = textOf(cells[list.columns.community ?? -1]) || community;
    if (branch === "" || /^(?:合计|总计|小计|共计)/.test(branch)) return [];
    return [
      {
        branch,
        community,
        shortNames: wordsOf(cells[list.columns.short ?? -1]),
        deadline: dateOf(cells[list.columns.deadline ?? -1]),
        owed: wordsOf(cells[list.columns.owed ?? -1]),
      },
    ];
  });
  if (branches.length === 0) throw new RegisterError("register-empty", { sheet: list.sheet });
  const seen = new Set<string>();
  for (const { branch } of branches) {
    if (seen.has(squeeze(branch))) throw new RegisterError("register-twice", { branch });
    seen.add(squeeze(branch));
  }
  return { branches, remittances: receipts.flatMap(remittancesOf), plan: sheets.flatMap(targetsOf) };
}

interface RegisterTable {
  readonly sheet: string;
  readonly columns: Partial<Record<Column, number>>;
  readonly rows: ReadonlyArray<{ readonly row: number; readonly cells: readonly CellValue[] }>;
}

function tableOf({ name, rows }: SheetGrid): RegisterTable | null {
  for (const [row, cells] of rows.slice(0, 20).entries()) {
    const columns: Partial<Record<Column, number>> = {};
    cells.forEach((cell, column) => {
      const key = typeof cell === "string" ? headerKey(cell) : "";
      for (const [field, words] of Object.entries(HEADERS) as Array<[Column, RegExp]>)
        if (key !== "" && columns[field] === undefined && words.test(key)) columns[field] = column;
    });
    if (columns.branch === undefined || Object.keys(columns).length < 2) continue;
    const below = rows.slice(row + 1).map((cells, index) => ({ row: row + 1 + index, cells }));
    return { sheet: name, columns, rows: below };
  }
  return null;
}

const PLAN_HEADERS = {
  id: /^(?:指标)?(?:编号|序号|代码)$/,
  name: /^指标(?:名称|内容)?$/,
  target: /^(?:街道)?(?:目标值?|指标值|计划数?)$/,
} as const;

function targetsOf({ rows }: SheetGrid): StreetTarget[] {
  for (const [row, cells] of rows.slice(0, 20).entries()) {
    const placeOf = (words: RegExp): number =>
      cells.findIndex((cell) => typeof cell === "string" && words.test(headerKey(cell)));
    const [id, name, target] = [placeOf(PLAN_HEADERS.id), placeOf(PLAN_HEADERS.name), placeOf(PLAN_HEADERS.target)];
    if (name < 0 || target < 0) continue;
    return rows.slice(row + 1).flatMap((below) => {
      const [called, value] = [textOf(below[name]), below[target]];
      const given = squeeze(textOf(below[id]));
      if (called === "" || typeof value !== "number") return [];
      // A serial number is no id.
      return [{ id: /^\d*$/.test(given) ? squeeze(called) : given, name: called, target: value }];
    });
  }
  return [];
}

function remittancesOf({ sheet, columns, rows }: RegisterTable): Remittance[] {
  return rows.flatMap(({ row, cells }) => {
    const branch = textOf(cells[columns.branch ?? -1]);
    const quarter = quarterText(textOf(cells[columns.quarter ?? -1]));
    const received = cells[columns.received ?? -1];
    if (branch === "" || quarter === null || typeof received !== "number") return [];
    return [{ branch, quarter, received: fenFromYuan(received), at: { sheet, row } }];
  });
}

/** `2026Q3` of 2026Q3 or 2026年第三季度; null for what names no quarter of a year. */
function quarterText(text: string): string | null {
  const quarter = parseQuarter(text);
  if (quarter) return text.toUpperCase();
  const span = /\d{4}/.test(text) ? readMonthSpan(text, 0) : null;
  return span && span.to - span.from === 2 ? `${Math.floor(span.from / 12)}Q${((span.from % 12) + 3) / 3}` : null;
}

function textOf(cell: CellValue | undefined): string {
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
}

function wordsOf(cell: CellValue | undefined): string[] {
  return textOf(cell)
    .split(/[、,，;；/\s]+/)
    .filter((word) => word !== "");
}

function dateOf(cell: CellValue | undefined): PlainDate | null {
  if (typeof cell === "number") return dateFromSerial(cell);
  const [, year, month, day] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(textOf(cell)) ?? [];
  return year ? plainDate(Number(year), Number(month), Number(day)) : null;
}
