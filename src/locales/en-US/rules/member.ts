import type { RuleGroupWords } from "../../words";

export const memberRules: RuleGroupWords = {
  "member/id-format": {
    title: "ID number of the wrong form",
    message: {
      length: "An ID number has 18 characters; this one has {length}.",
      characters: "An ID number is 17 digits and a digit or X; this one has other characters.",
      upgrade:
        "This is an old 15-digit number; use the one of 18. The number worked out from it is a suggestion to hold against the card.",
    },
    explanation:
      "A citizen's ID number is 17 digits and a check character, a digit or X. A wrong length mostly means a digit left out or typed twice; 15 digits are a number of before 1999. With a wrong form the member cannot be found by number in the dues ledger and other sheets. Correct it from the ID card; do not fill in digits by guess.",
    basis: "GB 11643-1999, Citizen identification number",
  },
  "member/id-checksum": {
    title: "ID number with a wrong check character",
    message: "By its first 17 digits the last character should be {computed}; it is {written}.",
    explanation:
      "The last character is worked out from the first 17 digits. Where they disagree at least one character is wrong, not necessarily the last. Compare the number with the ID card digit by digit; do not just change the last one.",
    basis: "GB 11643-1999, Citizen identification number (check character by ISO 7064:1983 MOD 11-2)",
  },
  "member/id-date": {
    title: "ID number with an impossible birth date",
    message: {
      none: "The birth date in the number, {birth}, does not exist.",
      future: "The birth date in the number, {birth}, is still to come.",
    },
    explanation:
      "Digits 7 to 14 of an ID number are the birth date. Where they are no real day, or a day after the date of the check, the number is wrong, even if its check character happens to fit. Correct it from the ID card.",
    basis: "GB 11643-1999, Citizen identification number",
  },
  "member/id-precision-lost": {
    title: "ID number that has lost digits",
    message:
      "The number is stored as a numeric value; its digits after the 15th are lost for good. Enter it again from the ID card.",
    explanation:
      "Spreadsheet numbers keep 15 digits. An 18-digit ID number entered as a number ends in zeros or shows as 5.1E+17. The lost digits cannot be brought back, and changing the cell's format does not help. Set the cell to Text first, then enter the number again from the ID card, or ask for the original list.",
    basis: "Precision of spreadsheet numbers (15 significant digits); not a regulation",
  },
  "member/id-birth-mismatch": {
    title: "Birth date differs from the ID number",
    message: "The birth date is {written}; the ID number says {inNumber}.",
    explanation:
      "The ID number passes its check, but the birth date in it differs from the birth date column; where only year and month are given, only these are compared. Mostly the birth date was mistyped or is of the lunar calendar. Compare with the ID card; where the member's file differs from the card, follow the organization department's finding and do not change it on your own.",
    basis: "GB 11643-1999: digits 7 to 14 are the birth date",
  },
  "member/id-gender-mismatch": {
    title: "Sex differs from the ID number",
    message: "The sex is {written}; by the ID number it should be {inNumber}.",
    explanation:
      "The 17th digit of an ID number is odd for men (男) and even for women (女). Where the number passes its check and the sex differs, mostly the wrong sex was chosen, or the number is another person's. Compare with the ID card and correct it.",
    basis: "GB 11643-1999: the 17th digit tells the sex",
  },
  "member/id-duplicate": {
    title: "ID number on several rows",
    message: "The same ID number stands on {rows} {rows|row|rows} of the roster; see also {places}.",
    explanation:
      "An ID number belongs to one person. On several rows, either a member is entered twice (perhaps once in each of two branches), or somebody else's number was copied. Member counts and dues then disagree. Find out which, and remove the second row or correct the number.",
    basis: "A member belongs to one branch and is entered once; ID numbers are unique",
  },
  "member/under-age": {
    title: "Joined before the age of eighteen",
    message: "Born {birth}, joined {joined}, at the age of {age}.",
    explanation:
      "Only people of eighteen or more may apply to join. Where the joining date is before the eighteenth birthday, mostly one of the two dates was mistyped. Compare with the application for membership and the ID card; where an early admission really was special, give its ground in the remarks.",
    basis: "Party Constitution, Art. 1; Rules for the Development of Party Members, Art. 5",
  },
  "member/date-order": {
    title: "Dates that cannot be in this order",
    message: {
      order: "Full membership on {full} is before joining on {joined}.",
      future: "{column} {date} is after the date of the check.",
    },
    explanation:
      "Joining comes before full membership, and none of birth, joining and full membership can lie in the future. Mostly a year was mistyped or two columns were swapped. Until this is mended, age and probation cannot be judged, so nothing is reported of them for this row. Correct the dates from the application for membership.",
    basis: "The order of the dates themselves; Party Constitution, Art. 7",
  },
  "member/probation-short": {
    title: "Probation shorter than a year",
    message: "Joined {joined}, full member {full}; a year's probation ends on {earliest} at the earliest.",
    explanation:
      "Probation lasts one year from the branch meeting's decision (in some periods, from the higher committee's approval); full membership comes after it. Where it comes earlier, mostly one of the two dates was mistyped. Compare with the application for membership. Those who joined from 1 April 1969 to 11 August 1977 had no probation; this rule is not for them.",
    basis:
      "Party Constitution, Art. 7; joining dates and probation by period: the Central Organization Department's note of 1997 (from public reprints; the original is still to be checked)",
  },
  "member/probation-unexpected": {
    title: "No probation in these years",
    message:
      "Joined {joined}, when there was no probation: the date of full membership should be the same; it is {full}.",
    explanation:
      "Members who joined from 1 April 1969 to 11 August 1977 had no probation; they became full members on the day they joined. Where the dates differ, a year may have been added by today's rule, or the joining date is wrong. Compare with the application for membership before changing anything.",
    basis:
      "The Central Organization Department's note of 1997 on joining dates and probation by period (from public reprints; the original is still to be checked)",
  },
  "member/probation-overdue": {
    title: "Probation is over without full membership",
    message: "Joined {joined}; probation ended on {due}, and there is no date of full membership.",
    explanation:
      "When probation ends the branch should promptly discuss full membership. A member still entered as probationary after a year may have become a full member without the roster being updated, the discussion may be late, or probation may have been extended. Fill in the date and change the category; or note the extension in the remarks; or arrange the discussion soon.",
    basis:
      "Party Constitution, Art. 7; Rules for the Development of Party Members (revised 2026), Art. 31 (clause number from public sources, still to be checked)",
  },
  "member/category-conflict": {
    title: "Category and date of full membership disagree",
    message: {
      probationary: "Entered as a probationary member (预备党员), yet with a date of full membership, {full}.",
      full: "Entered as a full member (正式党员), yet without a date of full membership.",
    },
    explanation:
      "Every full member has a date of full membership, and no probationary member has one yet. Where the two columns disagree, full members are miscounted, which bears on the branch's size, elections and votes. Look at the application for membership: change the category, clear the date, or look the missing date up (for those who joined from April 1969 to 11 August 1977 it is the joining date).",
    basis: "Member information form: category and date of full membership agree",
  },
  "member/phone-invalid": {
    title: "Not a phone number",
    message: "Neither an 11-digit mobile number nor a landline with its area code ({digits} digits).",
    explanation:
      "A mobile number has 11 digits and begins with 13 to 19; a landline has its area code, as in 0512-12345678. Spaces and hyphens do not matter. With a wrong number nobody can be called to a meeting or reminded of dues. Ask the member. Where one cell holds two numbers, put them into the mobile and the landline column.",
    basis: "Member information form: a valid mobile number, or a landline with area code",
  },
  "member/branch-unknown": {
    title: "Branch not in the branch list",
    message: {
      near: "{branch} is not in the branch list; is it {near}?",
      none: "{branch} is not in the branch list.",
    },
    explanation:
      "Branch names in the roster must be those of the branch list, else the member counts for no branch, in numbers and in dues. Use the name of the branch list; where the branch is new or renamed, add it to the list first.",
    basis:
      "Every member belongs to one branch (Party Constitution, Art. 8; Regulations on the Education and Management of Party Members, Art. 25)",
  },
  "member/lost-without-date": {
    title: "Out of touch, but no date",
    message: "Entered as out of touch, without the date contact was lost.",
    explanation:
      "After six months out of touch a procedure begins, which cannot be reckoned without the date. Give the time of the last meeting attended or dues paid; the month is enough where the day is not known.",
    basis: "Member information form: year and month contact was lost",
  },
  "member/lost-six-months": {
    title: "Out of touch for six months, still in normal standing",
    message:
      "Out of touch since {since}, {months} {months|month|months} or more, while the standing is still 正常 (normal).",
    explanation:
      "Members out of touch for six months or more, whom no search could find, have their membership suspended by rule. This is only a reminder to look into it, not a verdict: see first whether contact has been restored and whether the search is on record; change the standing only after the higher committee has approved it.",
    basis: "Regulations on the Education and Management of Party Members (2019), Art. 24",
  },
  "member/mobile-without-destination": {
    title: "Mobile member without a destination",
    message: "Entered as a mobile member, without the place he or she went to.",
    explanation:
      "For a mobile member the province, city and county must be given, so that the branch can get in touch with the Party organization there. Ask the member or the family; where the member has come back, change 是否为流动党员 to 否.",
    basis: "Member information form: destination of mobile members (province, city, county)",
  },
};
