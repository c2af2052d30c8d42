/**
 * One file of a street's folder from its bytes: a package, a bare workbook, or something else, which is told. How a file
 * becomes a workbook is its caller's: the same is done at the command line and in a page's worker.
 */
import { MappingError } from "../reading/mappingError";
import { checkWorkbook } from "../quarter";
import { parseIsoDate, type PlainDate } from "../domain/values/dates";
import { parseQuarter, type Quarter } from "../domain/values/quarters";
import { WorkbookError } from "../spreadsheet/errors";
import type { WorkbookContent } from "../spreadsheet/workbook";
import { isStreetBook } from "./book/read";
import { factsOf, holdsNothing, noFacts } from "./facts";
import type { StreetFile } from "./model";
import { BOOK, manifestIn, sealedFacts, type PackageFiles } from "./package/verify";

/** Opens what files consist of. Both throw {@link WorkbookError}. */
export interface Opener {
  readonly workbook: (bytes: Uint8Array, name: string) => Promise<WorkbookContent>;
  readonly archive: (bytes: Uint8Array) => PackageFiles;
}

/** The day and quarter for which books are checked. */
export interface ReadFor {
  readonly asOf: PlainDate;
  readonly quarter: Quarter;
}

/** Names of workbooks; everything else in the folder is somebody else's. */
const WORKBOOK = /\.(?:xlsx|xlsm|xls|et|csv|zip)$/i;
/** What a spreadsheet program leaves beside an open workbook, and what systems leave in folders. */
const LOCK = /^(?:~\$|\.~|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** What a file is not by its name alone; null for one that is to be opened. @param name its path, with `/` */
export function passedOver(name: string): StreetFile | null {
  const own = name.slice(name.lastIndexOf("/") + 1);
  if (LOCK.test(own)) return { file: name, facts: null, trouble: "lock" };
  return WORKBOOK.test(own) ? null : { file: name, facts: null, trouble: "foreign" };
}

/** What a file's bytes are; nothing that is wrong with one is thrown. */
export async function readStreetFile(
  bytes: Uint8Array,
  name: string,
  { asOf, quarter }: ReadFor,
  opener: Opener,
): Promise<StreetFile> {
  try {
    if (/\.zip$/i.test(name)) return await readPackage(bytes, name, { asOf, quarter }, opener);
    const content = await opener.workbook(bytes, name.slice(name.lastIndexOf("/") + 1));
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
  { asOf, quarter }: ReadFor,
  opener: Opener,
): Promise<StreetFile> {
  const files = opener.archive(bytes);
  const manifest = manifestIn(files);
  if (!manifest) return { file: name, facts: null, trouble: "foreign" };
  const book = files.get(BOOK);
  if (!book)
    return { file: name, facts: noFacts(quarter), sealed: sealedFacts(manifest, files, null), isBookless: true };
  const content = await opener.workbook(book, BOOK);
  const own = parseIsoDate(manifest.asOf) ?? asOf;
  const sealed = checkWorkbook(content, { asOf: own, quarter: parseQuarter(manifest.period) ?? quarter });
  const facts = factsOf(checkWorkbook(content, { asOf, quarter }));
  return { file: name, facts, sealed: sealedFacts(manifest, files, sealed) };
}

/** A file that was meant as a workbook, and why it is none. */
export function unreadable(file: string, { code, params }: Required<Pick<StreetFile, "reason">>["reason"]): StreetFile {
  return { file, facts: null, trouble: "unreadable", reason: { code, params } };
}
