import { KINDS, type FieldSpec, type Kind } from "../../src/domain/records/kinds";
import type { AnyTable } from "../../src/domain/records/records";
import { workLists } from "../../src/domain/records/kinds/workLists";
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

const MONTHS = [...Array(12).keys()].map((month) => `${month + 1}月`).join(" | ");

test.each([
  ["采购清单", "日期 | 物品 | 数量 | 单价 | 金额 | 经办人"],
  ["通讯录", "姓名 | 单位 | 职务 | 电话"],
  ["考勤表", `姓名 | ${MONTHS}`],
  ["党员考勤", `姓名 | 党支部 | ${MONTHS}`],
  ["学习积分", `序号 | 姓名 | 所在支部 | ${MONTHS} | 合计`],
  ["2026年工资表", `姓名 | 基数 | ${MONTHS} | 合计`],
  ["捐款名单", "序号 | 姓名 | 金额 | 备注"],
  ["慰问", "姓名 | 性别 | 身份证号 | 联系电话 | 金额 | 日期"],
  ["居民花名册", "姓名 | 性别 | 民族 | 身份证号 | 出生日期 | 文化程度 | 政治面貌 | 联系电话 | 家庭住址"],
  ["固定资产", "序号 | 名称 | 类别 | 数量 | 金额 | 存放地点"],
  ["收文登记", "日期 | 文号 | 标题 | 来文单位 | 内容 | 备注"],
  ["报销", "日期 | 类别 | 内容 | 金额 | 备注"],
])("a list of something else is left alone: %s", (name, headers) => {
  const row = headers.split(" | ").map((_, n) => `"${n + 1}"`);
  const { tables, unread } = readBook({ sheets: [sheet(name, `${name}\n${headers}\n${row.join(" | ")}`)] });
  expect(tables.map(({ kind }) => kind)).toEqual([]);
  expect(unread).toEqual([{ sheet: name, reason: "unrecognised" }]);
});

test.each<[Kind, string, string]>([
  ["dues", "2026年党费", "姓名 | 金额 | 日期"],
  ["dues", "Sheet1", `姓名 | 身份证号 | ${MONTHS}`],
  ["members", "党员信息", "姓名 | 性别 | 身份证号 | 政治面貌 | 联系电话"],
  ["publications", "公示记录", "日期 | 内容 | 地点"],
  ["appraisals", "民主评议", "姓名 | 年度 | 结果"],
])("a name says that it is %s all the same: %s", (kind, name, headers) => {
  const row = headers.split(" | ").map((_, n) => `"${n + 1}"`);
  const { tables } = readBook({ sheets: [sheet(name, `${headers}\n${row.join(" | ")}`)] });
  expect(tables.map((table) => table.kind)).toEqual([kind]);
});
