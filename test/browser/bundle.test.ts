/** How much the pane loads before anything is seen of it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const FOLDER = path.resolve(__dirname, "../../dist/workbench");

/**
 * On an office's intranet the pane opens over whatever line leads to the server, each time that Excel starts. Beside office.js,
 * which no add-in goes without, React and Fluent UI take most of this; pages other than the first, charts and all that the
 * worker does are loaded when they are needed.
 */
const MOST_BYTES = 300_000;

test("the pane's first load stays within 300 kB beyond office.js", () => {
  const page = readFileSync(path.join(FOLDER, "taskpane.html"), "utf8");
  const scripts = Array.from(page.matchAll(/<script[^>]* src="?([^\s">]+)/g), ([, src]) => src ?? "");
  expect(scripts).toContainEqual(expect.stringMatching(/^taskpane\./));
  const loaded = ["taskpane.html", ...scripts.filter((src) => !src.startsWith("office-js/"))];
  const sizes = loaded.map((file) => [file, gzipSync(readFileSync(path.join(FOLDER, file))).length] as const);
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  // Named one by one where it is too much.
  expect(total > MOST_BYTES ? sizes : []).toEqual([]);
});
