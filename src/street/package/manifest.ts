/** manifest.json of a package: what is handed in, by whom, how the figures stand, and what the check code rests on. */
import { formatDate } from "../../domain/values/dates";
import { yuanFromFen } from "../../domain/values/money";
import { formatQuarter } from "../../domain/values/quarters";
import { SETTINGS, type Settings } from "../../domain/records/settings";
import type { Verdict } from "../../domain/verdict/verdict";
import type { Checked } from "../../quarter";
import { factsOf, type FundFlowFact } from "../facts";
import { figuresOf } from "../totals";
import { bookHashes, hashOf, type BookHashes } from "./canonical";
import { checkCode } from "./code";

export const FORMAT = "branchbook-package/1";

export type PackageKind = "original" | "correction" | "zero";

/** What the clerk says of a package beside the book. */
export interface PackageOptions {
  /** 第几次 of the quarter, from 1. */
  readonly number: number;
  readonly replaces: number | null;
  readonly kind: PackageKind;
  /** Who confirms that nothing happened, for a zero report. */
  readonly confirmedBy: string | null;
  /** Why it is handed in with errors or open questions. */
  readonly reason: string | null;
  /** The day it is packed, `YYYY-MM-DD`. */
  readonly madeOn: string;
  /** Without book and records, for chat groups. */
  readonly masked: boolean;
}

export interface Manifest {
  readonly format: typeof FORMAT;
  readonly unit: string;
  readonly period: string;
  readonly asOf: string;
  readonly madeOn: string;
  readonly number: number;
  readonly replaces: number | null;
  readonly kind: PackageKind;
  readonly confirmedBy: string | null;
  readonly masked: boolean;
  readonly code: string;
  readonly hashes: BookHashes;
  readonly sheets: ReadonlyArray<{ readonly sheet: string; readonly kind: string; readonly rows: number }>;
  readonly totals: Readonly<Record<string, number>>;
  readonly loveFund: Readonly<Record<string, number>> | null;
  readonly flows: Readonly<Record<"joined" | "in" | "out" | "deceased" | "removed", number>>;
  readonly verdict: Verdict;
  readonly findings: Readonly<Record<"error" | "warning" | "info" | "questions", number>>;
  readonly reason: string | null;
  /** Hash of the rates, law dates and tolerances that the check went by, and which of them the book sets itself. */
  readonly settings: string;
  readonly ownSettings: readonly string[];
}

export function manifestOf(checked: Checked, options: PackageOptions): Manifest {
  const { analysis, content, book, unit, verdict, summary } = checked;
  const period = formatQuarter(analysis.quarter);
  const { number, replaces, kind, confirmedBy, reason, madeOn, masked } = options;
  const hashes = bookHashes(content.sheets, book.tables, { unit, period, number });
  const facts = factsOf(checked);
  const { due, paid, ...counts } = figuresOf(facts);
  return {
    format: FORMAT,
    unit,
    period,
    asOf: formatDate(analysis.asOf),
    madeOn,
    number,
    replaces,
    kind,
    confirmedBy,
    masked,
    code: checkCode(hashes.book),
    hashes,
    sheets: book.tables.map(({ sheet, kind: ofKind, records }) => ({ sheet, kind: ofKind, rows: records.length })),
    totals: { ...counts, due: yuanFromFen(due), paid: yuanFromFen(paid) },
    loveFund: facts.loveFund && fundYuan(facts.loveFund),
    flows: flowsOf(checked),
    verdict,
    findings: { ...summary, questions: analysis.questions.length },
    reason,
    settings: settingsHash(analysis.settings),
    ownSettings: Object.keys(checked.memory.settings).sort(),
  };
}

function fundYuan({ opening, income, expense, closing }: FundFlowFact): Record<string, number> {
  return {
    opening: yuanFromFen(opening),
    income: yuanFromFen(income),
    expense: yuanFromFen(expense),
    closing: yuanFromFen(closing),
  };
}

/** Who came and went in the quarter, as the roster and the list of those who left say. */
function flowsOf(checked: Checked): Manifest["flows"] {
  const { year, quarter } = checked.analysis.quarter;
  const { people } = factsOf(checked);
  const count = (field: "joinedOn" | "transferredIn" | "transferredOut" | "diedOn" | "removedOn"): number =>
    people.filter((person) => {
      const day = person[field];
      return day?.year === year && day.month !== null && Math.ceil(day.month / 3) === quarter;
    }).length;
  return {
    joined: count("joinedOn"),
    in: count("transferredIn"),
    out: count("transferredOut"),
    deceased: count("diedOn"),
    removed: count("removedOn"),
  };
}

/** Names the rates and tolerances a check went by: the catalogue's versions and what the book sets in their place. */
export function settingsHash(settings: Settings): string {
  return hashOf(JSON.stringify([Object.keys(SETTINGS).sort(), settings])).slice(0, 16);
}

/** A manifest that was read from a package; null for anything else. */
export function parseManifest(text: string): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const found = value as Partial<Record<keyof Manifest, unknown>>;
  const texts = [found.unit, found.period, found.asOf, found.madeOn, found.code, found.settings];
  const hashes = found.hashes as Partial<BookHashes> | undefined;
  const isWhole =
    found.format === FORMAT &&
    texts.every((each) => typeof each === "string") &&
    typeof found.number === "number" &&
    ["original", "correction", "zero"].includes(found.kind as string) &&
    typeof hashes?.book === "string" &&
    isHashes(hashes.cells) &&
    isHashes(hashes.records);
  if (!isWhole) return null;
  const own = found.ownSettings;
  return {
    ...(value as Manifest),
    ownSettings: Array.isArray(own) ? own.filter((name) => typeof name === "string") : [],
  };
}

function isHashes(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.values(value).every((hash) => typeof hash === "string");
}
