/**
 * The same facts in other layouts: a fixture's sheets are laid out anew in the ways clerks keep their books, and a check
 * of the new book must find the same.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { day } from "../support/sheets";
import { checkWorkbook } from "../../src/quarter";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import type { CellRange, CellValue, SheetGrid, WorkbookContent } from "../../src/spreadsheet/workbook";

type Rows = ReadonlyArray<ReadonlyArray<CellValue>>;

async function fixture(name: string): Promise<WorkbookContent> {
  const file = path.join(__dirname, "../fixtures", name, "book.xlsx");
  return openXlsx(readFileSync(file), "book.xlsx");
}

/** What is found, without the places, which another layout moves. */
function found(content: WorkbookContent, leftOut: RegExp = /^$/): string[] {
  const { findings } = checkWorkbook(content, { asOf: day("2026-10-08") });
  return findings
    .filter(({ rule }) => !leftOut.test(rule))
    .map(({ rule, severity, subject }) => `${severity} ${rule} ${subject}`)
    .sort();
}

function changed(
  content: WorkbookContent,
  sheet: string,
  change: (grid: SheetGrid) => Partial<SheetGrid>,
): WorkbookContent {
  return {
    ...content,
    sheets: content.sheets.map((grid) => (grid.name === sheet ? { ...grid, ...change(grid) } : grid)),
  };
}

/** The header row of a sheet that has one, its columns by header, and the data rows below. */
function parts(rows: Rows): { header: readonly CellValue[]; data: Rows; at: (name: string) => number } {
  const header = rows[0] ?? [];
  return { header, data: rows.slice(1), at: (name) => header.indexOf(name) };
}

function byBranch(rows: Rows, column: number): Array<[CellValue, Rows]> {
  const groups = new Map<CellValue, Array<ReadonlyArray<CellValue>>>();
  for (const row of rows) groups.set(row[column] ?? null, [...(groups.get(row[column] ?? null) ?? []), row]);
  return [...groups];
}

const without = (row: ReadonlyArray<CellValue>, column: number): CellValue[] =>
  row.filter((_, index) => index !== column);

