import { STAGE } from "../../domain/values/codes";
import { developmentOn } from "../../domain/subjects/development";
import { recordsOf } from "../../domain/records/records";
import { conversions, developmentLadder } from "../figures/developmentLadder";
import { defineForm, reportFields, reportValues } from "../engine/form";
import { field } from "../engine/vocabulary";

/** What people whose stage is blank or unreadable are put under. */
const NO_STAGE = "（未填阶段）";

/**
 * 发展党员进度表: how many people came to each stage from applicant to full member against the year's targets, and where
 * each of them stands.
 */
export const developmentProgress = defineForm({
  id: "development-progress",
  title: "发展党员进度表",
  fields: reportFields,
  lists: {
    steps: {
      name: "阶段",
      fields: {
        stage: field("text", "阶段"),
        target: field("count", "年度目标"),
        before: field("count", "以前季度"),
        inQuarter: field("count", "本季度"),
        standing: field("count", "现有人数"),
      },
    },
    rows: {
      name: "人员",
      fields: {
        stage: field("text", "当前阶段"),
        name: field("text", "姓名"),
        branch: field("text", "党支部"),
        appliedOn: field("date", "递交申请书日期"),
        activistOn: field("date", "确定积极分子日期"),
        targetOn: field("date", "列为发展对象日期"),
        acceptedOn: field("date", "接收预备党员日期"),
        conversionOn: field("date", "转正日期"),
        remark: field("text", "备注"),
      },
    },
  },
  content: (context) => {
    const { book, day } = context.analysis;
    const people = recordsOf(book, "development").flatMap((record) => developmentOn(record, day) ?? []);
    if (people.length === 0) return "no-development";
    const rows = [...STAGE.codes, null].flatMap((code) =>
      people.filter(({ stage }) => stage === code).map((person) => ({ ...person, stage: code ?? NO_STAGE })),
    );
    const steps = [...developmentLadder(context), conversions(context)].map((step, index) => ({
      ...step,
      standing: people.filter(({ stage }) => stage === STAGE.codes[index]).length,
    }));
    const [applied, activist, target, accepted, converted] = steps.map(({ before, inQuarter }) => before + inQuarter);
    return {
      values: reportValues(context),
      lists: { steps, rows },
      totals: {
        people: people.length,
        applied: applied ?? 0,
        activist: activist ?? 0,
        target: target ?? 0,
        accepted: accepted ?? 0,
        converted: converted ?? 0,
      },
    };
  },
});
