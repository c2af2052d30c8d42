import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** A workbook opened by LibreOffice, recalculated, and saved as another format. Needs `libreoffice` of {@link describeWith}. */
export function savedByLibreOffice(workbook: Uint8Array, format: "xlsx" | "xls" | "pdf"): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), "branchbook-libreoffice-"));
  try {
    writeFileSync(path.join(folder, "book.xlsx"), workbook);
    // A profile of its own: two LibreOffices cannot share one.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const out = path.join(folder, "out");
    const book = path.join(folder, "book.xlsx");
    execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", out, book], { stdio: "pipe" });
    return new Uint8Array(readFileSync(path.join(out, `book.${format}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
