import { fillTemplate } from "../../src/forms/engine/fill";
import { planTemplate, type Template } from "../../src/forms/engine/template";
import { field, type FormData, type Vocabulary } from "../../src/forms/engine/vocabulary";
import { shown, styled, template } from "./sheetText";

const vocabulary: Vocabulary = {
  fields: {
    quarter: field("text", "季度"),
    asOf: field("date", "填报时间"),
    opening: field("money", "期初余额"),
  },
  lists: {
    rows: {
      name: "党员",
      fields: {
        name: field("text", "姓名"),
        branch: field("text", "支部"),
        idNumber: field("text", "身份证号"),
        due: field("money", "应缴"),
        paid: field("money", "实缴"),
        joinedOn: field("date", "入党日期"),
        rate: field("percent", "比例"),
        where: field("link", "位置"),
      },
    },
    branches: { name: "支部", fields: { branch: field("text", "支部名称"), members: field("count", "党员人数") } },
  },
};

const values = { quarter: "2026年第三季度", asOf: { year: 2026, month: 10, day: 8 }, opening: 6_000_000 };

/** Some members of branches 东 and 西; `branches` gives the branch of each, e.g. "东东西". */
function members(branches: string): FormData["lists"][string] {
  return [...branches].map((branch, index) => ({
    name: `党员${index + 1}`,
    branch,
    due: 1000 + index,
    paid: 900 + index,
  }));
}

function fill(sheet: Template, lists: FormData["lists"]) {
  return fillTemplate(planTemplate(sheet, vocabulary), { values, lists }, "公示表 2026Q3", "dues-publication")[0]!;
}

/** What a template becomes with three members, two of 东 and one of 西. */
function filled(text: string, branches = "东东西", more: Partial<Template> = {}): string[] {
  return shown(fill(template(text, more), { rows: members(branches) }));
}

describe("single values", () => {
  test("stand alone with their type or within a sentence, by key or Chinese name", () => {
    expect(filled("{季度}党费公示|{asOf}|{ 期初余额 }\n截至{填报时间}，余额{opening}元")).toEqual([
      "2026年第三季度党费公示|46303|60000",
      "截至2026年10月8日，余额60,000.00元",
    ]);
  });

  test("braces are written with a backslash, and other backslashes stay", () => {
    expect(filled(String.raw`\{季度\}|C:\账册|{季度`)).toEqual([String.raw`{季度}|C:\账册|{季度`]);
  });
});

describe("a list's row is repeated", () => {
  test("with a running number, and what stands below it moves down", () => {
    expect(
      filled(`
        序号|姓名|应缴
        {.序号}|{.姓名}|{.应缴}
        合计||=SUM(C2)
        书记：
      `),
    ).toEqual(["序号|姓名|应缴", "1|党员1|10", "2|党员2|10.01", "3|党员3|10.02", "合计||=SUM(C2:C4)", "书记："]);
  });

  test("without items it leaves one blank row, and formulas stay right", () => {
    expect(filled("序号|姓名|应缴\n{.序号}|{.姓名}|{.应缴}\n合计||=SUM(C2:C2)", "")).toEqual([
      "序号|姓名|应缴",
      "",
      "合计||=SUM(C2:C2)",
    ]);
  });

  test("two lists stand one below the other", () => {
    const sheet = template("{支部.支部名称}|{支部.党员人数}\n计|=SUM(B1)\n{.姓名}|{.应缴}\n计|=SUM(B3)|=B2+B4");
    const branches = [
      { branch: "东", members: 2 },
      { branch: "西", members: 1 },
    ];
    expect(shown(fill(sheet, { rows: members("东东西"), branches }))).toEqual([
      "东|2",
      "西|1",
      "计|=SUM(B1:B2)",
      "党员1|10",
      "党员2|10.01",
      "党员3|10.02",
      "计|=SUM(B4:B6)|=B3+B7",
    ]);
  });

  test("an item of two rows, of the same list or under a merged cell", () => {
    const merged = { merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] };
    const sheet = fill(template("{.姓名}|{.应缴}\n|备注\n计|=SUM(B1)", merged), { rows: members("东西") });
    expect(shown(sheet)).toEqual(["党员1|10", "|备注", "党员2|10.01", "|备注", "计|=SUM(B1,B3)"]);
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ]);
    expect(filled("{.姓名}|应|{.应缴}\n{.支部}|实|{.实缴}\n|计|=SUM(C1)|=SUM(C1:C2)", "东西").at(-1)).toBe(
      "|计|=SUM(C1,C3)|=SUM(C1:C4)",
    );
  });

  test("formats, row heights and merged cells go with every row", () => {
    const style = {
      font: { name: "宋体", size: 11 },
      border: { top: { style: "thin" as const } },
      numberFormat: "0.00",
    };
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 2, left: 0, bottom: 2, right: 1 },
    ];
    const plain = template("公示\n{.姓名}|{.应缴}|{.支部}\n合计||=SUM(B2)", { merges });
    const tall = { ...plain, rows: plain.rows.map((row, r) => (r === 1 ? { ...row, height: 24 } : row)) };
    const sheet = fill(styled(tall, 1, 1, style), { rows: members("东东西") });
    expect(sheet.rows.map(({ height }) => height)).toEqual([null, 24, 24, 24, null]);
    expect(sheet.rows.slice(1, 4).map(({ cells }) => cells[1]?.style)).toEqual([style, style, style]);
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 3 },
      ...[1, 2, 3].map((row) => ({ top: row, left: 2, bottom: row, right: 3 })),
      { top: 4, left: 0, bottom: 4, right: 1 },
    ]);
  });
});

