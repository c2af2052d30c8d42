import { formatDate } from "../../domain/values/dates";
import { fillIn } from "../../locales/render";
import type { Words } from "../../locales/words";
import { dueItems, dueUntil, type DueItem } from "../../plan/due";
import { cellAddress } from "../../spreadsheet/workbook";
import { openAndCheck } from "../open";
import type { Request } from "../request";

/** `branchbook due BOOK`: what comes due in the next three months, and what is overdue, by day. Nothing is written. */
export async function due(request: Request): Promise<number> {
  const { words, json } = request;
  const { checked } = await openAndCheck(request);
  const { content, analysis } = checked;
  const items = dueItems(analysis);
  const days = { asOf: formatDate(analysis.asOf), until: formatDate(dueUntil(analysis)) };
  const lines = [
    fillIn(words.commandLine.due, days, words),
    ...(items.length === 0 ? [`  ${words.commandLine.dueNone}`] : items.map((item) => `  ${dueLine(item, words)}`)),
  ];
  process.stdout.write(
    json
      ? `${JSON.stringify({ workbook: content.name, ...days, due: items.map((item) => dueJson(item, words)) }, null, 2)}\n`
      : `${lines.join("\n")}\n`,
  );
  return 0;
}

function messageOf({ kind, params }: DueItem, words: Words): string {
  return fillIn(words.due[kind], params, words);
}

function dueLine(item: DueItem, words: Words): string {
  const { on, isOverdue, subject } = item;
  const overdue = isOverdue ? ` ${words.commandLine.overdue}` : "";
  return `${formatDate(on)}${overdue}  ${subject}  ${messageOf(item, words)}`;
}

function dueJson(item: DueItem, words: Words): object {
  const { kind, on, isOverdue, subject, at } = item;
  return {
    kind,
    on: formatDate(on),
    overdue: isOverdue,
    subject,
    sheet: at.sheet,
    ...(at.row === null ? {} : { row: at.row + 1 }),
    ...(at.row === null || at.column === null ? {} : { cell: cellAddress(at.row, at.column) }),
    message: messageOf(item, words),
  };
}
