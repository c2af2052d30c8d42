/**
 * A return slip as a file: what a street sends back to one branch, for the branch's pane to lead through. Written by
 * `branchbook street --slips` and by 街道汇总 beside the sheet that is printed (`退回单_….xlsx`); it never holds an ID number
 * or a phone in full.
 */
import type { Finding, Severity } from "../../domain/verdict/findings";
import { maskText } from "../../domain/values/masking";

export const SLIP_FORMAT = "branchbook-slip/1";

/** What is asked of the branch: to put it right, to look whether it is right, or to say why it is so. */
export type Ask = "must" | "should" | "explain";

export interface SlipItem {
  /** Unique within the slip, and the same in the next slip for the same trouble; an answer names it. */
  readonly id: string;
  /** Id of a rule of single books (`member/id-checksum`) or across branches (`street/dues-gap`), or `question` for what the book leaves open. */
  readonly rule: string;
  readonly severity: Severity;
  readonly ask: Ask;
  /** The rule's title, in Chinese. */
  readonly title: string;
  /** Where in the branch's own book; null for what concerns the whole. */
  readonly sheet: string | null;
  /** As the sheet numbers it, from 1. */
  readonly row: number | null;
  /** Its A1 address, where one cell is meant. */
  readonly cell: string | null;
  /** The person, branch or figure it is about, masked. */
  readonly subject: string;
  /** The whole sentence, in Chinese, masked. */
  readonly message: string;
  /** What stands there, and what should; null where nobody can say. */
  readonly found: string | null;
  readonly expected: string | null;
  /** The last day to answer, `YYYY-MM-DD`. */
  readonly due: string;
}

export interface ReturnSlip {
  readonly format: typeof SLIP_FORMAT;
  /** The branch as the street's register names it. */
  readonly branch: string;
  /** As `2026Q3`. */
  readonly period: string;
  /** The day as of which the street looked, and the day the slip was made, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly madeOn: string;
  /** The file that it is about, its number (第几次) and its check code; null where nothing came, or it was no package. */
  readonly file: string | null;
  readonly number: number | null;
  readonly code: string | null;
  /** Why the street returned it, in its own words; null where nobody has said. */
  readonly reason: string | null;
  readonly due: string;
  readonly items: readonly SlipItem[];
}

/** What a branch says to an item, as its next package carries it. */
export interface SlipAnswer {
  readonly id: string;
  readonly rule: string;
  readonly text: string;
}

/** Whether a book alone can show that an item is done; what concerns several branches only the street sees again. */
export function isOwnMatter({ rule }: Pick<SlipItem, "rule">): boolean {
  return !/^(?:street|submission|package)\//.test(rule);
}

/**
 * The items that a book as it is now still shows: of its own matters those whose rule still hits the same row or the same
 * subject. Items across branches stay until the street has seen the answer.
 * @param findings of the book as it is now
 * @param questions ids of the questions still open in it
 */
export function openItems(
  { items }: Pick<ReturnSlip, "items">,
  findings: readonly Finding[],
  questions: readonly string[] = [],
): readonly SlipItem[] {
  const key = (...parts: readonly unknown[]): string => JSON.stringify(parts);
  const standing = new Set<string>();
  for (const { rule, at, subject } of findings) {
    // Rows move when a sheet is sorted, and names are put right: either is enough to know it again.
    if (at.row !== null) standing.add(key(rule, at.sheet, at.row + 1));
    standing.add(key(rule, at.sheet, maskText(subject)));
  }
  return items.filter((item) => {
    if (!isOwnMatter(item)) return true;
    if (item.rule === "question") return questions.includes(item.id.replace(/^question:/, ""));
    const { rule, sheet, row, subject } = item;
    return standing.has(key(rule, sheet, row)) || standing.has(key(rule, sheet, subject));
  });
}

/**
 * Reads a slip. What a file holds is looked at field by field: it may have come by any way.
 * @returns null for anything that is no slip of this format
 */
export function parseSlip(text: string): ReturnSlip | null {
  const value = objectOf(text);
  if (value?.["format"] !== SLIP_FORMAT || !Array.isArray(value["items"])) return null;
  const [branch, period, asOf, madeOn, due] = ["branch", "period", "asOf", "madeOn", "due"].map((key) => value[key]);
  const items = value["items"].map(itemOf);
  if (![branch, period, asOf, madeOn, due].every(isText) || items.includes(null)) return null;
  const { number } = value;
  return {
    format: SLIP_FORMAT,
    branch: branch as string,
    period: period as string,
    asOf: asOf as string,
    madeOn: madeOn as string,
    due: due as string,
    file: textOrNull(value["file"]),
    number: isCount(number) ? number : null,
    code: textOrNull(value["code"]),
    reason: textOrNull(value["reason"]),
    items: items as SlipItem[],
  };
}

const ASKS: readonly unknown[] = ["must", "should", "explain"] satisfies Ask[];
const SEVERITIES: readonly unknown[] = ["error", "warning", "info"] satisfies Severity[];

function itemOf(value: unknown): SlipItem | null {
  if (typeof value !== "object" || value === null) return null;
  const item = value as Readonly<Record<string, unknown>>;
  const texts = ["id", "rule", "title", "subject", "message", "due"].map((key) => item[key]);
  if (!texts.every(isText) || !ASKS.includes(item["ask"]) || !SEVERITIES.includes(item["severity"])) return null;
  const [id, rule, title, subject, message, due] = texts as [string, string, string, string, string, string];
  const { row } = item;
  return {
    id,
    rule,
    severity: item["severity"] as Severity,
    ask: item["ask"] as Ask,
    title,
    subject,
    message,
    due,
    sheet: textOrNull(item["sheet"]),
    row: isCount(row) ? row : null,
    cell: textOrNull(item["cell"]),
    found: textOrNull(item["found"]),
    expected: textOrNull(item["expected"]),
  };
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function textOrNull(value: unknown): string | null {
  return isText(value) ? value : null;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}
