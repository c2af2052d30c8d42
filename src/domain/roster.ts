/**
 * All member sheets of a book as one roster, with the ways a person in another sheet is found in it.
 */
import { recordsOf, type Book, type MemberRecord } from "./records";
import { squeeze } from "./text";

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

  constructor(book: Book) {
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
    const key = name === null ? "" : squeeze(name);
    const withId = idNumber ? (this.byId.get(idNumber) ?? []) : [];
    if (withId.length > 0)
      return withId.find((member) => member.name && squeeze(member.name) === key) ?? withId[0] ?? null;
    const named = this.byName.get(key) ?? [];
    const inBranch = branch
      ? named.filter((member) => member.branch && squeeze(member.branch) === squeeze(branch))
      : [];
    return inBranch[0] ?? (named.length === 1 ? (named[0] ?? null) : null);
  }
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

/** Counts as a member of the branch: 正式 or 预备, and neither 停止党籍, 出党 nor 死亡. */
export function isCounted(member: MemberRecord): boolean {
  return (member.category === "正式党员" || member.category === "预备党员") && !isOut(member);
}

/** Counts for the thresholds of three and seven: 正式党员 in good standing. */
export function isFullMember(member: MemberRecord): boolean {
  return member.category === "正式党员" && !isOut(member);
}

/** No longer on the rolls: 停止党籍, 出党 or 死亡. */
export function isOut(member: MemberRecord): boolean {
  return member.standing === "停止党籍" || member.standing === "出党" || member.standing === "死亡";
}
