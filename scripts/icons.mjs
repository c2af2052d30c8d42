// Renders assets/icons/icon.svg at the sizes the manifest names. Run by hand after a change of the drawing; needs Chromium.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const svg = readFileSync("assets/icons/icon.svg", "utf8");
const folder = mkdtempSync(path.join(tmpdir(), "branchbook-icons-"));
const page = path.join(folder, "icon.html");
for (const size of [16, 32, 64, 80]) {
  writeFileSync(page, `<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  execFileSync("chromium", [
    "--headless",
    "--no-sandbox",
    "--hide-scrollbars",
    "--default-background-color=00000000",
    `--window-size=${size},${size}`,
    `--screenshot=${path.resolve(`assets/icons/icon-${size}.png`)}`,
    page,
  ]);
}
rmSync(folder, { recursive: true });
