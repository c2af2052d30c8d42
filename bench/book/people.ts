/**
 * Made-up members of made-up branches, the same ones every time: 50 a branch, and in every branch one whose rows hold a
 * fault. The area of their ID numbers (99xxxx) is assigned to nobody.
 */
import { addMonths, addYears, type PlainDate } from "../../src/domain/values/dates";
import { duesStandard, RETIRED } from "../../src/domain/subjects/dues";
import { checkCharacter } from "../../src/domain/values/idNumber";
import type { Fen } from "../../src/domain/values/money";
import { settingsOn } from "../../src/domain/records/settings";

export const BRANCH_SIZE = 50;
/** The year whose dues are paid; the book is checked when it has ended. */
export const YEAR = 2026;

export interface Person {
  /** 0 is the branch's secretary. */
  readonly seat: number;
  readonly branch: string;
  readonly name: string;
  idNumber: string;
  gender: string;
  birth: PlainDate;
  education: string;
  readonly category: "正式党员" | "预备党员";
  /** A date, or what a clerk wrote in its stead. */
  joined: PlainDate | string;
  fullMember: PlainDate | null;
  readonly occupation: string;
  mobile: string;
  readonly address: string;
  readonly duesClass: string;
  readonly base: Fen | null;
  monthlyDue: Fen;
  /** What was paid from January to December; null leaves the cell blank. */
  readonly paid: Array<Fen | null>;
  /** Typed over the sum of the months. */
  total: Fen | null;
}

/**
 * What can be wrong with a person's rows: the rule that finds it, how often, and the change that plants it. `before` is
 * the person one row up.
 */
const FAULTS: ReadonlyArray<{ rule: string; findings: number; plant: (person: Person, before: Person) => void }> = [
  { rule: "member/id-checksum", findings: 1, plant: (person) => (person.idNumber = misprinted(person.idNumber)) },
  { rule: "member/id-gender-mismatch", findings: 1, plant: (person) => (person.gender = other(person.gender)) },
  { rule: "member/id-birth-mismatch", findings: 1, plant: (person) => (person.birth = addYears(person.birth, -1)) },
  {
    rule: "member/id-duplicate",
    findings: 2,
    plant: (person, { idNumber, gender, birth, joined, fullMember }) =>
      Object.assign(person, { idNumber, gender, birth, joined, fullMember }),
  },
  {
    rule: "member/probation-short",
    findings: 1,
    plant: (person) => (person.fullMember = person.fullMember && addMonths(person.fullMember, -6)),
  },
  { rule: "member/category-conflict", findings: 1, plant: (person) => (person.fullMember = null) },
  { rule: "member/phone-invalid", findings: 1, plant: (person) => (person.mobile = person.mobile.slice(0, 10)) },
  { rule: "sheet/value-unreadable", findings: 1, plant: (person) => (person.joined = "八十年代") },
  { rule: "sheet/code-unknown", findings: 1, plant: (person) => (person.education = "夜大") },
  { rule: "dues/in-arrears", findings: 1, plant: (person) => person.paid.fill(null, 10) },
  { rule: "dues/six-months-unpaid", findings: 1, plant: (person) => person.paid.fill(null, 4) },
  { rule: "dues/total-mismatch", findings: 1, plant: (person) => (person.total = sumOf(person.paid) + 1_000) },
];

const SECRETARY = 0;
const FAULTY = 7;
/** Joined when there was no probation (1969-04-01 to 1977-08-11). */
const VETERANS: ReadonlySet<number> = new Set([3, 23, 43]);
const PROBATIONARY = 31;

/**
 * The members, branch by branch, with what each rule has to find among them.
 * @param from place of the first one among all people there are; members of another place are other people
 */
export function madeUpPeople(members: number, from = 0): { people: Person[]; planted: Map<string, number> } {
  const people = Array.from({ length: members }, (_, index) => madeUpPerson(index, from + index));
  const planted = new Map<string, number>();
  for (let index = FAULTY; index < members; index += BRANCH_SIZE) {
    const fault = FAULTS[Math.floor(index / BRANCH_SIZE) % FAULTS.length];
    const person = people[index];
    const before = people[index - 1];
    if (!fault || !person || !before) continue;
    fault.plant(person, before);
    planted.set(fault.rule, (planted.get(fault.rule) ?? 0) + fault.findings);
  }
  return { people, planted };
}

const SETTINGS = settingsOn({ year: YEAR, month: 1, day: 1 });

