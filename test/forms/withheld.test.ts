import { restingOn, type Ground } from "../../src/domain/verdict/resting";
import { buildForms } from "../../src/forms/build";
import type { QuestionText } from "../../src/forms/engine/form";
import { evaluatePlan } from "../../src/plan/evaluation/evaluate";
import { Analysis } from "../../src/domain/verdict/analysis";
import { readBook } from "../../src/reading/read";
import { settingsOn } from "../../src/domain/records/settings";
import { day, sheet } from "../support/sheets";
import { makeForm, madeForm } from "./madeForm";
import { inputOf } from "./quarterForms";

const BOOK = [
  sheet(
    "党员花名册",
    `
      姓名|公民身份证号码|性别|人员类别|所在党支部|加入党组织日期
      张一||男|正式党员|东党支部|2010-01-01
      李二||女|预备党员|东党支部|2026-03-01
    `,
  ),
  sheet("2026年党费", "姓名|所在党支部|月应缴|7月|8月|9月\n张一|东党支部|45|45|45|45\n李二|东党支部|10|10|10|10"),
];

function openOn(...grounds: readonly Ground[]): QuestionText {
  return { sheet: "2026年党费", cell: "C1", message: "“核定”一栏是不是月应缴？", restsOnIt: restingOn(...grounds) };
}

test("what is due rests on a question: paid is printed, due and the rate are not, and a note says why", async () => {
  const { rows, totals } = await madeForm("dues-publication", inputOf(BOOK, { questions: [openOn("due")] }));
  const text = rows.join("\n");
  expect(totals).toEqual({ branches: 1, members: 2, paid: 165 });
  expect(rows.find((row) => row.startsWith("1|东党支部"))).toMatch(/^1\|东党支部\|\|2\|\|165(\||$)/);
  expect(text).not.toMatch(/195|=SUM\([C]/);
  expect(rows.at(-1)).toBe("注：月应缴、应缴未核，留空。原因：“核定”一栏是不是月应缴？");
});

test("no formula works out of what is withheld, be it through another formula", async () => {
  const { sheet: made } = await madeForm("quarter-report", inputOf(BOOK, { questions: [openOn("due")] }));
  const formulas = made.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell && "formula" in cell.content ? [cell.content.formula] : [])),
  );
  const { sheet: whole } = await madeForm("quarter-report", inputOf(BOOK));
  const all = whole.rows.flatMap(({ cells }) => cells.filter((cell) => cell && "formula" in cell.content));
  // 收缴率 of this quarter and of the last.
  expect(formulas).toHaveLength(all.length - 2);
});

test("a form of which all figures rest on a question is left out, and no chart draws them", async () => {
  const input = inputOf(BOOK, { questions: [openOn("paid"), openOn("members")] });
  for (const form of ["dues-publication", "dues-ledger", "dues-arrears", "roster", "branch-overview"])
    expect(await makeForm(form, input)).toBe("open-question");
  const { charts, skipped } = buildForms(input, new Map(), ["charts"]);
  expect(charts).toEqual([]);
  expect(skipped.filter(({ reason }) => reason === "open-question").map(({ id }) => id)).toEqual([
    "dues-by-branch",
    "collection-rate",
    "dues-by-month",
    "members-by-age",
    "members-by-education",
  ]);
});

test("an open question stands in the check's report, and counts as no error", async () => {
  const { rows, totals } = await madeForm("check-report", inputOf(BOOK, { questions: [openOn("due")] }));
  expect(totals).toEqual({ errors: 0, warnings: 0, infos: 0 });
  expect(rows.join("\n")).toContain("等您定的问题\n1|待定|2026年党费|C1||“核定”一栏是不是月应缴？");
});

test("a target that rests on an open question has no figure", () => {
  const plan = sheet("规划指标", "编号|指标|关系|目标值|单位\nP01|全年党费收缴|>=|100|元");
  const asOf = day("2026-10-08");
  const book = readBook({ sheets: [...BOOK, plan] });
  const question = {
    id: "q",
    about: "column",
    ask: "q",
    params: {},
    at: { sheet: "2026年党费", row: null, column: null },
    answers: [],
    samples: [],
    restsOnIt: restingOn("paid"),
  } as const;
  const outcome = (questions: readonly (typeof question)[], answers = {}) =>
    evaluatePlan(new Analysis({ ...book, questions }, asOf, { year: 2026, quarter: 3 }, settingsOn(asOf), answers))[0];
  expect(outcome([])).toMatchObject({ actual: 165, met: true });
  expect(outcome([question])).toMatchObject({ actual: null, met: null, noData: { reason: "question" } });
  expect(outcome([question], { q: "yes" })).toMatchObject({ actual: 165 });
});
