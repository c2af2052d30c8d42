/**
 * Rules on the plan sheets (规划指标): targets missed, rows that say no target, targets without data.
 */
import type { Params } from "../domain/findings";
import { columnHeader, KINDS } from "../domain/kinds";
import { fenFromYuan, formatYuan } from "../domain/money";
import { SCALES } from "../plan/catalogue";
import { evaluatePlan, type NoData, type Outcome } from "../plan/evaluate";
import type { Need } from "../plan/evaluators";
import { SIGNS } from "../plan/figureText";
import type { Scale } from "../plan/goals";
import { readTargets } from "../plan/targets";
import type { Rule } from "./rule";

const targetUnmet: Rule = {
  id: "plan/target-unmet",
  severity: "warning",
  start: ({ analysis, report }) => ({
    end: () => {
      for (const outcome of evaluatePlan(analysis)) {
        if (outcome.actual === null || outcome.met || !outcome.isDue) continue;
        const { record, actual, counted } = outcome;
        report(record, { subject: subjectOf(outcome), params: shortfall(outcome, actual), counted });
      }
    },
  }),
};

/** How many of the things that fall short a finding names. */
const NAMED = 10;

function shortfall({ kind, operator, target, counted, missing }: Outcome, actual: number): Params {
  const scale = SCALES[kind];
  return {
    variant: missing.length > 0 ? `${scale}-short` : scale,
    sign: SIGNS[operator],
    target: typeof target === "number" ? shown(target, scale) : target.map((end) => shownAsText(end, scale)).join("–"),
    actual: shown(actual, scale),
    total: counted.length,
    short: missing.length,
    names: missing.slice(0, NAMED).map(({ name }) => name),
  };
}

/** Money as money, shares in per cent, other figures as numbers, with two decimals at most. */
function shown(figure: number, scale: Scale): number | { readonly fen: number } {
  if (scale === "yuan") return { fen: fenFromYuan(figure) };
  return Number((scale === "share" ? figure * 100 : figure).toFixed(2));
}

function shownAsText(figure: number, scale: Scale): string {
  const one = shown(figure, scale);
  return typeof one === "number" ? String(one) : formatYuan(one.fen);
}

const targetUnreadable: Rule = {
  id: "plan/target-unreadable",
  severity: "error",
  start: ({ book, quarter, report }) => ({
    end: () => {
      for (const { record, field } of readTargets(book, quarter).unreadable) {
        const { measure, id, [field]: text } = record;
        const params: Params =
          text === null ? { variant: "blank", column: columnHeader("plan", field) } : { variant: field, text };
        report(record, { field, subject: measure ?? id ?? "", params });
      }
    },
  }),
};

const noData: Rule = {
  id: "plan/no-data",
  severity: "info",
  start: ({ analysis, report }) => ({
    end: () => {
      for (const outcome of evaluatePlan(analysis)) {
        if (!outcome.noData) continue;
        report(outcome.record, { subject: subjectOf(outcome), params: reasonOf(outcome.noData) });
      }
    },
  }),
};

function reasonOf(noData: NoData): Params {
  if (noData.reason !== "sheets") return { variant: noData.reason };
  return { variant: "sheets", sheets: noData.needs.map((needs) => needs.map(sheetNeeded).join(" + ")) };
}

/** A sheet and its columns as they are headed: 班子成员（职务/培训日期）. */
function sheetNeeded({ kind, columns }: Need): string {
  return `${KINDS[kind].title}（${columns.map((column) => columnHeader(kind, column)).join("/")}）`;
}

function subjectOf({ record, name }: Outcome): string {
  return record.measure ?? name;
}

/** In the order of the rule catalogue. */
export const planRules: readonly Rule[] = [targetUnmet, targetUnreadable, noData];
