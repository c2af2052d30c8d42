/** Rules on entries of one kind in two branches' books: vouchers, aid, meetings. */
import { compareDates, formatDate, lastDay } from "../../domain/values/dates";
import { squeeze } from "../../domain/values/text";
import { simplified } from "../../reading/recognition/simplified";
import { firstDayOfQuarter, lastDayOfQuarter } from "../days";
import { matchableId, nameKey, type FundFact } from "../facts";
import type { BranchBook, FilePlace, StreetCase, StreetContext, StreetRule } from "../model";
import { peopleOf } from "../people";

interface Entry<T> {
  readonly book: BranchBook;
  readonly row: T;
}

function entriesOf<T>(context: StreetContext, rowsOf: (book: BranchBook) => readonly T[]): Array<Entry<T>> {
  return context.books.flatMap((book) => rowsOf(book).map((row) => ({ book, row })));
}

function grouped<T>(entries: ReadonlyArray<Entry<T>>, keyOf: (row: T) => string | null): Array<Array<Entry<T>>> {
  const groups = new Map<string, Array<Entry<T>>>();
  for (const entry of entries) {
    const key = keyOf(entry.row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].filter((group) => group.some(({ book }) => book !== group[0]?.book));
}

function caseOf<T extends { readonly at: Omit<FilePlace, "file"> }>(
  entries: ReadonlyArray<Entry<T>>,
  subject: string,
  params: StreetCase["params"] = {},
): StreetCase {
  const branches = [...new Set(entries.map(({ book }) => book.branch.branch))];
  return {
    branches,
    subject,
    at: entries.map(({ book, row }) => ({ file: book.file, ...row.at })),
    params: { branches, ...params },
  };
}

const voucher: StreetRule = {
  id: "street/voucher-in-two-branches",
  severity: "warning",
  other: "error",
  *find(context) {
    const entries = entriesOf(context, ({ facts }) => facts.funds);
    for (const group of grouped(entries, ({ voucher }) => voucherKey(voucher))) {
      const same = grouped(group, entryKey);
      const number = group[0]?.row.voucher ?? "";
      const other = group.find(({ book }) => book !== group[0]?.book);
      if (same.length === 0 && group[0] && other && isOwnNumber(number))
        yield { ...caseOf([group[0], other], number, { number, variant: "number" }), isOther: false };
      for (const pair of same) {
        const { voucher: own } = (pair[0] as Entry<FundFact>).row;
        yield { ...caseOf(pair, own ?? number, { number: own ?? number, variant: "same" }), isOther: true };
      }
    }
  },
};

/** A voucher's number without the words around it: 记字第 12 号 is 12. */
function voucherKey(voucher: string | null): string | null {
  const key = squeeze(voucher ?? "")
    .replace(/^(?:凭证|收据|票据|发票|No\.?|№)+[:：]?|[字第号#]/gi, "")
    .toUpperCase();
  return key === "" ? null : key;
}

/**
 * Whether a number is of one receipt alone: long, or of a series with letters of its own. 记-001, 12 and 2026-09-001 are
 * what every branch begins anew.
 */
function isOwnNumber(voucher: string): boolean {
  const key = (voucherKey(voucher) ?? "").replace(/^[记收付转现银凭]+-?/, "");
  const withoutDate = key.replace(/^20\d{2}[-./年]?(?:(?:0?[1-9]|1[0-2])[-./月])?/, "");
  const digits = (text: string): number => text.replace(/\D/g, "").length;
  if (withoutDate !== key && digits(withoutDate) <= 5) return false;
  const isLettered = /^[A-Z]{2,}|^[A-Z]+\d*-/.test(key);
  return digits(key) >= 6 || (isLettered && digits(key) >= 4);
}

/** Equal for entries of one day and one sum. */
function entryKey({ date, income, expense }: FundFact): string | null {
  if (date?.day == null || (income ?? expense ?? 0) <= 0) return null;
  return [formatDate(date), income, expense].join(" ");
}

/** Days between two payments of aid that may be one need. */
const AID_DAYS = 92;

const aid: StreetRule = {
  id: "street/aid-twice",
  severity: "warning",
  *find(context) {
    const people = peopleOf(context);
    const entries = entriesOf(context, ({ facts }) =>
      facts.funds.filter(
        ({ fund, expense, beneficiary }) => fund === "love" && (expense ?? 0) > 0 && beneficiary !== null,
      ),
    );
    for (const group of grouped(entries, ({ beneficiary }) => nameKey(beneficiary) || null)) {
      const [one, other] = pairWithin(group, context, (first, second) => !areNamesakes(first, second)) ?? [];
      if (!one || !other) continue;
      const name = one.row.beneficiary as string;
      yield caseOf([one, other], name, { sums: [one, other].map(({ row }) => amountText(row)) });
    }
    /** Two members of their own branches with numbers that differ are two people. */
    function areNamesakes(one: Entry<FundFact>, other: Entry<FundFact>): boolean {
      const own = [one, other].map(({ book, row }) =>
        people.byName.get(nameKey(row.beneficiary))?.find((presence) => presence.book === book),
      );
      const ids = own.map((presence) => matchableId(presence?.person.idNumber ?? null));
      return ids[0] !== null && ids[1] !== null && ids[0] !== ids[1];
    }
  },
};

function pairWithin(
  group: ReadonlyArray<Entry<FundFact>>,
  { period }: StreetContext,
  mayBeOne: (one: Entry<FundFact>, other: Entry<FundFact>) => boolean,
) {
  const [from, to] = [firstDayOfQuarter(period), lastDayOfQuarter(period)];
  for (const one of group) {
    const day = one.row.date;
    if (day === null || compareDates(day, from) < 0 || compareDates(day, to) > 0) continue;
    const other = group.find((candidate) => {
      const { book, row } = candidate;
      const isNear = row.date !== null && Math.abs(lastDay(row.date) - lastDay(day)) <= AID_DAYS;
      return book !== one.book && isNear && mayBeOne(one, candidate);
    });
    if (other) return [one, other] as const;
  }
  return null;
}

function amountText({ date, expense }: FundFact): string {
  return `${date ? formatDate(date) : ""} ${((expense ?? 0) / 100).toFixed(2)}`.trim();
}

const JOINT = /联合|共同|联建|共建|联办|结对|兄弟支部|党建联盟|与.{1,16}(?:支部|党组织)/;

const meeting: StreetRule = {
  id: "street/meeting-copied",
  severity: "info",
  *find(context) {
    const entries = entriesOf(context, ({ facts }) => facts.meetings).filter(
      ({ row }) =>
        row.date?.day != null && row.topic !== null && row.host !== null && !JOINT.test(simplified(row.topic)),
    );
    const keyOf = ({ row }: (typeof entries)[number]): string | null => {
      const numbers = [row.expected, row.attended].filter((count) => count !== null);
      if (row.date === null || numbers.length === 0) return null;
      return [formatDate(row.date), row.type, squeeze(row.topic ?? ""), nameKey(row.host), ...numbers].join(" ");
    };
    const keys = new Map(entries.map((entry) => [entry.row, keyOf(entry)]));
    for (const group of grouped(entries, (row) => keys.get(row) ?? null)) {
      const { topic, date } = (group[0] as (typeof entries)[number]).row;
      yield caseOf(group, topic ?? "", date ? { date } : {});
    }
  },
};

export const entryRules: readonly StreetRule[] = [voucher, aid, meeting];
