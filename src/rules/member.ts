/**
 * Rules on the rows of the member sheets (党员花名册): the ID number, the dates of joining and of full membership, how a
 * member is reached, and the branch. Dates known only to the month or year break a rule only where they surely do.
 */
import {
  addMonths,
  addYears,
  compareDates,
  completedYears,
  firstDay,
  formatDate,
  isAfter,
  isBefore,
  lastDay,
  type PlainDate,
} from "../domain/values/dates";
import type { Severity } from "../domain/verdict/findings";
import { birthDateOf, checkCharacter, genderOf, upgradedId, type IdFault } from "../domain/values/idNumber";
import { columnHeader, type FieldOf } from "../domain/records/kinds";
import { isLandline, isMobile, phoneDigits, phonesIn } from "../domain/values/phone";
import type { MemberRecord } from "../domain/records/records";
import { editDistance, squeeze } from "../domain/values/text";
import { cellAddress } from "../spreadsheet/workbook";
import { rowRule, type Judge, type Verdict } from "./rowRule";
import type { Rule } from "./rule";

type MemberVerdict = Verdict<"members">;
type MemberJudge = Judge<"members">;

/** A rule on each member's row; `understood` as in {@link rowRule}. */
function memberRule(id: string, severity: Severity, judge: MemberJudge, understood?: FieldOf<"members">): Rule {
  return rowRule({ kind: "members", id, severity, subjectOf: ({ name }) => name, understood, judge });
}

// The ID number (公民身份号码)

/** A rule on the numbers whose first fault is `fault`, or on those without any. */
function idRule(
  id: string,
  fault: IdFault | null,
  judge: (idNumber: string, record: MemberRecord) => MemberVerdict | null,
): Rule {
  return memberRule(id, "error", (record, { analysis }) => {
    const { idNumber } = record;
    return idNumber !== null && (analysis.idFaults.get(record) ?? null) === fault ? judge(idNumber, record) : null;
  });
}

const idFormat = idRule("member/id-format", "format", (idNumber): MemberVerdict => {
  const upgraded = upgradedId(idNumber);
  if (upgraded) return { field: "idNumber", params: { variant: "upgrade" }, expected: upgraded };
  const { length } = [...idNumber];
  return { field: "idNumber", params: { variant: length === 18 ? "characters" : "length", length } };
});

const idChecksum = idRule("member/id-checksum", "checksum", (idNumber) => ({
  field: "idNumber",
  params: { written: idNumber.charAt(17), computed: checkCharacter(idNumber) },
}));

const idDate = idRule("member/id-date", "date", (idNumber) => ({
  field: "idNumber",
  params: {
    variant: birthDateOf(idNumber) === null ? "none" : "future",
    birth: `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`,
  },
}));

/** Reading has already told these cells apart: it saw the number cell or the `5.1E+17`. */
const idPrecisionLost: Rule = {
  id: "member/id-precision-lost",
  severity: "error",
  start: ({ reportAt }) => ({
    table: ({ kind, sheet, problems }) => {
      if (kind !== "members") return;
      for (const { kind: problem, row, column, subject } of problems) {
        if (problem === "precision-lost") reportAt({ sheet, row, column }, { subject });
      }
    },
  }),
};

const idBirthMismatch = idRule("member/id-birth-mismatch", null, (idNumber, { birthDate }) => {
  const inNumber = birthDateOf(idNumber);
  if (!inNumber || !birthDate || compareDates(inNumber, birthDate) === 0) return null;
  const expected = formatDate({
    year: inNumber.year,
    month: birthDate.month && inNumber.month,
    day: birthDate.day && inNumber.day,
  });
  return { field: "birthDate", params: { written: birthDate, inNumber: expected }, expected };
});

const idGenderMismatch = idRule("member/id-gender-mismatch", null, (idNumber, { gender }) => {
  const inNumber = genderOf(idNumber);
  if (gender === null || gender === inNumber) return null;
  return { field: "gender", params: { written: gender, inNumber }, expected: inNumber };
});

/** How many of the other rows with the same number a finding names. */
const OTHERS_NAMED = 3;

const idDuplicate = memberRule("member/id-duplicate", "error", (record, { analysis }) => {
  const bearers = record.idNumber === null ? [] : (analysis.roster.byId.get(record.idNumber) ?? []);
  if (bearers.length < 2) return null;
  const others = bearers.slice(0, OTHERS_NAMED + 1).filter((bearer) => bearer !== record);
  const places = others.slice(0, OTHERS_NAMED).map(({ table, row }) => {
    const cell = cellAddress(row, table.columns["idNumber"] ?? 0);
    return table.sheet === record.table.sheet ? cell : `${table.sheet}!${cell}`;
  });
  return { field: "idNumber", params: { rows: bearers.length, places } };
});

