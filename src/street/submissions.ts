/**
 * What the books of a folder are: whose, of which quarter, which of several counts, and which is a copy of another
 * branch's.
 */
import { formatQuarter, type Quarter } from "../domain/values/quarters";
import type { PlainDate } from "../domain/values/dates";
import { recordsDigest } from "./digest";
import { matchableId, nameKey, type BookFacts } from "./facts";
import { BranchNames, isBranchName } from "./identity";
import type { BranchBook, LastQuarter, StreetFile, StreetInput, Submission } from "./model";
import { otherPeriod } from "./period";

/** A share of a roster by which it is known again: a quarter's coming and going leaves most of it. */
const SAME_ROSTER = 0.6;
/** A share of two rosters at one time that no two branches have in common. */
const COPIED = 0.8;
const FEWEST = 5;

export interface Sorted {
  readonly names: BranchNames;
  readonly submissions: readonly Submission[];
  readonly books: readonly BranchBook[];
}

/** Sorts out the files of a folder. */
export function sortSubmissions(input: StreetInput): Sorted {
  const { register, period, asOf, last = null, aliases } = input;
  const names = new BranchNames(register.branches, aliases);
  const identified = input.files.flatMap((file) => (file.facts ? [identify(file, file.facts, names, last)] : []));
  const sorted = withoutCopies(
    identified.map((submission) => placed(submission, period, asOf)),
    last,
  );
  const submissions = withoutReplaced(sorted);
  const books = register.branches.flatMap((branch): BranchBook[] => {
    const counted = submissions.find((submission) => submission.branch === branch && submission.outside === null);
    return counted ? [{ branch, file: counted.file, facts: counted.facts }] : [];
  });
  return { names, submissions, books };
}

/** Whose a book is: as its seal says, else its own names, else its people, else the file's name. */
function identify(file: StreetFile, facts: BookFacts, names: BranchNames, last: LastQuarter | null): Submission {
  const called = facts.units.find(isBranchName) ?? file.sealed?.branch ?? null;
  const submission = { ...file, facts, called, outside: null };
  const sealed = names.find(file.sealed?.branch ?? null);
  if (sealed) return { ...submission, branch: sealed, basis: "sealed" };
  for (const unit of facts.units) {
    const named = isBranchName(unit) ? names.find(unit) : null;
    if (named) return { ...submission, branch: named, basis: "unit" };
  }
  const known = names.find(branchByRoster(facts, last));
  if (known) return { ...submission, branch: known, basis: "roster" };
  // A book that calls itself otherwise is not what its file is called.
  const byFile = called === null ? names.within(file.file) : null;
  return { ...submission, branch: byFile, basis: byFile ? "file" : null };
}

/** The branch of last quarter that most of a book's people were in. */
function branchByRoster({ people }: BookFacts, last: LastQuarter | null): string | null {
  const ids = people.flatMap(({ former, idNumber }) => (former ? [] : (matchableId(idNumber) ?? [])));
  if (last === null || ids.length < FEWEST) return null;
  for (const { branch, people: before } of last.branches.values()) {
    const known = new Set(before.flatMap(({ idNumber }) => matchableId(idNumber) ?? []));
    if (ids.filter((id) => known.has(id)).length >= ids.length * SAME_ROSTER) return branch;
  }
  return null;
}

function placed(submission: Submission, period: Quarter, asOf: PlainDate): Submission {
  if (periodOf(submission, period, asOf) !== null) return { ...submission, outside: "period" };
  if (submission.branch === null) return { ...submission, outside: "unlisted" };
  return submission.isBookless ? { ...submission, outside: "bookless" } : submission;
}

/** The other quarter that a submission is of; null where it is of the one asked for. */
export function periodOf({ sealed, facts }: Submission, period: Quarter, asOf: PlainDate): string | null {
  if (sealed) return sealed.period === formatQuarter(period) ? null : sealed.period;
  const other = otherPeriod(facts.period, period, asOf);
  return other && formatQuarter(other);
}