function madeUpPerson(index: number, place: number): Person {
  const chance = new Chance(place);
  const seat = index % BRANCH_SIZE;
  const isVeteran = VETERANS.has(seat);
  const isProbationary = seat === PROBATIONARY;
  const birth = chance.date(isVeteran ? 1942 : seat === SECRETARY ? 1983 : 1950, isVeteran ? 1948 : 2000);
  const joined = isVeteran
    ? chance.date(1970, 1976)
    : isProbationary
      ? { ...chance.date(YEAR, YEAR), month: 2 + chance.under(10) }
      : chance.date(Math.max(1980, birth.year + 20), Math.max(1985, Math.min(birth.year + 40, YEAR - 2)));
  const isMale = chance.under(2) === 0;
  const isRetired = birth.year < YEAR - 60;
  const duesClass = isRetired ? RETIRED : chance.of(["在职", "在职", "在职", "在职", "个体", "下岗失业"]);
  const base = duesClass === "下岗失业" ? null : (2_500 + chance.under(isRetired ? 4_000 : 9_500)) * 100;
  const monthlyDue = duesStandard(duesClass, base, SETTINGS)?.amount ?? 0;
  const firstMonth = isProbationary ? (joined.month ?? 1) : 1;
  return {
    seat,
    branch: branchName(Math.floor(index / BRANCH_SIZE)),
    name: chance.of(SURNAMES) + chance.of(GIVEN) + (chance.under(4) === 0 ? "" : chance.of(GIVEN)),
    idNumber: idNumber(place, birth, isMale),
    gender: isMale ? "男" : "女",
    birth,
    education: chance.of(["高中", "大专", "大专", "大学本科", "大学本科", "研究生"]),
    category: isProbationary ? "预备党员" : "正式党员",
    joined,
    fullMember: isProbationary ? null : isVeteran ? joined : addYears(joined, 1),
    occupation: isRetired ? "退休人员" : chance.of(["社区工作者", "教师", "医生", "公司职员", "个体工商户"]),
    mobile: `199${chance.digits(8)}`,
    address: `${chance.of(STREETS)}${1 + chance.under(200)}号${1 + chance.under(30)}栋${101 + chance.under(900)}室`,
    duesClass,
    base,
    monthlyDue,
    paid: Array.from({ length: 12 }, (_, month) => (month + 1 < firstMonth ? null : monthlyDue)),
    total: null,
  };
}

/** Area 99xxxx and serial number together are used once, so no two people have the same number. */
function idNumber(index: number, { year, month, day }: PlainDate, isMale: boolean): string {
  const area = 990_000 + Math.floor(index / 500);
  const serial = (index % 500) * 2 + (isMale ? 1 : 0);
  const pad = (number: number | null, length: number): string => String(number).padStart(length, "0");
  const first17 = `${area}${year}${pad(month, 2)}${pad(day, 2)}${pad(serial, 3)}`;
  return first17 + checkCharacter(first17);
}

/** 东风里第一党支部 … with a name of its own for every branch. */
export function branchName(branch: number): string {
  const street = STREETS[branch % STREETS.length];
  return `${street}第${Math.floor(branch / STREETS.length) + 1}党支部`;
}

export function sumOf(amounts: ReadonlyArray<Fen | null>): Fen {
  return amounts.reduce<Fen>((sum, amount) => sum + (amount ?? 0), 0);
}

function misprinted(id: string): string {
  return id.slice(0, 17) + (id.endsWith("1") ? "2" : "1");
}

function other(gender: string): string {
  return gender === "男" ? "女" : "男";
}

/** Numbers that look drawn by lot but follow from a seed alone (mulberry32). */
class Chance {
  constructor(private state: number) {}

  /** A whole number from 0 to below the limit. */
  under(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  of<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.under(choices.length)] ?? choices[0];
  }

  digits(length: number): string {
    return String(this.under(10 ** length)).padStart(length, "0");
  }

  /** A day of the years, both inclusive, that every month has. */
  date(from: number, to: number): PlainDate {
    return { year: from + this.under(to - from + 1), month: 1 + this.under(12), day: 1 + this.under(28) };
  }
}

type Words = readonly [string, ...string[]];
const SURNAMES = Array.from(
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕",
) as unknown as Words;
const GIVEN = Array.from(
  "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文辉玉萍红建国志云兰德成家慧新春福",
) as unknown as Words;
const STREETS: Words = [
  "东风里",
  "朝阳街",
  "幸福里",
  "和平路",
  "文化路",
  "建设街",
  "新华里",
  "春晖园",
  "锦绣园",
  "滨河路",
];
