import { formatDate } from "../../src/domain/values/dates";
import { dueItems, dueUntil } from "../../src/plan/due";
import { cellAddress, type SheetGrid } from "../../src/spreadsheet/workbook";
import { analysisOf } from "../support/plan";
import { sheet } from "../support/sheets";

/** What is due as short lines: kind, day (! when overdue), subject, cell. As of 2026-10-08, so until 2027-01-08. */
function due(...sheets: SheetGrid[]): string[] {
  return dueItems(analysisOf(sheets)).map(({ kind, on, isOverdue, subject, at }) => {
    const place = at.row === null || at.column === null ? at.sheet : cellAddress(at.row, at.column);
    return `${kind} ${formatDate(on)}${isOverdue ? "!" : ""} ${subject} @${place}`;
  });
}

test("the list looks three months ahead", () => {
  expect(formatDate(dueUntil(analysisOf([])))).toBe("2027-01-08");
});

test("elections at the end of each term: the row's own, else five years", () => {
  const list = sheet(
    "支部信息",
    `支部名称 | 书记 | 换届日期 | 任期（年）
     东 | 张一 | 2021-12-01 | ~
     西 | 李二 | 2023-10-08 | 3
     南 | 王三 | 2021-10-07 | 5
     北 | 赵四 | 2022-01-09 | ~
     中 | 孙五 | 2022-01-08 | ~
     上 | 周六 | ~ | ~`,
  );
  expect(due(list)).toEqual([
    "election 2026-10-07! 南 @C4",
    "election 2026-10-08 西 @C3",
    "election 2026-12-01 东 @C2",
    "election 2027-01-08 中 @C6",
  ]);
});

describe("what targets ask for within a time", () => {
  const plan = (ids: string) =>
    sheet(
      "规划指标",
      `编号 | 关系 | 目标值\n${ids
        .split(" ")
        .map((id) => `${id} | = | 100%`)
        .join("\n")}`,
    );
  const posts = sheet(
    "班子成员",
    `姓名 | 所在组织 | 职务 | 考核等次 | 考核日期 | 离任日期 | 任职日期 | 专职
     张一 | 东社区党支部 | 书记 | 不称职 | 2025-12-20 | ~ | 2020-01-01 | ~
     李二 | 西社区党支部 | 书记 | 不称职 | 2025-12-20 | 2026-03-01 | 2020-01-01 | ~
     王三 | 南社区党委 | 副书记 | ~ | ~ | ~ | 2026-09-20 | 是`,
  );
  const list = sheet(
    "支部信息",
    "支部名称 | 级别 | 书记 | 成立日期\n北社区党委 | 党委 | 赵四 | 2026-09-20\n南社区党委 | 党委 | 钱五 | 2026-09-20",
  );
  const projects = sheet(
    "建设项目",
    "项目名称 | 项目类别 | 实施单位 | 开工日期\n光电园 | 产业项目 | 甲公司 | 2026-08-01\n食品园 | 产业项目 | 乙公司 | 2026-08-01",
  );
  const units = sheet(
    "两新组织",
    "单位名称 | 单位类型 | 是否建立党组织 | 党组织成立日期\n乙公司 | 非公企业 | 是 | 2020-01-01",
  );
  const isAsked = (line: string): boolean => /^(adjustment|deputy|project)/.test(line);

  test("and is not done, by the day it has to be", () => {
    expect(due(posts, list, projects, units, plan("P125 P127 P130")).filter(isAsked)).toEqual([
      "project-organization 2026-08-31! 光电园 @D2",
      "deputy 2026-10-20 北社区党委 @D2",
      "adjustment 2026-12-20 张一 @F2",
    ]);
  });

  test("only where the plan has such a target", () => {
    expect(due(posts, list, projects, units, plan("P127")).filter(isAsked)).toEqual([
      "deputy 2026-10-20 北社区党委 @D2",
    ]);
  });
});

describe("publications", () => {
  const fund = (publishedOn: string) =>
    sheet(
      "爱心基金",
      `日期 | 摘要 | 收入 | 支出 | 受助人 | 公示日期\n2026-04-05 | 捐款 | 900 | ~ | ~ | ~\n2026-09-20 | 救助 | ~ | 500 | 张一 | ${publishedOn}`,
    );
  const log = (rows: string) => sheet("公示记录", `日期 | 公示内容\n${rows}`);

  test("aid in thirty days after it was paid", () => {
    expect(due(fund("~"))).toContain("aid-publication 2026-10-20 张一 @F3");
    expect(due(fund("2026-09-25")).filter((line) => line.startsWith("aid"))).toEqual([]);
  });

  test("every quarter of a fund in thirty days after it, unless it is in the log", () => {
    const published = fund("2026-09-25");
    expect(due(published, log("2026-07-10 | 爱心基金收支"))).toEqual([
      "quarter-publication 2026-10-30 爱心基金 @爱心基金",
    ]);
    expect(due(published, log("2026-10-05 | 爱心基金收支"))).toEqual([
      "quarter-publication 2026-07-30! 爱心基金 @爱心基金",
    ]);
    // Without a log nobody can say that the second quarter's was missed.
    expect(due(published)).toEqual(["quarter-publication 2026-10-30 爱心基金 @爱心基金"]);
  });
});

