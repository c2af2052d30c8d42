import type { RuleGroupWords } from "../../words";

export const checkRules: RuleGroupWords = {
  "check/rule-failed": {
    title: "One rule could not be run",
    message: "Rule {rule} failed and did not finish: {reason}. The other rules are not affected.",
    explanation:
      "This is a fault of the program, not of the workbook. What this rule would have found is incomplete: please check those entries by eye, and tell the maintainers the rule's id and this message.",
    basis: "Self-check of the program",
  },
};
