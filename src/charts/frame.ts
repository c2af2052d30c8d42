import type { ChartData } from "./data";
import type { Box } from "./layout";
import type { Scale } from "./scale";

/** Where values and categories stand within the plot. Categories run along it, values across. */
export interface Frame {
  readonly box: Box;
  /** Bars lie: categories run downwards. */
  readonly isHorizontal: boolean;
  readonly bandSize: number;
  /** Start of a category's band, along the plot. */
  band(index: number): number;
  /** Pixel of a value, across it. */
  value(value: number): number;
}

/** The share that each series starts and ends at, for each category: on top of those before where they are stacked. */
export type Spans = readonly (readonly (readonly [from: number, to: number] | null)[])[];

/** Where values begin and end. @param isShare whether each is a share of its category */
export function spansOf({ categories, series }: ChartData, isStacked: boolean, isShare: boolean): Spans {
  const sums = categories.map((_, index) => series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0));
  // Negative values are stacked downwards, by themselves.
  const tops = categories.map(() => ({ up: 0, down: 0 }));
  return series.map(({ values }) =>
    categories.map((_, index) => {
      const value = values[index] ?? null;
      const top = tops[index];
      if (value === null || !top) return null;
      if (!isStacked) return [0, value] as const;
      const length = isShare ? value / (sums[index] || 1) : value;
      const way = length < 0 ? "down" : "up";
      const from = top[way];
      top[way] += length;
      return [from, from + length] as const;
    }),
  );
}

export function frameOf(
  box: Box,
  isHorizontal: boolean,
  count: number,
  scale: Scale,
  isReversed: boolean,
  isValueReversed: boolean,
): Frame {
  const bandSize = (isHorizontal ? box.height : box.width) / Math.max(1, count);
  // Categories of lying bars are counted from below, as Excel does.
  const isFromEnd = isHorizontal !== isReversed;
  const start = isHorizontal ? box.top : box.left;
  const share = (value: number) => (value - scale.minimum) / (scale.maximum - scale.minimum);
  const along = (value: number) => (isHorizontal !== isValueReversed ? share(value) : 1 - share(value));
  return {
    box,
    isHorizontal,
    bandSize,
    band: (index) => start + bandSize * (isFromEnd ? count - 1 - index : index),
    value: (value) => (isHorizontal ? box.left + box.width * along(value) : box.top + box.height * along(value)),
  };
}
