/** What the pane says of itself is what the files say that others read. */
import { readFileSync } from "node:fs";
import path from "node:path";
const shortcuts = JSON.parse(readFileSync(path.resolve(__dirname, "../../assets/shortcuts.json"), "utf8")) as {
  shortcuts: Array<{ action: string; key: { default: string } }>;
};
import { ABOUT } from "../../src/taskpane/about";
import { EXCEL_SHORTCUTS } from "../../src/taskpane/shortcuts";

test("its version and its licence", () => {
  const text = readFileSync(path.resolve(__dirname, "../../package.json"), "utf8");
  expect(JSON.parse(text)).toMatchObject(ABOUT);
});

test("its shortcuts in Excel", () => {
  const keys = Object.fromEntries(shortcuts.shortcuts.map(({ action, key }) => [action, key.default]));
  expect(keys).toEqual(EXCEL_SHORTCUTS);
});
