/**
 * `branchbook submit BOOK --out PACKAGE.zip`: what a branch hands over in one file; `submit --check PACKAGE [--book BOOK]`:
 * whether a package is as it was sealed, and whether a book still is the one in it.
 */
import path from "node:path";
import { stat } from "node:fs/promises";
import { formatDate, parseIsoDate } from "../../domain/values/dates";
import { wordsOf } from "../../locales/languages";
import { packageWords } from "../../locales/packageText";
import { fillIn, messageOf } from "../../locales/render";
import { streetWordsOf } from "../../locales/street";
import { checkWorkbook, type Checked } from "../../quarter";
import { compareBooks, type Comparison } from "../../street/package/compare";
import { makePackage } from "../../street/package/make";
import type { Manifest } from "../../street/package/manifest";
import { BOOK, faultsOf, manifestIn, mismatchOf } from "../../street/package/verify";
import type { Finding } from "../../domain/verdict/findings";
import { parseQuarter } from "../../domain/values/quarters";
import { readArchive } from "../../spreadsheet/xlsx/archive";
import { createXlsx } from "../../spreadsheet/xlsx/create";
import { openXlsx } from "../../spreadsheet/xlsx/open";
import { readLooks } from "../../spreadsheet/xlsx/template/template";
import { writeXlsx } from "../../spreadsheet/xlsx/write";
import { readBytes, refuseOverwriting, CommandError, writeWhole } from "../files";
import { openAndCheck } from "../open";
import type { Request } from "../request";
import { allTemplates, templatesOfFolder } from "../templateSources";

export async function submit(request: Request): Promise<number> {
  if (request.checkPackage) return check(request);
  const { book, words, language, reason } = request;
  if (!request.out) throw new CommandError("no-out", {});
  const { bytes, checked, progress } = await openAndCheck(request);
  const { summary, analysis } = checked;
  const isOpen = summary.error + analysis.questions.length > 0;
  // 带错报送: it may be handed in as it is, and says why.
  if (isOpen && reason === null) {
    throw new CommandError("no-reason", { errors: summary.error, questions: analysis.questions.length });
  }
  progress.show("fill", 0);
  const options = {
    number: request.number,
    replaces: request.number > 1 ? request.number - 1 : null,
    kind: request.zeroBy !== null ? "zero" : request.number > 1 ? "correction" : "original",
    confirmedBy: request.zeroBy,
    reason,
    madeOn: formatDate(today()),
    masked: request.masked,
  } as const;
  const given = await templatesOfFolder(request.templates);
  const made = await makePackage(checked, bytes, options, {
    files: { open: openXlsx, looks: readLooks, write: writeXlsx, create: createXlsx },
    words: packageWords(wordsOf("zh-CN")),
    templates: (ofBook, looks) => allTemplates(ofBook, looks, given),
  });
  const { manifest } = made;
  const isFolder = await stat(request.out).then(
    (found) => found.isDirectory(),
    () => !/\.zip$/i.test(request.out ?? ""),
  );
  const file = isFolder ? path.join(request.out, made.name) : request.out;
  await refuseOverwriting(book, file);
  await writeWhole(file, made.bytes);
  progress.end();
  const { texts } = streetWordsOf(language);
  process.stdout.write(
    request.json
      ? `${JSON.stringify({ file, manifest }, null, 2)}\n`
      : `${fillIn(texts.packed, { file, code: manifest.code, number: manifest.number }, words)}\n`,
  );
  return 0;
}

function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** Exit status: 0 as it was sealed and, with a book, the same records; 1 something differs; 2 no package. */
async function check(request: Request): Promise<number> {
  const { words, language } = request;
  const file = request.book;
  const files = readArchive(await readBytes(file));
  const manifest = manifestIn(files);
  if (!manifest) throw new CommandError("not-a-package", { file });
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
