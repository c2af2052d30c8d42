/** The words of a street's consolidation in any language. */
import type { BranchState } from "../street/model";
import type { RuleGroupWords, Texts } from "./words";

export type StreetText = "written" | `state.${BranchState}`;

export interface StreetWords {
  /** Of the rules across branches. */
  readonly rules: RuleGroupWords;
  /** Everything else that faces say of it, by key. */
  readonly texts: Texts<StreetText>;
}
