import { sheetRules } from "../../src/rules/sheet";
import { cellKey, CellError } from "../../src/spreadsheet/workbook";
import { brief, findingsOf, merge, sheet } from "../support/book";

const found = (...sheets: Parameters<typeof findingsOf>[1]) => brief(findingsOf(sheetRules, sheets));
const params = (...sheets: Parameters<typeof findingsOf>[1]) =>
  findingsOf(sheetRules, sheets).map((finding) => finding.params);

/** A member sheet of one sound row, or with other cells. */
function roster(cells = "张三|990000198503010012|男|正式党员|东风里党支部|2010-06-01|1985-03-01|汉族|否") {
  return sheet("花名册", `姓名|身份证号|性别|人员类别|所在党支部|入党日期|出生日期|民族|是否失联\n${cells}`);
}

test("a sheet with nothing wrong is not reported", () => {
  expect(found(roster())).toEqual([]);
});

describe("missing columns", () => {
  test("are reported one by one at the last header row", () => {
    const grid = sheet(
      "花名册",
      `党员花名册\n姓名|身份证号|性别|人员类别|民族\n张三|990000198503010012|男|正式党员|汉族`,
    );
    expect(found(grid)).toEqual(["sheet/column-missing @2 花名册", "sheet/column-missing @2 花名册"]);
    expect(params(grid).map(({ column }) => column)).toEqual(["所在党支部", "加入党组织日期"]);
  });

  test("under a header of two rows the second is named", () => {
    const text = `姓名|身份证号|性别|人员类别|所在党支部|联系方式|~\n~|~|~|~|~|手机号|固定电话\n张三|990000198503010012|男|正式党员|东风里党支部|13812345678`;
    const upright = [0, 1, 2, 3, 4].map((column) => merge(0, column, 1, column));
    const grid = sheet("花名册", text, { merges: [...upright, merge(0, 5, 0, 6)] });
    expect(found(grid)).toEqual(["sheet/column-missing @2 花名册"]);
  });

  test("a branch in the sheet's name needs no column", () => {
    const grid = sheet(
      "东风里党支部",
      `姓名|身份证号|性别|人员类别|入党日期\n张三|990000198503010012|男|正式党员|2010-06-01`,
    );
    expect(found(grid)).toEqual([]);
  });

  test("a dues ledger without any column of payments", () => {
    const grid = sheet(
      "2026年党费",
      "姓名|身份证号|缴费类别|月应缴|缴纳日期\n张三|990000198503010012|在职|15|2026-01-05",
    );
    expect(params(grid)).toEqual([{ variant: "payments" }]);
  });
});

describe("cells that could not be taken", () => {
  test.each<[string, string, string[]]>([
    ["no name", "~|990000198503010012|男|正式党员|东风里党支部|2010-06-01", ["sheet/required-empty @A2 "]],
    [
      "placeholders",
      "张三|无|—|-|/|2010-06-01",
      ["B", "C", "D", "E"].map((column) => `sheet/required-empty @${column}2 张三`),
    ],
    ["no joining date", "张三|990000198503010012|男|正式党员|东风里党支部|~", ["sheet/required-empty @F2 张三"]],
    ["a blank that may be", "张三|990000198503010012|男|正式党员|东风里党支部|2010-06-01|~|~|~", []],
    [
      "a day that never was",
      "张三|990000198503010012|男|正式党员|东风里党支部|2010-06-31",
      ["sheet/value-unreadable @F2 张三"],
    ],
    ["words for a date", "张三|990000198503010012|男|正式党员|东风里党支部|不详", ["sheet/value-unreadable @F2 张三"]],
    [
      "neither yes nor no",
      "张三|990000198503010012|男|正式党员|东风里党支部|2010-06-01|~|~|也许",
      ["sheet/value-unreadable @I2 张三"],
    ],
    ["无 in a yes/no field means no", "张三|990000198503010012|男|正式党员|东风里党支部|2010-06-01|~|~|无", []],
    ["a word of the list without 族", "张三|990000198503010012|男|正式党员|东风里党支部|2010-06-01|~|汉", []],
    [
      "an unknown word",
      "张三|990000198503010012|男|正式党员|东风里党支部|2010-06-01|~|火星",
      ["sheet/code-unknown @H2 张三"],
    ],
    [
      "an unknown word in a required cell is not blank",
      "张三|990000198503010012|男|干部|东风里党支部|2010-06-01",
      ["sheet/code-unknown @D2 张三"],
    ],
    ["digits lost are the ID rules' matter", "张三|5.1E+17|男|正式党员|东风里党支部|2010-06-01", []],
  ])("%s", (_, cells, expected) => {
    expect(found(roster(cells))).toEqual(expected);
  });

  test("digits lost outside the member sheets are no finding", () => {
    const grid = sheet("2026年党费", "姓名|身份证号|所在党支部|1月|2月|3月\n张三|5.1E+17|东风里党支部|15|15|15");
    expect(found(grid)).toEqual([]);
  });

  test.each<[string, string, object]>([
    ["a date", "张三|990000198503010012|男|正式党员|东风里党支部|不详", { variant: "date", column: "加入党组织日期" }],
    [
      "a yes or no",
      "张三|990000198503010012|男|正式党员|东风里党支部|2010-06-01|~|~|也许",
      { variant: "yesno", column: "是否为失联党员" },
    ],
    [
      "a short list",
      "张三|990000198503010012|未知|正式党员|东风里党支部|2010-06-01",
      { variant: "choices", column: "性别", choices: ["男", "女"] },
    ],
    [
      "a long list",
      "张三|990000198503010012|男|正式党员|东风里党支部|2010-06-01|~|火星",
      { variant: "long-list", column: "民族" },
    ],
  ])("say what belongs there: %s", (_, cells, expected) => {
    expect(params(roster(cells))).toEqual([expected]);
  });

  test("say that a formula's error is one, and that a month is money", () => {
    const members = roster();
    const withError = {
      ...members,
      rows: members.rows.map((row, r) =>
        r === 1 ? row.map((cell, c) => (c === 0 ? new CellError("#REF!") : cell)) : row,
      ),
    };
    expect(params(withError)).toEqual([{ variant: "error", column: "姓名" }]);
    expect(params(sheet("2026年党费", "姓名|身份证号|1月|2月|3月\n张三|990000198503010012|15|见附件|15"))).toEqual([
      { variant: "money", column: "2月" },
    ]);
  });

  test("a wording beyond doubt comes with its repair", () => {
    const [finding] = findingsOf(sheetRules, [roster("张三|990000198503010012|男性|正式党员|东风里党支部|2010-06-01")]);
    expect(finding).toMatchObject({
      rule: "sheet/code-unknown",
      severity: "warning",
      value: "男性",
      expected: "男",
      fix: { kind: "code", value: "男" },
      params: { variant: "repair", column: "性别", standard: "男" },
    });
  });
});

