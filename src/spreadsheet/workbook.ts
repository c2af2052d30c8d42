/**
 * The one seam to a spreadsheet. Everything above it (reading, rules, forms, the faces) knows a workbook only
 * through these types; `xlsx/` serves them from a file, `office/` from a running Excel.
 *
 * Rows and columns are 0-based everywhere in code; only text shown to people is A1 style.
 */

import { cellKey, type CellRange } from "./addresses";

export * from "./addresses";

/** A cell as stored: text, number (dates are serial numbers), yes/no, an error such as `#REF!`, or nothing. */
export type CellValue = string | number | boolean | CellError | null;

/** A stored error value, kept apart from text that merely looks like one. */
export class CellError {
  constructor(readonly code: string) {}
}

/** The values of one worksheet as the clerk left them. */
export interface SheetGrid {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** `rows[r][c]`; rows may be ragged or empty; formulas stand with their (stored or recalculated) value. */
  readonly rows: ReadonlyArray<ReadonlyArray<CellValue>>;
  /** Formula text without the leading `=`, by {@link cellKey}. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Set on sheets Branchbook itself made (the form's or sheet's id); they are never read back as data. */
  readonly madeBy: string | null;
}

/** The whole workbook as one immutable reading. */
export interface WorkbookContent {
  /** File name shown to people, without a folder. */
  readonly name: string;
  /** Worksheets in the order of their tabs; serial numbers are of the 1900 system, also in files that count from 1904. */
  readonly sheets: readonly SheetGrid[];
  /** What Branchbook remembered in this workbook (mappings, settings, ignored findings), or null. */
  readonly memory: string | null;
}

/** What a cell is changed to: a value, or a formula without its leading `=`. Text is always written as text. */
export type CellContent = { readonly value: string | number | boolean | null } | { readonly formula: string };

/** One changed cell of a clerk's own sheet, with what must still be there when it is written. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: string | number | boolean | null;
  /** Number format to set with the value (`@` keeps ID numbers and phones text); the cell's own when absent. */
  readonly numberFormat?: string;
}

/** A border line; colours are `RRGGBB`. */
export interface BorderLine {
  readonly style: "thin" | "medium" | "thick" | "double" | "dotted" | "dashed" | "hair";
  readonly color?: string;
}

/** The formats a form's cell carries; absent members mean the workbook's default. */
export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly color?: string;
  };
  /** Solid fill, `RRGGBB`. */
  readonly fill?: string;
  readonly border?: {
    readonly top?: BorderLine;
    readonly right?: BorderLine;
    readonly bottom?: BorderLine;
    readonly left?: BorderLine;
  };
  readonly align?: {
    readonly horizontal?: "left" | "center" | "right" | "justify" | "distributed";
    readonly vertical?: "top" | "center" | "bottom";
    readonly wrap?: boolean;
    readonly shrink?: boolean;
    readonly indent?: number;
    readonly rotation?: number;
  };
  readonly numberFormat?: string;
}

/** One cell of a new worksheet. `link` jumps to a place in the same workbook, e.g. `'名册'!C17`. */
export interface SheetCell {
  readonly content: CellContent;
  readonly style?: CellStyle;
  readonly link?: string;
  /** The content's text in stretches with fonts of their own. */
  readonly runs?: readonly TextRun[];
}

/** A stretch of a cell's text; without a font it has the cell's. */
export interface TextRun {
  readonly text: string;
  readonly font?: CellStyle["font"];
}

/** Page set-up of a new worksheet; lengths in inches, rows 0-based inclusive. */
export interface PrintSetup {
  readonly paper?: "A4" | "A3";
  readonly orientation?: "portrait" | "landscape";
  /** Pages wide and tall to fit to; 0 tall means as many as needed. */
  readonly fitTo?: { readonly width: number; readonly height: number };
  readonly margins?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly area?: CellRange;
  readonly centered?: boolean;
  /** Excel's header and footer codes, e.g. `第 &P 页，共 &N 页`. */
  readonly header?: string;
  readonly footer?: string;
  /** Rows after which a page ends. */
  readonly rowBreaks?: readonly number[];
}

/** A conditional format of a new worksheet. */
export interface ConditionalFormat {
  readonly range: CellRange;
  /** Formula without `=`, relative to the range's top left cell; true cells take `style`. */
  readonly formula: string;
  readonly style: CellStyle;
}

