/**
 * The layouts clerks use, each as a small sheet: what is recognised, and which values come out of which rows.
 */
import { formatDate } from "../../src/domain/values/dates";
import { recordsOf, tablesOf, type Table } from "../../src/domain/records/records";
import type { Kind } from "../../src/domain/records/kinds";
import { EMPTY_MEMORY } from "../../src/reading/mapping";
import { readBook } from "../../src/reading/read";
import { columnName, type SheetGrid } from "../../src/spreadsheet/workbook";
import { day, merge, sheet } from "../support/sheets";

function read(...sheets: SheetGrid[]): ReturnType<typeof readBook> {
  return readBook({ sheets });
}

/** The only table of a kind, with its columns as letters. */
function table<K extends Kind>(kind: K, ...sheets: SheetGrid[]): { table: Table<K>; columns: Record<string, string> } {
  const tables = tablesOf(read(...sheets), kind);
  expect(tables).toHaveLength(1);
  const only = tables[0] as Table<K>;
  return {
    table: only,
    columns: Object.fromEntries(
      Object.entries(only.columns).map(([name, column]) => [name, columnName(column as number)]),
    ),
  };
}

const ROSTER_HEADER = "姓名 | 身份证号 | 性别 | 党员类别 | 所属支部 | 入党时间";

