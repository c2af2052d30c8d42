import type { RuleGroupWords } from "../../words";

export const activityRules: RuleGroupWords = {
  "activity/branch-meeting-missing": {
    title: "Branch members' meeting missing",
    message: "No branch members' meeting is recorded in {year} for quarter {periods}.",
    explanation:
      "The members' meeting is generally held every quarter; the ended quarters of the reporting year are checked. Record meetings that were held, with date, expected and attending members; where none was held, say why and hold it soon. A log that begins within the year leaves the earlier quarters unproved: add their records.",
    basis: "Regulations on the Work of Party Branches (trial, 2018), Art. 11",
  },
  "activity/committee-meeting-missing": {
    title: "Branch committee meeting missing",
    message: "No branch committee meeting is recorded in {year} for month {periods}.",
    explanation:
      "A branch with a committee generally has it meet every month; the ended months of the reporting year are checked. Whether there is a committee is taken from the committee size in the branch list; without that column, a branch of seven or more full members is taken to have one. Record meetings that were held; where none was held, say why.",
    basis: "Regulations on the Work of Party Branches (trial, 2018), Art. 12",
  },
  "activity/lecture-missing": {
    title: "Party lesson missing",
    message: "No Party lesson is recorded in {year} for quarter {periods}.",
    explanation:
      "Party lessons are held regularly; once a quarter is checked here, in the ended quarters of the reporting year. Record lessons that were held, with speaker and topic; otherwise arrange them soon.",
    basis:
      "Regulations on the Work of Party Branches (trial, 2018), Art. 16, asks for regular lessons; once a quarter is common local practice",
  },
  "activity/theme-day-missing": {
    title: "Theme day missing",
    message: "No theme day is recorded in {year} for month {periods}.",
    explanation:
      "A branch keeps one fixed day a month as its theme day; the ended months of the reporting year are checked. Record days that were held; where none was held, say why.",
    basis: "Regulations on the Work of Party Branches (trial, 2018), Art. 16",
  },
  "activity/appraisal-missing": {
    title: "Appraisal of members missing",
    message: {
      meeting: "No appraisal of members is recorded for {years}.",
      result: "{count} full {count|member|members} {count|has|have} no appraisal result: {names}.",
    },
    explanation:
      "A branch generally appraises its members once a year, perhaps together with the organizational life meeting, and every full member gets a result. Ended years for which the book holds activities are checked; where the book has an appraisal sheet, every full member's result of its latest year as well. Record the meeting or fill in the missing results; say in the remarks why somebody took no part.",
    basis:
      "Regulations on the Work of Party Branches (trial, 2018), Art. 18 (number still to be checked); requirement of the local plan (P15)",
  },
  "activity/joint-meeting-missing": {
    title: "Joint meeting missing",
    message: "No joint meeting is recorded in {year} for quarter {periods}.",
    explanation:
      "By the local plan for communities a joint meeting is held every quarter; a book that never records one is not checked. Record meetings that were held; otherwise arrange them soon.",
    basis: "Requirement of the local plan (P14); local practice, not a national rule",
  },
  "activity/attendance-invalid": {
    title: "Impossible attendance",
    message: {
      above: "{attended} attended of {expected} expected: more than expected.",
      negative: "Attendance is {attended}; it cannot be negative.",
    },
    explanation:
      "Attendance is never more than the number expected, nor negative. Mostly the two columns were swapped, or guests and activists were counted in. Correct it from the attendance sheet; guests may go into the remarks.",
    basis: "Record keeping: attendance is at most the number expected",
  },
  "activity/quorum": {
    title: "No quorum",
    message: "{attended} attended of {expected} expected: not more than half.",
    explanation:
      "A members' meeting needs more than half of the voting members present, and its decisions the votes of more than half of those entitled to attend. Without a quorum its votes are void and it must be held again. Check the attendance sheet first: correct a wrong number, or repeat the meeting.",
    basis: "Regulations on the Work of Party Branches (trial, 2018), Art. 11",
  },
  "activity/date-future": {
    title: "Activity dated in the future",
    message: "Dated {date}, after the date of the check, {asOf}.",
    explanation:
      "Activities are recorded after they took place, so none is dated after today. Mostly the year or month was mistyped, or a plan was entered as done. Correct the date, or record the activity once it has been held.",
    basis: "Record keeping: what was done is recorded as it was done",
  },
};
