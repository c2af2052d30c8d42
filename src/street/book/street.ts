/**
 * The street's workbook: board and sums first, then what contradicts, what changed, all records with their places, and what
 * the street itself wrote down. Opened again it is the memory of the street.
 */
import { formatDate } from "../../domain/values/dates";
import { formatQuarter } from "../../domain/values/quarters";
import type { NewSheet } from "../../spreadsheet/workbook";
import type { StreetResult } from "../consolidate";
import { recordsDigest } from "../digest";
import { memberFlows } from "../flows";
import type { FilePlace, StreetFinding } from "../model";
import { streetCharts } from "./charts";
import { recordSheets } from "./records";
import { ALIASES, BOARD, CHANGES, DECISIONS, FINDINGS, SOURCES, STREET } from "./sheets";
import { balanceSheet, summarySheet } from "./summary";
import { tableSheet } from "./table";
import { BASES, CHANGE_KINDS, DECIDED, OUTCOMES, STATES } from "./words";

/** How a finding reads on the sheet of findings. */
export type FindingWords = (finding: StreetFinding) => {
  readonly level: string;
  readonly title: string;
  readonly message: string;
};

/** All worksheets of the street's workbook, in their order. */
export function streetSheets(result: StreetResult, wordsOf: FindingWords): NewSheet[] {
  const { context, standings, findings, changes } = result;
  const { year, quarter } = context.period;
  const title = `${year}年第${"一二三四".charAt(quarter - 1)}季度`;
  const flows = memberFlows(context, changes);
  return [
    boardSheet(result, title),
    summarySheet(standings, `${title}汇总表`),
    ...streetCharts(result, title),
    ...(flows.length === 0 ? [] : [balanceSheet(flows, `${title}党员增减平衡表`)]),
    tableSheet({
      name: "跨支部问题",
      madeBy: `${STREET}findings`,
      title: `${title}跨支部问题`,
      columns: FINDINGS,
      rows: findings.map((finding) => {
        const { level, title: rule, message } = wordsOf(finding);
        const { branches, subject, at } = finding;
        return {
          severity: level,
          rule,
          branches: branches.join("、"),
          subject,
          message,
          at: at.map(placeText).join("\n"),
        };
      }),
    }),
    ...(context.last ? [changesSheet(result, title)] : []),
    ...recordSheets(context, title),
    sourcesSheet(result, title),
    tableSheet({
      name: "决定记录",
      madeBy: `${STREET}decisions`,
      title: "决定记录（只增不删；撤回请另起一行）",
      columns: DECISIONS,
      rows: (context.decisions ?? []).map((decision) => ({ ...decision, state: DECIDED[decision.state] })),
    }),
    tableSheet({
      name: "支部别名",
      madeBy: `${STREET}aliases`,
      title: "支部别名（账册里的写法 → 名录中的党支部）",
      columns: ALIASES,
      rows: Array.from(context.aliases ?? [], ([alias, branch]) => ({ alias, branch })),
    }),
  ];
}

function placeText({ file, sheet, row }: FilePlace): string {
  return [file, sheet, row === null ? "" : `第${row + 1}行`].filter((part) => part !== "").join(" ");
}

function boardSheet({ context, standings }: StreetResult, title: string): NewSheet {
  return tableSheet({
    name: "报送情况",
    madeBy: `${STREET}board ${formatQuarter(context.period)}`,
    title: `${title}报送情况（${formatDate(context.asOf)}）`,
    columns: BOARD,
    rows: standings.map(
      ({ branch, state, late, files, counted, number, errors, warnings, questions, figures, loveFund, lacks }) => ({
        community: branch.community,
        branch: branch.branch,
        state: STATES[state],
        late,
        number,
        counted,
        others: files.filter((file) => file !== counted).join("\n") || null,
        errors,
        warnings,
        questions,
        members: figures?.members ?? null,
        full: figures?.full ?? null,
        probationary: figures?.probationary ?? null,
        due: figures?.due ?? null,
        paid: figures?.paid ?? null,
        fundOpening: loveFund?.opening ?? null,
        fundIncome: loveFund?.income ?? null,
        fundExpense: loveFund?.expense ?? null,
        fundClosing: loveFund?.closing ?? null,
        deadline: branch.deadline,
        missing: lacks.join("、") || null,
      }),
    ),
  });
}

function changesSheet({ context, changes }: StreetResult, title: string): NewSheet {
  // What nobody has explained comes first.
  const rank = (kind: string): number => ["vanished", "returned", "identity"].indexOf(kind) + 1 || 9;
  return tableSheet({
    name: "变动",
    madeBy: `${STREET}changes`,
    title: `${title}变动（与 ${context.last?.period ?? ""} 比较）`,
    columns: CHANGES,
    rows: [...changes]
      .sort((one, other) => rank(one.kind) - rank(other.kind))
      .map(({ branch, subject, kind, field, before, after, at }) => ({
        branch,
        subject,
        kind: CHANGE_KINDS[kind],
        field,
        before,
        after,
        file: at?.file ?? null,
        sheet: at?.sheet ?? null,
        row: at?.row == null ? null : at.row + 1,
      })),
  });
}

function sourcesSheet({ context }: StreetResult, title: string): NewSheet {
  const { files, submissions } = context;
  return tableSheet({
    name: "来源",
    madeBy: `${STREET}sources`,
    title: `${title}来源文件`,
    columns: SOURCES,
    rows: files.map(({ file, facts, trouble }) => {
      const submission = submissions.find((other) => other.file === file);
      const { outside, basis } = submission ?? { outside: null, basis: null };
      return {
        file,
        branch: submission?.branch?.branch ?? null,
        called: submission?.called ?? null,
        basis: basis && BASES[basis],
        outcome: trouble ? TROUBLES[trouble] : outside ? OUTCOMES[outside] : "已计入",
        filledOn: facts?.filledOn ?? null,
        rows: facts ? facts.people.length + facts.dues.length + facts.funds.length + facts.meetings.length : null,
        digest: facts && recordsDigest(facts),
      };
    }),
  });
}

const TROUBLES = { unreadable: "打不开", foreign: "不是支部的材料", lock: "不是账册，跳过" } as const;
