import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { fixtureBook } from "../support/commandLine";
import { describeWith } from "../support/describeWith";
import { FIXTURES } from "../support/fixtures";
import { excelBook, pack, plainBook } from "../spreadsheet/xlsx/writing/books";
import { axeFaults } from "./axe";
import { SAMPLE, startWorkbench, type Upload, upload, uploadOf, WorkbenchPage } from "./workbench";

const text = (address: string, content: string) => `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`;
const number = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`;

/** A ledger with its total below. */
const LEDGER = upload(
  "党费.xlsx",
  pack(
    plainBook(
      [
        `<row r="1">${text("A1", "姓名")}${text("B1", "党费")}</row>`,
        `<row r="2">${text("A2", "张三")}${number("B2", 20)}</row>`,
        `<row r="3">${text("A3", "李四")}${number("B3", 30)}</row>`,
        `<row r="4">${text("A4", "合计")}<c r="B4"><f>SUM(B2:B3)</f><v>50</v></c></row>`,
      ].join(""),
    ),
  ),
);

function longBook(rows: number): Upload {
  const row = (_: unknown, index: number) => `<row r="${index + 1}">${number(`A${index + 1}`, index + 1)}</row>`;
  return upload("长表.xlsx", pack(plainBook(Array.from({ length: rows }, row).join(""))));
}

describeWith(["chromium", "chineseFont"], "the workbench", () => {
  let started: Awaited<ReturnType<typeof startWorkbench>>;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    started = await startWorkbench();
  });
  beforeEach(async () => {
    workbench = await WorkbenchPage.open(started.browser, started.address);
  });
  afterEach(async () => {
    await workbench.page.close();
    // Whatever a test does: nothing is thrown, refused by the policy, or asked of another place.
    expect(workbench.troubles).toEqual([]);
  });
  afterAll(() => started?.end());

  const openLedger = async () => {
    await workbench.pick(LEDGER);
    await workbench.heading("党费.xlsx").waitFor();
  };

  test("begins with the sample, and the add-in's pane beside it", async () => {
    expect(await workbench.page.title()).toBe("示例账册.xlsx - 支部账册");
    expect(await workbench.cell(2, 1).innerText()).toBe("姓名");
    const pane = await workbench.pane();
    expect(await pane.evaluate("Office.context.document.url")).toBe("示例账册.xlsx");
  });

  test.each(FIXTURES)("opens the workbook of %s with its tabs and cells", async (fixture) => {
    const file = fixtureBook(fixture);
    const { sheets } = await openXlsx(readFileSync(file), "book.xlsx");
    await workbench.pick(uploadOf(file, `${fixture}.xlsx`));
    await workbench.heading(`${fixture}.xlsx`).waitFor();
    const visible = sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
    expect(await workbench.page.getByRole("tab").allInnerTexts()).toEqual(visible);
    const [first] = sheets;
    const rowIndex = first!.rows.findIndex((row) => row.filter((value) => typeof value === "string").length > 3);
    const column = first!.rows[rowIndex]!.findIndex((value) => typeof value === "string");
    await workbench.tab(first!.name).click();
    expect(await workbench.cell(rowIndex, column).innerText()).toBe(first!.rows[rowIndex]![column]);
  });

  test("finds text in rows that aren't drawn, by the keyboard alone", async () => {
    await workbench.pick(longBook(5_000));
    await workbench.heading("长表.xlsx").waitFor();
    const { keyboard } = workbench.page;
    const said = workbench.page.getByRole("search").getByRole("status");
    await workbench.press("Control+f");
    await keyboard.type("99");
    await workbench.press("Enter");
    await said.getByText("A99：第 1 处，共 95 处").waitFor();
    await workbench.press("Shift+Enter");
    await said.getByText("A4999：第 95 处，共 95 处").waitFor();
    expect(await workbench.cell(4998, 0).getAttribute("aria-selected")).toBe("true");
    await workbench.press("Escape");
    expect(await workbench.page.getByRole("search").count()).toBe(0);
    await keyboard.type("找过");
    await workbench.press("Enter", "F3");
    // What was looked for is still there, and was looked for again.
    await said.getByText("共 94 处").waitFor();
    await workbench.press("F3");
    await said.getByText("A99：第 1 处，共 94 处").waitFor();
    await keyboard.type("没有的");
    await said.getByText("没有找到").waitFor();
  });

  /** What is dragged: a file as often as said. */
  const dragged = (times: number) =>
    workbench.page.evaluateHandle(
      ([name, bytes, times]) => {
        const data = new DataTransfer();
        const content = Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0));
        for (let at = 0; at < times; at++) data.items.add(new File([content], name));
        return data;
      },
      [LEDGER.name, LEDGER.buffer.toString("base64"), times] as const,
    );

  test("opens a file that is dropped onto it, one at a time, and leaves dragged texts to the browser", async () => {
    const veil = workbench.page.getByText("松开鼠标，打开这个账册");
    const several = { dataTransfer: await dragged(2) };
    await workbench.grid.dispatchEvent("dragenter", several);
    await veil.dispatchEvent("drop", several);
    await workbench.page.getByRole("alert").getByText("一次只能打开一个账册").waitFor();
    expect(await workbench.page.title()).toContain("示例账册.xlsx");

    const one = { dataTransfer: await dragged(1) };
    await workbench.grid.dispatchEvent("dragenter", one);
    await veil.dispatchEvent("drop", one);
    await workbench.heading("党费.xlsx").waitFor();
    expect(await workbench.cell(1, 0).innerText()).toBe("张三");

    const isLeft = await workbench.content.evaluate((field) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData("text/plain", "王五");
      return field.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    });
    expect(isLeft).toBe(true);
    expect(await workbench.page.getByRole("alert").count()).toBe(0);
  });

  test("shows a cell's comment under the pointer, and by the keyboard wherever the pointer rests", async () => {
    await workbench.pick(upload("账册.xlsx", pack(excelBook())));
    await workbench.heading("账册.xlsx").waitFor();
    const note = workbench.page.getByRole("status", { name: "批注" });
    await workbench.goTo("C3");
    await workbench.cell(1, 0).hover();
    expect(await note.innerText()).toBe("办事员\n已核对");
    await workbench.cell(0, 1).hover();
    await note.waitFor({ state: "detached" });
    await workbench.press("Control+Home", "ArrowDown");
    expect(await workbench.place.inputValue()).toBe("A2");
    expect(await note.innerText()).toBe("办事员\n已核对");
    await workbench.press("ArrowDown");
    await note.waitFor({ state: "detached" });
  });

  test("makes the pane wider and narrower by its edge, within the widths that Excel has", async () => {
    const edge = workbench.page.getByRole("separator", { name: "窗格宽度" });
    const width = async () => Number(await edge.getAttribute("aria-valuenow"));
    const dragBy = async (pixels: number) => {
      const box = (await edge.boundingBox())!;
      await workbench.page.mouse.move(box.x + 1, box.y + 100);
      await workbench.page.mouse.down();
      // Over the add-in's frame as well, which takes no part in it.
      await workbench.page.mouse.move(box.x + 1 + pixels / 2, box.y + 120);
      await workbench.page.mouse.move(box.x + 1 + pixels, box.y + 140);
      await workbench.page.mouse.up();
    };
    const before = await width();
    await dragBy(-40);
    expect(Math.abs((await width()) - before - 40)).toBeLessThan(5);
    await dragBy(-400);
    expect(await width()).toBe(450);
    await dragBy(400);
    expect(await width()).toBe(320);
    await edge.focus();
    await workbench.press("ArrowLeft", "ArrowLeft", "ArrowRight");
    expect(await width()).toBe(330);
    const [pane, page] = [await workbench.page.locator("aside").boundingBox(), workbench.page.viewportSize()];
    expect([pane?.width, pane && pane.x + pane.width]).toEqual([330, page?.width]);
  });

  test("calculates what depends on an edit, and the add-in hears of it", async () => {
    await openLedger();
    const pane = await workbench.pane();
    await pane.evaluate(`Excel.run(async (context) => {
      window.heard = [];
      context.workbook.worksheets.onChanged.add(async ({ address, details }) => heard.push([address, details.valueAfter]));
      await context.sync();
    })`);
    await workbench.goTo("B2");
    await workbench.page.keyboard.type("25");
    expect(await refusalOf(pane)).toBe("InvalidOperationInCellEditMode");
    await workbench.press("Enter");
    expect(await workbench.cell(3, 1).innerText()).toBe("55");
    expect(await workbench.place.inputValue()).toBe("B3");
    await pane.waitForFunction(() => Reflect.get(window, "heard").length > 0);
    expect(await pane.evaluate("heard")).toContainEqual(["B2", 25]);
  });

  test("enters what is typed once, and nothing after Escape", async () => {
    await openLedger();
    const pane = await workbench.pane();
    await pane.evaluate(`Excel.run(async (context) => {
      window.heard = [];
      context.workbook.worksheets.onChanged.add(async ({ address }) => heard.push(address));
      await context.sync();
    })`);
    await workbench.goTo("C2");
    // Entered again, it would not read as what the cell then holds.
    await workbench.page.keyboard.type("2026-7-1");
    await workbench.press("Enter");
    await workbench.content.fill("2026-7-2");
    await workbench.content.press("Enter");
    await workbench.content.fill("不要");
    await workbench.content.press("Escape");
    expect(await workbench.content.inputValue()).toBe("2026/7/2");
    await workbench.page.keyboard.type("止");
    await workbench.press("Enter");
    await pane.waitForFunction(() => Reflect.get(window, "heard").length > 2);
    expect(await pane.evaluate("heard")).toEqual(["C2", "C3", "C3"]);
  });

  test("shows the pane in its own colours, which takes no file that is dropped onto it", async () => {
    const pane = await workbench.pane();
    const brand =
      '[...document.querySelectorAll(".fui-FluentProvider")].map((each) => getComputedStyle(each)' +
      '.getPropertyValue("--colorBrandBackground"))[0]';
    await pane.locator(".fui-FluentProvider").first().waitFor();
    expect(await workbench.page.evaluate(brand)).toBe("#b3261e");
    expect(await pane.evaluate(brand)).toBe("#b3261e");

    const box = (await workbench.page.locator("iframe").boundingBox())!;
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const session = await workbench.page.context().newCDPSession(workbench.page);
    // The browser opens the file in the pane's place unless this is said.
    await pane.evaluate(`window.addEventListener("dragover", (event) => {
      window.answer = [event.defaultPrevented, event.dataTransfer.dropEffect];
    })`);
    for (const type of ["dragEnter", "dragOver"] as const) {
      const data = { items: [], files: [SAMPLE], dragOperationsMask: 1 };
      await session.send("Input.dispatchDragEvent", { type, ...place, data });
    }
    await pane.waitForFunction(() => "answer" in window);
    expect(await pane.evaluate("answer")).toEqual([true, "none"]);
  });

  test("shows what the add-in writes and selects", async () => {
    await openLedger();
    const pane = await workbench.pane();
    await pane.evaluate(`Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A3").values = [["王五"]];
      sheet.getRange("A3").format.fill.color = "#FFC7CE";
      sheet.getRange("A3:B3").select();
      await context.sync();
    })`);
    await workbench.cell(2, 0).getByText("王五").waitFor();
    expect(await workbench.cell(2, 0).evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe(
      "rgb(255, 199, 206)",
    );
    expect(await workbench.place.inputValue()).toBe("A3:B3");
  });

  test("saves a file that holds the edits and is otherwise as it was", async () => {
    await workbench.pick(upload("账册.xlsx", pack(excelBook())));
    await workbench.heading("账册.xlsx").waitFor();
    await workbench.goTo("A3");
    await workbench.page.keyboard.type("王小明");
    await workbench.press("Enter");
    await workbench.page.getByText("未保存").waitFor();
    const { name, bytes } = await workbench.save();
    expect(name).toBe("账册.xlsx");
    await workbench.page.getByText("已存成 账册.xlsx").waitFor();
    expect(await workbench.page.getByText("未保存").count()).toBe(0);
    const [before, after] = [await openXlsx(pack(excelBook()), name), await openXlsx(bytes, name)];
    expect(after.sheets[0]!.rows[2]![0]).toBe("王小明");
    const withoutEdit = after.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
    withoutEdit[0]!.rows[2]![0] = before.sheets[0]!.rows[2]![0]!;
    expect(withoutEdit).toEqual(before.sheets);
  });

  test("scrolls to the end of 100,000 rows", async () => {
    await workbench.pick(longBook(100_000));
    await workbench.heading("长表.xlsx").waitFor();
    await workbench.press("Control+End");
    await workbench.cell(99_999, 0).getByText("100000").waitFor();
    expect(Number(await workbench.grid.getAttribute("aria-rowcount"))).toBeGreaterThan(100_000);
    // Only what is in view is there at all.
    expect(await workbench.page.getByRole("row").count()).toBeLessThan(100);
    await workbench.press("Control+Home");
    await workbench.cell(0, 0).getByText("1", { exact: true }).waitFor();
  });

  test("goes to the last row that a worksheet can have", async () => {
    await openLedger();
    await workbench.press("Control+Home", "Control+ArrowDown", "Control+ArrowDown");
    expect(await workbench.place.inputValue()).toBe("A1048576");
    await workbench.cell(1_048_575, 0).waitFor();
  });

  test("is worked by the keyboard alone", async () => {
    await openLedger();
    await workbench.press("Control+Home", "ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight");
    expect(await workbench.place.inputValue()).toBe("A2:B3");
    await workbench.press("Control+c", "Control+Home", "ArrowRight", "ArrowRight", "Control+v");
    expect(await workbench.cell(1, 3).innerText()).toBe("30");
    await workbench.press("Delete");
    expect(await workbench.cell(1, 3).innerText()).toBe("");
    await workbench.press("Control+Home", "F2", "Backspace", "Escape");
    expect(await workbench.content.inputValue()).toBe("姓名");
    await workbench.press("F2", "Backspace", "Tab");
    expect(await workbench.cell(0, 0).innerText()).toBe("姓");
    expect(await workbench.place.inputValue()).toBe("B1");
    for (const [key, area] of [
      ["F6", "tabs"],
      ["Shift+F6", "grid"],
      ["Shift+F6", "format"],
      ["Shift+F6", "toolbar"],
      ["F6", "format"],
      ["F6", "grid"],
      ["F6", "tabs"],
      ["F6", "pane"],
    ] as const) {
      await workbench.press(key);
      expect(await workbench.focusedArea()).toBe(area);
    }
  });

  test("refuses what no formula is, with a sentence, and goes on editing", async () => {
    await openLedger();
    await workbench.goTo("B2");
    await workbench.page.keyboard.type("=SUM(");
    await workbench.press("Enter");
    await workbench.page.getByRole("alert").getByText("看起来像公式，但写得不对").waitFor();
    await workbench.press("Escape");
    expect(await workbench.cell(1, 1).innerText()).toBe("20");
  });

  test.each([
    ["an empty file", upload("空.xlsx", Buffer.alloc(0)), "文件是空的"],
    ["a picture", upload("图.xlsx", Buffer.from("89504e470d0a1a0a", "hex")), "格式是"],
    ["a file with a password", upload("密.xlsx", encryptedFile()), "加了打开密码"],
    ["a damaged file", upload("坏.xlsx", LEDGER.buffer.subarray(0, 300)), "已损坏或不完整"],
    [
      "two cells at opposite corners",
      upload(
        "远.xlsx",
        pack(plainBook(`<row r="1">${number("A1", 1)}</row><row r="1048576">${number("XFD1048576", 1)}</row>`)),
      ),
      "很远的地方有零星内容",
    ],
  ])("tells what is wrong with %s, and keeps the open workbook", async (_, file, sentence) => {
    await workbench.pick(file);
    const alert = workbench.page.getByRole("alert");
    await alert.getByText(sentence).waitFor();
    expect(await alert.innerText()).toContain(file.name);
    expect(await workbench.page.title()).toContain("示例账册.xlsx");
    expect(await workbench.cell(2, 1).innerText()).toBe("姓名");
  });

  test("asks before changes are lost", async () => {
    await openLedger();
    await workbench.press("Delete");
    await workbench.pick(uploadOf(SAMPLE));
    const dialog = workbench.page.getByRole("alertdialog");
    await dialog.getByText("“党费.xlsx”有改动还没有保存").waitFor();
    await dialog.getByRole("button", { name: "取消" }).click();
    expect(await workbench.page.title()).toContain("党费.xlsx");
  });

  test("asks before the page is left with changes that aren't saved, and then no more", async () => {
    await openLedger();
    await workbench.goTo("B2");
    await workbench.page.keyboard.type("25");
    await workbench.press("Enter");
    const [dialog] = await Promise.all([
      workbench.page.waitForEvent("dialog"),
      workbench.page.evaluate(() => setTimeout(() => window.location.reload())),
    ]);
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    expect(await workbench.cell(1, 1).innerText()).toBe("25");
    await workbench.save();
    let isAsked = false;
    workbench.page.on("dialog", (again) => {
      isAsked = true;
      void again.accept();
    });
    await workbench.page.reload();
    await workbench.heading("示例账册.xlsx").waitFor();
    expect(isAsked).toBe(false);
  });

  test("speaks English, the pane as well", async () => {
    await workbench.page.getByLabel("语言").selectOption("en-US");
    await workbench.page.getByRole("button", { name: "Save as" }).waitFor();
    const pane = await workbench.pane();
    expect(await pane.evaluate("Office.context.displayLanguage")).toBe("en-US");
  });

  test.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["high contrast", { forcedColors: "active" }],
    ["narrow", { viewport: { width: 400, height: 700 } }],
  ] as const)("has nothing that axe finds fault with: %s", async (_, options) => {
    await workbench.page.close();
    workbench = await WorkbenchPage.open(started.browser, started.address, options);
    expect(await axeFaults(workbench.page)).toEqual([]);
  });
});

/** Code of the error that the add-in gets when it asks for anything. */
function refusalOf(pane: Awaited<ReturnType<WorkbenchPage["pane"]>>): Promise<unknown> {
  return pane.evaluate(`Excel.run(async (context) => { context.workbook.load("name"); await context.sync(); })
    .then(() => null, ({ code }) => code)`);
}

/** As Office packs a workbook with a password: an OLE2 file with a stream of that name. */
function encryptedFile(): Buffer {
  const bytes = Buffer.alloc(2048);
  bytes.write("d0cf11e0a1b11ae1", "hex");
  bytes.write("Root Entry EncryptionInfo EncryptedPackage", 1024, "utf16le");
  return bytes;
}
