/** The quarter's package as it is made in the pane: the same seal as at the command line, on the book as it is now. */
import { readFileSync } from "node:fs";
import type { PackageDraft } from "../../src/taskpane/protocol/packageMessages";
import type { HandedFile } from "../../src/taskpane/session/handedFile";
import type { Session } from "../../src/taskpane/session/session";
import { readArchive } from "../../src/spreadsheet/xlsx/archive";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { checkWorkbook } from "../../src/quarter";
import { BOOK, faultsOf, manifestIn, mismatchOf } from "../../src/street/package/verify";
import { openBook } from "../../src/workbench/file/open";
import { saveBook } from "../../src/workbench/file/save";
import type { WorkbookModel } from "../../src/workbench/model/book";
import { fixtureBook } from "../support/commandLine";
import { day } from "../support/sheets";
import { openPane } from "./openPane";

const DRAFT: PackageDraft = { number: 1, kind: "original", confirmedBy: null, reason: "已向街道说明", masked: false };

async function paneBeside(fixture: string): Promise<{ session: Session; book: WorkbookModel; saved: HandedFile[] }> {
  const bytes = new Uint8Array(readFileSync(fixtureBook(fixture)));
  const book = await openBook(bytes, "book.xlsx");
  const saved: HandedFile[] = [];
  const session = openPane(book, {}, undefined, undefined, {
    bookFile: async () => (await saveBook(book, bytes)).bytes,
    save: (file) => Promise.resolve(saved.push(file)),
  });
  await session.recognise();
  await session.check();
  return { session, book, saved };
}

test("the code shown is the package's, whose seal holds for the book inside", async () => {
  const { session, saved } = await paneBeside("messy");
  const code = await session.handover.code(2);
  expect(await session.handover.pack({ ...DRAFT, number: 2, kind: "correction" })).toBe(true);
  const [{ name, bytes }] = saved as [HandedFile];
  const files = readArchive(bytes);
  const manifest = manifestIn(files)!;
  expect(manifest).toMatchObject({ code, number: 2, replaces: 1, kind: "correction", reason: "已向街道说明" });
  expect(manifest).toMatchObject({ period: "2026Q3", asOf: "2026-10-08", madeOn: "2026-10-08" });
  expect(name).toContain(`第2次_${code!.slice(0, 4)}.zip`);
  expect(faultsOf(files)).toEqual([]);
  const content = await openXlsx(files.get(BOOK)!, "book.xlsx");
  const inside = checkWorkbook(content, { asOf: day("2026-10-08"), quarter: { year: 2026, quarter: 3 } });
  expect(mismatchOf(manifest, inside)).toBeNull();
  expect([...files.keys()]).toEqual(expect.arrayContaining(["cover.xlsx", "forms.xlsx", "records/members.csv"]));
  expect(session.store.getSnapshot().notice).toEqual({ type: "packed", file: name, code });
});

test("a cell that is changed makes it another code, and the package is of the book with the change", async () => {
  const { session, saved } = await paneBeside("clean");
  const before = await session.handover.code(1);
  const tidy = (await session.findings.fixes({ type: "tidy" }))!;
  await session.fix(tidy.slice(0, 1).map(({ fix }) => fix));
  const after = await session.handover.code(1);
  expect(after).not.toBe(before);
  await session.handover.pack(DRAFT);
  expect(manifestIn(readArchive(saved[0]!.bytes))?.code).toBe(after);
});

test("a masked package has neither book nor records, and names nobody", async () => {
  const { session, saved } = await paneBeside("messy");
  await session.handover.pack({ ...DRAFT, masked: true });
  const files = readArchive(saved[0]!.bytes);
  expect([...files.keys()].sort()).toEqual([
    "cover.xlsx",
    "findings.json",
    "forms.xlsx",
    "manifest.json",
    "sha256.txt",
  ]);
  const named = session.store.getSnapshot().findings.list!.groups[0]!;
  await session.findings.show([{ group: named.key, page: 0 }]);
  const { subject } = [...session.store.getSnapshot().findings.pages.values()].flat()[0]!;
  const told = new TextDecoder().decode(files.get("findings.json"));
  expect(told).not.toContain(subject);
});

test("where the file can't be had it is told, and nothing is saved", async () => {
  const book = await openBook(readFileSync(fixtureBook("plain")), "book.xlsx");
  const session = openPane(book);
  await session.check();
  expect(await session.handover.pack(DRAFT)).toBe(false);
  expect(session.store.getSnapshot().notice).toMatchObject({ type: "failure" });
});
