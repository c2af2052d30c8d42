import path from "node:path";
import { columnHeader } from "../../domain/records/kinds";
import { fillIn } from "../../locales/render";
import type { CommandLineText, Words } from "../../locales/words";
import { explainSheet, type Explained } from "../../reading/recognition/explain";
import { columnName } from "../../spreadsheet/workbook";
import { openXlsx } from "../../spreadsheet/xlsx/open";
import { readBytes, CommandError } from "../files";
import type { Request } from "../request";

/** `branchbook explain BOOK SHEET`: how reading decides what a sheet is and what its columns mean. Nothing is written. */
export async function explain({ book, sheet, words, json }: Request): Promise<number> {
  const { sheets } = await openXlsx(await readBytes(book), path.basename(book));
  const known = sheets.map(({ name }) => name);
  const grid = sheets.find(({ name }) => name === sheet);
  if (!grid) throw new CommandError("no-such-sheet", { sheet: sheet ?? "", known });
  const explained = explainSheet(grid);
  process.stdout.write(json ? `${JSON.stringify(explained, null, 2)}\n` : `${linesOf(explained, words).join("\n")}\n`);
  return 0;
}

function linesOf(explained: readonly Explained[], words: Words): string[] {
  const say = (key: CommandLineText, params: Readonly<Record<string, string | number>> = {}): string =>
    fillIn(words.commandLine[key], params, words);
  if (explained.length === 0) return [say("explainNothing")];
  return explained.flatMap(({ headerRows, candidates }) => [
    say("explainHeader", { rows: headerRows.map((row) => row + 1).join("–") }),
    ...(candidates.length === 0 ? [`  ${say("explainNoKind")}`] : []),
    ...candidates.flatMap(({ kind, score, isTaken, fields }) => [
      `  ${words.kinds[kind]}  ${score.toFixed(1)}${isTaken ? `  ${say("explainTaken")}` : ""}`,
      ...fields.map(({ field, column, header, by, fit }) => {
        const fits = fit === null ? say("explainBlank") : say("explainFit", { percent: Math.round(fit * 100) });
        const name = field === "serial" ? say("explainSerial") : columnHeader(kind, field);
        return `    ${columnName(column)}  ${header} → ${name} · ${say(`explainBy.${by}`)} · ${fits}`;
      }),
    ]),
  ]);
}
