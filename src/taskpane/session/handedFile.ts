/** A file that leaves the book. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a handed file has come to: Excel opens it as a new workbook, a browser puts it among its downloads. */
export type HandedTo = "excel" | "downloads";