describe("headers", () => {
  test("below titles, with units, brackets, line breaks, inner spaces and full-width forms", () => {
    const { table: roster, columns } = table(
      "members",
      sheet(
        "Sheet1",
        `XX社区党员花名册
         填报单位：XX社区 | ~ | ~ | ~ | ~ | 单位：人
         序 号 | 姓  名 | 公民身份\n证号码 | 性 别 | 人员类别（正式/预备） | 【所在党支部】 | 加入党组织日期* | ＱＱ号
         1 | 张三 | "990000198503010012" | 男 | 正式党员 | 东风里党支部 | 2010.5.1 | 10000`.replace(
          "身份\n证",
          "身份证",
        ),
      ),
    );
    expect(columns).toEqual({
      serial: "A",
      name: "B",
      idNumber: "C",
      gender: "D",
      category: "E",
      branch: "F",
      joinedOn: "G",
    });
    expect(roster.unmapped).toEqual([{ column: 7, header: "QQ号" }]);
    expect(roster.headerRows).toEqual([2]);
    expect(roster.records[0]).toMatchObject({ name: "张三", row: 3, joinedOn: { year: 2010, month: 5, day: 1 } });
  });

  test("in traditional characters, with the table away from the sheet's corner", () => {
    const { columns } = table(
      "members",
      sheet(
        "名冊",
        `~\n~ | ~ | 序號 | 性別 | 所在黨支部 | 公民身份證號碼 | 加入黨组织日期 | 姓名 | 人員類別\n~ | ~ | 1 | 男 | 東風里黨支部 | x | 1999 | 张三 | 預備黨員`,
      ),
    );
    expect(columns).toMatchObject({
      serial: "C",
      gender: "D",
      branch: "E",
      idNumber: "F",
      joinedOn: "G",
      name: "H",
      category: "I",
    });
  });

  test("of two rows, merged groups over months", () => {
    const { columns, table: dues } = table(
      "dues",
      sheet(
        "台账",
        `2026年度党费
         姓名 | 每月应交 | 实交金额（元） | ~ | ~ | 备注
         ~ | ~ | 1月 | 2月 | 3月 | ~
         张三 | 15 | 15 | 15 | ~ | ~`,
        { merges: [merge(0, 0, 0, 5), merge(1, 0, 2, 0), merge(1, 1, 2, 1), merge(1, 2, 1, 4), merge(1, 5, 2, 5)] },
      ),
    );
    expect(columns).toEqual({ name: "A", monthlyDue: "B", m1: "C", m2: "D", m3: "E", remark: "F" });
    expect(dues.year).toBe(2026);
    expect(dues.records[0]?.months?.slice(0, 4)).toEqual([1500, 1500, null, null]);
  });

  test("of two rows without merging, as converters write them", () => {
    const { columns } = table(
      "dues",
      sheet(
        "2026",
        `姓名 | 月应缴 | 实缴 | ~ | ~ | 合计\n~ | ~ | 一月 | 二月 | 三月 | ~\n张三 | 15 | 15 | 15 | ~ | 30`,
      ),
    );
    expect(columns).toEqual({ name: "A", monthlyDue: "B", m1: "C", m2: "D", m3: "E", total: "F" });
  });

  test("months that are real dates shown as months", () => {
    const { columns } = table("dues", sheet("党费", `姓名 | 月应缴 | 46023 | 46054 | 46082\n张三 | 15 | 15 | 15 | ~`));
    expect(columns).toEqual({ name: "A", monthlyDue: "B", m1: "C", m2: "D", m3: "E" });
  });

  test.each([
    "一月份 | 二月份 | 三月份",
    "2026.1 | 2026.2 | 2026.3",
    "2026.01 | 2026.02 | 2026.03",
    '"2026.1" | "2026.2" | "2026.3"',
    "202601 | 202602 | 202603",
    '"202601" | "202602" | "202603"',
    "2026-01 | 2026-02 | 2026-03",
    "2026/1 | 2026/2 | 2026/3",
    "26年1月 | 26年2月 | 26年3月",
    "1 | 2 | 3",
    '"1" | "2" | "3"',
    "Jan. | Feb | March",
    "1月 Jan | 2月 Feb | 3月 Mar",
    "1月缴费 | 2月缴费金额 | 3月已缴（元）",
    "46053 | 46081 | 46112",
  ])("months written as %s", (months) => {
    const { columns } = table("dues", sheet("党费", `姓名 | 月应缴 | ${months}\n张三 | 15 | 15 | 15 | ~`));
    expect(columns).toEqual({ name: "A", monthlyDue: "B", m1: "C", m2: "D", m3: "E" });
  });

  test("2026.1 behind September is October, whose 0 a number does not keep", () => {
    const months = [...Array(12).keys()].map((index) => Number(`2026.${index + 1}`)).join(" | ");
    const { columns } = table("dues", sheet("党费", `姓名 | 月应缴 | ${months}\n张三 | 15`));
    expect(columns).toMatchObject({ m1: "C", m9: "K", m10: "L", m11: "M", m12: "N" });
  });

  test("quarters named by their months", () => {
    const { columns } = table("dues", sheet("党费", `姓名 | 月应缴 | 1-3月 | 4—6月 | 7至9月份 | Q4\n张三 | 15 | 45`));
    expect(columns).toEqual({ name: "A", monthlyDue: "B", q1: "C", q2: "D", q3: "E", q4: "F" });
  });

  test("in two languages", () => {
    const { columns, table: roster } = table(
      "members",
      sheet(
        "Roster",
        `姓名 Name | 身份证号ID No. | 性别/Gender | Category 党员类别 | 所属支部（Branch） | 入党时间 Date joined | QQ号码
         张三 | x | 男 | 正式党员 | 甲支部 | 1999 | 10000`,
      ),
    );
    expect(columns).toEqual({ name: "A", idNumber: "B", gender: "C", category: "D", branch: "E", joinedOn: "F" });
    expect(roster.unmapped).toEqual([{ column: 6, header: "QQ号码" }]);
  });

  test("months due are not months paid", () => {
    const { columns } = table(
      "dues",
      sheet("党费", `姓名 | 应缴 | ~ | 实缴 | ~\n~ | 1月 | 2月 | 1月 | 2月\n张三 | 15 | 15 | 15 | 10`, {
        merges: [merge(0, 0, 1, 0), merge(0, 1, 0, 2), merge(0, 3, 0, 4)],
      }),
    );
    expect(columns).toEqual({ name: "A", m1: "D", m2: "E" });
  });

  test("of three rows, groups within groups", () => {
    const { columns, table: dues } = table(
      "dues",
      sheet(
        "党费",
        `姓名 | 月应缴 | 2026年党费缴纳情况（元） | ~ | ~ | ~ | 备注
         ~ | ~ | 上半年 | ~ | 下半年 | ~ | ~
         ~ | ~ | 1月 | 2月 | 7月 | 8月 | ~
         张三 | 15 | 15 | 15 | ~ | ~ | ~`,
        {
          merges: [merge(0, 2, 0, 5), merge(1, 2, 1, 3), merge(1, 4, 1, 5), ...[0, 1, 6].map((c) => merge(0, c, 2, c))],
        },
      ),
    );
    expect(columns).toEqual({ name: "A", monthlyDue: "B", m1: "C", m2: "D", m7: "E", m8: "F", remark: "G" });
    expect(dues.records.map(({ row }) => row)).toEqual([3]);
  });

  test.each([
    ["1月 | ~ | 2月 | ~ | 合计 | ~", "应缴 | 实缴 | 应缴 | 实缴 | 应缴 | 实缴", { m1: "D", m2: "F", total: "H" }],
    ["应缴党费 | ~ | ~ | 实缴党费 | ~ | ~", "1月 | 2月 | 小计 | 1月 | 2月 | 小计", { m1: "F", m2: "G", total: "H" }],
  ])("sums of what was due are no sums of what was paid: %s", (groups, leaves, paid) => {
    const { columns } = table(
      "dues",
      sheet("党费", `姓名 | 月应缴 | ${groups}\n~ | ~ | ${leaves}\n张三 | 15 | 15 | 15 | 15 | 10 | 30 | 25`),
    );
    expect(columns).toEqual({ name: "A", monthlyDue: "B", ...paid });
  });

  test("of an account book: the year over columns of month and day, what is blank as in the row above", () => {
    const { table: fund } = table(
      "fund",
      sheet(
        "爱心基金",
        `2026年 | ~ | 凭证号 | 摘要 | 借方 | 贷方 | 借或贷 | 余额
         月 | 日 | ~ | ~ | ~ | ~ | ~ | ~
         1 | 1 | ~ | 上年结转 | ~ | ~ | 借 | 1000
         ~ | 15 | 1 | 捐款 | 200 | ~ | 借 | 1200
         ~ | ~ | 2 | 慰问 | ~ | 100 | 借 | 1100
         3 | 2 | 3 | 慰问 | ~ | 100 | 借 | 1000`,
        { merges: [merge(0, 0, 0, 1), ...[2, 3, 4, 5, 6, 7].map((column) => merge(0, column, 1, column))] },
      ),
    );
    expect([fund.missing, fund.problems]).toEqual([[], []]);
    expect(fund.records.map(({ date, income, expense }) => [date && formatDate(date), income, expense])).toEqual([
      ["2026-01-01", null, null],
      ["2026-01-15", 20000, null],
      ["2026-01-15", null, 10000],
      ["2026-03-02", null, 10000],
    ]);
  });

  test("a line that numbers the columns is no data", () => {
    const { table: roster } = table(
      "members",
      sheet("表", `${ROSTER_HEADER}\nA | B | C | D | E | F\n张三 | x | 男 | 正式党员 | 甲支部 | 1999`),
    );
    expect(roster.records.map(({ name, row }) => [name, row])).toEqual([["张三", 2]]);
  });

  test("a missing required column is named, unknown sheets are left out", () => {
    const book = read(
      sheet("党员", `姓名 | 身份证号 | 党员类别 | 所属支部 | 入党时间\n张三 | x | 正式党员 | 甲支部 | 1999`),
      sheet("杂项", "买菜 | 3 | 元"),
      sheet("空", ""),
    );
    expect(tablesOf(book, "members")[0]?.missing).toEqual(["gender"]);
    expect(book.unread).toEqual([
      { sheet: "杂项", reason: "unrecognised" },
      { sheet: "空", reason: "empty" },
    ]);
  });
});

