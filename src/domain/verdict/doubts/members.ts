/**
 * Questions on the roster: who has left, and who is a full member.
 */
import type { Doubted } from "./doubted";
import { formatDate } from "../../values/dates";
import type { Place } from "../findings";
import { CATEGORY_UNKNOWN } from "../../records/inference";
import { dateOfLeaving, dayInRemark, hasLeftBy, LEFT_BUT_NORMAL, remarkId, saysLeft } from "../../records/membership";
import type { Question } from "../questions";
import type { MemberRecord } from "../../records/records";
import { restingOn } from "../resting";

/** People that a question names. */
const NAMED = 5;

/** 转出, 死亡 or 出党 has a date, and 党籍状态 says 正常: one question for the roster, whose columns are kept in one way. */
export function leftButNormal({ roster, day, answers }: Doubted): Question[] {
  if (Object.hasOwn(answers, LEFT_BUT_NORMAL)) return [];
  const members = roster.members.filter((member) => {
    const date = dateOfLeaving(member);
    return member.standing === "正常" && !member.table.former && date !== null && hasLeftBy(date, day);
  });
  const [first] = members;
  if (!first) return [];
  const names = members.map(({ name }) => name ?? "");
  const params = { count: members.length, names: names.slice(0, NAMED) };
  return [
    {
      id: LEFT_BUT_NORMAL,
      about: "person",
      ask: "left-but-normal",
      params,
      at: placeOf(first, "standing"),
      answers: [
        { value: "yes", evidence: "left-by-date", params },
        { value: "no", evidence: "normal-by-standing", params },
      ],
      samples: members.slice(0, NAMED).map((member) => {
        const date = dateOfLeaving(member);
        return `${member.name ?? ""} ${date ? formatDate(date) : ""}`;
      }),
      restsOnIt: restingOn("members", "due"),
    },
  ];
}

/** A remark that says of its person 已转出, 去世, 停止党籍: one question for each wording. */
export function remarkOfLeaving({ roster, day }: Doubted): Question[] {
  const byWording = new Map<string, MemberRecord[]>();
  for (const member of roster.members) {
    const { remark } = member;
    if (remark === null || !saysLeft(remark) || roster.departureOf(member) !== null || roster.isOut(member)) continue;
    const date = dayInRemark(remark);
    if (date !== null && !hasLeftBy(date, day)) continue;
    const id = remarkId(member);
    byWording.set(id, [...(byWording.get(id) ?? []), member]);
  }
  return [...byWording].map(([id, members]) => {
    const first = members[0] as MemberRecord;
    const names = members.slice(0, NAMED).map(({ name }) => name ?? "");
    const params = { count: members.length, names, remark: first.remark ?? "" };
    return {
      id,
      about: "person",
      ask: "remark-left",
      params,
      at: placeOf(first, "remark"),
      answers: [
        { value: "yes", evidence: "left-by-remark", params },
        { value: "no", evidence: "stays-on-roster", params },
      ],
      samples: names,
      restsOnIt: restingOn("members", "due"),
    };
  });
}

/** A roster without 人员类别, of which neither 转正日期 nor the day of joining tells it of everybody. */
export function categoryUnknown({ roster }: Doubted): Question[] {
  const members = roster.members.filter(
    (member) =>
      member.category === null &&
      member.joinedOn !== null &&
      member.table.columns["category"] === undefined &&
      !member.table.missing.includes("category") &&
      !roster.isOut(member),
  );
  const [first] = members;
  if (!first) return [];
  const params = { count: members.length, names: members.slice(0, NAMED).map(({ name }) => name ?? "") };
  return [
    {
      id: CATEGORY_UNKNOWN,
      about: "person",
      ask: "category-unknown",
      params,
      at: { sheet: first.table.sheet, row: first.table.headerRows.at(-1) ?? null, column: null },
      answers: [
        { value: "正式党员", evidence: "joined-long-ago", params },
        { value: "预备党员", evidence: "no-conversion", params },
      ],
      samples: params.names,
      restsOnIt: restingOn("category"),
    },
  ];
}

function placeOf({ table, row }: MemberRecord, field: string): Place {
  return { sheet: table.sheet, row, column: table.columns[field] ?? null };
}
