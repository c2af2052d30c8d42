/** Numbers of a text that have been through a spreadsheet and come out as less than they were: told, never mended. */
import type { ForeignNote } from "../foreignNotes";
import { cellAddress } from "../workbook";

/** Rows in which a column's heading is looked for. */
const HEADING_ROWS = 10;
/** Cells that a note names. */
const SOME_CELLS = 5;
/** Digits that a spreadsheet keeps of a number. */
const DIGITS = 15;

/** What Excel writes for a number or a day that its column is too narrow for. */
const HIDDEN = /^#{3,}$/;

/** Headings of numbers that may begin with zeros, and what such a number looks like once they are gone. */
const ZEROS: readonly { readonly heading: RegExp; readonly lost: RegExp }[] = [
  { heading: /邮编|邮政编码|postcode|zip/i, lost: /^\d{5}$/ },
  { heading: /区号|area code/i, lost: /^[1-9]\d{1,2}$/ },
  // A landline's area code has lost its zero; a mobile's number begins with 13 to 19 and has eleven digits.
  { heading: /电话|手机|联系方式|phone|tel/i, lost: /^(?:10\d{8}|[2-9]\d{9,10})$/ },
];
/** Headings of numbers that are counted through; those that had zeros in front were all of one length. */
const SERIAL = /编号|编码|代码|证号|凭证号|工号|code|number/i;

/** What is to be told of the long numbers and the leading zeros of a text. */
export function lostInText(rows: readonly (readonly string[])[]): ForeignNote[] {
  return [...lostDigits(rows), ...lostZeros(rows)];
}

function lostDigits(rows: readonly (readonly string[])[]): ForeignNote[] {
  const cells: string[] = [];
  let count = 0;
  rows.forEach((fields, row) =>
    fields.forEach((field, column) => {
      const text = field.trim();
      const isRounded = /^[1-9](?:\.\d+)?E\+(?:1\d|2\d)$/i.test(text) || endsInZeros(text) || HIDDEN.test(text);
      if (!isRounded) return;
      count++;
      if (cells.length < SOME_CELLS) cells.push(cellAddress(row, column));
    }),
  );
  return count === 0 ? [] : [{ code: "digits-lost", params: { count, cells } }];
}

/** Whether a long number has nothing but zeros where a spreadsheet keeps no digits. */
function endsInZeros(text: string): boolean {
  return /^\d{17,20}$/.test(text) && /^0+$/.test(text.slice(DIGITS));
}

function lostZeros(rows: readonly (readonly string[])[]): ForeignNote[] {
  const notes: ForeignNote[] = [];
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  for (let column = 0; column < width; column++) {
    const found = headingOf(rows, column);
    if (!found) continue;
    const values = rows.slice(found.row + 1).map((fields) => (fields[column] ?? "").trim());
    const lost = lossIn(found.heading, values);
    const cells = values.flatMap((value, index) => (lost(value) ? [cellAddress(found.row + 1 + index, column)] : []));
    if (cells.length === 0) continue;
    const params = { column: found.heading, count: cells.length, cells: cells.slice(0, SOME_CELLS) };
    notes.push({ code: "zeros-lost", params });
  }
  return notes;
}

/** How a number under a heading is known to have lost zeros. */
function lossIn(heading: string, values: readonly string[]): (value: string) => boolean {
  const known = ZEROS.find(({ heading: words }) => words.test(heading));
  if (known) return (value) => known.lost.test(value);
  const numbers = values.filter((value) => value !== "");
  const digits = numbers.filter((value) => /^\d+$/.test(value));
  const longest = digits.reduce((most, { length }) => Math.max(most, length), 0);
  // Counted through from 1 they may never have had any; where all but a few are as long as the longest, the others had.
  const isOfOneLength =
    digits.length === numbers.length && digits.filter(({ length }) => length === longest).length * 2 > digits.length;
  return isOfOneLength && longest > 2 ? (value) => value !== "" && value.length < longest : () => false;
}

function headingOf(rows: readonly (readonly string[])[], column: number): { heading: string; row: number } | null {
  for (const [row, fields] of rows.slice(0, HEADING_ROWS).entries()) {
    const heading = (fields[column] ?? "").trim();
    const isKnown = heading.length <= 20 && !/^\d/.test(heading);
    if (isKnown && (SERIAL.test(heading) || ZEROS.some(({ heading: words }) => words.test(heading)))) {
      return { heading, row };
    }
  }
  return null;
}
