import type { BorderLine } from "../../../spreadsheet/workbook";

export type Underline = "none" | "single" | "double";
export type HorizontalAlignment =
  "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
export type VerticalAlignment = "top" | "center" | "bottom" | "justify" | "distributed";

/** How a cell looks, every facet said; colours are `RRGGBB`. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  /** Colour of a solid fill; null without one. */
  readonly fill: string | null;
  readonly top: BorderLine | null;
  readonly right: BorderLine | null;
  readonly bottom: BorderLine | null;
  readonly left: BorderLine | null;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  /** Degrees from -90 (down) to 90 (up); 180 stacks the letters. */
  readonly rotation: number;
  /** Can't be changed once its sheet is protected. */
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** What a workbook without styles looks like. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  fontName: "宋体",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "none",
  strikethrough: false,
  fontColor: "000000",
  fill: null,
  top: null,
  right: null,
  bottom: null,
  left: null,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  locked: true,
  formulaHidden: false,
};

/**
 * The formats of a workbook, each known by its index, so that a cell costs one number. The formats of the file come first and
 * keep the indexes they have there; index 0 is the format of untouched cells.
 */
export class FormatTable {
  private readonly formats: CellFormat[];
  private readonly indexes = new Map<string, number>();

  constructor(formats: readonly CellFormat[] = [DEFAULT_FORMAT]) {
    this.formats = [...formats];
    this.formats.forEach((format, index) => {
      const key = JSON.stringify(format);
      if (!this.indexes.has(key)) this.indexes.set(key, index);
    });
  }

  /** Format of an index; a damaged file may name one that isn't there. */
  at(index: number): CellFormat {
    return this.formats[index] ?? this.formats[0] ?? DEFAULT_FORMAT;
  }

  /** Index of a format that differs from another in what is said. */
  changed(index: number, change: Partial<CellFormat>): number {
    const format = { ...this.at(index), ...change };
    const key = JSON.stringify(format);
    let known = this.indexes.get(key);
    if (known === undefined) {
      known = this.formats.push(format) - 1;
      this.indexes.set(key, known);
    }
    return known;
  }
}
