import type { Words } from "../words";

export const due: Words["due"] = {
  election: "election at the end of the term (last elected {elected}, {term} years)",
  "quarter-publication": "publish the accounts of {quarter} (within {days} {days|day|days} after the quarter)",
  "aid-publication": "publish the aid paid on {paid}",
  talk: "a talk with the applicant (applied on {after})",
  "target-choice": "may be chosen as target of development from now on (activist since {after})",
  meeting: "branch meeting on admission (prereviewed on {after})",
  approval: "approval of the admission by the committee (meeting on {after})",
  conversion: "end of probation: meeting on full membership (admitted on {after})",
  "conversion-approval": "approval of full membership by the committee (meeting on {after})",
  probation: "end of probation: meeting on full membership (joined on {joined})",
  adjustment: "a secretary found unfit leaves the post (assessed on {after})",
  deputy: "a full-time deputy secretary takes office (committee founded on {after})",
  "project-organization": "an organization of the Party at the project (begun on {after})",
  "target-behind": "behind the plan: target {goal}, now {actual}",
  "target-slow": "will miss the plan going on like this: target {goal}, now {actual}, about {forecast} at the end",
  target: "the target's last day; it is not met yet",
};
