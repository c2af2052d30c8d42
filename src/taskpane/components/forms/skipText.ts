import type { useWords } from "../../context";
import type { Skipped } from "../../protocol/quarterMessages";

/** Why a form or a chart is not made: the question that it rests on, or what the book lacks. */
export function skipText({ reason, because }: Skipped, { say, forms }: ReturnType<typeof useWords>): string {
  return because === null ? (forms[reason] ?? reason) : say("fill.because", { question: because });
}
