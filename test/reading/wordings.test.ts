/**
 * Wordings of headers that no field was made for, in a sheet of their kind with values below: written in three sets, each after
 * the words were widened on the one before, so that each first showed how far they go. Look-alikes stand over the field's own
 * values, which is the hardest case for them.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Kind } from "../../src/domain/records/kinds";
import { readBook } from "../../src/reading/read";
import type { CellValue, SheetGrid } from "../../src/spreadsheet/workbook";
import { sheet } from "../support/sheets";

const FOLDER = path.join(__dirname, "../fixtures");

interface BaseSheet {
  readonly sheet: string;
  readonly columns: ReadonlyArray<readonly [field: string, header: string]>;
  readonly rows: ReadonlyArray<Readonly<Record<string, CellValue>>>;
}

const bases = JSON.parse(readFileSync(path.join(FOLDER, "corpus/headers-base.json"), "utf8")) as Record<
  string,
  BaseSheet
>;

interface Wording {
  readonly kind: Kind;
  readonly field: string;
  readonly header: string;
  readonly isMeant: boolean;
}

/** `kind.field 一 | 二 -- 像而不是` a line; ⏎ is a line break in the cell. */
const wordings: readonly Wording[] = readFileSync(path.join(FOLDER, "wordings.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .flatMap((line) => {
    const [, kind = "", field = "", rest = ""] = /^(\w+)\.(\w+) (.*)$/.exec(line) ?? [];
    return rest.split(" -- ").flatMap((part, index) =>
      part.split(" | ").map((header) => ({
        kind: kind as Kind,
        field,
        header: header.trim().replaceAll("⏎", "\n"),
        isMeant: index === 0,
      })),
    );
  });

const OF_PAYMENTS = new Set(["amount", "period", "paidOn", "method"]);

/** Whether a header is read as the field in a sheet of its kind in which every other column has its usual header. */
function isRead({ kind, field, header }: Wording): boolean {
  const base = bases[kind === "dues" && OF_PAYMENTS.has(field) ? "dues:payments" : kind] as BaseSheet;
  const cells = (values: readonly CellValue[]): CellValue[] => values.map((value) => (value === "" ? null : value));
  const grid: SheetGrid = {
    ...sheet(base.sheet, ""),
    rows: [
      base.columns.map(([name, usual]) => (name === field ? header : usual)),
      ...base.rows.map((row, index) =>
        cells(base.columns.map(([name]) => (name === "None" ? index + 1 : (row[name] ?? null)))),
      ),
    ],
  };
  const at = base.columns.findIndex(([name]) => name === field);
  return readBook({ sheets: [grid] }).tables.some((table) => table.kind === kind && table.columns[field] === at);
}

test("nearly all wordings are read as their field", () => {
  const meant = wordings.filter(({ isMeant }) => isMeant);
  const missed = meant.filter((wording) => !isRead(wording));
  expect(meant.length).toBeGreaterThan(1800);
  // Those that are missed are for the clerk to say; more than these are words that were lost.
  expect(missed.length / meant.length).toBeLessThan(0.02);
}, 120_000);

test("hardly any look-alike is read as a field", () => {
  const others = wordings.filter(({ isMeant }) => !isMeant);
  const taken = others.filter(isRead);
  expect(others.length).toBeGreaterThan(700);
  expect(taken.length / others.length).toBeLessThan(0.015);
}, 120_000);
