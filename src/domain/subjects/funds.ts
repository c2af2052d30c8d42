/**
 * 基金、经费台账: the rows of each fund in order, and what was brought forward, came in, went out and was left by month
 * and quarter.
 */
import { compareDates, type PlainDate } from "../values/dates";
import type { Fen } from "../values/money";
import { tablesOf, type Book, type FundKind, type FundRecord, type Table, type TableFrame } from "../records/records";
import { squeeze } from "../values/text";

const FUND_WORDS: ReadonlyArray<readonly [FundKind, RegExp]> = [
  ["love", /[爱愛]心|[关關][爱愛]|慈善|[帮幫]扶|救助/],
  ["party", /[党黨]建|[为為]民服[务務]|[专專][项項]|活[动動][经經][费費]|[党黨][组組][织織]/],
  ["dues-use", /[党黨][费費]/],
];

/** The fund that a name, a title or a notice speaks of first. */
export function fundKindOf(text: string): FundKind {
  return FUND_WORDS.find(([, words]) => words.test(text))?.[0] ?? "other";
}

/** Whether a notice speaks of a fund, perhaps among others. */
export function speaksOf(text: string, kind: FundKind): boolean {
  return FUND_WORDS.some(([named, words]) => named === kind && words.test(text));
}

/** One fund's rows within one table, top to bottom. */
export interface FundLedger {
  readonly kind: FundKind;
  /** The fund's name in its column, else the sheet's name. */
  readonly name: string;
  readonly table: TableFrame;
  readonly records: readonly FundRecord[];
}

/** Every fund's ledger, in workbook order; a table with a column for the fund holds one of each fund it names. */
export function fundLedgers(book: Book): readonly FundLedger[] {
  return tablesOf(book, "fund").flatMap((table) =>
    table.columns["fundName"] === undefined ? [wholeLedger(table)] : split(table),
  );
}

function wholeLedger(table: Table<"fund">): FundLedger {
  return { kind: table.fund, name: table.sheet, table, records: table.records };
}

function split(table: Table<"fund">): FundLedger[] {
  const byName = new Map<string, FundRecord[]>();
  for (const record of table.records) {
    const name = squeeze(record.fundName ?? "");
    const records = byName.get(name);
    if (records) records.push(record);
    else byName.set(name, [record]);
  }
  return Array.from(byName, ([name, records]) => ({
    kind: fundOf(records[0] as FundRecord),
    name: name || table.sheet,
    table,
    records,
  }));
}

/** The fund a row belongs to: as its own column says, else as the sheet's name or title. */
export function fundOf({ fundName, table }: FundRecord): FundKind {
  return fundName === null ? table.fund : fundKindOf(fundName);
}

const BROUGHT_FORWARD =
  /^(?:[承接][前上]页|(?:本?年|期|季|月)初(?:结余|结存|结转|余额|余款|数)?|(?:结转)?(?:上年|去年|上期|上季|上月|上半年|前期|以前年度|\d{4}年(?:\d{1,2}月)?)度?[末底]?(?:账面|资金|滚存)?(?:结余|结存|结转|余额|余款|滚存|转[来入])(?:转入|结转|金额|资金|款|余额)?|(?:结余|余额)结转)$/;

const SIMPLIFIED: Readonly<Record<string, string>> = {
  結: "结",
  餘: "余",
  額: "额",
  轉: "转",
  帳: "账",
  賬: "账",
  頁: "页",
};

/** Whether a row only brings a balance forward (上年结余, 期初余额, 承前页 …): nothing is spent, what stands under 收入 is no income. */
export function isOpening({ summary, expense }: FundRecord): boolean {
  if (summary === null) return false;
  const text = squeeze(summary)
    .replace(/\(.*?\)|[:：]$/g, "")
    .replace(/[結餘額轉帳賬頁]/g, (character) => SIMPLIFIED[character] ?? character);
  // A page brings both sides forward as they stand so far.
  return BROUGHT_FORWARD.test(text) && (!expense || /页$/.test(text));
}

/** Which sides of the ledger a row books; amounts of 0 book nothing. */
export function sidesOf({ income, expense }: FundRecord): "income" | "expense" | "both" | "neither" {
  if (income) return expense ? "both" : "income";
  return expense ? "expense" : "neither";
}

/** Whether a row is aid (救助) paid out of the love fund. */
export function isAid(record: FundRecord): boolean {
  return fundOf(record) === "love" && sidesOf(record) === "expense";
}

/** What a fund had, took in, paid out and had left over some months, in fen. */
export interface FundFlow {
  readonly opening: Fen;
  readonly income: Fen;
  readonly expense: Fen;
  readonly closing: Fen;
}

/** A fund's year; index 0 = January and the first quarter. */
export interface FundYear {
  readonly months: readonly FundFlow[];
  readonly quarters: readonly FundFlow[];
}

/**
 * A year of one fund, from all its ledgers: what the earliest of them brings forward and all that was booked before the
 * year make the opening balance. A row without a date counts with the row above it.
 */
export function fundYear(ledgers: readonly FundLedger[], year: number): FundYear {
  const income = new Array<Fen>(12).fill(0);
  const expense = new Array<Fen>(12).fill(0);
  const earliest = earliestOf(ledgers);
  let opening = earliest ? broughtForward(earliest) : 0;
  for (const { records } of ledgers) {
    let date: PlainDate | null = null;
    for (const record of records) {
      date = record.date ?? date;
      if (date === null || date.year > year || isOpening(record)) continue;
      if (date.year < year) opening += changeOf(record);
      else {
        const index = (date.month ?? 1) - 1;
        income[index] = (income[index] ?? 0) + (record.income ?? 0);
        expense[index] = (expense[index] ?? 0) + (record.expense ?? 0);
      }
    }
  }
  const months = income.map((taken, index): FundFlow => {
    const spent = expense[index] ?? 0;
    const flow = { opening, income: taken, expense: spent, closing: opening + taken - spent };
    opening = flow.closing;
    return flow;
  });
  return { months, quarters: [0, 3, 6, 9].map((first) => months.slice(first, first + 3).reduce(followedBy)) };
}

/** What a row adds to the balance, in fen; opening rows add nothing. */
export function changeOf(record: FundRecord): Fen {
  return isOpening(record) ? 0 : (record.income ?? 0) - (record.expense ?? 0);
}

/** The balance an opening row states: 余额, else the amount it carries under 收入. */
export function openingBalance({ balance, income, expense }: FundRecord): Fen | null {
  return balance ?? (income === null ? null : income - (expense ?? 0));
}

/** The ledger whose first dated row is the oldest; the first of those without dates. */
function earliestOf(ledgers: readonly FundLedger[]): FundLedger | undefined {
  const begun = ledgers.flatMap((ledger) => {
    const date = ledger.records.find((record) => record.date !== null)?.date;
    return date ? [{ ledger, date }] : [];
  });
  begun.sort((one, other) => compareDates(one.date, other.date));
  return (begun[0] ?? { ledger: ledgers[0] }).ledger;
}

/** What a ledger begins with: its opening row, else what its first printed balance goes back to. */
function broughtForward({ records }: FundLedger): Fen {
  let booked = 0;
  for (const record of records) {
    booked += changeOf(record);
    const balance = isOpening(record) ? openingBalance(record) : record.balance;
    if (balance !== null) return balance - booked;
  }
  return 0;
}

function followedBy(first: FundFlow, next: FundFlow): FundFlow {
  return {
    opening: first.opening,
    income: first.income + next.income,
    expense: first.expense + next.expense,
    closing: next.closing,
  };
}
