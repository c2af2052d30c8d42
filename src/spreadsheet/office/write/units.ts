import type { CellContent, WorkOptions } from "../../workbook";
import { isTooLarge } from "../excel";

/** Something to be written, together with others in one sync. */
export interface Unit {
  /** How much of a request it takes, about: 1 for the value of a cell. */
  readonly weight: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Weight of one call, beside a cell's value. */
export const CALL = 8;

/** Characters that weigh as much as a cell's value. */
const CHARACTERS = 12;

/** What a cell that is set weighs. */
export function weightOf(content: CellContent): number {
  const text = "formula" in content ? content.formula : content.value;
  return 1 + (typeof text === "string" ? text.length / CHARACTERS : 0);
}

/** What one sync takes: less than 1 MB of the 5 MB that a request may have in Excel on the web. */
const SYNC_WEIGHT = 20_000;

/**
 * Writes units in their order, with calculation suspended.
 * @throws the signal's reason, between two syncs
 */
export async function writeUnits(
  context: Excel.RequestContext,
  units: readonly Unit[],
  { onProgress, signal }: WorkOptions = {},
): Promise<void> {
  const all = units.reduce((sum, { weight }) => sum + weight, 0);
  let done = 0;
  let start = 0;
  while (start < units.length) {
    signal?.throwIfAborted();
    let weight = 0;
    let end = start;
    while (end < units.length && (end === start || weight + (units[end]?.weight ?? 0) <= SYNC_WEIGHT)) {
      weight += units[end]?.weight ?? 0;
      end++;
    }
    await writeTogether(context, units.slice(start, end));
    start = end;
    done += weight;
    onProgress?.(done / all);
  }
}

/** Writes together; where the request would be too large, half at a time. */
async function writeTogether(context: Excel.RequestContext, units: readonly Unit[]): Promise<void> {
  try {
    await send(context, units);
  } catch (error) {
    // Excel has turned the request away whole.
    if (!isTooLarge(error) || units.length < 2) throw error;
    const middle = Math.ceil(units.length / 2);
    await writeTogether(context, units.slice(0, middle));
    await writeTogether(context, units.slice(middle));
  }
}

async function send(context: Excel.RequestContext, units: readonly Unit[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  for (const { queue } of units) queue(context);
  await context.sync();
}
