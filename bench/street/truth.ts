/** What has to be found in a made-up street, as its judge (`score.mjs`) takes it. */
import { yuanFromFen } from "../../src/domain/values/money";
import { paidByMonth } from "./book";
import type { Branch } from "./model";

export interface Expected {
  readonly rule: string;
  readonly severity?: string | null;
  readonly branches: readonly string[] | null;
  readonly subject?: readonly string[] | null;
  readonly subset?: readonly string[];
  readonly optional?: boolean;
  readonly max?: number;
  readonly file?: string;
  readonly needs?: "against";
}

export interface Handed {
  readonly files: string[];
  counted: string | null;
  state: string[];
}

export class Truth {
  readonly findings: Expected[] = [];
  readonly changes: Array<{ branch: string; subject: string; kind: string }> = [];
  readonly silent: Array<{ subject: string; why: string }> = [];
  readonly files: Array<Readonly<Record<string, unknown>>> = [];
  readonly handed = new Map<string, Handed>();
  readonly changesIgnored: string[] = [];
  /** On no register. */
  readonly unlisted: string[] = [];
  /** Of two files that say the same, or of which nobody can say which is newer, either counts. */
  readonly twice = new Set<string>();

  /** A finding that has to be there. */
  find(
    rule: string,
    severity: string,
    of: readonly Branch[],
    subject: readonly string[] | null,
    more: Partial<Expected> = {},
  ): void {
    this.findings.push({ rule, severity, branches: of.map(({ name }) => name), subject, ...more });
  }

  /** One that may be there as well. */
  may(rule: string, of: readonly Branch[], more: Partial<Expected> = {}): void {
    this.findings.push({
      rule,
      severity: null,
      branches: of.map(({ name }) => name),
      subject: null,
      optional: true,
      ...more,
    });
  }

  change({ name: branch }: Branch, subject: string, kind: string): void {
    this.changes.push({ branch, subject, kind });
  }

  dropChange({ name: branch }: Branch, subject: string): void {
    const at = this.changes.findIndex((change) => change.branch === branch && change.subject === subject);
    if (at >= 0) this.changes.splice(at, 1);
  }

  /** The truth as JSON; `branches` as their books of the quarter have them. */
  json(branches: readonly Branch[], quarter: 2 | 3): object {
    return {
      period: `2026Q${quarter}`,
      asOf: quarter === 2 ? "2026-07-08" : "2026-10-08",
      branches: branches.map((branch) => {
        const {
          files,
          counted: file,
          state,
        } = this.handed.get(branch.name) ?? { files: [], counted: null, state: ["missing"] };
        return {
          branch: branch.name,
          aliases: [branch.short, branch.full],
          community: branch.community,
          state,
          files,
          counted: file === null ? null : this.twice.has(branch.name) ? files : [file],
          totals: file === null ? null : totalsOf(branch, quarter),
        };
      }),
      unlisted: this.unlisted.map((branch) => ({ branch, totals: ZERO })),
      files: this.files,
      findings: this.findings,
      changes: this.changes.filter(({ branch }) => !this.changesIgnored.includes(branch)),
      changesIgnored: this.changesIgnored,
      changesKindsOptional: ["figure"],
      silent: this.silent,
    };
  }
}

const ZERO = {
  members: 0,
  full: 0,
  probationary: 0,
  dueLo: 0,
  dueHi: 0,
  paid: 0,
  paidYtd: 0,
  loveFund: { opening: 0, income: 0, expense: 0, closing: 0 },
};

/** Due is a range: who left in the quarter may or may not owe for it. */
export function totalsOf({ people, left, entries, fund }: Branch, quarter: 2 | 3) {
  const until = quarter * 3;
  const paidOf = (persons: typeof people, from: number): number =>
    persons.reduce(
      (sum, person) =>
        sum +
        paidByMonth(person, until).reduce<number>(
          (part, amount, index) => part + (index >= from ? (amount ?? 0) : 0),
          0,
        ),
      0,
    );
  const dueOf = (persons: typeof people): number =>
    persons.reduce(
      (sum, { monthly, from, to }) =>
        sum + monthly * [until - 2, until - 1, until].filter((month) => month >= from && month <= to).length,
      0,
    );
  const all = [...people, ...left];
  // Of who came or went nobody can say whether the month of it is due here.
  const moving = all.filter(({ from, to }) => from > until - 3 || to < until);
  const full = people.filter(({ category }) => category === "正式党员").length;
  const first = `2026-0${until - 2}-01`;
  const end = `2026-0${until}-31`;
  const sum = (field: "income" | "expense", test: (day: string) => boolean): number =>
    entries.reduce((total, entry) => total + (test(entry.day) ? entry[field] : 0), 0);
  const opening = fund + sum("income", (day) => day < first) - sum("expense", (day) => day < first);
  const [income, expense] = [
    sum("income", (day) => day >= first && day <= end),
    sum("expense", (day) => day >= first && day <= end),
  ];
  return {
    members: people.length,
    full,
    probationary: people.length - full,
    dueLo: yuanFromFen(dueOf(people)),
    dueHi: yuanFromFen(dueOf(all) + moving.reduce((sum, { monthly }) => sum + monthly * 3, 0)),
    paid: yuanFromFen(paidOf(all, until - 3)),
    paidYtd: yuanFromFen(paidOf(all, 0)),
    loveFund: {
      opening: yuanFromFen(opening),
      income: yuanFromFen(income),
      expense: yuanFromFen(expense),
      closing: yuanFromFen(opening + income - expense),
    },
  };
}
