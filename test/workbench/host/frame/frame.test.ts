/** An add-in in a frame in Chromium, on Microsoft's unmodified office.js, with its host in the page around it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import webpack from "webpack";
import { launchChromium } from "../../../support/chromium";
import { describeWith } from "../../../support/describeWith";

const OFFICE_JS = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const PAGES: Readonly<Record<string, string>> = {
  "/": '<!doctype html><meta charset="utf-8"><body><script src="page.js"></script>',
  "/addin.html":
    '<!doctype html><meta charset="utf-8"><script src="office-js/office.js"></script><input><button>查</button>',
  // What the client asks over http whether the page around it is to be trusted.
  "/office-js/AgaveErrorUX/index.html":
    '<script>addEventListener("message", ({ source, origin }) => source.postMessage(\'{"hostUserTrusted":true}\', origin))</script>',
};

/** Bundles the page's script into a folder, which it returns. */
async function bundled(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "frame-"));
  const options = {
    transpileOnly: true,
    configFile: path.join(__dirname, "../../../../src/tsconfig.json"),
    compilerOptions: { composite: false, declaration: false, emitDeclarationOnly: false },
  };
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry: path.join(__dirname, "page.ts"),
    output: { path: folder, filename: "page.js" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, loader: "ts-loader", options }] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
      else resolve();
    });
  });
  return folder;
}

