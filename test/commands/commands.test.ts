/** Ribbon buttons, shortcuts and custom functions on Microsoft's unmodified office.js, through the pane's own session. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import webpack from "webpack";
import { serve } from "../../scripts/server.mjs";
import { COMMANDS } from "../../src/commands/commands";
import { launchChromium } from "../support/chromium";
import { describeWith } from "../support/describeWith";

const OFFICE_JS = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const PAGES: Readonly<Record<string, string>> = {
  "index.html": '<!doctype html><meta charset="utf-8"><body><script src="page.js"></script>',
  "addin.html":
    '<!doctype html><meta charset="utf-8"><script src="office-js/office.js"></script><script defer src="addin.js"></script>',
  // What the client asks over http whether the page around it is to be trusted.
  "office-js/AgaveErrorUX/index.html":
    '<script>addEventListener("message", ({ source, origin }) => source.postMessage(\'{"hostUserTrusted":true}\', origin))</script>',
};

/** Bundles both pages into a folder, with a fixture and office.js beside them. */
async function staged(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "commands-"));
  const options = {
    transpileOnly: true,
    configFile: path.join(__dirname, "../../src/tsconfig.json"),
    compilerOptions: { composite: false, declaration: false, emitDeclarationOnly: false },
  };
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: ["web", "es2022"],
    entry: { page: path.join(__dirname, "page.ts"), addin: path.join(__dirname, "addin.ts") },
    output: { path: folder, publicPath: "auto" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, loader: "ts-loader", options }] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
  mkdirSync(path.join(folder, "office-js/AgaveErrorUX"), { recursive: true });
  for (const file of ["office.js", "excel-web-16.00.js", "zh-cn"]) {
    symlinkSync(path.join(OFFICE_JS, file), path.join(folder, "office-js", file));
  }
  symlinkSync(path.join(__dirname, "../../assets"), path.join(folder, "assets"));
  for (const [file, text] of Object.entries(PAGES)) writeFileSync(path.join(folder, file), text);
  copyFileSync(path.join(__dirname, "../fixtures/messy/book.xlsx"), path.join(folder, "book.xlsx"));
  return folder;
}

describeWith(["chromium"], "commands", () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = await staged();
    server = await serve(folder, 0);
    browser = await launchChromium();
  });

  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(server.address);
    await eventually(() => page.evaluate("Boolean(window.stage)"), true);
    await eventually(() => inAddin("Boolean(window.session)"), true);
    await page.evaluate("stage.host.pane.show(false)");
  });

  afterEach(() => page.close());

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  const inAddin = (expression: string) =>
    page.evaluate(`stage.frame.contentWindow.eval(${JSON.stringify(expression)})`);
  /** Presses a button of the ribbon; settled once the add-in says that it is done. */
  const press = (name: string) =>
    page.evaluate(`stage.conversation.runCommand("Branchbook.${name}", "${name}").then(() => true)`);
  const isPaneShown = () => page.evaluate("stage.host.pane.isShown");
  const state = (expression: string) =>
    inAddin(`(({ page, check, notice }) => ${expression})(session.store.getSnapshot())`);

  async function eventually(ask: () => Promise<unknown>, expected: unknown): Promise<void> {
    for (let tries = 0; tries < 500 && JSON.stringify(await ask()) !== JSON.stringify(expected); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await ask()).toEqual(expected);
  }

  test("every button of the manifest and every shortcut has its function", async () => {
    const associated = await inAddin("Object.keys(Office.actions._association.mappings)");
    expect(associated).toEqual(COMMANDS.map((name) => name.toUpperCase()));
  });

  test("检查 opens the pane at what it found", async () => {
    await press("check");
    expect(await isPaneShown()).toBe(true);
    expect(await state("[page, check.state, check.value.summary.error > 0]")).toEqual(["check", "done", true]);
  });

  test("填表 and 图表 write their sheets and show the first, with no pane", async () => {
    const before = Number(await page.evaluate("stage.book.sheets.length"));
    await press("fill");
    expect(await page.evaluate("stage.book.active.name")).toBe("党费收缴公示表 2026Q3");
    expect(await page.evaluate("stage.book.sheets.length")).toBeGreaterThan(before + 5);
    await press("charts");
    expect(await page.evaluate("stage.book.active.name")).toMatch(/^图表/);
    expect(await isPaneShown()).toBe(false);
  });

  test("填表 once more shows what is there already", async () => {
    await press("fill");
    const sheets = await page.evaluate("stage.book.sheets.map(({ name }) => name)");
    await page.evaluate("stage.book.edit('clerk', () => stage.book.activate(stage.book.sheets[0]))");
    await press("fill");
    expect(await page.evaluate("stage.book.active.name")).toBe("党费收缴公示表 2026Q3");
    expect(await page.evaluate("stage.book.sheets.map(({ name }) => name)")).toEqual(sheets);
  });

  test("a button whose work fails is released, and the pane opens to tell why", async () => {
    await press("check");
    await page.evaluate("stage.host.pane.show(false)");
    await page.evaluate("stage.book.isStructureProtected = true");
    await press("fill");
    expect(await isPaneShown()).toBe(true);
    expect(await state("[page, notice?.type]")).toEqual(["fill", "failure"]);
  });

  test("a button is released even where the pane can't be shown", async () => {
    await inAddin('Office.addin.showAsTaskpane = () => Promise.reject(new Error("busy")), null');
    expect(await press("help")).toBe(true);
    expect(await isPaneShown()).toBe(false);
  });

  test("报送 opens the pane at the verdict", async () => {
    await press("submit");
    expect(await isPaneShown()).toBe(true);
    expect(await state("[page, check.state]")).toEqual(["submit", "done"]);
  });

  test("帮助 opens the pane at the help", async () => {
    await press("help");
    expect(await isPaneShown()).toBe(true);
    expect(await state("page")).toBe("help");
  });

  test("a shortcut does the same, without an event", async () => {
    await page.evaluate('stage.conversation.runAction("showPane")');
    await eventually(isPaneShown, true);
    await page.evaluate('stage.conversation.runAction("check")');
    await eventually(() => state("[page, check.state]"), ["check", "done"]);
  });

  test("the custom functions are there, and explain what they can't reckon", async () => {
    const call = (id: string, args: string) =>
      inAddin(`(async () => CustomFunctions._association.mappings.${id}(${args}))()
        .catch(({ code, message }) => \`\${code} \${message}\`)`);
    expect(await inAddin("Object.keys(CustomFunctions._association.mappings)")).toEqual([
      "DUES",
      "IDCHECK",
      "BIRTHDATE",
      "ARREARS",
    ]);
    expect(await call("DUES", "4500, '在职', null")).toBe(45);
    expect(await call("ARREARS", "15, [[15, null, 15]], 7, 9")).toBe(15);
    expect(await call("DUES", "4500, '在校', null")).toMatch(/^#VALUE! 不认识缴费类别“在校”/);
  });
});
