/**
 * The catalogue of cross-branch rules: every rule is listed here, once, through its group. A street's plan total is held
 * against its branches' by `street/plan-total`.
 */
import type { StreetRule } from "../model";
import { changeRules } from "./changes";
import { duesRules } from "./dues";
import { entryRules } from "./entries";
import { figureRules } from "./figures";
import { peopleRules } from "./people";
import { planRules } from "./plan";
import { submissionRules } from "./submissions";
import { transferRules } from "./transfers";

export const STREET_RULES: readonly StreetRule[] = [
  ...submissionRules,
  ...peopleRules,
  ...transferRules,
  ...duesRules,
  ...figureRules,
  ...entryRules,
  ...changeRules,
  ...planRules,
];
