/**
 * The files of a street's folder. What is no workbook by its name is told and never opened; the folder is only read.
 */
import { createHash } from "node:crypto";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { parseIsoDate, type PlainDate } from "../domain/values/dates";
import { parseQuarter, type Quarter } from "../domain/values/quarters";
import { checkWorkbook } from "../quarter";
import { factsOf, holdsNothing, noFacts } from "../street/facts";
import type { StreetFile } from "../street/model";
import { isStreetBook } from "../street/book/read";
import { BOOK, manifestIn, sealedFacts } from "../street/package/verify";
import { WorkbookError } from "../spreadsheet/errors";
import { asXlsx } from "../spreadsheet/foreign/open";
import { readArchive } from "../spreadsheet/xlsx/archive";
import { LIMITS } from "../spreadsheet/xlsx/limits";
import { openXlsx } from "../spreadsheet/xlsx/open";
import { MappingError } from "../reading/mappingError";
import { Trouble } from "./files";

/** Names of workbooks; everything else in the folder is somebody else's. */
const WORKBOOK = /\.(?:xlsx|xlsm|xls|et|csv|zip)$/i;
/** What a spreadsheet program leaves beside an open workbook, and what systems leave in folders. */
const LOCK = /^(?:~\$|\.~|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

export interface FolderOptions {
  readonly asOf: PlainDate;
  readonly quarter: Quarter;
  /** Paths that are the street's own: register, last quarter's workbook, the one that is written. */
  readonly own: readonly string[];
  readonly onProgress?: (share: number) => void;
}

/** Opens and checks every book of a folder and its subfolders. @throws Trouble where it is no folder */
export async function readFolder(folder: string, options: FolderOptions): Promise<StreetFile[]> {
  const own = new Set(await Promise.all(options.own.map((file) => realpath(file).catch(() => path.resolve(file)))));
  const root = await realpath(folder).catch(() => null);
  if (root === null || !(await stat(root)).isDirectory()) throw new Trouble("no-folder", { folder });
  const names = await filesOf(root);
  const known = new Map<string, StreetFile>();
  const files: StreetFile[] = [];
  for (const [index, name] of names.entries()) {
    const file = path.join(root, name);
    if (!own.has(file)) files.push(await readFile_(file, name.split(path.sep).join("/"), options, known));
    options.onProgress?.((index + 1) / names.length);
  }
  return files;
}

/** Paths of all files below a folder, in order; links are not followed, they may lead anywhere. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** @param known files by the hash of their bytes: what came twice is opened once */
async function readFile_(
  file: string,
  name: string,
  options: FolderOptions,
  known: Map<string, StreetFile>,
): Promise<StreetFile> {
  if (LOCK.test(path.basename(name))) return { file: name, facts: null, trouble: "lock" };
  if (!WORKBOOK.test(name)) return { file: name, facts: null, trouble: "foreign" };
  // Looked at before it is read: what is too large never fills memory.
  if ((await stat(file)).size > LIMITS.fileBytes)
    return unreadable(name, new WorkbookError("too-much", { what: "fileBytes", limit: LIMITS.fileBytes }));
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return unreadable(name, new WorkbookError("not-a-workbook"));
  const hash = createHash("sha256").update(bytes).digest("hex");
  const read = known.get(hash) ?? (await readBook(bytes, name, options));
  known.set(hash, read);
  return { ...read, file: name };
}

async function readBook(bytes: Uint8Array, name: string, { asOf, quarter }: FolderOptions): Promise<StreetFile> {
  try {
    if (/\.zip$/i.test(name)) return await readPackage(bytes, name, { asOf, quarter });
    const book = await asXlsx(bytes, path.posix.basename(name));
    const content = await openXlsx(book.bytes, path.posix.basename(name));
    if (isStreetBook(content)) return { file: name, facts: null, trouble: "foreign" };
    const facts = factsOf(checkWorkbook(content, { asOf, quarter }));
    return holdsNothing(facts) ? { file: name, facts: null, trouble: "foreign" } : { file: name, facts };
  } catch (error) {
    if (error instanceof WorkbookError) return unreadable(name, error);
    if (error instanceof MappingError)
      return unreadable(name, { code: `mapping-${error.problem}`, params: { where: error.where } });
    throw error;
  }
}

/** A package's book with what its manifest says; an archive of something else is somebody else's. */
async function readPackage(
  bytes: Uint8Array,
  name: string,
  { asOf, quarter }: Pick<FolderOptions, "asOf" | "quarter">,
): Promise<StreetFile> {
  const files = readArchive(bytes);
  const manifest = manifestIn(files);
  if (!manifest) return { file: name, facts: null, trouble: "foreign" };
  const book = files.get(BOOK);
  if (!book)
    return { file: name, facts: noFacts(quarter), sealed: sealedFacts(manifest, files, null), isBookless: true };
  const content = await openXlsx(book, BOOK);
  const own = parseIsoDate(manifest.asOf) ?? asOf;
  const sealed = checkWorkbook(content, { asOf: own, quarter: parseQuarter(manifest.period) ?? quarter });
  const facts = factsOf(checkWorkbook(content, { asOf, quarter }));
  return { file: name, facts, sealed: sealedFacts(manifest, files, sealed) };
}

function unreadable(file: string, { code, params }: Required<Pick<StreetFile, "reason">>["reason"]): StreetFile {
  return { file, facts: null, trouble: "unreadable", reason: { code, params } };
}
