import type { RuleGroupWords } from "../../words";

export const duesRules: RuleGroupWords = {
  "dues/not-in-roster": {
    title: "Person in the dues ledger but not in the roster",
    message: {
      number: "The roster has neither this ID number nor a name that fits.",
      name: "By name and branch nobody in the roster fits, or several people do.",
    },
    explanation:
      "Dues are paid to the branch that holds the member's formal relationship, so everybody in the ledger should be in the roster. People are matched by ID number, then by name and branch, then by a name that stands only once. Check whether name, number or branch were mistyped; add members who have moved in to the roster, and see up to which month those who moved out have paid.",
    basis:
      "Regulations on Party dues, Zhongzufa [2008] No. 3, Art. 9; that ledger and roster agree is ordinary bookkeeping",
  },
  "dues/member-missing": {
    title: "Member missing from the dues ledger",
    message: "The dues ledger of {year} has no row for this member.",
    explanation:
      "Every member in good standing pays monthly and has a row in the year's ledger, those with reduced dues included. See whether the row was forgotten, or whether name or ID number differ from the roster so that it was not matched. Those who joined or moved in this month are entered from this month on.",
    basis: "Zhongzufa [2008] No. 3, Art. 8 and 12",
  },
  "dues/base-missing": {
    title: "No base to reckon dues from",
    message: "The class is {duesClass}, whose dues depend on a base; neither the ledger nor the roster gives one.",
    explanation:
      "For members with pay or income and for the retired the monthly amount is a rate of a base; without it nobody can tell whether the amount is right. Ask the member and fill it in: the fixed, regular part of monthly pay after tax; for the retired the basic retirement pay or basic pension, without allowances.",
    basis: "Zhongzufa [2008] No. 3, Art. 1 to 5; for the retired Zudianmingzi [2017] No. 5",
  },
  "dues/below-standard": {
    title: "Monthly due below the standard",
    message: {
      band: "The monthly due is {declared} yuan, below the standard of {standard} ({duesClass}, base {base}, {percent}% of the whole base).",
      ceiling:
        "The monthly due is {declared} yuan, below the standard of {standard} ({duesClass}, base {base}, at the monthly limit).",
      fixed: "The monthly due is {declared} yuan, below the {standard} a month for members of class {duesClass}.",
      farmer: "The monthly due is {declared} yuan; for farmers it is {standard} to {most} a month.",
    },
    explanation:
      "Members with pay owe 0.5% of a base up to and including 3000 yuan, 1% up to 5000, 1.5% up to 10000 and 2% above; the retired 0.5% up to 5000 and 1% above. The one rate applies to the whole base, not step by step as income tax does: a base of 5000.01 makes 75.00, not 50.00. Check base and class first, then the monthly due; where less is paid for hardship with approval, fill in 减免, 审批机构 and 审批日期. Differences up to 0.05 are not reported.",
    basis:
      "Zhongzufa [2008] No. 3, Art. 2 to 6; Zudianmingzi [2017] No. 5, item 1 (generally at most 1000 yuan a month); the tolerance of 0.05 is local practice",
  },
  "dues/above-standard": {
    title: "Monthly due above the standard",
    message: {
      band: "The monthly due is {declared} yuan, above the standard of {standard} ({duesClass}, base {base}, {percent}% of the whole base).",
      ceiling:
        "The monthly due is {declared} yuan, above the monthly limit of {standard}; it may stay if it is voluntary.",
      fixed: "The monthly due is {declared} yuan, above the {standard} a month for members of class {duesClass}.",
      farmer:
        "The monthly due is {declared} yuan; for farmers it is {standard} to {most} a month; more may stay if it is voluntary.",
    },
    explanation:
      "Members may always pay more of their own will, so this is only a hint: make sure that it is their will, and not a slip in base or class. A month's dues are generally limited to 1000 yuan, unless the member wishes otherwise. If it is voluntary, leave it and say so in the remarks. Up to 1 yuan more is not reported.",
    basis: "Zhongzufa [2008] No. 3, Art. 11; Zudianmingzi [2017] No. 5, item 1; the margin of 1 yuan is local practice",
  },
  "dues/reduction-unapproved": {
    title: "Reduced dues without a record of approval",
    message: {
      body: "A reduction is marked, but not which body approved it.",
      branch: "The reduction was approved by {approvedBy}; the next higher committee must approve it too.",
      date: "A reduction is marked, but not the day of its approval.",
    },
    explanation:
      "Where a member in hardship is to pay less or nothing, the branch discusses it and the next higher committee approves; for the retired in hardship the branch's consent is enough. The ledger should show who approved and when. Fill in 审批机构 and 审批日期; until there is approval, keep the standard amount.",
    basis: "Zhongzufa [2008] No. 3, Art. 7; Zudianmingzi [2017] No. 5 (the branch may agree for the retired)",
  },
  "dues/in-arrears": {
    title: "Dues not fully paid",
    message: "Dues for months {months} are not fully paid; {amount} yuan are missing.",
    explanation:
      "What was paid is set against the oldest month first; then the months up to the end of the quarter that are not covered are counted. Months before joining or moving in do not count, and a shortage up to 0.05 in all is not reported. See first whether a payment was not entered or the monthly due has changed; if it is really unpaid, remind the member. Back payment generally covers no more than 6 months.",
    basis: "Zhongzufa [2008] No. 3, Art. 8 and 12; the order of allotment and the tolerance are local practice",
  },
  "dues/six-months-unpaid": {
    title: "No full dues for six months or more: needs the branch's attention",
    message: "Dues for months {months} are not fully paid; {amount} yuan are missing. The branch should find out why.",
    explanation:
      "By the ledger this member has not fully paid dues for six months in a row or longer. This only says that the branch should look into it; it is no judgement of the member. A payment may not have been entered, may have been made elsewhere or through somebody else, or there may be good reason. Check the receipts first, then talk to the member, remind them, and keep a note of what you learn; what follows is for the branch to decide under the Party Constitution and the regulations.",
    basis: "Zhongzufa [2008] No. 3, Art. 12 and 13",
  },
  "dues/back-payment-too-long": {
    title: "One back payment for more than six months",
    message: "The {amount} yuan paid on {paidOn} pay {count} {count|month|months} in arrears, more than {most}.",
    explanation:
      "Dues are paid monthly, and back payment generally covers no more than 6 months. Check which months this payment is for; if it really pays that many, say why in the remarks, and ask the member to pay monthly or quarterly from now on.",
    basis: "Zhongzufa [2008] No. 3, Art. 12",
  },
  "dues/large-contribution": {
    title: "Perhaps a large voluntary contribution",
    message:
      "A single payment of {amount} yuan is {margin} or more above the {yearly} of the whole year; is it a large voluntary contribution?",
    explanation:
      "A voluntary payment of 1000 yuan or more at once goes to the centre in full, with a short note on the member, and the Central Organization Department gives a receipt. Make sure what this money is: if it is such a contribution, pass it on as the rules say; if it was mistyped or is several people's money, correct it. Ask the higher body also where it is exactly 1000.",
    basis: "Zhongzufa [2008] No. 3, Art. 11; Zudianmingzi [2017] No. 5, item 1",
  },
  "dues/negative": {
    title: "Negative payment",
    message: "The payment is {amount} yuan.",
    explanation:
      "The ledger records dues received, which are never negative. Where too much was entered, correct the original amount and say so in the remarks; where money was really returned, keep the receipt apart.",
    basis: "Bookkeeping",
  },
  "dues/total-mismatch": {
    title: "Member's total differs from the months",
    message: "The total is {total} yuan; the months add up to {sum}.",
    explanation:
      "The total of a row is the sum of its months (or quarters). See whether a month was mistyped or left out, or the total was not brought up to date. A formula such as =SUM(H5:S5) keeps it right by itself.",
    basis: "Bookkeeping",
  },
  "dues/paid-before-joining": {
    title: "Dues paid before joining",
    message: "The member joined on {joinedOn}, yet dues are entered for months {months}.",
    explanation:
      "Dues are paid from the day on which the branch meeting accepts a probationary member; there are none for the months before. Check the date of joining in the roster, and whether the payment belongs to another person or month.",
    basis: "Zhongzufa [2008] No. 3, Art. 8",
  },
};
