import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What {@link printedText} needs, for {@link describeWith}. */
export const printing = ["libreoffice", "chineseFont", "pdftotext"] as const;

/** The text of a workbook as LibreOffice would print it, recalculated, page after page. */
export function printedText(workbook: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "branchbook-print-"));
  try {
    // A profile of its own: two LibreOffices cannot share one.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, workbook], {
      stdio: "pipe",
    });
    const pdf = path.join(folder, `${path.parse(workbook).name}.pdf`);
    return execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 2 ** 26 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
