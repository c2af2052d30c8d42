/** A whole quarter in the browser, held against what the command line makes of the same files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Finding } from "../../src/domain/verdict/findings";
import { openBook } from "../../src/workbench/file/open";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { branchbook, fixtureBook } from "../support/commandLine";
import { describeWith } from "../support/describeWith";
import { FIXTURES } from "../support/fixtures";
import { groupsOf, PanePage } from "./pane";
import { AS_OF, startWorkbench, uploadOf, WorkbenchPage } from "./workbench";

/** Books that are walked to the end: one whose columns and wordings differ, one with a worksheet for each branch. */
const WALKED = ["messy", "split"];

/** High enough for all groups of findings to be in sight, as the pane draws no others. */
const VIEWPORT = { width: 1280, height: 2400 };

interface CheckOutput {
  readonly findings: ReadonlyArray<Pick<Finding, "rule" | "severity">>;
}

describeWith(["chromium", "chineseFont"], "a quarter in the browser", () => {
  let started: Awaited<ReturnType<typeof startWorkbench>>;
  let workbench: WorkbenchPage;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "quarter-"));
    started = await startWorkbench();
  });
  beforeEach(async () => {
    workbench = await WorkbenchPage.open(started.browser, started.address, { asOf: AS_OF, viewport: VIEWPORT });
  });
  afterEach(async () => {
    await workbench.page.close();
    // The whole way: nothing is thrown, refused by the policy, or asked of another place.
    expect(workbench.troubles).toEqual([]);
  });
  afterAll(async () => {
    await started?.end();
    rmSync(folder, { recursive: true });
  });

  const openBookFile = async (file: string, name = path.basename(file)): Promise<PanePage> => {
    await workbench.pick(uploadOf(file, name));
    await workbench.heading(name).waitFor();
    const pane = new PanePage(await workbench.pane());
    await pane.isRecognised();
    return pane;
  };

  /** Saves the open workbook. @returns the file */
  const saved = async (name: string): Promise<string> => {
    const file = path.join(folder, name);
    writeFileSync(file, (await workbench.saveByButton()).bytes);
    return file;
  };

  /** Makes a file by the command line. @returns the file */
  const made = (command: string, book: string): string => {
    const file = path.join(folder, `${command} ${path.basename(book)}`);
    expect(branchbook(command, book, "--out", file).stderr).toBe("");
    return file;
  };

  test.each(FIXTURES)("%s is found to be what the command line finds it", async (fixture) => {
    const pane = await openBookFile(fixtureBook(fixture), `${fixture}.xlsx`);
    await pane.check();
    expect(await pane.groups()).toEqual(foundIn(fixtureBook(fixture)));
  });

  test.each(WALKED)("%s is checked, tidied, filled, charted, reported and saved", async (fixture) => {
    const pane = await openBookFile(fixtureBook(fixture), `${fixture}.xlsx`);
    await pane.check();
    await pane.button("check.tidy.show").click();
    await pane.tickAll();
    const cells = await pane.confirm();
    await pane.isChecked();
    const tidied = await saved("tidied.xlsx");
    expect(clerksSheets(await sheetsOf(tidied))).toEqual(
      clerksSheets(await sheetsOf(made("fix", fixtureBook(fixture)))),
    );
    expect(await pane.groups()).toEqual(foundIn(tidied));
    expect(cells).toBeGreaterThan(0);

    await pane.goTo("fill");
    const forms = await pane.make("fill.make");
    await pane.goTo("chart");
    const charts = await pane.make("chart.insert");
    await pane.goTo("submit");
    await pane.text("submit.forms.current").waitFor();
    const done = await saved("done.xlsx");

    const [ours, theirs] = [await sheetsOf(done), await sheetsOf(made("quarter", tidied))];
    expect(ours.slice(-forms.length - 1).map(({ name }) => name)).toEqual([...forms, ...charts]);
    expect(ours.at(-1)?.charts.length).toBeGreaterThan(5);
    expect(ours).toEqual(theirs);

    const again = await openBookFile(done);
    await again.check();
    await again.goTo("submit");
    await again.text("submit.forms.current").waitFor();
    await again.text("submit.charts.current").waitFor();
  });
});

interface Sheet extends Pick<SheetGrid, "name" | "visibility" | "rows" | "merges" | "madeBy"> {
  readonly formulas: Readonly<Record<string, string>>;
  readonly charts: ReadonlyArray<{
    readonly title: string;
    readonly type: string;
    readonly series: readonly unknown[];
  }>;
}

/** What a file holds, as the command line and the workbench read it. */
async function sheetsOf(file: string): Promise<Sheet[]> {
  const bytes = readFileSync(file);
  const [{ sheets }, book] = [await openXlsx(bytes, "book.xlsx"), await openBook(bytes, "book.xlsx")];
  return sheets.map(({ name, visibility, rows, merges, madeBy, formulas }) => ({
    name,
    visibility,
    rows,
    merges,
    madeBy,
    formulas: Object.fromEntries(formulas),
    charts: (book.sheet(name)?.charts ?? []).map(({ title, type, series }) => ({
      title: title.text,
      type,
      series: series.map(({ name: title, values, categories }) => ({ title, values, categories })),
    })),
  }));
}

function clerksSheets(sheets: readonly Sheet[]): Sheet[] {
  return sheets.filter(({ madeBy }) => madeBy === null);
}

/** What the command line finds in a book, by rule as the pane names it. */
function foundIn(book: string): string[] {
  return groupsOf((JSON.parse(branchbook("check", book, "--json").stdout) as CheckOutput).findings);
}
