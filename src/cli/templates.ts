import path from "node:path";
import { readdir } from "node:fs/promises";
import { fillIn } from "../locales/render";
import { readBytes, writeWhole } from "./files";
import type { Request } from "./request";

/** The built-in forms, as they are shipped. src/cli and dist/cli lie equally deep, so the path holds for both. */
export const BUILT_IN_TEMPLATES = path.join(__dirname, "../../assets/templates");

/** `branchbook templates --out FOLDER`: the built-in forms as workbooks to look at and change. */
export async function templates({ out, words }: Request): Promise<number> {
  const folder = out ?? "templates";
  const files = (await readdir(BUILT_IN_TEMPLATES)).filter((file) => file.endsWith(".xlsx"));
  for (const file of files)
    await writeWhole(path.join(folder, file), await readBytes(path.join(BUILT_IN_TEMPLATES, file)));
  process.stdout.write(`${fillIn(words.commandLine.templatesWritten, { count: files.length, folder }, words)}\n`);
  return 0;
}
