/** records/*.csv: the records as they were read, each row with the cell it begins in. */
import { formatDate, type PlainDate } from "../../domain/values/dates";
import { columnHeader, fieldSpec, type Kind } from "../../domain/records/kinds";
import { plainYuan } from "../../domain/values/money";
import type { AnyTable } from "../../domain/records/records";

/** One file a kind, by its name; UTF-8 with a byte order mark, as Excel wants it. */
export function recordFiles(tables: readonly AnyTable[]): Map<string, string> {
  const kinds = [...new Set(tables.map(({ kind }) => kind))];
  return new Map(
    kinds.map((kind) => [
      `records/${kind}.csv`,
      csvOf(
        kind,
        tables.filter((table) => table.kind === kind),
      ),
    ]),
  );
}

function csvOf(kind: Kind, tables: readonly AnyTable[]): string {
  const columns = [...new Set(tables.flatMap((table) => Object.keys(table.columns)))].filter(
    (name) => name !== "serial",
  );
  const lines = tables.flatMap(({ sheet, records }) =>
    records.map((record) => [
      ...columns.map((column) => text(kind, column, valueOf(record as unknown as Record<string, unknown>, column))),
      sheet,
      String(record.row + 1),
    ]),
  );
  const head = [...columns.map((column) => columnHeader(kind, column)), "工作表", "行"];
  return `\ufeff${[head, ...lines].map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function valueOf(record: Readonly<Record<string, unknown>>, column: string): unknown {
  const [, period, number] = /^([mq])(\d+)$/.exec(column) ?? [];
  const list = period === "m" ? record["months"] : period === "q" ? record["quarters"] : null;
  return Array.isArray(list) ? (list as unknown[])[Number(number) - 1] : record[column];
}

function text(kind: Kind, column: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  const isMoney = /^[mq]\d+$/.test(column) || fieldSpec(kind, column)?.type === "money";
  if (typeof value === "number") return isMoney ? plainYuan(value) : String(value);
  return typeof value === "string" ? value : formatDate(value as PlainDate);
}

/** A field that a spreadsheet reads as text and never as a formula. */
function quoted(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) && !/^-?\d+(?:\.\d+)?$/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
