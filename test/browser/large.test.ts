/** A large branch's book in the browser: it is read, checked and looked through, and the clerk can end what takes long. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AS_OF, madeUpBook } from "../../bench/book/book";
import { type BookSheet, type Cell, writeXlsxFile } from "../../bench/book/xlsxFile";
import { formatDate } from "../../src/domain/values/dates";
import type { Finding } from "../../src/domain/verdict/findings";
import { wordsOf } from "../../src/locales/languages";
import { messageOf } from "../../src/locales/render";
import { checkWorkbook } from "../../src/quarter";
import { placeText } from "../../src/taskpane/worker/findingLists";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { describeWith } from "../support/describeWith";
import { groupsOf, PanePage } from "./pane";
import { startWorkbench, uploadOf, WorkbenchPage } from "./workbench";

/** `LARGE=20000 npx jest test/browser/large` is a quicker look. */
const MEMBERS = Number(process.env["LARGE"] ?? 100_000);
/** Milliseconds after which a test of it hangs. */
const LONGEST = 100_000 + MEMBERS * 5;

const ROSTER = "党员花名册";
const HEADER_ROWS = 3;
const GENDER_COLUMN = 4;
/** In every so manieth row of the roster the sex is none that there is, for a list of thousands. */
const FAULTY_ROW = 8;

function* faultyRoster(rows: BookSheet["rows"]): Iterable<readonly Cell[]> {
  let at = 0;
  for (const row of rows) {
    const isFaulty = at++ >= HEADER_ROWS && at % FAULTY_ROW === 0;
    yield isFaulty ? row.map((cell, column) => (column === GENDER_COLUMN ? "不明" : cell)) : row;
  }
}

/** A finding as its line in the pane's list tells it. */
function lineOf(finding: Finding): string {
  return `${placeText(finding.at)} ${messageOf(finding, wordsOf("zh-CN"))}`;
}

describeWith(["chromium", "chineseFont"], `a book of ${MEMBERS} members in the browser`, () => {
  let folder: string;
  let findings: readonly Finding[];
  let started: Awaited<ReturnType<typeof startWorkbench>>;
  let workbench: WorkbenchPage;
  let pane: PanePage;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "large-"));
    const file = path.join(folder, "大账册.xlsx");
    const { sheets } = madeUpBook(MEMBERS);
    writeXlsxFile(
      file,
      sheets.map((sheet) => (sheet.name === ROSTER ? { ...sheet, rows: faultyRoster(sheet.rows) } : sheet)),
    );
    ({ findings } = checkWorkbook(await openXlsx(readFileSync(file), "大账册.xlsx"), { asOf: AS_OF }));
    started = await startWorkbench();
    const asOf = new Date(`${formatDate(AS_OF)}T09:30:00`);
    workbench = await WorkbenchPage.open(started.browser, started.address, {
      asOf,
      viewport: { width: 1280, height: 1600 },
    });
    workbench.page.setDefaultTimeout(LONGEST / 2);
    await new PanePage(await workbench.pane()).isRecognised();
    await workbench.pick(uploadOf(file));
    await workbench.heading("大账册.xlsx").waitFor();
    pane = new PanePage(await workbench.pane());
  }, LONGEST);
  afterAll(async () => {
    await started?.end();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => expect(workbench.troubles).toEqual([]));

  test(
    "reading and checking show how far they are, and end when the clerk says so",
    async () => {
      await pane.cancelDuring("progress.open");
      await pane.button("recognise.start").waitFor();
      await pane.goTo("check");
      await pane.button("check.start").click();
      await pane.cancelDuring("progress.check");
      await pane.text("check.notBegun").waitFor();
      expect(await pane.frame.getByRole("progressbar").count()).toBe(0);
      expect(await pane.button("check.start").isEnabled()).toBe(true);
    },
    LONGEST,
  );

  test(
    "checked again, it is found to be what the command line's core finds it",
    async () => {
      await pane.goTo("recognise");
      await pane.goTo("check");
      await pane.button("check.start").click();
      await pane.isChecked();
      expect(await pane.groups()).toEqual(groupsOf(findings));
    },
    LONGEST,
  );

  test(
    "thousands of findings are scrolled through, of which the page holds no more than are in sight",
    async () => {
      await pane.groupedBy("sheet");
      await pane.group.filter({ hasText: ROSTER }).click();
      const { lines, most } = await pane.scrolledThrough();
      const expected = findings.filter(({ at }) => at.sheet === ROSTER).map(lineOf);
      expect(expected.length).toBeGreaterThan(MEMBERS / FAULTY_ROW);
      expect(lines).toEqual(expected);
      expect(most).toBeLessThan(60);
    },
    LONGEST,
  );

  test(
    "its roster is scrolled to the last row",
    async () => {
      await workbench.tab(ROSTER).click();
      await workbench.goTo("A1");
      await workbench.press("Control+ArrowDown");
      const last = HEADER_ROWS + MEMBERS - 1;
      await workbench.cell(last, 0).getByText(String(MEMBERS), { exact: true }).waitFor();
      expect(await workbench.page.getByRole("row").count()).toBeLessThan(100);
    },
    LONGEST,
  );
});
