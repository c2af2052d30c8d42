import { readFileSync } from "node:fs";
import { KINDS, type Kind } from "../../src/domain/records/kinds";
import { nextYear } from "../../src/plan/sheets/nextYear";
import { standardBook } from "../../src/plan/sheets/standardBook";
import { checkWorkbook, type Checked } from "../../src/quarter";
import { createXlsx } from "../../src/spreadsheet/xlsx/create";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { readLooks } from "../../src/spreadsheet/xlsx/template/template";
import { writeXlsx } from "../../src/spreadsheet/xlsx/write";
import type { CellEdit, NewSheet } from "../../src/spreadsheet/workbook";
import { fixtureBook } from "../support/commandLine";
import { day } from "../support/sheets";

async function checked(bytes: Uint8Array, date = "2026-10-08"): Promise<Checked> {
  return checkWorkbook(await openXlsx(bytes, "book.xlsx"), { asOf: day(date) });
}

const tables = ({ book }: Checked) =>
  book.tables.map(({ kind, sheet, unmapped, missing }) => ({ kind, sheet, unmapped, missing }));

describe("a standard book", () => {
  test("is read as what its sheets are, without a finding or a question", async () => {
    const book = await checked(await createXlsx(standardBook(2026)));
    expect(tables(book)).toEqual(
      (
        [
          ["members", "党员花名册"],
          ["dues", "2026年党费台账"],
          ["fund", "爱心基金"],
          ["fund", "党建经费"],
          ["branches", "支部信息"],
          ["activities", "三会一课"],
          ["development", "发展党员"],
          ["publications", "公示记录"],
          ["plan", "规划指标"],
        ] as const
      ).map(([kind, sheet]) => ({ kind, sheet, unmapped: [], missing: [] })),
    );
    expect(book.findings).toEqual([]);
    expect(book.analysis.questions).toEqual([]);
  });

  test("keeps ID numbers and phones as text, offers what may be chosen, and prints its titles on every page", async () => {
    const bytes = await createXlsx(standardBook(2026));
    const { sheets } = await readLooks(bytes, "book.xlsx", ["党员花名册"]);
    const roster = sheets.get("党员花名册")!;
    const headers = roster.rows[2]!.cells.map((cell) => (cell && "value" in cell.content ? cell.content.value : null));
    const at = (header: string): number => headers.indexOf(header);
    const first = roster.rows[3]!.cells;
    expect(first[at(KINDS.members.fields.idNumber.headers[0]!)]?.style?.numberFormat).toBe("@");
    expect(first[at(KINDS.members.fields.mobile.headers[0]!)]?.style?.numberFormat).toBe("@");
    expect(first[at(KINDS.members.fields.joinedOn.headers[0]!)]?.style?.numberFormat).toBe("yyyy-mm-dd");
    const listed = roster.validations!.filter(({ type }) => type === "list").map(({ range }) => range.left);
    expect(listed).toEqual(expect.arrayContaining([at("性别"), at("缴费类别")]));
    expect(roster.validations!.some(({ type, range }) => type === "date" && range.left === at("加入党组织日期"))).toBe(
      true,
    );
    expect(roster.print).toMatchObject({ paper: "A4", orientation: "landscape", titleRows: { first: 2, last: 2 } });
  });

  test("filled in by a clerk, its rows are counted", async () => {
    const bytes = await createXlsx(standardBook(2026));
    const { sheets } = await openXlsx(bytes, "book.xlsx");
    const grid = sheets.find(({ name }) => name === "2026年党费台账")!;
    const type = (header: string, after: string | number): CellEdit => ({
      sheet: grid.name,
      row: 3,
      column: grid.rows[2]!.indexOf(header),
      before: null,
      after,
    });
    const edits = [type("姓名", "张三"), type("月应缴", 5), type("1月", 5)].filter(({ column }) => column >= 0);
    expect(edits.length).toBeGreaterThanOrEqual(2);
    const { bytes: filled } = await writeXlsx(bytes, { edits, newSheets: [] });
    const [account] = (await checked(filled)).analysis.accounts;
    expect(account?.name).toBe("张三");
  });
});