describe("totals", () => {
  const ledger = (...lines: string[]) =>
    sheet("2026年党费", ["姓名|所在党支部|月应缴|1月|2月|3月|合计", ...lines].join("\n"));
  const zhang = "张三|东风里党支部|15.05|15.05|15.05|~|30.10";
  const li = "李四|东风里党支部|20|20|20|20|60";

  test.each<[string, string[], string[]]>([
    ["right", [zhang, li, "合计|~|35.05|35.05|35.05|20|90.10"], []],
    ["a fen too much", [zhang, li, "合计|~|35.05|35.06|35.05|20|90.10"], ["sheet/total-mismatch @D4 合计"]],
    ["less than half a fen too much", [zhang, li, "合计|~|35.05|35.054|35.05|20|90.10"], []],
    ["half a fen too much", [zhang, li, "合计|~|35.05|35.055|35.05|20|90.10"], ["sheet/total-mismatch @D4 合计"]],
    ["binary noise", [zhang, li, "合计|~|35.05|35.050000000000004|35.05|20|90.1"], []],
    [
      "two columns wrong",
      [zhang, li, "合计|~|35.05|30|35.05|20|90"],
      ["sheet/total-mismatch @D4 合计", "sheet/total-mismatch @G4 合计"],
    ],
    ["no figure, no finding", [zhang, li, "合计"], []],
    [
      "subtotals close their own block, the total all rows",
      [zhang, "小计|~|15.05|15.05|15.05|0|30.10", li, "小计|~|20|20|20|20|60", "总计|~|35.05|35.05|35.05|20|90.10"],
      [],
    ],
    [
      "a subtotal of everything is wrong",
      [zhang, "小计|~|~|15.05", li, "小计|~|~|35.05", "总计|~|~|35.05"],
      ["sheet/total-mismatch @D5 小计"],
    ],
    ["a total of each part", [zhang, "合计|~|~|15.05", li, "合计|~|~|20", "总计|~|~|35.05"], []],
    [
      "a subtotal that began on the page before",
      [zhang, "过次页|~|~|15.05", "承前页|~|~|15.05", li, "小计|~|~|35.05"],
      [],
    ],
    ["a head count", [zhang, li, "合计|2人|~|35.05"], []],
    ["a head count of a block", [zhang, "小计|1人", li, "小计|1人", "合计|2人"], []],
    ["a wrong head count", [zhang, li, "合计|3人|~|35.05"], ["sheet/total-mismatch @B4 合计"]],
    [
      "a column with a cell that cannot be read",
      [zhang, "李四|东风里党支部|20|见附件|20|20|60", "合计|~|~|35.05"],
      ["sheet/value-unreadable @D3 李四"],
    ],
    [
      "a block beside it",
      [zhang, "小计|~|~|15", "李四|东风里党支部|20|见附件|20|20|60", "小计|~|~|20"],
      ["sheet/total-mismatch @D3 小计", "sheet/value-unreadable @D4 李四"],
    ],
  ])("%s", (_, lines, expected) => {
    expect(found(ledger(...lines))).toEqual(expected);
  });

  test("tell both figures, in yuan where they are money", () => {
    const [wrong] = findingsOf(sheetRules, [ledger(zhang, li, "合计|~|~|35")]);
    expect(wrong).toMatchObject({
      value: 35,
      expected: "35.05",
      params: { variant: "total", column: "1月", stated: { fen: 3500 }, sum: { fen: 3505 } },
    });
    const list = sheet(
      "支部信息",
      "支部名称|党员人数|书记|委员人数\n东风里党支部|20|张三|5\n朝阳党支部|21|李四|5\n合计|40|~|10",
    );
    expect(params(list)).toEqual([{ variant: "total", column: "党员人数", stated: 40, sum: 41 }]);
  });

  test("quarters are summed as months are", () => {
    const quarters = (first: number) =>
      sheet(
        "2026年党费",
        `姓名|所在党支部|第一季度|第二季度\n张三|东风里党支部|45|45\n李四|东风里党支部|60|~\n合计|~|${first}|45`,
      );
    expect(found(quarters(105))).toEqual([]);
    expect(params(quarters(100))).toMatchObject([{ column: "1季度", sum: { fen: 10500 } }]);
  });

  test.each<[string, string, number, string[]]>([
    ["a sum that left out the amount written as text", "SUM(C2:C3)", 15, []],
    ["the same of a shorter range", "SUM(C2:C2)", 15, ["sheet/total-mismatch @C4 合计"]],
    ["a result that is out of date", "SUM(C2:C3)", 14, ["sheet/total-mismatch @C4 合计"]],
    ["another column's sum", "SUM(D2:D3)", 15, ["sheet/total-mismatch @C4 合计"]],
    ["another formula", "C2+0", 15, ["sheet/total-mismatch @C4 合计"]],
  ])("a formula's result: %s", (_, formula, result, expected) => {
    const text = `姓名|所在党支部|1月|2月|3月\n张三|东风里党支部|15|15|15\n李四|东风里党支部|"20元"|15|15\n合计|~|${result}|30|30`;
    expect(found(sheet("2026年党费", text, { formulas: new Map([[cellKey(3, 2), formula]]) }))).toEqual(expected);
  });

  test("a fund's last balance beside its totals is no sum", () => {
    const fund = (income: number) =>
      sheet(
        "爱心基金",
        `日期|摘要|收入|支出|余额
         2026-01-01|上年结余|~|~|100
         2026-01-05|捐款|50|~|150
         2026-02-05|慰问|~|30|120
         合计|~|${income}|30|120`,
      );
    expect(found(fund(50))).toEqual([]);
    expect(found(fund(51))).toEqual(["sheet/total-mismatch @C5 合计"]);
  });
});

