import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { referencePages } from "../support/referencePages";

const FOLDER = path.resolve(__dirname, "../../docs/reference");

// `npm run reference` sets it: the pages are then written before they are held.
if (process.env["WRITE_REFERENCE"] === "1") {
  mkdirSync(FOLDER, { recursive: true });
  for (const [file, text] of referencePages()) writeFileSync(path.join(FOLDER, file), text);
}

test("no page is left over, and none is wanting", () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...referencePages().keys()].sort());
});

test.each([...referencePages()])("docs/reference/%s says what the program goes by", (file, text) => {
  expect(readFileSync(path.join(FOLDER, file), "utf8")).toBe(text);
});