describe("tables", () => {
  test("side by side, one block a branch, ending at different rows", () => {
    const notice = sheet(
      "公示",
      `2026年第二季度党费收缴情况公示
       东风里党支部 | ~ | ~ | ~ | 朝阳党支部 | ~ | ~ | ~
       姓名 | 每月应缴（元） | 第二季度应缴（元） | 第二季度实缴（元） | 姓名 | 每月应缴（元） | 第二季度应缴（元） | 第二季度实缴（元）
       张三 | 15 | 45 | 45 | 李四 | 20 | 60 | 60
       王五 | 10 | 30 | 0 | ~ | ~ | ~ | ~`,
      { merges: [merge(0, 0, 0, 7), merge(1, 0, 1, 3), merge(1, 4, 1, 7)] },
    );
    const tables = tablesOf(read(notice), "dues");
    expect(tables.map(({ branch, records }) => [branch, records.map(({ name }) => name)])).toEqual([
      ["东风里党支部", ["张三", "王五"]],
      ["朝阳党支部", ["李四"]],
    ]);
    expect(tables[1]?.records[0]).toMatchObject({
      branch: "朝阳党支部",
      monthlyDue: 2000,
      quarters: [null, 6000, null, null],
    });
  });

  test("side by side under different words for the name; a column of other people's names begins no block", () => {
    const notice = sheet(
      "公示",
      `2026年第三季度党费收缴情况公示
       东风里党支部 | ~ | ~ | ~ | 朝阳党支部
       姓名 | 每月应缴（元） | 第三季度应缴（元） | 第三季度实缴（元） | 缴纳人 | 每月应缴（元） | 第三季度应缴（元） | 第三季度实缴（元）
       张三 | 15 | 45 | 45 | 李四 | 20 | 60 | 60
       王五 | 10 | 30 | 0 | 赵明 | 20 | 60 | 60
       孙强 | 10 | 30 | 30 | 周敏 | 20 | 60 | 60`,
      { merges: [merge(0, 0, 0, 7), merge(1, 0, 1, 3), merge(1, 4, 1, 7)] },
    );
    expect(tablesOf(read(notice), "dues").map(({ branch, records }) => [branch, records.length])).toEqual([
      ["东风里党支部", 3],
      ["朝阳党支部", 3],
    ]);
    const collected = sheet(
      "党费台账",
      `姓名 | 月应缴 | 7月 | 8月 | 9月 | 收款人
       张三 | 15 | 15 | 15 | 15 | 钱伟
       王五 | 10 | 10 | 10 | 10 | 吴芳
       孙强 | 10 | 10 | 10 | 10 | 郑洁`,
    );
    expect(tablesOf(read(collected), "dues").map(({ records }) => records.length)).toEqual([3]);
  });

  test("sums under the title of a quarter are what was due and paid in it, unless its months stand beside them", () => {
    const notice = sheet(
      "公示",
      `东风里党支部党费收缴公示（2026年7-9月）
       序号 | 姓名 | 应缴合计 | 实缴合计 | 备注
       1 | 张三 | 45 | 45 | ~
       2 | 李四 | 60 | 40 | ~`,
    );
    expect(tablesOf(read(notice), "dues")[0]?.records.map(({ amount }) => amount)).toEqual([4500, 4000]);
    const ledger = sheet(
      "台账",
      `东风里党支部党费收缴台账（2026年7-9月）
       姓名 | 7月 | 8月 | 9月 | 实缴合计
       张三 | 15 | 15 | 15 | 45`,
    );
    expect(tablesOf(read(ledger), "dues")[0]?.columns).toMatchObject({ m7: 1, m8: 2, m9: 3, total: 4 });
  });

  test("应收 under a quarter's title is the quarter's also where half of the members owe", () => {
    const notice = sheet(
      "党费",
      `2026年第三季度党费
       姓名 | 标准 | 应收 | 已收 | 欠
       张三 | 15 | 45 | 45 | 0
       李四 | 20 | 60 | 30 | 30`,
    );
    expect(tablesOf(read(notice), "dues")[0]?.records.map(({ monthlyDue }) => monthlyDue)).toEqual([1500, 2000]);
  });

  test("sums under 全年 are the year's total, not years", () => {
    const ledger = sheet(
      "党费",
      `2026年党费台账
       姓名 | 缴费标准 | 第一季度 | 第二季度 | 第三季度 | 第四季度 | 全年
       张三 | 15 | 45 | 45 | 45 | ~ | 135
       李四 | 20 | 60 | 60 | 40 | ~ | 160`,
    );
    expect(tablesOf(read(ledger), "dues").map(({ records }) => records.map(({ total }) => total))).toEqual([
      [13500, 16000],
    ]);
  });

  test("a day typed as a number is one of the sheet's year; amounts in 千元 are thousands", () => {
    const ledger = sheet(
      "经费",
      `2026年党建经费收支表（单位：千元）
       日期 | 摘要 | 收入 | 支出 | 余额
       7.5 | 拨款 | 5 | ~ | 5
       8.12 | 学习用书 | ~ | 0.3 | 4.7`,
    );
    const [table] = tablesOf(read(ledger), "fund");
    expect(table?.records[0]).toMatchObject({ date: day("2026-07-05"), income: 500_000 });
    expect(table?.records[1]).toMatchObject({ date: day("2026-08-12"), expense: 30_000 });
  });

  test("a fund's ledger with 用途 alone says by it what each entry is", () => {
    const ledger = sheet(
      "经费",
      `2026年党建经费使用台账
       日期 | 支出用途 | 收入 | 支出 | 结余
       2026-07-03 | 上级拨款 | 5000 | ~ | 5000
       2026-08-10 | 购学习资料 | ~ | 300 | 4700`,
    );
    expect(tablesOf(read(ledger), "fund")[0]?.records[1]).toMatchObject({
      summary: "购学习资料",
      category: "购学习资料",
    });
  });

  test("below each other on one sheet, of different kinds", () => {
    const book = read(
      sheet(
        "综合",
        `党员名册
         ${ROSTER_HEADER}
         张三 | x | 男 | 正式党员 | 甲支部 | 1999
         合计 | 1人

         三会一课记录
         日期 | 支部 | 会议类型 | 主题
         2026-03-01 | 甲支部 | 党课 | 学习`,
      ),
    );
    expect(book.tables.map(({ kind, records, title }) => [kind, records.length, title])).toEqual([
      ["members", 1, "党员名册"],
      ["activities", 1, "三会一课记录"],
    ]);
  });

  test("going on below a header that comes again on every printed page", () => {
    const { table: roster } = table(
      "members",
      sheet(
        "名册",
        `党员名册
         ${ROSTER_HEADER}
         张三 | x | 男 | 正式党员 | 甲支部 | 1999
         本页小计 | 1人
         第1页，共2页
         党员名册（续）
         ${ROSTER_HEADER}
         李四 | x | 男 | 正式党员 | 甲支部 | 1999
         合计 | 2人`,
      ),
    );
    expect(roster.records.map(({ name, row }) => [name, row])).toEqual([
      ["张三", 2],
      ["李四", 7],
    ]);
    expect(roster.totals.map(({ label, from, to }) => [label, from, to])).toEqual([
      ["本页小计", 0, 1],
      ["合计", 0, 2],
    ]);
  });

  test("of one branch each keep apart, whatever the header", () => {
    const titled = (branch: string, name: string): string =>
      `${branch}党员名册\n姓名 | 身份证号 | 性别 | 党员类别 | 入党时间\n${name} | x | 男 | 正式党员 | 1999`;
    const book = read(sheet("名册", `${titled("甲支部", "张三")}\n\n${titled("乙支部", "李四")}`));
    expect(book.tables.map(({ branch, records }) => [branch, records.length])).toEqual([
      ["甲支部", 1],
      ["乙支部", 1],
    ]);
  });

  test.each([
    ["甲支部", "乙支部"],
    ["~ | 一、甲支部（1人）", "~ | 二、乙支部（1人）"],
    ["~ | 甲支部党员名单：", "~ | 乙支部"],
  ])("parted by headings of branches: %s", (one, other) => {
    const { table: roster } = table(
      "members",
      sheet(
        "名册",
        `序号 | 姓名 | 身份证号 | 性别 | 党员类别 | 入党时间
         ${one}
         1 | 张三 | x | 男 | 正式党员 | 1999
         ~ | （一）预备党员
         2 | 王五 | x | 男 | 预备党员 | 2026
         ${other}
         3 | 李四 | x | 男 | 正式党员 | 1999`,
      ),
    );
    expect(roster.records.map(({ name, branch }) => [name, branch])).toEqual([
      ["张三", "甲支部"],
      ["王五", "甲支部"],
      ["李四", "乙支部"],
    ]);
    expect(roster.missing).toEqual([]);
  });

  test("right below the last row of the one above, without a title", () => {
    const book = read(
      sheet(
        "台账",
        `${ROSTER_HEADER}
         张三 | x | 男 | 正式党员 | 甲支部 | 1999
         李四 | x | 男 | 正式党员 | 甲支部 | 1999
         日期 | 支部 | 会议类型
         2026-03-01 | 甲支部 | 党课`,
      ),
    );
    expect(book.tables.map(({ kind, records }) => [kind, records.length])).toEqual([
      ["members", 2],
      ["activities", 1],
    ]);
  });

  test("a sheet per branch whose name is the branch", () => {
    const header = "姓名 | 身份证号 | 性别 | 党员类别 | 入党时间";
    const book = read(
      sheet("东风里党支部", `${header}\n张三 | x | 男 | 正式党员 | 1999`),
      sheet("朝阳", `${header}\n李四 | x | 男 | 正式党员 | 1999`),
      sheet("支部信息", `支部名称 | 书记 | 党员人数\n东风里党支部 | 张三 | 1\n朝阳党支部 | 李四 | 1`),
    );
    expect(recordsOf(book, "members").map(({ name, branch }) => [name, branch])).toEqual([
      ["张三", "东风里党支部"],
      ["李四", "朝阳党支部"],
    ]);
    expect(tablesOf(book, "members").flatMap(({ missing }) => missing)).toEqual([]);
  });

  test("a branch in a merged cell over its members' rows", () => {
    const { table: roster } = table(
      "members",
      sheet(
        "名册",
        `支部 | 姓名 | 身份证号 | 性别 | 党员类别 | 入党时间\n甲支部 | 张三 | x | 男 | 正式党员 | 1999\n~ | 李四 | x | 男 | 正式党员 | 1999\n乙支部 | 王五 | x | 男 | 正式党员 | 1999`,
        {
          merges: [merge(1, 0, 2, 0)],
        },
      ),
    );
    expect(roster.records.map(({ branch }) => branch)).toEqual(["甲支部", "甲支部", "乙支部"]);
    expect(roster.problems).toEqual([]);
  });

  test("a blank row under a merged branch cell is no member", () => {
    const { table: roster } = table(
      "members",
      sheet(
        "名册",
        `支部 | 姓名 | 身份证号 | 性别 | 党员类别 | 入党时间
         甲支部 | 张三 | x | 男 | 正式党员 | 1999
         ~ | ~ | ~
         ~ | 李四 | x | 男 | 正式党员 | 1999`,
        { merges: [merge(1, 0, 3, 0)] },
      ),
    );
    expect(roster.records.map(({ name, branch }) => [name, branch])).toEqual([
      ["张三", "甲支部"],
      ["李四", "甲支部"],
    ]);
  });

  test.each([
    ["merged over both rows", "~ | ~ | ~", [merge(1, 0, 2, 0), merge(1, 1, 2, 1), merge(1, 2, 2, 2)]],
    ["written once", "~ | ~ | ~", []],
    ["written twice", "张三 | 甲支部 | 15", []],
  ])("a row of 应缴 and one of 实缴 for each person, the name %s", (_, again, merges) => {
    const { table: dues } = table(
      "dues",
      sheet(
        "2026年党费",
        `姓名 | 所在支部 | 月应缴 | 项目 | 1月 | 2月 | 合计
         张三 | 甲支部 | 15 | 应缴 | 15 | 15 | 30
         ${again} | 实缴 | 15 | ~ | 15
         ~ | ~ | ~ | 欠缴 | ~ | 15 | 15
         李四 | 甲支部 | 20 | 应缴 | 20 | 20 | 40
         李四 | 甲支部 | 20 | 实缴 | 20 | 20 | 40`,
        { merges },
      ),
    );
    expect(dues.problems).toEqual([]);
    expect(
      dues.records.map(({ name, row, monthlyDue, months, total }) => [
        name,
        row,
        monthlyDue,
        months?.slice(0, 2),
        total,
      ]),
    ).toEqual([
      ["张三", 2, 1500, [1500, null], 1500],
      ["李四", 5, 2000, [2000, 2000], 4000],
    ]);
  });

  test("one row a payment", () => {
    const { columns, table: dues } = table(
      "dues",
      sheet(
        "2026年党费缴纳记录",
        `缴费日期 | 姓名 | 所属月份 | 实缴金额 | 缴纳方式\n2026-03-05 | 张三 | 1-3月 | 45元 | 微信`,
      ),
    );
    expect(columns).toEqual({ paidOn: "A", name: "B", period: "C", amount: "D", method: "E" });
    expect(dues.records[0]).toMatchObject({ amount: 4500, period: "1-3月", months: null });
    expect(dues.missing).toEqual([]);
  });

  test("a name over two merged columns, its values in the second", () => {
    const { columns } = table(
      "members",
      sheet(
        "名册",
        `姓名 | ~ | 身份证号 | 性别 | 党员类别 | 所属支部 | 入党时间\n~ | 张三 | x | 男 | 正式党员 | 甲 | 1999\n~ | 李四 | x | 男 | 正式党员 | 甲 | 1999`,
        {
          merges: [merge(0, 0, 0, 1)],
        },
      ),
    );
    expect(columns["name"]).toBe("B");
  });

  test("every column two columns wide", () => {
    const widths = [0, 2, 4, 6, 8, 10];
    const { table: roster } = table(
      "members",
      sheet(
        "名册",
        `${ROSTER_HEADER.replaceAll("|", "| ~ |")} | ~
         张三 | ~ | x | ~ | 男 | ~ | 正式党员 | ~ | 甲支部 | ~ | 1999`,
        { merges: widths.map((left) => merge(0, left, 0, left + 1)) },
      ),
    );
    expect([roster.missing, roster.unmapped, roster.records.map(({ name }) => name)]).toEqual([[], [], ["张三"]]);
  });

  test("rows of data whose words are headers elsewhere are no header", () => {
    const { table: log } = table(
      "activities",
      sheet(
        "活动",
        `日期 | 支部 | 会议类型 | 主题\n2026.3.5 | 社区 | 联席会议 | 共建\n2026年4月9日 | 社区 | 联席会议 | ~`,
      ),
    );
    expect(log.records).toHaveLength(2);
  });

  test("sheets made by Branchbook are never data", () => {
    const own = sheet("党员基本信息汇总表", `${ROSTER_HEADER}\n张三 | x | 男 | 正式党员 | 甲支部 | 1999`, {
      madeBy: "roster",
    });
    expect(read(own)).toMatchObject({ tables: [], unread: [{ reason: "own" }] });
  });
});

