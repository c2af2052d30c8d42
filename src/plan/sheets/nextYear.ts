/**
 * 结转新年度: next year's sheets made of this year's book — a dues ledger of everybody on the rolls, with what their dues
 * are worked out from marked as still to be fixed anew, and each fund's ledger with its balance brought forward.
 */
import type { DuesAccount } from "../../domain/subjects/accounts";
import type { Analysis } from "../../domain/verdict/analysis";
import { formatDate, serialFromDate } from "../../domain/values/dates";
import { fundYear, type FundLedger } from "../../domain/subjects/funds";
import { yuanFromFen, formatYuan, type Fen } from "../../domain/values/money";
import { tablesOf, type FundKind, type MemberRecord } from "../../domain/records/records";
import { columnName, type ConditionalFormat, type NewSheet, type SheetCell } from "../../spreadsheet/workbook";
import { cellStyle, clerkSheet, FIRST_ROW } from "./clerkSheet";
import { DUES_COLUMNS, FUND_COLUMNS, widthOf } from "./standardBook";

/** What a year is carried into the next one as. */
export interface NextYear {
  readonly year: number;
  readonly sheets: readonly NewSheet[];
  /** Members in the new dues ledger. */
  readonly members: number;
  /** Funds whose balance was not brought forward, for the ledger's own last balance is another. */
  readonly unproven: readonly string[];
}

/** Rows of a fund's new ledger that are formatted for what will be typed. */
const ROWS = 300;
const TO_FIX = "待核定";

/**
 * The sheets of the year after the reporting quarter's, as far as the book does not have them yet.
 * @returns sheets in the order in which they stand; none where the book has no roster and no fund
 */
export function nextYear(analysis: Analysis): NextYear {
  const year = analysis.quarter.year + 1;
  const { roster } = analysis;
  // Whoever joined or left after the reporting quarter's last day counts, too.
  const members = roster.members.filter((member) => isMember(member) && roster.departureOf(member) === null);
  const hasDues = tablesOf(analysis.book, "dues").some((table) => table.year === year);
  const dues = hasDues || members.length === 0 ? [] : [duesSheet(analysis, members, year)];
  const funds = fundsOf(analysis, year).map((fund) => fundSheet(fund, year));
  return {
    year,
    sheets: [...dues, ...funds.map(({ sheet }) => sheet)],
    members: dues.length > 0 ? members.length : 0,
    unproven: funds.flatMap(({ name, isProven }) => (isProven ? [] : [name])),
  };
}

/** 正式 or 预备; of a roster that does not tell them apart, everybody. */
function isMember({ category, table }: MemberRecord): boolean {
  if (category === null) return table.columns["category"] === undefined;
  return category === "正式党员" || category === "预备党员";
}

function duesSheet({ accounts, quarter, asOf }: Analysis, members: readonly MemberRecord[], year: number): NewSheet {
  const accountOf = new Map<MemberRecord, DuesAccount>();
  for (const account of accounts)
    if (account.member && account.year === quarter.year) accountOf.set(account.member, account);
  const hasNumbers = accounts.some(({ records }) => records.some(({ idNumber }) => idNumber !== null));
  const fields = DUES_COLUMNS.filter((field) => field !== "idNumber" || hasNumbers);
  const sheet = clerkSheet({
    name: `${year}年党费台账`,
    kind: "dues",
    title: `${year}年党费台账`,
    help: `按${formatDate(asOf)}的花名册生成，共${members.length}人。黄色的行基数沿用${quarter.year}年，按规定重新核定后，把备注里的“${TO_FIX}”删去。`,
    columns: fields.map((field) => ({ field, width: widthOf("dues", field) })),
    rows: members.map((member, index) => {
      const row = duesRow(member, accountOf.get(member) ?? null, quarter.year);
      return fields.map((field) =>
        field === "total" ? totalCell(fields, FIRST_ROW + index) : cell("dues", field, row[field] ?? null),
      );
    }),
  });
  return { ...sheet, conditionalFormats: [toFix(fields, members.length)], freeze: { rows: FIRST_ROW, columns: 1 } };
}

type Values = Readonly<Record<string, string | number | null>>;