describeWith(["chromium"], "an add-in in a frame", () => {
  const requested: string[] = [];
  let folder: string;
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = await bundled();
    server = createServer(({ url = "" }, response) => {
      const { pathname } = new URL(url, "http://localhost");
      requested.push(pathname);
      const file = pathname.startsWith("/office-js/")
        ? path.join(OFFICE_JS, pathname.slice("/office-js".length))
        : path.join(folder, pathname);
      const text = PAGES[pathname];
      if (text === undefined && !existsSync(file)) return response.writeHead(404).end();
      response.setHeader("Content-Type", file.endsWith(".js") ? "text/javascript" : "text/html");
      return response.end(text ?? readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
    browser = await launchChromium();
    page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.evaluate("window.pane = workbench.start(); new Promise((done) => pane.frame.onload = done)");
    await inAddin("Office.onReady()");
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  /** Value of an expression in the add-in's window. */
  const inAddin = (expression: string) => page.evaluate(`pane.frame.contentWindow.eval(${JSON.stringify(expression)})`);
  /** Value that an asynchronous piece of the add-in gives. */
  const run = (body: string) => inAddin(`(async () => { ${body} })()`);

  /** Messages take a moment to arrive. */
  const eventually = async (ask: () => Promise<unknown>, expected: unknown) => {
    for (let tries = 0; tries < 200 && JSON.stringify(await ask()) !== JSON.stringify(expected); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await ask()).toEqual(expected);
  };

  test("is told where it is", async () => {
    const context = await run(`
      const { host, platform, addin } = await Office.onReady();
      const { displayLanguage, contentLanguage, requirements, document } = Office.context;
      return {
        ready: { host, platform, addin },
        context: { displayLanguage, contentLanguage, url: document.url, mode: document.mode },
        supports: ["1.14", "1.15"].map((version) => requirements.isSetSupported("ExcelApi", version)),
      };`);
    expect(context).toEqual({
      ready: { host: "Excel", platform: "OfficeOnline", addin: { visibilityMode: "Taskpane" } },
      context: { displayLanguage: "zh-CN", contentLanguage: "zh-CN", url: "账册.xlsx", mode: "readWrite" },
      supports: [true, false],
    });
  });

  test("asks for nothing but its own files", () => {
    const addin = requested.filter((file) => !["/", "/page.js", "/favicon.ico"].includes(file));
    expect(addin.map((file) => path.basename(file)).sort()).toEqual([
      "addin.html",
      "excel-web-16.00.js",
      "index.html",
      "office.js",
      "office_strings.js",
    ]);
  });

  test("reads and writes the workbook", async () => {
    const values = await run(`return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("名册");
      sheet.getRange("A1:B2").values = [["姓名", "党费"], ["张三", 20]];
      const used = sheet.getUsedRange().load("values");
      await context.sync();
      return used.values;
    })`);
    expect(values).toEqual([
      ["姓名", "党费"],
      ["张三", 20],
    ]);
    expect(await page.evaluate("workbench.book.active.cells.value(1, 1)")).toBe(20);
  });

  test("is told of errors as the client knows them", async () => {
    const codeOf = (work: string) =>
      run(`return Excel.run(async (context) => { ${work}; await context.sync(); })
      .then(() => null, (error) => error instanceof OfficeExtension.Error && error.code)`);
    expect(await codeOf('context.workbook.worksheets.getItem("无").load("name")')).toBe("ItemNotFound");
    await page.evaluate("workbench.book.isEditingCell = true");
    expect(await codeOf('context.workbook.load("name")')).toBe("InvalidOperationInCellEditMode");
    await page.evaluate("workbench.book.isEditingCell = false");
    const large = 'context.workbook.worksheets.getFirst().getRange("A1").values = [["长".repeat(2e6)]]';
    expect(await codeOf(large)).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("hears of edits and selections", async () => {
    await run(`
      window.heard = [];
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ address }) => heard.push(address));
        context.workbook.onSelectionChanged.add(async () => heard.push("selected"));
        await context.sync();
      });`);
    await page.evaluate('workbench.type("名字"), workbench.select()');
    await eventually(() => inAddin("heard.sort()"), ["A1", "selected"]);
  });

  test("hears of an edit once with each of its handlers, whatever else it listens to", async () => {
    await run(`
      window.told = [];
      await Office.addin.onVisibilityModeChanged(() => {});
      await Office.actions.associate("HEAR", () => {});
      for (const who of ["first", "second"]) {
        await Excel.run(async (context) => {
          context.workbook.worksheets.onChanged.add(async ({ address }) => void told.push(who + " " + address));
          context.workbook.worksheets.onCalculated.add(async () => {});
          await context.sync();
        });
      }`);
    await page.evaluate('workbench.type("一次")');
    await eventually(() => inAddin("told.length"), 2);
    await page.evaluate("new Promise((done) => setTimeout(done, 300))");
    expect(await inAddin("told.sort()")).toEqual(["first A1", "second A1"]);
  });

  test("keeps settings in the workbook", async () => {
    const settings = await run(`
      const { settings } = Office.context.document;
      const before = settings.get("quarter");
      settings.set("unit", { name: "红旗街道" });
      settings.remove("quarter");
      await new Promise((done) => settings.saveAsync(done));
      return before;`);
    expect(settings).toBe("2026-3");
    expect(await page.evaluate("[...workbench.book.settings]")).toEqual([["unit", '{"name":"红旗街道"}']]);
    await page.evaluate(`workbench.book.set("unit", '"别处"')`);
    const refreshed = await run(`
      const { settings } = Office.context.document;
      await new Promise((done) => settings.refreshAsync(done));
      return settings.get("unit");`);
    expect(refreshed).toBe("别处");
  });

  test("runs functions of its buttons and actions of its shortcuts", async () => {
    await run(`
      window.done = [];
      Office.actions.associate("check", (event) => { done.push(event.source.id); event.completed(); });
      Office.actions.associate("FILL", () => { done.push("fill"); });`);
    await page.evaluate('pane.conversation.runCommand("Branchbook.Check", "check")');
    await page.evaluate('pane.conversation.runAction("FILL")');
    await eventually(() => inAddin("done"), ["Branchbook.Check", "fill"]);
  });

  test("is shown and hidden, by itself and by the page", async () => {
    await run(`
      window.modes = [];
      await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => { modes.push(visibilityMode); });
      await Office.addin.hide();`);
    expect(await page.evaluate("pane.host.pane.isShown")).toBe(false);
    await page.evaluate("pane.host.pane.show(true)");
    await run("await Office.addin.setStartupBehavior(Office.StartupBehavior.load)");
    expect(await run("return Office.addin.getStartupBehavior()")).toBe("Load");
    await eventually(() => inAddin("modes"), ["Hidden", "Taskpane"]);
  });

  test("says when Tab has nowhere left to go, and Escape", async () => {
    const press = (keyCode: number, from: string) => `{
      const event = new KeyboardEvent("keydown", { bubbles: true });
      Object.defineProperty(event, "keyCode", { value: ${keyCode} });
      document.querySelector("${from}").dispatchEvent(event);
    }`;
    await page.evaluate("pane.notices.length = 0");
    await inAddin(press(9, "button"));
    await inAddin(press(27, "button"));
    // Focus comes and goes besides.
    await eventually(() => page.evaluate("pane.notices.filter((notice) => notice > 1)"), [13, 15]);
  });

  test("is refused what isn't covered", async () => {
    const error = await run(`return new Promise((done) => Office.context.document.getSelectedDataAsync("text", done))
      .then(({ status, error }) => [status, error.code])`);
    expect(error).toEqual(["failed", 5000]);
  });

  test("starts anew with the settings of now, and hears nothing once it was ended", async () => {
    await page.evaluate(`pane.end(), pane.host.dispose()`);
    await page.evaluate("window.pane = workbench.start(); new Promise((done) => pane.frame.onload = done)");
    expect(await run('await Office.onReady(); return Office.context.document.settings.get("unit")')).toBe("别处");
  });
});