describe("rosters that repeat others", () => {
  const people = (count: number, from = 0): string =>
    Array.from({ length: count }, (_, n) => `党员${n + from} | ${n + from} | 男 | 正式党员 | 甲支部 | 1999`).join("\n");
  const roster = (name: string, rows: string): SheetGrid => sheet(name, `${ROSTER_HEADER}\n${rows}`);
  const kept = (...sheets: SheetGrid[]): string[] => read(...sheets).tables.map((table) => table.sheet);

  test.each<[string, SheetGrid[], string[]]>([
    ["a list of some", [roster("名册", people(10)), roster("流动党员", people(2, 3))], ["名册"]],
    ["an older one", [roster("2025年名册", people(10)), roster("2026年名册", people(9))], ["2026年名册"]],
    ["a copy", [roster("名册", people(10)), roster("名册 (2)", people(10))], ["名册"]],
    [
      "branches beside the whole",
      [roster("甲支部", people(5)), roster("乙支部", people(5, 5)), roster("总表", people(10))],
      ["总表"],
    ],
    ["with somebody new in it", [roster("名册", people(10)), roster("优秀党员", people(6, 5))], ["名册"]],
  ])("are not read twice: %s", (_, sheets, expected) => {
    expect(kept(...sheets)).toEqual(expected);
    const left = sheets.map(({ name }) => name).filter((name) => !expected.includes(name));
    expect(read(...sheets).unread).toEqual(left.map((name) => ({ sheet: name, reason: "repeated" })));
  });

  test.each<[string, SheetGrid[]]>([
    ["people of their own", [roster("甲支部", people(5)), roster("乙支部", people(5, 5))]],
    ["one number twice", [roster("甲支部", people(5)), roster("乙支部", people(1, 4))]],
    ["a few slips", [roster("甲支部", people(8)), roster("乙支部", people(8, 5))]],
    ["one sheet", [sheet("名册", `${ROSTER_HEADER}\n${people(5)}\n${people(5)}`)]],
  ])("are rosters all the same with %s", (_, sheets) => {
    expect(kept(...sheets)).toEqual(sheets.map(({ name }) => name));
  });

  test("are rosters where the clerk says so", () => {
    const sheets = [roster("名册", people(10)), roster("流动党员", people(4))];
    const memory = {
      ...EMPTY_MEMORY,
      mappings: { 流动党员: [{ kind: "members", headerRows: [0], columns: {} }] },
    } as const;
    expect(readBook({ sheets }, { memory }).tables.map((table) => table.sheet)).toEqual(["名册", "流动党员"]);
  });
});

