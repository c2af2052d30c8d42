import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const manifestFile = path.join(root, "manifest.xml");
const manifest = readFileSync(manifestFile, "utf8");

/** The first group of every match of a pattern in the manifest. */
function all(pattern: RegExp): string[] {
  return [...manifest.matchAll(pattern)].map((match) => match[1]!);
}

test("Microsoft's own parser reads it as an Excel task pane add-in of this version", () => {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const parser = require.resolve("office-addin-manifest/cli.js");
  const info = execFileSync(process.execPath, [parser, "info", manifestFile], { encoding: "utf8" });
  expect(info).toMatch(/Type: TaskPaneApp/);
  expect(info).toMatch(/Hosts: Workbook/);
  expect(info).toContain(`Version: ${version}.0`);
  expect(info).toMatch(/Default Locale: zh-CN/);
});

test("Excel 2021 is the floor", () => {
  expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.14" />');
});

test("every text has its English override", () => {
  const texts = all(/<(?:DisplayName|Description|bt:String id="[^"]+") DefaultValue="([^"]+)">/g);
  const translated = all(/DefaultValue="([^"]+)">\s*<(?:bt:)?Override Locale="en-US" Value="[^"]+" \/>/g);
  expect(texts).not.toEqual([]);
  expect(translated).toEqual(texts);
});

test("every resource used is there, and every one there is used", () => {
  const used = new Set(all(/ resid="([^"]+)"/g));
  const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
  expect([...defined].sort()).toEqual([...used].sort());
});

test("every icon named is a PNG of the size its name says", () => {
  const icons = new Set(all(/"https:\/\/localhost:3000\/([^"]+\.png)"/g));
  expect(icons.size).toBeGreaterThan(0);
  for (const icon of icons) {
    const png = readFileSync(path.join(root, icon));
    const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
    expect([icon, png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      icon,
      "PNG",
      size,
      size,
    ]);
  }
});
