import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { branchbook, fixtureBook } from "../support/commandLine";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "branchbook-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SAMPLE = path.join(__dirname, "../../assets/sample/示例账册.xlsx");
const inFolder = (file: string): string => path.join(folder, file);
const hash = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

interface CheckOutput {
  readonly quarter: string;
  readonly sheets: ReadonlyArray<{
    sheet: string;
    kind: string;
    headerRows: number[];
    rows: number;
    columns: Record<string, string>;
    unmapped: string[];
  }>;
  readonly findings: ReadonlyArray<{
    rule: string;
    cell?: string;
    row?: number;
    subject: string;
    message: string;
    value?: unknown;
    fix?: object;
  }>;
  readonly metrics: ReadonlyArray<{ id: string; actual: number | null; counted: string[] }>;
  readonly summary: Record<string, number>;
  readonly forms: ReadonlyArray<{ form: string; sheet: string; totals: Record<string, number> }>;
  readonly charts: ReadonlyArray<{ chart: string; sheet: string }>;
}

describe("check", () => {
  test("says what was recognised, what was found and where, and leaves the book alone", () => {
    const book = fixtureBook("wild");
    const before = hash(book);
    const { status, stdout } = branchbook("check", book, "--json");
    const output = JSON.parse(stdout) as CheckOutput;
    expect(status).toBe(1);
    expect(hash(book)).toBe(before);
    expect(output.quarter).toBe("2026Q3");
    expect(output.sheets[1]).toMatchObject({
      sheet: "2026缴费",
      kind: "dues",
      headerRows: [2],
      rows: 124,
      unmapped: ["I", "S"],
    });
    expect(output.sheets[1]?.columns).toMatchObject({ name: "Y", m1: "F", m12: "R", total: "X", serial: "C" });
    expect(output.findings.find(({ rule }) => rule === "member/id-precision-lost")).toMatchObject({
      cell: "H30",
      row: 30,
      subject: "汪斌伟",
    });
    expect(output.metrics.find(({ id }) => id === "P45")?.counted.every((place) => place.startsWith("支部信息!"))).toBe(
      true,
    );
  });

  test("shows no ID number or phone whole in a message or subject", () => {
    for (const name of ["plain", "messy", "wild"]) {
      const { findings } = JSON.parse(branchbook("check", fixtureBook(name), "--json").stdout) as CheckOutput;
      const shown = findings.map(({ message, subject }) => `${message} ${subject}`).join("\n");
      expect(shown).not.toMatch(/\d{14,}|1[3-9]\d{9}/);
      expect(shown).not.toMatch(/[{}]|undefined|NaN|null/);
    }
  });

  test("reads well in a terminal in both languages", () => {
    const chinese = branchbook("check", fixtureBook("plain")).stdout;
    expect(chinese).toMatch(/党员花名册 · 党员花名册 · 表头第 1 行 · 118 行/);
    expect(chinese).toMatch(/✗ 错误 · 身份证号校验位不符 · 3 处/);
    expect(chinese).toMatch(/暂不能报送/);
    expect(chinese).toMatch(/P45 支部书记平均年龄 · 目标 < 45 · 实际 62.75 · 未达到/);
    const explained = branchbook("check", fixtureBook("plain"), "--explain").stdout;
    expect(explained).toMatch(/依据：GB 11643-1999/);
    expect(chinese).not.toMatch(/依据：/);
    const english = branchbook("check", fixtureBook("plain"), "--lang", "en-US").stdout;
    expect(english).toMatch(/not fit to be submitted yet/);
    expect(english).not.toMatch(/[{}]|undefined/);
  });

  test("a book without errors ends with 0", () => {
    expect(branchbook("check", fixtureBook("clean")).status).toBe(0);
  });

  test("a book in which nothing is recognised is not called fit", () => {
    const book = inFolder("book.xlsx");
    writeFileSync(book, readFileSync(path.join(__dirname, "../../assets/templates/check-report.xlsx")));
    const { status, stdout } = branchbook("check", book);
    expect(status).toBe(3);
    expect(stdout).toMatch(/没有认出/);
    expect(stdout).not.toMatch(/可以报送；|，可以报送/);
  });

  test("a mapping file goes before what is recognised", () => {
    const mapping = inFolder("mapping.json");
    writeFileSync(
      mapping,
      JSON.stringify({ sheets: { 爱心基金: { kind: "fund", headerRows: [2], columns: { voucher: null } } } }),
    );
    const { findings } = JSON.parse(
      branchbook("check", fixtureBook("forms"), "--json", "--mapping", mapping).stdout,
    ) as CheckOutput;
    expect(findings.filter(({ rule }) => rule.startsWith("fund/voucher-duplicate"))).toEqual([]);
  });
});