describe.each(["plain", "split"])("the roster and ledgers of %s, laid out anew", (name) => {
  const dues = name === "plain" ? "2026年党费" : "党费台账";

  test("away from the corner, below titles, with blank rows between", async () => {
    const content = await fixture(name);
    const moved: WorkbookContent = {
      ...content,
      sheets: content.sheets.map((grid) => ({
        ...grid,
        rows: [[], [null, null, "某社区党组织工作台账"], ...grid.rows.flatMap((row) => [[null, null, ...row], []])],
        merges: [],
        formulas: new Map(),
      })),
    };
    // A title that names a year is read; these titles name none, so the ledger's year is the reporting quarter's.
    expect(found(moved)).toEqual(found(content));
  });

  test("the columns in another order, unknown ones between them", async () => {
    const content = await fixture(name);
    const turned: WorkbookContent = {
      ...content,
      sheets: content.sheets.map((grid) => {
        const width = Math.max(...grid.rows.map((row) => row.length));
        const turn = (row: ReadonlyArray<CellValue>, extra: CellValue): CellValue[] => {
          const full = Array.from({ length: width }, (_, column) => row[column] ?? null);
          return row.length === 0 ? [] : [...full.reverse(), extra];
        };
        const header = grid.rows.findIndex((row) => row.filter((cell) => cell !== null).length > 4);
        return {
          ...grid,
          merges: [],
          formulas: new Map(),
          rows: grid.rows.map((row, index) => turn(row, index === header ? "微信号" : null)),
        };
      }),
    };
    expect(found(turned)).toEqual(found(content));
  });

  test("dues by quarter instead of by month", async () => {
    const content = await fixture(name);
    const quarters = changed(content, dues, ({ rows }) => {
      const { header, data, at } = parts(rows);
      const first = at("1月");
      const sum = (row: ReadonlyArray<CellValue>, quarter: number): CellValue => {
        const cells = [0, 1, 2].map((month) => row[first + quarter * 3 + month] ?? null);
        return cells.every((cell) => cell === null)
          ? null
          : cells.reduce<number>((total, cell) => total + Number(cell), 0);
      };
      const lay = (row: ReadonlyArray<CellValue>, middle: readonly CellValue[]): CellValue[] => [
        ...Array.from({ length: first }, (_, column) => row[column] ?? null),
        ...middle,
        row[at("合计")] ?? null,
      ];
      return {
        formulas: new Map(),
        rows: [
          lay(header, ["一季度", "二季度", "三季度", "四季度"]),
          ...data.map((row) =>
            lay(
              row,
              [0, 1, 2, 3].map((quarter) => sum(row, quarter)),
            ),
          ),
        ],
      };
    });
    // A negative month may vanish in its quarter's sum, and a gap in it is no longer seen.
    const blurred = /^(?:dues\/(?:negative|in-arrears|six-months-unpaid|large-contribution)|sheet\/total-mismatch)$/;
    expect(found(quarters, blurred)).toEqual(found(content, blurred));
  });

  test("dues with one row a payment", async () => {
    const content = await fixture(name);
    const payments = changed(content, dues, ({ rows }) => {
      const { header, data, at } = parts(rows);
      const first = at("1月");
      const facts = header.slice(0, first);
      const lines = data.flatMap((row) => {
        if (row[0] === "合计") return [];
        const paid = Array.from({ length: 12 }, (_, month) => [month + 1, row[first + month] ?? null] as const).filter(
          ([, cell]) => cell !== null,
        );
        // Someone who has paid nothing still stands in the ledger, with the row empty but for the person.
        const booked: ReadonlyArray<readonly [number | null, CellValue]> = paid.length > 0 ? paid : [[null, null]];
        return booked.map(([month, cell]) => [
          ...facts.map((_, column) => row[column] ?? null),
          month === null ? null : `2026年${month}月`,
          cell,
        ]);
      });
      return { formulas: new Map(), rows: [[...facts, "所属月份", "实缴金额"], ...lines] };
    });
    const perRow = (lines: string[]): string[] => [...new Set(lines)];
    // Without a yearly total there is none to be wrong.
    const gone = /^(?:dues\/total-mismatch|sheet\/total-mismatch)$/;
    expect(perRow(found(payments, gone))).toEqual(perRow(found(content, gone)));
  });

  test("dues by branch, with subtotals and a grand total as formulas that have no stored value", async () => {
    const content = await fixture(name);
    const totalled = changed(content, dues, ({ rows }) => {
      const { header, data, at } = parts(rows);
      const people = data.filter((row) => row[0] !== "合计");
      const lines: CellValue[][] = [[...header]];
      for (const [branch, members] of byBranch(people, at("所在支部"))) {
        lines.push(...members.map((row) => [...row]));
        const subtotal: CellValue[] = header.map((_, column) =>
          column >= at("1月") && column <= at("合计")
            ? members.reduce((sum, row) => sum + Math.round(Number(row[column] ?? 0) * 100), 0) / 100
            : null,
        );
        subtotal[1] = `${String(branch)}小计`;
        lines.push(subtotal, []);
      }
      return { formulas: new Map(), rows: lines };
    });
    const totals = /^sheet\/total-mismatch$/;
    expect(found(totalled)).toEqual(found(content, totals));
  });

  test("dues under headings of branches, on printed pages with the header on each", async () => {
    const content = await fixture(name);
    const printed = changed(content, dues, ({ rows }) => {
      const { header, data, at } = parts(rows);
      const branchColumn = at("所在支部");
      const lines = byBranch(
        data.filter((row) => row[0] !== "合计"),
        branchColumn,
      ).flatMap(([branch, members]) => [
        [null, `${String(branch)}（${members.length}人）`],
        ...members.map((row) => without(row, branchColumn)),
      ]);
      const page = ["2026年党费收缴台账", "（续）"];
      const pages = lines.flatMap((line, index) =>
        index % 30 === 0
          ? [[page.slice(0, index === 0 ? 1 : 2).join("")], without(header, branchColumn), line]
          : [line],
      );
      return { formulas: new Map(), rows: [...pages, ["制表人：某某"], ["2026年10月8日"]] };
    });
    expect(found(printed)).toEqual(found(content, /^sheet\/total-mismatch$/));
  });

  test("among lists of other things, last year's roster and the quarter's notice", async () => {
    const content = await fixture(name);
    const [roster] = content.sheets;
    const ledger = content.sheets.find((grid) => grid.name === dues);
    const { data, at } = parts(ledger?.rows ?? []);
    const sum = (row: ReadonlyArray<CellValue>): number =>
      ["4月", "5月", "6月"].reduce((total, month) => total + Math.round(Number(row[at(month)] ?? 0) * 100), 0) / 100;
    const blank = { merges: [], formulas: new Map<string, string>(), hiddenRows: new Set<number>() };
    const other = (title: string, rows: Rows): SheetGrid => ({ ...(roster as SheetGrid), ...blank, name: title, rows });
    const months = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
    const more = [
      { ...(roster as SheetGrid), name: "2025年花名册" },
      other("二季度公示", [
        ["姓名", "所在支部", "每月应缴（元）", "第二季度应缴（元）", "第二季度实缴（元）"],
        ...data
          .filter((row) => row[0] !== "合计")
          .map((row) =>
            [row[at("姓名")], row[at("所在支部")], row[at("月应缴")], null, sum(row)].map((cell) => cell ?? null),
          ),
      ]),
      other("考勤", [
        ["姓名", ...months],
        ["王某", ...months.map(() => "√")],
      ]),
      other("捐款名单", [
        ["序号", "姓名", "金额"],
        [1, "王某", 100],
      ]),
      other("居民花名册", [
        ["姓名", "性别", "身份证号", "政治面貌"],
        ["王某", "男", "123", "群众"],
      ]),
    ];
    expect(found({ ...content, sheets: [...content.sheets, ...more] })).toEqual(found(content));
  });

  test("dues side by side, one block a branch", async () => {
    const content = await fixture(name);
    const beside = changed(content, dues, ({ rows }) => {
      const { header, data, at } = parts(rows);
      const branchColumn = at("所在支部");
      const blocks = byBranch(
        data.filter((row) => row[0] !== "合计"),
        branchColumn,
      );
      const width = header.length - 1;
      const merges: CellRange[] = blocks.map((_, index) => ({
        top: 1,
        left: index * width,
        bottom: 1,
        right: index * width + width - 1,
      }));
      const pad = (row: readonly CellValue[]): CellValue[] =>
        Array.from({ length: width }, (_, column) => row[column] ?? null);
      const height = Math.max(...blocks.map(([, members]) => members.length));
      return {
        merges,
        formulas: new Map(),
        rows: [
          ["2026年党费收缴情况"],
          blocks.flatMap(([branch]) => pad([branch])),
          blocks.flatMap(() => pad(without(header, branchColumn))),
          ...Array.from({ length: height }, (_, line) =>
            blocks.flatMap(([, members]) => pad(members[line] ? without(members[line], branchColumn) : [])),
          ),
        ],
      };
    });
    expect(found(beside)).toEqual(found(content, /^sheet\/total-mismatch$/));
  });
});

