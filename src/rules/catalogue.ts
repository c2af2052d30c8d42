/**
 * The rule catalogue: every rule of a check, group by group.
 */
import { activityRules } from "./activity";
import { branchRules } from "./branch";
import { developmentRules } from "./development";
import { duesRules } from "./dues";
import { fundRules } from "./fund";
import { memberRules } from "./member";
import { planRules } from "./plan";
import type { Rule } from "./rule";
import { sheetRules } from "./sheet";

export const RULES: readonly Rule[] = [
  ...sheetRules,
  ...memberRules,
  ...duesRules,
  ...fundRules,
  ...branchRules,
  ...activityRules,
  ...developmentRules,
  ...planRules,
];
