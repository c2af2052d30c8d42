/** Brackets inside one another in a formula; 64 is Excel's own limit. */
export const MOST_BRACKETS = 64;

/** Characters of a formula, and of the text it gives (Excel: 8,192 and 32,767): `A1&A1` doubles from row to row. */
export const LONGEST_FORMULA = 8_192;
export const LONGEST_TEXT = 32_767;
