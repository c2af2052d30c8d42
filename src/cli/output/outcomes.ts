/**
 * What a check comes to, as lines of a report: how the plan's targets stand, what is still to be settled, the verdict.
 */
import type { Analysis } from "../../domain/verdict/analysis";
import type { Place } from "../../domain/verdict/findings";
import { answerSnippet, answerText, evidenceText, questionText } from "../../locales/questionText";
import { fillIn } from "../../locales/render";
import type { Words } from "../../locales/words";
import type { Outcome } from "../../plan/evaluation/evaluate";
import { amountText, goalText } from "../../plan/figureText";
import type { Checked } from "../../quarter";
import { cellAddress } from "../../spreadsheet/workbook";

/** `P45 支部书记平均年龄 · 目标 < 45 · 实际 44.2 · 已达到` */
export function outcomeLine({ id, name, kind, actual, operator, target, state }: Outcome, words: Words): string {
  const { commandLine } = words;
  const facts = {
    id,
    name,
    goal: operator === null || target === null ? "—" : goalText(operator, target, kind),
    actual: actual === null ? "—" : amountText(actual, kind),
    state: commandLine[STATES[state]],
  };
  return fillIn(commandLine.planLine, facts, words);
}

const STATES = {
  met: "planMet",
  unmet: "planUnmet",
  open: "planOpen",
  incomplete: "planIncomplete",
  reported: "planReported",
  noData: "planNoData",
} as const;

/** Each open question with its answers and the mapping that would give the likeliest; nothing where none is open. */
export function questionLines({ questions }: Pick<Analysis, "questions">, words: Words): string[] {
  if (questions.length === 0) return [];
  const { questions: heading, questionLine, questionSamples, answerLine, answerHow } = words.commandLine;
  return [
    fillIn(heading, { count: questions.length }, words),
    ...questions.flatMap((question, index) => [
      fillIn(
        questionLine,
        { number: index + 1, place: placeText(question.at), question: questionText(question, words) },
        words,
      ),
      ...(question.samples.length === 0 ? [] : [fillIn(questionSamples, { samples: question.samples }, words)]),
      ...question.answers.flatMap((answer) => [
        fillIn(
          answerLine,
          { answer: answerText(question, answer, words), evidence: evidenceText(answer, words) },
          words,
        ),
        fillIn(answerHow, { snippet: answerSnippet(question, answer) }, words),
      ]),
    ]),
    "",
  ];
}

/** Whether the book may be handed in, and what stands against it. */
export function verdictLine({ verdict, summary, findings, ignored, analysis }: Checked, words: Words): string {
  const { clean, fit, unfit, open, nothingRead } = words.commandLine;
  const count = analysis.questions.length;
  if (verdict === "unfit") return fillIn(unfit, summary, words);
  if (verdict === "open") return count === 0 ? nothingRead : fillIn(open, { count }, words);
  return findings.length + ignored.length === 0 ? clean : fit;
}

/** A place as `名册!C17`, `名册!17` for a row, or the sheet alone. */
export function placeText({ sheet, row, column }: Place): string {
  if (row === null) return sheet;
  return column === null ? `${sheet}!${row + 1}` : `${sheet}!${cellAddress(row, column)}`;
}