test("a merged cell beside a list grows with it, one beside a group is one for each", () => {
  const merges = [
    { top: 0, left: 2, bottom: 3, right: 2 },
    { top: 1, left: 1, bottom: 2, right: 1 },
  ];
  const sheet = fill(template("名单||全部\n{.姓名}|{.支部}\n{小计.支部}\n合计", { merges }), {
    rows: members("东西东"),
  });
  expect(sheet.merges).toEqual([
    { top: 0, left: 2, bottom: 6, right: 2 },
    { top: 1, left: 1, bottom: 3, right: 1 },
    { top: 4, left: 1, bottom: 5, right: 1 },
  ]);
});

test("a row grows to hold a wrapped text, across merged cells too, and never shrinks", () => {
  const wrapped = { font: { size: 11 }, align: { wrap: true } };
  const plain = template("{.姓名}|{.支部}", {
    columnWidths: [11, 10, 11],
    merges: [{ top: 0, left: 1, bottom: 0, right: 2 }],
  });
  const sheet = styled(styled(plain, 0, 0, wrapped), 0, 1, wrapped);
  const heightOf = (name: string, branch: string, height: number | null = null): number | null => {
    const rows = sheet.rows.map((row) => ({ ...row, height }));
    return fill({ ...sheet, rows }, { rows: [{ name, branch }] }).rows[0]!.height;
  };
  const line = 11 * 1.3;
  expect(heightOf("五个汉字的", "十个汉字放得下的地方")).toBe(null);
  expect(heightOf("六个汉字放不", "")).toBe(Math.ceil(2 * line + 4));
  expect(heightOf("abcdefghij", "一行\n又一行\n再一行")).toBe(Math.ceil(3 * line + 4));
  expect(heightOf("", "十一个汉字放不下的地方多")).toBe(Math.ceil(2 * line + 4));
  expect(heightOf("六个汉字放不", "", 60)).toBe(60);
});

describe("rows are grouped", () => {
  const grouped = `
    姓名|应缴
    {.姓名}|{.应缴}
    {小计.支部}小计|=SUM(B2)
    合计|=SUM(B2)
  `;

  test("with a subtotal under each group, groups by their first item", () => {
    expect(filled(grouped, "东西东")).toEqual([
      "姓名|应缴",
      "党员1|10",
      "党员3|10.02",
      "东小计|=SUM(B2:B3)",
      "党员2|10.01",
      "西小计|=SUM(B5)",
      "合计|=SUM(B2:B3,B5)",
    ]);
  });

  test("with a head above each group, what stands between head and list included", () => {
    expect(filled("名单\n{分组.支部}支部\n姓名|序号\n{.姓名}|{.序号}\n落款", "东西东")).toEqual([
      "名单",
      "东支部",
      "姓名|序号",
      "党员1|1",
      "党员3|2",
      "西支部",
      "姓名|序号",
      "党员2|3",
      "落款",
    ]);
  });

  test("a column without subtotals is summed in one range, other functions take the whole of it", () => {
    expect(
      filled('{.应缴}|{.实缴}|{.支部}\n=SUM(A1)||{小计.支部}\n=SUM(A1)|=SUM(B1)|=COUNTIF(A1,">1")|=SUM(A2)', "东西").at(
        -1,
      ),
    ).toBe('=SUM(A1,A3)|=SUM(B1:B3)|=COUNTIF(A1:A3,">1")|=SUM(A2,A4)');
  });

  test("without items one blank group is left", () => {
    expect(filled(grouped, "")).toEqual(["姓名|应缴", "", "小计|=SUM(B2)", "合计|=SUM(B2)"]);
  });

  test("more groups than a function takes arguments are summed by SUBTOTAL", () => {
    const branches = Array.from({ length: 300 }, (_, index) => String.fromCharCode(0x4e00 + index)).join("");
    const rows = filled(grouped, branches);
    expect(rows.slice(1, 3)).toEqual(["党员1|10", "一小计|=SUBTOTAL(9,B2)"]);
    expect(rows.at(-1)).toBe("合计|=SUBTOTAL(9,B2:B600)");
    expect(() => filled(grouped.replace("合计|=SUM", "合计|=MAX"), branches)).toThrow(/too-many-ranges.*B4/);
    // It would add up what stands in the subtotals' row where that is no subtotal.
    expect(() => filled(grouped.replace("小计|=SUM(B2)", "小计|=B2*2"), branches)).toThrow(/too-many-ranges.*B4/);
    expect(() => filled(grouped.replace("小计|=SUM(B2)", "小计|3"), branches)).toThrow(/too-many-ranges.*B4/);
  });
});

