import type { MemberRecord } from "../../domain/records/records";
import type { Roster } from "../../domain/records/roster";
import { total } from "../figures/duesByBranch";
import { defineForm, reportFields, reportValues } from "../engine/form";
import { memberBirth } from "../figures/membership";
import { field } from "../engine/vocabulary";

/**
 * 党员基本信息汇总表: the columns A–U of the national member summary, values in their standard wording. It is handed in,
 * never posted up, so ID numbers and phones stand whole.
 */
export const roster = defineForm({
  id: "roster",
  title: "党员基本信息汇总表",
  fields: reportFields,
  lists: {
    rows: {
      name: "党员",
      fields: {
        name: field("text", "姓名"),
        branch: field("text", "所在党支部"),
        idNumber: field("text", "公民身份证号"),
        gender: field("text", "性别"),
        ethnicity: field("text", "民族"),
        birthDate: field("date", "出生日期"),
        education: field("text", "学历"),
        category: field("text", "人员类别"),
        joinedOn: field("date", "加入党组织日期"),
        fullMemberOn: field("date", "转为正式党员日期"),
        occupation: field("text", "工作岗位"),
        mobile: field("text", "手机号"),
        landline: field("text", "固定电话"),
        address: field("text", "家庭住址"),
        standing: field("text", "党籍状态"),
        lost: field("text", "是否为失联党员"),
        lostSince: field("date", "失去联系日期"),
        floating: field("text", "是否为流动党员"),
        destination: field("text", "外出流向"),
        remark: field("text", "备注"),
      },
    },
  },
  content: (context) => {
    const { roster: all } = context.analysis;
    if (all.isEmpty) return "no-roster";
    const members = all.members.filter((member) => isListed(member, all));
    const count = (category: string): number => total(members, (member) => Number(all.categoryOf(member) === category));
    return {
      values: reportValues(context),
      lists: {
        rows: members.map((member) => ({
          ...member,
          category: all.categoryOf(member),
          birthDate: member.birthDate ?? memberBirth(context.analysis, member),
          lost: yesOrNo(member.lost),
          floating: yesOrNo(member.floating),
        })),
      },
      totals: { members: members.length, full: count("正式党员"), probationary: count("预备党员") },
    };
  },
});

/** Whether a row of the roster is a member's of the day: clerks list applicants and those who have left as well. */
function isListed(member: MemberRecord, roster: Roster): boolean {
  const { category } = member;
  const isApplicant = category === "群众" || category === "积极分子" || category === "发展对象";
  return !isApplicant && !roster.isOut(member);
}

function yesOrNo(value: boolean | null): string | null {
  return value === null ? null : value ? "是" : "否";
}
