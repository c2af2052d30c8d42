/**
 * The check as people read it in a terminal: what was recognised, then the findings by rule, gravest first, then the
 * plan's targets, then whether the book is fit to be submitted.
 */
import { formatDate } from "../../domain/values/dates";
import type { Finding, Severity } from "../../domain/verdict/findings";
import { formatQuarter } from "../../domain/values/quarters";
import type { AnyTable } from "../../domain/records/records";
import { fillIn, messageOf } from "../../locales/render";
import type { CommandLineText, Words } from "../../locales/words";
import type { Checked } from "../../quarter";
import { SURE } from "../../reading/read";
import { outcomeLine, placeText, questionLines, verdictLine } from "./outcomes";

export interface ReportOptions {
  /** Every finding, however many there are of one rule. */
  readonly all: boolean;
  /** What each rule means and how to mend what it found. */
  readonly explain: boolean;
}

const MARKS: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", info: "i" };
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
/** Findings shown of each rule unless all are asked for. */
const SHOWN = 8;

/** The report of a check as lines of text. */
export function checkReport(checked: Checked, words: Words, options: ReportOptions): string {
  return `${new CheckReport(words, options).linesOf(checked).join("\n")}\n`;
}

class CheckReport {
  constructor(
    readonly words: Words,
    readonly options: ReportOptions,
  ) {}

  linesOf(checked: Checked): string[] {
    const { content, analysis, book, findings, ignored, outcomes, summary } = checked;
    return [
      `${content.name} · ${formatQuarter(analysis.quarter)} · ${formatDate(analysis.asOf)}`,
      "",
      this.#say("sheets"),
      ...book.tables.map((table) => this.#table(table)),
      ...book.unread.map(({ sheet, reason }) => `  ${sheet} · ${this.#say(`unread.${reason}`)}`),
      "",
      ...questionLines(analysis, this.words),
      ...SEVERITIES.flatMap((severity) =>
        byRule(findings.filter((finding) => finding.severity === severity)).flatMap((group) => this.#group(group)),
      ),
      ...(outcomes.length === 0
        ? []
        : [this.#say("plan"), ...outcomes.map((outcome) => `  ${outcomeLine(outcome, this.words)}`), ""]),
      this.#say("summary", summary),
      ...(ignored.length === 0
        ? []
        : [
            this.#say("ignored", { count: ignored.length }),
            ...ignored.map(
              ({ finding, reason }) => `    ${placeText(finding.at)}  ${this.#message(finding)} · ${reason}`,
            ),
          ]),
      verdictLine(checked, this.words),
    ];
  }

  #say(key: CommandLineText, params: Readonly<Record<string, string | number>> = {}): string {
    return fillIn(this.words.commandLine[key], params, this.words);
  }

  #table({ sheet, kind, headerRows, records, unmapped, confidence }: AnyTable): string {
    const header = (headerRows[0] ?? 0) + 1;
    const columns = unmapped.map((column) => column.header).join(this.words.listSeparator);
    return [
      `  ${this.#say("sheetLine", { sheet, kind: this.words.kinds[kind], header, rows: records.length })}`,
      ...(columns === "" ? [] : [this.#say("unmapped", { columns })]),
      ...(confidence < SURE ? [this.#say("unsure")] : []),
    ].join(" · ");
  }

  /** The findings of one rule. */
  #group(group: readonly Finding[]): string[] {
    const { rule, severity } = group[0] as Finding;
    const words = this.words.rules[rule];
    const shown = this.options.all ? group.length : SHOWN;
    const heading = [
      this.words.severities[severity],
      words?.title ?? rule,
      this.#say("groupCount", { count: group.length }),
    ];
    return [
      `${MARKS[severity]} ${heading.join(" · ")}`,
      ...(words && this.options.explain
        ? [`    ${words.explanation}`, `    ${this.#say("basis", { basis: words.basis })}`]
        : []),
      ...group.slice(0, shown).map((finding) => `    ${placeText(finding.at)}  ${this.#message(finding)}`),
      ...(group.length > shown ? [`    ${this.#say("more", { count: group.length - shown })}`] : []),
      "",
    ];
  }

  #message(finding: Finding): string {
    const message = messageOf(finding, this.words);
    const { subject } = finding;
    return subject === "" || message.includes(subject) ? message : `${subject}  ${message}`;
  }
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
