// `node scripts/screenshots.mjs`: makes the pictures of the workbench in docs/images anew, from the sample and the build of now.
import { writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { indexedPng } from "./indexedPng.mjs";
import { serve } from "./server.mjs";

const FOLDER = "docs/images";
/** The day of the sample, so that the pictures stay the same. */
const AS_OF = new Date("2026-10-08T09:30:00");

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").BrowserContextOptions} Options */

const server = await serve("dist/workbench", 0);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  chromiumSandbox: false,
  args: ["--disable-gpu"],
});

/**
 * Opens the workbench on the sample; the pane has read it.
 * @param {Options} options
 */
async function open(options = {}) {
  const page = await browser.newPage({
    locale: "zh-CN",
    viewport: { width: 1200, height: 720 },
    reducedMotion: "reduce",
    ...options,
  });
  await page.clock.setFixedTime(AS_OF);
  await page.goto(server.address);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("no pane");
  // The tour of the first run.
  await press(frame, /^(跳过|Skip)$/);
  const shoot = async (/** @type {string} */ name) => {
    await page.mouse.move(0, 0);
    // What was written is being checked.
    await frame.waitForFunction('!document.querySelector("main button:disabled")');
    await writeFile(`${FOLDER}/${name}.png`, indexedPng(await page.screenshot()));
  };
  return { page, frame, shoot };
}

/**
 * Presses a button of the pane, the first of that name.
 * @param {Frame} frame
 * @param {RegExp} name
 */
async function press(frame, name) {
  await frame.getByRole("button", { name }).first().click();
}

/**
 * Checks the book and opens the first finding, whose cell is selected beside it.
 * @param {Frame} frame
 */
async function check(frame) {
  await press(frame, /^(开始检查|Start the check)$/);
  const finding = frame.locator("li button[aria-expanded]");
  await finding.first().click();
  await finding.nth(1).click();
  await frame.locator("li button[aria-expanded=true]").nth(1).waitFor();
}

{
  const { page, frame, shoot } = await open();
  await page.getByRole("button", { name: "关闭提示" }).click();
  await shoot("workbench-recognise");
  await check(frame);
  await shoot("workbench-check");
  await press(frame, /^查看并统一…$/);
  await frame.getByRole("dialog").getByRole("checkbox").nth(1).waitFor();
  await shoot("workbench-fix");
  await press(frame, /^写入 \d+ 处$/);
  await frame.getByText(/^已写入：/).waitFor();
  await press(frame, /^去填表$/);
  await press(frame, /^生成 \d+ 张表$/);
  await frame.getByText("党费收缴公示表 2026Q3", { exact: true }).first().click();
  await shoot("workbench-fill");
  await press(frame, /^下一步：图表$/);
  await frame.locator("figure svg").first().waitFor();
  await press(frame, /^插入图表$/);
  await frame.getByText("图表 2026Q3", { exact: true }).first().click();
  await press(frame, /^知道了$/);
  await shoot("workbench-chart");
  await press(frame, /^下一步：报送$/);
  await frame.getByText("图表是最新的").waitFor();
  await shoot("workbench-submit");
  await press(frame, /^规划$/);
  await frame.getByRole("button", { name: "新增指标" }).waitFor();
  await shoot("workbench-plan");
  await page.close();
}
for (const [name, options] of /** @type {const} */ ([
  ["workbench-english", { locale: "en-US" }],
  ["workbench-dark", { colorScheme: "dark" }],
  // The pane stands below the cells.
  ["workbench-phone", { viewport: { width: 400, height: 800 } }],
])) {
  const { page, frame, shoot } = await open(options);
  await check(frame);
  await shoot(name);
  await page.close();
}
await browser.close();
await server.close();