describe("the roster of plain, laid out anew", () => {
  const roster = "党员花名册";

  test("with the branch in a merged cell over its members' rows", async () => {
    const content = await fixture("plain");
    const merged = changed(content, roster, ({ rows }) => {
      const { header, data, at } = parts(rows);
      const branchColumn = at("所在党支部");
      const merges: CellRange[] = [];
      const lines = byBranch(data, branchColumn).flatMap(([branch, members]) =>
        members.map((row, index) => [index === 0 ? branch : null, ...without(row, branchColumn)]),
      );
      let top = 1;
      for (const [, members] of byBranch(data, branchColumn)) {
        if (members.length > 1) merges.push({ top, left: 0, bottom: top + members.length - 1, right: 0 });
        top += members.length;
      }
      return { merges, rows: [["所在党支部", ...without(header, branchColumn)], ...lines] };
    });
    expect(found(merged)).toEqual(found(content));
  });

  test("with each member's dues in the same row", async () => {
    const content = await fixture("plain");
    const ledger = parts(content.sheets.find(({ name }) => name === "2026年党费")?.rows ?? []);
    const first = ledger.at("缴费类别");
    const joined = changed(content, roster, ({ rows }) => {
      const { header, data, at } = parts(rows);
      const paid = new Set<Rows[number]>();
      const duesOf = (member: Rows[number]): Rows[number] => {
        const row = ledger.data.find(
          (each) =>
            !paid.has(each) &&
            each[ledger.at("姓名")] === member[at("姓名")] &&
            each[ledger.at("所在支部")] === member[at("所在党支部")],
        );
        if (row) paid.add(row);
        return row?.slice(first) ?? [];
      };
      const pad = (row: Rows[number]): CellValue[] => header.map((_, column) => row[column] ?? null);
      return {
        rows: [[...header, ...ledger.header.slice(first)], ...data.map((row) => [...pad(row), ...duesOf(row)])],
      };
    });
    const one = { ...joined, sheets: joined.sheets.filter(({ name }) => name !== "2026年党费") };
    expect(found(one)).toEqual(found(content, /^dues\/(?:member-missing|not-in-roster)$/));
  });

  test("as tables of one branch below each other, each with a title and a head count", async () => {
    const content = await fixture("plain");
    const stacked = changed(content, roster, ({ rows }) => {
      const { header, data, at } = parts(rows);
      const branchColumn = at("所在党支部");
      return {
        rows: byBranch(data, branchColumn).flatMap(([branch, members]) => [
          [`${String(branch)}党员名册`],
          [...without(header, branchColumn)],
          ...members.map((row) => without(row, branchColumn)),
          ["合计", `${members.length}人`],
          [],
        ]),
      };
    });
    expect(found(stacked)).toEqual(found(content));
  });
});
