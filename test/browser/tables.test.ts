/** Rows, columns, tables and worksheets in the workbench, by mouse and by keyboard alone. */
import { openBook } from "../../src/workbench/file/open";
import { describeWith } from "../support/describeWith";
import { excelBook, pack } from "../spreadsheet/xlsx/writing/books";
import { axeFaults } from "./axe";
import { startWorkbench, upload, WorkbenchPage } from "./workbench";

describeWith(["chromium", "chineseFont"], "tables in the workbench", () => {
  let started: Awaited<ReturnType<typeof startWorkbench>>;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    started = await startWorkbench();
  });
  beforeEach(async () => {
    workbench = await WorkbenchPage.open(started.browser, started.address);
    await workbench.pick(upload("账册.xlsx", pack(excelBook())));
    await workbench.heading("账册.xlsx").waitFor();
  });
  afterEach(async () => {
    await workbench.page.close();
    expect(workbench.troubles).toEqual([]);
  });
  afterAll(() => started?.end());

  const item = (name: RegExp) => workbench.page.getByRole("menuitem", { name });
  const text = (row: number, column: number) => workbench.cell(row, column).innerText();
  /** What keeps a screen reader from the page once a menu or dialog is closed. */
  const hidden = () =>
    workbench.page.locator("[data-area=grid]").evaluate((area) => area.closest("[aria-hidden=true]") !== null);

  test("rows come and go by the menu that Shift+F10 opens, and by keys", async () => {
    await workbench.goTo("A3:A4");
    await workbench.press("Shift+F10");
    await item(/^在上方插入 2 行/).waitFor();
    expect(await axeFaults(workbench.page)).toEqual([]);
    await item(/^在上方插入 2 行/).press("Enter");
    expect([await text(4, 3), await text(6, 3)]).toEqual(["40", "60"]);
    expect([await workbench.focusedArea(), await hidden()]).toEqual(["grid", false]);
    await workbench.press("Control+z");
    expect(await text(4, 3)).toBe("60");
    await workbench.goTo("3:3");
    await workbench.press("Control+-");
    expect(await text(3, 3)).toBe("20");
    await workbench.press("Control+z");
    await workbench.goTo("B:B");
    await workbench.press("Control+Shift+Equal");
    await workbench.cell(0, 1).getByText("列1").waitFor();
    const { bytes } = await workbench.save();
    const saved = await openBook(bytes, "");
    expect(saved.active.cells.rows[0]).toEqual(["姓名", "列1", "出生日期", "公民身份证号码", "党费"]);
    expect(saved.active.cells.formula(4, 4)).toBe("SUM(E2:E3)");
  });

  test("the right button opens the menu, and a height is asked for in a dialog", async () => {
    await workbench.cell(1, 0).click({ button: "right" });
    await item(/^行高/).click();
    const dialog = workbench.page.getByRole("dialog");
    await dialog.getByLabel("行高（磅）").fill("60");
    expect(await axeFaults(workbench.page)).toEqual([]);
    await workbench.press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect((await workbench.cell(1, 0).boundingBox())?.height).toBe(80);
    expect([await workbench.focusedArea(), await hidden()]).toEqual(["grid", false]);
  });

  test("the corner of what is selected fills cells on", async () => {
    await workbench.goTo("E1");
    await workbench.page.keyboard.type("=D2*2");
    await workbench.press("Enter");
    await workbench.goTo("E1");
    await workbench.page.locator("[data-fill-handle]").hover();
    await workbench.page.mouse.down();
    await workbench.cell(2, 4).hover({ force: true });
    await workbench.page.mouse.up();
    expect(await workbench.place.inputValue()).toBe("E1:E3");
    expect([await text(1, 4), await text(2, 4)]).toEqual(["80", "0"]);
  });

  test("a table is filtered by the keyboard alone", async () => {
    await workbench.goTo("D1");
    await workbench.press("Control+Shift+l", "Alt+ArrowDown");
    const box = (name: string) => workbench.page.getByRole("checkbox", { name, exact: true });
    await box("40").waitFor();
    expect(await axeFaults(workbench.page)).toEqual([]);
    await box("40").press("Space");
    await workbench.page.getByRole("button", { name: "确定" }).press("Enter");
    await workbench.cell(2, 0).waitFor({ state: "detached" });
    expect(await workbench.focusedArea()).toBe("grid");
    const saved = await openBook((await workbench.save()).bytes, "");
    expect([saved.active.filter?.isFiltering, saved.active.rows.isHidden(2)]).toEqual([true, true]);
  });

  test("text is found and replaced, and taken back as one", async () => {
    await workbench.press("Control+f");
    await workbench.page.getByLabel("要查找的内容").fill("三");
    await workbench.page.getByLabel("替换为").fill("四");
    await workbench.page.getByRole("button", { name: "全部替换" }).click();
    await workbench.page.getByText("已替换 1 处；公式没有动。").waitFor();
    expect(await text(1, 0)).toBe("张四");
    await workbench.press("Escape", "Control+z");
    expect(await text(1, 0)).toBe("张三");
  });

  test("a worksheet is renamed, copied, moved and deleted from its tab", async () => {
    const tabs = () => workbench.page.getByRole("tab").allInnerTexts();
    await workbench.tab("党员名册").focus();
    await workbench.press("F2");
    await workbench.page.getByLabel("工作表名").fill("花名册");
    await workbench.press("Enter");
    await workbench.tab("花名册").waitFor();
    const choose = async (name: string) => {
      await workbench.page.getByRole("tab", { selected: true }).click({ button: "right" });
      await item(new RegExp(`^${name}`)).click();
    };
    await choose("建立副本");
    await workbench.tab("花名册(2)").waitFor();
    await choose("左移");
    expect(await tabs()).toEqual(["花名册(2)", "花名册"]);
    await choose("删除");
    expect(await tabs()).toEqual(["花名册"]);
    expect([await workbench.focusedArea(), await hidden()]).toEqual(["grid", false]);
  });

  test("looks change by buttons and keys, and the grid is shown larger", async () => {
    await workbench.goTo("A2");
    await workbench.press("Control+b");
    await workbench.page.getByRole("button", { name: "填充颜色" }).click();
    await item(/^黄色/).click();
    await workbench.page.getByLabel("数字格式").selectOption({ label: "文本" });
    const { active } = await openBook((await workbench.save()).bytes, "");
    expect(active.format(1, 0)).toMatchObject({ bold: true, fill: "FFF2CC", numberFormat: "@" });
    const before = (await workbench.cell(1, 0).boundingBox())!.width;
    await workbench.page.getByLabel("显示比例").selectOption("150");
    expect((await workbench.cell(1, 0).boundingBox())!.width).toBeCloseTo(before * 1.5, 0);
    expect(await workbench.focusedArea()).toBe("grid");
  });
});
