import type { RuleGroupWords } from "../../words";

export const planRules: RuleGroupWords = {
  "plan/target-unmet": {
    title: "Target not met",
    message: {
      number: "The target is {sign}{target}; the figure is {actual}.",
      "number-short":
        "The target is {sign}{target}; the figure is {actual}. Short or without data in {short} places, such as {names}.",
      share: "The target is {sign}{target}%; the figure is {actual}% of {total}.",
      "share-short":
        "The target is {sign}{target}%; the figure is {actual}%: {short} of {total} fall short, such as {names}.",
      yuan: "The target is {sign}{target} yuan; the figure is {actual} yuan.",
      "yuan-short":
        "The target is {sign}{target} yuan; the figure is {actual} yuan. Short or without data in {short} places, such as {names}.",
    },
    explanation:
      "The target's time has come, and the figure worked out of the workbook does not meet it. States such as averages, shares and coverage are judged on the date of the check; sums, head counts and numbers of times of a year only after the year's end, or after the date under 止. Look at the cells that were counted: enter what is missing, take up what really falls short, and change the plan sheet if the target itself has changed.",
    basis: "The organization's own plan sheet; the catalogue of measures says how each figure is worked out",
  },
  "plan/target-unreadable": {
    title: "Target cannot be read",
    message: {
      id: "The catalogue of measures has no id “{text}”.",
      measure: "“{text}” is not in the catalogue of measures; please check the id or the name.",
      operator:
        "The relation “{text}” is not known; use ≥, >, ≤, <, =, between or about, or words such as 不少于 and 不超过.",
      value:
        "The value “{text}” cannot be read, or does not suit the relation or the measure: give one number (15人, 1.2万元, 70%), or two for “between” (2-3).",
      scope:
        "The book has no “{text}” (范围); the nearest are {names}. Write the full name of one of its branches or communities; for the whole book write 全部 or leave it blank.",
      "scope-none":
        "The book has no “{text}” (范围): it names no branch or community. For the whole book write 全部 or leave it blank.",
      to: "止 is before 起; please check both days.",
      sheet: "“{text}” under 统计表 is neither a kind of sheet (三会一课, 党员花名册) nor a ledger of this workbook.",
      filter:
        "“{text}” under 统计条件 is not understood: write column, relation and value, conditions parted by semicolons, such as 会议类型=党课；实到人数>=10.",
      aggregate:
        "“{text}” under 统计方式 is not understood, or does not suit the column: write 计数, 求和 or 平均 and a column, or 占比 and a condition.",
      period:
        "“{text}” under 统计期间 is not understood: write 每周, 每月, 每季 or 每年 (with 计数), 不限, or a column of dates.",
      blank: "Nothing stands under “{column}”, so this target is not judged.",
    },
    explanation:
      "Every row of the plan sheet needs an id or name of the catalogue, a relation and a value; without one of them the target cannot be judged. Shares may be written 70% or 0.7. Format the cell as text before typing a range such as 2-3, or the spreadsheet turns it into a date. Please correct the cell named. A measure outside the catalogue can be judged too: put a formula of your own under 完成值, or say under 统计表, 统计条件, 统计方式 and 统计期间 what to count.",
    basis: "How the plan sheet is filled in; the catalogue of measures",
  },
  "plan/no-data": {
    title: "No data for a target",
    message: {
      sheets: "The workbook lacks the sheets or columns this measure needs; any one of these will do: {sheets}.",
      nothing: "Nothing in the workbook is there to count, so this measure has no figure for now.",
      incomplete:
        "The figure reaches its target, but {short} values are lacking, such as {names}, so that there is no verdict yet.",
      formula: "The formula under 完成值 gives no number; please look at it.",
      question: "A question is open that you have yet to settle; before that this measure is not worked out.",
    },
    explanation:
      "This is no error: it only says that the figure cannot be worked out now, and must not be taken as met. Where a sheet or column is missing, add it under the header named. Where nothing is there to count (no secretary under 45, say), check that no entry is missing; if there is none, nothing needs doing.",
    basis: "The sheets and columns each measure of the catalogue needs",
  },
};
