/** The machine-readable output of a consolidation, as docs/street.md describes it. Money in yuan, rows as in the sheet. */
import { formatDate } from "../../domain/values/dates";
import { yuanFromFen } from "../../domain/values/money";
import { formatQuarter } from "../../domain/values/quarters";
import { messageOf } from "../../locales/render";
import type { Words } from "../../locales/words";
import type { StreetResult } from "../../street/consolidate";
import type { FundFlowFact } from "../../street/facts";
import type { FilePlace, StreetContext, StreetFile } from "../../street/model";
import type { Figures } from "../../street/totals";
import { questionJson } from "./json";

export function streetJson({ context, standings, findings, changes, totals }: StreetResult, words: Words): object {
  const { loveFund, ...figures } = totals;
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) summary[severity] += 1;
  return {
    period: formatQuarter(context.period),
    asOf: formatDate(context.asOf),
    branches: standings.map(({ branch, state, late, files, counted, number, figures, ...counts }) => ({
      branch: branch.branch,
      community: branch.community,
      state,
      late,
      files,
      counted,
      number,
      errors: counts.errors,
      warnings: counts.warnings,
      questions: counts.questions,
      missing: counts.lacks,
      totals: figures && figuresJson(figures),
    })),
    files: context.files.map((file) => fileJson(file, context)),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      branches: finding.branches,
      subject: finding.subject,
      at: finding.at.map(placeJson),
      message: messageOf(finding, words),
    })),
    changes: changes.map(({ at, ...change }) => ({ ...change, ...(at ? { at: placeJson(at) } : {}) })),
    totals: { ...figuresJson(figures), loveFund: fundJson(loveFund) },
    questions: context.books.flatMap(({ file, facts }) =>
      facts.questions.map((question) => ({ file, ...questionJson(question, words) })),
    ),
    summary,
  };
}

/** `note` tells why a file that is not damaged counts for nothing. */
function fileJson({ file, trouble }: StreetFile, { submissions }: StreetContext): object {
  const submission = submissions.find((other) => other.file === file);
  const problem =
    trouble === "unreadable"
      ? "package/unreadable"
      : submission?.outside === "period"
        ? "package/period-mismatch"
        : null;
  const note = trouble ?? submission?.outside ?? null;
  return { file, branch: submission?.branch?.branch ?? submission?.called ?? null, problem, ...(note ? { note } : {}) };
}

function figuresJson({ members, full, probationary, due, paid }: Figures): object {
  return { members, full, probationary, due: yuanFromFen(due), paid: yuanFromFen(paid) };
}

function fundJson({ opening, income, expense, closing }: FundFlowFact): object {
  return {
    opening: yuanFromFen(opening),
    income: yuanFromFen(income),
    expense: yuanFromFen(expense),
    closing: yuanFromFen(closing),
  };
}

function placeJson({ file, sheet, row }: FilePlace): object {
  return { file, ...(sheet === "" ? {} : { sheet }), ...(row === null ? {} : { row: row + 1 }) };
}
