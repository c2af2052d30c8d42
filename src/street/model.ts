/**
 * What a street's consolidation works on and gives: books as they came, the branches of the register with the book that
 * counts, what last quarter left behind, findings and changes.
 */
import type { PlainDate } from "../domain/values/dates";
import type { Params, Severity } from "../domain/verdict/findings";
import type { Fen } from "../domain/values/money";
import type { SettingOverrides } from "../domain/records/settings";
import type { Quarter } from "../domain/values/quarters";
import type { BookFacts, FundFlowFact, PersonFact } from "./facts";
import type { BranchNames } from "./identity";
import type { Register, RegisterBranch } from "./register";

/** A file of the folder, as it was opened. */
export interface StreetFile {
  /** Its path within the folder, with `/`. */
  readonly file: string;
  /** Null for what is no branch's book: unreadable, another's, a program's own. */
  readonly facts: BookFacts | null;
  /** `unreadable`: meant as a workbook and none; `foreign`: holds nothing of a branch; `lock`: a program's own. */
  readonly trouble?: "unreadable" | "foreign" | "lock";
  /** Why it is unreadable, as an error's code with what it names. */
  readonly reason?: { readonly code: string; readonly params: Params };
  /** Of packages: what their manifest says. */
  readonly sealed?: SealedFacts;
  /** A package of the manifest alone: a zero report, or one for chat groups. Its facts are those of an empty book. */
  readonly isBookless?: boolean;
}

/** What a package says of itself, and what holding it against its seal gave. */
export interface SealedFacts {
  readonly branch: string;
  readonly period: string;
  readonly asOf: string;
  readonly number: number;
  readonly replaces: number | null;
  readonly kind: "original" | "correction" | "zero";
  readonly zeroConfirmed: boolean;
  readonly madeOn: string | null;
  /** The check code as it is printed. */
  readonly code: string;
  readonly settings: string;
  /** How many of them the book sets itself. */
  readonly ownSettings: number;
  /** Which level of the check code differs, null where all agree. */
  readonly mismatch: "cells" | "records" | "book" | null;
  /** Files missing, altered or not listed. */
  readonly faults: readonly string[];
}

/** A place in one of the folder's files; rows 0-based. */
export interface FilePlace {
  readonly file: string;
  readonly sheet: string;
  readonly row: number | null;
}

/** A book of a branch with what becomes of it. */
export interface Submission extends StreetFile {
  readonly facts: BookFacts;
  /** The register's branch; null for a book of none. */
  readonly branch: RegisterBranch | null;
  /** How the book calls its branch. */
  readonly called: string | null;
  readonly basis: "sealed" | "alias" | "unit" | "roster" | "file" | null;
  /**
   * Why it counts for nothing: of another quarter, another branch's records, replaced by a newer one, on no register, a
   * package without its book.
   */
  readonly outside: "period" | "copied" | "replaced" | "unlisted" | "bookless" | null;
}

/** A branch of the register whose book counts. */
export interface BranchBook {
  readonly branch: RegisterBranch;
  readonly file: string;
  readonly facts: BookFacts;
}

export type BranchState = "missing" | "zero" | "failed" | "pending" | "returned" | "accepted" | "accepted-with-note";

/** What a person knew of last quarter is known by. */
export type KnownPerson = Pick<
  PersonFact,
  | "name"
  | "idNumber"
  | "gender"
  | "birthDate"
  | "joinedOn"
  | "category"
  | "transferredOut"
  | "transferredTo"
  | "diedOn"
  | "removedOn"
  | "former"
  | "counted"
>;

/** A branch as last quarter's consolidation left it. */
export interface LastBranch {
  readonly branch: string;
  /** Members at the end of the quarter. */
  readonly members: number;
  readonly due: Fen;
  readonly paid: Fen;
  readonly loveFund: FundFlowFact | null;
  /** Hash of the branch's records. */
  readonly digest: string;
  readonly people: readonly KnownPerson[];
}

export interface LastQuarter {
  readonly period: string;
  readonly branches: ReadonlyMap<string, LastBranch>;
}

/** What a person of the street decided about a branch's submission. */
export interface Decision {
  readonly at: string;
  readonly branch: string;
  readonly state: "returned" | "accepted" | "accepted-with-note" | "zero" | "taken-back";
  readonly reason: string;
}

/** All that a consolidation takes in. */
export interface StreetInput {
  readonly register: Register;
  readonly period: Quarter;
  readonly asOf: PlainDate;
  readonly files: readonly StreetFile[];
  readonly aliases?: ReadonlyMap<string, string>;
  readonly decisions?: readonly Decision[];
  readonly last?: LastQuarter | null;
  /** Rates, law dates and tolerances that the street sets in place of the catalogue's. */
  readonly settings?: SettingOverrides;
}

/** What cross-branch rules look at. */
export interface StreetContext extends StreetInput {
  readonly last: LastQuarter | null;
  readonly names: BranchNames;
  readonly submissions: readonly Submission[];
  /** Branches whose book counts, in the register's order. */
  readonly books: readonly BranchBook[];
}

export interface StreetFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Names of the register, or the book's own for one that is on none. */
  readonly branches: readonly string[];
  readonly subject: string;
  readonly at: readonly FilePlace[];
  readonly params: Params;
}

/** A case that a rule found; `isOther` gives it the rule's other severity. */
export type StreetCase = Omit<StreetFinding, "rule" | "severity"> & { readonly isOther?: boolean };

export interface StreetRule {
  readonly id: string;
  readonly severity: Severity;
  /** That of some of its cases. */
  readonly other?: Severity;
  find(context: StreetContext): Iterable<StreetCase>;
}
