/**
 * What changed in each branch since last quarter: people who came, left, were changed, and figures before and after.
 */
import { compareDates, formatDate, isAfter, type PlainDate } from "../domain/values/dates";
import type { Fen } from "../domain/values/money";
import { parseQuarter } from "../domain/values/quarters";
import { lastDayOfQuarter } from "./days";
import { matchableId, nameKey, type PersonFact } from "./facts";
import type { BranchBook, FilePlace, KnownPerson, LastBranch, StreetContext } from "./model";
import { birthOf, hasMoved, isSlip, peopleOf, placeOf } from "./people";
import { figuresOf } from "./totals";

export type ChangeKind =
  "joined" | "in" | "out" | "deceased" | "removed" | "vanished" | "returned" | "category" | "identity" | "figure";

export interface StreetChange {
  readonly against: string;
  readonly branch: string;
  readonly subject: string;
  readonly kind: ChangeKind;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly at: FilePlace | null;
}

/** A figure of a branch last quarter and now; `unit` is what one of it counts as. */
export interface FigureChange {
  readonly branch: string;
  readonly field: string;
  readonly before: number;
  readonly after: number;
  readonly unit: number;
}

/** Changes of people, branch by branch. None without last quarter. */
export function changesOf(context: StreetContext): StreetChange[] {
  const { last } = context;
  if (!last) return [];
  return context.books.flatMap((book) => {
    const before = last.branches.get(book.branch.branch);
    return before ? new BranchChanges(context, book, before, last.period).all() : [];
  });
}

/** A hundred yuan of a sum weigh as much as one member of a count. */
const UNIT_OF_SUMS: Fen = 100_00;

export function figureChanges({ books, last }: StreetContext): FigureChange[] {
  return books.flatMap(({ branch: { branch }, facts }) => {
    const before = last?.branches.get(branch);
    if (!before) return [];
    const { members, paid } = figuresOf(facts);
    return [
      { branch, field: "党员人数", before: before.members, after: members, unit: 1 },
      { branch, field: "本季实缴党费", before: before.paid, after: paid, unit: UNIT_OF_SUMS },
    ].filter((figure) => figure.before !== figure.after);
  });
}

class BranchChanges {
  readonly #byId = new Map<string, PersonFact>();
  readonly #byName = new Map<string, PersonFact | null>();
  readonly #matched = new Set<PersonFact>();
  readonly #cutoff: PlainDate;

