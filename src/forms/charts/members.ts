/**
 * Charts of the members: how old they are and what education they have, men and women apart.
 */
import type { MemberRecord } from "../../domain/records/records";
import { DARK, LIGHT, SHADES, type BlockCell, type ChartBlock } from "./chartSheet";
import type { FormContext, SkipReason } from "../engine/form";
import {
  AGE_BANDS,
  ageBand,
  countedMembers,
  EDUCATION_GROUPS,
  educationGroup,
  memberBirth,
} from "../figures/membership";
import { chineseDate } from "../engine/vocabulary";
import { COUNT_AXIS, sumAcross, sumOf, type ChartSource } from "./chart";

/** Members by age band. */
export const membersByAgeChart: ChartSource = {
  charts: ["members-by-age"],
  block: (context) =>
    membersBlock(context, {
      id: "members-by-age",
      name: "年龄",
      title: "党员年龄与性别构成",
      groups: AGE_BANDS,
      unknown: "年龄不详",
      groupOf: (member) => {
        const birth = memberBirth(context.analysis, member);
        return birth && ageBand(birth, context.analysis.day);
      },
    }),
};

/** Members by education. */
export const membersByEducationChart: ChartSource = {
  charts: ["members-by-education"],
  block: (context) =>
    membersBlock(context, {
      id: "members-by-education",
      name: "学历",
      title: "党员学历构成",
      groups: EDUCATION_GROUPS,
      unknown: "其他或未填",
      groupOf: ({ education }) => education && educationGroup(education),
    }),
};

/** A way to put the members into groups. */
interface Grouping {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly groups: readonly string[];
  /** The group of those for whom the roster does not tell. */
  readonly unknown: string;
  readonly groupOf: (member: MemberRecord) => string | null;
}

/** Groups and sexes that the roster does not tell are left out where it tells all. */
function membersBlock({ analysis }: FormContext, grouping: Grouping): ChartBlock | SkipReason {
  const members = countedMembers(analysis);
  if (members.length === 0) return "no-roster";
  const { id, name, title, unknown, groupOf } = grouping;
  const placed = members.map((member) => ({ group: groupOf(member) ?? unknown, sex: member.gender ?? NO_SEX.name }));
  const groups = [...grouping.groups, ...(placed.some(({ group }) => group === unknown) ? [unknown] : [])];
  const sexes = [...SEXES, ...(placed.some(({ sex }) => sex === NO_SEX.name) ? [NO_SEX] : [])];
  const count = (group: string, sex?: string): number =>
    placed.filter((each) => each.group === group && (sex === undefined || each.sex === sex)).length;
  const last = groups.length - 1;
  const day = chineseDate(analysis.day);
  const counts = groups.map((group) => `${group}${count(group)}人`).join("，");
  return {
    columns: [{ name }, ...sexes.map((sex) => ({ name: `${sex.name}（人）` })), { name: "合计（人）" }],
    rows: [
      ...groups.map((group, row): BlockCell[] => [
        group,
        ...sexes.map((sex) => count(group, sex.name)),
        sumAcross(row, 1, sexes.length),
      ]),
      ["合计", ...[...sexes, "total"].map((_, index) => sumOf(index + 1, 0, last))],
    ],
    charts: [
      {
        spec: {
          id,
          type: "column",
          stacking: "stacked",
          title,
          categoryTitle: name,
          ...COUNT_AXIS,
          altText: `${title}，截至${day}共${members.length}人：${counts}。`,
        },
        caption: `${title}（截至${day}，单位：人）`,
        rows: [0, last],
        series: sexes.map(({ color }, index) => ({ column: index + 1, color })),
      },
    ],
  };
}

const SEXES = [
  { name: "男", color: DARK },
  { name: "女", color: LIGHT },
];
const NO_SEX = { name: "性别未填", color: SHADES[0] };
