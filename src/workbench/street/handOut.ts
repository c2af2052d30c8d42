/** What the page hands out: the consolidated workbook, and slips and receipts of all branches in one archive. */
import { zip, type Zippable } from "fflate";
import { addDays, formatDate } from "../../domain/values/dates";
import { formatQuarter } from "../../domain/values/quarters";
import { paperWords } from "../../locales/street";
import { createXlsx } from "../../spreadsheet/xlsx/create";
import { streetSheets } from "../../street/book/street";
import type { StreetResult } from "../../street/consolidate";
import { slipsOf } from "../../street/slips/make";
import { GROUP_MESSAGE, groupMessage, slipName } from "../../street/slips/message";
import { receiptSheet, slipSheet } from "../../street/slips/sheets";

export async function saveStreetBook(result: StreetResult): Promise<void> {
  const bytes = await createXlsx(streetSheets(result, paperWords().finding));
  saveAs(`街道汇总_${formatQuarter(result.context.period)}.xlsx`, bytes);
}

/** Days that a branch has for its answers. */
const USUAL_DAYS = 5;

export async function saveSlips(result: StreetResult): Promise<void> {
  const { asOf, period } = result.context;
  const due = formatDate(addDays(asOf, USUAL_DAYS));
  const made = slipsOf(result, paperWords().slip, { due, madeOn: formatDate(asOf) });
  const files: Zippable = { [GROUP_MESSAGE]: encoded(groupMessage(result, made, due)) };
  for (const slip of made.slips) {
    const name = slipName("退回单", slip.branch, slip.period);
    files[`${name}.xlsx`] = await createXlsx([slipSheet(slip)]);
    files[`${name}.json`] = encoded(JSON.stringify(slip, null, 2));
  }
  for (const receipt of made.receipts) {
    const name = slipName("回执", receipt.branch, receipt.period);
    files[`${name}.xlsx`] = await createXlsx([receiptSheet(receipt)]);
    files[`${name}.json`] = encoded(JSON.stringify(receipt, null, 2));
  }
  saveAs(`退回单和回执_${formatQuarter(period)}.zip`, await zipped(files));
}

function zipped(files: Zippable): Promise<Uint8Array> {
  return new Promise((resolve, reject) =>
    zip(files, { level: 0 }, (error, bytes) => (error ? reject(error) : resolve(bytes))),
  );
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function saveAs(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: "application/octet-stream" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