  constructor(
    readonly context: StreetContext,
    readonly book: BranchBook,
    readonly before: LastBranch,
    readonly against: string,
  ) {
    this.#cutoff = lastDayOfQuarter(parseQuarter(against) ?? context.period);
    for (const person of book.facts.people) {
      const id = matchableId(person.idNumber);
      // Of somebody on both lists the row on the rolls comes first.
      if (id !== null && (!this.#byId.has(id) || !person.former)) this.#byId.set(id, person);
      const name = nameKey(person.name);
      const known = this.#byName.get(name);
      this.#byName.set(name, known === undefined || isOnePerson(known, person) ? person : null);
    }
  }

  all(): StreetChange[] {
    const known = this.before.people.filter((person) => !person.former);
    const left = this.before.people.filter((person) => person.former);
    const gone = known.flatMap((person) => this.#ofKnown(person));
    const back = left.flatMap((person) => this.#ofLeft(person));
    const people = peopleOf(this.context);
    const [moved, told] = shiftedColumn([...gone, ...back], known.length);
    const came = this.book.facts.people
      .filter((person) => !this.#matched.has(person) && people.isIn(person))
      .map((person) => this.#ofNew(person));
    return [...told, ...moved, ...came];
  }

  /**
   * The row now of somebody known before: by number where the name is theirs too, else by name. A number that stands beside
   * another's name, while their own name is still there, was moved; a number alone is somebody renamed.
   */
  #now(person: KnownPerson): PersonFact | null {
    const id = matchableId(person.idNumber);
    const numbered = (id === null ? undefined : this.#byId.get(id)) ?? null;
    const named = this.#byName.get(nameKey(person.name)) ?? null;
    const isNamed = numbered !== null && nameKey(numbered.name) === nameKey(person.name);
    const now = isNamed ? numbered : named !== null && this.#isSame(person, named) ? named : numbered;
    if (now !== null) this.#matched.add(now);
    return now;
  }

  /**
   * Whether the only row of a name is who bore it last quarter, whatever else has changed. Who came in or joined since under
   * the same name, with a number and birth of their own, is a namesake; so is whoever bears the name of one who left.
   */
  #isSame(before: KnownPerson, now: PersonFact): boolean {
    if (mayBeOne(before, now)) return true;
    const { transferredIn, transferredFrom, joinedOn } = now;
    const isNew =
      transferredIn !== null || transferredFrom !== null || (joinedOn !== null && isAfter(joinedOn, this.#cutoff));
    return !before.former && !isNew;
  }

  #ofKnown(person: KnownPerson): StreetChange[] {
    const now = this.#now(person);
    const people = peopleOf(this.context);
    if (now === null) {
      if (!person.counted) return [];
      // Another branch that says whom it took them in from has said where they are.
      const received = people
        .elsewhere(person, this.book.branch)
        .some((other) => people.isIn(other.person) && other.person.transferredFrom !== null);
      return [this.#change(person, received ? "out" : "vanished", { before: person.category ?? "" })];
    }
    if (person.counted && !people.isIn(now)) return [this.#leaving(now)];
    return [...this.#identity(person, now), ...this.#category(person, now)];
  }

  #leaving(now: PersonFact): StreetChange {
    const { diedOn, removedOn, transferredOut, transferredTo, standing } = now;
    if (diedOn !== null || standing === "死亡") return this.#change(now, "deceased", dayOf("去世日期", diedOn));
    if (removedOn !== null || standing === "出党") return this.#change(now, "removed", dayOf("出党日期", removedOn));
    if (hasMoved(now) || now.former) {
      const after = [transferredOut ? formatDate(transferredOut) : "", transferredTo ?? ""].join(" ").trim();
      return this.#change(now, "out", { field: "转出日期", after });
    }
    return this.#change(now, "removed", { field: "党籍状态", after: standing ?? "" });
  }

  /** Who was on the list of those who left, and is on the rolls again. */
  #ofLeft(person: KnownPerson): StreetChange[] {
    const now = this.#now(person);
    if (now === null || !peopleOf(this.context).isIn(now)) return [];
    const isReceived = now.transferredIn !== null && isAfter(now.transferredIn, this.#cutoff);
    const before = person.diedOn ? "去世" : person.removedOn ? "出党" : "转出";
    if (isReceived && before === "转出") return [this.#change(now, "in", dayOf("转入日期", now.transferredIn))];
    return [this.#change(now, "returned", { before })];
  }

  #ofNew(person: PersonFact): StreetChange {
    const { transferredIn, transferredFrom, joinedOn } = person;
    if (transferredIn !== null || transferredFrom !== null) {
      const after = [transferredIn ? formatDate(transferredIn) : "", transferredFrom ?? ""].join(" ").trim();
      return this.#change(person, "in", { field: "转入日期", after });
    }
    if (joinedOn !== null && isAfter(joinedOn, this.#cutoff))
      return this.#change(person, "joined", dayOf("加入党组织日期", joinedOn));
    return this.#change(person, "in", { field: "转入日期" });
  }

  #identity(before: KnownPerson, now: PersonFact): StreetChange[] {
    const day = (date: PlainDate | null): string | null => date && formatDate(date);
    const fields: ReadonlyArray<readonly [string, string | null, string | null]> = [
      ["公民身份证号码", matchableId(before.idNumber), matchableId(now.idNumber)],
      ["出生日期", day(before.birthDate), day(now.birthDate)],
      ["性别", before.gender, now.gender],
      ["加入党组织日期", day(before.joinedOn), day(now.joinedOn)],
    ];
    const changed = fields.filter(([, one, other]) => one !== null && other !== null && one !== other);
    const [first] = changed;
    if (!first) return [];
    const [, one, other] = first;
    const shown = first[0] === "公民身份证号码" ? maskedPair(one as string, other as string) : [one, other];
    const field = changed.map(([name]) => name).join("、");
    return [this.#change(now, "identity", { field, before: shown[0] ?? "", after: shown[1] ?? "" })];
  }

  #category(before: KnownPerson, now: PersonFact): StreetChange[] {
    if (before.category === null || now.category === null || before.category === now.category) return [];
    return [this.#change(now, "category", { field: "人员类别", before: before.category, after: now.category })];
  }

  #change(
    person: KnownPerson | PersonFact,
    kind: ChangeKind,
    { field = "", before = "", after = "" }: Partial<Pick<StreetChange, "field" | "before" | "after">> = {},
  ): StreetChange {
    const { branch } = this.book.branch;
    const at = "at" in person ? placeOf({ book: this.book, person }) : null;
    return { against: this.against, branch, subject: person.name ?? "", kind, field, before, after, at };
  }
}

function dayOf(field: string, day: PlainDate | null): Pick<StreetChange, "field" | "after"> {
  return { field, after: day ? formatDate(day) : "" };
}

/** Numbers with only the digits shown in which they differ, beside the first six. */
function maskedPair(one: string, other: string): [string, string] {
  const mask = (id: string, against: string): string =>
    [...id].map((digit, at) => (at < 6 || digit !== against[at] ? digit : "*")).join("");
  return [mask(one, other), mask(other, one)];
}

/** Identity changes of a slipped column as one, and the changes that stand by themselves. */
function shiftedColumn(changes: readonly StreetChange[], members: number): [StreetChange[], StreetChange[]] {
  const moved = changes.filter(({ kind }) => kind === "identity");
  const [first] = moved;
  if (!first || !isSlip(moved.length, members)) return [[], [...changes]];
  const fields = [...new Set(moved.flatMap(({ field }) => field.split("、")))];
  const usual = fields.filter(
    (field) => moved.filter((change) => change.field.includes(field)).length * 2 > moved.length,
  );
  const field = (usual.length === 0 ? fields : usual).join("、");
  const one = { ...first, subject: field, field, before: "", after: `${moved.length}人` };
  return [[one], changes.filter((change) => !moved.includes(change))];
}

/** Whether rows of one name can be the same person: births and numbers do not both speak against it. */
function mayBeOne(one: KnownPerson, other: KnownPerson): boolean {
  const [id, otherId] = [matchableId(one.idNumber), matchableId(other.idNumber)];
  if (id !== null && id === otherId) return true;
  if (nameKey(one.name) !== nameKey(other.name)) return false;
  const [birth, otherBirth] = [birthOf(one), birthOf(other)];
  return birth === null || otherBirth === null || compareDates(birth, otherBirth) === 0;
}

function isOnePerson(one: PersonFact | null, other: PersonFact): boolean {
  return one !== null && mayBeOne(one, other);
}
