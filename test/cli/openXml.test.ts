/** Every file that is written anywhere is valid Open XML, but for what was wrong with the clerk's own before. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openBook } from "../../src/workbench/file/open";
import { saveBook } from "../../src/workbench/file/save";
import { branchbook, fixtureBook } from "../support/commandLine";
import { openXmlErrors } from "../support/openXml";
import { at } from "../workbench/host/books";

const TEMPLATES = path.resolve(__dirname, "../../assets/templates");
const templates = readdirSync(TEMPLATES).map((name) => path.join(TEMPLATES, name));
const canRun = openXmlErrors(templates[0]!) !== null;
const describeValid = canRun ? describe : describe.skip;

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "branchbook-valid-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Faults of a file that the one it was made from has not. */
function newErrors(file: string, from: string | null = null): string[] {
  const known = new Set(from === null ? [] : openXmlErrors(from));
  return openXmlErrors(file)!.filter((error) => !known.has(error));
}

describeValid(
  `valid Open XML${canRun ? "" : " (not run: the validator's binary doesn't run on this computer)"}`,
  () => {
    test.each(templates.map((file) => [path.basename(file), file]))("the built-in template %s", (_, file) => {
      expect(newErrors(file)).toEqual([]);
    });

    test.each<[name: string, fixture: string | null, ...words: string[]]>([
      ["a new book", null, "new"],
      ["a repaired book", "messy", "fix"],
      ["a quarter's book", "forms", "quarter"],
      ["a quarter's forms alone", "forms", "quarter", "--forms-only"],
      ["the next year's book", "clean", "next-year"],
    ])("%s", (_, fixture, command = "", ...options) => {
      const from = fixture === null ? null : fixtureBook(fixture);
      const file = path.join(folder, "out.xlsx");
      const { stderr } = branchbook(command, ...(from === null ? [] : [from]), "--out", file, ...options);
      expect(stderr).toBe("");
      expect(newErrors(file, from)).toEqual([]);
    });

    test("a file made to be handed in", () => {
      branchbook("submit", fixtureBook("clean"), "--out", folder, "--reason", "试报", "--zero", "无");
      const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
      for (const name of files) expect(newErrors(path.join(folder, name))).toEqual([]);
    });

    test("a book that was edited and saved in the workbench", async () => {
      const from = fixtureBook("messy");
      const bytes = readFileSync(from);
      const book = await openBook(bytes, "book.xlsx");
      book.edit("clerk", () => book.sheets[0]!.enter(at("B5"), () => "王五"));
      book.edit("clerk", () => book.sheets[0]!.setFormat(at("C5:D6"), { fill: "FFFF00", bold: true }));
      const file = path.join(folder, "saved.xlsx");
      writeFileSync(file, (await saveBook(book, bytes)).bytes);
      expect(newErrors(file, from)).toEqual([]);
    });
  },
);
