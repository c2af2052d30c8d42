import { access } from "node:fs/promises";
import { fillIn } from "../../locales/render";
import { nextYear } from "../../plan/sheets/nextYear";
import { standardBook } from "../../plan/sheets/standardBook";
import { createXlsx } from "../../spreadsheet/xlsx/create";
import { writeXlsx } from "../../spreadsheet/xlsx/write";
import { refuseOverwriting, CommandError, writeWhole } from "../files";
import { openAndCheck } from "../open";
import type { Request } from "../request";

/** `branchbook new --out BOOK`: an empty standard book. A file that is there already is never replaced. */
export async function newBook({ out, asOf, words }: Request): Promise<number> {
  const file = out as string;
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new CommandError("out-exists", { file });
  await writeWhole(file, await createXlsx(standardBook(asOf.year)));
  process.stdout.write(`${fillIn(words.commandLine.newWritten, { file }, words)}\n`);
  return 0;
}

/** `branchbook next-year BOOK --out DONE`: the sheets of the year after the reporting quarter's added to a copy. */
export async function carryOver(request: Request): Promise<number> {
  const { book, words } = request;
  const out = request.out as string;
  await refuseOverwriting(book, out);
  const { bytes, checked, progress } = await openAndCheck(request);
  const { year, sheets, members, unproven } = nextYear(checked.analysis);
  const { nextYearNothing, nextYearMembers, nextYearUnproven, planAdded, written } = words.commandLine;
  if (sheets.length === 0) {
    process.stdout.write(`${fillIn(nextYearNothing, { year }, words)}\n`);
    return 0;
  }
  progress.show("write", 0);
  const { bytes: done, sheetNames } = await writeXlsx(bytes, { edits: [], newSheets: sheets });
  await writeWhole(out, done);
  progress.end();
  const lines = [
    fillIn(written, { file: out }, words),
    ...sheetNames.map((sheet) => fillIn(planAdded, { sheet }, words)),
    ...(members > 0 ? [fillIn(nextYearMembers, { members }, words)] : []),
    ...unproven.map((fund) => fillIn(nextYearUnproven, { fund }, words)),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}
