/**
 * Sentences from data: a text of the locale with its `{name}` places filled.
 */
import { formatDate } from "../domain/values/dates";
import type { Finding, Param, Params } from "../domain/verdict/findings";
import { formatYuan } from "../domain/values/money";
import { cellAddress } from "../spreadsheet/workbook";
import type { FindingText } from "../forms/engine/form";
import type { TemplateError, TemplateProblem } from "../forms/engine/template";
import type { IgnoredFinding } from "../rules/ignored";
import type { RuleWords, Words } from "./words";

/** A place of a text: `{count}`, or `{count|row|rows}` for the word that goes with one and with any other number. */
const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** Fills the places of a text. A place without a parameter stays as it is, so that a fault is seen. */
export function fillIn(text: string, params: Params, words: Pick<Words, "listSeparator">): string {
  return text.replace(PLACE, (place, name: string, one?: string, many?: string) => {
    const param = params[name];
    if (param === undefined) return place;
    return one === undefined || many === undefined ? renderParam(param, words) : param === 1 ? one : many;
  });
}

/** What has happened, where and what to do, of a failure known by its code; what it names by a word has words of its own. */
export function errorText(code: string, params: Params, words: Pick<Words, "errors" | "listSeparator">): string {
  const what = words.errors[`${code}.${String(params["what"])}`];
  return fillIn(words.errors[code] ?? code, what === undefined ? params : { ...params, what }, words);
}

/** What keeps a template from being filled, for {@link errorText}. */
export function templateFailure({ sheet, problems }: TemplateError, words: Words) {
  const texts = problems.map((problem) => templateProblemText(problem, words));
  return { code: "template-problems", params: { sheet, problems: texts } };
}

/** The sentence of a template's fault. */
export function templateProblemText(problem: TemplateProblem, words: Words): string {
  return errorText(`template-${problem.code}`, problem, words);
}

function renderParam(param: Param, { listSeparator }: Pick<Words, "listSeparator">): string {
  if (typeof param === "string" || typeof param === "number") return String(param);
  if (isList(param)) return param.join(listSeparator);
  return "fen" in param ? formatYuan(param.fen) : formatDate(param);
}

function isList(param: Param): param is ReadonlyArray<string | number> {
  return Array.isArray(param);
}

/** The sentence of a finding. */
export function messageOf({ rule, params }: Pick<Finding, "rule" | "params">, words: Words): string {
  const known: RuleWords | undefined = words.rules[rule];
  if (!known) return rule;
  const { message } = known;
  return fillIn(typeof message === "string" ? message : (message[String(params["variant"])] ?? rule), params, words);
}

/** A check's findings in words, as the forms take them; those that are ignored come last. */
export function findingTexts(
  { findings, ignored }: { readonly findings: readonly Finding[]; readonly ignored: readonly IgnoredFinding[] },
  words: Words,
): FindingText[] {
  return [
    ...findings.map((finding) => findingText(finding, null, words)),
    ...ignored.map(({ finding, reason }) => findingText(finding, reason, words)),
  ];
}

function findingText(finding: Finding, ignoredBecause: string | null, words: Words): FindingText {
  const { rule, severity, subject, at } = finding;
  return {
    severity,
    level: words.severities[severity],
    rule: words.rules[rule]?.title ?? rule,
    sheet: at.sheet,
    cell: at.row === null ? null : at.column === null ? `${at.row + 1}:${at.row + 1}` : cellAddress(at.row, at.column),
    subject,
    message: messageOf(finding, words),
    ignoredBecause,
  };
}
