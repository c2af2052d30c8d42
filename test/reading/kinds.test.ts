import { KINDS, type FieldSpec, type Kind } from "../../src/domain/kinds";
import type { AnyTable } from "../../src/domain/records";
import { workLists } from "../../src/domain/workLists";
import { readBook } from "../../src/reading/read";
import { sheet } from "../support/sheets";

/** What is read under some headers on a sheet whose name says nothing. */
function tableUnder(headers: readonly string[]): AnyTable | undefined {
  const grid = sheet("Sheet1", `${headers.join(" | ")}\n${headers.map((_, n) => `"${n + 1}"`).join(" | ")}`);
  return readBook({ sheets: [grid] }).tables[0];
}

const fieldsOf = (kind: Kind): FieldSpec[] => Object.values<FieldSpec>(KINDS[kind].fields);
const kinds = Object.keys(KINDS) as Kind[];
const lists = Object.keys(workLists) as Kind[];

test.each(kinds)("a sheet with every column of %s is one, each column under its own field", (kind) => {
  const headers = fieldsOf(kind).map((field) => field.headers[0] as string);
  const table = tableUnder(headers);
  expect([table?.kind, table?.unmapped]).toEqual([kind, []]);
  expect(Object.keys(table?.columns ?? {})).toHaveLength(headers.length);
});

test.each(lists)("the columns that %s cannot do without, and one more, are enough to know it by", (kind) => {
  const required = fieldsOf(kind).filter(({ column }) => column === "required");
  const more = fieldsOf(kind).find(({ column }) => column !== "required");
  expect(tableUnder([...required, more].map((field) => field?.headers[0] ?? ""))?.kind).toBe(kind);
});

test.each<[Kind, string]>([
  ["members", "姓名 | 所在党支部 | 困难党员 | 入党日期 | 性别"],
  ["posts", "姓名 | 所在组织 | 职务 | 培训日期 | 学历"],
  ["communities", "社区 | 网格长 | 志愿者人数 | 等级"],
  ["partners", "共建单位 | 社区 | 解决问题数"],
  ["activities", "日期 | 支部 | 会议类型 | 主题"],
  ["publications", "公示日期 | 公示内容"],
  ["branches", "支部名称 | 党员人数 | 星级 | 书记"],
  ["appraisals", "姓名 | 年度 | 评议结果"],
])("the lists of a plan do not take a sheet of %s: %s", (kind, headers) => {
  expect(tableUnder(headers.split(" | "))?.kind).toBe(kind);
});
