/**
 * `branchbook submit BOOK --out PACKAGE.zip`: what a branch hands over in one file; `submit --check PACKAGE [--book BOOK]`:
 * whether a package is as it was sealed, and whether a book still is the one in it.
 */
import path from "node:path";
import { stat } from "node:fs/promises";
import { formatDate, parseIsoDate } from "../../domain/values/dates";
import { wordsOf } from "../../locales/languages";
import { questionText, questionTexts } from "../../locales/questionText";
import { fillIn, findingTexts, messageOf } from "../../locales/render";
import { streetWordsOf } from "../../locales/street";
import { checkWorkbook, planQuarter, sheetsToLookAt, type Checked } from "../../quarter";
import { compareBooks, type Comparison } from "../../street/package/compare";
import { coverSheet } from "../../street/package/cover";
import { manifestOf, type Manifest } from "../../street/package/manifest";
import { packageBytes, packageName } from "../../street/package/pack";
import { BOOK, faultsOf, manifestIn, mismatchOf } from "../../street/package/verify";
import type { Finding } from "../../domain/verdict/findings";
import { parseQuarter } from "../../domain/values/quarters";
import { readArchive } from "../../spreadsheet/xlsx/archive";
import { createXlsx } from "../../spreadsheet/xlsx/create";
import { openXlsx } from "../../spreadsheet/xlsx/open";
import { readLooks } from "../../spreadsheet/xlsx/template/template";
import { writeXlsx } from "../../spreadsheet/xlsx/write";
import { readBytes, refuseOverwriting, Trouble, writeWhole } from "../files";
import { formsAlone, HANDED_OVER } from "./handover";
import { findingJson } from "../output/json";
import { openAndCheck } from "../open";
import type { Request } from "../request";
import { allTemplates, templatesOfFolder } from "../templateSources";

export async function submit(request: Request): Promise<number> {
  if (request.checkPackage) return check(request);
  const { book, words, language, reason } = request;
  if (!request.out) throw new Trouble("no-out", {});
  const { bytes, checked, progress } = await openAndCheck(request);
  const { summary, analysis } = checked;
  const isOpen = summary.error + analysis.questions.length > 0;
  // 带错报送: it may be handed in as it is, and says why.
  if (isOpen && reason === null) {
    throw new Trouble("no-reason", { errors: summary.error, questions: analysis.questions.length });
  }
  progress.show("fill", 0);
  const manifest = manifestOf(checked, {
    number: request.number,
    replaces: request.number > 1 ? request.number - 1 : null,
    kind: request.zeroBy !== null ? "zero" : request.number > 1 ? "correction" : "original",
    confirmedBy: request.zeroBy,
    reason,
    madeOn: formatDate(today()),
    masked: request.masked,
  });
  const chinese = wordsOf("zh-CN");
  const open = [
    ...checked.findings
      .filter(({ severity }) => severity === "error")
      .map((finding) => coverLine(finding, request.masked)),
    ...analysis.questions.map((question) => `${question.at.sheet}：${questionText(question, chinese)}`),
  ];
  const packed = packageBytes({
    checked,
    manifest,
    book: bytes,
    cover: await createXlsx([coverSheet(manifest, open)]),
    forms: await formsOf(checked, bytes, request),
    // Values of cells stay in the book: the list goes to whoever sees the cover.
    findings: checked.findings.map((finding) => ({
      ...findingJson(finding, chinese),
      value: undefined,
      // Nor are people named where anybody may see it.
      ...(request.masked ? { subject: undefined, message: chinese.rules[finding.rule]?.title } : {}),
    })),
  });
  const isFolder = await stat(request.out).then(
    (found) => found.isDirectory(),
    () => !/\.zip$/i.test(request.out ?? ""),
  );
  const file = isFolder ? path.join(request.out, packageName(manifest, analysis.quarter)) : request.out;
  await refuseOverwriting(book, file);
  await writeWhole(file, packed);
  progress.end();
  const { texts } = streetWordsOf(language);
  process.stdout.write(
    request.json
      ? `${JSON.stringify({ file, manifest }, null, 2)}\n`
      : `${fillIn(texts.packed, { file, code: manifest.code, number: manifest.number }, words)}\n`,
  );
  return 0;
}

