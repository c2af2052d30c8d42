/**
 * Real .xlsx files of sheets given as text tables.
 */
import { writeXlsx } from "hucre/xlsx";
import { sheet } from "./sheets";

/** Days are date cells, as Excel has them, unless they stand in quotes. */
function cellOf(value: unknown): string | number | Date | null {
  const [, year, month, day] = typeof value === "string" ? (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []) : [];
  if (day !== undefined) return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** A workbook of sheets by their names. */
export async function xlsxBook(sheets: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, text]) => {
      return { name, rows: sheet(name, text).rows.map((cells) => cells.map(cellOf)) };
    }),
  });
}
