import type { Question } from "../../domain/verdict/questions";
import { answerText, evidenceText, questionText } from "../../locales/questionText";
import type { Words } from "../../locales/words";
import { cellAddress } from "../../spreadsheet/workbook";
import type { QuestionCard } from "../protocol/checkMessages";

/** Open questions in words, the most harmful first. */
export function questionCards(
  { questions }: { readonly questions: readonly Question[] },
  words: Words,
): readonly QuestionCard[] {
  return questions.map((question) => {
    const { id, at, answers, samples } = question;
    const { sheet, row, column } = at;
    return {
      id,
      at,
      samples,
      message: questionText(question, words),
      place: row === null || column === null ? sheet : `${sheet}!${cellAddress(row, column)}`,
      choices: answers.map((answer) => ({
        value: answer.value,
        text: answerText(question, answer, words),
        evidence: evidenceText(answer, words),
      })),
    };
  });
}