describe("references follow the cells they mean", () => {
  /** The formulas of column C of a sheet of two values, a title row, a list of 东东西 and two rows below. */
  test.each([
    ["its own row", "=A3*B3", ["=A3*B3", "=A4*B4", "=A5*B5"]],
    ["the row above becomes the item before", "=C2+B3", ["=C2+B3", "=C3+B4", "=C4+B5"]],
    ["kept by $", "=B3/B$1+C$2", ["=B3/B$1+C$2", "=B4/B$1+C$2", "=B5/B$1+C$2"]],
    ["other rows above stay", "=B3*B1", ["=B3*B1", "=B4*B1", "=B5*B1"]],
    ["rows below", "=B3/B4+B$5", ["=B3/B6+B$7", "=B4/B6+B$7", "=B5/B6+B$7"]],
    ["all of the list", "=B3/SUM(B$3:B$3)", ["=B3/SUM(B$3:B$5)", "=B4/SUM(B$3:B$5)", "=B5/SUM(B$3:B$5)"]],
    ["a running total", "=SUM(B$3:B3)", ["=SUM(B$3:B3)", "=SUM(B$3:B4)", "=SUM(B$3:B5)"]],
    ["other sheets", '=名册!B3&"B3"', ['=名册!B3&"B3"', '=名册!B3&"B3"', '=名册!B3&"B3"']],
  ])("within the list: %s", (_, formula, expected) => {
    const rows = filled(`标准|5\n姓名|应缴\n{.姓名}|{.应缴}|${formula}\n合计|1\n总计|2`);
    expect(rows.slice(2, 5).map((row) => row.split("|")[2])).toEqual(expected);
  });

  test.each([
    ["=SUM(B3)", "=SUM(B3:B5)"],
    ["=SUM(B3:B3)", "=SUM(B3:B5)"],
    ["=SUM($B$3:$B$3)", "=SUM($B$3:$B$5)"],
    ["=SUM(B2:B4)", "=SUM(B2:B6)"],
    ["=SUMPRODUCT(B3*B3)", "=SUMPRODUCT(B3:B5*B3:B5)"],
    ["=SUM(B:B)+B1", "=SUM(B:B)+B1"],
    ["=SUM(3:3)", "=SUM(3:5)"],
    ["=A3", "=A3"],
    ["=B4+B9", "=B6+B11"],
    ["=SUM(表样!B3)", "=SUM(B3:B5)"],
    ["=SUM('2026 党费'!B3:B3)", "=SUM('2026 党费'!B3:B3)"],
  ])("outside of the list: %s becomes %s", (formula, expected) => {
    expect(filled(`标准|5\n姓名|应缴\n{.姓名}|{.应缴}\n合计|${formula}`).at(-1)).toBe(`合计|${expected}`);
  });

  test("in groups, to the head and the subtotal of one's own group", () => {
    expect(filled("{分组.支部}|3\n{.应缴}|=A2*B1+B3\n{小计.支部}|=SUM(B2)+B1", "东西东")).toEqual([
      "东|3",
      "10|=A2*B1+B4",
      "10.02|=A3*B2+B4",
      "东|=SUM(B2:B3)+B1",
      "西|3",
      "10.01|=A6*B5+B7",
      "西|=SUM(B6)+B5",
    ]);
  });

  test("a running total starts at the first item of all groups", () => {
    const rows = filled("{.应缴}|=SUM(A$1:A1)\n{小计.支部}", "东西东");
    expect(rows.map((row) => row.split("|")[1])).toEqual([
      "=SUM(A$1:A1)",
      "=SUM(A$1:A2)",
      undefined,
      "=SUM(A$1:A4)",
      undefined,
    ]);
  });

  test("a running balance goes on from group to group", () => {
    expect(filled("期初|100\n{.实缴}|=B1-A2\n{小计.支部}", "东西东")).toEqual([
      "期初|100",
      "9|=B1-A2",
      "9.02|=B2-A3",
      "东",
      "9.01|=B3-A5",
      "西",
    ]);
  });
});

