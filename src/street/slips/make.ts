/** Return slips and receipts of a consolidation: what each branch gets back, from its own check and from the street's rules. */
import { formatDate } from "../../domain/values/dates";
import type { Finding, Severity } from "../../domain/verdict/findings";
import { maskText } from "../../domain/values/masking";
import { formatQuarter } from "../../domain/values/quarters";
import type { Question } from "../../domain/verdict/questions";
import { cellAddress } from "../../spreadsheet/workbook";
import type { StreetResult } from "../consolidate";
import type { BranchState, StreetFinding } from "../model";
import type { BranchStanding } from "../states";
import type { Figures } from "../totals";
import type { FundFlowFact } from "../facts";
import { SLIP_FORMAT, type Ask, type ReturnSlip, type SlipItem } from "./slip";

/** Sentences of findings and questions, in Chinese, whatever language a face speaks: a slip is the branch's paper. */
export interface SlipWords {
  /** Of a rule of single books or across branches. */
  readonly title: (rule: string) => string;
  readonly message: (finding: Pick<Finding, "rule" | "params">) => string;
  readonly question: (question: Question) => string;
}

export interface SlipOptions {
  /** The last day to answer, and the day the slips are made, `YYYY-MM-DD`. */
  readonly due: string;
  readonly madeOn: string;
}

/** What a branch gets for a book that counts, or a zero report. */
export interface Receipt {
  readonly branch: string;
  readonly community: string;
  readonly period: string;
  readonly madeOn: string;
  readonly file: string | null;
  readonly number: number | null;
  readonly code: string | null;
  readonly state: BranchState;
  readonly late: boolean;
  readonly figures: Figures | null;
  readonly loveFund: FundFlowFact | null;
  /** Items of its return slip by what they ask. */
  readonly open: Readonly<Record<Ask, number>>;
  readonly note: string | null;
}

export interface Slips {
  readonly slips: readonly ReturnSlip[];
  readonly receipts: readonly Receipt[];
}

const ASKS: Readonly<Record<Severity, Ask>> = { error: "must", warning: "should", info: "explain" };
const ORDER: readonly Ask[] = ["must", "should", "explain"];
const ACCEPTED: readonly BranchState[] = ["accepted", "accepted-with-note"];

/**
 * A slip for each branch of which something is asked, those that have not handed in among them, none for one that the street
 * has accepted; a receipt for each whose book or zero report came.
 */
export function slipsOf(result: StreetResult, words: SlipWords, options: SlipOptions): Slips {
  const items = new Map(result.standings.map((standing) => [standing, itemsOf(standing, result, words, options)]));
  return {
    slips: result.standings.flatMap((standing) => {
      const own = items.get(standing) ?? [];
      const isReturned = standing.state === "returned";
      if (ACCEPTED.includes(standing.state) || (own.length === 0 && !isReturned)) return [];
      return [slipOf(standing, result, own, options)];
    }),
    receipts: result.standings.flatMap((standing) =>
      standing.counted === null && standing.state !== "zero"
        ? []
        : [receiptOf(standing, result, items.get(standing) ?? [], options)],
    ),
  };
}

function slipOf(
  standing: BranchStanding,
  { context }: StreetResult,
  items: SlipItem[],
  options: SlipOptions,
): ReturnSlip {
  const { branch, counted, files, number, decision } = standing;
  const file = counted ?? files[0] ?? null;
  return {
    format: SLIP_FORMAT,
    branch: branch.branch,
    period: formatQuarter(context.period),
    asOf: formatDate(context.asOf),
    madeOn: options.madeOn,
    file,
    number: file === null ? null : number,
    code: codeOf(file, context.submissions),
    reason: decision?.state === "returned" && decision.reason !== "" ? decision.reason : null,
    due: options.due,
    items,
  };
}

