/** Something of a template that filled forms cannot take over. */
export interface LeftOut {
  readonly what:
    | "chart"
    | "picture"
    | "shape"
    | "table"
    | "note"
    | "link"
    | "array-formula"
    | "conditional-format"
    | "validation"
    | "name"
    | "filter"
    | "protection"
    | "column-breaks"
    | "column-titles";
  /** A cell, a range or a name; null for what belongs to the whole sheet. */
  readonly at: string | null;
}
