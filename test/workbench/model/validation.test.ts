import { readValidations } from "../../../src/workbench/file/worksheet";
import type { DataValidation } from "../../../src/workbench/model/sheet/annotations";
import { WorkbookModel } from "../../../src/workbench/model/book";
import { formatRange, parseRange } from "../../../src/workbench/model/sheet/ranges";
import { brokenRule, choicesAt } from "../../../src/workbench/model/sheet/validation";
import { EditRefused, enter, paste } from "../../../src/workbench/page/grid/edits";
import { XmlElement } from "../../../src/spreadsheet/xlsx/xml";

const range = (address: string) => parseRange(address)!;

const RULE: Omit<DataValidation, "ranges" | "type" | "formula1"> = {
  operator: "between",
  formula2: null,
  hasDropDown: true,
  ignoreBlanks: true,
  prompt: { show: true, title: "", message: "" },
  alert: { show: true, style: "stop", title: "", message: "" },
};

function bookWith(type: DataValidation["type"], formula1: string, more: Partial<DataValidation> = {}) {
  const book = new WorkbookModel("账册.xlsx");
  const sheet = book.load("名册", "visible", {
    cells: {
      rows: [
        ["姓名", 5],
        ["张三", 9],
      ],
      formulas: new Map(),
    },
  });
  const other = book.load("参数", "hidden", {
    cells: { rows: [["东风里"], [null], ["Zhaoyang"], [3]], formulas: new Map() },
  });
  book.define(book, { name: "支部", formula: "参数!$A$1:$A$4", visible: true, comment: "" });
  sheet.setValidation(range("C1:C9"), { ...RULE, type, formula1, ...more });
  const isBroken = (typed: string, row = 0) => brokenRule(book, sheet, row, 2, typed) !== null;
  return { book, sheet, other, isBroken };
}

describe("a list", () => {
  test.each([
    ['"男,女, 未知"', ["男", "女", "未知"]],
    ["参数!$A$1:$A$4", ["东风里", "Zhaoyang", "3"]],
    ["参数!$A:$A", ["东风里", "Zhaoyang", "3"]],
    ["支部", ["东风里", "Zhaoyang", "3"]],
    ["INDIRECT(A1)", null],
    ["没有的名称", null],
  ])("of %s offers its choices", (formula, choices) => {
    const { book, sheet } = bookWith("list", formula);
    expect([choicesAt(book, sheet, 3, 2), choicesAt(book, sheet, 3, 3)]).toEqual([choices, null]);
  });

  test("moves along with its cell where it isn't fixed", () => {
    const { book, sheet } = bookWith("list", "A1:B1");
    expect(choicesAt(book, sheet, 1, 2)).toEqual(["张三", "9"]);
  });

  test("takes its choices and nothing else; what isn't understood takes everything", () => {
    const list = bookWith("list", '"是,10"');
    expect(["是", "10", "", "否", "11"].map((text) => list.isBroken(text))).toEqual([false, false, false, true, true]);
    const cells = bookWith("list", "支部");
    expect(["zhaoyang", "3", "四"].map((text) => cells.isBroken(text))).toEqual([false, false, true]);
    expect(bookWith("list", "INDIRECT(A1)").isBroken("随便")).toBe(false);
    expect(bookWith("list", '"是"', { ignoreBlanks: false }).isBroken("")).toBe(true);
    expect(bookWith("list", '"是"', { alert: { ...RULE.alert, show: false } }).isBroken("否")).toBe(false);
  });
});

test.each<[DataValidation["type"], Partial<DataValidation> & { formula1: string }, string[], string[]]>([
  ["whole", { formula1: "1", formula2: "B1" }, ["1", "5", "=2+2"], ["0", "2.5", "6", "三"]],
  ["decimal", { formula1: "0.5", operator: "greaterThan" }, ["0.6", "60%"], ["0.5", "无"]],
  ["date", { formula1: "46023", operator: "greaterThanOrEqual" }, ["2026-1-1"], ["2025-12-31", "去年"]],
  ["textLength", { formula1: "18", operator: "equal" }, ["'110101199003070011"], ["110"]],
  ["custom", { formula1: "AND(C1>B1,LEN(A1)=2)" }, ["6"], ["5", "4"]],
])("%s %j", (type, { formula1, ...more }, allowed, refused) => {
  const { isBroken } = bookWith(type, formula1, more);
  expect(allowed.filter((text) => isBroken(text))).toEqual([]);
  expect(refused.filter((text) => !isBroken(text))).toEqual([]);
});

test("a typed entry that breaks a rule is refused in its own words, a pasted one isn't, as in Excel", () => {
  const said = { ...RULE.alert, title: "性别", message: "请选男或女" };
  const { book, sheet } = bookWith("list", '"男,女"', { alert: said });
  const refusal = (): EditRefused | null => {
    try {
      enter(book, sheet, 0, 2, "中");
    } catch (error) {
      if (error instanceof EditRefused) return error;
    }
    return null;
  };
  expect(refusal()).toMatchObject({ text: "invalidAsSaid", params: { text: "中", said: "性别　请选男或女" } });
  expect(sheet.cells.value(0, 2)).toBeNull();
  sheet.setValidation(range("C1:C9"), { ...RULE, type: "list", formula1: '"男,女"' });
  expect(refusal()).toMatchObject({ text: "invalid" });
  sheet.setValidation(range("C1:C9"), {
    ...RULE,
    type: "list",
    formula1: '"男,女"',
    alert: { ...said, style: "warning" },
  });
  expect(refusal()).toBeNull();
  paste(book, sheet, range("C2"), "不明");
  expect([sheet.cells.value(0, 2), sheet.cells.value(1, 2)]).toEqual(["中", "不明"]);
});

test("lists on other worksheets are read from where Excel keeps them since 2010", () => {
  const xml =
    '<worksheet><dataValidations><dataValidation type="list" sqref="A1"><formula1>"是"</formula1></dataValidation></dataValidations>' +
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" showErrorMessage="1">' +
    "<x14:formula1><xm:f>参数!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>B1:B3 D1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>";
  const [, other] = readValidations(XmlElement.root(xml));
  expect(other).toMatchObject({ type: "list", formula1: "参数!$A$1:$A$4", alert: { show: true, style: "stop" } });
  expect(other!.ranges.map(formatRange)).toEqual(["B1:B3", "D1"]);
});
