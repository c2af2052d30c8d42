// Draws docs/images: some templates, and the forms filled from them with the sample workbook. Run by hand after a change of a
// template; needs the build (npm run build), LibreOffice, poppler's pdftotext and pdftoppm, and ImageMagick's convert.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Forms, and what tells their first page from all others. */
const FORMS = { "dues-arrears": "欠缴党费统计表", "dues-receipts": "开具日期" };
const AS_OF = "2026-10-08";
const RESOLUTION = "80";

const sample = path.join("assets/sample", readdirSync("assets/sample")[0]);
const folder = mkdtempSync(path.join(tmpdir(), "branchbook-pictures-"));
mkdirSync("docs/images", { recursive: true });
try {
  for (const [form, text] of Object.entries(FORMS)) {
    draw(`assets/templates/${form}.xlsx`, text, `docs/images/${form}-template.png`);
    const filled = path.join(folder, `${form}-filled.xlsx`);
    fill(form, filled);
    draw(filled, text, `docs/images/${form}-filled.png`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function fill(form, file) {
  const options = ["--forms", form, "--as-of", AS_OF, "--unit", "XX社区党委"];
  try {
    execFileSync(process.execPath, ["bin/branchbook.js", "quarter", sample, "--out", file, ...options]);
  } catch (error) {
    // 1 says that the check found errors; the forms are filled all the same.
    if (error.status !== 1) throw error;
  }
}

/** Draws the first page of a workbook that holds a text, without its page number and blank margins. */
function draw(workbook, text, picture) {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, workbook], {
    stdio: "ignore",
  });
  const pdf = path.join(folder, `${path.basename(workbook, ".xlsx")}.pdf`);
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 2 ** 26 }).split("\f");
  const page = String(pages.findIndex((each) => each.includes(text)) + 1);
  if (page === "0") throw new Error(`no page of ${workbook} says ${text}`);
  const drawn = path.join(folder, "page");
  execFileSync("pdftoppm", ["-r", RESOLUTION, "-f", page, "-l", page, "-singlefile", "-png", pdf, drawn]);
  const look = [
    "-gravity",
    "South",
    "-chop",
    "0x64",
    "-trim",
    "+repage",
    "-bordercolor",
    "white",
    "-border",
    "12",
    "-colorspace",
    "Gray",
    "-colors",
    "16",
  ];
  execFileSync("convert", [`${drawn}.png`, ...look, picture]);
}
