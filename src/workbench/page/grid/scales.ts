import { type CellRange, contains } from "../../../spreadsheet/workbook";
import type { Scale } from "../../model/sheet/scale";
import type { Sheet } from "../../model/sheet/sheet";

/** What tells how large a cell's value is: a colour of its own, or a bar of some share of the cell's width. Icons aren't drawn. */
export interface ScaleLook {
  readonly fill?: string;
  readonly bar?: { readonly color: string; readonly share: number };
  readonly hidesValue: boolean;
}

/** Shares of a cell's width that the smallest and the largest value take (ECMA-376 part 1, 18.3.1.28). */
const [SHORTEST, LONGEST] = [0.1, 0.9];

/** The colour scales and data bars of a worksheet; null for cells without. */
export function scaleLook(sheet: Sheet): (row: number, column: number) => ScaleLook | null {
  const rules = sheet.conditionalFormats.flatMap(({ scale, ranges }) => {
    if (!scale || scale.kind === "icons") return [];
    let bounds: readonly (number | null)[] | undefined;
    return [{ scale, ranges, bounds: () => (bounds ??= boundsOf(sheet, scale, ranges)) }];
  });
  return (row, column) => {
    const value = rules.length > 0 ? sheet.cells.value(row, column) : null;
    if (typeof value !== "number") return null;
    const rule = rules.find(({ ranges }) => ranges.some((range) => contains(range, row, column)));
    const known = rule?.bounds().filter((bound) => bound !== null);
    if (!rule || !known || known.length < rule.scale.thresholds.length) return null;
    return lookOf(rule.scale, known, value);
  };
}

function lookOf(
  { kind, colors, hidesValue = false }: Scale,
  bounds: readonly number[],
  value: number,
): ScaleLook | null {
  const [low = 0, high = 0] = [bounds[0], bounds.at(-1)];
  if (kind === "bars") {
    const place = high > low ? (Math.max(low, Math.min(high, value)) - low) / (high - low) : 1;
    const share = SHORTEST + (LONGEST - SHORTEST) * place;
    return colors[0] === undefined ? null : { bar: { color: colors[0], share }, hidesValue };
  }
  // Between the last bound that isn't above the value, and the next.
  const next = bounds.findIndex((bound) => value < bound);
  const [from, to] = next < 0 ? [bounds.length - 1, bounds.length - 1] : [Math.max(0, next - 1), next];
  const [start, end] = [bounds[from] ?? 0, bounds[to] ?? 0];
  const [first, second] = [colors[from], colors[to]];
  if (first === undefined || second === undefined) return null;
  const place = end > start ? Math.max(0, (value - start) / (end - start)) : 0;
  return { fill: mixed(first, second, place), hidesValue };
}

/** Where each of a scale's thresholds lies among the numbers of its cells; null where that isn't known. */
function boundsOf({ cells }: Sheet, { thresholds }: Scale, ranges: readonly CellRange[]): (number | null)[] {
  const numbers: number[] = [];
  for (const range of ranges) {
    const used = cells.used(range);
    for (let row = used?.top ?? 0; used && row <= used.bottom; row++) {
      for (let column = used.left; column <= used.right; column++) {
        const value = cells.value(row, column);
        if (typeof value === "number") numbers.push(value);
      }
    }
  }
  numbers.sort((a, b) => a - b);
  const [low = 0, high = 0] = [numbers[0], numbers.at(-1)];
  return thresholds.map(({ type, value }) => {
    const number = Number(value ?? NaN);
    if (type === "min") return low;
    if (type === "max") return high;
    if (!Number.isFinite(number)) return null;
    if (type === "num") return number;
    if (type === "percent") return low + ((high - low) * number) / 100;
    const rank = ((numbers.length - 1) * number) / 100;
    const [below = 0, above = 0] = [numbers[Math.floor(rank)], numbers[Math.ceil(rank)]];
    return below + (above - below) * (rank - Math.floor(rank));
  });
}

/** A colour between two, both `RRGGBB`. */
function mixed(first: string, second: string, place: number): string {
  const parts = [0, 2, 4].map((at) => {
    const [a, b] = [first, second].map((color) => parseInt(color.slice(at, at + 2), 16));
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * place);
  });
  return parts.map((part) => part.toString(16).padStart(2, "0").toUpperCase()).join("");
}
