/**
 * Empty sheets to begin keeping: those that the plan's switched-on targets need and the book doesn't have.
 */
import type { Analysis } from "../../domain/verdict/analysis";
import { columnHeader, KINDS, type Kind } from "../../domain/records/kinds";
import { tablesOf, type Book } from "../../domain/records/records";
import { columnName, type NewSheet, type SheetName } from "../../spreadsheet/workbook";
import { clerkSheet } from "./clerkSheet";
import { evaluatePlan } from "../evaluation/evaluate";

/** Ledgers that no empty sheet can begin: a roster is taken over, a dues ledger has months for columns. */
const NOT_OFFERED: ReadonlySet<Kind> = new Set(["members", "dues", "plan"]);

/** The kinds of sheets that targets without data want first, each once, in the plan's order. */
export function kindsToKeep(analysis: Analysis): readonly Kind[] {
  const kinds = evaluatePlan(analysis).flatMap(({ noData }) =>
    noData?.reason === "sheets" ? (noData.needs[0] ?? []).map(({ kind }) => kind) : [],
  );
  return [...new Set(kinds)].filter((kind) => !NOT_OFFERED.has(kind) && tablesOf(analysis.book, kind).length === 0);
}

/** Excel's limit for the choices of a drop-down. */
const MOST_CHOICES_TEXT = 255;

/** Where a sheet's branches are chosen from. */
export interface BranchSource {
  readonly book: Pick<Book, "tables">;
  readonly branchNames: readonly string[];
}

/** Rows below the branch list's last that are offered too, once a branch stands in them. */
const SPARE_BRANCHES = 50;

/**
 * An empty sheet of a kind with every column it can have. The branch of a row is chosen from the cells of the branch list,
 * so that it follows that list; else from the branches' names where these are short enough. Another name is asked about.
 */
export function starterSheet(kind: Kind, { book, branchNames }: BranchSource): NewSheet {
  const { title, fields } = KINDS[kind];
  const list = branchCells(book);
  const isShort = branchNames.length > 0 && branchNames.join(",").length <= MOST_CHOICES_TEXT;
  const choice = list ? { choicesFrom: list } : isShort ? { choices: branchNames } : {};
  const columns = Object.keys(fields).map((field) => {
    const isBranch = field === "branch" && kind !== "branches";
    return {
      field,
      width: Math.max(10, columnHeader(kind, field).length * 2 + 2),
      ...(isBranch ? { ...choice, isAdvice: true } : {}),
    };
  });
  return clerkSheet({ name: title, kind, title, help: HELP, columns, rows: [] });
}

/** The name, of the sheet's own, by which its drop-downs find the branch list; a clerk may point it elsewhere. */
const BRANCH_LIST = "支部名单";

/** The cells of the branch list that hold the branches' names; null without such a list. */
function branchCells(book: BranchSource["book"]): SheetName | null {
  const [table] = tablesOf(book, "branches");
  const column = table?.columns["branch"];
  if (!table || column === undefined) return null;
  const first = Math.max(...table.headerRows) + 2;
  const last = Math.max(first, ...table.records.map(({ row }) => row + 1)) + SPARE_BRANCHES;
  const letter = columnName(column);
  const cells = `'${table.sheet.replaceAll("'", "''")}'!$${letter}$${first}:$${letter}$${last}`;
  return { name: BRANCH_LIST, formula: cells };
}

const HELP = "一行一条；蓝色的栏目必须有，其他栏目不用的可以删去。日期要填年月日，下拉的栏目从列表里选。";
