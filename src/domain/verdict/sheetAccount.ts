/**
 * The account (读表清单) of a sheet: to which class each of its filled cells belongs. Nothing is in no class or in two.
 */

/**
 * `headers`; `data` of fields; `kept`: serials and columns that nothing needs; `texts`: titles, units, signatures, notes,
 * instructions, examples; `totals` and breakdowns; `others`: blocks that are none of ours; `questions`: in doubt.
 */
export const CELL_CLASSES = ["headers", "data", "kept", "texts", "totals", "others", "questions"] as const;
export type CellClass = (typeof CELL_CLASSES)[number];

/** Filled cells of a sheet by class; their sum is the sheet's. */
export interface SheetAccount extends Readonly<Record<CellClass, number>> {
  readonly sheet: string;
}
