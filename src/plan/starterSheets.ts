/**
 * Empty sheets to begin keeping: those that the plan's switched-on targets need and the book doesn't have.
 */
import type { Analysis } from "../domain/analysis";
import { columnHeader, KINDS, type Kind } from "../domain/kinds";
import { tablesOf } from "../domain/records";
import type { NewSheet } from "../workbook/workbook";
import { clerkSheet } from "./clerkSheet";
import { evaluatePlan } from "./evaluate";

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

/**
 * An empty sheet of a kind with every column it can have. The branch of a person is chosen from a list where that is short
 * enough.
 */
export function starterSheet(kind: Kind, branchNames: readonly string[]): NewSheet {
  const { title, fields } = KINDS[kind];
  const isShort = branchNames.length > 0 && branchNames.join(",").length <= MOST_CHOICES_TEXT;
  const columns = Object.keys(fields).map((field) => {
    const choices = field === "branch" && "name" in fields && isShort ? { choices: branchNames } : {};
    return { field, width: Math.max(10, columnHeader(kind, field).length * 2 + 2), ...choices };
  });
  return clerkSheet({ name: title, kind, title, help: HELP, columns, rows: [] });
}

const HELP = "一行一条；蓝色的栏目必须有，其他栏目不用的可以删去。日期要填年月日，下拉的栏目从列表里选。";
