/**
 * The check as people read it in a terminal: what was recognised, then the findings by rule, gravest first, then
 * whether the book is fit to be submitted.
 */
import { formatDate } from "../domain/dates";
import type { Finding, Severity } from "../domain/findings";
import { formatQuarter } from "../domain/quarters";
import type { AnyTable } from "../domain/records";
import { fillIn, messageOf } from "../locales/render";
import type { CommandLineText, Words } from "../locales/words";
import type { Checked } from "../quarter";
import { cellAddress } from "../workbook/workbook";

const MARKS: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", info: "i" };
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
/** Below this the clerk should look whether a sheet was understood. */
const SURE = 0.6;
/** Findings shown of each rule unless all are asked for. */
const SHOWN = 8;

export function checkReport(checked: Checked, words: Words, { all }: { readonly all: boolean }): string {
  const { content, analysis, book, findings, summary } = checked;
  const say = (key: CommandLineText, params: Parameters<typeof fillIn>[1] = {}): string =>
    fillIn(words.commandLine[key], params, words);
  const lines = [
    `${content.name} · ${formatQuarter(analysis.quarter)} · ${formatDate(analysis.asOf)}`,
    "",
    say("sheets"),
    ...book.tables.map((table) => tableLine(table, words, say)),
    ...book.unread.map(({ sheet, reason }) => `  ${sheet} · ${say(`unread.${reason}`)}`),
    "",
  ];
  for (const severity of SEVERITIES) {
    for (const group of byRule(findings.filter((finding) => finding.severity === severity))) {
      lines.push(...groupLines(severity, group, words, say, all ? group.length : SHOWN), "");
    }
  }
  lines.push(
    say("summary", summary),
    say(findings.length === 0 ? "clean" : summary.error === 0 ? "fit" : "unfit", summary),
  );
  return `${lines.join("\n")}\n`;
}

function tableLine(
  table: AnyTable,
  words: Words,
  say: (key: CommandLineText, params?: Record<string, string | number>) => string,
): string {
  const { sheet, kind, headerRows, records, unmapped, confidence } = table;
  const header = cellAddress(headerRows[0] ?? 0, 0).slice(1);
  const line = say("sheetLine", { sheet, kind: words.kinds[kind], header, rows: records.length });
  const unknown =
    unmapped.length > 0
      ? ` · ${say("unmapped", { columns: unmapped.map(({ header: text }) => text).join(words.listSeparator) })}`
      : "";
  return `  ${line}${unknown}${confidence < SURE ? ` · ${say("unsure")}` : ""}`;
}

function byRule(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups.values()];
}

function groupLines(
  severity: Severity,
  group: readonly Finding[],
  words: Words,
  say: (key: CommandLineText, params?: Record<string, string | number>) => string,
  shown: number,
): string[] {
  const rule = (group[0] as Finding).rule;
  const title = words.rules[rule]?.title ?? rule;
  return [
    `${MARKS[severity]} ${words.severities[severity]} · ${title} · ${say("groupCount", { count: group.length })}`,
    ...group.slice(0, shown).map((finding) => `    ${placeOf(finding)}  ${messageLine(finding, words)}`),
    ...(group.length > shown ? [`    ${say("more", { count: group.length - shown })}`] : []),
  ];
}

function placeOf({ at: { sheet, row, column } }: Finding): string {
  if (row === null) return sheet;
  return column === null ? `${sheet}!${row + 1}` : `${sheet}!${cellAddress(row, column)}`;
}

function messageLine(finding: Finding, words: Words): string {
  const message = messageOf(finding, words);
  const { subject } = finding;
  return subject === "" || message.includes(subject) ? message : `${subject}  ${message}`;
}
