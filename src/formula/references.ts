/**
 * The references of a formula: found without understanding the rest of it, so that they can follow cells that move.
 */
import { columnIndex, columnName } from "../spreadsheet/workbook";

/** One corner of a reference, 0-based; null where the reference is of whole rows or whole columns. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  /** `$` before the row: it stays when the formula is copied. */
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A cell (`from` and `to` are the same) or a range of the formula's own sheet. */
export interface Reference {
  readonly from: Corner;
  readonly to: Corner;
  readonly isRange: boolean;
  /** The innermost function it is an argument of, upper case; null outside of all functions. */
  readonly within: string | null;
}

/** A formula cut at its references; everything else is kept as written. */
export type FormulaPart = string | Reference;

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;
/** What a reference to a named sheet points at there. */
const TARGET = String.raw`#REF!|\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?`;
const NOT_LONGER = String.raw`(?![\p{L}\p{N}_.(])`;

/** First the tokens that may hold what looks like a reference, then references, then all the rest. */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?<sheet>'(?:[^']|'')*'|(?:\[\d+\])?${WORD}(?::${WORD})?)!(?<target>${TARGET})`,
    String.raw`(?<columns>\[(?:[^[\]]|\[[^\]]*\])*\])`,
    String.raw`#(?:REF!|DIV/0!|VALUE!|N/A|NAME\?|NULL!|NUM!)`,
    String.raw`(?<call>${WORD})\(`,
    String.raw`(?<range>${CELL}\s*:\s*${CELL}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})${NOT_LONGER}`,
    String.raw`(?<cell>${CELL})${NOT_LONGER}`,
    String.raw`(?<word>${WORD})|\d+\.?\d*(?:[eE][+-]?\d+)?`,
    String.raw`[^]`,
  ].join("|"),
  "gu",
);

/**
 * Cuts a formula (without its `=`) at the references to its own sheet, whose name is `sheet`. References to other
 * sheets and books, names, functions such as LOG10, structured references and texts stay as they are.
 */
export function parseFormula(formula: string, sheet: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  const functions: Array<string | null> = [];
  const keep = (text: string): void => {
    const before = parts.at(-1);
    if (typeof before === "string") parts[parts.length - 1] = before + text;
    else parts.push(text);
  };
  for (const { 0: token, groups = {} } of formula.matchAll(TOKEN)) {
    const enclosing = functions.at(-1) ?? null;
    if (token.endsWith("(")) functions.push(groups.call?.toUpperCase() ?? enclosing);
    else if (token === ")") functions.pop();
    const own = groups.sheet !== undefined && sheetName(groups.sheet) === sheet ? groups.target : undefined;
    const address = own ?? groups.range ?? groups.cell;
    const reference = address === undefined ? null : parseReference(address, enclosing);
    if (reference) parts.push(reference);
    else keep(token);
  }
  return parts;
}

/** What a formula names besides cells of its own sheet: sheets with those of another book, tables, and names. */
export interface Named {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
}

/** What a formula on a sheet names outside of it. */
export function namedIn(formula: string, sheet: string): Named {
  const [sheets, tables, names]: [string[], string[], string[]] = [[], [], []];
  // Within these a name may be the formula's own.
  const hasOwnNames = /(?:LET|LAMBDA)\(/i.test(formula);
  let word = "";
  for (const { 0: token, index, groups = {} } of formula.matchAll(TOKEN)) {
    const isCalled = /^\s*\(/.test(formula.slice(index + token.length));
    if (groups.sheet !== undefined && sheetName(groups.sheet) !== sheet) sheets.push(sheetName(groups.sheet));
    if (groups.columns !== undefined) tables.push(word || token);
    else if (word !== "" && !hasOwnNames) names.push(word);
    word = isCalled || /^(?:TRUE|FALSE)$/i.test(token) ? "" : (groups.word ?? "");
  }
  if (word !== "" && !hasOwnNames) names.push(word);
  return { sheets, tables, names };
}

/** The text of a formula, each reference as `write` gives it. */
export function writeFormula(parts: readonly FormulaPart[], write: (reference: Reference) => string): string {
  return parts.map((part) => (typeof part === "string" ? part : write(part))).join("");
}

/** A reference as A1 text, `$` included. */
export function formatReference({ from, to, isRange }: Reference): string {
  return isRange ? `${formatCorner(from)}:${formatCorner(to)}` : formatCorner(from);
}

/** Functions that take any number of ranges. */
export const TAKES_MANY: ReadonlySet<string> = new Set(
  "SUM SUBTOTAL COUNT COUNTA AVERAGE MAX MIN PRODUCT MEDIAN".split(" "),
);

/**
 * The formula with each SUM that adds up nothing but certain references made a SUBTOTAL(9,…): it adds up the same, but
 * passes over subtotals within its range.
 */
export function subtotalled(
  parts: readonly FormulaPart[],
  isAdded: (reference: Reference) => boolean,
): readonly FormulaPart[] {
  /** Index after the references that begin at `first`; -1 where there is anything else among them. */
  const endOfSum = (first: number): number => {
    for (let index = first; ; index += 2) {
      const part = parts[index];
      if (part === undefined || typeof part === "string" || !isAdded(part)) return -1;
      const after = parts[index + 1];
      if (typeof after !== "string" || /^\s*\)/.test(after)) return typeof after === "string" ? index + 1 : -1;
      if (!/^\s*,\s*$/.test(after)) return -1;
    }
  };
  let end = 0;
  return parts.map((part, index) => {
    if (typeof part !== "string") return index < end ? { ...part, within: "SUBTOTAL" } : part;
    if (!OPENS_SUM.test(part)) return part;
    const last = endOfSum(index + 1);
    if (last < 0) return part;
    end = last;
    return part.replace(OPENS_SUM, "SUBTOTAL(9,");
  });
}

const OPENS_SUM = /(?<![\p{L}\p{N}_.])SUM\(\s*$/iu;

function parseReference(address: string, within: string | null): Reference | null {
  const [first = "", second] = address.split(":");
  const from = parseCorner(first);
  const to = second === undefined ? from : parseCorner(second);
  if (!from || !to) return null;
  const isCell = from.row !== null && from.column !== null;
  return isCell || second !== undefined ? { from, to, isRange: second !== undefined, within } : null;
}

function parseCorner(text: string): Corner | null {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text.trim());
  if (!match) return null;
  const [, dollar = "", letters = "", innerDollar = "", digits = ""] = match;
  const column = letters ? columnIndex(letters) : null;
  const row = digits ? Number(digits) - 1 : null;
  if (column !== null && column >= LAST_COLUMN) return null;
  if (row !== null && (row < 0 || row >= LAST_ROW)) return null;
  // In $6:$6 the only dollar is the row's.
  return {
    row,
    column,
    columnFixed: letters !== "" && dollar !== "",
    rowFixed: (letters ? innerDollar : dollar) !== "",
  };
}

function formatCorner({ row, column, rowFixed, columnFixed }: Corner): string {
  const letters = column === null ? "" : `${columnFixed ? "$" : ""}${columnName(column)}`;
  const digits = row === null ? "" : `${rowFixed ? "$" : ""}${row + 1}`;
  return letters + digits;
}

function sheetName(qualifier: string): string {
  return qualifier.startsWith("'") ? qualifier.slice(1, -1).replaceAll("''", "'") : qualifier;
}
