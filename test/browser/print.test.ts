/** Handing over: forms on paper, and in a file of their own. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { fixtureBook } from "../support/commandLine";
import { describeWith } from "../support/describeWith";
import { axeFaults } from "./axe";
import { PanePage } from "./pane";
import { AS_OF, startWorkbench, uploadOf, WorkbenchPage } from "./workbench";

describeWith(["chromium", "chineseFont", "pdftotext"], "handing over in the workbench", () => {
  let started: Awaited<ReturnType<typeof startWorkbench>>;
  let workbench: WorkbenchPage;

  beforeAll(async () => (started = await startWorkbench()));
  afterAll(() => started.end());
  beforeEach(async () => {
    workbench = await WorkbenchPage.open(started.browser, started.address, { asOf: AS_OF });
  });
  afterEach(async () => {
    await workbench.page.close();
    expect(workbench.troubles).toEqual([]);
  });

  /** A book that was checked and filled, its pane at ⑤. */
  async function atSubmit(): Promise<PanePage> {
    await workbench.pick(uploadOf(fixtureBook("clean"), "clean.xlsx"));
    await workbench.heading("clean.xlsx").waitFor();
    const pane = new PanePage(await workbench.pane());
    await pane.isRecognised();
    await pane.check();
    await pane.goTo("fill");
    await pane.button("fill.make").click();
    await pane.text("fill.receipt").waitFor();
    await pane.goTo("submit");
    await pane.text("submit.send").waitFor();
    return pane;
  }

  const preview = () => workbench.page.getByRole("dialog", { name: "打印预览" });

  /** What the browser would print, page by page; its own window for that can't be had here. */
  async function printed(): Promise<string[]> {
    const pdf = await workbench.page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 2 ** 26 });
    return text.split("\f").slice(0, -1);
  }

  test("chosen forms are printed as they stand on paper, each with page numbers of its own, and saved alone", async () => {
    const pane = await atSubmit();
    for (const box of await pane.frame.getByRole("checkbox").all()) if (await box.isChecked()) await box.uncheck();
    for (const form of ["党费收缴公示表", "季度工作报表"])
      await pane.frame.getByRole("checkbox", { name: `选中“${form} 2026Q3”` }).check();

    await pane.button("submit.print").click();
    const told = (await preview().getByRole("status").textContent()) ?? "";
    expect(await axeFaults(workbench.page)).toEqual([]);
    const pages = await printed();
    expect(told).toBe(`共 ${pages.length} 页`);
    const [report = "", ...publication] = [...pages].reverse();
    expect(publication.length).toBeGreaterThan(1);
    publication.reverse().forEach((page, index) => {
      expect(page).toContain(`第 ${index + 1} 页，共 ${publication.length} 页`);
      // The titles of the columns stand on every page.
      expect(page).toMatch(/姓名 +身份证号/);
    });
    expect(publication[0]).toMatch(/党费收缴情况公示表/);
    expect(report).toMatch(/季度工作报表/);
    expect(report).toContain("第 1 页，共 1 页");
    expect(pages.join("")).not.toMatch(/打印预览|工具栏|开始检查/);

    await workbench.press("Escape");
    await preview().waitFor({ state: "detached" });
    await expect(workbench.focusedArea()).resolves.toBe("grid");

    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      pane.button("submit.saveAlone").click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/季度报表_2026Q3\.xlsx$/);
    await pane.text("notice.handedOver.downloads").waitFor();
    const { sheets } = await openXlsx(readFileSync(await download.path()), "forms.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(["党费收缴公示表 2026Q3", "季度工作报表 2026Q3"]);
    expect(await axeFaults(pane.frame)).toEqual([]);
  });

  test("whole ID numbers go along only where the clerk has chosen their form, and are warned of", async () => {
    const pane = await atSubmit();
    const roster = pane.frame.getByRole("checkbox", { name: "选中“党员基本信息汇总表 2026Q3”" });
    expect(await roster.isChecked()).toBe(false);
    await roster.check();
    await pane.text("submit.send.whole").waitFor();
  });

  test("Ctrl+P shows the worksheet in view by pages, and leads back to it", async () => {
    await workbench.press("Control+p");
    await preview()
      .getByText(/共 \d+ 页/)
      .waitFor();
    const pages = await printed();
    // The first worksheet of the sample is its roster.
    expect(pages[0]).toMatch(/姓名/);
    await workbench.press("Tab", "Enter");
    await preview().waitFor({ state: "detached" });
  });
});
