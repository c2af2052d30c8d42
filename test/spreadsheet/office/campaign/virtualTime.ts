/** Time that passes only while nothing else happens: who waits for seconds in vain has them pass at once. */

/** Shorter delays are of what is under way, and take their time. */
const LONG_MS = 1_000;
/** Turns of the event loop, and milliseconds, without a sign of life after which nothing more is to come. */
const IDLE_TURNS = 40;
const IDLE_MS = 4;

export interface VirtualTime {
  /** Something has happened. */
  readonly alive: () => void;
  readonly end: () => void;
}

/** Takes the place of the timers until it is ended. */
export function virtualTime(): VirtualTime {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const waiting = new Map<unknown, { readonly due: number; readonly work: () => void }>();
  let now = 0;
  let turns = 0;
  let since = performance.now();
  let isPassing = false;
  const alive = () => {
    turns = 0;
    since = performance.now();
  };
  const pass = (): void => {
    if (++turns > IDLE_TURNS && performance.now() - since > IDLE_MS) fire();
    isPassing = waiting.size > 0;
    if (isPassing) setImmediate(pass);
  };
  const fire = () => {
    const [next] = [...waiting].sort(([, a], [, b]) => a.due - b.due);
    if (!next) return;
    const [key, { due, work }] = next;
    waiting.delete(key);
    now = due;
    alive();
    work();
  };
  const set = (work: () => void, milliseconds = 0) => {
    if (milliseconds < LONG_MS) return realSet(work, milliseconds);
    const key = {};
    waiting.set(key, { due: now + milliseconds, work });
    alive();
    if (!isPassing) setImmediate(pass);
    isPassing = true;
    return key;
  };
  const clear = (timer: unknown) => {
    if (!waiting.delete(timer)) realClear(timer as NodeJS.Timeout);
  };
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  return { alive, end: () => Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear }) };
}
