import type { ChartAxis } from "./chart";

/** An axis of values: where it begins and ends, and its marks. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/** About how many marks an axis has. */
const MARKS = 5;

/** Takes in all values, 0 among them unless the axis begins elsewhere, in round steps. */
export function scaleOf(values: readonly number[], axis: Pick<ChartAxis, "minimum" | "maximum" | "majorUnit">): Scale {
  const low = axis.minimum ?? Math.min(0, ...values);
  const high = axis.maximum ?? Math.max(0, ...values);
  const span = high > low ? high - low : 1;
  const step = axis.majorUnit !== null && span / axis.majorUnit <= 100 ? axis.majorUnit : roundStep(span / MARKS);
  const minimum = axis.minimum ?? Math.floor(low / step) * step;
  // A value at the very end of the axis would seem cut off.
  const end = Math.ceil((low + span) / step) * step;
  const maximum = axis.maximum ?? (high > low && end - high < step * 0.05 ? end + step : end);
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  return { minimum, maximum, ticks: Array.from({ length: count + 1 }, (_, index) => minimum + index * step) };
}

/** The nearest of 1, 2 and 5 times a power of ten. */
function roundStep(step: number): number {
  const unit = 10 ** Math.floor(Math.log10(step));
  const ratio = step / unit;
  return unit * (ratio < 1.5 ? 1 : ratio < 3.5 ? 2 : ratio < 7.5 ? 5 : 10);
}
