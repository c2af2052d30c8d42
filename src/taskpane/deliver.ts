import type { HandedFile, HandedTo } from "./session/handedFile";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ZIP = "application/zip";

/** Opens a workbook file in Excel, as a new workbook beside this one (ExcelApi 1.8). */
export async function openInExcel({ bytes }: HandedFile): Promise<HandedTo> {
  await Excel.createWorkbook(base64Of(bytes));
  return "excel";
}

/** Hands a file to the browser's downloads. Some Excels keep an add-in's pane from it. */
export function download({ name, bytes }: HandedFile): Promise<HandedTo> {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: name.endsWith(".zip") ? ZIP : WORKBOOK }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the data by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return Promise.resolve("downloads");
}

/** As much as a function takes arguments. */
const PIECE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
