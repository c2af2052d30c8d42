import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CATALOGUE } from "../../src/plan/catalogue";
import { branchbook } from "../support/commandLine";
import { wholeBook } from "../support/wholeBook";
import { xlsxBook } from "../support/xlsxBook";

const IDS = CATALOGUE.map(({ id }) => id);

interface Told {
  readonly id: string;
  readonly actual: number | null;
  readonly met: boolean | null;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "branchbook-whole-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ["met", true],
  ["unmet", false],
] as const)("plan and check say of a whole book that all 142 measures are %s", async (_, isMet) => {
  const book = path.join(folder, "book.xlsx");
  writeFileSync(book, await xlsxBook(wholeBook(isMet, IDS)));
  const { targets } = JSON.parse(branchbook("plan", book, "--json").stdout) as { readonly targets: readonly Told[] };
  expect(targets.map(({ id, met }) => [id, met])).toEqual(IDS.map((id) => [id, isMet]));
  const { metrics } = JSON.parse(branchbook("check", book, "--json").stdout) as { readonly metrics: readonly Told[] };
  const told = ({ id, actual, met }: Told): readonly unknown[] => [id, actual, met];
  expect(metrics.map(told)).toEqual(targets.map(told));
});
