/** The words of a street's consolidation in any language. */
import type { BranchState } from "../street/model";
import type { Comparison } from "../street/package/compare";
import type { RuleGroupWords, Texts } from "./words";

export type StreetText =
  | "written"
  | `state.${BranchState}`
  | "packed"
  | "sealed"
  | "intact"
  | `compared.${Comparison["verdict"]}`
  | "rowPacked"
  | "rowNow"
  | `page.${PageText}`;

/** Of the page 街道汇总. */
type PageText =
  | "title"
  | "quarter"
  | "language"
  | "drop"
  | "files"
  | "folder"
  | "save"
  | "slips"
  | "reading"
  | "cancel"
  | "starter"
  | "registered"
  | "board"
  | "branch"
  | "state"
  | "file"
  | "errors"
  | "warnings"
  | "questions"
  | "members"
  | "due"
  | "paid"
  | "late"
  | "findings"
  | "noFindings"
  | "unknown"
  | "whose"
  | "choose"
  | "reason"
  | "reasonAsked"
  | "accept"
  | "acceptWithNote"
  | "return"
  | "zero"
  | "takeBack"
  | "takenBack"
  | "log";

export interface StreetWords {
  /** Of the rules across branches. */
  readonly rules: RuleGroupWords;
  /** Everything else that faces say of it, by key. */
  readonly texts: Texts<StreetText>;
}
