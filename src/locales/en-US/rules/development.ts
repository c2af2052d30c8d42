import type { RuleGroupWords } from "../../words";

export const developmentRules: RuleGroupWords = {
  "development/under-age": {
    title: "Under 18 when applying",
    message: "Born on {birth}, the applicant was {age} on applying on {appliedOn}.",
    explanation:
      "Only people who have completed 18 years may apply. The birth date is that of the ID number, or of its own column where the number is wrong. Check ID number and date of application first; who was really under 18 applies again after the birthday.",
    basis: "Rules on developing Party members, Art. 5; Party Constitution, Art. 1",
  },
  "development/order": {
    title: "Steps of development out of order",
    message: "{step}, {date}, is before {earlierStep}, {earlierDate}.",
    explanation:
      "The steps are application, talk, activist, target, pre-review, branch meeting, approval, conversion; none is dated before the one it follows. Compare with the file: correct what was mistyped; where the file itself is out of order report to the higher body instead of changing dates.",
    basis: "Procedure of the Rules on developing Party members",
  },
  "development/talk-late": {
    title: "First talk later than a month after the application",
    message: "The application is of {appliedOn}, so the talk was due by {latest}; it was on {talkedOn}.",
    explanation:
      "Within a month of an application the branch sends somebody to talk with the applicant. Check the date; if it was really later, keep the true date and talk in time from now on.",
    basis: "Rules on developing Party members, Art. 7 (number in the 2014 text to be checked)",
  },
  "development/activist-short": {
    title: "Less than a year as an activist",
    message: "Activist since {activistOn}, the earliest day as a target is {earliest}; it was {targetOn}.",
    explanation:
      "An activist is trained and observed for a year or more before becoming a development target; the year runs to the same day of the month, not 365 days. Check both dates; where it was really shorter, training goes on until the year is full.",
    basis: "Rules on developing Party members, Art. 13",
  },
  "development/notice-short": {
    title: "Public notice shorter than five working days",
    message:
      "The notice ran from {noticeFrom} to {noticeTo}, about {days} working {days|day|days}, fewer than {least} (public holidays not taken off, please check).",
    explanation:
      "The rules as revised in 2026 ask for a public notice of at least five working days before somebody becomes a target. Only Saturdays and Sundays are taken off here, as public holidays are not known, so please check. Notices begun before the revision are not judged. Where the time was too short, make it up first.",
    basis:
      "Rules on developing Party members (revision published on 18 May 2026), Art. 13; the day it came into force is to be checked and is a setting",
  },
  "development/training-short": {
    title: "Training of a target too short",
    message: {
      hours: "Training of {hours} class hours, fewer than {leastHours}.",
      days: "Training of {days} {days|day|days}, fewer than {leastDays}.",
      both: "Training of {hours} class hours and {days} {days|day|days}, fewer than {leastHours} hours and than {leastDays} days.",
    },
    explanation:
      "Targets take a short course, generally of at least three days or 24 class hours; either is enough, and rows that give neither are not judged. Check the record of training; what is missing is made up before the branch meeting.",
    basis: "Rules on developing Party members, Art. 17",
  },
  "development/meeting-late": {
    title: "Branch meeting later than a month after the pre-review",
    message: "The pre-review was on {prereviewOn}, so the branch meeting was due by {latest}; it was on {acceptedOn}.",
    explanation:
      "By the rules as revised in 2026 the branch meeting discusses the admission within a month of the pre-review. Pre-reviews before the revision are not judged. Check the dates; if it was really late, keep the true date and tell the higher committee why.",
    basis:
      "Rules on developing Party members (revision published on 18 May 2026), Art. 19; the day it came into force is to be checked and is a setting",
  },
  "development/approval-late": {
    title: "Committee's approval out of time",
    message: {
      late: "Accepted by the branch meeting on {acceptedOn}, approved on {approvedOn}: more than {months} {months|month|months}.",
      beyond:
        "Accepted by the branch meeting on {acceptedOn}, approved on {approvedOn}: more than the longest term of {months} {months|month|months}.",
    },
    explanation:
      "The committee decides on a branch's resolution to admit within three months, in special cases later, but never after more than six. Check the date of approval; between three and six months note the reason, beyond six ask the higher committee what to do.",
    basis:
      "Rules on developing Party members, on approval (Art. 25 of the 2026 revision; number in the 2014 text to be checked)",
  },
  "development/introducers": {
    title: "Introducers not as required",
    message: {
      count: "There should be {needed} {needed|introducer|introducers}; {count} {count|is|are} given.",
      "not-full-member": "Not full members in the roster, or not in it: {names}.",
    },
    explanation:
      "Who joins the Party is introduced by two full members. Rows of people whom the branch meeting has accepted, or who are probationary or full members, name both, parted by a comma. They are looked up in the whole roster, in any branch; without a roster only their number counts. Check the names and whether each is a full member by now; for introducers of another unit keep a proof and say so in the remarks.",
    basis: "Party Constitution, Art. 5; Rules on developing Party members, on introducers",
  },
  "development/extension": {
    title: "Probation extended by too little or too much",
    message:
      "Probation was extended by {months} {months|month|months}; it should be at least {least} and at most {most}.",
    explanation:
      "Where a probationary member needs more observation, probation can be extended once, by at least half a year and at most a year. Check the term in the branch meeting's resolution; where the resolution itself is not as the rules say, report to the higher committee.",
    basis: "Party Constitution, Art. 7; Rules on developing Party members, on probation",
  },
  "development/stage-conflict": {
    title: "Stage disagrees with the dates",
    message: "The stage is {stage}, but {step} is filled in, so it should be {reached}.",
    explanation:
      "The stage should be that of the last step taken; dates after the day of the check are plans, not steps. See whether the stage was not brought up to date, or a date stands in the wrong column. The year's figures are counted by the dates, so they would not agree.",
    basis: "Procedure of the Rules on developing Party members; that records agree is ordinary record-keeping",
  },
};
