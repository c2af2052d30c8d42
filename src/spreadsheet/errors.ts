/** What can keep a workbook from being read or written; `src/locales` has the sentence for each. */
export type WorkbookErrorCode =
  /** The file has no bytes. */
  | "empty-file"
  /** The file is of `format` (detect.ts): to be opened where it was made and saved as .xlsx. */
  | "other-format"
  /** The file is no workbook, and nobody knows what it is. */
  | "unknown-format"
  /** The workbook is encrypted: its password is to be removed first. */
  | "password-protected"
  /** The bytes are no .xlsx package, or a damaged one; `part` is what could not be read in it. */
  | "not-a-workbook"
  /** The file is damaged at `sheet`!`cell`: its text is not in the file, or the cell stands there twice with different contents. */
  | "damaged-cell"
  /** There is more than the `limit` of `what` (limits.ts). */
  | "too-much"
  /** A far-off `cell` makes `sheet` too large: it is to be cleared. */
  | "stray-cell"
  /** No spreadsheet program writes `what`: the file was made to do harm. */
  | "unsafe"
  /** Strict Open XML (ISO/IEC 29500 Strict): to be saved as an ordinary .xlsx first. */
  | "strict-format"
  /** A digital signature covers the workbook; writing would break it. */
  | "signed"
  /** The workbook's structure is protected: no sheet can be added. */
  | "structure-protected"
  /** `sheet` is protected and the cell locked. */
  | "sheet-protected"
  /** `sheet` to be changed is not in the workbook. */
  | "sheet-missing"
  /** `sheet` is hidden, so that `cell` can't be shown. */
  | "sheet-hidden"
  /** `sheet`!`cell` no longer holds what it held when the change was planned. */
  | "cell-changed"
  /** `sheet`!`cell` holds a formula. */
  | "cell-has-formula"
  /** `sheet`!`cell` is covered by a merged cell. */
  | "cell-merged"
  /** The formula of `sheet`!`cell` needs other worksheets and has no stored value: it is to be calculated first. */
  | "not-calculated"
  /** What was written could not be read back the same at `sheet`!`cell`. */
  | "not-read-back"
  /** The workbook was opened for reading only. */
  | "read-only"
  /** The clerk is editing a cell, and Excel takes nothing else meanwhile. */
  | "cell-in-edit"
  /** Excel is occupied: a dialog is open, or other work under way. */
  | "busy"
  /** Excel has not answered for `seconds`. */
  | "no-answer"
  /** The connection to the workbook is lost: it is to be opened anew. */
  | "no-session"
  /** A worksheet was deleted, renamed or moved while it was worked on. */
  | "sheet-gone"
  /** Another workbook is in front of this one, and Excel does part of what is asked only to the one in front. */
  | "not-in-front"
  /** Excel denies access, as to what is protected. */
  | "access-denied"
  /** Excel refuses with its own code `reason`, `at` one of its members. */
  | "refused"
  /** Writing broke off with `reason`, and could not be taken back: a part may be written. */
  | "unfinished"
  /** Rows of `sheet` were put in or out while it was written: what was written into `cells` may stand elsewhere, and stays. */
  | "left"
  /** The step is not kept any more, or was taken back already. */
  | "step-missing";

/** A workbook that can't be read or written as asked. The message is for developers; people are told by `code`. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = "WorkbookError";
  }
}
