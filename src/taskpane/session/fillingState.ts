import type { CheckResult } from "../protocol/checkMessages";
import type { FormOffer, QuarterOffer, QuarterPlan, SheetOffer, Skipped } from "../protocol/quarterMessages";
import { IDLE, type Task, valueOf } from "./task";

/** What ③ 填表, ④ 图表 and ⑤ 报送 show of the quarter. */
export interface FillingState {
  /** What the book can be filled with; the last one that is known stays in sight while another is worked out. */
  readonly offer: QuarterOffer | null;
  readonly offering: Task<QuarterOffer>;
  /** The check that the offer was made from. */
  readonly of: CheckResult | null;
  /** Forms that the clerk has ticked, or unticked. */
  readonly choices: ReadonlyMap<string, boolean>;
  /** 填报单位 as the clerk has typed it; null as the workbook remembers it. */
  readonly unit: string | null;
  /** Plans being made, before they are written. */
  readonly planning: Task<null>;
  /** What was written last. */
  readonly receipt: FillingReceipt | null;
}

export interface FillingReceipt {
  /** Ids of what was asked for. */
  readonly wanted: readonly string[];
  /** Names of the sheets. */
  readonly sheets: readonly string[];
  readonly skipped: readonly Skipped[];
  /** What of their templates the forms don't have. */
  readonly leftOut: QuarterPlan["leftOut"];
  /** Worksheets of an earlier filling that the forms no longer have. */
  readonly outdated: QuarterPlan["outdated"];
  /** False for a step too large to be kept. */
  readonly isRevertible: boolean;
}

export const FIRST_FILLING: FillingState = {
  offer: null,
  offering: IDLE,
  of: null,
  choices: new Map(),
  unit: null,
  planning: IDLE,
  receipt: null,
};

/** How a form or the charts stand in the workbook: not there, older than the data, or as they would be made now. */
export type Standing = "absent" | "older" | "current";

/** How the sheets stand that a form, or the charts, would fill. */
export function standingOf(sheets: readonly SheetOffer[]): Standing {
  if (sheets.every(({ isThere }) => !isThere)) return "absent";
  return sheets.every(({ isCurrent }) => isCurrent) ? "current" : "older";
}

/** Whether a form is ticked: by the clerk, else where there is something new to be filled in. */
export function isChosen(form: FormOffer, { offer, unit, choices }: FillingState): boolean {
  if (form.reason !== null) return false;
  const isUnitNew = unit !== null && unit !== offer?.unit;
  return choices.get(form.form) ?? (!form.isOnRequest && (isUnitNew || standingOf(form.sheets) !== "current"));
}

/** How many things are left to do of a step of the quarter; null where that isn't known. */
export function leftToDo(
  step: "fill" | "chart" | "submit",
  { offer, of }: FillingState,
  check: Task<CheckResult>,
): number | null {
  const checked = valueOf(check);
  if (!checked) return null;
  if (step === "submit" && checked.summary.error > 0) return checked.summary.error;
  if (!offer || of !== checked) return null;
  if (step === "chart") {
    const { chartSheet, charts } = offer;
    if (!chartSheet) return null;
    return standingOf([chartSheet]) === "current" ? 0 : charts.filter((chart) => "preview" in chart).length;
  }
  return offer.forms.some(({ reason, isOnRequest }) => reason === null && !isOnRequest)
    ? openForms(offer).length
    : null;
}

/** The forms of a quarter that can be made and are not as they would be made now. */
export function openForms({ forms }: QuarterOffer): FormOffer[] {
  return forms.filter(
    ({ reason, isOnRequest, sheets }) => reason === null && !isOnRequest && standingOf(sheets) !== "current",
  );
}