describe("hidden data", () => {
  const rows = `姓名|所在党支部|1月|2月|3月
    ${["甲", "乙", "丙", "丁", "戊"].map((name) => `${name}|东风里党支部|1|1|1`).join("\n")}`;
  const ledger = (more: Parameters<typeof sheet>[2]) => sheet("2026年党费", rows, more);

  test.each<[string, Parameters<typeof sheet>[2], object[]]>([
    ["nothing hidden", {}, []],
    ["rows", { hiddenRows: new Set([2, 3, 5]) }, [{ variant: "rows", rows: ["3-4", "6"], columns: [] }]],
    ["a column", { hiddenColumns: new Set([3]) }, [{ variant: "columns", rows: [], columns: ["D"] }]],
    [
      "both",
      { hiddenRows: new Set([1]), hiddenColumns: new Set([2, 3]) },
      [{ variant: "both", rows: ["2"], columns: ["C-D"] }],
    ],
    ["the sheet", { visibility: "hidden" }, [{ variant: "sheet", rows: [], columns: [] }]],
    ["rows and columns without data", { hiddenRows: new Set([20]), hiddenColumns: new Set([20]) }, []],
  ])("%s", (_, more, expected) => {
    expect(params(ledger(more))).toEqual(expected);
  });

  test("is one finding a sheet, and of no weight", () => {
    const findings = findingsOf(sheetRules, [ledger({ hiddenRows: new Set([2, 4]) })]);
    expect(brief(findings)).toEqual(["sheet/hidden-data @2026年党费 2026年党费"]);
    expect(findings[0]?.severity).toBe("info");
  });

  test("names a row once though two tables stand side by side on it", () => {
    const text = `东风里党支部|~|~|~|朝阳党支部|~|~|~\n姓名|1月|2月|3月|姓名|1月|2月|3月\n甲|1|1|1|乙|1|1|1\n~|~|~|~|丁|1|1|1\n丙|1|1|1`;
    const merges = [merge(0, 0, 0, 3), merge(0, 4, 0, 7)];
    const grid = sheet("2026年党费", text, { merges, hiddenRows: new Set([2, 3, 4]), hiddenColumns: new Set([7]) });
    expect(params(grid)).toEqual([{ variant: "both", rows: ["3-5"], columns: ["H"] }]);
  });

  test("names eight runs of rows, then stops", () => {
    const many = sheet("2026年党费", `姓名|所在党支部|1月|2月|3月\n${"张三|东风里党支部|1|1|1\n".repeat(20)}`, {
      hiddenRows: new Set(Array.from({ length: 10 }, (_, i) => i * 2 + 1)),
    });
    expect(params(many)[0]?.["rows"]).toEqual(["2", "4", "6", "8", "10", "12", "14", "16", "…"]);
  });
});
