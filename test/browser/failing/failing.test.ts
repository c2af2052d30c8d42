/** The production pane beside an Excel that fails: the clerk is told in a sentence, nothing is lost, and work can go on. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import webpack from "webpack";
import { serve } from "../../../scripts/server.mjs";
import { errors } from "../../../src/locales/zh-CN/errors";
import { launchChromium } from "../../support/chromium";
import { fixtureBook } from "../../support/commandLine";
import { describeWith } from "../../support/describeWith";
import { PanePage } from "../pane";
import { AS_OF } from "../workbench";

const BUILT = path.resolve(__dirname, "../../../dist/workbench");

/** A folder with all that was built, another page around the pane, and a fixture. */
async function staged(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "failing-"));
  const options = {
    transpileOnly: true,
    configFile: path.join(__dirname, "../../../src/tsconfig.json"),
    compilerOptions: { composite: false, declaration: false, emitDeclarationOnly: false },
  };
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: ["web", "es2022"],
    entry: path.join(__dirname, "page.ts"),
    output: { path: folder, filename: "page.js" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, loader: "ts-loader", options }] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
  for (const file of readdirSync(BUILT).filter((name) => name !== "index.html")) {
    symlinkSync(path.join(BUILT, file), path.join(folder, file));
  }
  writeFileSync(
    path.join(folder, "index.html"),
    '<!doctype html><meta charset="utf-8"><body><script src="page.js"></script>',
  );
  copyFileSync(fixtureBook("clean"), path.join(folder, "book.xlsx"));
  return folder;
}

describeWith(["chromium", "chineseFont"], "the pane beside an Excel that fails", () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let page: Page;
  let pane: PanePage;

  beforeAll(async () => {
    folder = await staged();
    server = await serve(folder, 0);
    browser = await launchChromium();
  });

  const open = async (query = "") => {
    await page.goto(server.address + query);
    const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
    if (!frame) throw new Error("no pane");
    pane = new PanePage(frame);
    await pane.isRecognised();
  };

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 400, height: 720 } });
    await page.clock.install({ time: AS_OF });
    await open();
  });

  afterEach(() => page.close());

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  const content = () => page.evaluate("stage.content()");
  /** The sentence that stands for an error, whatever is filled in. */
  const sentence = (code: keyof typeof errors) => pane.frame.getByText(errors[code]!.split("{")[0]!);
  const readyToFill = async () => {
    await pane.check();
    await pane.goTo("fill");
    await pane.button("fill.make").waitFor();
  };
  /** Lets the time pass that a batch without an answer is waited for. */
  const wait = async () => {
    await page.waitForFunction("stage.failed > 0");
    await page.clock.fastForward("01:01");
  };

  test.each([
    ["a cell is being edited", "stage.book.isEditingCell = true", "cell-in-edit"],
    [
      "a dialog is open",
      'stage.failing = { fault: { type: "refuse", code: "WriteNotSupportedWhenModalDialogOpen" } }',
      "busy",
    ],
    ["too much is asked of it", 'stage.failing = { fault: { type: "refuse", code: "ActivityLimitReached" } }', "busy"],
  ] as const)("tells that %s, and fills the forms afterwards", async (_, fail, told) => {
    await readyToFill();
    const before = await content();
    await page.evaluate(fail);
    await pane.button("fill.make").click();
    await sentence(told).waitFor();
    expect(await content()).toBe(before);
    await page.evaluate("stage.book.isEditingCell = false, stage.failing = null");
    expect((await pane.make("fill.make")).length).toBeGreaterThan(8);
  });

  test("takes back what a batch that was aborted has written, and fills the forms afterwards", async () => {
    await readyToFill();
    const before = await content();
    await page.evaluate(`stage.failing =
      { fault: { type: "abort", before: 2, code: "InvalidArgument" }, writesBefore: 2, times: 1 }`);
    await pane.button("fill.make").click();
    await sentence("refused").waitFor();
    expect(await content()).toBe(before);
    await page.evaluate("stage.failing = null");
    expect((await pane.make("fill.make")).length).toBeGreaterThan(8);
  });

  test("reads in smaller pieces where an answer is too large", async () => {
    await open("?limit=40000");
    await pane.check();
  });

  test("tells that there is no answer, and reads the workbook afterwards", async () => {
    await page.evaluate('stage.failing = { fault: { type: "silence" } }');
    await pane.button("recognise.again").click();
    await wait();
    await sentence("no-answer").waitFor();
    await page.evaluate("stage.failing = null");
    await pane.button("common.retry").click();
    await pane.isRecognised();
  });

  test("tells what may be left where there is no answer to writing, and takes it back", async () => {
    await readyToFill();
    const before = await content();
    await page.evaluate('stage.failing = { fault: { type: "silence" }, writesBefore: 3 }');
    await pane.button("fill.make").click();
    await wait();
    await sentence("unfinished").waitFor();
    await page.evaluate("stage.failing = null");
    await pane.button("footer.history").click();
    await pane.button("history.revert").click();
    await pane.dialog.getByRole("button", { name: pane.saying("undo.confirm") }).click();
    await pane.text("notice.reverted").waitFor();
    expect(await content()).toBe(before);
  });
});
