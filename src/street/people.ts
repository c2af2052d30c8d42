/**
 * People across branches: who stands in which books, and how one left and another took in. People are never merged: a
 * number finds them, and what does not fit becomes a finding.
 */
import { compareDates, type PlainDate } from "../domain/values/dates";
import { birthDateOf } from "../domain/values/idNumber";
import { lastDayOfQuarter } from "./days";
import { matchableId, nameKey, type PersonFact } from "./facts";
import type { BranchBook, FilePlace, KnownPerson, StreetContext } from "./model";
import type { RegisterBranch } from "./register";

/** A person in one branch's book. */
export interface Presence {
  readonly book: BranchBook;
  readonly person: PersonFact;
}

/** A person who left one branch for another of the street and is in its book. */
export interface Transfer {
  readonly from: Presence;
  readonly to: Presence;
}

const indexes = new WeakMap<StreetContext, PeopleIndex>();

/** The index of a context's people, worked out once. */
export function peopleOf(context: StreetContext): PeopleIndex {
  let index = indexes.get(context);
  if (!index) indexes.set(context, (index = new PeopleIndex(context)));
  return index;
}

export class PeopleIndex {
  /** Everybody of every book that counts, by number. */
  readonly byId = new Map<string, Presence[]>();
  readonly byName = new Map<string, Presence[]>();
  /** Branches in whose books numbers stand beside the wrong names. */
  readonly #slipped = new Set<RegisterBranch>();
  readonly #last: PlainDate;
  readonly #context: StreetContext;

  constructor(context: StreetContext) {
    this.#context = context;
    this.#last = lastDayOfQuarter(context.period);
    for (const book of context.books) {
      const before = context.last?.branches.get(book.branch.branch)?.people ?? [];
      // Numbers that have slipped are nobody's own: they would make a conflict of every row.
      const hasSlipped = haveNumbersSlipped(book.facts.people, before);
      if (hasSlipped) this.#slipped.add(book.branch);
      for (const person of book.facts.people) {
        const presence = { book, person };
        const id = hasSlipped ? null : matchableId(person.idNumber);
        if (id !== null) add(this.byId, id, presence);
        const name = nameKey(person.name);
        if (name !== "") add(this.byName, name, presence);
      }
    }
  }

  /** Whether a person is on a branch's rolls at the end of the quarter, or now where the book says no more. */
  isIn({ former, counted, transferredOut, diedOn, removedOn }: PersonFact): boolean {
    const left = [transferredOut, diedOn, removedOn].some((day) => day !== null && compareDates(day, this.#last) <= 0);
    return !former && counted && !left;
  }

  /** The branch of the register that a word such as 转往何处 names. */
  branchNamed(text: string | null): RegisterBranch | null {
    return this.#context.names.find(text);
  }

  /** Where else than in a branch a person stands: by number, else by name where the number is missing or one digit off. */
  elsewhere(person: Pick<PersonFact, "name" | "idNumber" | "birthDate">, branch: RegisterBranch): Presence[] {
    const id = this.#slipped.has(branch) ? null : matchableId(person.idNumber);
    const same = id === null ? [] : (this.byId.get(id) ?? []);
    const named = (this.byName.get(nameKey(person.name)) ?? []).filter((other) => {
      const isOnlyNamed = this.#slipped.has(branch) || this.#slipped.has(other.book.branch);
      return !same.includes(other) && (isOnlyNamed || isSimilar(person, other.person));
    });
    return [...same, ...named].filter(({ book }) => book.branch !== branch);
  }

  /** Whether a branch's own word explains that a person is in two: it took them in from the other, or they left it for this. */
  explains(one: Presence, other: Presence): boolean {
    const cameFrom = (to: Presence, from: Presence): boolean => {
      const { transferredIn, transferredFrom } = to.person;
      const named = this.branchNamed(transferredFrom);
      return named === from.book.branch || (named === null && transferredFrom === null && transferredIn !== null);
    };
    return cameFrom(one, other) || cameFrom(other, one);
  }

  #transfers: readonly Transfer[] | null = null;

  /** Everybody who left a branch with a day or for another branch and is on the rolls of that one, or of any other. */
  get transfers(): readonly Transfer[] {
    return (this.#transfers ??= this.#context.books.flatMap((book) =>
      book.facts.people.flatMap((person): Transfer[] => {
        if (!hasMoved(person)) return [];
        const aim = this.branchNamed(person.transferredTo);
        const others = this.elsewhere(person, book.branch).filter(
          (other) => nameKey(other.person.name) === nameKey(person.name) && this.isIn(other.person),
        );
        const to = others.find((other) => other.book.branch === aim) ?? others[0];
        return to ? [{ from: { book, person }, to }] : [];
      }),
    ));
  }
}

/** So many of a roster whose numbers are others': a column has slipped by a row, or was sorted by itself. */
const SLIPPED = 0.3;
const FEWEST_SLIPPED = 5;

/** Whether so many of a number of people are a column's fault, and not theirs. */
export function isSlip(wrong: number, all: number): boolean {
  return wrong >= FEWEST_SLIPPED && wrong >= all * SLIPPED;
}

/** Whether the numbers of a roster stand beside other people's names: by their births, or by last quarter's roster. */
function haveNumbersSlipped(people: readonly PersonFact[], before: readonly KnownPerson[]): boolean {
  const known = new Map(before.map(({ name, idNumber }) => [nameKey(name), matchableId(idNumber)]));
  const numbered = people.flatMap((person) => {
    const id = person.former ? null : matchableId(person.idNumber);
    return id === null ? [] : [{ ...person, id }];
  });
  const wrong = numbered.filter(({ name, id, birthDate }) => {
    const birth = birthDateOf(id);
    const isBirth = birth && birthDate?.day != null && compareDates(birth, birthDate) !== 0;
    const last = known.get(nameKey(name));
    return isBirth === true || (last !== undefined && last !== null && last !== id);
  });
  return isSlip(wrong.length, numbered.length);
}

/** Whether a person left for another branch, as far as their own book says. */
export function hasMoved({ former, transferredOut, transferredTo, diedOn, removedOn }: KnownPerson): boolean {
  if (diedOn !== null || removedOn !== null) return false;
  return transferredOut !== null || (former && transferredTo !== null);
}

/** Same name and day of birth, while the numbers are missing in one or differ in one digit. */
export function isSimilar(
  one: Pick<PersonFact, "name" | "idNumber" | "birthDate">,
  other: Pick<PersonFact, "name" | "idNumber" | "birthDate">,
): boolean {
  if (nameKey(one.name) !== nameKey(other.name)) return false;
  const [birth, otherBirth] = [birthOf(one), birthOf(other)];
  if (!birth?.day || !otherBirth?.day || compareDates(birth, otherBirth) !== 0) return false;
  const [id, otherId] = [matchableId(one.idNumber), matchableId(other.idNumber)];
  return id === null || otherId === null || (id !== otherId && digitsApart(id, otherId) === 1);
}

/** How many characters two numbers of one length differ in. */
export function digitsApart(one: string, other: string): number {
  let count = Math.abs(one.length - other.length);
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) if (one[at] !== other[at]) count += 1;
  return count;
}

export function birthOf({ birthDate, idNumber }: Pick<PersonFact, "birthDate" | "idNumber">): PlainDate | null {
  const id = matchableId(idNumber);
  return birthDate ?? (id === null ? null : birthDateOf(id));
}

export function placeOf({ book, person }: Presence): FilePlace {
  return { file: book.file, ...person.at };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
