import { checkReport } from "../../src/forms/definitions/checkReport";
import type { FormContext } from "../../src/forms/engine/form";
import { wordsOf } from "../../src/locales/languages";
import { findingTexts } from "../../src/locales/render";
import { checkWorkbook, type Checked } from "../../src/quarter";
import { formatMemory, parseMemory } from "../../src/reading/mapping";
import { findingKey } from "../../src/rules/ignored";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { day, sheet } from "../support/sheets";

const ROSTER = `姓名 | 身份证号 | 性别 | 党员类别 | 支部 | 入党时间
张三 | "110101199003074518" | 男 | 正式党员 | 甲支部 | 2015-07-01
李四 | "110101198503074511" | 男 | 正式党员 | 甲支部 | 2012-07-01`;
const REASON = "证件原件如此，已上报派出所";

function check(roster: SheetGrid, memory: string | null = null): Checked {
  return checkWorkbook({ name: "账册.xlsx", sheets: [roster], memory }, { asOf: day("2026-10-08") });
}

const faulty = (checked: Checked) =>
  checked.findings.filter(({ rule }) => rule === "member/id-checksum").map(({ subject }) => subject);

/** The workbook's memory once the clerk has set the checksum finding about somebody aside. */
function memoryIgnoring(subject: string): string {
  const finding = check(sheet("名册", ROSTER)).findings.find(
    (each) => each.rule === "member/id-checksum" && each.subject === subject,
  );
  return JSON.stringify({ ignored: { [findingKey(finding!)]: REASON } });
}

test("a finding that was set aside is told with its reason and not counted", () => {
  const before = check(sheet("名册", ROSTER));
  expect(faulty(before)).toEqual(["张三", "李四"]);
  const after = check(sheet("名册", ROSTER), memoryIgnoring("张三"));
  expect(faulty(after)).toEqual(["李四"]);
  expect(after.ignored).toEqual([
    { finding: expect.objectContaining({ rule: "member/id-checksum", subject: "张三" }), reason: REASON },
  ]);
  expect(after.summary.error).toBe(before.summary.error - 1);
});

test("it stays set aside where rows move, and stands again once its cell is changed", () => {
  const memory = memoryIgnoring("张三");
  const [header, ...rows] = ROSTER.split("\n");
  const moved = [header, `王五 | "110101199003074530" | 男 | 正式党员 | 甲支部 | 2015-07-01`, ...rows].join("\n");
  expect(faulty(check(sheet("名册", moved), memory))).not.toContain("张三");
  const changed = ROSTER.replace("110101199003074518", "110101199003074519");
  expect(faulty(check(sheet("名册", changed), memory))).toContain("张三");
});

test("nothing of the person is kept with it, and it reads back the same", () => {
  const memory = memoryIgnoring("张三");
  expect(memory).not.toMatch(/张三|110101/);
  expect(formatMemory(parseMemory(memory))).toContain(REASON);
  expect(parseMemory(formatMemory(parseMemory(memory)))).toEqual(parseMemory(memory));
});

test("the check report lists it as ignored, outside the number of errors", () => {
  const { ignored, findings, analysis, summary } = check(sheet("名册", ROSTER), memoryIgnoring("张三"));
  const texts = findingTexts({ findings, ignored }, wordsOf("zh-CN"));
  const content = checkReport.content({
    analysis,
    unitName: "",
    findings: texts,
    questions: [],
  } as unknown as FormContext);
  if (typeof content === "string") throw new Error(content);
  expect(content.totals["errors"]).toBe(summary.error);
  expect(content.lists["rows"]).toContainEqual(
    expect.objectContaining({ subject: "张三", level: "已忽略", message: expect.stringContaining(REASON) }),
  );
});
