import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { writeXlsx } from "../../src/spreadsheet/xlsx/write";
import { branchbook, fixtureBook } from "../support/commandLine";
import { excelBook, pack } from "../spreadsheet/xlsx/writing/books";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "branchbook-plan-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = (file: string): string => path.join(folder, file);
const gridsOf = async (file: string) => (await openXlsx(readFileSync(file), "book.xlsx")).sheets;

interface PlanOutput {
  readonly targets: ReadonlyArray<{
    id: string;
    actual: number | null;
    byQuarter: Record<string, number>;
    forecast: number | null;
  }>;
  readonly filled: number;
  readonly added: readonly string[];
}

const truthOf = (name: string) =>
  JSON.parse(readFileSync(fixtureBook(name).replace("book.xlsx", "truth.json"), "utf8")) as {
    readonly totals: { readonly duesPaidByQuarter: Readonly<Record<string, string>> };
  };

describe("plan", () => {
  test("tells how the targets stand, their course and where they are heading", () => {
    const { status, stdout } = branchbook("plan", fixtureBook("plain"), "--json");
    const { targets } = JSON.parse(stdout) as PlanOutput;
    const paid = truthOf("plain").totals.duesPaidByQuarter;
    const dues = targets.find(({ id }) => id === "P01");
    const [first, second, third] = ["1", "2", "3"].map((quarter) => Number(paid[quarter]));
    expect(status).toBe(0);
    expect(dues?.byQuarter).toEqual({
      "2026Q1": expect.closeTo(first!, 2) as number,
      "2026Q2": expect.closeTo(first! + second!, 2) as number,
      "2026Q3": expect.closeTo(first! + second! + third!, 2) as number,
    });
    expect(dues?.forecast).toBeCloseTo(((first! + second! + third!) * 12) / 9, 2);
    expect(targets.find(({ id }) => id === "P45")).toMatchObject({ byQuarter: {}, forecast: null });
    expect(branchbook("plan", fixtureBook("plain")).stdout).toContain("P01");
  });

  test("gives a book a plan sheet, then figures and the empty sheets that its targets need, then nothing more", async () => {
    writeFileSync(inFolder("book.xlsx"), pack(excelBook()));
    const [begun, switchedOn, furthered, again] = ["a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx"].map(inFolder) as [
      string,
      string,
      string,
      string,
    ];
    const run = (book: string, out: string): PlanOutput =>
      JSON.parse(branchbook("plan", book, "--out", out, "--level", "community", "--json").stdout) as PlanOutput;

    expect(run(inFolder("book.xlsx"), begun)).toMatchObject({ targets: [], filled: 0, added: ["规划指标"] });

    const plan = (await gridsOf(begun)).find(({ name }) => name === "规划指标")!;
    const column = plan.rows[2]!.indexOf("启用");
    const rows = ["P19", "P67"].map((id) => plan.rows.findIndex((cells) => cells[0] === id));
    const switches = rows.map((row) => ({ sheet: "规划指标", row, column, before: "否", after: "是" }));
    const { bytes } = await writeXlsx(readFileSync(begun), { edits: switches, newSheets: [] });
    writeFileSync(switchedOn, bytes);

    const first = run(switchedOn, furthered);
    expect(first.targets.map(({ id, actual }) => [id, actual])).toEqual([
      ["P19", null],
      ["P67", null],
    ]);
    expect([first.filled, first.added]).toEqual([2, ["三会一课", "志愿者"]]);
    const filled = (await gridsOf(furthered)).find(({ name }) => name === "规划指标")!;
    expect(rows.map((row) => filled.rows[row]![filled.rows[2]!.indexOf("完成情况")])).toEqual([
      "截至2026-10-08：没有数据",
      "截至2026-10-08：没有数据",
    ]);

    expect(run(furthered, again)).toMatchObject({ filled: 0, added: [] });
    expect(existsSync(again)).toBe(false);
  });

  test("refuses a level it doesn't know", () => {
    const { status, stderr } = branchbook("plan", fixtureBook("plain"), "--level", "city");
    expect([status, stderr]).toEqual([2, expect.stringContaining("--level")]);
  });
});

describe("due", () => {
  test("lists what comes due until the day three months on, and what is overdue, by day", () => {
    const { status, stdout } = branchbook("due", fixtureBook("plain"), "--json");
    const output = JSON.parse(stdout) as {
      asOf: string;
      until: string;
      due: ReadonlyArray<{
        kind: string;
        on: string;
        overdue: boolean;
        subject: string;
        cell?: string;
        message: string;
      }>;
    };
    expect([status, output.asOf, output.until]).toEqual([0, "2026-10-08", "2027-01-08"]);
    expect(output.due.map(({ on }) => on)).toEqual(output.due.map(({ on }) => on).sort());
    expect(output.due[0]).toMatchObject({
      kind: "election",
      on: "2025-12-06",
      overdue: true,
      subject: "文化路党支部",
      cell: "I6",
      message: expect.stringContaining("换届") as string,
    });
    expect(output.due.every(({ message }) => !message.includes("{"))).toBe(true);
  });

  test("in words, in either language", () => {
    expect(branchbook("due", fixtureBook("plain")).stdout).toContain("2025-12-06 已逾期  文化路党支部  任期届满");
    expect(branchbook("due", fixtureBook("plain"), "--lang", "en-US").stdout).toContain(
      "election at the end of the term",
    );
  });
});
