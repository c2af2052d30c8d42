import { readFileSync } from "node:fs";
import path from "node:path";
import { KINDS } from "../../src/domain/records/kinds";
import type { Due, MeasureKind } from "../../src/plan/catalogue";
import { MEASURES, type Measure } from "../../src/plan/measures";
import { readTargets } from "../../src/plan/targets";
import { analysisOf } from "../support/plan";
import { sheet } from "../support/sheets";

interface Wording {
  readonly kinds: Readonly<Record<MeasureKind, string>>;
  readonly due: Readonly<Record<Due, string>>;
  readonly or: string;
  readonly worked: string;
  readonly garbled: string;
  readonly ours: string;
}

const ENGLISH: Wording = {
  kinds: {
    ratio: "ratio",
    count: "count",
    frequency: "frequency",
    average: "average",
    deadline: "deadline",
    sum: "sum",
    order: "order",
    checklist: "checklist",
  },
  due: { "any-time": "any time", "year-end": "at the end" },
  or: ", or ",
  worked: "worked out",
  garbled: "worked out; text garbled",
  ours: "worked out; part of the goal is ours",
};

const CHINESE: Wording = {
  kinds: {
    ratio: "比例",
    count: "计数",
    frequency: "频次",
    average: "平均",
    deadline: "期限",
    sum: "合计",
    order: "程序",
    checklist: "清单",
  },
  due: { "any-time": "随时", "year-end": "期末" },
  or: "，或",
  worked: "可计算",
  garbled: "可计算；原文有误，待核对",
  ours: "可计算；标准部分自定",
};

/** A measure's row as the guide must have it: id, name, kind, sheets, when it is judged, status. */
function rowOf({ id, name, kind, evaluation, due, garbled, ours }: Measure, words: Wording): string[] {
  const sheets = evaluation.needs.map((needs) => [...new Set(needs.map((need) => KINDS[need.kind].title))].join(" + "));
  const status = garbled ? words.garbled : ours ? words.ours : words.worked;
  return [id, name, words.kinds[kind], [...new Set(sheets)].join(words.or), words.due[due], status];
}

/** The cells of all table rows of a guide. */
function linesOf(guide: string): string[][] {
  const text = readFileSync(path.resolve(__dirname, "../../docs", guide), "utf8");
  const cells = (line: string): string[] =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  return text.split("\n").map(cells);
}

/** Those that begin with a measure's id. */
function tableOf(guide: string): string[][] {
  return linesOf(guide).filter(([id]) => /^P\d+[bc]?$/.test(id ?? ""));
}

test.each([
  ["plan.md", ENGLISH],
  ["plan.zh-CN.md", CHINESE],
])("the table of %s says of every measure what the code does", (guide, words) => {
  expect(tableOf(guide)).toEqual(MEASURES.map((measure) => rowOf(measure, words)));
});

test("the guide's examples of own measures are understood", () => {
  const rows = linesOf("plan.zh-CN.md").filter(
    (cells) => cells.length === 5 && /计数|求和|平均|占比/.test(cells[3] ?? ""),
  );
  const header = "指标 | 关系 | 目标值 | 统计表 | 统计条件 | 统计方式 | 统计期间";
  const own = rows.map(([name, ...columns]) =>
    [name, "不少于", "1", ...columns.map((column) => column || "~")].join(" | "),
  );
  const fund = sheet("爱心基金", "日期 | 摘要 | 收入 | 支出\n2026-03-20 | 捐款 | 500 | ~");
  const { book, quarter } = analysisOf([fund, sheet("规划指标", `${header}\n${own.join("\n")}`)]);
  const { targets, unreadable } = readTargets(book, quarter);
  expect([targets.length, unreadable.map(({ record, field }) => [record.measure, field])]).toEqual([6, []]);
});
