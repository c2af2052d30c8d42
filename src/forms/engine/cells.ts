/**
 * How one cell of a template is written: the values of its markers, in the formats that they need.
 */
import { formatDate, serialFromDate, type PlainDate } from "../../domain/values/dates";
import { yuanFromFen } from "../../domain/values/money";
import type { CellContent, CellStyle, SheetCell } from "../../spreadsheet/workbook";
import type { Place } from "./axis";
import type { Value } from "./groups";
import type { Marker } from "./markers";
import type { CellPlan, Pieces } from "./template";
import { valueText, type ValueType } from "./vocabulary";

/** Writes a cell of the template as it reads at a place of the filled sheet. */
export type Writer = (place: Place) => SheetCell | null;

/** Gives a formula of the template as it reads at a place of the filled sheet, `prefix` before each of its addresses. */
export type Following = (formula: string, prefix?: string) => (place: Place) => string;

/**
 * How a cell is written at each of its places.
 * @param valueAt what a marker stands for there
 */
export function cellWriter(
  { cell, pieces, runs }: CellPlan,
  valueAt: (marker: Marker, place: Place) => Value,
  following: Following,
): Writer {
  if (cell === null) return () => null;
  const restyle = restyler(cell.style);
  if (pieces === null) {
    if (!("formula" in cell.content)) return () => cell;
    const formulaAt = following(cell.content.formula);
    return (place) => ({ ...cell, content: { formula: formulaAt(place) } });
  }
  const textAt = (some: Pieces, place: Place): string =>
    some
      .map((piece) => (typeof piece === "string" ? piece : valueText(valueAt(piece, place), piece.field.type)))
      .join("");
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined && typeof only !== "string") {
    const cellOf = remembering((value: Value): SheetCell => {
      const { content, format, link } = typed(value, only.field.type);
      return { ...cell, content, style: restyle(content, format), ...(link === undefined ? {} : { link }) };
    });
    return (place) => cellOf(valueAt(only, place));
  }
  return (place) => {
    const content = { value: textAt(pieces, place) };
    const written = { ...cell, content, style: restyle(content) };
    if (!runs || !cell.runs) return written;
    return { ...written, runs: cell.runs.map((run, index) => ({ ...run, text: textAt(runs[index] ?? [], place) })) };
  };
}

const REMEMBERED = 1000;

/** Columns of a long list say the same few things over and over: each of these is one cell, however often it stands there. */
function remembering(write: (value: Value) => SheetCell): (value: Value) => SheetCell {
  const written = new Map<Value, SheetCell>();
  return (value) => {
    const known = written.get(value);
    if (known) return known;
    const cell = write(value);
    if (written.size < REMEMBERED) written.set(value, cell);
    return cell;
  };
}

/** A value as a cell holds it, with the number format it takes where the template's cell has none. */
function typed(value: Value, type: ValueType): { content: CellContent; format?: string; link?: string } {
  if (value === null) return { content: { value: null } };
  if (typeof value === "object")
    return "text" in value ? { content: { value: value.text }, link: value.target } : typedDate(value);
  if (type === "money" && typeof value === "number")
    return { content: { value: yuanFromFen(value) }, format: "#,##0.00" };
  return { content: { value }, format: type === "percent" ? "0.0%" : undefined };
}

/** A day is a serial number; a month or a year is text, as no number stands for it. */
function typedDate(date: PlainDate): { content: CellContent; format?: string } {
  if (date.day === null) return { content: { value: formatDate(date) } };
  return { content: { value: serialFromDate(date) }, format: "yyyy-mm-dd" };
}

/**
 * Gives the template's style with the number format its content needs: `@` for text that would be taken for a number or
 * a formula, a default for numbers without one. The few variants are shared by all copies of the cell.
 */
function restyler(style: CellStyle | undefined): (content: CellContent, format?: string) => CellStyle | undefined {
  const variants = new Map<string, CellStyle>();
  const hasFormat = style?.numberFormat !== undefined && style.numberFormat !== "General";
  return (content, format) => {
    const isRisky =
      "value" in content && typeof content.value === "string" && /^[=+\-@\t\r＝＋－＠]|^[\d.,]+$/.test(content.value);
    const numberFormat = isRisky ? "@" : hasFormat ? undefined : format;
    if (numberFormat === undefined || numberFormat === style?.numberFormat) return style;
    const variant = variants.get(numberFormat) ?? { ...style, numberFormat };
    variants.set(numberFormat, variant);
    return variant;
  };
}
