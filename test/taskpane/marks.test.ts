/** What of a check is marked in the workbook. */
import { checkWorkbook } from "../../src/quarter";
import { FindingLists } from "../../src/taskpane/worker/findingLists";
import { day, sheet } from "../support/sheets";

test("of too many cells those of the gravest findings are marked, and how many are left is told", () => {
  const members = Array.from({ length: 5_100 }, (_, index) => `党员${index} | | 男 | 正式党员 | 甲支部 | 1999.1.1`);
  const roster = sheet("名册", ["姓名 | 身份证号 | 性别 | 党员类别 | 所属支部 | 入党时间", ...members].join("\n"));
  const checked = checkWorkbook({ name: "", sheets: [roster], memory: null }, { asOf: day("2026-10-08") });
  const { marks, left } = new FindingLists(checked).marks(null);
  expect(marks).toHaveLength(5_000);
  expect(marks.every(({ severity }) => severity === "error")).toBe(true);
  expect(marks.length + left).toBe(checked.findings.filter(({ at }) => at.row !== null && at.column !== null).length);
  expect(left).toBeGreaterThanOrEqual(100);
});
