/** The package of the quarter, and the code of the book; loaded when ⑤ asks for one of them. */
import type { PlainDate } from "../../domain/values/dates";
import { formatDate } from "../../domain/values/dates";
import { formatQuarter, type Quarter } from "../../domain/values/quarters";
import { wordsOf } from "../../locales/languages";
import { packageWords } from "../../locales/packageText";
import { checkWorkbook, ownTemplates, type Checked } from "../../quarter";
import { createXlsx } from "../../spreadsheet/xlsx/create";
import { openXlsx } from "../../spreadsheet/xlsx/open";
import { readLooks } from "../../spreadsheet/xlsx/template/template";
import { writeXlsx } from "../../spreadsheet/xlsx/write";
import { bookHashes } from "../../street/package/canonical";
import { checkCode } from "../../street/package/code";
import { makePackage, type MadePackage } from "../../street/package/make";
import type { PackageDraft } from "../protocol/packageMessages";
import type { Templates } from "./quarterBook";

/** The check code that the book as it is now would have as the quarter's so-and-so-many-th package. */
export function codeOf({ content, book, unit, analysis }: Checked, number: number): string {
  const period = formatQuarter(analysis.quarter);
  return checkCode(bookHashes(content.sheets, book.tables, { unit, period, number }).book);
}

/** @param bytes the workbook file as it is now: the seal is of these, so these are checked */
export async function packed(
  bytes: Uint8Array,
  name: string,
  { asOf, quarter }: { readonly asOf: PlainDate; readonly quarter: Quarter },
  draft: PackageDraft & { readonly today: PlainDate },
  builtIn: Templates,
): Promise<MadePackage> {
  const checked = checkWorkbook(await openXlsx(bytes, name), { asOf, quarter });
  const { today, ...said } = draft;
  const options = { ...said, replaces: said.number > 1 ? said.number - 1 : null, madeOn: formatDate(today) };
  return makePackage(checked, bytes, options, {
    files: { open: openXlsx, looks: readLooks, write: writeXlsx, create: createXlsx },
    words: packageWords(wordsOf("zh-CN")),
    templates: (ofBook, looks) => Promise.resolve(new Map([...builtIn, ...ownTemplates(ofBook, looks)])),
  });
}