describe("groups within groups", () => {
  /** Members of 东 and 西; the due of each class is told by what stands before it. */
  const rows = ["东甲", "东乙", "西甲", "东甲"].map(([branch, rank], index) => ({
    name: rank!,
    branch: branch!,
    due: 100 * (index + 1),
  }));
  const text = `
    {分组.支部}
    {.姓名}|{.应缴}|=B2/SUM(B$2:B$2)
    {小计.支部}{小计.姓名}小计|=SUM(B2)
    {小计.支部}合计|=SUM(B2)|=SUM(B3)
    总计|=SUM(B2)|=SUM(B4)|=SUM(B3)
  `;

  test("each with its head and its subtotal, and no amount counted twice", () => {
    expect(shown(fill(template(text), { rows }))).toEqual([
      "东",
      "甲|1|=B2/SUM(B$2:B$3,B$5:B$5,B$9:B$9)",
      "甲|4|=B3/SUM(B$2:B$3,B$5:B$5,B$9:B$9)",
      "东甲小计|=SUM(B2:B3)",
      "乙|2|=B5/SUM(B$2:B$3,B$5:B$5,B$9:B$9)",
      "东乙小计|=SUM(B5)",
      "东合计|=SUM(B2:B3,B5)|=SUM(B4,B6)",
      "西",
      "甲|3|=B9/SUM(B$2:B$3,B$5:B$5,B$9:B$9)",
      "西甲小计|=SUM(B9)",
      "西合计|=SUM(B9)|=SUM(B10)",
      "总计|=SUM(B2:B3,B5,B9)|=SUM(B7,B11)|=SUM(B4,B6,B10)",
    ]);
  });
});

test("print set-up, conditional formats, validations, breaks and panes move along", () => {
  const sheet = fill(
    template("公示\n姓名|应缴\n{.姓名}|{.应缴}\n合计|=SUM(B3)\n书记", {
      print: {
        area: { top: 0, left: 0, bottom: 4, right: 1 },
        titleRows: { first: 1, last: 1 },
        rowBreaks: [2, 3],
      },
      freeze: { rows: 2, columns: 1 },
      conditionalFormats: [
        { range: { top: 2, left: 0, bottom: 2, right: 1 }, formula: "$B3>B$4", style: { fill: "FFC7CE" } },
      ],
      validations: [
        { range: { top: 2, left: 1, bottom: 2, right: 1 }, type: "decimal", operator: "lessThan", formula1: "$B$4" },
      ],
    }),
    { rows: members("东东西") },
  );
  expect(sheet.print).toEqual({
    area: { top: 0, left: 0, bottom: 6, right: 1 },
    titleRows: { first: 1, last: 1 },
    rowBreaks: [4, 5],
  });
  expect(sheet.freeze).toEqual({ rows: 2, columns: 1 });
  expect(sheet.conditionalFormats).toEqual([
    { range: { top: 2, left: 0, bottom: 4, right: 1 }, formula: "$B3>B$6", style: { fill: "FFC7CE" } },
  ]);
  expect(sheet.validations).toMatchObject([{ range: { top: 2, left: 1, bottom: 4, right: 1 }, formula1: "$B$6" }]);
});

