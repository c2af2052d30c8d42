import { fillTemplate } from "../../src/forms/engine/fill";
import { planTemplate, type Template } from "../../src/forms/engine/template";
import { field, type FormData, type Vocabulary } from "../../src/forms/engine/vocabulary";
import type { NewSheet } from "../../src/spreadsheet/workbook";
import { shown, template } from "./sheetText";

const vocabulary: Vocabulary = {
  fields: { quarter: field("text", "季度"), opening: field("money", "期初余额") },
  lists: {
    rows: {
      name: "党员",
      fields: {
        name: field("text", "姓名"),
        branch: field("text", "党支部"),
        due: field("money", "应缴"),
        remark: field("text", "备注"),
      },
    },
    branches: {
      name: "支部",
      fields: { branch: field("text", "党支部"), members: field("count", "党员人数") },
    },
    aids: { name: "救助", fields: { person: field("text", "受助人") } },
  },
};

/** Members with the branch of each, 东 or 西, and dues of 1, 2, 3 … yuan. */
function members(branches: string, remarks = ""): FormData["lists"][string] {
  return [...branches].map((branch, index) => ({
    name: `党员${index + 1}`,
    branch: `${branch}支部`,
    due: 100 * (index + 1),
    remark: remarks[index]?.trim() || null,
  }));
}

function branchesOf(names: string): FormData["lists"][string] {
  return [...names].map((name, index) => ({ branch: `${name}支部`, members: index + 1 }));
}

function fillAll(text: string, lists: FormData["lists"], more: Partial<Template> = {}, opening = 0): NewSheet[] {
  const plan = planTemplate(template(text, more), vocabulary);
  return fillTemplate(plan, { values: { quarter: "第三季度", opening }, lists }, "公示表", "form 2026Q3");
}

function filled(text: string, lists: FormData["lists"], more: Partial<Template> = {}, opening = 0): string[] {
  return shown(fillAll(text, lists, more, opening)[0]!);
}

describe("lists side by side", () => {
  const text = `
    各支部|||党员
    {支部.党支部}|{支部.党员人数}||{.姓名}|{.应缴}|=E2*3
    合计|=SUM(B2)||合计|=SUM(E2)|=B3+E3
    书记
  `;

  test("grow for themselves, and what is below both follows the longer one", () => {
    expect(filled(text, { rows: members("东东西西"), branches: branchesOf("东西") })).toEqual([
      "各支部|||党员",
      "东支部|1||党员1|1|=E2*3",
      "西支部|2||党员2|2|=E3*3",
      "|||党员3|3|=E4*3",
      "|||党员4|4|=E5*3",
      "合计|=SUM(B2:B3)||合计|=SUM(E2:E5)|=B6+E6",
      "书记",
    ]);
    expect(filled(text, { rows: members("东"), branches: branchesOf("东西南") }).slice(1, 5)).toEqual([
      "东支部|1||党员1|1|=E2*3",
      "西支部|2",
      "南支部|3",
      "合计|=SUM(B2:B4)||合计|=SUM(E2)|=B5+E5",
    ]);
  });

  test("one of them grouped, with merged cells, heights and breaks of its own", () => {
    const sheet = fillAll(
      `
        {支部.党支部}||{.姓名}|{.应缴}
        ||{小计.党支部}小计|=SUM(D1)
        共|=COUNTA(A1)|合计|=SUM(D1)
      `,
      { rows: members("东西西"), branches: branchesOf("东") },
      {
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        print: { rowBreaks: [1], area: { top: 0, left: 0, bottom: 2, right: 3 } },
      },
    )[0]!;
    expect(shown(sheet)).toEqual([
      "东支部||党员1|1",
      "||东支部小计|=SUM(D1)",
      "||党员2|2",
      "||党员3|3",
      "||西支部小计|=SUM(D3:D4)",
      "共|=COUNTA(A1)|合计|=SUM(D1,D3:D4)",
    ]);
    expect(sheet.print).toMatchObject({ rowBreaks: [4], area: { bottom: 5 } });
    expect(sheet.merges.map(({ top }) => top)).toEqual([0, 1, 2, 3]);
  });

  test("a reference across both covers each list's own rows", () => {
    expect(
      filled("{支部.党员人数}|{.应缴}\n=SUM(A1:B1)|=SUMPRODUCT(A1:B1)", {
        rows: members("东东西"),
        branches: branchesOf("东"),
      }).at(-1),
    ).toBe("=SUM(A1:A1,B1:B3)|=SUMPRODUCT(A1:B3)");
  });
});

test("what a merged cell covers of its own copies is blank", () => {
  const merges = [{ top: 0, left: 1, bottom: 1, right: 1 }];
  const sheet = fillAll("{.姓名}|7\n{小计.党支部}|\n计|=SUM(B1)", { rows: members("东东") }, { merges })[0]!;
  expect(shown(sheet)).toEqual(["党员1|7", "党员2", "东支部", "计|=SUM(B1:B2)"]);
  expect(sheet.merges).toEqual([{ top: 0, left: 1, bottom: 2, right: 1 }]);
});

