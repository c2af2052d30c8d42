/**
 * A progress bar on standard error, only where a person sees it and only for work that takes a moment.
 */
import type { Words } from "../../locales/words";

export type ProgressStep = "open" | "read" | "check" | "fill" | "write";

const WIDTH = 24;
const SHOW_AFTER_MS = 400;
const REDRAW_MS = 80;

export class Progress {
  readonly #started = Date.now();
  #drawn = 0;

  constructor(readonly words: Words) {}

  /** Says how far a step has come, 0–1. */
  show(step: ProgressStep, share: number): void {
    const now = Date.now();
    if (!process.stderr.isTTY || now - this.#started < SHOW_AFTER_MS || now - this.#drawn < REDRAW_MS) return;
    this.#drawn = now;
    const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
    const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    process.stderr.write(
      `\r${this.words.commandLine[`progress.${step}`]} ${bar} ${String(Math.round(share * 100)).padStart(3)}%\u001b[K`,
    );
  }

  /** Takes the bar off the screen. */
  end(): void {
    if (this.#drawn > 0) process.stderr.write("\r\u001b[K");
  }
}
