/** Where one Excel differs from another, by Microsoft's pages and by what people report of it. */
export interface Behaviour {
  /**
   * What becomes of a list of values in a range with hidden rows or columns: each goes where it belongs, or the first one
   * into every cell that is seen, and the others nowhere (office-js #224, xlwings #747; in a single cell nothing goes wrong).
   */
  readonly listAcrossHidden: "each" | "first-into-seen";
  /** Whether conditional formats that were made by hand on the same cells are found again by their ids (office-js #5222, #6835). */
  readonly rulesOnSameCells: "found" | "not-found";
}

/** As documented: the workbench's own way. */
export const DOCUMENTED: Behaviour = { listAcrossHidden: "each", rulesOnSameCells: "found" };

/** The worst that is reported, which the add-in has to live with. */
export const REPORTED: Behaviour = { listAcrossHidden: "first-into-seen", rulesOnSameCells: "not-found" };
