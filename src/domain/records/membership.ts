/**
 * Who is a member on a day: whoever has joined by then, and has not left. A person counts until the day of 转出, 死亡, 出党 or
 * 停止党籍, for every rule, form and figure.
 */
import { compareDates, firstDay, isAfter, lastDay, type PlainDate } from "../values/dates";
import { hash } from "../values/hash";
import { questionId, type Answers } from "../verdict/questions";
import type { MemberRecord } from "./records";
import { squeeze } from "../values/text";

/** When a person left; `undated` where the sheet says that, and not when. */
export type Departure = PlainDate | "undated";

/** The day that members are counted on, and what the clerk has said of who left. */
export interface Counting {
  readonly day: PlainDate;
  /** Dates after this day are slips, not plans. */
  readonly asOf: PlainDate;
  readonly answers: Answers;
}

/** Asked where a date of leaving stands beside 党籍状态 正常; `yes` is that they have left. */
export const LEFT_BUT_NORMAL = questionId("left-but-normal", ["transferredOut", "diedOn", "removedOn", "standing"]);

/** The day of the first of 转出, 死亡 and 出党 that a row of the roster has. */
export function dateOfLeaving({ transferredOut, diedOn, removedOn }: MemberRecord): PlainDate | null {
  const dates = [transferredOut, diedOn, removedOn].filter((date) => date !== null);
  return dates.sort(compareDates)[0] ?? null;
}

/** Words of a remark by which its person has left; not where they are a relative's. */
const LEFT =
  /(?:转出|转走|调往|调离|调出|迁出|去世|病故|病逝|逝世|亡故|离世|死亡|停止党籍|除名|开除党籍|出党|退党|脱党)/;
const OTHERS = /配偶|丈夫|妻|父|母|老伴|爱人|儿|女|家属|丧偶|转入|曾/;

/** Whether a remark says that its person has left: a question, not a fact, until answered. */
export function saysLeft(remark: string | null): boolean {
  return remark !== null && LEFT.test(remark) && !OTHERS.test(remark);
}

/** The day that a remark names, such as 2026年4月 or 2026.4.12. */
export function dayInRemark(remark: string): PlainDate | null {
  const [, year, month, day] = /(20\d{2})[年./-](\d{1,2})(?:[月./-](\d{1,2}))?/.exec(remark.normalize("NFKC")) ?? [];
  if (!year || !month) return null;
  return { year: Number(year), month: Number(month), day: day ? Number(day) : null };
}

/** The question whether those of whom a remark says so have left: one for each wording, of which only a hash is kept. */
export function remarkId({ remark }: Pick<MemberRecord, "remark">): string {
  return questionId("remark-left", [hash(squeeze(remark ?? "").replace(/\d+/g, "#"))]);
}

/** When a member left, as far as the roster says and the clerk has confirmed; null for those who have not. */
export function departureOf(member: MemberRecord, answers: Answers): Departure | null {
  const { standing, table, remark } = member;
  const isGone = table.former || standing === "停止党籍" || standing === "出党" || standing === "死亡";
  const date = dateOfLeaving(member);
  if (isGone) return date ?? "undated";
  if (date) return standing === "正常" && answers[LEFT_BUT_NORMAL] !== "yes" ? null : date;
  return remark !== null && saysLeft(remark) && answers[remarkId(member)] === "yes"
    ? (dayInRemark(remark) ?? "undated")
    : null;
}

/** Whether a departure lies on a day or before it; of a month its last day counts, of a year its first. */
export function hasLeftBy(departure: Departure | null, day: PlainDate): boolean {
  if (departure === null || departure === "undated") return departure !== null;
  return (departure.month === null ? firstDay(departure) : lastDay(departure)) <= lastDay(day);
}

/** Whether a date lies after the day counted on, and is no slip. */
export function isLater(date: PlainDate | null, { day, asOf }: Counting): boolean {
  return date !== null && isAfter(date, day) && !isAfter(date, asOf);
}
