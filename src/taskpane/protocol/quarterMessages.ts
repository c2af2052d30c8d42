/**
 * What is said about ③ 填表 and ④ 图表: what a quarter can be filled with, figures first, and the plan that fills it.
 */
import type { QuarterForms } from "../../forms/build";
import type { SkipReason, Totals } from "../../forms/engine/form";
import type { FormChanges } from "../../forms/update";
import type { OutdatedSheet } from "../../quarter";
import type { PlanRest } from "./planParts";

/** A file for the clerk. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface QuarterPlan {
  /** The plan without its new sheets. */
  readonly plan: PlanRest;
  /** What was wanted and can't be made. */
  readonly skipped: readonly Skipped[];
  /** What of their templates the forms don't take over. */
  readonly leftOut: QuarterForms["leftOut"];
  /** Worksheets of an earlier filling that these forms no longer have. */
  readonly outdated: readonly OutdatedSheet[];
}

/** A form or a chart that can't be made. */
export interface Skipped {
  readonly id: string;
  readonly reason: SkipReason;
  /** The open question that it rests on, in the pane's language; null where it is for another reason. */
  readonly because: string | null;
}

export interface QuarterOffer {
  /** 填报单位 as the workbook remembers it. */
  readonly unit: string;
  /** Every form, in the order of their sheets. */
  readonly forms: readonly FormOffer[];
  /** Where the charts go; null where there are none. */
  readonly chartSheet: SheetOffer | null;
  /** Every chart, in the order in which they stand. */
  readonly charts: readonly ChartOffer[];
}

export interface FormOffer {
  readonly form: string;
  /** The clerk's worksheet that it is filled from; null for the built-in template. */
  readonly template: string | null;
  /** It is planned only when it is asked for; until then nothing is known of it. */
  readonly isOnRequest: boolean;
  /** Why it can't be made; null where nothing is known against it. */
  readonly reason: SkipReason | null;
  /** The open question that it rests on, in the pane's language. */
  readonly because: string | null;
  /** The open questions for which some of its figures stay blank. */
  readonly blanks: readonly string[];
  readonly totals: Totals;
  readonly sheets: readonly SheetOffer[];
}

/** A sheet that would be written. */
export interface SheetOffer {
  /** The name it will have. */
  readonly name: string;
  /** Whether an earlier filling wrote it: it is then replaced in its place. */
  readonly isThere: boolean;
  /** Whether it says already what it would say. */
  readonly isCurrent: boolean;
  /** What filling it again changes; null where it was not filled before. */
  readonly changes: FormChanges | null;
}

/** A chart that can be drawn, or why it can't. */
export type ChartOffer =
  | { readonly chart: string; readonly preview: ChartPreview }
  | ({ readonly chart: string } & Pick<Skipped, "reason" | "because">);

/** A chart with its figures, to be drawn in the pane. */
export interface ChartPreview {
  readonly type: "column" | "bar" | "line" | "pie";
  readonly isStacked: boolean;
  readonly title: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly valueFormat: string;
  /** What it shows, in a sentence with its main figures. */
  readonly altText: string;
  readonly categories: readonly string[];
  readonly series: readonly PreviewSeries[];
  /** Charts that it goes on over; the first of them is the one previewed. */
  readonly pages: number;
}

export interface PreviewSeries {
  readonly name: string;
  /** `RRGGBB` */
  readonly color: string;
  readonly isDashed: boolean;
  /** By category; null where there is none. */
  readonly values: ReadonlyArray<number | null>;
}
