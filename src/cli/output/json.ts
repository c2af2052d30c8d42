/**
 * The machine-readable output of a check, as README describes it. ID numbers and phones are masked in
 * messages and subjects, which never carry them unmasked; `value` is as in the cell.
 */
import { formatDate } from "../../domain/values/dates";
import type { Finding } from "../../domain/verdict/findings";
import { formatQuarter } from "../../domain/values/quarters";
import type { Question } from "../../domain/verdict/questions";
import type { AnyTable } from "../../domain/records/records";
import { evidenceText, questionText } from "../../locales/questionText";
import { fillIn, messageOf } from "../../locales/render";
import type { Words } from "../../locales/words";
import type { Checked } from "../../quarter";
import { cellAddress, columnName, placeJson } from "../../spreadsheet/workbook";
import { placeText } from "./outcomes";

export function checkJson(checked: Checked, words: Words): object {
  const { content, book, analysis, findings, ignored, outcomes, summary, verdict } = checked;
  return {
    workbook: content.name,
    asOf: formatDate(analysis.asOf),
    quarter: formatQuarter(analysis.quarter),
    sheets: book.tables.map((table) => tableJson(table, words)),
    findings: findings.map((finding) => findingJson(finding, words)),
    ignored: ignored.map(({ finding, reason }) => ({ ...findingJson(finding, words), reason })),
    metrics: outcomes.flatMap((outcome) => metricJson(outcome)),
    summary,
    verdict,
    questions: analysis.questions.map((question) => questionJson(question, words)),
    account: book.account,
  };
}

/** Columns that are read beside those of the contract: `further` in the output, so that `columns` stays what it says. */
const FURTHER_FIELDS = new Set(
  (
    "signed foundedOn participants transferredFrom transferredOut transferredTo duesPaidTo diedOn removedOn " +
    "openingCount inCount joinedCount outCount diedCount removedCount lostCount closingCount"
  ).split(" "),
);

function tableJson(
  { sheet, kind, headerRows, records, columns, unmapped, confidence, inferred }: AnyTable,
  words: Words,
): object {
  return {
    sheet,
    kind,
    headerRows: headerRows.map((row) => row + 1),
    rows: records.length,
    columns: lettersOf(columns, (name) => !FURTHER_FIELDS.has(name)),
    further: lettersOf(columns, (name) => FURTHER_FIELDS.has(name)),
    unmapped: unmapped.map(({ column }) => columnName(column)),
    confidence: Math.round(confidence * 100) / 100,
    inferred: inferred
      .filter(({ isRefused }) => isRefused !== true)
      .map(({ field, rows, basis, params = {} }) => ({
        field,
        rows,
        basis: fillIn(words.inferred[basis], params, words),
      })),
  };
}

export function lettersOf(columns: AnyTable["columns"], isWanted: (name: string) => boolean): object {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) =>
      column !== undefined && isWanted(name) ? [[name, columnName(column)]] : [],
    ),
  );
}

export function questionJson(question: Question, words: Words): object {
  const { id, at, about, answers, samples, restsOnIt } = question;
  const { sheet, row, column } = at;
  return {
    id,
    sheet,
    ...(row === null || column === null ? {} : { cell: cellAddress(row, column) }),
    about,
    message: questionText(question, words),
    answers: answers.map((answer) => ({ value: answer.value, evidence: evidenceText(answer, words) })),
    samples,
    restsOnIt,
  };
}

export function findingJson(finding: Finding, words: Words): object {
  const { rule, severity, at, subject, value, expected, fix } = finding;
  return {
    rule,
    severity,
    ...placeJson(at),
    subject,
    message: messageOf(finding, words),
    value,
    expected,
    fix,
  };
}

export function metricJson({ id, actual, operator, target, met, counted }: Checked["outcomes"][number]): object {
  return { id, actual, operator, target, met, counted: counted.map(placeText) };
}
