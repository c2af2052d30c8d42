/**
 * The part all commands on a workbook begin with: open the file, read and check it.
 */
import path from "node:path";
import { checkWorkbook, type Checked } from "../quarter";
import { EMPTY_MEMORY } from "../reading/mapping";
import { foreignTexts } from "../locales/foreignText";
import { asXlsx } from "../spreadsheet/foreign/open";
import { openXlsx } from "../spreadsheet/xlsx/open";
import { readBytes, readMapping } from "./files";
import { Progress } from "./output/progress";
import type { Request } from "./request";

/** A checked workbook with the bytes it was read from; of another format than .xlsx, those of the .xlsx made of it. */
export interface Opened {
  readonly bytes: Uint8Array;
  readonly checked: Checked;
  readonly progress: Progress;
}

export async function openAndCheck({ book, asOf, quarter, mapping, unit, words }: Request): Promise<Opened> {
  const progress = new Progress(words);
  try {
    const given = (await readMapping(mapping)) ?? EMPTY_MEMORY;
    const memory = unit === null ? given : { ...given, unit: unit.trim() };
    const name = path.basename(book);
    const file = await asXlsx(await readBytes(book), name);
    for (const line of foreignTexts(file, name, words)) process.stderr.write(`${line}\n`);
    const { bytes } = file;
    const content = await openXlsx(bytes, name, { onProgress: (share) => progress.show("open", share) });
    const checked = checkWorkbook(content, {
      asOf,
      quarter,
      memory,
      onProgress: (step, share) => progress.show(step, share),
    });
    return { bytes, checked, progress };
  } finally {
    progress.end();
  }
}
