import { readFileSync } from "node:fs";
import path from "node:path";
import { sheet } from "../support/sheets";
import { madeForm, makeForm } from "./madeForm";
import { fixtureInput, inputOf, planTarget } from "./quarterForms";

const list = sheet(
  "发展党员",
  `
    姓名|所在党支部|当前阶段|递交申请书日期|确定积极分子日期|列为发展对象日期|支部大会接收日期|转正大会日期|备注
    张一|东党支部|预备党员|2023-05-01|2024-06-01|2026-02-01|2026-07-01||
    李二|西党支部|入党申请人|2026-09-30||||||
    王三|东党支部|正式党员|2021-05-01|2022-06-01|2023-07-01|2024-09-01|2026-09-01|
    赵四|东党支部|入党申请人|2026-01-15|||||外出
    钱五|东党支部|积极分子|2025-01-15|2026-10-01|||||
    孙六|西党支部||2026-06-30||||||
  `,
);

test("arrivals at each stage up to the quarter's end against the plan, and everybody by stage", async () => {
  const targets = [
    planTarget("P06", { target: 15 }),
    planTarget("P08", { target: [1, 2] }),
    planTarget("P09", { target: 4 }),
  ];
  const { rows, totals } = await madeForm("development-progress", inputOf([list], { targets }));
  const rates = (row: number): string =>
    `=D${row}+E${row}|=IF(C${row}=0,"",F${row}/C${row})|=IF(C${row}=0,"",MAX(0,C${row}-F${row}))`;
  expect(rows.slice(4, 10)).toEqual([
    `入党申请人||15|2|1|${rates(5)}|3`,
    `入党积极分子|||0|0|${rates(6)}|0`,
    `发展对象|||1|0|${rates(7)}|0`,
    `预备党员||4|0|1|${rates(8)}|1`,
    `正式党员|||0|1|${rates(9)}|1`,
    "合计||||||||=SUM(I5:I9)",
  ]);
  expect(rows.slice(13, -1)).toEqual([
    "入党申请人",
    "1|李二|西党支部|46295",
    "2|赵四|东党支部|46037|||||外出",
    // The day he became an activist is after the quarter.
    "3|钱五|东党支部|45672",
    "预备党员",
    "4|张一|东党支部|45047|45444|46054|46204",
    "正式党员",
    "5|王三|东党支部|44317|44713|45108|45536|46266",
    "（未填阶段）",
    "6|孙六|西党支部|46203",
  ]);
  expect(totals).toEqual({ people: 6, applied: 3, activist: 0, target: 1, accepted: 1, converted: 1 });
});

test.each(["clean", "forms", "wild"] as const)("fixture %s comes to what its maker counted", async (name) => {
  const file = path.resolve(__dirname, `../fixtures/${name}/truth.json`);
  const { metrics } = JSON.parse(readFileSync(file, "utf8")) as { metrics: Record<string, number> };
  const { totals } = await madeForm("development-progress", await fixtureInput(name));
  const { P06: applied, P07: activist, P08: target, P09: accepted } = metrics;
  expect(totals).toMatchObject({ applied, activist, target, accepted });
});

test("no list of people in development, no form", async () => {
  expect(await makeForm("development-progress", inputOf([]))).toBe("no-development");
});