describe("the next year", () => {
  const ofFixture = async (name: string) => {
    const bytes = readFileSync(fixtureBook(name));
    const before = await checked(bytes);
    return { bytes, before, next: nextYear(before.analysis) };
  };
  const written = async (bytes: Uint8Array, newSheets: readonly NewSheet[]) =>
    (await writeXlsx(bytes, { edits: [], newSheets })).bytes;

  test("has everybody on the rolls once, with this year's base to be fixed anew", async () => {
    const { bytes, before, next } = await ofFixture("clean");
    expect(next.year).toBe(2027);
    const after = await checked(await written(bytes, next.sheets), "2027-04-08");
    const table = after.book.tables.find(({ sheet }) => sheet === "2027年党费台账")!;
    expect(table).toMatchObject({ kind: "dues" satisfies Kind, unmapped: [], missing: [], year: 2027 });
    expect(table.records).toHaveLength(next.members);
    // The dues ledger of the year and the roster of this fixture name the same people.
    const names = (of: Checked, year: number) =>
      of.analysis.accounts
        .filter((account) => account.year === year)
        .map(({ name }) => name)
        .sort();
    expect(names(after, 2027)).toEqual(names(before, 2026));
    for (const account of after.analysis.accounts.filter(({ year }) => year === 2027)) {
      const last = before.analysis.accounts.find(
        ({ name, branch }) => name === account.name && branch === account.branch,
      );
      expect(account.base).toBe(last?.base);
      expect(account.monthly).toBe(last?.monthly);
      expect(account.records[0]?.remark).toMatch(/^基数沿用2026年[,，]待核定/);
    }
  });

  test("brings forward what each fund had left, and says where it comes from", async () => {
    const { bytes, before, next } = await ofFixture("clean");
    const { fundYear } = await import("../../src/domain/subjects/funds");
    const love = before.analysis.funds.filter(({ kind }) => kind === "love");
    const left = fundYear(love, 2026).months[11]!.closing;
    const after = await checked(await written(bytes, next.sheets), "2027-04-08");
    const opened = after.analysis.funds.find(({ table }) => table.sheet === "2027年爱心基金")!;
    expect(opened.records).toHaveLength(1);
    expect(opened.records[0]).toMatchObject({ summary: "上年结转", balance: left, income: null });
    expect(opened.records[0]?.remark).toMatch(/^2026年[:：]上年结余/);
    // All ledgers of the fund together begin the new year with it, once.
    const all = after.analysis.funds.filter(({ kind }) => kind === "love");
    expect(fundYear(all, 2027).months[0]!.opening).toBe(left);
  });

  test("is not made a second time", async () => {
    const { bytes, next } = await ofFixture("clean");
    const again = await checked(await written(bytes, next.sheets));
    expect(nextYear(again.analysis).sheets).toEqual([]);
  });

  test("leaves a balance blank that the ledger itself states otherwise, and tells both", async () => {
    const { bytes, before } = await ofFixture("clean");
    const { table, records } = before.analysis.funds.find(({ kind }) => kind === "love")!;
    const last = records.at(-1)!;
    const grid = before.content.sheets.find(({ name }) => name === table.sheet)!;
    const at = { sheet: table.sheet, row: last.row, column: table.columns["balance"]! };
    const edit = { ...at, before: grid.rows[at.row]![at.column]!, after: (last.balance! + 10_000) / 100 };
    const { bytes: other } = await writeXlsx(bytes, { edits: [edit], newSheets: [] });
    const { unproven, sheets } = nextYear((await checked(other)).analysis);
    expect(unproven).toEqual(["爱心基金"]);
    const row = sheets.find(({ name }) => name === "2027年爱心基金")!.rows[3]!;
    const texts = row.cells.map((cell) => (cell && "value" in cell.content ? cell.content.value : null));
    expect(texts[4]).toBeNull();
    expect(texts.at(-1)).toMatch(/请核对后填写余额/);
  });
});