/** A finding on the cover; the one for chat groups names nobody. */
function coverLine({ at, subject, ...finding }: Finding, masked: boolean): string {
  const chinese = wordsOf("zh-CN");
  const where = at.row === null ? at.sheet : `${at.sheet} 第${at.row + 1}行`;
  return masked
    ? `${where}：${chinese.rules[finding.rule]?.title ?? finding.rule}`
    : `${where} ${subject}：${messageOf(finding, chinese)}`;
}

function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** forms.xlsx: the quarter's forms alone; null where none can be filled. */
async function formsOf(checked: Checked, bytes: Uint8Array, request: Request): Promise<Uint8Array | null> {
  const chinese = wordsOf("zh-CN");
  const { name } = checked.content;
  const looks = await readLooks(bytes, name, sheetsToLookAt(checked));
  const templates = await allTemplates(checked, looks, await templatesOfFolder(request.templates));
  const { plan, made } = planQuarter(checked, {
    templates,
    looks,
    unitName: checked.unit,
    findings: findingTexts(checked, chinese),
    questions: questionTexts(checked.analysis, chinese),
    wanted: HANDED_OVER,
  });
  if (made.forms.length === 0) return null;
  const written = await writeXlsx(bytes, plan);
  return formsAlone(written.bytes, name, written.sheetNames);
}

/** Exit status: 0 as it was sealed and, with a book, the same records; 1 something differs; 2 no package. */
async function check(request: Request): Promise<number> {
  const { words, language } = request;
  const file = request.book;
  const files = readArchive(await readBytes(file));
  const manifest = manifestIn(files);
  if (!manifest) throw new Trouble("not-a-package", { file });
  const packed = files.get(BOOK);
  const inside = packed ? await checkedAs(packed, manifest) : null;
  const mismatch = inside ? mismatchOf(manifest, inside) : null;
  const faults = faultsOf(files);
  const comparison = request.withBook === null ? null : await compare(request.withBook, manifest, inside, packed);
  const { texts, rules } = streetWordsOf(language);
  const sentences = { ...words, rules };
  const found: Array<Pick<Finding, "rule" | "params">> = [
    ...(faults.length > 0 ? [{ rule: "package/manifest-incomplete", params: { file, faults } }] : []),
    ...(mismatch ? [{ rule: "package/code-mismatch", params: { file, variant: mismatch } }] : []),
  ];
  const isSame = comparison === null || ["identical", "resaved", "layout"].includes(comparison.verdict);
  const lines = [
    fillIn(
      texts.sealed,
      { unit: manifest.unit, period: manifest.period, number: manifest.number, code: manifest.code },
      words,
    ),
    ...(found.length === 0 ? [texts.intact] : found.map((each) => messageOf(each, sentences))),
    ...(comparison ? [texts[`compared.${comparison.verdict}`]] : []),
    ...(comparison?.rows ?? []).map(({ packed: ofPacked, sheet, row }) =>
      fillIn(ofPacked ? texts.rowPacked : texts.rowNow, { sheet, row: row + 1 }, words),
    ),
  ];
  const result = { file, manifest, mismatch, faults, comparison };
  process.stdout.write(request.json ? `${JSON.stringify(result, null, 2)}\n` : `${lines.join("\n")}\n`);
  return found.length === 0 && isSame ? 0 : 1;
}

/** A book checked as of the day and quarter of a package. */
async function checkedAs(bytes: Uint8Array, { asOf, period }: Manifest): Promise<Checked> {
  const day = parseIsoDate(asOf) ?? today();
  return checkWorkbook(await openXlsx(bytes, BOOK), { asOf: day, quarter: parseQuarter(period) ?? undefined });
}

async function compare(
  file: string,
  manifest: Manifest,
  inside: Checked | null,
  packed: Uint8Array | undefined,
): Promise<Comparison> {
  const bytes = await readBytes(file);
  const book = await checkedAs(bytes, manifest);
  const sides = (checked: Checked, ofBytes: Uint8Array) => ({
    bytes: ofBytes,
    sheets: checked.content.sheets,
    tables: checked.book.tables,
  });
  if (inside && packed) return compareBooks(sides(inside, packed), sides(book, bytes));
  // A masked package has only the hashes.
  const mismatch = mismatchOf(manifest, book);
  return { verdict: mismatch === null ? "resaved" : mismatch === "cells" ? "layout" : "rows", rows: [] };
}
