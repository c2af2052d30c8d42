import type { RuleGroupWords } from "../../words";

export const branchRules: RuleGroupWords = {
  "branch/too-few-members": {
    title: "Fewer than three full members",
    message: "The roster has {members} full {members|member|members} of this branch, fewer than {least}.",
    explanation:
      "A branch needs three full members; probationary members do not count. Members may have moved away without the branch being rearranged, or the roster may have a wrong branch name or category. Check the roster first; where there really are too few, form a joint branch with neighbours, or ask the higher committee to rearrange it.",
    basis: "Regulations on the Work of Party Branches (trial, 2018), Art. 4",
  },
  "branch/size-exceeded": {
    title: "Too many members for its level",
    message: {
      branch:
        "The branch has {members} {members|member|members}, more than {most}: a general branch, or two branches, may be due.",
      committee:
        "The organization has {members} {members|member|members}, {from} or more: it should generally be a committee (党委).",
    },
    explanation:
      "A branch generally has at most fifty members; more than fifty and fewer than a hundred generally form a general branch (党总支), a hundred or more a committee (党委); the higher body may allow otherwise. Texts differ for exactly fifty and a hundred, so this is only a warning. Check the number and the level column, and take a change to the higher committee.",
    basis:
      "Regulations on the Work of Party Branches (trial, 2018), Art. 4; for general branches and committees the general rules on primary organizations, from which the higher body may depart",
  },
  "branch/committee-size": {
    title: "Committee does not suit the membership",
    message: {
      size: "With {members} full {members|member|members} there should be a branch committee of {least} to {most}; it has {stated}.",
      needless:
        "With {members} full {members|member|members}, fewer than {from}, there is generally no branch committee; {stated} committee members are stated.",
    },
    explanation:
      "A branch of seven or more full members has a committee of three to five, at most seven; a smaller one has a secretary and if needed a deputy. Check both numbers: correct what was entered wrongly, and settle a real departure at the next election.",
    basis: "Regulations on the Work of Party Branches (trial, 2018), Ch. 6",
  },
  "branch/count-mismatch": {
    title: "Member count differs from the roster",
    message: "The branch list says {stated} {stated|member|members}; the roster has {counted}.",
    explanation:
      "The count in the branch list should be the full and probationary members of the branch in the roster (without those suspended, removed or dead; rows entered twice count twice, so duplicates raise it). Look for transfers not entered, wrong branch names or categories, and people entered twice; then update the count.",
    basis: "Party statistics: organization data agree with the member roster",
  },
  "branch/election-overdue": {
    title: "Election overdue",
    message: {
      due: "Elected {elected} for {term} years; the term ended on {due}.",
      long: "Elected {elected} for {term} years; the term ended on {due}, more than a year ago.",
    },
    explanation:
      "A new committee is elected when the term ends. Branches, general branches and committees of communities serve five years, which is taken where no term is stated. Delay needs the higher committee's approval and is generally at most a year, so more than a year is an error. Update the date where the election was held; otherwise ask the higher committee soon.",
    basis:
      "Opinion on the Terms of Primary Party Organizations (2018); Regulations on Elections in Primary Party Organizations, on advancing or delaying elections (Art. 3, number still to be checked)",
  },
  "branch/secretary-missing": {
    title: "No secretary entered",
    message: "The secretary (书记) is blank.",
    explanation:
      "Every branch has a secretary. Either the cell was left out, or the post is vacant. Fill it in; or have the post filled soon, by election or by the higher committee, and enter it as it is.",
    basis: "Regulations on the Work of Party Branches (trial, 2018), Ch. 6",
  },
  "branch/secretary-not-member": {
    title: "Secretary is no full member of the branch",
    message: {
      "not-full": "In the roster the secretary {secretary} belongs to this branch but is not a full member.",
      elsewhere: "In the roster the secretary {secretary} does not belong to this branch.",
      absent: "The secretary {secretary} is not in the roster.",
    },
    explanation:
      "The secretary of a branch is one of its full members; probationary members cannot be elected. Mostly the secretary changed without an update, the name is written in two ways, the membership has not been transferred yet, or the roster has a wrong branch or category. Correct it; where a secretary was sent by the higher body and belongs elsewhere, say so in the remarks.",
    basis:
      "Party Constitution, Art. 7 (probationary members cannot be elected); Regulations on the Work of Party Branches (trial, 2018), Ch. 6",
  },
  "branch/deputy-missing": {
    title: "No full-time deputy or Party officer",
    message: {
      committee: "The level is 党委 (committee), and no full-time deputy secretary is entered.",
      general: "The level is 党总支 (general branch), and neither a deputy secretary nor a Party officer is entered.",
    },
    explanation:
      "By the local plan for communities a committee has a full-time deputy secretary, a general branch a deputy or a Party officer. The level column decides, not the kind of branch. Enter them where they are in post; otherwise take it to the higher body.",
    basis: "Requirement of the local plan (measure P58); local practice, not a national rule",
  },
};
