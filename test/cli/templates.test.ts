import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { NewSheet } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { readTemplate } from "../../src/spreadsheet/xlsx/template/template";
import { writeXlsx } from "../../src/spreadsheet/xlsx/write";
import { branchbook, fixtureBook } from "../support/commandLine";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "branchbook-templates-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = (file: string): string => path.join(folder, file);

/** A built-in template as a worksheet of a clerk's book: some texts of its cells changed. */
async function bookWith(sheet: string, form: string, change: (text: string) => string): Promise<string> {
  const file = path.join(__dirname, `../../assets/templates/${form}.xlsx`);
  const template = await readTemplate(readFileSync(file), "");
  const rows: NewSheet["rows"] = template.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell && "value" in cell.content && typeof cell.content.value === "string"
        ? { ...cell, content: { value: change(cell.content.value) } }
        : cell,
    ),
  }));
  const book = readFileSync(fixtureBook("clean"));
  const newSheets = [{ ...template, rows, name: sheet, madeBy: null }];
  const { bytes } = await writeXlsx(book, { edits: [], newSheets });
  writeFileSync(inFolder("book.xlsx"), bytes);
  return inFolder("book.xlsx");
}

const ownTitle = (text: string): string => text.replace("欠缴党费统计表", "欠费名单");

describe("templates check", () => {
  test("names each unknown marker with its cell and the nearest known one, the form, and all there are", async () => {
    const book = await bookWith("欠缴党费统计表（表样）", "dues-arrears", (text) => text.replace("{.姓名}", "{.姓明}"));
    const { status, stdout } = branchbook("templates", "check", book);
    expect(status).toBe(1);
    expect(stdout).toMatch(/工作表“欠缴党费统计表（表样）”是《欠缴党费统计表》的表样/);
    expect(stdout).toMatch(/B6 的 \{\.姓明\} 不认识，是不是 \{\.姓名\}/);
    expect(stdout).toMatch(/\{季度\} \{quarter\}/);
    expect(stdout).toMatch(/\{\.欠缴月数\} \{\.monthCount\}/);
    const english = branchbook("templates", "check", book, "--lang", "en-US").stdout;
    expect(english).toMatch(/\{\.姓明\} in B6 is not known, perhaps \{\.姓名\}/);
    const { templates } = JSON.parse(branchbook("templates", "check", book, "--json").stdout);
    expect(templates).toMatchObject([
      {
        sheet: "欠缴党费统计表（表样）",
        form: "dues-arrears",
        problems: [{ code: "unknown-marker", cell: "B6", marker: "{.姓明}", nearest: "{.姓名}" }],
      },
    ]);
  });

  test("a file named as the form, in either language, needs no other name; no problem ends with 0", () => {
    for (const name of ["dues-arrears.xlsx", "我们的欠缴党费统计表.xlsx"]) {
      writeFileSync(inFolder(name), readFileSync(path.join(__dirname, "../../assets/templates/dues-arrears.xlsx")));
      expect(branchbook("templates", "check", inFolder(name)).status).toBe(0);
    }
  });

  test("a worksheet that no form is named by is told what to be called; a book without markers can't be checked", async () => {
    const { status, stdout } = branchbook("templates", "check", await bookWith("Sheet9", "dues-arrears", ownTitle));
    expect(status).toBe(1);
    expect(stdout).toMatch(/请改名，例如“欠缴党费统计表表样”/);
    const none = branchbook("templates", "check", fixtureBook("clean"));
    expect({ status: none.status, stdout: none.stdout }).toEqual({ status: 2, stdout: "" });
    expect(none.stderr).toMatch(/没有表样/);
  });
});

describe("quarter", () => {
  test("fills a form from the clerk's own worksheet, leaves that as it is, and reads no data from it", async () => {
    const book = await bookWith("欠缴党费统计表（表样）", "dues-arrears", ownTitle);
    const done = inFolder("done.xlsx");
    const { status, stdout } = branchbook("quarter", book, "--out", done, "--forms", "dues-arrears", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout).sheets.map(({ sheet }: { sheet: string }) => sheet)).not.toContain(
      "欠缴党费统计表（表样）",
    );
    const before = await openXlsx(readFileSync(book), "");
    const after = await openXlsx(readFileSync(done), "");
    const rowsOf = (content: typeof before, name: string) => content.sheets.find((sheet) => sheet.name === name)?.rows;
    expect(rowsOf(after, "欠缴党费统计表（表样）")).toEqual(rowsOf(before, "欠缴党费统计表（表样）"));
    expect(rowsOf(after, "欠缴党费统计表 2026Q3")?.[0]?.[0]).toBe("2026年第三季度欠费名单");
  });

  test("says that a worksheet with markers but no form's name was not used", async () => {
    const book = await bookWith("Sheet9", "dues-arrears", ownTitle);
    const { stdout } = branchbook("quarter", book, "--out", inFolder("done.xlsx"), "--forms", "dues-arrears");
    expect(stdout).toMatch(/工作表“Sheet9”有标记，但名字里没有表名/);
    const { sheets } = await openXlsx(readFileSync(inFolder("done.xlsx")), "");
    expect(sheets.find(({ name }) => name === "欠缴党费统计表 2026Q3")?.rows[0]?.[0]).toMatch(/欠缴党费统计表/);
  });
});
