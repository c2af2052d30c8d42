import { WorkbookError } from "../errors";
import type { ForeignFormat } from "../foreignNotes";
import { CONTENT_TYPES } from "./package";

/** A file format that is often meant to be a workbook, but is no .xlsx package. */
export type OtherFormat =
  "xls" | "et" | "xlsb" | "ods" | "docx" | "pptx" | "zip" | "pdf" | "html" | "xml" | "text" | "unknown";

const ZIP = [0x50, 0x4b];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Stream of an OLE2 file that holds an encrypted .xlsx (MS-OFFCRYPTO 2.3.4.4), named in UTF-16. */
const ENCRYPTED_PACKAGE = Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]);

/**
 * Refuses, by content and not by file name, everything that is no zip archive.
 * @param name file name; it only tells the OLE2 files of WPS (.et) from those of Excel (.xls)
 * @throws WorkbookError `empty-file`, `password-protected`, `other-format` or `unknown-format`
 */
export function refuseOtherFormats(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) throw new WorkbookError("empty-file");
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE2)) {
    if (includes(bytes, ENCRYPTED_PACKAGE)) throw new WorkbookError("password-protected");
    throw otherFormat(oldFormat(name));
  }
  if (startsWith(bytes, PDF)) throw otherFormat("pdf");
  throw otherFormat(textFormat(bytes.subarray(0, 1024)));
}

/** The format of a file that is turned into an .xlsx to be opened; null for an archive, and for all that can't be. */
export function foreignFormat(bytes: Uint8Array, name: string): ForeignFormat | null {
  if (bytes.length === 0 || startsWith(bytes, ZIP) || startsWith(bytes, PDF)) return null;
  if (startsWith(bytes, OLE2)) return includes(bytes, ENCRYPTED_PACKAGE) ? null : oldFormat(name);
  // Other systems export text as .xls; a text that is called .xlsx is a file gone wrong, and is refused.
  if (/\.xls[xm]$/i.test(name)) return null;
  return textFormat(bytes.subarray(0, 1024)) === "text" ? "csv" : null;
}

function oldFormat(name: string): "xls" | "et" {
  return name.toLowerCase().endsWith(".et") ? "et" : "xls";
}

/** What an archive is when it is no Open XML workbook but well-known all the same; null leaves it open. */
export function packageFormat(has: (part: string) => boolean): OtherFormat | null {
  if (has("xl/workbook.bin")) return "xlsb";
  if (has("word/document.xml")) return "docx";
  if (has("ppt/presentation.xml")) return "pptx";
  // OpenDocument: of its kinds a clerk has spreadsheets.
  if (has("META-INF/manifest.xml") && has("content.xml")) return "ods";
  return has(CONTENT_TYPES) ? null : "zip";
}

export function otherFormat(format: OtherFormat): WorkbookError {
  return format === "unknown" ? new WorkbookError("unknown-format") : new WorkbookError("other-format", { format });
}

function textFormat(head: Uint8Array): OtherFormat {
  // UTF-16 text starts with a byte order mark; anything else with a zero byte is no text.
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (head.includes(0) && !utf16) return "unknown";
  const text = new TextDecoder(utf16 ? "utf-16le" : "utf-8").decode(head);
  if (/<(!doctype html|html|table|head|body|meta)/i.test(text)) return "html";
  return /^\s*<\?xml/.test(text) ? "xml" : "text";
}

function startsWith(bytes: Uint8Array, prefix: readonly number[], at = 0): boolean {
  return prefix.every((byte, index) => bytes[at + index] === byte);
}

function includes(bytes: Uint8Array, pattern: readonly number[]): boolean {
  const [first = 0] = pattern;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, pattern, at)) return true;
  }
  return false;
}