// Joining, probation (预备期) and full membership

/** Members admitted from 1969-04-01 to 1977-08-11 became full members at once (中央组织部 1997 年的说明). */
const NO_PROBATION = {
  from: firstDay({ year: 1969, month: 4, day: 1 }),
  to: firstDay({ year: 1977, month: 8, day: 11 }),
};

function surelyWithoutProbation(joinedOn: PlainDate): boolean {
  return firstDay(joinedOn) >= NO_PROBATION.from && lastDay(joinedOn) <= NO_PROBATION.to;
}

function surelyWithProbation(joinedOn: PlainDate): boolean {
  return lastDay(joinedOn) < NO_PROBATION.from || firstDay(joinedOn) > NO_PROBATION.to;
}

/** The first date that cannot be: one in the future, or full membership before joining. */
function impossibleDate({ birthDate, joinedOn, fullMemberOn }: MemberRecord, asOf: PlainDate): MemberVerdict | null {
  if (birthDate && isAfter(birthDate, asOf)) return inFuture("birthDate", birthDate);
  if (joinedOn && isAfter(joinedOn, asOf)) return inFuture("joinedOn", joinedOn);
  if (fullMemberOn && isAfter(fullMemberOn, asOf)) return inFuture("fullMemberOn", fullMemberOn);
  if (joinedOn && fullMemberOn && isBefore(fullMemberOn, joinedOn)) {
    return { field: "fullMemberOn", params: { variant: "order", joined: joinedOn, full: fullMemberOn } };
  }
  return null;
}

function inFuture(field: FieldOf<"members">, date: PlainDate): MemberVerdict {
  return { field, params: { variant: "future", column: columnHeader("members", field), date } };
}

const dateOrder = memberRule("member/date-order", "error", (record, { asOf }) => impossibleDate(record, asOf));

/** A rule on age or probation: silent where member/date-order has already refused the dates. */
function ageRule(id: string, severity: Severity, judge: MemberJudge, understood?: FieldOf<"members">): Rule {
  const possible: MemberJudge = (record, context) => {
    const verdict = judge(record, context);
    return verdict && impossibleDate(record, context.asOf) ? null : verdict;
  };
  return memberRule(id, severity, possible, understood);
}

const ADULT = 18;

const underAge = ageRule("member/under-age", "error", (record, { analysis }) => {
  const { idNumber, joinedOn } = record;
  if (!joinedOn) return null;
  // A number whose check character is right is surer of the birth date than the cell beside it.
  const isSound = idNumber !== null && !analysis.idFaults.has(record);
  const birth = isSound ? birthDateOf(idNumber) : record.birthDate;
  if (!birth) return null;
  const age = completedYears(birth, joinedOn);
  return age < ADULT ? { field: "joinedOn", params: { birth, joined: joinedOn, age } } : null;
});

const probationShort = ageRule("member/probation-short", "error", ({ joinedOn, fullMemberOn }) => {
  if (!joinedOn || !fullMemberOn || !surelyWithProbation(joinedOn)) return null;
  const earliest = addYears(joinedOn, 1);
  if (!isBefore(fullMemberOn, earliest)) return null;
  return { field: "fullMemberOn", params: { joined: joinedOn, full: fullMemberOn, earliest } };
});

const probationUnexpected = ageRule("member/probation-unexpected", "warning", ({ joinedOn, fullMemberOn }) => {
  if (!joinedOn || !fullMemberOn || !surelyWithoutProbation(joinedOn)) return null;
  if (compareDates(joinedOn, fullMemberOn) === 0) return null;
  return { field: "fullMemberOn", params: { joined: joinedOn, full: fullMemberOn }, expected: formatDate(joinedOn) };
});

const probationOverdue = ageRule(
  "member/probation-overdue",
  "warning",
  ({ category, joinedOn, fullMemberOn }, { asOf }) => {
    if (category !== "预备党员" || !joinedOn || fullMemberOn) return null;
    const due = addYears(joinedOn, 1);
    return isBefore(due, asOf) ? { field: "fullMemberOn", params: { joined: joinedOn, due } } : null;
  },
  "fullMemberOn",
);

