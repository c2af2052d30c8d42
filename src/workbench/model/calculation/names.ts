/** A name of the workbook, or of one worksheet. */
export interface DefinedName {
  readonly name: string;
  /** Without its `=`: `名册!$A$4:$P$140`, `"memory"`. */
  formula: string;
  visible: boolean;
  comment: string;
}
