/** Text with separators (RFC 4180 and what is written in its name): which characters, which separator, which fields. */
import { WorkbookError } from "../errors";
import { Budget } from "../xlsx/inspect";
import { LIMITS, tooMuch } from "../xlsx/limits";

export interface SeparatedText {
  readonly encoding: "UTF-8" | "UTF-16" | "GBK";
  readonly separator: string;
  readonly rows: readonly (readonly string[])[];
}

const SEPARATORS = [",", "\t", ";"] as const;
/** Characters by which the separator is known. */
const SAMPLE = 2 ** 16;
/** A worksheet's own bounds. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/**
 * Reads text as rows of fields.
 * @throws WorkbookError `other-format` for what is no text, `too-much`
 */
export function readSeparated(bytes: Uint8Array): SeparatedText {
  const { text, encoding } = decode(bytes);
  // Excel can be told the separator by a first line of its own.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const separator = told?.[1] ?? likelySeparator(body.slice(0, SAMPLE));
  return { encoding, separator, rows: fields(body, separator, new Budget()) };
}

/** Chinese programs write UTF-8, UTF-16 with a mark, or the national encoding, of which GB 18030 is the whole. */
function decode(bytes: Uint8Array): Pick<SeparatedText, "encoding"> & { readonly text: string } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
    return { encoding: "UTF-16", text: checked(text) };
  }
  for (const [label, encoding] of [["utf-8", "UTF-8"] as const, ["gb18030", "GBK"] as const]) {
    try {
      return { encoding, text: checked(new TextDecoder(label, { fatal: true }).decode(bytes)) };
    } catch (error) {
      if (error instanceof WorkbookError) throw error;
    }
  }
  throw new WorkbookError("other-format", { format: "unknown" });
}

/** Text of a person has no control characters but those of lines and columns. */
function checked(text: string): string {
  // eslint-disable-next-line no-control-regex
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) throw new WorkbookError("other-format", { format: "unknown" });
  return text;
}

/** The separator that parts the most rows, and those into the most fields. */
function likelySeparator(sample: string): string {
  const scores = SEPARATORS.map((separator) => {
    const rows = fields(sample, separator, new Budget());
    return { separator, score: rows.reduce((sum, { length }) => sum + Math.min(length, 100) - 1, 0) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).separator;
}

/** Walks the text once. A quote within an unquoted field is itself, as spreadsheets take it. */
function fields(text: string, separator: string, budget: Budget): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let widest = 0;
  let at = 0;
  const end = text.length;
  const endRow = () => {
    widest = Math.max(widest, row.length);
    if (rows.length >= ROWS || widest > COLUMNS || (rows.length + 1) * widest > LIMITS.area) throw tooMuch("area");
    rows.push(row);
    row = [];
  };
  while (at < end) {
    let field: string;
    if (text[at] === '"') [field, at] = quoted(text, at, separator);
    else {
      let stop = at;
      while (stop < end && text[stop] !== separator && text[stop] !== "\n" && text[stop] !== "\r") stop++;
      [field, at] = [text.slice(at, stop), stop];
    }
    if (field.length > LIMITS.textLength) throw tooMuch("textLength");
    if (field !== "") budget.addCell();
    row.push(field);
    if (row.length > COLUMNS) throw tooMuch("area");
    if (text[at] === separator) {
      at++;
      // Behind the last separator of the text there is one more field.
      if (at === end) row.push("");
    } else {
      if (text[at] === "\r" && text[at + 1] === "\n") at++;
      at++;
      endRow();
    }
  }
  if (row.length > 0) endRow();
  return rows;
}

/** A field in quotes, doubled ones within it, and where it ends; what follows up to the separator belongs to it. */
function quoted(text: string, start: number, separator: string): [field: string, end: number] {
  let field = "";
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    // A quote that is never closed is none.
    if (close < 0) return unquoted(text, start, separator);
    field += text.slice(at, close);
    if (text[close + 1] !== '"') {
      at = close + 1;
      break;
    }
    field += '"';
    at = close + 2;
  }
  const [rest, end] = unquoted(text, at, separator);
  return [field + rest, end];
}

function unquoted(text: string, start: number, separator: string): [field: string, end: number] {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return [text.slice(start, end), end];
}
