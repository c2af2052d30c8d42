import type { Words } from "../words";
import { commandLine } from "./commandLine";
import { due } from "./due";
import { errors } from "./errors";
import { foreign } from "./foreign";
import { figures, forms } from "./forms";
import { functions } from "./functions";
import { inferred } from "./inferred";
import { leftOut } from "./leftOut";
import { kinds, repairs, severities } from "./names";
import { answers, evidence, questions } from "./questions";
import { activityRules } from "./rules/activity";
import { branchRules } from "./rules/branch";
import { checkRules } from "./rules/check";
import { developmentRules } from "./rules/development";
import { duesRules } from "./rules/dues";
import { fundRules } from "./rules/fund";
import { memberRules } from "./rules/member";
import { planRules } from "./rules/plan";
import { sheetRules } from "./rules/sheet";
import { workbench } from "./workbench";

export const enUS: Words = {
  listSeparator: ", ",
  rules: {
    ...sheetRules,
    ...memberRules,
    ...duesRules,
    ...fundRules,
    ...branchRules,
    ...activityRules,
    ...developmentRules,
    ...planRules,
    ...checkRules,
  },
  questions,
  evidence,
  answers,
  inferred,
  severities,
  kinds,
  repairs,
  errors,
  forms,
  figures,
  leftOut,
  commandLine,
  foreign,
  due,
  functions,
  workbench,
};
