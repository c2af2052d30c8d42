import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sideload } from "../../scripts/sideload.mjs";

const manifest = path.join(__dirname, "../../manifest.xml");
const ID = "f0db03aa-5676-4941-adcd-96833af80df9";
const home = mkdtempSync(path.join(tmpdir(), "sideload-"));
afterAll(() => rmSync(home, { recursive: true }));

const executed: string[][] = [];
const on = (platform: string) => ({
  platform,
  home,
  execute: (command: string, args: readonly string[]) => void executed.push([command, ...args]),
});

test("the manifest is put into Excel's folder on a Mac, and taken out again", () => {
  const takeBack = sideload(manifest, on("darwin"));
  const copy = path.join(home, `Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`);
  expect(readFileSync(copy, "utf8")).toBe(readFileSync(manifest, "utf8"));
  takeBack?.();
  expect(existsSync(copy)).toBe(false);
});

test("its path is written into the registry on Windows, and taken out again", () => {
  const takeBack = sideload(manifest, on("win32"));
  takeBack?.();
  const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
  expect(executed).toEqual([
    ["reg", "add", key, "/v", ID, "/t", "REG_SZ", "/d", path.resolve(manifest), "/f"],
    ["reg", "delete", key, "/v", ID, "/f"],
  ]);
});

test("nothing is done where there is no Excel", () => {
  expect(sideload(manifest, on("linux"))).toBeNull();
});
