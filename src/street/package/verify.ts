/** Holding a package against its own seal. */
import type { Checked } from "../../quarter";
import type { SealedFacts } from "../model";
import { bookHashes, hashOf } from "./canonical";
import { checkCode } from "./code";
import { parseManifest, type Manifest } from "./manifest";

/** Files of a package, by their names in it. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

export const MANIFEST = "manifest.json";
export const SUMS = "sha256.txt";
export const BOOK = "book.xlsx";

const decoder = new TextDecoder();

/** The manifest of an archive; null where it is no package of ours. */
export function manifestIn(files: PackageFiles): Manifest | null {
  const bytes = files.get(MANIFEST);
  return bytes ? parseManifest(decoder.decode(bytes)) : null;
}

/** Files that are missing, altered, or that sha256.txt does not list. */
export function faultsOf(files: PackageFiles): string[] {
  const sums = files.get(SUMS);
  if (!sums) return [SUMS];
  const listed = new Map(
    decoder
      .decode(sums)
      .split(/\r?\n/)
      .flatMap((line) => {
        const [, hash, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        return hash && name ? [[name, hash] as const] : [];
      }),
  );
  const wrong = [...listed].filter(([name, hash]) => {
    const bytes = files.get(name);
    return !bytes || hashOf(bytes) !== hash;
  });
  const unlisted = [...files.keys()].filter((name) => name !== SUMS && !listed.has(name));
  return [...wrong.map(([name]) => name), ...unlisted];
}

/** Which level of the code is not the book's own any more; null where all agree. */
export function mismatchOf(
  manifest: Manifest,
  { content, book }: Pick<Checked, "content" | "book">,
): SealedFacts["mismatch"] {
  const { unit, period, number, hashes, code } = manifest;
  const now = bookHashes(content.sheets, book.tables, { unit, period, number });
  const differs = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].some((name) => one[name] !== other[name]);
  if (differs(now.records, hashes.records)) return "records";
  if (differs(now.cells, hashes.cells)) return "cells";
  return now.book !== hashes.book || checkCode(now.book) !== code ? "book" : null;
}

/** What a street takes of a package beside its book. */
export function sealedFacts(manifest: Manifest, files: PackageFiles, checked: Checked | null): SealedFacts {
  const { unit, period, asOf, number, replaces, kind, confirmedBy, madeOn, code, settings, ownSettings } = manifest;
  const faults = faultsOf(files);
  // A zero report may be the cover alone; whoever hands in figures hands in the book.
  const isWithoutBook = !files.has(BOOK) && kind !== "zero" && !faults.includes(BOOK);
  return {
    branch: unit,
    period,
    asOf,
    number,
    replaces,
    kind,
    zeroConfirmed: confirmedBy !== null,
    madeOn,
    code,
    settings,
    ownSettings: ownSettings.length,
    mismatch: checked ? mismatchOf(manifest, checked) : null,
    faults: isWithoutBook ? [...faults, BOOK] : faults,
  };
}
