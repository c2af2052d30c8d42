/**
 * The files of a street's folder. What is no workbook by its name is told and never opened; the folder is only read.
 */
import { createHash } from "node:crypto";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { StreetFile } from "../street/model";
import { passedOver, readStreetFile, unreadable, type Opener, type ReadFor } from "../street/open";
import { WorkbookError } from "../spreadsheet/errors";
import { asXlsx } from "../spreadsheet/foreign/open";
import { readArchive } from "../spreadsheet/xlsx/archive";
import { LIMITS } from "../spreadsheet/xlsx/limits";
import { openXlsx } from "../spreadsheet/xlsx/open";
import { CommandError } from "./files";

const OPENER: Opener = {
  workbook: async (bytes, name) => openXlsx((await asXlsx(bytes, name)).bytes, name),
  archive: readArchive,
};

export interface FolderOptions extends ReadFor {
  /** Paths that are the street's own: register, last quarter's workbook, the one that is written. */
  readonly own: readonly string[];
  readonly onProgress?: (share: number) => void;
}

/** Opens and checks every book of a folder and its subfolders. @throws Trouble where it is no folder */
export async function readFolder(folder: string, options: FolderOptions): Promise<StreetFile[]> {
  const own = new Set(await Promise.all(options.own.map((file) => realpath(file).catch(() => path.resolve(file)))));
  const root = await realpath(folder).catch(() => null);
  if (root === null || !(await stat(root)).isDirectory()) throw new CommandError("no-folder", { folder });
  const names = await filesOf(root);
  const known = new Map<string, StreetFile>();
  const files: StreetFile[] = [];
  for (const [index, name] of names.entries()) {
    const file = path.join(root, name);
    if (!own.has(file)) files.push(await openFile(file, name.split(path.sep).join("/"), options, known));
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
async function openFile(
  file: string,
  name: string,
  options: FolderOptions,
  known: Map<string, StreetFile>,
): Promise<StreetFile> {
  const passed = passedOver(name);
  if (passed) return passed;
  // Looked at before it is read: what is too large never fills memory.
  if ((await stat(file)).size > LIMITS.fileBytes)
    return unreadable(name, new WorkbookError("too-much", { what: "fileBytes", limit: LIMITS.fileBytes }));
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return unreadable(name, new WorkbookError("not-a-workbook"));
  const hash = createHash("sha256").update(bytes).digest("hex");
  const read = known.get(hash) ?? (await readStreetFile(bytes, name, options, OPENER));
  known.set(hash, read);
  return { ...read, file: name };
}