describe("values take the cell's type", () => {
  const row = {
    name: '=HYPERLINK("http://x")',
    branch: "东",
    idNumber: "990000198503010012",
    due: 123_456,
    paid: null,
    joinedOn: { year: 1985, month: 3, day: null },
    rate: 0.005,
    where: { text: "C17", target: "'名册'!C17" },
  };
  const sheet = fill(template("{.姓名}|{.身份证号}|{.应缴}|{.实缴}|{.入党日期}|{.比例}|{.位置}|{填报时间}"), {
    rows: [row],
  });

  test("numbers are numbers, dates serial numbers, text is text", () => {
    expect(sheet.rows[0]?.cells.map((cell) => [cell?.content, cell?.style?.numberFormat])).toEqual([
      [{ value: '=HYPERLINK("http://x")' }, "@"],
      [{ value: "990000198503010012" }, "@"],
      [{ value: 1234.56 }, "#,##0.00"],
      [{ value: null }, undefined],
      [{ value: "1985-03" }, undefined],
      [{ value: 0.005 }, "0.0%"],
      [{ value: "C17" }, undefined],
      [{ value: 46303 }, "yyyy-mm-dd"],
    ]);
    expect(sheet.rows[0]?.cells[6]?.link).toBe("'名册'!C17");
  });

  test("the template's own number formats hold", () => {
    const own = styled(template("{.应缴}"), 0, 0, { numberFormat: "0" });
    expect(fill(own, { rows: [row] }).rows[0]?.cells[0]?.style).toEqual({ numberFormat: "0" });
  });
});

describe("a template's faults are all told", () => {
  const problemsOf = (text: string): unknown => {
    try {
      return planTemplate(template(text), vocabulary);
    } catch (error) {
      return error;
    }
  };

  test.each([
    [
      "unknown markers, each with the nearest one",
      "{季渡}|{姓名}\n{.姓各}|{支部.人数}|{人员.姓名}\n{小计.支步}",
      [
        { code: "unknown-marker", cell: "A1", marker: "{季渡}", nearest: "{季度}" },
        { code: "unknown-marker", cell: "B1", marker: "{姓名}", nearest: "{.姓名}" },
        { code: "unknown-marker", cell: "A2", marker: "{.姓各}", nearest: "{.姓名}" },
        { code: "unknown-marker", cell: "B2", marker: "{支部.人数}", nearest: "{支部.党员人数}" },
        { code: "unknown-marker", cell: "C2", marker: "{人员.姓名}", nearest: "{.姓名}" },
        { code: "unknown-marker", cell: "A3", marker: "{小计.支步}", nearest: "{小计.支部}" },
      ],
    ],
    ["two lists whose columns are mixed", "{.姓名}|{支部.支部名称}|{.应缴}", [{ code: "two-lists", cell: "C1" }]],
    [
      "a group without a list, or in its row",
      "{小计.支部}\n{.姓名}|{小计.支部}\n{分组.支部}",
      [
        { code: "group-without-list", cell: "A1", marker: "{小计.支部}" },
        { code: "group-without-list", cell: "B2", marker: "{小计.支部}" },
        { code: "group-without-list", cell: "A3", marker: "{分组.支部}" },
      ],
    ],
    [
      "groups that do not stand within each other",
      "{分组.支部}\n{分组.姓名}\n{.应缴}\n{小计.支部}\n{小计.姓名}",
      [{ code: "two-groupings", cell: "A4", marker: "{小计.支部}" }],
    ],
    [
      "a condition that would leave out a row of another list",
      "{.姓名}{如有.备注}||{支部.支部名称}\n{.支部}|{如有.季度}",
      [
        { code: "unknown-marker", cell: "A1", marker: "{如有.备注}", nearest: "{如有.季度}" },
        { code: "condition-beside-list", cell: "B2", marker: "{如有.季度}" },
      ],
    ],
    [
      "columns to repeat without a list",
      "{横排.支部}|{横排.支步}\n{.姓名}",
      [{ code: "unknown-marker", cell: "B1", marker: "{横排.支步}", nearest: "{横排.支部}" }],
    ],
  ])("%s", (_, text, problems) => {
    expect(problemsOf(text)).toMatchObject({ name: "TemplateError", sheet: "表样", problems });
  });
});

test("a list of 100,000 rows shares its formats", () => {
  const style = { numberFormat: "#,##0.00", border: { top: { style: "thin" as const } } };
  const sheet = fill(styled(template("{.姓名}|{.应缴}|=B1*2\n合计|=SUM(B1)"), 0, 1, style), {
    rows: members("东".repeat(100_000)),
  });
  expect(new Set(sheet.rows.map(({ cells }) => cells[1]?.style)).size).toBe(2);
  expect(shown(sheet).at(-1)).toBe("合计|=SUM(B1:B100000)");
});