/** Marks books whose people are another branch's. Of two the one that fits its own past, and itself, is the original. */
function withoutCopies(submissions: readonly Submission[], last: LastQuarter | null): Submission[] {
  const rosters = submissions.map(rosterIds);
  const copies = new Set<number>();
  const byId = new Map<string, number[]>();
  rosters.forEach((ids, index) => {
    for (const id of ids) byId.set(id, [...(byId.get(id) ?? []), index]);
  });
  submissions.forEach((one, index) => {
    const ids = rosters[index] ?? new Set();
    if (one.branch === null || one.outside !== null || ids.size < FEWEST) return;
    const shared = new Map<number, number>();
    for (const id of ids) for (const other of byId.get(id) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, count] of shared) {
      const book = submissions[other] as Submission;
      const size = Math.max(ids.size, rosters[other]?.size ?? 0);
      if (other === index || book.branch === null || book.branch === one.branch || count < size * COPIED) continue;
      if (book.outside !== null || copies.has(other)) continue;
      if (fitOf(one, last) < fitOf(book, last) || (fitOf(one, last) === fitOf(book, last) && index > other))
        copies.add(index);
    }
  });
  return submissions.map((submission, index) =>
    copies.has(index) ? { ...submission, outside: "copied" } : submission,
  );
}

/** Matchable numbers of the people a book has on its rolls. */
export function rosterIds({ facts }: Pick<Submission, "facts">): Set<string> {
  return new Set(facts.people.flatMap(({ former, idNumber }) => (former ? [] : (matchableId(idNumber) ?? []))));
}

/** How well a book's people are its branch's own: by last quarter's roster, and by who leads its meetings and is aided. */
function fitOf({ facts, branch }: Submission, last: LastQuarter | null): number {
  const before = last?.branches.get(branch?.branch ?? "")?.people ?? [];
  const known = new Set(before.flatMap(({ idNumber }) => matchableId(idNumber) ?? []));
  const ids = [...rosterIds({ facts })];
  const past = known.size === 0 ? 0 : ids.filter((id) => known.has(id)).length / ids.length;
  const own = new Set(facts.people.map(({ name }) => nameKey(name)));
  const mentioned = [...facts.meetings.map(({ host }) => host), ...facts.funds.map(({ beneficiary }) => beneficiary)];
  const people = mentioned.filter((name) => name !== null);
  const self = people.length === 0 ? 0 : people.filter((name) => own.has(nameKey(name))).length / people.length;
  return past * 2 + self;
}

/** Marks the books of a branch that a newer one replaces. */
function withoutReplaced(submissions: readonly Submission[]): Submission[] {
  const counted = new Map<string, Submission>();
  for (const submission of submissions) {
    const { branch, outside } = submission;
    if (branch === null || outside !== null) continue;
    const other = counted.get(branch.branch);
    if (!other || isNewer(submission, other)) counted.set(branch.branch, submission);
  }
  return submissions.map((submission) => {
    const { branch, outside } = submission;
    const isReplaced = branch !== null && outside === null && counted.get(branch.branch) !== submission;
    return isReplaced ? { ...submission, outside: "replaced" } : submission;
  });
}

const CORRECTION = /更正|修正|订正|修改|改正|重报|补正|更新|重新报/;
const FINAL = /最终|定稿|终稿/;

function isNewer(one: Submission, other: Submission): boolean {
  const order = versionOrder(one, other);
  // Nothing tells which is newer: one is taken for the time being, and the street is asked (street/branch-twice).
  return order !== 0 ? order > 0 : FINAL.test(one.file) && !FINAL.test(other.file);
}

/** Positive where the first of two books of one branch is certainly the newer; 0 where nothing tells. */
export function versionOrder(one: Submission, other: Submission): number {
  if (one.sealed && other.sealed) return one.sealed.number - other.sealed.number;
  if (one.sealed || other.sealed) return one.sealed ? 1 : -1;
  const corrected = Number(CORRECTION.test(one.file)) - Number(CORRECTION.test(other.file));
  if (corrected !== 0) return corrected;
  const [day, otherDay] = [one.facts.filledOn, other.facts.filledOn];
  return day === null || otherDay === null || day === otherDay ? 0 : day > otherDay ? 1 : -1;
}

/** Whether two books say the same: one file handed in twice. */
export function saysTheSame(one: Submission, other: Submission): boolean {
  const stated = ({ facts }: Submission): string => JSON.stringify([facts.loveFund, facts.branches]);
  return recordsDigest(one.facts) === recordsDigest(other.facts) && stated(one) === stated(other);
}
