/**
 * Questions on the dues ledgers: when they are of, and what was due.
 */
import type { DuesAccount } from "../../subjects/accounts";
import type { Doubted } from "./doubted";
import { DuesLedger } from "../../subjects/duesLedger";
import { duesTime, LEFT_OUT } from "../../subjects/duesPeriod";
import { monthsOfQuarter, type Quarter } from "../../values/quarters";
import { questionId, type Answer, type Question } from "../questions";
import { tablesOf, type Table, type TableFrame } from "../../records/records";
import { restingOn } from "../resting";
import { maskText } from "../../values/masking";

/** A dues sheet that does not say which year, or which month, it is of. */
export function duesTimeUnknown({ book, quarter, answers }: Doubted): Question[] {
  return tablesOf(book, "dues").flatMap((table): Question[] => {
    const time = duesTime(table, book, quarter, answers);
    if (time === null || time.isKnown || isAskedAlready(book.questions, table)) return [];
    const params = { sheet: table.sheet, count: table.records.length };
    return [
      {
        id: time.id,
        about: time.asks,
        ask: time.asks === "year" ? "dues-year" : "dues-period",
        params,
        at: atHeader(table),
        answers: time.asks === "year" ? yearsOf(quarter) : periodsOf(quarter),
        samples: samplesOf(table),
        restsOnIt: restingOn("paid", "due"),
      },
    ];
  });
}

function isAskedAlready(questions: readonly Question[], { sheet }: TableFrame): boolean {
  return questions.some(({ about, at }) => at.sheet === sheet && (about === "year" || about === "period"));
}

function yearsOf({ year }: Quarter): Answer[] {
  return [
    ...[year, year - 1].map((each) => ({ value: String(each), evidence: "year-of-report", params: { year: each } })),
    { value: LEFT_OUT, evidence: "not-counted", params: {} },
  ];
}

function periodsOf({ year, quarter }: Quarter): Answer[] {
  const [first, , last] = monthsOfQuarter(quarter);
  const name = (month: number): string => `${year}-${String(month).padStart(2, "0")}`;
  return [
    { value: name(last), evidence: "month-of-report", params: { year, month: last } },
    { value: `${name(first)}/${name(last)}`, evidence: "quarter-of-report", params: { year, first, last } },
    { value: LEFT_OUT, evidence: "not-counted", params: {} },
  ];
}

/** Amounts paid, and no way to tell what was due: neither 应缴, nor 缴费类别 with 计算基数. */
export function dueUnknown(analysis: Doubted): Question[] {
  const unknown = analysis.accounts.filter(
    (account) => account.year === analysis.quarter.year && account.monthly === null && lacksDue(account, analysis),
  );
  return [...new Set(unknown.map(({ records }) => records[0]?.table))].flatMap((table): Question[] =>
    table === undefined
      ? []
      : [
          {
            id: questionId("due-unknown", Object.keys(table.columns).sort()),
            about: "missing",
            ask: "due-unknown",
            params: { sheet: table.sheet },
            at: atHeader(table),
            answers: [
              { value: "elsewhere", evidence: "due-elsewhere", params: {} },
              { value: "paid-only", evidence: "due-paid-only", params: {} },
            ],
            samples: [],
            restsOnIt: restingOn("due"),
          },
        ],
  );
}

/** Whether it is the columns that are not there: a blank cell under one is an error of its own. A base alone tells no due. */
function lacksDue({ records }: DuesAccount, { book }: Doubted): boolean {
  const hasClass = book.tables.some(
    ({ kind, columns }) => (kind === "dues" || kind === "members") && columns["duesClass"] !== undefined,
  );
  return !hasClass && records.every(({ table }) => table.columns["monthlyDue"] === undefined);
}

/** Dues of some months of the quarter alone: the others are in no ledger of the book. */
export function monthsMissing({ book, quarter, answers }: Doubted): Question[] {
  const booked = new Set<number>();
  let first: Table<"dues"> | null = null;
  for (const table of tablesOf(book, "dues")) {
    const time = duesTime(table, book, quarter, answers);
    if (!time?.isKnown || time.year !== quarter.year) continue;
    const months = new DuesLedger(table, quarter, time).bookedMonths();
    if (first === null && months.length > 0) first = table;
    for (const month of months) booked.add(month);
  }
  const months = monthsOfQuarter(quarter.quarter);
  const missing = months.filter((month) => !booked.has(month));
  if (first === null || missing.length === 0 || missing.length === months.length) return [];
  const params = { sheet: first.sheet, missing, there: months.filter((month) => booked.has(month)) };
  return [
    {
      id: questionId("months-missing", [String(quarter.year), ...missing.map(String)]),
      about: "missing",
      ask: "months-missing",
      params,
      at: atHeader(first),
      answers: [
        { value: "none-due", evidence: "months-none-due", params },
        { value: "elsewhere", evidence: "months-elsewhere", params },
      ],
      samples: [],
      restsOnIt: restingOn("due", "paid"),
    },
  ];
}

/** A ledger of what is due that has no column of what was paid: told by sheet/column-missing, and nothing is made of it. */
export function paidUnknown({ book, quarter, answers }: Doubted): Question[] {
  const known = tablesOf(book, "dues").flatMap((table) => {
    const time = duesTime(table, book, quarter, answers);
    return time?.isKnown && time.year === quarter.year ? [{ table, ledger: new DuesLedger(table, quarter, time) }] : [];
  });
  const [first] = known;
  if (!first || known.some(({ ledger }) => ledger.bookedMonths().length > 0)) return [];
  return [
    {
      id: questionId("paid-unknown", Object.keys(first.table.columns).sort()),
      about: "missing",
      ask: "paid-unknown",
      params: { sheet: first.table.sheet },
      at: atHeader(first.table),
      answers: [],
      samples: [],
      restsOnIt: restingOn("due", "paid"),
    },
  ];
}

function atHeader({ sheet, headerRows }: TableFrame): Question["at"] {
  return { sheet, row: headerRows.at(-1) ?? null, column: null };
}

function samplesOf({ records }: Table<"dues">): string[] {
  return records
    .slice(0, 3)
    .map(({ name, amount }) => maskText(`${name ?? ""} ${amount === null ? "" : amount / 100}`));
}
