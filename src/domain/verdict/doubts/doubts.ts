/**
 * What the book leaves in doubt, of all subjects.
 */
import type { Doubted } from "./doubted";
import type { Question } from "../questions";
import { LEFT_BLANK, isSettled } from "../../records/inference";
import { dueUnknown, duesTimeUnknown, monthsMissing, paidUnknown } from "./dues";
import { daysUnknown } from "./funds";
import { inferenceRefused } from "./inferences";
import { categoryUnknown, leftButNormal, remarkOfLeaving } from "./members";

const DOUBTS: ReadonlyArray<(analysis: Doubted) => Question[]> = [
  duesTimeUnknown,
  leftButNormal,
  remarkOfLeaving,
  dueUnknown,
  monthsMissing,
  categoryUnknown,
  inferenceRefused,
];

/** What is in doubt: the questions of reading first, then those of the book, the most harmful ones first. */
export function doubtsOf(analysis: Doubted): Question[] {
  const own = DOUBTS.flatMap((ask) => ask(analysis));
  return [...analysis.book.questions, ...own].sort((one, other) => other.restsOnIt.length - one.restsOnIt.length);
}

/** Answers that settle what is thought of the book, and give no figure: what rests on them stays blank. */
const WITHOUT_FIGURE: ReadonlySet<string> = new Set(["elsewhere", "paid-only", LEFT_BLANK]);

/** What no figure may be made of: all that is in doubt and not answered by one, and what a finding says is not there. */
export function withheldOf(analysis: Doubted, doubts: readonly Question[]): Question[] {
  const { answers } = analysis;
  const open = doubts.filter(({ id }) => !isSettled(id, answers) || WITHOUT_FIGURE.has(answers[id] ?? ""));
  return [...open, ...paidUnknown(analysis), ...daysUnknown(analysis)];
}
