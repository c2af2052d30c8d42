import { columnIndex, columnName, type CellRange } from "../spreadsheet/workbook";

/** A piece of a formula; a function's opening bracket belongs to its name. */
export type FormulaToken =
  | { readonly kind: "number" | "text" | "error" | "name" | "function" | "operator"; readonly text: string }
  | {
      readonly kind: "reference";
      /** Name of another worksheet, unquoted. */
      readonly sheet: string | undefined;
      /** Whole columns and rows reach from edge to edge of the sheet. */
      readonly range: CellRange;
    };

/** Last row and column of a worksheet, 0-based. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

const TOKEN = new RegExp(
  [
    String.raw`\s*(?:(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<error>#[A-Z0-9/]+[!?]?)`,
    String.raw`(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<bare>[\p{L}\p{N}_.]+))!)?(?<corners>${cornersPattern()})(?![\p{L}\p{N}_.(!])`,
    String.raw`(?<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?)`,
    String.raw`(?<function>[\p{L}_][\p{L}\p{N}_.]*)\s*\(`,
    String.raw`(?<name>[\p{L}_][\p{L}\p{N}_.]*)`,
    String.raw`(?<operator><=|>=|<>|[-+*/^&%=<>(),:;{}]))`,
  ].join("|"),
  "uy",
);

/** `A1`, `A1:B2`, `A:B` or `1:2`, each letter or number perhaps after a `$`. */
function cornersPattern(): string {
  const column = String.raw`\$?[A-Za-z]{1,3}`;
  const row = String.raw`\$?[0-9]{1,7}`;
  return `${column}${row}(?::${column}${row})?|${column}:${column}|${row}:${row}`;
}

/** The pieces of a formula written without its `=`, or null when there is anything in it that is not understood. */
export function tokenize(formula: string): FormulaToken[] | null {
  const tokens: FormulaToken[] = [];
  const end = formula.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(formula);
    const token = match && tokenOf(match.groups ?? {});
    if (!token) return null;
    tokens.push(token);
  }
  return tokens;
}

/** A formula as it reads when copied some rows down and columns right. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return formulaCopier(formula)(rows, columns);
}

/**
 * Reads a formula once, to be copied to many cells: how a shared formula (ECMA-376 part 1, 18.3.1.40) stands in the others
 * of its range. From the first thing that is not understood a formula stays as it is.
 */
export function formulaCopier(formula: string): (rows: number, columns: number) => string {
  const pieces = piecesOf(formula);
  return (rows, columns) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : copyReference(piece, rows, columns))).join("");
}

/**
 * A formula whose references to a worksheet follow its rows or its columns to where they have gone.
 * @param isThere whether a reference is to that worksheet, by the name written before it
 * @param move where the lines from one to another have gone; null when they are gone altogether
 */
export function moveLines(
  formula: string,
  axis: Axis,
  isThere: (sheet: string | undefined) => boolean,
  move: LineMove,
): string {
  const moved = (reference: Reference) =>
    isThere(reference.sheet) ? moveReference(reference, axis, move) : reference.text;
  return piecesOf(formula)
    .map((piece) => (typeof piece === "string" ? piece : moved(piece)))
    .join("");
}

export type Axis = "rows" | "columns";

type LineMove = (first: number, last: number) => readonly [first: number, last: number] | null;

/** The references of a formula, and the text between them. */
function piecesOf(formula: string): (string | Reference)[] {
  const pieces: (string | Reference)[] = [];
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match; match = TOKEN.exec(formula)) {
    const { corners: text, ...groups } = match.groups ?? {};
    if (text === undefined) continue;
    pieces.push(formula.slice(at, TOKEN.lastIndex - text.length));
    pieces.push({ text, sheet: sheetOf(groups), coordinates: coordinatesOf(text) });
    at = TOKEN.lastIndex;
  }
  pieces.push(formula.slice(at));
  return pieces;
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): FormulaToken | null {
  const { corners } = groups;
  if (corners !== undefined) {
    const range = rangeOf(corners);
    return range && { kind: "reference", sheet: sheetOf(groups), range };
  }
  for (const kind of ["text", "error", "number", "function", "name", "operator"] as const) {
    const text = groups[kind];
    if (text !== undefined) return { kind, text };
  }
  return null;
}

function sheetOf({ quoted, bare }: Readonly<Record<string, string | undefined>>): string | undefined {
  return quoted?.replaceAll("''", "'") ?? bare;
}

function rangeOf(corners: string): CellRange | null {
  const [first = "", last = first] = corners.replaceAll("$", "").split(":");
  const [rowA, rowB] = [first, last].map((corner) => rowOf(corner));
  const [columnA, columnB] = [first, last].map((corner) => columnOf(corner));
  const range = {
    top: Math.min(rowA ?? 0, rowB ?? 0),
    left: Math.min(columnA ?? 0, columnB ?? 0),
    bottom: Math.max(rowA ?? LAST_ROW, rowB ?? LAST_ROW),
    right: Math.max(columnA ?? LAST_COLUMN, columnB ?? LAST_COLUMN),
  };
  return range.top >= 0 && range.bottom <= LAST_ROW && range.right <= LAST_COLUMN ? range : null;
}

/** 0-based row of a corner without `$`; null of a whole column. */
function rowOf(corner: string): number | null {
  const digits = corner.replace(/^[A-Za-z]+/, "");
  return digits === "" ? null : Number(digits) - 1;
}

/** 0-based column of a corner without `$`; null of a whole row. */
function columnOf(corner: string): number | null {
  const letters = corner.replace(/[0-9]+$/, "");
  return letters === "" ? null : columnIndex(letters);
}

/** A reference as a formula has it. */
interface Reference {
  /** Its corners, without a worksheet's name. */
  readonly text: string;
  readonly sheet: string | undefined;
  readonly coordinates: readonly Coordinate[];
}

/** A row or column of a reference, with the colon that stands before it. */
interface Coordinate {
  readonly text: string;
  readonly colon: string;
  readonly kind: "row" | "column";
  readonly index: number;
  /** Marked with `$`: it stays when the formula is copied. */
  readonly isFixed: boolean;
}

function coordinatesOf(corners: string): Coordinate[] {
  return [...corners.matchAll(/(:?)((\$?)(?:([A-Za-z]+)|[0-9]+))/g)].map(
    ([, colon = "", text = "", dollar, letters]) => ({
      text,
      colon,
      kind: letters === undefined ? "row" : "column",
      index: letters === undefined ? Number(text.replace("$", "")) - 1 : columnIndex(letters),
      isFixed: dollar === "$",
    }),
  );
}

function copyReference({ coordinates }: Reference, rows: number, columns: number): string {
  let copied = "";
  for (const { text, colon, kind, index, isFixed } of coordinates) {
    const shift = isFixed ? 0 : kind === "row" ? rows : columns;
    const to = index + shift;
    if (to < 0 || to > (kind === "row" ? LAST_ROW : LAST_COLUMN)) return "#REF!";
    copied += colon + (shift === 0 ? text : kind === "row" ? String(to + 1) : columnName(to));
  }
  return copied;
}

function moveReference({ text, coordinates }: Reference, axis: Axis, move: LineMove): string {
  const moving = axis === "rows" ? "row" : "column";
  const lines = coordinates.filter(({ kind }) => kind === moving).map(({ index }) => index);
  // Whole columns stay where they are when rows move, and the other way round.
  if (lines.length === 0) return text;
  const first = Math.min(...lines);
  const moved = move(first, Math.max(...lines));
  if (!moved) return "#REF!";
  const place = ({ kind, index, isFixed, text: own }: Coordinate) => {
    const to = moved[index === first ? 0 : 1];
    if (kind !== moving || to === index) return own;
    return (isFixed ? "$" : "") + (kind === "row" ? String(to + 1) : columnName(to));
  };
  return coordinates.map((coordinate) => coordinate.colon + place(coordinate)).join("");
}
