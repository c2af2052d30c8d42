import { checkTemplateSheet, formNamed, templateSheets } from "../../src/forms/ownTemplates";
import { readWorkbook } from "../../src/quarter";
import { sheet } from "../support/sheets";

const arrears = `
  {季度}欠缴的同志
  姓名|金额|月数
  {.姓名}|{.欠缴金额}|{.欠缴月数}
`;

test("a worksheet with a form's markers is a template, of the form that its name says", () => {
  const sheets = [
    sheet("欠缴党费统计表（表样）", arrears),
    sheet("dues-arrears", arrears),
    sheet("Sheet3", arrears),
    sheet("欠缴党费统计表 2026Q3", arrears, { madeBy: "dues-arrears 2026Q3" }),
  ];
  expect(templateSheets(sheets)).toEqual([
    { sheet: "欠缴党费统计表（表样）", form: "dues-arrears", fits: "dues-arrears" },
    { sheet: "dues-arrears", form: "dues-arrears", fits: "dues-arrears" },
    { sheet: "Sheet3", form: null, fits: "dues-arrears" },
  ]);
});

test("a clerk's ledger named as a form, with a word in braces, stays data; a template never is", () => {
  const ledger = `
    姓名|月应缴|1月|2月|备注
    张一|20|20|20|{待查}
    李二|20|20|20
  `;
  const { book, templates } = readWorkbook({
    name: "",
    memory: null,
    sheets: [
      sheet("党费收缴明细表2026", ledger),
      sheet("党费收缴明细表", ledger.replace("张一", "{.姓名}").replace("{待查}", "{.备注}")),
    ],
  });
  expect(book.tables.map((table) => [table.sheet, table.kind, table.records.length])).toEqual([
    ["党费收缴明细表2026", "dues", 2],
  ]);
  expect(book.unread).toEqual([{ sheet: "党费收缴明细表", reason: "template" }]);
  expect(templates.map(({ form }) => form)).toEqual(["dues-ledger"]);
});

test("what the clerk mapped is data whatever stands in it", () => {
  const memory = JSON.stringify({ sheets: { 欠缴党费统计表: { kind: "members", headerRows: [2], columns: {} } } });
  const { book, templates } = readWorkbook({ name: "", memory, sheets: [sheet("欠缴党费统计表", arrears)] });
  expect(templates).toEqual([]);
  expect(book.tables.map(({ kind }) => kind)).toEqual(["members"]);
});

test("unknown markers are told by cell with the nearest known one", () => {
  const typo = sheet("欠缴党费统计表", arrears.replace("{.欠缴金额}", "{.欠缴金}"));
  expect(checkTemplateSheet(typo, null)).toMatchObject({
    known: 3,
    problems: [{ code: "unknown-marker", cell: "B3", marker: "{.欠缴金}", nearest: "{.欠缴金额}" }],
  });
  expect(checkTemplateSheet(sheet("花名册", "姓名|性别\n张一|男"), null)).toBeNull();
});

test("a name says a form by its title anywhere, or by its id alone", () => {
  expect(formNamed(" 2026 党费收缴 明细表(新)")?.id).toBe("dues-ledger");
  expect(formNamed("roster")?.id).toBe("roster");
  expect(formNamed("roster 2")).toBeNull();
});
