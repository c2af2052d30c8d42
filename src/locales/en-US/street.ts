import type { StreetWords } from "../streetText";

/** Every rule's words: title, sentence, explanation, basis. */
export const street: StreetWords = {
  texts: {
    written: "Consolidated into {file} (as of {day}); no branch's file was changed.",
    packed: "Packed into {file}, number {number}, check code {code}. Print cover.xlsx, seal and sign it.",
    sealed: "{unit} {period} number {number}, check code {code}",
    intact: "The package is whole and fits its check code.",
    "compared.identical": "The book is the very one in the package.",
    "compared.resaved": "The book was only saved anew; its content is the same.",
    "compared.layout": "The records are the same; only layout, order or notes differ.",
    "compared.rows": "These rows differ from the package:",
    "compared.incomparable": "The two books have no ledger in common.",
    rowPacked: "  packed: {sheet} row {row}, gone or changed now",
    rowNow: "  now: {sheet} row {row}, not in the package or different there",
    "page.title": "Street consolidation",
    "page.quarter": "Quarter",
    "page.language": "Language",
    "page.drop":
      "Drop the branches' files or a whole folder here: packages and books (.xlsx, .xls, .csv), with the list of branches and last quarter's consolidated workbook. Files are read on this computer, never changed, never sent anywhere.",
    "page.files": "Choose files",
    "page.folder": "Choose a folder",
    "page.save": "Save the workbook",
    "page.slips": "Slips and receipts",
    "page.reading": "Reading {done} of {all}",
    "page.cancel": "Stop",
    "page.starter":
      "No list of branches yet: they are listed as their books call them. Who is missing shows once the list is dropped.",
    "page.registered": "{count} branches on the list.",
    "page.board": "Who has handed in",
    "page.branch": "Branch",
    "page.state": "State",
    "page.file": "File that counts",
    "page.errors": "Errors",
    "page.warnings": "Warnings",
    "page.questions": "Questions",
    "page.members": "Members",
    "page.due": "Due",
    "page.paid": "Paid",
    "page.late": "late",
    "page.findings": "Findings across branches",
    "page.noFindings": "Nothing found across branches.",
    "page.unknown": "Branches on no list",
    "page.whose": "“{file}” calls itself “{called}”. Which branch is it?",
    "page.choose": "Choose",
    "page.reason": "Reason or note",
    "page.reasonAsked": "A reason is needed.",
    "page.accept": "Accept",
    "page.acceptWithNote": "Accept with a note",
    "page.return": "Return",
    "page.zero": "Confirm a zero report",
    "page.takeBack": "Take back the last decision",
    "page.takenBack": "taken back",
    "page.log": "Decisions",
    "state.missing": "not handed in",
    "state.zero": "zero report",
    "state.failed": "with errors",
    "state.pending": "to be looked at",
    "state.returned": "returned",
    "state.accepted": "accepted",
    "state.accepted-with-note": "accepted with a note",
  },
  rules: {
    "package/unreadable": {
      title: "File cannot be opened",
      message: "“{file}” is no workbook, or damaged, protected or too large; it was not read.",
      explanation:
        "It may have arrived incomplete, have a password, or only be named like a workbook. Ask the branch to send it again; what a spreadsheet program still opens can be saved as .xlsx.",
      basis: "What is handed in must open",
    },
    "package/period-mismatch": {
      title: "Of another quarter",
      message: "“{file}” is of {other}; this consolidation is of {period}.",
      explanation:
        "Neither its titles nor its months and entries reach this quarter: most likely last quarter's file was sent again. Return it and ask for this quarter's book.",
      basis: "Handed in quarter by quarter",
    },
    "package/code-mismatch": {
      title: "Check code differs",
      message: {
        cells: "The check code on the cover of “{file}” does not fit its book: cells were changed.",
        records: "The check code on the cover of “{file}” does not fit its book: records were changed.",
        book: "The check code on the cover of “{file}” does not fit its book: unit, quarter or number was changed.",
      },
      explanation:
        "The book was changed after it was packed, so the sealed cover is no longer its own. Ask the branch to pack and seal it again; the code proves that the content is the same, not who made it.",
      basis: "Cover and content of a package agree",
    },
    "package/manifest-incomplete": {
      title: "Package incomplete",
      message: "In “{file}” missing, changed or unlisted: {faults}.",
      explanation:
        "The files of a package must be those of its list. Ask the branch to pack again with the program, not to unpack and zip by hand.",
      basis: "The package's manifest",
    },
    "package/version-older": {
      title: "Older version",
      message: "“{file}” is replaced by “{counted}”, which alone counts.",
      explanation:
        "Of two books of one branch the newer counts, by number, by a word such as correction, or by the day filled in. If the wrong one was taken, move the other away.",
      basis: "The last submission counts",
    },
    "package/settings-differ": {
      title: "Other rates or settings",
      message: {
        own: "The book of “{file}” sets {count} rates or settings itself that are not the street's.",
        other: "“{file}” was packed with rates and settings that are not the street's.",
      },
      explanation:
        "With other rates, terms or tolerances a branch may come to other conclusions. Check the book again with the street's settings.",
      basis: "One way of reckoning in the street",
    },
    "package/as-of-differs": {
      title: "Checked on a day outside the window",
      message: "“{file}” was checked as of {day}; it should be after {from} and up to {to}.",
      explanation:
        "Too early a day is before the quarter's end; too late a one takes in the next quarter. Ask the branch to check and pack again as of a day in the window.",
      basis: "Handed in quarter by quarter",
    },
    "submission/missing": {
      title: "Not handed in",
      message: { due: "Due by {day}; nothing has come.", open: "Nothing has come." },
      explanation:
        "There is no file of a branch of the register. A branch in which nothing happened hands in a zero report that somebody confirms; it is never taken for none.",
      basis: "Every branch of the register hands in",
    },
    "submission/late": {
      title: "Handed in late",
      message: "Handed in on {day}, due by {deadline}.",
      explanation:
        "By the package's day, or the day filled in on the sheets. With good reason the deadline can be extended in the register.",
      basis: "The register's deadline",
    },
    "submission/zero-unconfirmed": {
      title: "Zero report not confirmed",
      message: "“{file}” is a zero report that nobody has confirmed.",
      explanation: "Somebody confirms that nothing happened in the quarter; an empty sheet is not taken for zero.",
      basis: "Zero reports are confirmed",
    },
    "street/branch-unlisted": {
      title: "Branch not in the register",
      message: "“{file}” is of “{called}”, which is not in the register; it counts in no sum.",
      explanation:
        "It may be a new branch, a file of others, or a name written very differently. If it is the street's, add it to the register, or note the name as an alias of a branch.",
      basis: "The register decides",
    },
    "street/branch-twice": {
      title: "Two books of one branch",
      message:
        "“{file}” and “{other}” are of one branch and quarter and differ, and nothing tells which is newer; the first counts for the time being.",
      explanation:
        "Neither has a number or a word such as correction, and both have the same day. Ask the branch which one holds, and move the other away.",
      basis: "A branch counts once",
    },
    "street/branch-renamed": {
      title: "Branch has another name",
      message:
        "The book calls itself “{called}”, its people are last quarter's of “{branch}”; it counts as “{branch}”.",
      explanation:
        "The branch was renamed, or writes its name differently. If so, rename it in the register or add an alias; if it is not the same branch, return the book.",
      basis: "Known by its roster",
    },
    "street/book-copied": {
      title: "Book copied",
      message: {
        other: "Members and dues of “{file}” are those of {other}; it counts in no sum.",
        own: "“{file}” has the very records of {period}; nothing was updated.",
      },
      explanation:
        "Two branches never have one roster: most likely somebody else's file was used and only the name changed. What equals last quarter word for word was forgotten. Return it.",
      basis: "Every branch reports its own",
    },
    "street/id-in-two-branches": {
      title: "One person in two branches",
      message: "{names}: on the rosters of {branches} at once, with no transfer told.",
      explanation:
        "A member belongs to one branch. Find out which; enter the days of leaving and coming where a transfer was not noted, or take out the wrong entry.",
      basis: "Party Constitution, Art. 8; 《中国共产党党员教育管理工作条例》(2019), Art. 25",
    },
    "street/id-conflict": {
      title: "One ID number, different people",
      message: {
        name: "In {branches} one ID number stands under different names: {names}.",
        gender: "In {branches} the same ID number of {names} has different sexes.",
        birth: "In {branches} the same ID number of {names} has different birth dates.",
      },
      explanation: "One of them has a number or a name miscopied. Both branches should look at the ID cards.",
      basis: "One number a person (GB 11643-1999)",
    },
    "street/person-similar": {
      title: "Perhaps one person",
      message: "{names} in {branches}: same name and birth date, ID number missing or one digit apart.",
      explanation:
        "It may be one person with a miscopied digit, or two who share name and birthday. Look at the ID cards; the program never merges people.",
      basis: "A member belongs to one branch",
    },
    "street/transfer-unreceived": {
      title: "Left and not received",
      message: "Left {from} for {to}, and is not on its roster {days} {days|day|days} later.",
      explanation:
        "Who left must report to the new branch while the letter is valid. Both branches should look: remind the member, or correct where they went. After ninety days it is an error.",
      basis: "Letters of introduction are usually valid for up to three months",
    },
    "street/transfer-unannounced": {
      title: "Received, but not left",
      message: {
        still: "{to} took them in from {from}, where they are still on the roster.",
        absent: "{to} took them in from {from}, which has no entry of their leaving.",
      },
      explanation:
        "The new branch has them, the old one has no day or place of leaving, so they count twice. The old branch should enter it.",
      basis: "Leaving and coming agree",
    },
    "street/transfer-order": {
      title: "Came before leaving",
      message: "Left {from} on {out}, but came to {to} on {in}.",
      explanation:
        "One leaves first and arrives after. Both branches should correct the days by the letter; otherwise they count twice in between.",
      basis: "Leaving and coming agree",
    },
    "street/dues-paid-twice": {
      title: "Dues paid in two branches",
      message: "Dues of {months} are booked in {from} and in {to}.",
      explanation:
        "One person's dues of a month stand in two ledgers. Find out where they were paid; give back what was taken twice, or delete the wrong entry.",
      basis: "Dues regulation, Art. 9: paid to the branch of membership",
    },
    "street/dues-gap": {
      title: "Dues missing at a transfer",
      message: "From {from} to {to}: dues of {months} are in neither ledger.",
      explanation:
        "The new branch begins with the month after the last one paid at the old. Look at the letter, and collect what is missing.",
      basis: "The letter says up to which month dues are paid",
    },
    "street/dues-overlap": {
      title: "Dues twice at a transfer",
      message: "From {from} to {to}: dues of {months} are in both ledgers.",
      explanation:
        "What the old branch has collected the new one does not collect again. Look at the letter, and give back or carry over what is double.",
      basis: "The letter says up to which month dues are paid",
    },
    "street/dues-after-leaving": {
      title: "Dues after leaving",
      message: "Left on {left}, yet dues of {months} are booked.",
      explanation:
        "No dues are collected for months after a transfer, death or removal. Look at day and ledger: correct the entry, or give back what was too much.",
      basis: "Dues are paid to the branch of membership",
    },
    "street/dues-standard-differs": {
      title: "Other dues after a transfer",
      message: "{before} yuan a month in {from}, {after} yuan in {to}.",
      explanation:
        "Base and amount are fixed at the start of the year and usually stay. See whether the base changed or somebody reckoned wrongly.",
      basis: "组电明字〔2017〕5号: fixed at the start of the year",
    },
    "street/headcount-mismatch": {
      title: "Reported count differs from the roster",
      message: "The branch states {stated} {stated|member|members}, the roster has {counted}.",
      explanation:
        "The street sums rosters. The branch should see whether all who came, left or died are entered, and hand in again.",
      basis: "Organization data agree with the roster",
    },
    "street/headcount-flow": {
      title: "Coming and going does not add up",
      message: "{opening} before, {came} came, {went} went, so {reckoned}; the branch states {closing}.",
      explanation:
        "Opening + in + joined − out − died − removed is the closing. See which figure is missing or too many.",
      basis: "Balance of members",
    },
    "street/opening-differs": {
      title: "Opening differs from the last closing",
      message: {
        members: "Opening states {stated} {stated|member|members}, {period} closed with {before}.",
        fund: "The love fund opens with {stated} yuan, {period} closed with {before}.",
      },
      explanation:
        "A quarter opens with what the street accepted as the closing of the last. Correct last quarter first if it was wrong, else this one.",
      basis: "Opening equals the last closing",
    },
    "street/remittance-mismatch": {
      title: "Dues handed over differ from what was received",
      message: "The branch collected {paid} yuan this quarter, the street received {received}.",
      explanation:
        "The receipts noted in the register's workbook and the branch's ledger differ. Look at the bank slips: under way, forgotten, or booked to another quarter.",
      basis: "Books agree with money",
    },
    "street/voucher-in-two-branches": {
      title: "One voucher in two branches",
      message: {
        same: "Voucher {number} is booked in {branches} on one day with one amount.",
        number: "Voucher number {number} is in {branches}, with another amount or day.",
      },
      explanation:
        "A voucher goes into one ledger. Where number, day and amount agree it was most likely booked twice; the number alone may be miscopied. Look at the voucher.",
      basis: "One voucher, one ledger",
    },
    "street/aid-twice": {
      title: "Aided by two branches",
      message: "Aided by {branches} ({sums}).",
      explanation:
        "It may be aid given together, aid given twice, or two people of one name. Look at person and reason.",
      basis: "Aid is not given twice",
    },
    "street/secretary-of-two": {
      title: "Secretary of two branches",
      message: "{branches} name the same secretary.",
      explanation:
        "As a rule nobody is secretary of two branches. Say so in the remarks where it was approved; else update the entry.",
      basis: "《中国共产党支部工作条例（试行）》(2018), ch. 6",
    },
    "street/secretary-elsewhere": {
      title: "Secretary is another branch's member",
      message: "The secretary of {branch} is on the roster of {other}.",
      explanation:
        "A secretary is a full member of the branch. Say so where the committee sent them; else have the membership transferred.",
      basis: "《中国共产党支部工作条例（试行）》(2018), ch. 6",
    },
    "street/meeting-copied": {
      title: "Same meeting in two logs",
      message: "{branches} have the same topic, host and numbers on {date}.",
      explanation: "Say so where a meeting was held together (联合); otherwise the log was copied. Look at it.",
      basis: "Meetings are logged as they were",
    },
    "street/member-vanished": {
      title: "On last quarter's roster, gone now",
      message: "On the roster of {period}, now neither there nor among those who left.",
      explanation:
        "Nobody vanishes. Enter day and place of leaving, or the day of death or removal, or put back who was forgotten.",
      basis: "Every change has its reason",
    },
    "street/member-returned": {
      title: "Left, and on the roster again",
      message: "Entered as {before} by {period}, now on the roster again without a day of coming.",
      explanation:
        "Who came back has a day and a place they came from. Where death or removal was entered, one of the two is wrong.",
      basis: "Every change has its reason",
    },
    "street/identity-changed": {
      title: "Identity changed",
      message: {
        person: "{field} was {before}, now {after} (against {period}).",
        column:
          "{field} of {after} differs from {period}: the column has probably slipped by a row, or was sorted by itself.",
      },
      explanation:
        "ID number, birth, sex and joining do not change. Say what a correction rests on, or put the old value back.",
      basis: "The file decides",
    },
    "street/change-unusual": {
      title: "Unusual change",
      message: "{field} went from {before} to {after}, by {share} %: please explain.",
      explanation: "It changed by more than a fifth against {period}. That need not be wrong; the branch says why.",
      basis: "Compared with last quarter",
    },
    "street/plan-total": {
      title: "Branches' targets do not sum up to the street's",
      message: "{name}: the branches come to {sum}, the street's target is {target}.",
      explanation: "A target divided among branches sums up to the street's. Look at how it was divided.",
      basis: "Targets are divided level by level",
    },
  },
};
