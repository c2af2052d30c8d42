/**
 * Rules on the plan sheets (规划指标): targets missed, rows that say no target, targets without data.
 */
import type { Params } from "../domain/verdict/findings";
import type { PlanRecord } from "../domain/records/records";
import { columnHeader, KINDS } from "../domain/records/kinds";
import { fenFromYuan, formatYuan } from "../domain/values/money";
import { SCALES } from "../plan/catalogue";
import { evaluatePlan, type NoData, type Outcome } from "../plan/evaluation/evaluate";
import type { Need } from "../plan/evaluation/evaluators";
import { SIGNS } from "../plan/figureText";
import type { Scale } from "../plan/goals";
import { readTargets, type UnreadableTarget } from "../plan/targets";
import type { Rule } from "./rule";

const targetUnmet: Rule = {
  id: "plan/target-unmet",
  severity: "warning",
  start: ({ analysis, report }) => ({
    end: () => {
      for (const outcome of evaluatePlan(analysis)) {
        const { state, record, actual, operator, target, counted } = outcome;
        if (state !== "unmet" || actual === null || operator === null || target === null) continue;
        const goal = { sign: SIGNS[operator], target: targetShown(target, SCALES[outcome.kind]) };
        report(record, { subject: subjectOf(outcome), params: { ...goal, ...shortfall(outcome, actual) }, counted });
      }
    },
  }),
};

/** How many of the things that fall short a finding names. */
const NAMED = 10;

function shortfall({ kind, counted, missing }: Outcome, actual: number): Params {
  const scale = SCALES[kind];
  return {
    variant: missing.length > 0 ? `${scale}-short` : scale,
    actual: shown(actual, scale),
    total: counted.length,
    short: missing.length,
    names: missing.slice(0, NAMED).map(({ name }) => name),
  };
}

function targetShown(target: number | readonly [number, number], scale: Scale): Params[string] {
  return typeof target === "number" ? shown(target, scale) : target.map((end) => shownAsText(end, scale)).join("–");
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
      for (const { record, field, nearest = [] } of readTargets(book, quarter).unreadable) {
        const { measure, id } = record;
        report(record, { field, subject: measure ?? id ?? "", params: fault(record, field, nearest) });
      }
    },
  }),
};

function fault(record: PlanRecord, field: UnreadableTarget["field"], nearest: readonly string[]): Params {
  const text = record[field];
  if (text === null) return { variant: "blank", column: columnHeader("plan", field) };
  if (typeof text !== "string") return { variant: field };
  // A book without any branch or community has none to name.
  return { variant: field === "scope" && nearest.length === 0 ? "scope-none" : field, text, names: nearest };
}

const noData: Rule = {
  id: "plan/no-data",
  severity: "info",
  start: ({ analysis, report }) => ({
    end: () => {
      for (const outcome of evaluatePlan(analysis)) {
        const { record, noData: reason, missing } = outcome;
        const names = missing.slice(0, NAMED).map(({ name }) => name);
        if (reason) report(record, { subject: subjectOf(outcome), params: reasonOf(reason) });
        else if (outcome.state === "incomplete")
          report(record, {
            subject: subjectOf(outcome),
            params: { variant: "incomplete", short: missing.length, names },
          });
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