describe("rows", () => {
  test("blank, prepared, signature and note rows are no data; totals know what they close", () => {
    const { table: fund } = table(
      "fund",
      sheet(
        "爱心基金",
        `日期 | 摘要 | 收入 | 支出 | 余额
         2026-01-05 | 捐款 | 100 | ~ | 100

         2026-01-20 | 慰问 | ~ | 30 | 70
         ~ | 本月合计 | 100 | 30 | 70
         2026-02-03 | 捐款 | 50 | ~ | 120
         ~ | ~ | 0 | 0 | ~
         合 计 | ~ | 150 | 30 | 120
         注：以上金额单位为元 | ~ | ~
         填表人：王某 | ~ | 审核人：`,
      ),
    );
    expect(fund.records.map(({ row }) => row)).toEqual([1, 3, 5]);
    expect(
      fund.totals.map(({ kind, label, from, to, figures }) => [
        kind,
        label,
        from,
        to,
        figures.map(({ name, value }) => `${name}=${value}`),
      ]),
    ).toEqual([
      ["subtotal", "本月合计", 0, 2, ["income=10000", "expense=3000"]],
      ["total", "合计", 0, 3, ["income=15000", "expense=3000"]],
    ]);
    expect(fund.fund).toBe("love");
  });

  test.each([
    ["注：1.本表一式两份", "2.以上数据截至9月底", "2026年10月8日"],
    ["制表：王某 | ~ | 复核：赵某", "甲支部（盖章）", "第1页，共1页"],
    ["甲支部（盖章）", "2026年10月8日", "打印日期：2026-10-08"],
  ])("what stands at the foot is no data: %s", (...lines) => {
    const { table: branches } = table(
      "branches",
      sheet("支部信息", `支部名称 | 书记 | 党员人数\n甲支部 | 张三 | 5\n\n${lines.join("\n")}`),
    );
    expect(branches.records.map(({ branch }) => branch)).toEqual(["甲支部"]);
  });

  test("a head count and a branch's own total", () => {
    const { table: roster } = table(
      "members",
      sheet(
        "名册",
        `${ROSTER_HEADER}\n张三 | x | 男 | 正式党员 | 甲支部 | 1999\n甲支部小计 | 共1人\n李四 | x | 男 | 正式党员 | 乙支部 | 1999\n总计 | 2人`,
      ),
    );
    expect(roster.totals.map(({ kind, from, to, headCount }) => [kind, from, to, headCount?.value])).toEqual([
      ["subtotal", 0, 1, 1],
      ["total", 0, 2, 2],
    ]);
  });

  test.each(["合计：2人", "共计2人", "总计 | ~ | 2 人"])("the head count %s under the names", (total) => {
    const { table: roster } = table(
      "members",
      sheet(
        "名册",
        `${ROSTER_HEADER}
         张三 | x | 男 | 正式党员 | 甲支部 | 1999
         李四 | x | 男 | 正式党员 | 甲支部 | 1999
         ${total}
         填表人 | 王某 | ~ | 审核人 | 赵某`,
      ),
    );
    expect(roster.records).toHaveLength(2);
    expect(roster.totals.map(({ headCount }) => headCount?.value)).toEqual([2]);
  });

  test("rows keep the sheet's own numbers past hidden and blank rows; hidden data is said", () => {
    const book = read(
      sheet(
        "名册",
        `~\n~\n${ROSTER_HEADER}\n张三 | x | 男 | 正式党员 | 甲支部 | 1999\n\n李四 | x | 男 | 正式党员 | 甲支部 | 1999`,
        {
          hiddenRows: new Set([5]),
          hiddenColumns: new Set([2, 40]),
        },
      ),
    );
    expect(recordsOf(book, "members").map(({ row }) => row)).toEqual([3, 5]);
    expect(book.hidden).toEqual([{ sheet: "名册", rows: [5], columns: [2], whole: false }]);
  });

  test("a required blank, an unreadable cell, an unknown word and lost digits are noted at their cells", () => {
    const { table: roster } = table(
      "members",
      sheet(
        "名册",
        `${ROSTER_HEADER}\n~ | 5.1E+17 | 男 | 正式 | 甲支部 | 不详\n李四 | x | 无 | 党员 | — | 2020年13月1日`,
      ),
    );
    expect(
      roster.problems.map(({ kind, row, field, repair }) =>
        [kind, row, field, repair].filter((part) => part !== undefined),
      ),
    ).toEqual([
      ["precision-lost", 1, "idNumber"],
      ["unknown-code", 1, "category", "正式党员"],
      ["unreadable", 1, "joinedOn"],
      ["empty", 1, "name"],
      ["unknown-code", 2, "category"],
      ["unreadable", 2, "joinedOn"],
      ["empty", 2, "gender"],
      ["empty", 2, "branch"],
    ]);
    expect(roster.records[0]?.category).toBe("正式党员");
  });
});

