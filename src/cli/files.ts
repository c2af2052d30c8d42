/**
 * Files of the command line: a workbook is read whole, an output appears whole or not at all.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Params } from "../domain/verdict/findings";
import { TemplateError } from "../forms/engine/template";
import { templateFailure } from "../locales/render";
import type { Words } from "../locales/words";
import { parseMemory, type Memory } from "../reading/mapping";
import { MappingError } from "../reading/mappingError";
import { StreetBookError } from "../street/book/read";
import { RegisterError } from "../street/register";
import { WorkbookError } from "../spreadsheet/errors";

/** Something that keeps a command from doing its work; `code` is the sentence's key in the locales' errors. */
export class CommandError extends Error {
  constructor(
    readonly code: string,
    readonly params: Params,
  ) {
    super(code);
  }
}

/** What to tell people about anything thrown. */
export function failureOf(error: unknown, words: Words): { readonly code: string; readonly params: Params } {
  if (error instanceof CommandError || error instanceof WorkbookError) return error;
  if (error instanceof RegisterError || error instanceof StreetBookError) return error;
  if (error instanceof TemplateError) return templateFailure(error, words);
  if (error instanceof MappingError) return { code: `mapping-${error.problem}`, params: { where: error.where } };
  if (isNodeError(error) && error.code?.startsWith("ERR_PARSE_ARGS")) {
    return { code: "usage", params: { word: /'([^']*)'/.exec(error.message)?.[1] ?? "" } };
  }
  return { code: "unexpected", params: { reason: error instanceof Error ? error.message : String(error) } };
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}

/** The bytes of a file; throws {@link CommandError} where it is missing or cannot be read. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    if ((await stat(file)).isDirectory()) throw new CommandError("is-folder", { file });
    return await readFile(file);
  } catch (error) {
    if (!isNodeError(error) || error instanceof CommandError) throw error;
    throw new CommandError(error.code === "ENOENT" ? "file-missing" : "file-unreadable", {
      file,
      reason: error.code ?? "",
    });
  }
}

/** The mapping a user gives in a file, or undefined without one. */
export async function readMapping(file: string | null): Promise<Memory | undefined> {
  return file === null ? undefined : parseMemory(new TextDecoder().decode(await readBytes(file)));
}

/** Endings of files that would not be opened as what they are. */
const OTHER_ENDINGS = /\.(?:xls|et|csv|tsv|txt|xlsb|xlsm|ods)$/i;

/** Throws {@link CommandError} where the output would replace the input, or be named as what it is not. */
export async function refuseOverwriting(input: string, output: string): Promise<void> {
  if (OTHER_ENDINGS.test(output)) throw new CommandError("out-not-xlsx", { file: output });
  const real = async (file: string): Promise<string> => realpath(file).catch(() => path.resolve(file));
  if ((await real(input)) === (await real(output))) throw new CommandError("out-is-input", { file: output });
}

/** Writes a file beside its final place first, so that it appears whole or not at all. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.part`);
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(draft, bytes);
    await rename(draft, file);
  } catch (error) {
    // Where even the draft could not be made there is nothing to take away.
    await rm(draft, { force: true }).catch(() => undefined);
    throw isNodeError(error) ? new CommandError("not-written", { file, reason: error.code ?? error.message }) : error;
  }
}
