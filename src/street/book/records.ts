/** The sheets of the street's workbook that gather the branches' records, each row with where it stands. */
import { monthsOfQuarter } from "../../domain/values/quarters";
import type { NewSheet } from "../../spreadsheet/workbook";
import type { At, BookFacts } from "../facts";
import type { BranchBook, StreetContext } from "../model";
import { DEVELOPMENT, DUES, FUNDS, LEFT, MEETINGS, PLAN, ROSTER, STREET } from "./sheets";
import { tableSheet, type Columns, type RowOf } from "./table";
import { FUNDS_BY_KIND } from "./words";

/** Where a row of a branch's book stands, as columns. */
function whereOf({ branch, file }: BranchBook, { sheet, row }: At) {
  return { branch: branch.branch, file, sheet, row: row === null ? null : row + 1 };
}

function recordSheet<C extends Columns>(
  { books }: StreetContext,
  { id, name, title, columns }: { id: string; name: string; title: string; columns: C },
  rowsOf: (book: BranchBook) => ReadonlyArray<RowOf<C>>,
): NewSheet[] {
  const rows = books.flatMap((book) => rowsOf(book));
  // A kind that no book of the street has needs no sheet.
  return rows.length === 0 ? [] : [tableSheet({ name, madeBy: STREET + id, title, columns, rows })];
}

/** All of them, those left out that would be empty. `title` names the street's quarter. */
export function recordSheets(context: StreetContext, title: string): NewSheet[] {
  const months = monthsOfQuarter(context.period.quarter);
  const sumOf = (amounts: readonly number[]): number =>
    months.reduce((total, month) => total + (amounts[month - 1] ?? 0), 0);
  const entries =
    <K extends "meetings" | "development" | "plan">(kind: K) =>
    (book: BranchBook) =>
      (book.facts[kind] as ReadonlyArray<BookFacts[K][number]>).map((row) => ({ ...row, ...whereOf(book, row.at) }));
  return [
    ...recordSheet(context, { id: "roster", name: "党员名册", title: `${title}党员名册`, columns: ROSTER }, (book) =>
      book.facts.people
        .filter(({ former }) => !former)
        .map((person) => ({
          ...person,
          ...whereOf(book, person.at),
          community: book.branch.community,
          lost: yesOrNo(person.lost),
          floating: yesOrNo(person.floating),
        })),
    ),
    ...recordSheet(
      context,
      { id: "left", name: "离开党员", title: `${title}转出、去世、出党党员`, columns: LEFT },
      (book) =>
        book.facts.people.filter(({ former }) => former).map((person) => ({ ...person, ...whereOf(book, person.at) })),
    ),
    ...recordSheet(context, { id: "dues", name: "党费", title: `${title}党费`, columns: DUES }, (book) =>
      book.facts.dues.map((dues) => ({
        ...dues,
        ...whereOf(book, dues.at),
        ...Object.fromEntries(dues.paid.map((amount, index) => [`m${index + 1}`, amount === 0 ? null : amount])),
        due: sumOf(dues.due),
        paid: sumOf(dues.paid),
      })),
    ),
    ...recordSheet(
      context,
      { id: "funds", name: "基金收支", title: `${title}基金、经费收支`, columns: FUNDS },
      (book) =>
        book.facts.funds.map((entry) => ({ ...entry, ...whereOf(book, entry.at), fund: FUNDS_BY_KIND[entry.fund] })),
    ),
    ...recordSheet(
      context,
      { id: "meetings", name: "组织生活", title: `${title}组织生活`, columns: MEETINGS },
      entries("meetings"),
    ),
    ...recordSheet(
      context,
      { id: "development", name: "发展党员", title: `${title}发展党员`, columns: DEVELOPMENT },
      entries("development"),
    ),
    ...recordSheet(
      context,
      { id: "plan", name: "规划指标", title: `${title}规划指标`, columns: PLAN },
      entries("plan"),
    ),
  ];
}

function yesOrNo(value: boolean | null): string | null {
  return value === null ? null : value ? "是" : "否";
}