/** A colour scale, data bars or a set of icons over a range of a new worksheet. */
export interface ScaleFormat {
  readonly range: CellRange;
  readonly kind: "colors" | "bars" | "icons";
  /** Where its colours or icons begin, from the lowest; formulas are without `=`. */
  readonly thresholds: ReadonlyArray<{
    readonly type: "min" | "max" | "num" | "percent" | "percentile";
    readonly value?: string;
  }>;
  /** `RRGGBB`, one a threshold of a colour scale; one for all bars; none of icons. */
  readonly colors: readonly string[];
  /** Excel's name of the icons, e.g. `3TrafficLights1`. */
  readonly icons?: string;
  readonly isReversed?: boolean;
  readonly hidesValue?: boolean;
}

/** A picture on a new worksheet; lengths in points. */
export interface SheetImage {
  readonly base64: string;
  readonly type: "png" | "jpeg";
  /** What a screen reader says of it. */
  readonly altText: string;
  /** The cell that holds its top left corner, and how far within. */
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

/** A name that formulas of its own worksheet may use. */
export interface SheetName {
  readonly name: string;
  /** Without `=`; its references name their worksheets. */
  readonly formula: string;
}

/** How a data validation compares an entry. */
export type Comparison =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

/** A drop-down or other data validation of a new worksheet. */
export interface Validation {
  readonly range: CellRange;
  readonly type: "list" | "whole" | "decimal" | "date" | "textLength" | "custom";
  readonly operator?: Comparison;
  readonly formula1?: string;
  readonly formula2?: string;
  /** The fixed choices of a `list`. */
  readonly values?: readonly string[];
  readonly message?: string;
  /** Another entry is asked about, not refused. */
  readonly isAdvice?: boolean;
}

/** A whole new worksheet, ready to be written: the result of filling a template. */
export interface NewSheet {
  readonly name: string;
  /**
   * Marks the sheet as Branchbook's own (a form's id, `charts`, `log`…), so that it is never read back as data and the
   * next run replaces it; null for a sheet that becomes the clerk's: it is read as any other and never replaced.
   */
  readonly madeBy: string | null;
  /** A record that is only added to: taking back the step that wrote it leaves it. */
  readonly isRecord?: boolean;
  /** Out of people's sight: only programs can show it. */
  readonly isVeryHidden?: boolean;
  readonly rows: ReadonlyArray<NewRow>;
  /** Column widths in characters, by column; null keeps the default. */
  readonly columnWidths: ReadonlyArray<number | null>;
  readonly merges: readonly CellRange[];
  readonly print?: PrintSetup;
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly scales?: readonly ScaleFormat[];
  readonly validations?: readonly Validation[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly showGridLines?: boolean;
  readonly charts?: readonly ChartSpec[];
  readonly images?: readonly SheetImage[];
  readonly names?: readonly SheetName[];
  readonly hiddenColumns?: readonly number[];
}

/** One row of a new worksheet; missing cells are blank. */
export interface NewRow {
  /** Height in points; null lets the spreadsheet choose. */
  readonly height: number | null;
  readonly hidden?: boolean;
  /** How deep it stands in groups that can be folded away, 1–7. */
  readonly outlineLevel?: number;
  readonly cells: ReadonlyArray<SheetCell | null>;
}

/** A native chart bound to cells of the workbook. */
export interface ChartSpec {
  /** Its id, such as `dues-by-branch`; of a chart that goes on, with its number. */
  readonly id: string;
  readonly type: "column" | "bar" | "line" | "pie";
  readonly stacking?: "clustered" | "stacked" | "percent";
  readonly title: string;
  readonly categoryTitle?: string;
  /** Value axis title, unit included: 金额（元）. */
  readonly valueTitle?: string;
  readonly valueFormat?: string;
  /** What a screen reader says of the chart. */
  readonly altText: string;
  readonly categories: SheetRange;
  readonly series: readonly ChartSeries[];
  /** Where the chart stands on its sheet. */
  readonly anchor: CellRange;
}

export interface SheetRange {
  readonly sheet: string;
  readonly range: CellRange;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: SheetRange;
  /** `RRGGBB`. */
  readonly color: string;
  readonly dashed?: boolean;
}

/** All that one step writes: shown to the clerk, checked, then written as a whole. */
export interface WritePlan {
  readonly edits: readonly CellEdit[];
  readonly newSheets: readonly NewSheet[];
  /** Names of worksheets to take out: those that a step had added, when it is taken back. */
  readonly removedSheets?: readonly string[];
  /** New text of Branchbook's memory in the workbook; undefined leaves it as it is. */
  readonly memory?: string;
}

/** How long work is watched and ended. */
export interface WorkOptions {
  /** Told how far it has come, 0–1. */
  readonly onProgress?: (done: number) => void;
  /** Ends it with the signal's reason; what was half written is taken back first. */
  readonly signal?: AbortSignal;
}

/**
 * A workbook as the faces have it, whichever side serves it. Everything that is written is a step that can be taken back:
 * what stood before is kept in the workbook itself, on a very hidden worksheet, so that a step can be taken back after the
 * workbook was closed and opened again.
 */
export interface Workbook {
  /** Reads all that it holds. @throws WorkbookError, or the signal's reason */
  read(options?: WorkOptions): Promise<WorkbookContent>;

