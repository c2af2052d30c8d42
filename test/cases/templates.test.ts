/** Templates as clerks make them, whose formulas could not be right in the filled form: each is refused with its cell. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { FORMS } from "../../src/forms/build";
import { namedIn } from "../../src/formula/references";
import { planTemplate, TemplateError, type TemplateProblem } from "../../src/forms/engine/template";
import { readTemplate } from "../../src/spreadsheet/xlsx/template/template";

const LEDGER = FORMS.find(({ id }) => id === "dues-ledger")!;

/** What keeps a template from being filled into a book with some worksheets. */
async function problems(file: string, others: readonly string[] = []): Promise<readonly TemplateProblem[]> {
  const template = await readTemplate(readFileSync(file), path.basename(file));
  try {
    planTemplate({ ...template, others }, LEDGER);
    return [];
  } catch (error) {
    if (error instanceof TemplateError) return error.problems;
    throw error;
  }
}
const caseFile = (name: string): string => path.join(__dirname, "files", name, "dues-ledger.xlsx");

test("05: a formula beside columns that are repeated to the right", async () => {
  const found = await problems(caseFile("05-right-of-across"));
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["beside-across"]));
});

test("06: a formula of a table that the form doesn't have", async () => {
  expect(await problems(caseFile("06-table-formulas"))).toEqual(
    expect.arrayContaining([expect.objectContaining({ code: "absent-name", name: "党费表" })]),
  );
});

test("07: a formula of a worksheet that doesn't come along, unless the book has one of that name", async () => {
  const file = caseFile("07-other-sheet");
  expect(await problems(file)).toEqual([expect.objectContaining({ code: "absent-name", name: "参数" })]);
  expect(await problems(file, ["参数"])).toEqual([]);
});

test("the templates that are shipped name nothing that isn't there", async () => {
  for (const form of FORMS) {
    const file = path.join(__dirname, "../../assets/templates", `${form.id}.xlsx`);
    const template = await readTemplate(readFileSync(file), form.id);
    expect(() => planTemplate({ ...template, others: [] }, form)).not.toThrow();
  }
});

test.each([
  ["B2*参数!$A$1", ["参数"], [], []],
  ["SUM('一 月'!A1:A9)+表样!B2", ["一 月"], [], []],
  ["SUBTOTAL(109,党费表[应缴])", [], ["党费表"], []],
  ["党费表[[#This Row],[应缴]]*2", [], ["党费表"], []],
  ["B2*费率", [], [], ["费率"]],
  ['IF(B2>0,"党费!A1",TRUE)', [], [], []],
  ["SUM (B2:B9)+LOG10(C1)", [], [], []],
  ["_xlfn.IFS(B2=1,2)", [], [], []],
  ["LET(x,B2,x*2)", [], [], []],
  ["SUM(一月:三月!B2)", ["一月:三月"], [], []],
])("what %s names", (formula, sheets, tables, names) => {
  expect(namedIn(formula, "表样")).toEqual({ sheets, tables, names });
});
