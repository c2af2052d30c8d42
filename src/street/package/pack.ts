/** A package's files put together, with their sums. */
import { strToU8, zipSync, type Zippable } from "fflate";
import { formatQuarter, type Quarter } from "../../domain/values/quarters";
import type { Checked } from "../../quarter";
import { hashOf } from "./canonical";
import type { Manifest } from "./manifest";
import { recordFiles } from "./records";
import { BOOK, MANIFEST, SUMS } from "./verify";

export interface PackageParts {
  readonly checked: Checked;
  readonly manifest: Manifest;
  /** The book as it was checked, byte for byte. */
  readonly book: Uint8Array;
  readonly cover: Uint8Array;
  /** Null where no form could be filled. */
  readonly forms: Uint8Array | null;
  /** Findings as they read, masked. */
  readonly findings: readonly unknown[];
}

/** The first day that a ZIP file can tell: the same book gives the same package. */
const NO_DAY = new Date(1980, 0, 1);

export function packageBytes({ checked, manifest, book, cover, forms, findings }: PackageParts): Uint8Array {
  const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const files = new Map<string, Uint8Array>([
    [MANIFEST, json(manifest)],
    ["cover.xlsx", cover],
    ...(forms ? [["forms.xlsx", forms] as const] : []),
    ["findings.json", json(findings)],
  ]);
  if (!manifest.masked) {
    files.set(BOOK, book);
    for (const [name, csv] of recordFiles(checked.book.tables)) files.set(name, strToU8(csv));
  }
  const sums = [...files].map(([name, bytes]) => `${hashOf(bytes)}  ${name}\n`).sort();
  files.set(SUMS, strToU8(sums.join("")));
  // Workbooks are packed already.
  const zippable: Zippable = Object.fromEntries(
    [...files].map(
      ([name, bytes]) => [name, [bytes, { level: name.endsWith(".xlsx") ? 0 : 6, mtime: NO_DAY }]] as const,
    ),
  );
  return zipSync(zippable);
}

/** The outer name, which is for people: 支部报送包_东风里党支部_2026Q3_第1次_7K3M.zip. */
export function packageName({ unit, number, code, masked }: Manifest, quarter: Quarter): string {
  const named = (unit || "支部").replace(/[\\/:*?"<>|\s]/g, "");
  return `支部报送包_${named}_${formatQuarter(quarter)}_第${number}次_${code.slice(0, 4)}${masked ? "_脱敏" : ""}.zip`;
}
