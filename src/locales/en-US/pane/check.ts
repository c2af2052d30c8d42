import type { check as chinese } from "../../zh-CN/pane/check";

export const check: Readonly<Record<keyof typeof chinese, string>> = {
  "check.title": "Check",
  "check.start": "Start the check",
  "check.again": "Check again",
  "check.notBegun":
    "The check holds every row against the rules of dues, organization and development. It changes nothing.",
};
