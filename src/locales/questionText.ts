/**
 * Questions in words: what is asked, the evidence for each answer, and the answers as a clerk chooses them.
 */
import { isKind } from "../domain/records/kinds";
import type { Answer, Question } from "../domain/verdict/questions";
import type { QuestionText } from "../forms/engine/form";
import { cellAddress } from "../spreadsheet/workbook";
import { fillIn } from "./render";
import type { Words } from "./words";

type QuestionWords = Pick<Words, "questions" | "evidence" | "answers" | "kinds" | "listSeparator">;

/** The sentence of a question. */
export function questionText({ ask, params }: Question, words: QuestionWords): string {
  return fillIn(words.questions[ask] ?? ask, params, words);
}

/** The sentence that gives the evidence for an answer. */
export function evidenceText({ evidence, params }: Answer, words: QuestionWords): string {
  return fillIn(words.evidence[evidence] ?? evidence, params, words);
}

/** An answer as it is chosen: by words of its own, else the name of a kind, else the value itself. */
export function answerText({ ask }: Question, { value, params }: Answer, words: QuestionWords): string {
  const own = words.answers[`${ask}.${value}`] ?? words.answers[value];
  if (own !== undefined) return fillIn(own, params, words);
  return isKind(value) ? words.kinds[value] : value;
}

/** The questions of which no figure may be made in words, as the forms take them. */
export function questionTexts(
  { withheld }: { readonly withheld: readonly Question[] },
  words: QuestionWords,
): QuestionText[] {
  return withheld.map((question) => {
    const { sheet, row, column } = question.at;
    const cell = row === null || column === null ? null : cellAddress(row, column);
    return { sheet, cell, message: questionText(question, words), restsOnIt: question.restsOnIt };
  });
}

/** What a mapping file has to say for an answer. */
export function answerSnippet({ id }: Question, { value }: Answer): string {
  return JSON.stringify({ answers: { [id]: value } });
}
