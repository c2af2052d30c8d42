/**
 * How Branchbook knows its own worksheets in a file again: each carries a hidden, sheet-scoped name whose formula is the
 * text of `madeBy`. Excel, WPS and LibreOffice all keep such names; they drop custom properties and custom XML.
 */
export const MARKER_NAME = "_branchbook";

/** `madeBy` of the very hidden worksheet with the steps that can be taken back (journal.ts). */
export const JOURNAL_MARKER = "journal";

/** Formula of the marker's name. */
export function markerFormula(madeBy: string): string {
  return `"${madeBy.replaceAll('"', '""')}"`;
}

/** `madeBy` of a marker's formula; null when it isn't a text. */
export function readMarker(formula: string): string | null {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula.trim())?.[1];
  return text === undefined ? null : text.replaceAll('""', '"');
}
