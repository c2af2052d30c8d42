/**
 * 党费: what the dues regulation (中组发〔2008〕3号, narrowed by 组电明字〔2017〕5号) asks of a member each month, and
 * what an approved reduction (减免) leaves of it.
 */
import type { PlainDate } from "../values/dates";
import { fenFromYuan, shareOf, type Fen } from "../values/money";
import type { DuesBand, Settings } from "../records/settings";
import { squeeze } from "../values/text";

export const RETIRED = "离退休";
export const FARMER = "农民";

const PAID_CLASSES: ReadonlySet<string> = new Set(["在职", "年薪", "个体"]);
const FIXED_CLASSES: ReadonlySet<string> = new Set(["学生", "下岗失业", "抚恤救济", "低保"]);

/** Whether a 缴费类别 needs a base (计算基数) to fix its monthly amount. */
export function needsBase(duesClass: string): boolean {
  return PAID_CLASSES.has(duesClass) || duesClass === RETIRED;
}

/**
 * The band (Art. 2 and 5) whose rate applies to a base in fen; null for classes without bands and where class or base
 * is not known.
 */
export function duesBand(duesClass: string | null, base: Fen | null, settings: Settings): DuesBand | null {
  if (duesClass === null || base === null || !needsBase(duesClass)) return null;
  const bands = duesClass === RETIRED ? settings.retiredBands : settings.duesBands;
  return bands.find(({ upTo }) => upTo === null || base <= upTo) ?? null;
}

/** What is asked of a member, in fen a month. */
export interface DuesStandard {
  readonly amount: Fen;
  /** The most that needs no word: more is welcome, but only of the member's own will. */
  readonly most: Fen;
}

/**
 * The monthly standard: the one rate of the base's band on the whole base, never band by band, half a fen rounded up
 * and at most the ceiling; fixed amounts for members without income (Art. 6). Null where class or base is not known.
 */
export function duesStandard(duesClass: string | null, base: Fen | null, settings: Settings): DuesStandard | null {
  if (duesClass === FARMER) return { amount: settings.farmerLeast, most: settings.farmerMost };
  if (duesClass !== null && FIXED_CLASSES.has(duesClass)) return withMargin(settings.fixedDues, settings);
  const band = duesBand(duesClass, base, settings);
  if (band === null || base === null) return null;
  return withMargin(Math.min(shareOf(base, band.rate), settings.duesCeiling), settings);
}

function withMargin(amount: Fen, { duesAboveBy }: Settings): DuesStandard {
  return { amount, most: amount + duesAboveBy };
}

/** A reduction as a ledger marks it: an amount off each month, a share left to pay, or a mere mark such as 是. */
export type Reduction =
  | { readonly kind: "off"; readonly amount: Fen }
  | { readonly kind: "left"; readonly percent: number }
  | { readonly kind: "mark" };

/** Reads a 减免 cell: an amount in yuan, 免交, 减半, 减免30%, or a mark; null where nothing is reduced. */
export function readReduction(text: string | null): Reduction | null {
  if (text === null) return null;
  const plain = squeeze(text);
  if (plain === "" || /^(?:否|不|无|未|[-—/×xX])/.test(plain)) return null;
  const amount = /^(?:减|减免|少交|少缴|免)?[¥￥]?(\d+(?:\.\d+)?)元?(?:[/每]月)?$/.exec(plain)?.[1];
  if (amount !== undefined) return Number(amount) === 0 ? null : { kind: "off", amount: fenFromYuan(Number(amount)) };
  if (plain.includes("半")) return { kind: "left", percent: 50 };
  const percent = /(\d{1,3})%/.exec(plain)?.[1];
  if (percent !== undefined) return { kind: "left", percent: Math.max(0, 100 - Number(percent)) };
  return /免[交缴]|全免|^免$/.test(plain) ? { kind: "left", percent: 0 } : { kind: "mark" };
}

/** What a reduction leaves of a monthly amount; null where the ledger doesn't say how much is let off. */
export function reducedDue(due: Fen, reduction: Reduction): Fen | null {
  if (reduction.kind === "off") return Math.max(0, due - reduction.amount);
  return reduction.kind === "left" ? shareOf(due, reduction.percent * 100) : null;
}

/** Why a reduction does not count as approved: no approving body, only the branch itself, or no date. */
export type ApprovalGap = "body" | "branch" | "date";

/**
 * What an approval lacks, or null. The branch proposes, the next higher committee approves (Art. 7), and the ledger
 * says when; for a retired member in hardship the branch's own word is enough (2017 notice).
 */
export function approvalGap(
  { approvedBy, approvedOn }: { readonly approvedBy: string | null; readonly approvedOn: PlainDate | null },
  branchIsEnough: boolean,
): ApprovalGap | null {
  if (approvedBy === null) return "body";
  if (branchIsEnough) return null;
  if (isBranch(approvedBy)) return "branch";
  return approvedOn === null ? "date" : null;
}

function isBranch(body: string): boolean {
  return /支部|支委/.test(body) && !/党委|工委|总支|上级|组织部/.test(body);
}