describe("columns repeated for each branch", () => {
  const text = `
    公示
    {横排.党支部}|||共
    姓名|应缴|三倍
    {.姓名}|{.应缴}|=B4*3
    {横排.党支部}合计|=SUM(B4)|=B5*3|=SUM(B5)
  `;
  const merges = [
    { top: 0, left: 0, bottom: 0, right: 3 },
    { top: 1, left: 0, bottom: 1, right: 2 },
  ];

  test("blocks of unequal length, their totals below the longest, the title over all of them", () => {
    const [sheet] = fillAll(text, { rows: members("东西东东") }, { merges, columnWidths: [10, 8, 6, 12] });
    expect(shown(sheet!)).toEqual([
      "公示",
      "东支部|||西支部|||共",
      "姓名|应缴|三倍|姓名|应缴|三倍",
      "党员1|1|=B4*3|党员2|2|=E4*3",
      "党员3|3|=B5*3",
      "党员4|4|=B6*3",
      "东支部合计|=SUM(B4:B6)|=B7*3|西支部合计|=SUM(E4)|=E7*3|=SUM(B7,E7)",
    ]);
    expect(sheet!.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 6 },
      { top: 1, left: 0, bottom: 1, right: 2 },
      { top: 1, left: 3, bottom: 1, right: 5 },
    ]);
    expect(sheet!.columnWidths).toEqual([10, 8, 6, 10, 8, 6, 12]);
  });

  test("a title as wide as the columns stands over all of them, once", () => {
    const [sheet] = fillAll(
      "{季度}公示\n{横排.党支部}\n{.姓名}|{.应缴}\n落款|",
      { rows: members("东西") },
      { merges: [0, 1, 3].map((row) => ({ top: row, left: 0, bottom: row, right: 1 })) },
    );
    expect(shown(sheet!)).toEqual(["第三季度公示", "东支部||西支部", "党员1|1|党员2|2", "落款"]);
    expect(sheet!.merges.map(({ top, left, right }) => [top, left, right])).toEqual([
      [0, 0, 3],
      [1, 0, 1],
      [1, 2, 3],
      [3, 0, 3],
    ]);
  });

  test("without members one blank block is left", () => {
    expect(filled(text, { rows: [] }, { merges })).toEqual([
      "公示",
      "|||共",
      "姓名|应缴|三倍",
      "||=B4*3",
      "合计|=SUM(B4)|=B5*3|=SUM(B5)",
    ]);
  });
});

describe("a worksheet for each branch", () => {
  const text = "{分组.党支部}党费\n{.序号}|{.姓名}|{.应缴}\n合计||=SUM(C2)\n共{支部.党员人数}人";
  const lists = { rows: members("东西东"), branches: branchesOf("东西南") };

  test("named by it, with its own items of every list, numbered from 1", () => {
    const sheets = fillAll(text, lists, { name: "{分组.党支部}" });
    expect(sheets.map(({ name, madeBy }) => [name, madeBy])).toEqual([
      ["东支部", "form 2026Q3 东支部"],
      ["西支部", "form 2026Q3 西支部"],
      ["南支部", "form 2026Q3 南支部"],
    ]);
    expect(sheets.map(shown)).toEqual([
      ["东支部党费", "1|党员1|1", "2|党员3|3", "合计||=SUM(C2:C3)", "共1人"],
      ["西支部党费", "1|党员2|2", "合计||=SUM(C2)", "共2人"],
      ["南支部党费", "", "合计||=SUM(C2)", "共3人"],
    ]);
  });

  test("under names that Excel takes, each once", () => {
    const names = ["第一/二支部", "第一:二支部", "长".repeat(40), "长".repeat(35)];
    const rows = names.map((branch, index) => ({ name: `党员${index}`, branch, due: 1, remark: null }));
    const sheets = fillAll("{.姓名}", { rows }, { name: "{季度}{group.branch}" });
    expect(sheets.map(({ name }) => name)).toEqual([
      "第三季度第一_二支部",
      "第三季度第一_二支部(2)",
      `第三季度${"长".repeat(27)}`,
      `第三季度${"长".repeat(24)}(2)`,
    ]);
  });

  test("a wrong name of the tab is told", () => {
    expect(() => fillAll("{.姓名}", lists, { name: "{分组.党支步}" })).toThrow(/unknown-marker.*\{分组\.党支部\}/);
  });
});

describe("rows that are shown for a value", () => {
  const hiddenRows = ({ rows }: NewSheet): number[] => rows.flatMap(({ hidden }, row) => (hidden ? [row] : []));

  test("of the form, or of a list that has items", () => {
    const text = `
      {如有.期初余额}期初|{期初余额}
      {如有.救助}受助人
      {救助.受助人}
      {unless.aids}本季度无救助
      合计|=SUM(B1)
    `;
    const none = fillAll(text, { aids: [] })[0]!;
    expect(hiddenRows(none)).toEqual([0, 1]);
    expect(shown(none)).toEqual(["", "", "", "本季度无救助", "合计|=SUM(B1)"]);
    const some = fillAll(text, { aids: [{ person: "张三" }] }, {}, 12_300)[0]!;
    expect(hiddenRows(some)).toEqual([3]);
    expect(shown(some)).toEqual(["期初|123", "受助人", "张三", "", "合计|=SUM(B1)"]);
  });

  test("an item without it is left out of its list, its number and its totals", () => {
    expect(
      filled("{.序号}{如有.备注}|{.姓名}|{.应缴}|{.备注}\n合计||=SUM(C1)", { rows: members("东东西", "病 假") }),
    ).toEqual(["1|党员1|1|病", "2|党员3|3|假", "合计||=SUM(C1:C2)"]);
  });

  test("a second row of an item for those that have one", () => {
    const sheet = fillAll("{.姓名}|{.应缴}\n{if.remark}备注：{.备注}|{.姓名}\n计|=SUM(B1)", {
      rows: members("东西", "病"),
    })[0]!;
    expect(shown(sheet)).toEqual(["党员1|1", "备注：病|党员1", "党员2|2", "", "计|=SUM(B1,B3)"]);
    expect(hiddenRows(sheet)).toEqual([3]);
  });
});
