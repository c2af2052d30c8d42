/** `branchbook street FOLDER`: a street's quarter from its branches' books. No branch's file is ever written to. */
import path from "node:path";
import { stat } from "node:fs/promises";
import { addDays, formatDate, type PlainDate } from "../../domain/values/dates";
import { formatQuarter, lastEndedQuarter, type Quarter } from "../../domain/values/quarters";
import { fillIn, messageOf } from "../../locales/render";
import { paperWords, streetWordsOf } from "../../locales/street";
import type { Words } from "../../locales/words";
import { isStreetBook, readStreetBook, type StreetMemory } from "../../street/book/read";
import { streetSheets } from "../../street/book/street";
import { consolidate, type StreetResult } from "../../street/consolidate";
import { usualAsOf } from "../../street/days";
import type { BranchState, StreetFinding } from "../../street/model";
import { slipsOf, type SlipWords } from "../../street/slips/make";
import { GROUP_MESSAGE, groupMessage, slipName } from "../../street/slips/message";
import { receiptSheet, slipSheet } from "../../street/slips/sheets";
import type { NewSheet } from "../../spreadsheet/workbook";
import { readRegister } from "../../street/register";
import { createXlsx } from "../../spreadsheet/xlsx/create";
import { openXlsx } from "../../spreadsheet/xlsx/open";
import { readBytes, readMapping, CommandError, writeWhole } from "../files";
import { Progress } from "../output/progress";
import type { Request } from "../request";
import { readFolder } from "../streetFiles";
import { streetJson } from "../output/streetJson";

export async function street(request: Request): Promise<number> {
  const { book: folder, words, language, json } = request;
  const out = request.out as string;
  if (request.register === null) throw new CommandError("no-register", {});
  const quarter = request.quarter ?? lastEndedQuarter(request.asOf);
  const asOf = request.isAsOfGiven ? request.asOf : usualAsOf(quarter, request.asOf);
  const register = readRegister(await open(request.register));
  const last = request.against === null ? null : readStreetBook(await open(request.against));
  const before = await memoryOf(out, quarter);
  const memory = await readMapping(request.mapping);

  const progress = new Progress(words);
  const own = [request.register, out, ...(request.against === null ? [] : [request.against])];
  const files = await readFolder(folder, { asOf, quarter, own, onProgress: (share) => progress.show("open", share) });
  progress.show("check", 0);
  const result = consolidate({
    register,
    period: quarter,
    asOf,
    files,
    aliases: new Map([...(last?.aliases ?? []), ...(before?.aliases ?? [])]),
    decisions: before?.decisions ?? [],
    last: last?.last ?? null,
    settings: memory?.settings ?? {},
  });

  progress.show("write", 0);
  const paper = paperWords();
  await writeWhole(out, await createXlsx(streetSheets(result, paper.finding)));
  if (request.slips !== null) await writeSlips(request.slips, result, request.deadline, paper.slip);
  progress.end();

  const spoken = wordsFor(streetWordsOf(language), words);
  process.stdout.write(
    json ? `${JSON.stringify(streetJson(result, spoken), null, 2)}\n` : report(result, spoken, out, language),
  );
  return result.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Days that a branch has for its answers where the street says nothing. */
const USUAL_DAYS = 5;

/** Slips and receipts, each as a sheet to print and as JSON, and the text for the chat group. */
async function writeSlips(
  folder: string,
  result: StreetResult,
  deadline: PlainDate | null,
  words: SlipWords,
): Promise<void> {
  const { asOf } = result.context;
  const due = formatDate(deadline ?? addDays(asOf, USUAL_DAYS));
  const made = slipsOf(result, words, { due, madeOn: formatDate(asOf) });
  const write = async (name: string, sheet: NewSheet, value: object): Promise<void> => {
    await writeWhole(path.join(folder, `${name}.xlsx`), await createXlsx([sheet]));
    await writeWhole(path.join(folder, `${name}.json`), encoded(`${JSON.stringify(value, null, 2)}\n`));
  };
  for (const slip of made.slips) await write(slipName("退回单", slip.branch, slip.period), slipSheet(slip), slip);
  for (const receipt of made.receipts)
    await write(slipName("回执", receipt.branch, receipt.period), receiptSheet(receipt), receipt);
  await writeWhole(path.join(folder, GROUP_MESSAGE), encoded(groupMessage(result, made, due)));
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The words of sentences, with the rules of a street in place of a book's. */
function wordsFor({ rules }: Pick<ReturnType<typeof streetWordsOf>, "rules">, words: Words): Words {
  return { ...words, rules };
}

async function open(file: string) {
  return openXlsx(await readBytes(file), path.basename(file));
}

/** What an earlier run of the same quarter, and people since, wrote into the output; null where there is none. */
async function memoryOf(out: string, quarter: Quarter): Promise<StreetMemory | null> {
  const exists = await stat(out).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!exists) return null;
  const content = await open(out);
  // Anything else under that name is not ours to write over.
  if (!isStreetBook(content)) throw new CommandError("out-not-street", { file: out });
  const memory = readStreetBook(content);
  if (memory.period !== formatQuarter(quarter))
    throw new CommandError("out-other-quarter", { file: out, period: memory.period });
  return memory;
}

function report(result: StreetResult, words: Words, out: string, language: Request["language"]): string {
  const { texts } = streetWordsOf(language);
  const { standings, findings, context } = result;
  const counts = new Map<BranchState, number>();
  for (const { state } of standings) counts.set(state, (counts.get(state) ?? 0) + 1);
  const states = [...counts].map(([state, count]) => `${texts[`state.${state}`]} ${count}`).join(" · ");
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) summary[severity] += 1;
  return `${[
    fillIn(texts.written, { file: out, day: formatDate(context.asOf) }, words),
    states,
    ...findings.map((finding) => `  ${findingLine(finding, words)}`),
    fillIn(words.commandLine.summary, summary, words),
  ].join("\n")}\n`;
}

function findingLine(finding: StreetFinding, words: Words): string {
  const { severity, branches, subject, rule } = finding;
  const who = [branches.join(words.listSeparator), subject].filter((part) => part !== "").join(" ");
  return `${words.severities[severity]} · ${words.rules[rule]?.title ?? rule} · ${who}: ${messageOf(finding, words)}`;
}