  /**
   * Writes a plan as a whole: it is checked against what the workbook holds now, what it replaces is kept, and what was
   * written is read back. A new sheet replaces the one that carries its mark from an earlier run, in its place; without
   * such a one it goes last, under the next free name where a sheet of the clerk's has its own. Charts, links and
   * formulas of the plan that name a new sheet follow it to its final name.
   * @param at when, as people read it: `YYYY-MM-DD HH:MM`
   * @throws WorkbookError when the workbook is as it was before; but for `unfinished`, when a part may have been written
   * and {@link revert} takes that back
   */
  write(plan: WritePlan, at: string, options?: WorkOptions): Promise<Receipt>;

  /** The steps that were written and are still kept, oldest first. */
  steps(): Promise<readonly UndoStep[]>;

  /**
   * Takes a step back, the last one or any before it. What has been changed since stays as it is and is told.
   * @throws WorkbookError `step-missing`, or as {@link write}
   */
  revert(id: number, options?: WorkOptions): Promise<Reverted>;
}

/** What a write has done. */
export interface Receipt {
  readonly step: UndoStep;
  /** Final names of the plan's new sheets, in its order. */
  readonly sheetNames: readonly string[];
  /** Names of the new sheets whose gridlines, frozen panes or page Excel didn't take. */
  readonly unset?: readonly string[];
}

/** A write, as the list of steps shows it. */
export interface UndoStep {
  readonly id: number;
  /** When it was written, as the face said. */
  readonly at: string;
  /** `writing`: it was cut short, and what it left behind is to be taken back. */
  readonly state: "writing" | "written" | "reverted";
  /** Number of the clerk's cells it changed. */
  readonly cells: number;
  /** Names of the worksheets it wrote. */
  readonly sheets: readonly string[];
  /** False where it was too large to be kept (see {@link KEPT}). */
  readonly isRevertible: boolean;
}

/** What is kept of steps, so that the workbook stays light: of more, the oldest go first. */
export const KEPT = { steps: 50, characters: 4_000_000 } as const;

/** What taking a step back has done. */
export interface Reverted {
  /** Cells, and sheets without a row, that stay as they are: they were changed since the step. */
  readonly kept: ReadonlyArray<{ readonly sheet: string; readonly row: number | null; readonly column: number | null }>;
  /** Names of the sheets whose gridlines, frozen panes or page Excel didn't take. */
  readonly unset?: readonly string[];
}

/** Whether two contents of a cell are the same: an empty text is a blank cell, and all line ends are alike. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  return plain(one) === plain(other);
}

function plain(value: CellValue): string | number | boolean | null {
  if (value instanceof CellError) return `error ${value.code}`;
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") || null : value;
}

/** What a cell of a grid holds, as a new sheet can be given it. */
export function contentAt({ rows, formulas }: SheetGrid, row: number, column: number): CellContent {
  const formula = formulas.get(cellKey(row, column));
  if (formula !== undefined) return { formula };
  const value = rows[row]?.[column] ?? null;
  return { value: value instanceof CellError ? value.code : value };
}