function receiptOf(
  { branch, state, late, counted, files, number, figures, loveFund, decision }: BranchStanding,
  { context }: StreetResult,
  items: readonly SlipItem[],
  { madeOn }: SlipOptions,
): Receipt {
  const count = (ask: Ask): number => items.filter((item) => item.ask === ask).length;
  const file = counted ?? files[0] ?? null;
  return {
    branch: branch.branch,
    community: branch.community,
    period: formatQuarter(context.period),
    madeOn,
    file,
    number,
    code: codeOf(file, context.submissions),
    state,
    late,
    figures,
    loveFund,
    open: { must: count("must"), should: count("should"), explain: count("explain") },
    note: decision?.reason || null,
  };
}

function codeOf(file: string | null, submissions: StreetResult["context"]["submissions"]): string | null {
  return submissions.find((submission) => submission.file === file)?.sealed?.code ?? null;
}

function itemsOf(standing: BranchStanding, result: StreetResult, words: SlipWords, { due }: SlipOptions): SlipItem[] {
  const { branch, counted, files } = standing;
  const facts = result.context.books.find((book) => book.file === counted && book.branch === branch)?.facts;
  // Its own check says the same, and names the cell.
  const isOwn = facts?.findings.some(({ rule }) => rule === "branch/count-mismatch");
  const across = result.findings.filter(
    ({ rule, branches }) => branches.includes(branch.branch) && !(isOwn && rule === "street/headcount-mismatch"),
  );
  const items = [
    ...across.map((finding) => acrossItem(finding, files, words, due)),
    ...(facts?.findings ?? []).map((finding) => ownItem(finding, words, due)),
    ...(facts?.questions ?? []).map((question) => questionItem(question, words, due)),
  ];
  return items
    .map((item, index) => ({ item, index }))
    .sort((one, other) => ORDER.indexOf(one.item.ask) - ORDER.indexOf(other.item.ask) || one.index - other.index)
    .map(({ item }) => item);
}

/** One of the street's rules; of its places the one in the branch's own files. */
function acrossItem(finding: StreetFinding, files: readonly string[], words: SlipWords, due: string): SlipItem {
  const { rule, severity, subject, at } = finding;
  const own = at.find((place) => files.includes(place.file) && place.sheet !== "");
  const message = words.message(finding);
  return {
    id: [rule, subject, own?.sheet ?? "", own?.row ?? ""].join(":"),
    rule,
    severity,
    ask: ASKS[severity],
    title: words.title(rule),
    sheet: own?.sheet ?? null,
    row: own?.row == null ? null : own.row + 1,
    cell: null,
    subject: maskText(subject),
    message,
    found: null,
    expected: null,
    due,
  };
}

function ownItem(
  { rule, severity, at, subject, value, expected, ...finding }: Finding,
  words: SlipWords,
  due: string,
): SlipItem {
  const { sheet, row, column } = at;
  const shown = maskText(subject);
  return {
    id: [rule, shown, sheet, row ?? ""].join(":"),
    rule,
    severity,
    ask: ASKS[severity],
    title: words.title(rule),
    sheet,
    row: row === null ? null : row + 1,
    cell: row === null || column === null ? null : cellAddress(row, column),
    subject: shown,
    message: words.message({ rule, params: finding.params }),
    found: value === undefined ? null : maskText(String(value)),
    expected: expected === undefined ? null : maskText(expected),
    due,
  };
}

/** What the book leaves open: nobody can judge it before the branch has answered. */
function questionItem(question: Question, words: SlipWords, due: string): SlipItem {
  const { sheet, row, column } = question.at;
  return {
    id: `question:${question.id}`,
    rule: "question",
    severity: "warning",
    ask: "explain",
    title: "账册中有没说清的地方",
    sheet,
    row: row === null ? null : row + 1,
    cell: row === null || column === null ? null : cellAddress(row, column),
    subject: sheet,
    message: words.question(question),
    found: question.samples.join("、") || null,
    expected: null,
    due,
  };
}
