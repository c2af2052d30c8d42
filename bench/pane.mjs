// What the pane takes in Chromium, beside office.js alone in the same frame of the built workbench: until something is seen
// of it, and for a whole check. `node pane.mjs BOOK FOLDER RUNS` prints the medians in milliseconds as a line of JSON.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve } from "../scripts/server.mjs";

const [file, folder, runs] = process.argv.slice(2);
const LONGEST = 600_000;

/** A page with office.js and a word, in the pane's place. */
const BARE = `<!doctype html><meta charset="utf-8"><script src="office-js/office.js"></script><body><script>
  Office.onReady().then(() => document.body.append("ready"))</script>`;

/** Reads every used cell's value, in pieces that Excel answers, and does nothing with them. Runs in the frame. */
const READ_VALUES = `(async () => {
  const begun = performance.now();
  let cells = 0;
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items) {
      const used = sheet.getUsedRangeOrNullObject(true).load("rowCount,columnCount");
      await context.sync();
      if (used.isNullObject) continue;
      const step = Math.max(1, Math.floor(60000 / used.columnCount));
      for (let row = 0; row < used.rowCount; row += step) {
        const rows = Math.min(step, used.rowCount - row);
        const range = used.getCell(row, 0).getResizedRange(rows - 1, used.columnCount - 1).load("values");
        await context.sync();
        cells += range.values.length * used.columnCount;
      }
    }
  });
  return [performance.now() - begun, cells];
})()`;

const server = await serve(folder, 0);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  chromiumSandbox: false,
  args: ["--disable-gpu"],
});
const figures = [];
for (let run = 0; run < Number(runs); run++) {
  figures.push({ ...(await firstSeen(BARE, "bare")), ...(await firstSeen(null, "pane")), ...(await checked()) });
}
await browser.close();
await server.close();
const names = Object.keys(figures[0]);
console.log(JSON.stringify(Object.fromEntries(names.map((name) => [name, median(figures.map((each) => each[name]))]))));

/** The workbench on the sample, in a browser that has loaded nothing yet. */
async function open(html = null) {
  const page = await browser.newPage({ locale: "en-US" });
  page.setDefaultTimeout(LONGEST);
  if (html !== null)
    await page.route("**/taskpane.html", (route) => route.fulfill({ body: html, contentType: "text/html" }));
  await page.goto(server.address);
  return { page, frame: await frameOf(page) };
}

async function frameOf(page) {
  return (await page.waitForSelector("iframe")).contentFrame();
}

/** From the beginning of a frame's page to its first text, and to where it can be used. */
async function firstSeen(html, name) {
  const { page, frame } = await open(html);
  const usable = html === null ? "Start the check" : "ready";
  await frame.getByText(usable, { exact: true }).first().waitFor();
  const [seen, now] = await frame.evaluate(
    `(async () => { let paint;
      while (!(paint = performance.getEntriesByName("first-contentful-paint")[0])) await new Promise(requestAnimationFrame);
      return [paint.startTime, performance.now()]; })()`,
  );
  await page.close();
  return { [`${name}Seen`]: seen, [`${name}Usable`]: now };
}

/** Reading the values of a book, and then reading and checking it in the pane, in the same frame. */
async function checked() {
  const { page } = await open();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open", exact: true }).click(),
  ]);
  await chooser.setFiles({ name: "bench.xlsx", mimeType: "application/octet-stream", buffer: readFileSync(file) });
  await page.locator("header").getByText("bench.xlsx", { exact: true }).waitFor();
  const frame = await frameOf(page);
  await frame.getByRole("button", { name: "Recognise again", exact: true }).waitFor();
  const [alone, cells] = await frame.evaluate(READ_VALUES);
  const read = await press(frame, "Recognise again", "Start the check");
  const check = await press(frame, "Start the check", "Go to the forms");
  await page.close();
  return { alone, cells, read, check };
}

/** Milliseconds from pressing a button to where another is there and nothing is under way. */
function press(frame, name, next) {
  return frame.evaluate(`(async () => {
    const button = (text) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === text);
    const begun = performance.now();
    button("${name}").click();
    do {
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    } while (document.querySelector("[role=progressbar]") || !button("${next}") || button("${next}").disabled);
    return performance.now() - begun;
  })()`);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
