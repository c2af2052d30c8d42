import { defineForm, reportFields, reportValues, type FindingText, type QuestionText } from "../engine/form";
import { field, linkTarget, type Link } from "../engine/vocabulary";

/**
 * 数据检查报告: what the check found, counted by rule and sheet, then one by one with a way to the cell. What the clerk has
 * ignored is listed with the reason, and not among the numbers of errors.
 */
export const checkReport = defineForm({
  id: "check-report",
  title: "数据检查报告",
  fields: {
    ...reportFields,
    errors: field("count", "错误数"),
    warnings: field("count", "提醒数"),
    infos: field("count", "提示数"),
  },
  lists: {
    counts: {
      name: "汇总",
      fields: {
        rule: field("text", "检查项目"),
        sheet: field("text", "工作表"),
        level: field("text", "等级"),
        count: field("count", "条数"),
      },
    },
    rows: {
      name: "问题",
      fields: {
        rule: field("text", "检查项目"),
        sheet: field("text", "工作表"),
        level: field("text", "等级"),
        cell: field("link", "单元格"),
        subject: field("text", "对象"),
        message: field("text", "问题说明"),
      },
    },
  },
  content: (context) => {
    const findings = [...context.questions.map(asLine), ...context.findings.map(asListed)];
    const count = (severity: FindingText["severity"]): number =>
      findings.filter((each) => each.severity === severity && each.ignoredBecause === null).length;
    const [errors, warnings, infos] = [count("error"), count("warning"), count("info")];
    return {
      values: { ...reportValues(context), errors, warnings, infos },
      lists: {
        counts: countByRuleAndSheet(findings),
        rows: findings.map((finding) => ({ ...finding, cell: linkTo(finding) })),
      },
      totals: { errors, warnings, infos },
    };
  },
});

/** A line of the report: a finding, or a question that is open and counts as none. */
type Line = Omit<FindingText, "severity"> & { readonly severity: FindingText["severity"] | null };

function asLine({ sheet, cell, message }: QuestionText): Line {
  return {
    severity: null,
    level: "待定",
    rule: "等您定的问题",
    sheet,
    cell,
    subject: "",
    message,
    ignoredBecause: null,
  };
}

/** A finding as the report has it: one that is ignored says so, and why. */
function asListed(finding: FindingText): FindingText {
  const { message, ignoredBecause } = finding;
  if (ignoredBecause === null) return finding;
  return { ...finding, level: "已忽略", message: `${message}（已忽略：${ignoredBecause}）` };
}

function countByRuleAndSheet(findings: readonly Line[]) {
  const counts = new Map<string, { rule: string; sheet: string; level: string; count: number }>();
  for (const { rule, sheet, level } of findings) {
    const key = JSON.stringify([rule, sheet, level]);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { rule, sheet, level, count: 1 });
  }
  return [...counts.values()];
}

/** The way to a finding's cell or row; to its sheet where it has neither. */
function linkTo({ sheet, cell }: Line): Link {
  const text = cell?.replace(/^(\d+):\1$/, "第$1行") ?? "整表";
  return { text, target: linkTarget(sheet, cell ?? "A1") };
}
