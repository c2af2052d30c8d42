/** Rules on transfers between branches: who left must have arrived, who arrived must have left, and in that order. */
import { isBefore, lastDay } from "../../domain/values/dates";
import { nameKey } from "../facts";
import type { BranchBook, StreetRule } from "../model";
import { hasMoved, peopleOf, placeOf, type Presence } from "../people";
import { firstDayOfQuarter } from "../days";

/** Days after which a member who left one branch must have arrived at the other. */
const ARRIVED_WITHIN = 90;

const unreceived: StreetRule = {
  id: "street/transfer-unreceived",
  severity: "warning",
  other: "error",
  *find(context) {
    const people = peopleOf(context);
    for (const book of context.books) {
      for (const person of book.facts.people) {
        const aim = hasMoved(person) ? people.branchNamed(person.transferredTo) : null;
        const other = context.books.find(({ branch }) => branch === aim && branch !== book.branch);
        // Of a branch that has not handed in nobody can say who arrived.
        if (!other || people.elsewhere(person, book.branch).length > 0 || wasIn(person.name, aim?.branch)) continue;
        const { transferredOut: out } = person;
        const days = out === null ? null : lastDay(context.asOf) - lastDay(out);
        const branches = [book.branch.branch, other.branch.branch];
        yield {
          branches,
          subject: person.name ?? "",
          at: [placeOf({ book, person })],
          params: {
            from: branches[0] as string,
            to: branches[1] as string,
            ...(out ? { day: out } : {}),
            days: days ?? 0,
          },
          isOther: days !== null && days > ARRIVED_WITHIN,
        };
      }
    }
    /** Who arrived before and has gone on since is in last quarter's roster. */
    function wasIn(name: string | null, branch: string | undefined): boolean {
      const before = branch === undefined ? undefined : context.last?.branches.get(branch);
      return before?.people.some((known) => known.name !== null && nameKey(known.name) === nameKey(name)) ?? false;
    }
  },
};

const unannounced: StreetRule = {
  id: "street/transfer-unannounced",
  severity: "warning",
  *find(context) {
    const people = peopleOf(context);
    const from = firstDayOfQuarter(context.period);
    for (const book of context.books) {
      for (const person of book.facts.people) {
        if (!people.isIn(person) || (person.transferredIn === null && person.transferredFrom === null)) continue;
        const source = people.branchNamed(person.transferredFrom);
        const elsewhere = people.elsewhere(person, book.branch).filter((other) => sameName(other, person.name));
        // A source that is named and not of the street is another's business.
        const mayBe = ({ branch }: BranchBook): boolean => (person.transferredFrom === null ? true : branch === source);
        const still = elsewhere.find((other) => people.isIn(other.person) && mayBe(other.book));
        const other = still?.book ?? context.books.find(({ branch }) => branch === source && branch !== book.branch);
        if (!other || (!still && elsewhere.some(({ book: listed }) => listed === other))) continue;
        // Lists of who left are often of one quarter: an arrival of long ago needn't stand in them.
        const isOfQuarter = person.transferredIn !== null && !isBefore(person.transferredIn, from);
        if (!still && !isOfQuarter) continue;
        const branches = [other.branch.branch, book.branch.branch];
        yield {
          branches,
          subject: person.name ?? "",
          at: [...(still ? [placeOf(still)] : []), placeOf({ book, person })],
          params: { from: branches[0] as string, to: branches[1] as string, variant: still ? "still" : "absent" },
        };
      }
    }
  },
};

function sameName({ person }: Presence, name: string | null): boolean {
  return nameKey(person.name) === nameKey(name);
}

const order: StreetRule = {
  id: "street/transfer-order",
  severity: "warning",
  *find(context) {
    for (const { from, to } of peopleOf(context).transfers) {
      const { transferredOut: out } = from.person;
      const { transferredIn: into } = to.person;
      if (out === null || into === null || !isBefore(into, out)) continue;
      yield {
        branches: [from.book.branch.branch, to.book.branch.branch],
        subject: from.person.name ?? "",
        at: [placeOf(from), placeOf(to)],
        params: { from: from.book.branch.branch, to: to.book.branch.branch, out, in: into },
      };
    }
  },
};

export const transferRules: readonly StreetRule[] = [unreceived, unannounced, order];
