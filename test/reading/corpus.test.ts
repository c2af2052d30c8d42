/**
 * The corpus: layouts of real sheets with made-up people, each with the kind, rows and columns that a careful person would see
 * in it; and wordings of headers, those that mean a field and those that only look like it.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Kind } from "../../src/domain/records/kinds";
import type { Book } from "../../src/domain/records/records";
import { columnMeanings } from "../../src/reading/recognition/headers";
import { readBook } from "../../src/reading/read";
import { columnName } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";

const FOLDER = path.join(__dirname, "../fixtures/corpus");

interface SheetTruth {
  readonly sheet: string;
  readonly kind?: Kind | null;
  readonly kinds?: readonly Kind[];
  readonly altKinds?: ReadonlyArray<Kind | null>;
  readonly rows?: number;
  readonly altRows?: readonly number[];
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly altFields?: Readonly<Record<string, readonly string[]>>;
  readonly mustNotMap?: Readonly<Record<string, readonly string[]>>;
}

const layouts = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const isThere = layouts.length > 0;

(isThere ? describe : describe.skip)("the layout", () => {
  test.each(layouts)("%s is read for what it is", async (name) => {
    const text = readFileSync(path.join(FOLDER, name, "truth.json"), "utf8");
    const { sheets } = JSON.parse(text) as { readonly sheets: readonly SheetTruth[] };
    const { sheets: grids } = await openXlsx(readFileSync(path.join(FOLDER, name, "book.xlsx")), "book.xlsx");
    const book = readBook({ sheets: grids });
    for (const truth of sheets) expectSheet(book, truth);
  });
});

function expectSheet(book: Book, truth: SheetTruth): void {
  const tables = book.tables.filter(({ sheet }) => sheet === truth.sheet);
  const found = new Set(tables.map(({ kind }) => kind));
  const wanted = truth.kinds ?? (truth.kind ? [truth.kind] : []);
  const others = truth.altKinds ?? [];
  expect([...found].filter((kind) => !wanted.includes(kind) && !others.includes(kind))).toEqual([]);
  if (wanted.length === 0 || (found.size === 0 && others.includes(null))) return;
  const mine = tables.filter(({ kind }) => wanted.includes(kind));
  if (mine.length === 0) {
    expect([...found].some((kind) => others.includes(kind))).toBe(true);
    return;
  }
  const rows = mine.filter(({ kind }) => kind === mine[0]?.kind).reduce((sum, { records }) => sum + records.length, 0);
  if (truth.rows !== undefined) expect([truth.rows, ...(truth.altRows ?? [])]).toContain(rows);
  const lettersOf = (field: string): string[] =>
    mine.flatMap(({ columns }) => (columns[field] === undefined ? [] : [columnName(columns[field])]));
  for (const [field, letters] of Object.entries(truth.fields)) {
    const alternatives = truth.altFields?.[field] ?? [];
    const wantedLetters = alternatives.length > 0 ? letters.slice(0, 1) : letters;
    expect({
      field,
      has: wantedLetters.every((letter) => [letter, ...alternatives].some((l) => lettersOf(field).includes(l))),
    }).toEqual({ field, has: true });
  }
  for (const [field, letters] of Object.entries(truth.mustNotMap ?? {}))
    expect({ field, wrong: letters.filter((letter) => lettersOf(field).includes(letter)) }).toEqual({
      field,
      wrong: [],
    });
}

/** A wording and what it is held to mean. */
interface Wording {
  readonly kind: Kind;
  readonly field: string;
  readonly header: string;
  readonly isMeant: boolean;
}

const wordings: readonly Wording[] = recordsOf(readFileSync(path.join(FOLDER, "headers.csv"), "utf8")).map(
  ([kind, field, header, label]) => ({
    kind: kind as Kind,
    field: field ?? "",
    header: header ?? "",
    isMeant: label === "positive",
  }),
);

/** The records of a CSV text with quoted cells, without its header. */
function recordsOf(text: string): string[][] {
  const cells = text.matchAll(/("(?:[^"]|"")*"|[^,\n\r]*)(,|\r?\n|$)/g);
  const records: string[][] = [[]];
  for (const [whole, cell = "", end] of cells) {
    if (whole === "") break;
    records.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ",") records.push([]);
  }
  return records.slice(1).filter((record) => record.length > 3);
}

test("wordings of a field are understood by their words, look-alikes are not taken for it", () => {
  const namesOf = ({ kind, header }: Wording): string[] => columnMeanings(kind, [header]).map(({ name }) => name);
  const missed = wordings.filter((wording) => wording.isMeant && !namesOf(wording).includes(wording.field));
  const taken = wordings.filter((wording) => !wording.isMeant && namesOf(wording).includes(wording.field));
  expect(missed.map(({ kind, field, header }) => `${kind}.${field} ${header}`)).toEqual([]);
  expect(taken.map(({ kind, field, header }) => `${kind}.${field} ${header}`)).toEqual([]);
  expect(wordings.length).toBeGreaterThan(900);
});
