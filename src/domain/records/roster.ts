/**
 * All member sheets of a book as one roster, with the ways a person in another sheet is found in it, and who of them counts
 * on a day.
 */
import { departureOf, hasLeftBy, isLater, type Counting, type Departure } from "./membership";
import { recordsOf, type Book, type MemberRecord } from "./records";
import { squeeze } from "../values/text";

const MEMBERS: ReadonlySet<string> = new Set(["正式党员", "预备党员"]);

/** A person as another sheet names them. */
export interface Person {
  readonly name: string | null;
  readonly idNumber?: string | null;
  readonly branch?: string | null;
}

export class Roster {
  readonly members: readonly MemberRecord[];
  /** Members by cleaned ID number, valid or not; several where the number stands on several rows. */
  readonly byId: ReadonlyMap<string, readonly MemberRecord[]>;
  /** Members by name without spaces. */
  readonly byName: ReadonlyMap<string, readonly MemberRecord[]>;
  /** Members by branch name without spaces. */
  readonly byBranch: ReadonlyMap<string, readonly MemberRecord[]>;
  // Very many rows may share one number or one name; those are told apart here.
  #byIdAndName: ReadonlyMap<string, readonly MemberRecord[]> | null = null;
  #byNameAndBranch: ReadonlyMap<string, readonly MemberRecord[]> | null = null;

  constructor(
    book: Pick<Book, "tables">,
    readonly counting: Counting,
  ) {
    this.members = recordsOf(book, "members");
    this.byId = groupBy(this.members, (member) => member.idNumber);
    this.byName = groupBy(this.members, (member) => member.name && squeeze(member.name));
    this.byBranch = groupBy(this.members, (member) => member.branch && squeeze(member.branch));
  }

  /** Whether the book has any roster at all. */
  get isEmpty(): boolean {
    return this.members.length === 0;
  }

  ofBranch(branch: string): readonly MemberRecord[] {
    return this.byBranch.get(squeeze(branch)) ?? [];
  }

  /**
   * The member a person is: by ID number (where several rows have it, the same name decides), else by name and branch,
   * else by a name that stands only once in the roster.
   */
  find({ name, idNumber, branch }: Person): MemberRecord | null {
    const withId = (idNumber && this.byId.get(idNumber)) || [];
    if (withId.length > 1 && idNumber && name) return this.#withIdAndName(idNumber, name) ?? withId[0] ?? null;
    if (withId.length > 0) return withId[0] ?? null;
    const known = name && (this.byName.has(squeeze(name)) ? name : withoutNote(name));
    const named = (known && this.byName.get(squeeze(known))) || [];
    if (named.length > 1) return (known && branch && this.namesakes(known, branch)[0]) || null;
    return named[0] ?? null;
  }

  /** The members of one name in one branch, or of that name without a branch. */
  namesakes(name: string, branch: string | null): readonly MemberRecord[] {
    const named = this.byName.get(squeeze(name)) ?? [];
    if (named.length < 2) return named.filter((member) => squeeze(member.branch ?? "") === squeeze(branch ?? ""));
    this.#byNameAndBranch ??= groupBy(
      shared(this.byName),
      (member) => member.name && pairKey(member.name, member.branch),
    );
    return this.#byNameAndBranch.get(pairKey(name, branch)) ?? [];
  }

  /** When a member left, as far as is known; null for those who have not. */
  departureOf(member: MemberRecord): Departure | null {
    return departureOf(member, this.counting.answers);
  }

  /** No longer on the rolls by the day, or not yet on them. */
  readonly isOut = (member: MemberRecord): boolean =>
    hasLeftBy(this.departureOf(member), this.counting.day) ||
    isLater(member.joinedOn, this.counting) ||
    isLater(member.transferredIn, this.counting);

  /** 人员类别 on the day: who became a full member later was a probationary one. */
  readonly categoryOf = ({ category, fullMemberOn }: MemberRecord): string | null =>
    category === "正式党员" && isLater(fullMemberOn, this.counting) ? "预备党员" : category;

  /** Counts as a member of the branch: 正式 or 预备, or of a roster that does not tell them apart, and not out. */
  readonly isCounted = (member: MemberRecord): boolean =>
    (member.category === null ? member.table.columns["category"] === undefined : MEMBERS.has(member.category)) &&
    !this.isOut(member);

  /** Counts for the thresholds of three and seven: 正式党员 in good standing. */
  readonly isFullMember = (member: MemberRecord): boolean =>
    this.categoryOf(member) === "正式党员" && !this.isOut(member);

  #withIdAndName(idNumber: string, name: string): MemberRecord | undefined {
    this.#byIdAndName ??= groupBy(
      shared(this.byId),
      (member) => member.idNumber && pairKey(member.idNumber, member.name),
    );
    return this.#byIdAndName.get(pairKey(idNumber, name))?.[0];
  }
}

/** 张三（组长） is 张三; a note that tells namesakes apart stands in the roster, too. */
function withoutNote(name: string): string {
  return squeeze(name).replace(/\(.*\)$/, "");
}

function pairKey(one: string, other: string | null): string {
  return `${squeeze(one)} ${squeeze(other ?? "")}`;
}

/** The items of all groups that have more than one. */
function shared<T>(groups: ReadonlyMap<string, readonly T[]>): T[] {
  return Array.from(groups.values()).flatMap((items) => (items.length > 1 ? items : []));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
