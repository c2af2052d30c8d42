/** Rules on dues of people who are, or were, in two branches. */
import type { PlainDate } from "../../domain/values/dates";
import { monthsOfQuarter } from "../../domain/values/quarters";
import { matchableId, nameKey, type DuesFact, type PersonFact } from "../facts";
import type { BranchBook, StreetCase, StreetContext, StreetRule } from "../model";
import { branchesOf } from "./people";
import { peopleOf, type Presence, type Transfer } from "../people";

/** A person's dues in one branch's book. */
interface Paid {
  readonly book: BranchBook;
  readonly dues: DuesFact;
}

const ledgers = new WeakMap<BranchBook, Map<string, DuesFact>>();

/** The dues of a person in a book, by number, else by name. */
function duesOf({ book, person }: Presence): DuesFact | null {
  let ledger = ledgers.get(book);
  if (!ledger) {
    ledger = new Map();
    for (const dues of book.facts.dues) {
      const id = matchableId(dues.idNumber);
      ledger.set(id ?? nameKey(dues.name), dues);
    }
    ledgers.set(book, ledger);
  }
  const id = matchableId(person.idNumber);
  return (id === null ? undefined : ledger.get(id)) ?? ledger.get(nameKey(person.name)) ?? null;
}

const paidTwice: StreetRule = {
  id: "street/dues-paid-twice",
  severity: "error",
  *find(context) {
    const people = peopleOf(context);
    for (const presences of people.byId.values()) {
      const present = presences.filter(({ person }) => people.isIn(person));
      for (const [index, one] of present.entries()) {
        const other = present
          .slice(index + 1)
          .find(({ book, person }) => book !== one.book && nameKey(person.name) === nameKey(one.person.name));
        const months = other ? monthsOfBoth(duesOf(one), duesOf(other)) : [];
        if (other && months.length > 0) yield caseOf(one, other, months);
      }
    }
  },
};

const overlap: StreetRule = {
  id: "street/dues-overlap",
  severity: "warning",
  *find(context) {
    for (const { from, to } of peopleOf(context).transfers) {
      const months = monthsOfBoth(duesOf(from), duesOf(to));
      if (months.length > 0) yield caseOf(from, to, months);
    }
  },
};

const gap: StreetRule = {
  id: "street/dues-gap",
  severity: "warning",
  *find(context) {
    const last = monthsOfQuarter(context.period.quarter)[2];
    for (const { from, to } of peopleOf(context).transfers) {
      const before = duesOf(from)?.covered?.at(-1);
      const after = duesOf(to)?.covered?.[0];
      if (before === undefined || after === undefined || after > last || after - before < 2) continue;
      const months = Array.from({ length: after - before - 1 }, (_, index) => before + 1 + index);
      yield caseOf(from, to, months);
    }
  },
};

const afterLeaving: StreetRule = {
  id: "street/dues-after-leaving",
  severity: "warning",
  *find(context) {
    const people = peopleOf(context);
    const twice = new Set(
      people.transfers
        .filter(({ from, to }) => monthsOfBoth(duesOf(from), duesOf(to)).length > 0)
        .map(({ from }) => from.person),
    );
    for (const book of context.books) {
      for (const person of book.facts.people) {
        const left = leavingDay(person, context);
        const dues = left === null || twice.has(person) ? null : duesOf({ book, person });
        if (left?.month == null || dues?.covered == null) continue;
        const months = dues.covered.filter((month) => month > (left.month as number));
        // Who paid late paid no more months than there were.
        if (months.length === 0 || dues.covered.length <= left.month - firstMonth(person, context) + 1) continue;
        yield {
          branches: [book.branch.branch],
          subject: dues.name,
          at: [{ file: book.file, ...rowOf(dues, months[0]) }],
          params: { left, months: months.map((month) => `${month}月`) },
        };
      }
    }
  },
};

/** The day a person left the rolls in the quarter's year, for whatever reason. */
function leavingDay({ diedOn, removedOn, transferredOut }: PersonFact, { period }: StreetContext): PlainDate | null {
  const day = diedOn ?? removedOn ?? transferredOut;
  return day?.year === period.year ? day : null;
}

/** The first month of the year for which a person owes here. */
function firstMonth({ joinedOn, transferredIn }: PersonFact, { period }: StreetContext): number {
  const months = [joinedOn, transferredIn].map((day) => (day?.year === period.year ? (day.month ?? 1) : 1));
  return Math.max(...months);
}

const standardDiffers: StreetRule = {
  id: "street/dues-standard-differs",
  severity: "info",
  *find(context) {
    for (const { from, to } of peopleOf(context).transfers) {
      const [one, other] = [duesOf(from), duesOf(to)];
      if (!one?.monthly || !other?.monthly || one.monthly === other.monthly) continue;
      yield pairCase(
        { from, to },
        [
          { book: from.book, dues: one },
          { book: to.book, dues: other },
        ],
        { before: { fen: one.monthly }, after: { fen: other.monthly } },
      );
    }
  },
};

function monthsOfBoth(one: DuesFact | null, other: DuesFact | null): number[] {
  return one?.covered?.filter((month) => other?.covered?.includes(month)) ?? [];
}

function caseOf(one: Presence, other: Presence, months: readonly number[]): StreetCase {
  const rows = [one, other].flatMap((presence): Paid[] => {
    const dues = duesOf(presence);
    return dues ? [{ book: presence.book, dues }] : [];
  });
  return pairCase({ from: one, to: other }, rows, { months: months.map((month) => `${month}月`) }, months[0]);
}

/** The row that books a month, of a person with a row a quarter or a payment. */
function rowOf({ at, rows }: DuesFact, month: number | undefined): DuesFact["at"] {
  return (month === undefined ? undefined : rows.find(({ to }) => to >= month)?.at) ?? at;
}

function pairCase(
  { from, to }: Transfer,
  rows: readonly Paid[],
  params: StreetCase["params"],
  month?: number,
): StreetCase {
  const branches = branchesOf([from, to]);
  return {
    branches,
    subject: from.person.name ?? "",
    at: rows.map(({ book, dues }) => ({ file: book.file, ...rowOf(dues, month) })),
    params: { from: branches[0] ?? "", to: branches[1] ?? "", ...params },
  };
}

export const duesRules: readonly StreetRule[] = [paidTwice, gap, overlap, afterLeaving, standardDiffers];
