import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Download, Locator, Page } from "playwright-core";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { readStreetBook } from "../../src/street/book/read";
import { parseSlip } from "../../src/street/slips/slip";
import { describeWith } from "../support/describeWith";
import { axeFaults } from "./axe";
import { AS_OF, startWorkbench, upload, uploadOf, type Upload } from "./workbench";

const FIXTURE = path.join(__dirname, "../fixtures/street");
const filesOf = (quarter: string): Upload[] =>
  readdirSync(path.join(FIXTURE, quarter)).map((file) => uploadOf(path.join(FIXTURE, quarter, file)));
const REGISTER = uploadOf(path.join(FIXTURE, "register.xlsx"));

describeWith(["chromium", "chineseFont"], "街道汇总", () => {
  let started: Awaited<ReturnType<typeof startWorkbench>>;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    started = await startWorkbench();
  });
  beforeEach(async () => {
    troubles.length = 0;
    page = await started.browser.newPage({ locale: "zh-CN", viewport: { width: 1280, height: 900 } });
    page.on("console", (message) => void (message.type() === "error" && troubles.push(message.text())));
    page.on("pageerror", (error) => void troubles.push(String(error)));
    const { origin } = new URL(started.address);
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol !== "blob:" && url.origin !== origin) troubles.push(`asks for ${url.href}`);
    });
    await page.clock.setFixedTime(AS_OF);
    await page.goto(`${started.address}street.html`);
    await page.getByRole("heading", { name: "街道汇总" }).waitFor();
  });
  afterEach(async () => {
    await page.close();
    expect(troubles).toEqual([]);
  });
  afterAll(() => started?.end());

  const pick = (files: Upload[]): Promise<void> => page.locator("input[type=file]").first().setInputFiles(files);
  const read = async (): Promise<void> => {
    await page.getByRole("table").waitFor();
    await page.getByRole("button", { name: "停止读取" }).waitFor({ state: "detached", timeout: 120_000 });
  };
  const row = (branch: string): Locator =>
    page.getByRole("row").filter({ has: page.getByRole("button", { name: branch, exact: true }) });
  const saved = async (button: string): Promise<{ name: string; bytes: Uint8Array }> => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    const download: Download = await waiting;
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  };

  test("a quarter from files to decisions, workbook and slips, and opened again", async () => {
    await pick([REGISTER, ...filesOf("q3")]);
    await read();
    await page.getByText("名录中有 12 个支部").waitFor();
    expect(await row("兴华里第一党支部").innerText()).toContain("未报");
    expect(await row("东风里党支部").innerText()).toContain("6,311.16");
    await page.getByText("同一人在两个支部").first().waitFor();

    // A return needs its reason; a decision taken back stays in the log.
    await page.getByRole("button", { name: "东风里党支部", exact: true }).click();
    await page.getByRole("button", { name: "退回修改" }).click();
    await page.getByText("请先写明理由").waitFor();
    await page.getByLabel("理由或说明").fill("核对人数");
    await page.getByRole("button", { name: "退回修改" }).click();
    expect(await row("东风里党支部").innerText()).toContain("退回修改");
    await page.getByLabel("理由或说明").fill("点错了");
    await page.getByRole("button", { name: "撤回上一决定" }).click();
    expect(await row("东风里党支部").innerText()).toContain("待审");
    await page.getByRole("button", { name: "接收", exact: true }).click();
    expect(await row("东风里党支部").innerText()).toContain("已接收");
    expect(await page.getByRole("list", { name: "决定记录" }).getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringContaining("核对人数"),
      expect.stringContaining("点错了"),
      expect.stringContaining("已接收"),
    ]);

    const book = await saved("保存汇总工作簿");
    expect(book.name).toBe("街道汇总_2026Q3.xlsx");
    const memory = readStreetBook(await openXlsx(book.bytes, book.name));
    expect(memory.decisions.map(({ state }) => state)).toEqual(["returned", "taken-back", "accepted"]);
    const slips = unzipSync((await saved("生成退回单和回执")).bytes);
    const names = Object.keys(slips);
    expect(names).toContain("群通知.txt");
    expect(names).not.toContain("退回单_东风里党支部_2026Q3.json");
    const slip = parseSlip(new TextDecoder().decode(slips["退回单_锦绣园党支部_2026Q3.json"]));
    expect(slip?.items.map(({ rule }) => rule)).toContain("street/transfer-order");

    // The workbook dropped on a new page brings the decisions back.
    await page.reload();
    await pick([REGISTER, upload(book.name, book.bytes), ...filesOf("q3").slice(0, 6)]);
    await read();
    expect(await row("东风里党支部").innerText()).toContain("已接收");
  }, 300_000);

  test("without a list the branches call themselves; reading is stopped, gone on with, and whose a book is is asked once", async () => {
    const files = filesOf("q2");
    await pick(files);
    await page.getByRole("button", { name: "停止读取" }).click();
    await pick(files.slice(0, 3));
    await read();
    await page.getByText("还没有党支部名录").waitFor();
    await pick([
      REGISTER,
      ...filesOf("q3").filter(({ name }) => /临江|东风里党支部党员/.test(name) && !name.startsWith("~")),
    ]);
    await page.getByText("名录中有 12 个支部").waitFor({ timeout: 60_000 });
    const whose = page.getByLabel(/自称“临江商圈联合党支部”/);
    await whose.selectOption("兴华里第一党支部");
    await whose.waitFor({ state: "detached" });
    expect(await row("兴华里第一党支部").innerText()).not.toContain("未报");
  }, 300_000);

  test.each(["zh-CN", "en-US"])(
    "axe finds nothing in %s, and nothing is wider than 320 pixels",
    async (language) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.getByRole("combobox").nth(1).selectOption(language);
      await pick([REGISTER, ...filesOf("q3").slice(1, 3)]);
      await page.getByRole("table").waitFor();
      await page.getByRole("button", { name: "东风里党支部", exact: true }).click();
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    },
    120_000,
  );
});