describe("what can't be used ends with 2 and one line that says what to do", () => {
  const line = (...args: string[]): string => {
    const { status, stdout, stderr } = branchbook(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim().split("\n")).toHaveLength(1);
    return stderr;
  };

  test("words nobody knows", () => {
    expect(line("chekc", "book.xlsx")).toMatch(/不认识“chekc”/);
    expect(line("check")).toMatch(/写明要处理的工作簿/);
    expect(line("check", "a.xlsx", "b.xlsx")).toMatch(/不认识“b.xlsx”/);
    expect(line("check", "a.xlsx", "--jsno")).toMatch(/不认识“--jsno”/);
    expect(line("check", fixtureBook("clean"), "--quarter", "2026-3")).toMatch(/2026Q3 这样/);
    expect(line("quarter", fixtureBook("clean"))).toMatch(/用 --out 写明输出文件/);
    expect(line("quarter", fixtureBook("clean"), "--out", inFolder("a.xlsx"), "--forms", "nope")).toMatch(
      /dues-publication/,
    );
    expect(line("fix", fixtureBook("wild"), "--out", inFolder("a.xlsx"), "--rules", "nope")).toMatch(/tidy\/date/);
    expect(line("check", fixtureBook("clean"), "--lang", "fr")).toMatch(/zh-CN/);
  });

  test("an option of another command", () => {
    expect(line("due", fixtureBook("clean"), "--forms", "roster")).toMatch(/due 没有 --forms 这个选项.*--as-of/);
    expect(line("templates", "--json")).toMatch(/--json/);
    expect(line("new", "book.xlsx", "--out", inFolder("a.xlsx"))).toMatch(/不认识“book.xlsx”/);
  });

  test("files that are no workbook", () => {
    expect(line("check", inFolder("nowhere.xlsx"))).toMatch(/找不到文件/);
    expect(line("check", folder)).toMatch(/是文件夹/);
    writeFileSync(inFolder("text.xlsx"), "姓名,性别\n张三,男");
    expect(line("check", inFolder("text.xlsx"))).toMatch(/另存为/);
    writeFileSync(inFolder("empty.xlsx"), "");
    expect(line("check", inFolder("empty.xlsx"))).toMatch(/文件是空的/);
    writeFileSync(inFolder("cut.xlsx"), readFileSync(fixtureBook("clean")).subarray(0, 20_000));
    expect(line("check", inFolder("cut.xlsx"))).toMatch(/已损坏或不完整/);
    writeFileSync(inFolder("mapping.json"), "{");
    expect(line("check", fixtureBook("clean"), "--mapping", inFolder("mapping.json"))).toMatch(/JSON/);
  });

  test("an output that would replace the input, however it is written", () => {
    const book = inFolder("book.xlsx");
    writeFileSync(book, readFileSync(fixtureBook("clean")));
    const before = hash(book);
    expect(line("quarter", book, "--out", `${folder}/./book.xlsx`)).toMatch(/不能就是原文件/);
    expect(hash(book)).toBe(before);
  });

  test("nothing half-written is left", () => {
    expect(line("quarter", fixtureBook("clean"), "--out", path.join(fixtureBook("clean"), "done.xlsx"))).toMatch(
      /没有写成/,
    );
    expect(line("quarter", inFolder("nowhere.xlsx"), "--out", inFolder("done.xlsx"))).toMatch(/找不到文件/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("quarter", () => {
  test("fills and charts into a new file, and reads its own sheets never back", () => {
    const done = inFolder("新建文件夹/done.xlsx");
    const first = branchbook("quarter", fixtureBook("clean"), "--out", done, "--json", "--unit", "某社区党委");
    expect(first.status).toBe(0);
    const output = JSON.parse(first.stdout) as CheckOutput;
    expect(output.forms.map(({ form }) => form)).toEqual([
      "dues-publication",
      "dues-ledger",
      "dues-arrears",
      "love-fund-publication",
      "roster",
      "branch-overview",
      "development-progress",
      "organization-life",
      "plan-progress",
      "quarter-report",
      "check-report",
    ]);
    expect(output.charts.length).toBeGreaterThanOrEqual(3);
    const again = JSON.parse(branchbook("check", done, "--json").stdout) as CheckOutput;
    expect({ sheets: again.sheets, findings: again.findings, metrics: again.metrics }).toEqual({
      sheets: output.sheets,
      findings: output.findings,
      metrics: output.metrics,
    });
  });

  test("keeps an earlier quarter's forms, and fills the same quarter's again in their place", async () => {
    const fill = (book: string, out: string, quarter: string): void => {
      branchbook("quarter", book, "--out", inFolder(out), "--quarter", quarter, "--forms", "dues-ledger,charts");
    };
    fill(fixtureBook("clean"), "second.xlsx", "2026Q2");
    fill(inFolder("second.xlsx"), "third.xlsx", "2026Q3");
    fill(inFolder("third.xlsx"), "again.xlsx", "2026Q2");
    const { sheets } = await openXlsx(readFileSync(inFolder("again.xlsx")), "");
    expect(sheets.flatMap(({ name, madeBy }) => (madeBy === null ? [] : [[name, madeBy]]))).toEqual([
      ["党费收缴明细表 2026Q2", "dues-ledger 2026Q2"],
      ["图表 2026Q2", "charts 2026Q2"],
      ["党费收缴明细表 2026Q3", "dues-ledger 2026Q3"],
      ["图表 2026Q3", "charts 2026Q3"],
    ]);
  });

  test("only the forms asked for; what was told of the sheets is remembered", async () => {
    const mapping = inFolder("mapping.json");
    writeFileSync(
      mapping,
      JSON.stringify({ sheets: { 爱心基金: { kind: "fund", headerRows: [2], columns: { voucher: null } } } }),
    );
    const done = inFolder("done.xlsx");
    branchbook("quarter", fixtureBook("clean"), "--out", done, "--forms", "check-report", "--mapping", mapping);
    const content = await openXlsx(readFileSync(done), "done.xlsx");
    expect(content.sheets.filter(({ madeBy }) => madeBy !== null).map(({ madeBy }) => madeBy)).toEqual([
      "check-report 2026Q3",
    ]);
    const { sheets } = JSON.parse(branchbook("check", done, "--json").stdout) as CheckOutput;
    expect(sheets.find(({ sheet }) => sheet === "爱心基金")?.columns["voucher"]).toBeUndefined();
  });

  test("the unit is remembered in the workbook written, and printed on the next forms", async () => {
    const [first, second] = [inFolder("first.xlsx"), inFolder("second.xlsx")];
    branchbook("quarter", fixtureBook("clean"), "--out", first, "--forms", "roster", "--unit", "某社区党委");
    branchbook("quarter", first, "--out", second, "--forms", "branch-overview");
    const { sheets } = await openXlsx(readFileSync(second), "second.xlsx");
    const made = sheets.find(({ madeBy }) => madeBy?.startsWith("branch-overview"));
    expect(made?.rows.flat().filter((value) => String(value).includes("某社区党委"))).not.toEqual([]);
  });

  test("the unit that the book's own tables state is printed, and left out where the clerk says so", async () => {
    const [stated, blank] = [inFolder("stated.xlsx"), inFolder("blank.xlsx")];
    branchbook("quarter", SAMPLE, "--out", stated, "--forms", "roster");
    branchbook("quarter", SAMPLE, "--out", blank, "--forms", "roster", "--unit", "");
    const unitLine = async (file: string) => {
      const { sheets } = await openXlsx(readFileSync(file), "book.xlsx");
      const made = sheets.find(({ madeBy }) => madeBy?.startsWith("roster"));
      return made?.rows.flat().find((value) => String(value).startsWith("填报单位"));
    };
    expect(await unitLine(stated)).toContain("XX社区党委");
    expect(await unitLine(blank)).not.toContain("XX社区党委");
  });

  test("templates written out, changed by a user, are used", async () => {
    expect(branchbook("templates", "--out", inFolder("templates")).status).toBe(0);
    expect(readdirSync(inFolder("templates"))).toContain("dues-publication.xlsx");
    for (const file of readdirSync(inFolder("templates")))
      if (file !== "check-report.xlsx") rmSync(inFolder(`templates/${file}`));
    const done = inFolder("done.xlsx");
    const { status, stderr } = branchbook(
      "quarter",
      fixtureBook("clean"),
      "--out",
      done,
      "--templates",
      inFolder("templates"),
      "--forms",
      "check-report",
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(existsSync(done)).toBe(true);
  });
});

describe("fix", () => {
  test("writes the chosen repairs and a log of them, nothing else; findings stay what they were", async () => {
    const fixed = inFolder("fixed.xlsx");
    const { status, stdout } = branchbook(
      "fix",
      fixtureBook("wild"),
      "--out",
      fixed,
      "--rules",
      "tidy/id-letter,tidy/spaces",
    );
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/\d{17}[\dXx]/);
    const before = await openXlsx(readFileSync(fixtureBook("wild")), "wild.xlsx");
    const after = await openXlsx(readFileSync(fixed), "fixed.xlsx");
    const log = after.sheets.find(({ madeBy }) => madeBy === "log");
    const changes = before.sheets.flatMap((sheet, index) =>
      sheet.rows.flatMap((row, r) =>
        row.flatMap((cell, c) =>
          after.sheets[index]?.rows[r]?.[c] === cell ? [] : [[cell, after.sheets[index]?.rows[r]?.[c]]],
        ),
      ),
    );
    expect(changes.length).toBeGreaterThan(10);
    for (const [old, now] of changes) expect(String(old).replace(/\s/g, "").toUpperCase()).toBe(now);
    expect(log?.rows.slice(2).map((row) => [row[5], row[6]])).toEqual(changes.map(([old, now]) => [String(old), now]));
    const found = (book: string): CheckOutput["findings"] =>
      (JSON.parse(branchbook("check", book, "--json").stdout) as CheckOutput).findings;
    const place = ({ rule, row, subject }: CheckOutput["findings"][number]): string => `${rule} ${row} ${subject}`;
    expect(found(fixed).map(place)).toEqual(found(fixtureBook("wild")).map(place));
  });

  test("all repairs leave none, and the second log goes on below the first", async () => {
    const once = inFolder("once.xlsx");
    const twice = inFolder("twice.xlsx");
    branchbook("fix", fixtureBook("messy"), "--out", once, "--rules", "tidy/date");
    branchbook("fix", once, "--out", twice);
    expect(branchbook("fix", twice, "--out", inFolder("thrice.xlsx")).stdout).toMatch(/没有可以自动修正的内容/);
    expect(existsSync(inFolder("thrice.xlsx"))).toBe(false);
    const logs = await Promise.all(
      [once, twice].map(async (file) =>
        (await openXlsx(readFileSync(file), "")).sheets.find(({ madeBy }) => madeBy === "log"),
      ),
    );
    expect(logs[1]?.rows.slice(0, logs[0]?.rows.length)).toEqual(logs[0]?.rows);
    expect(logs[1]?.rows.length).toBeGreaterThan(logs[0]?.rows.length ?? 0);
  });
});
