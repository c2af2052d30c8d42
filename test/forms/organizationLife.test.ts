import { Analysis } from "../../src/domain/verdict/analysis";
import { day, sheet } from "../support/sheets";
import { madeForm, makeForm } from "./madeForm";
import { inputOf } from "./quarterForms";

const branches = sheet(
  "支部信息",
  `
    支部名称|支部书记|委员人数
    东党支部|张一|3
    西党支部|李二|0
  `,
);
const log = sheet(
  "三会一课",
  `
    日期|支部|会议类型|主题
    2026-01-08|东党支部|支部党员大会|年度计划
    2026-02-08|东党支部|支部党员大会|组织生活
    2026-08-08|东党支部|支部党员大会|半年小结
    2026-01-05|东党支部|支部委员会|一
    2026-09-05|东党支部|支部委员会|二
    2026-10-05|东党支部|支部委员会|三
    2025-02-05|东党支部|支部委员会|去年
    2026-04-20|西党支部|党课|党史
    2026-05-20|西党支部|主题党日|清洁
    2026-05-21|西党支部|主题党日|清洁
    2026-05-22|西党支部|支部委员会|不要求
  `,
);

test("each branch's meetings by month or quarter, 0 where one is missing, blank where none is owed yet", async () => {
  const { sheet: made, rows, totals } = await madeForm("organization-life", inputOf([branches, log]));
  const sums = (row: number): string => {
    const cells = `E${row}:P${row}`;
    return `=COUNT(${cells})|=COUNTIF(${cells},0)|=IF(Q${row}=0,"",1-R${row}/Q${row})`;
  };
  expect(rows.slice(4, 13)).toEqual([
    `1|东党支部|支部党员大会|每季|2|||0|||1||||||${sums(5)}`,
    `||支部委员会|每月|1|0|0|0|0|0|0|0|1||||${sums(6)}`,
    `||党课|每季|0|||0|||0||||||${sums(7)}`,
    `||主题党日|每月|0|0|0|0|0|0|0|0|0||||${sums(8)}`,
    `2|西党支部|支部党员大会|每季|0|||0|||0||||||${sums(9)}`,
    `||支部委员会|每月|||||||||||||${sums(10)}`,
    `||党课|每季|0|||1|||0||||||${sums(11)}`,
    `||主题党日|每月|0|0|0|0|2|0|0|0|0||||${sums(12)}`,
    '合计||||||||||||||||=SUM(Q5:Q12)|=SUM(R5:R12)|=IF(Q13=0,"",1-R13/Q13)',
  ]);
  // Owed: 3 + 9 + 3 + 9 and 3 + 0 + 3 + 9. Held: 2 + 2 + 0 + 0 and 0 + 0 + 1 + 1.
  expect(totals).toEqual({ owed: 39, missing: 33 });
  expect(made.merges).toContainEqual({ top: 8, left: 1, bottom: 11, right: 1 });
  expect(made.merges).toContainEqual({ top: 10, left: 7, bottom: 10, right: 9 });
});

test("a report made late still ends with its quarter", async () => {
  const input = inputOf([branches, log]);
  const { book, quarter, settings } = input.analysis;
  const late = new Analysis(book, day("2026-11-21"), quarter, settings);
  const { totals } = await madeForm("organization-life", { ...input, analysis: late });
  expect(totals).toEqual({ owed: 39, missing: 33 });
});

test("a gap is a word, not only a colour", async () => {
  const { sheet: made } = await madeForm("organization-life", inputOf([branches, log]));
  expect(made.rows[4]?.cells[7]?.style?.numberFormat).toBe('0;-0;"缺"');
  expect(made.conditionalFormats).toMatchObject([
    { range: { top: 4, left: 4, bottom: 11, right: 15 }, formula: "AND(ISNUMBER(E5),E5=0)" },
  ]);
});

test("no log of meetings, no form", async () => {
  expect(await makeForm("organization-life", inputOf([branches]))).toBe("no-activities");
});
