/**
 * What is measured of Branchbook: the steps of a check and of a quarter as the command line takes them. Each tells what it
 * found or made, so that speed can be held against what was done for it.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Template } from "../src/forms/engine/template";
import { wordsOf } from "../src/locales/languages";
import { findingTexts } from "../src/locales/render";
import { checkWorkbook, planQuarter, QUARTER_PARTS, type Checked } from "../src/quarter";
import { readBook } from "../src/reading/read";
import type { WorkbookContent } from "../src/spreadsheet/workbook";
import { openXlsx } from "../src/spreadsheet/xlsx/open";
import { readTemplate } from "../src/spreadsheet/xlsx/template/template";
import { writeXlsx } from "../src/spreadsheet/xlsx/write";
import { AS_OF } from "./book/book";

/** Told at the end of every step. */
type Lap = (step: string) => void;

/** How many there are of what was found or made. */
type Counts = Readonly<Record<string, number>>;

/** From the bytes of a file to records. */
export async function read(bytes: Uint8Array, lap: Lap): Promise<Counts> {
  const content = await open(bytes, lap);
  const { tables } = readBook(content);
  lap("read");
  return { cells: cellsOf(content), records: tables.reduce((sum, { records }) => sum + records.length, 0) };
}

/** From the bytes of a file to findings. */
export async function check(bytes: Uint8Array, lap: Lap): Promise<Counts> {
  const { findings } = checkContent(await open(bytes, lap), lap);
  return { findings: findings.length };
}

/** From the bytes of a file to those of a copy with all forms and charts. */
export async function fill(bytes: Uint8Array, lap: Lap): Promise<Counts> {
  const checked = checkContent(await open(bytes, lap), lap);
  const findings = findingTexts(checked, wordsOf("zh-CN"));
  const templates = await templatesOnce();
  const { plan, made } = planQuarter(checked, {
    templates,
    unitName: "",
    findings,
    questions: [],
    wanted: QUARTER_PARTS,
  });
  lap("fill");
  await writeXlsx(bytes, plan);
  lap("write");
  return { forms: made.forms.length, charts: made.charts.length };
}

async function open(bytes: Uint8Array, lap: Lap): Promise<WorkbookContent> {
  const content = await openXlsx(bytes, "book.xlsx");
  lap("open");
  return content;
}

function checkContent(content: WorkbookContent, lap: Lap): Checked {
  return checkWorkbook(content, { asOf: AS_OF, onProgress: (step, share) => share === 1 && lap(step) });
}

/** Seen from the built bundle in dist/bench. */
const TEMPLATES = path.join(__dirname, "../../assets/templates");

let known: Promise<ReadonlyMap<string, Template>> | undefined;

/** The templates, read once for all books of a process. */
function templatesOnce(): Promise<ReadonlyMap<string, Template>> {
  return (known ??= readTemplates());
}

async function readTemplates(): Promise<ReadonlyMap<string, Template>> {
  const templates = new Map<string, Template>();
  for (const file of readdirSync(TEMPLATES)) {
    const template = await readTemplate(readFileSync(path.join(TEMPLATES, file)), file);
    templates.set(path.basename(file, ".xlsx"), template);
  }
  return templates;
}

function cellsOf({ sheets }: WorkbookContent): number {
  let cells = 0;
  for (const { rows } of sheets) for (const row of rows) cells += row.filter((cell) => (cell ?? null) !== null).length;
  return cells;
}
