/**
 * Long work in pieces, so that the thread that also draws a page and takes clicks is never held for long. The work itself is a
 * generator that knows nothing of threads: after each row or so it says how many cells it has gone through since, and who
 * carries it out decides when it has been enough.
 */

/** Work that stops as often as it likes; yields the number of cells, or as much other work, since it last did. */
export type InPieces<T> = Generator<number, T, void>;

/**
 * Cells that are gone through without giving the thread back. What is done to a cell takes from a tenth of a microsecond to
 * two, so that a piece is far below the 50 ms that browsers call a long task, on a machine many times slower too.
 */
const PIECE_CELLS = 10_000;

/**
 * Carries out work, with the thread free between its pieces.
 * @throws what the work throws; the signal's reason, between two pieces
 */
export async function inPieces<T>(work: InPieces<T>, signal?: AbortSignal): Promise<T> {
  let cells = 0;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    cells += value;
    if (cells < PIECE_CELLS) continue;
    cells = 0;
    await nextTask();
    signal?.throwIfAborted();
  }
}

/** Carries out work without a pause, where nobody waits for the thread. */
export function atOnce<T>(work: InPieces<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Lets the thread do other work first, also where timers are held back because nobody looks at the page. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
