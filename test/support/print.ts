import { execFileSync } from "node:child_process";
import { savedByLibreOffice } from "./libreOffice";

/** What {@link printedText} needs, for {@link describeWith}. */
export const printing = ["libreoffice", "chineseFont", "pdftotext"] as const;

/** The text of a workbook as LibreOffice would print it, recalculated, page after page. */
export function printedText(workbook: Uint8Array): string {
  const pdf = savedByLibreOffice(workbook, "pdf");
  return execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 2 ** 26 });
}
