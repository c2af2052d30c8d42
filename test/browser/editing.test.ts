/** Editing cells in the workbench: what Excel's users expect of the grid besides typing. */
import { openBook } from "../../src/workbench/file/open";
import { describeWith } from "../support/describeWith";
import { excelBook, pack } from "../spreadsheet/xlsx/writing/books";
import { startWorkbench, upload, WorkbenchPage } from "./workbench";

describeWith(["chromium", "chineseFont"], "editing in the workbench", () => {
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

  const button = (name: RegExp) => workbench.page.getByRole("button", { name });

  test("own entries are undone and redone by keys and buttons, but not what the add-in wrote over", async () => {
    const shown = () => workbench.cell(2, 3).innerText();
    await workbench.goTo("D2");
    await workbench.page.keyboard.type("25");
    await workbench.press("Enter");
    await workbench.goTo("A3:A3");
    await workbench.press("Delete", "Control+z");
    expect(await workbench.place.inputValue()).toBe("A3");
    await workbench.press("Control+z");
    expect([await workbench.place.inputValue(), await shown()]).toEqual(["D2", "40"]);
    await button(/^重做/).click();
    expect(await shown()).toBe("50");
    expect(await workbench.focusedArea()).toBe("grid");
    await (
      await workbench.pane()
    ).evaluate(`Excel.run(async (context) => {
      context.workbook.worksheets.getItem("党员名册").getRange("D2:D2").values = [[30]];
      await context.sync();
    })`);
    await workbench.cell(2, 3).getByText("60").waitFor();
    await workbench.press("Control+z");
    expect(await shown()).toBe("60");
    expect(await button(/^撤销自己/).getAttribute("aria-disabled")).toBe("true");
  });

  test("a list of choices opens beside its cell, and one is chosen by keys or by a click", async () => {
    const list = workbench.page.getByRole("listbox", { name: "可以选的内容" });
    await workbench.goTo("D2");
    await workbench.press("Alt+ArrowDown");
    expect(await list.getByRole("option", { selected: true }).innerText()).toBe("20");
    await workbench.press("Home", "Enter");
    expect([await workbench.cell(1, 3).innerText(), await workbench.cell(2, 3).innerText()]).toEqual(["10", "20"]);
    await button(/^可以选的内容/).click();
    await workbench.press("Escape");
    expect(await list.count()).toBe(0);
    await button(/^可以选的内容/).click();
    await list.getByRole("option", { name: "20" }).click();
    expect(await workbench.cell(1, 3).innerText()).toBe("20");
    expect(await workbench.focusedArea()).toBe("grid");
    await workbench.goTo("D3");
    expect(await button(/^可以选的内容/).count()).toBe(0);
  });

  test("columns are dragged to a width, or made as wide as their content, and saved so", async () => {
    const heading = (name: string) => workbench.page.getByRole("columnheader", { name, exact: true });
    const edge = async (name: string) => {
      const { x, y, width, height } = (await heading(name).boundingBox())!;
      return [x + width, y + height / 2] as const;
    };
    const { mouse } = workbench.page;
    const [x, y] = await edge("B");
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + 56, y, { steps: 3 });
    await mouse.up();
    await mouse.dblclick(...(await edge("A")));
    const { bytes } = await workbench.save();
    const { columns } = (await openBook(bytes, "")).active;
    const pixels = [0, 1, 2].map((column) => (columns.size(column) * 4) / 3);
    expect(pixels.slice(1)).toEqual([120, 140]);
    expect(pixels[0]).toBeLessThan(64);
    expect((await heading("B").boundingBox())!.width).toBe(120);
    // Nothing was selected by it.
    expect(await workbench.place.inputValue()).toBe("B3");
  });

  test("lookups are calculated as cells are typed, and what can't be is marked", async () => {
    const { page } = workbench;
    await workbench.goTo("H1");
    await page.keyboard.type('=VLOOKUP("张三",A1:D3,4,FALSE)&TEXT(TODAY(),"!年yyyy")');
    await workbench.press("Enter");
    await workbench
      .cell(0, 7)
      .getByText(/年\d{4}$/)
      .waitFor();
    await page.keyboard.type('=CUBEVALUE("x")');
    await workbench.press("Enter", "ArrowUp");
    expect(await workbench.cell(1, 7).innerText()).toBe("打开 Excel 后计算");
    await page.getByRole("status", { name: "打开 Excel 后计算" }).waitFor();
  });

  test("ID numbers stay whole, Ctrl+D fills down, and formulas that are copied follow", async () => {
    const { page } = workbench;
    await workbench.goTo("H1");
    await page.keyboard.type("110101199003070025");
    await workbench.press("Enter");
    expect(await workbench.cell(0, 7).innerText()).toBe("110101199003070025");
    await workbench.goTo("I1");
    await page.keyboard.type("=D2*2");
    await workbench.press("Enter");
    await workbench.goTo("I1:I2");
    await workbench.press("Control+d");
    expect(await workbench.content.inputValue()).toBe("=D2*2");
    await workbench.goTo("I2");
    expect(await workbench.content.inputValue()).toBe("=D3*2");
    await workbench.press("Enter");
  });

  test("the keys of the page work in the pane too", async () => {
    await workbench.goTo("H1");
    await workbench.page.keyboard.type("1");
    await workbench.press("Enter");
    const pane = await workbench.pane();
    await pane.locator("button").first().focus();
    expect((await workbench.save()).name).toBe("账册.xlsx");
    await pane.locator("button").first().focus();
    await workbench.press("F6");
    expect(await workbench.focusedArea()).not.toBe("pane");
  });
});