describe("what a list says by its title, its groups and its people", () => {
  test("a list of 积极分子 has 确定时间 as the day they became one, and their stage from the title", () => {
    const { table: list, columns } = table(
      "development",
      sheet(
        "Sheet1",
        `入党积极分子名册
         序号 | 姓名 | 性别 | 学历 | 确定时间
         1 | 钟建国 | 男 | 大专 | 2025-11-20
         2 | 沈秀英 | 女 | 大学 | 2025-11-20`,
      ),
    );
    expect(columns).toMatchObject({ name: "B", activistOn: "E" });
    expect(list.records.map(({ stage }) => stage)).toEqual(["积极分子", "积极分子"]);
  });

  test("年, 月, 日 of an account book stand under 日期", () => {
    const { columns } = table("fund", {
      ...sheet(
        "党建经费",
        `日期 | ~ | ~ | 摘要 | 收入 | 支出 | 余额
         年 | 月 | 日 | ~ | ~ | ~ | ~
         2026 | 7 | 2 | 拨款 | 5000 | ~ | 5000
         2026 | 8 | 9 | 购书 | ~ | 300 | 4700`,
      ),
      merges: [merge(0, 0, 0, 2)],
    });
    expect(columns).toMatchObject({ year: "A", month: "B", day: "C", summary: "D" });
  });

  test("a column of people's names is whose the rows are, where its header says no other", () => {
    const rows = `1 | 钟建国 | 男 | 正式党员 | 1990-07-01
                  2 | 沈秀英 | 女 | 正式党员 | 1991-07-01
                  3 | 霍志强 | 男 | 预备党员 | 2026-06-01`;
    const named = sheet("党员花名册", `序号 | 全体党员 | 性别 | 人员类别 | 入党日期\n${rows}`);
    expect(table("members", named).columns["name"]).toBe("B");
    const ofOthers = sheet("党员花名册", `序号 | 联系人 | 性别 | 人员类别 | 入党日期\n${rows}`);
    expect(read(ofOthers).tables.map(({ columns }) => columns["name"])).not.toContain(1);
  });

  test("a title tells the year of an appraisal, and an example in a header's brackets is no data", () => {
    const { table: results } = table(
      "appraisals",
      sheet(
        "评议",
        `2025年度民主评议党员结果
         序号 | 党员姓名 | 评议结果 | 评议时间（例：2026-01-20）
         1 | 钟建国 | 优秀 | 2026-01-10
         2 | 沈秀英 | 合格 | 2026-01-10`,
      ),
    );
    expect(results.records.map(({ year }) => year)).toEqual([2025, 2025]);
    expect(results.missing).toEqual([]);
  });

  test("应缴 beside the month of each payment is that month's, in a list of a quarter as well", () => {
    const { table: payments } = table(
      "dues",
      sheet(
        "明细",
        `2026年第三季度党费缴纳明细
         党员姓名 | 党费所属月份 | 应缴金额 | 实缴金额
         钟建国 | 2026年7月 | 12 | 12
         钟建国 | 2026年8月 | 12 | 12
         沈秀英 | 2026年7月 | 15 | 15`,
      ),
    );
    expect(payments.records.map(({ monthlyDue }) => monthlyDue)).toEqual([1200, 1200, 1500]);
  });
});
