import { isPassing } from "../excel";

/**
 * Asks about each of some things, together in few syncs. Excel fails all that is asked together where it can't tell of one of
 * them, a conditional format for example: that one is left out.
 * @param ask queues the question; what it returns takes the answer
 * @returns the answers, null where there is none
 * @throws OfficeExtension.Error where Excel takes nothing at all for the moment
 */
export async function askEach<T, R>(
  context: Excel.RequestContext,
  things: readonly T[],
  ask: (thing: T) => () => R,
): Promise<(R | null)[]> {
  if (things.length === 0) return [];
  const takers = things.map(ask);
  try {
    await context.sync();
    return takers.map((take) => take());
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || isPassing(error)) throw error;
    if (things.length === 1) return [null];
    const middle = Math.ceil(things.length / 2);
    const first = await askEach(context, things.slice(0, middle), ask);
    return [...first, ...(await askEach(context, things.slice(middle), ask))];
  }
}
