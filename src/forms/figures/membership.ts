/**
 * Who the members are, by age and education: what forms and charts count of the roster.
 */
import type { Analysis } from "../../domain/verdict/analysis";
import { completedYears, type PlainDate } from "../../domain/values/dates";
import { birthDateOf } from "../../domain/values/idNumber";
import type { MemberRecord } from "../../domain/records/records";

/** The bands of the national statistics, youngest first; `last` is the last year of age in it. */
const AGES = [
  { name: "35岁及以下", last: 35 },
  { name: "36—45岁", last: 45 },
  { name: "46—54岁", last: 54 },
  { name: "55—60岁", last: 60 },
  { name: "61—70岁", last: 70 },
  { name: "71岁及以上", last: Infinity },
] as const;

/** Codes of 学历 put together, highest first. */
const EDUCATIONS = [
  { name: "研究生", codes: /研究生/ },
  { name: "大学", codes: /大学|学士/ },
  { name: "大专", codes: /大专/ },
  { name: "中专及高中", codes: /中专|高中|技工/ },
  { name: "初中及以下", codes: /初中|小学/ },
] as const;

export type AgeBand = (typeof AGES)[number]["name"];
export type EducationGroup = (typeof EDUCATIONS)[number]["name"];

/** All age bands, youngest first. */
export const AGE_BANDS: readonly AgeBand[] = AGES.map(({ name }) => name);

/** All groups of education, highest first. */
export const EDUCATION_GROUPS: readonly EducationGroup[] = EDUCATIONS.map(({ name }) => name);

/** The members who count, 正式 and 预备, in the roster's order. */
export function countedMembers({ roster }: Analysis): MemberRecord[] {
  return roster.members.filter(roster.isCounted);
}

/** The birth date inside a sound ID number, else that of its own column; null where neither is known. */
export function memberBirth({ idFaults }: Analysis, member: MemberRecord): PlainDate | null {
  const { idNumber, birthDate } = member;
  return (idNumber === null || idFaults.has(member) ? null : birthDateOf(idNumber)) ?? birthDate;
}

/** The band of the years completed on a day. */
export function ageBand(birth: PlainDate, asOf: PlainDate): AgeBand {
  const age = completedYears(birth, asOf);
  return AGES.find(({ last }) => age <= last)?.name ?? "71岁及以上";
}

/** The group of a code of 学历; null for 其他, which tells no degree. */
export function educationGroup(education: string): EducationGroup | null {
  return EDUCATIONS.find(({ codes }) => codes.test(education))?.name ?? null;
}
