/** Rules on one person in several branches' books: numbers, names, who belongs where. */
import { compareDates } from "../../domain/values/dates";
import { matchableId, nameKey, type PersonFact } from "../facts";
import type { StreetCase, StreetContext, StreetRule } from "../model";
import { isSimilar, peopleOf, placeOf, type PeopleIndex, type Presence } from "../people";

/** Persons of two branches, as a case about them. */
function caseOf(presences: readonly Presence[], more: Partial<StreetCase> = {}): StreetCase {
  const names = [...new Set(presences.map(({ person }) => person.name ?? ""))];
  return {
    branches: branchesOf(presences),
    subject: names.join("、"),
    at: presences.map(placeOf),
    params: { branches: branchesOf(presences), names },
    ...more,
  };
}

export function branchesOf(presences: readonly Presence[]): string[] {
  return [...new Set(presences.map(({ book }) => book.branch.branch))];
}

/** Groups of presences under one number that stand in more than one branch. */
function* shared(people: PeopleIndex): Iterable<readonly Presence[]> {
  for (const presences of people.byId.values()) if (branchesOf(presences).length > 1) yield presences;
}

/** What two rows under one number contradict each other in; null where they may be one person. */
function conflict(one: PersonFact, other: PersonFact): "name" | "gender" | "birth" | null {
  if (nameKey(one.name) !== nameKey(other.name)) return "name";
  if (one.gender !== null && other.gender !== null && one.gender !== other.gender) return "gender";
  const isOtherBirth = one.birthDate && other.birthDate && compareDates(one.birthDate, other.birthDate) !== 0;
  return isOtherBirth ? "birth" : null;
}

const idConflict: StreetRule = {
  id: "street/id-conflict",
  severity: "error",
  *find(context) {
    for (const presences of shared(peopleOf(context))) {
      const [first, ...others] = presences as [Presence, ...Presence[]];
      for (const other of others) {
        const variant = first.book === other.book ? null : conflict(first.person, other.person);
        if (variant === null) continue;
        yield caseOf([first, other], { params: { variant, ...caseOf([first, other]).params } });
        break;
      }
    }
  },
};

const idInTwoBranches: StreetRule = {
  id: "street/id-in-two-branches",
  severity: "error",
  *find(context) {
    const people = peopleOf(context);
    for (const presences of shared(people)) {
      const present = presences.filter(({ person }) => people.isIn(person));
      const unexplained = present.filter((one) =>
        present.some(
          (other) =>
            other.book !== one.book && conflict(one.person, other.person) === null && !people.explains(one, other),
        ),
      );
      if (branchesOf(unexplained).length > 1) yield caseOf(unexplained);
    }
  },
};

const personSimilar: StreetRule = {
  id: "street/person-similar",
  severity: "warning",
  *find(context) {
    const people = peopleOf(context);
    for (const presences of people.byName.values()) {
      if (presences.length < 2) continue;
      const told = new Set<Presence>();
      for (const [index, one] of presences.entries()) {
        const other = presences
          .slice(index + 1)
          .find((candidate) => !told.has(candidate) && candidate.book !== one.book && areAlike(people, one, candidate));
        if (!other || told.has(one)) continue;
        told.add(one).add(other);
        yield caseOf([one, other]);
      }
    }
  },
};

/** Who left and who came under a number one digit off is a question as much as who is on two rolls. */
function areAlike(people: PeopleIndex, one: Presence, other: Presence): boolean {
  if (!isSimilar(one.person, other.person)) return false;
  const ids = [one, other].map(({ person }) => matchableId(person.idNumber));
  const isMissing = ids.some((id) => id === null);
  const isOnRolls = [one, other].filter(({ person }) => people.isIn(person)).length;
  // With a number missing, one who left and one who came are most likely a transfer as it should be.
  return isOnRolls === 2 || (isOnRolls === 1 && !isMissing);
}

const secretaryOfTwo: StreetRule = {
  id: "street/secretary-of-two",
  severity: "warning",
  *find(context) {
    const byName = new Map<string, Secretary[]>();
    for (const secretary of secretaries(context)) {
      const same = byName.get(nameKey(secretary.name)) ?? [];
      byName.set(nameKey(secretary.name), [...same, secretary]);
    }
    for (const [first, ...others] of byName.values()) {
      const second = others.find((other) => first && mayBeOne(first, other));
      if (first && second) yield secretaryCase([first, second]);
    }
  },
};

const secretaryElsewhere: StreetRule = {
  id: "street/secretary-elsewhere",
  severity: "warning",
  *find(context) {
    const people = peopleOf(context);
    const all = secretaries(context);
    for (const secretary of all) {
      const presences = people.byName.get(nameKey(secretary.name)) ?? [];
      const here = presences.filter(({ person }) => people.isIn(person));
      if (secretary.member !== null || all.some((other) => other !== secretary && mayBeOne(secretary, other))) continue;
      const elsewhere = here.filter(({ person }) => fits(secretary, person));
      const [member] = elsewhere;
      if (!member || branchesOf(elsewhere).length > 1) continue;
      const branches = [secretary.book.branch.branch, member.book.branch.branch];
      yield {
        branches,
        subject: secretary.name,
        at: [{ file: secretary.book.file, ...secretary.at }, placeOf(member)],
        params: { branch: branches[0] as string, other: branches[1] as string },
      };
    }
  },
};

interface Secretary {
  readonly book: StreetContext["books"][number];
  readonly name: string;
  readonly birth: PersonFact["birthDate"];
  readonly at: { readonly sheet: string; readonly row: number | null };
  /** The member of the branch's own roster, by name. */
  readonly member: PersonFact | null;
}

function secretaries(context: StreetContext): Secretary[] {
  const people = peopleOf(context);
  return context.books.flatMap((book) => {
    const row = ownRow(context, book);
    if (!row?.secretary) return [];
    const key = nameKey(row.secretary);
    const member = book.facts.people.find((person) => nameKey(person.name) === key && people.isIn(person)) ?? null;
    return [{ book, name: row.secretary, birth: row.secretaryBirth, at: row.at, member }];
  });
}

/** The row of a book's branch list that is about its own branch. */
export function ownRow({ names }: StreetContext, { branch, facts }: StreetContext["books"][number]) {
  const { branches } = facts;
  return branches.find((row) => names.find(row.branch) === branch) ?? (branches.length === 1 ? branches[0] : undefined);
}

function mayBeOne(one: Secretary, other: Secretary): boolean {
  if (nameKey(one.name) !== nameKey(other.name)) return false;
  const births = [one, other].map(({ birth, member }) => birth ?? member?.birthDate ?? null);
  if (births[0] && births[1]) return compareDates(births[0], births[1]) === 0;
  const ids = [one, other].map(({ member }) => matchableId(member?.idNumber ?? null));
  return ids[0] === null || ids[1] === null || ids[0] === ids[1];
}

function fits({ birth }: Secretary, { birthDate }: PersonFact): boolean {
  return birth === null || birthDate === null || compareDates(birth, birthDate) === 0;
}

function secretaryCase(all: readonly Secretary[]): StreetCase {
  const branches = all.map(({ book }) => book.branch.branch);
  return {
    branches,
    subject: all[0]?.name ?? "",
    at: all.map(({ book, at }) => ({ file: book.file, ...at })),
    params: { branches },
  };
}

export const peopleRules: readonly StreetRule[] = [
  idInTwoBranches,
  idConflict,
  personSimilar,
  secretaryOfTwo,
  secretaryElsewhere,
];
