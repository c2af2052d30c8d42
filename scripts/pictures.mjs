// Draws docs/images: some templates, and the forms filled from them with the sample workbook. Run by hand after a change of a
// template; needs the build (npm run build), LibreOffice, poppler's pdftotext and pdftoppm, and ImageMagick's convert.
import { execFileSync } from "node:child_process";
import { writeXlsx } from "hucre/xlsx";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Forms, and what tells their first page from all others. */
const FORMS = { "dues-arrears": "欠缴党费统计表", "dues-ledger": "收缴明细表", "dues-receipts": "开具日期" };
/** A template of a clerk's own for a built-in form: a block of columns for each branch. */
const SIDE_BY_SIDE = "dues-publication";
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
  const own = path.join(folder, "own");
  const template = path.join(own, `${SIDE_BY_SIDE}.xlsx`);
  const filled = path.join(folder, "side-by-side.xlsx");
  mkdirSync(own);
  writeFileSync(template, await writeXlsx({ sheets: [sideBySide()] }));
  draw(template, "各支部", "docs/images/side-by-side-template.png");
  fill(SIDE_BY_SIDE, filled, "--templates", own);
  draw(filled, "各支部合计", "docs/images/side-by-side-filled.png");
} finally {
  rmSync(folder, { recursive: true });
}

/** The example of 各支部并排 in docs/templates.md, with formats. */
function sideBySide() {
  const line = { style: "thin", color: { rgb: "404040" } };
  const plain = { font: { name: "宋体", size: 11 }, alignment: { horizontal: "center", vertical: "center" } };
  const boxed = { ...plain, border: { top: line, right: line, bottom: line, left: line } };
  const head = { ...boxed, font: { ...plain.font, bold: true } };
  const money = { ...boxed, numFmt: "#,##0.00" };
  const rows = [
    [
      ["{季度}党费公示", { ...plain, font: { name: "黑体", size: 18 } }],
      [null, plain],
      [null, plain],
    ],
    [
      ["{横排.党支部}", head],
      [null, head],
      ["各支部合计", head],
    ],
    [
      ["姓名", head],
      ["应缴", head],
      [null, head],
    ],
    [
      ["{.姓名}", boxed],
      ["{.应缴}", money],
      [null, boxed],
    ],
    [
      ["合计", head],
      ["=SUM(B4)", money],
      ["=SUM(B5)", money],
    ],
  ];
  const cellOf = (text) => (text?.startsWith("=") ? { formula: text.slice(1) } : { value: text });
  const cells = rows.flatMap((row, r) => row.map(([text, style], c) => [`${r},${c}`, { ...cellOf(text), style }]));
  return {
    name: "各支部并排",
    columns: [9, 9.5, 11].map((width) => ({ width })),
    rows: rows.map(() => []),
    rowDefs: new Map(rows.map((_, row) => [row, { height: row === 0 ? 36 : 20 }])),
    cells: new Map(cells),
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
      { startRow: 1, startCol: 0, endRow: 1, endCol: 1 },
    ],
    view: { showGridLines: false },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function fill(form, file, ...more) {
  const options = ["--forms", form, "--as-of", AS_OF, "--unit", "XX社区党委", ...more];
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
    "0x56",
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