/** Where the sheet has no 转为正式党员日期 at all, nobody's date of full membership is missing. */
const categoryConflict = memberRule(
  "member/category-conflict",
  "error",
  ({ category, fullMemberOn, table }): MemberVerdict | null => {
    if (category === "预备党员" && fullMemberOn) {
      return { field: "category", params: { variant: "probationary", full: fullMemberOn } };
    }
    if (category === "正式党员" && !fullMemberOn && table.columns["fullMemberOn"] !== undefined) {
      return { field: "fullMemberOn", params: { variant: "full" } };
    }
    return null;
  },
  "fullMemberOn",
);

// Reaching the member, and the branch

const phoneInvalid: Rule = {
  id: "member/phone-invalid",
  severity: "warning",
  start: ({ report }) => {
    const judge = (record: MemberRecord, field: "mobile" | "landline"): void => {
      const phone = record[field];
      if (phone === null) return;
      const number = phoneDigits(phone);
      if (phonesIn(phone).every((each) => isMobile(each) || isLandline(each))) return;
      report(record, { field, subject: record.name ?? "", params: { digits: number.replace(/\D/g, "").length } });
    };
    return {
      members: (record) => {
        judge(record, "mobile");
        judge(record, "landline");
      },
    };
  },
};

const branchUnknown: Rule = {
  id: "member/branch-unknown",
  severity: "error",
  start: ({ analysis, report }) => {
    const { branches, branchNames } = analysis;
    /** Names near each unknown one; null for those of the branch list. Few names stand on many rows. */
    const nearBy = new Map<string, readonly string[] | null>();
    const lookUp = (branch: string): readonly string[] | null => {
      let near = nearBy.get(branch);
      if (near === undefined) {
        near = branches.has(squeeze(branch)) ? null : nearNames(branch, branchNames);
        nearBy.set(branch, near);
      }
      return near;
    };
    if (branches.size === 0) return {};
    return {
      members: (record) => {
        const near = record.branch === null ? null : lookUp(record.branch);
        if (record.branch === null || near === null) return;
        report(record, {
          field: "branch",
          subject: record.name ?? "",
          params: { variant: near.length > 0 ? "near" : "none", branch: record.branch, near },
          expected: near.length === 1 ? near[0] : undefined,
        });
      },
    };
  },
};

/** What nearly all names of branches end in, so that it says nothing of how alike two of them are. */
const BRANCH_SUFFIX = /(?:党支部|支部|党总支|总支|党委)(?:委员会)?$/;

/** The known names nearest to a name: at most one slip for every three characters of what tells names apart. */
function nearNames(name: string, known: readonly string[]): string[] {
  const core = (text: string): string => squeeze(text).replace(BRANCH_SUFFIX, "");
  const own = core(name);
  let nearest = Math.max(1, Math.floor(own.length / 3));
  let found: string[] = [];
  for (const other of known) {
    const theirs = core(other);
    // Lengths this far apart need more slips than allowed; most names are told apart by that alone.
    if (Math.abs(own.length - theirs.length) > nearest) continue;
    const slips = editDistance(own, theirs);
    if (slips > nearest) continue;
    if (slips < nearest) found = [];
    nearest = slips;
    found.push(other);
  }
  return found;
}

const lostWithoutDate = memberRule(
  "member/lost-without-date",
  "warning",
  ({ lost, lostSince }) => (lost && !lostSince ? { field: "lostSince" } : null),
  "lostSince",
);

const lostSixMonths = memberRule("member/lost-six-months", "warning", (record, { asOf, settings }) => {
  const { lost, lostSince, standing } = record;
  if (lost === false || !lostSince || standing !== "正常") return null;
  const { lostMonths } = settings;
  return lastDay(addMonths(lostSince, lostMonths)) <= firstDay(asOf)
    ? { params: { since: lostSince, months: lostMonths } }
    : null;
});

const mobileWithoutDestination = memberRule("member/mobile-without-destination", "warning", (record) =>
  record.floating && !record.destination ? { field: "destination" } : null,
);

/** In the order of the rule catalogue. */
export const memberRules: readonly Rule[] = [
  idFormat,
  idChecksum,
  idDate,
  idPrecisionLost,
  idBirthMismatch,
  idGenderMismatch,
  idDuplicate,
  underAge,
  dateOrder,
  probationShort,
  probationUnexpected,
  probationOverdue,
  categoryConflict,
  phoneInvalid,
  branchUnknown,
  lostWithoutDate,
  lostSixMonths,
  mobileWithoutDestination,
];
