/** A base alone tells no due: without the class of the payer nobody knows the rate, and no 应缴 of zero is printed. */
import { checkWorkbook } from "../../src/quarter";
import { day, sheet } from "../support/sheets";

test.each([
  ["with a base and no class", "党费基数", "", ["due-unknown"]],
  ["with base and class", "党费基数 | 缴费类别", "| 离退休", []],
])("payments %s", (_, more, value, asked) => {
  const rows = ["钟建国", "沈秀英"].map((name) => `${name} | 2026年第三季度 | 30 | 2000 ${value}`).join("\n");
  const { analysis } = checkWorkbook(
    {
      name: "党费.xlsx",
      memory: null,
      sheets: [sheet("党费", `2026年党费缴纳记录\n姓名 | 缴费周期 | 实缴金额 | ${more}\n${rows}`)],
    },
    { asOf: day("2026-10-08") },
  );
  expect(analysis.questions.map(({ ask }) => ask)).toEqual(asked);
});