function duesRow(member: MemberRecord, account: DuesAccount | null, lastYear: number): Values {
  const { name, idNumber, branch } = member;
  const duesClass = account?.duesClass ?? member.duesClass;
  const base = account?.base ?? member.duesBase;
  const owed = account && account.arrears > 0 ? `；${lastYear}年欠缴${formatYuan(account.arrears)}元` : "";
  return {
    name,
    idNumber,
    branch,
    duesClass,
    duesBase: yuan(base),
    monthlyDue: yuan(account ? (account.declared ?? account.standard?.amount ?? null) : null),
    remark: `基数沿用${lastYear}年，${TO_FIX}${owed}`,
  };
}

function yuan(fen: Fen | null): number | null {
  return fen === null ? null : yuanFromFen(fen);
}

function cell(kind: "dues" | "fund", field: string, value: string | number | null): SheetCell {
  return { content: { value }, style: cellStyle(kind, field) };
}

/** What was paid over the year, as it is typed month by month. */
function totalCell(fields: readonly string[], row: number): SheetCell {
  const [first, last] = ["m1", "m12"].map((month) => `${columnName(fields.indexOf(month))}${row + 1}`);
  return { content: { formula: `SUM(${first}:${last})` }, style: cellStyle("dues", "total") };
}

/** Yellow as long as the remark says that a base is to be fixed. */
function toFix(fields: readonly string[], count: number): ConditionalFormat {
  const remark = `$${columnName(fields.indexOf("remark"))}${FIRST_ROW + 1}`;
  return {
    range: { top: FIRST_ROW, left: 0, bottom: FIRST_ROW + count - 1, right: fields.length - 1 },
    formula: `ISNUMBER(SEARCH("${TO_FIX}",${remark}))`,
    style: { fill: "FFF2CC" },
  };
}

interface Fund {
  readonly name: string;
  readonly ledgers: readonly FundLedger[];
  readonly lastYear: number;
}

const NAMES: Readonly<Partial<Record<FundKind, string>>> = {
  love: "爱心基金",
  party: "党建经费",
  "dues-use": "党费使用",
};

/** The funds that have booked something and nothing of the new year; other funds each by their own name. */
function fundsOf({ funds }: Analysis, year: number): Fund[] {
  const byName = new Map<string, FundLedger[]>();
  for (const ledger of funds) {
    const name = NAMES[ledger.kind] ?? ledger.name;
    byName.set(name, [...(byName.get(name) ?? []), ledger]);
  }
  return Array.from(byName, ([name, ledgers]) => ({ name, ledgers, lastYear: year - 1 })).filter(({ ledgers }) => {
    const dates = ledgers.flatMap(({ records }) => records.flatMap(({ date }) => date?.year ?? []));
    return dates.includes(year - 1) && !dates.some((each) => each >= year);
  });
}

function fundSheet({ name, ledgers, lastYear }: Fund, year: number) {
  const { months } = fundYear(ledgers, lastYear);
  const opening = months[0]?.opening ?? 0;
  const closing = months.at(-1)?.closing ?? 0;
  const income = months.reduce((sum, month) => sum + month.income, 0);
  const expense = months.reduce((sum, month) => sum + month.expense, 0);
  const stated = lastBalance(ledgers);
  const isProven = stated === null || stated === closing;
  const proof = `${lastYear}年：上年结余${formatYuan(opening)}＋收入${formatYuan(income)}－支出${formatYuan(expense)}＝${formatYuan(closing)}`;
  const row: Values = {
    date: serialFromDate({ year, month: 1, day: 1 }),
    summary: "上年结转",
    // Two balances that differ are both told, and neither is brought forward.
    balance: isProven ? yuan(closing) : null,
    remark: isProven ? proof : `${proof}，但原台账最后一行余额是${formatYuan(stated)}，请核对后填写余额`,
  };
  const sheet = clerkSheet({
    name: `${year}年${name}`,
    kind: "fund",
    title: `${year}年${name}`,
    help: "第一行是上年结转的余额，备注里是它的来历。以后每一笔收支一行。",
    columns: FUND_COLUMNS.map((field) => ({ field, width: field === "remark" ? 60 : widthOf("fund", field) })),
    rows: [FUND_COLUMNS.map((field) => cell("fund", field, row[field] ?? null))],
    formattedRows: ROWS,
  });
  return { name, sheet, isProven };
}

/** The balance that the ledger states last; null where it states none. */
function lastBalance(ledgers: readonly FundLedger[]): Fen | null {
  const stated = ledgers.flatMap(({ records }) =>
    records.flatMap(({ balance }) => (balance === null ? [] : [balance])),
  );
  return stated.at(-1) ?? null;
}
