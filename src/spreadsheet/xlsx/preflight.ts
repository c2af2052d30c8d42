import { WorkbookError } from "../errors";
import { atOnce, type InPieces } from "../pieces";
import { otherFormat, packageFormat, refuseOtherFormats } from "./detect";
import { Budget, inspectXml } from "./inspect";
import { LIMITS, tooMuch } from "./limits";
import { keyOf, Package, PACKAGE_ROOT, relationshipsOf } from "./package";
import { findWorkbookPart, readWorkbookPart, type WorkbookPart } from "./workbookPart";
import { ENCRYPTED, readZip, unpackEntry, type ZipEntry } from "./zip";

/** A package that was found fit to be read, and how to get at its parts. */
export interface CheckedPackage {
  readonly workbook: WorkbookPart;
  readonly budget: Budget;
  /** Unpacks a part, at the budget's expense. What is in it is still to be inspected. */
  readonly unpack: (part: string) => Uint8Array;
  /** The same in pieces. */
  readonly unpacking: (part: string) => InPieces<Uint8Array>;
}

/**
 * Refuses what is no workbook or would do harm, by looking at the archive and the few small parts that say what is where.
 * Parts that are never read (pictures, charts, macros…) are not unpacked, so whatever hides there can't do anything.
 * @throws WorkbookError
 */
export function preflight(bytes: Uint8Array, name: string): CheckedPackage {
  if (bytes.length > LIMITS.fileBytes) throw tooMuch("fileBytes");
  refuseOtherFormats(bytes, name);
  const entries = readZip(bytes);
  checkEntries(entries);
  const names = new Set(entries.map((entry) => keyOf(entry.name)));
  const format = packageFormat((part) => names.has(keyOf(part)));
  if (format) throw otherFormat(format);

  const pack = new Package(bytes);
  const budget = new Budget();
  const unpacking = (part: string) => {
    const entry = pack.entry(part);
    if (!entry) throw new WorkbookError("not-a-workbook", { part });
    checkRatio(entry);
    budget.addBytes(entry.size);
    return unpackEntry(entry);
  };
  const unpack = (part: string) => atOnce(unpacking(part));
  const check = (part: string) => {
    if (pack.has(part)) inspectXml(unpack(part), part, budget);
  };

  check(relationshipsOf(PACKAGE_ROOT));
  const part = findWorkbookPart(pack);
  if (part === undefined) throw otherFormat("zip");
  check(part);
  check(relationshipsOf(part));
  return { workbook: readWorkbookPart(pack, part), budget, unpack, unpacking };
}

export function checkEntries(entries: readonly ZipEntry[]): void {
  if (entries.length > LIMITS.entries) throw tooMuch("entries");
  const seen = new Set<string>();
  for (const { name, flags } of entries) {
    if (flags & ENCRYPTED) throw new WorkbookError("password-protected");
    const key = keyOf(name);
    // Nothing is ever unpacked to disk here, but the file goes on to programs that might.
    if (key.split("/").includes("..") || /^\/|^[a-z]:|\p{Cc}/u.test(key)) {
      throw new WorkbookError("unsafe", { what: "path", part: name });
    }
    // Of two entries of one name, another program may show the clerk the other one.
    if (seen.has(key)) throw new WorkbookError("unsafe", { what: "duplicate", part: name });
    seen.add(key);
  }
}

export function checkRatio({ size, packed }: ZipEntry): void {
  if (size > LIMITS.ratioFreeBytes && size > packed.length * LIMITS.ratio) {
    throw tooMuch("ratio");
  }
}