describe("steps of people in development", () => {
  const HEADER =
    "姓名 | 所在支部 | 当前阶段 | 递交申请书日期 | 谈话日期 | 确定积极分子日期 | 列为发展对象日期 | 预审日期 | 支部大会接收日期 | 党委审批日期 | 转正大会日期 | 转正审批日期 | 延长预备期";
  const people = (rows: string) => sheet("发展党员", `${HEADER}\n${rows}`);

  test.each([
    ["甲 | 东 | 入党申请人 | 2026-09-20", ["talk 2026-10-20 甲 @E2"]],
    ["甲 | 东 | 入党申请人 | 2026-09-01", ["talk 2026-10-01! 甲 @E2"]],
    ["甲 | 东 | 积极分子 | 2025-01-01 | ~ | 2025-11-30", ["target-choice 2026-11-30 甲 @G2"]],
    ["甲 | 东 | 积极分子 | 2025-01-01 | ~ | 2025-10-07", []],
    ["甲 | 东 | 发展对象 | 2024-01-01 | ~ | 2025-11-30 | ~", []],
    ["甲 | 东 | 发展对象 | 2024-01-01 | ~ | ~ | 2026-06-01 | 2026-09-10", ["meeting 2026-10-10 甲 @I2"]],
    ["甲 | 东 | 发展对象 | 2024-01-01 | ~ | ~ | 2026-01-01 | 2026-05-17", []],
    ["甲 | 东 | 预备党员 | 2024-01-01 | ~ | ~ | ~ | ~ | 2026-08-01", ["approval 2026-11-01 甲 @J2"]],
    ["甲 | 东 | 预备党员 | 2024-01-01 | ~ | ~ | ~ | ~ | 2025-12-01 | 2026-01-01", ["conversion 2026-12-01 甲 @K2"]],
    [
      "甲 | 东 | 预备党员 | 2024-01-01 | ~ | ~ | ~ | ~ | 2025-06-01 | 2025-07-01 | ~ | ~ | 半年",
      ["conversion 2026-12-01 甲 @K2"],
    ],
    [
      "甲 | 东 | 正式党员 | 2023-01-01 | ~ | ~ | ~ | ~ | 2025-09-01 | 2025-10-01 | 2026-09-01",
      ["conversion-approval 2026-12-01 甲 @L2"],
    ],
    ["甲 | 东 | 正式党员 | 2023-01-01 | ~ | ~ | ~ | ~ | 2025-09-01 | 2025-10-01 | 2026-09-01 | 2026-09-20", []],
  ])("%s: %j", (row, expected) => {
    expect(due(people(row))).toEqual(expected);
  });

  test("a step the sheet has no column for is not asked for", () => {
    expect(
      due(sheet("发展党员", "姓名 | 所在支部 | 当前阶段 | 递交申请书日期\n甲 | 东 | 入党申请人 | 2026-09-20")),
    ).toEqual([]);
  });
});

test("probations of the roster end after a year, but for those whose steps are in the development sheet", () => {
  const roster = sheet(
    "党员花名册",
    `姓名 | 身份证号 | 性别 | 人员类别 | 所在党支部 | 入党日期 | 转正日期 | 党籍状态
     甲 | 99000019850301001X | 男 | 预备党员 | 东 | 2025-12-01 | ~ | 正常
     乙 | 990000198503010020 | 女 | 预备党员 | 东 | 2025-12-02 | ~ | 正常
     丙 | 990000198503010039 | 男 | 预备党员 | 东 | 2025-10-01 | ~ | 停止党籍
     丁 | 990000198503010047 | 女 | 正式党员 | 东 | 2025-10-01 | ~ | 正常`,
  );
  const development = sheet(
    "发展党员",
    "姓名 | 所在支部 | 当前阶段 | 递交申请书日期 | 支部大会接收日期\n乙 | 东 | 预备党员 | 2024-01-01 | 2025-12-02",
  );
  expect(due(roster, development)).toEqual(["probation 2026-12-01 甲 @F2"]);
});

test("targets that end within the list's days and are not met", () => {
  const dues = sheet("2026年党费", "姓名 | 月应缴 | 1月\n甲 | 10 | 10");
  const plan = sheet(
    "规划指标",
    `编号 | 指标 | 关系 | 目标值 | 止
     P01 | 全年党费收缴 | >= | 12000 | ~
     P01 | 已达到 | >= | 10 | ~
     P01 | 明年 | >= | 12000 | 2027-06-30
     P06 | 入党申请人 | >= | 15 | 2026-11-30`,
  );
  expect(due(dues, plan).filter((line) => line.startsWith("target"))).toEqual([
    // What is paid so far will not come to the target by the end.
    "target-slow 2026-10-08 全年党费收缴 @D2",
    "target 2026-11-30 入党申请人 @D5",
    "target 2026-12-31 全年党费收缴 @D2",
  ]);
});

test("targets that should be met by now and are not", () => {
  const list = sheet("支部信息", "支部名称 | 书记 | 书记出生年月\n东 | 张一 | 1970-01-01");
  const plan = sheet("规划指标", "编号 | 关系 | 目标值\nP45 | < | 45\nP34 | = | 56");
  expect(due(list, plan)).toEqual(["target-behind 2026-10-08 支部书记平均年龄 @C2"]);
});
