import { at, type MeasureCases } from "../../support/measureCases";

const branches = (columns: string, rows: string) => ({ 支部信息: `支部名称 | ${columns}\n${rows}` });
const assessments = (columns: string, rows: string) => ({ 党组织考评: `组织名称 | 年度 | ${columns}\n${rows}` });
const GOOD = "领导班子好 | 党员队伍好 | 工作机制好 | 工作业绩好 | 群众反映好";
const points = (rows: string) => ({ 党建示范点: `示范点名称 | 示范点级别 | 命名日期\n${rows}` });
const roster = (rows: string) => ({
  党员花名册: `姓名 | 身份证号 | 性别 | 人员类别 | 所在党支部 | 入党日期 | 工作岗位 | 党籍状态 | 困难党员\n${rows}`,
});
const log = (topic: string) => ({ 活动记录: `日期 | 支部 | 会议类型 | 主题\n2026-05-01 | 东 | 主题党日 | ${topic}` });
const RETIRED = "张一 | 99000019850301001X | 男 | 正式党员 | 东 | 2010-01-01 | 退休 | 正常 | 是";
const fund = (name: string) => ({
  爱心基金: `日期 | 摘要 | 收入 | 支出 | 受助人\n2026-03-20 | 救助 | ~ | 500 | ${name}`,
});
const units = (rows: string) => ({ 两新组织: `单位名称 | 单位类型 | 党员人数 | 是否建立党组织\n${rows}` });
const LONG = "2026-01-01 | 2028-12-31";

export const organizationCases: MeasureCases = {
  P10: [
    at("met", "等于 | 1", branches("支部类型 | 书记", "东党支部 | 居民 | 张一\n西党支部 | 机关 | 李二"), 1, true),
    at("unmet", "等于 | 2", branches("支部类型 | 书记", "东党支部 | 居民 | 张一\n西党支部 | ~ | 李二"), 1, false),
    at(
      "a branch without a member on the roster",
      "等于 | 1",
      { ...branches("支部类型 | 书记", "东 | 居民 | 张一\n西 | 居民 | 李二"), ...roster(RETIRED) },
      1,
      true,
      ["西"],
    ),
  ],
  P13: [
    at("met", "等于 | 1", branches("支部类型 | 书记", "甲公司党支部 | 非公企业 | 张一"), 1, true),
    at("unmet", "等于 | 1", branches("支部类型 | 书记", "甲公司党支部 | 机关 | 张一"), 0, false),
    at(
      "a branch without a secretary",
      "等于 | 1",
      branches("支部类型 | 书记", "甲公司党支部 | 非公企业 | ~"),
      0,
      false,
      ["甲公司党支部"],
    ),
  ],
  P17: [
    at("met", "等于 | 100%", assessments(GOOD, "东 | 2026 | 是 | 是 | 是 | 是 | 是"), 1, true),
    at("unmet", "等于 | 100%", assessments(GOOD, "东 | 2026 | 是 | 否 | 是 | 是 | 是"), 0.8, false, ["东 党员队伍好"]),
    at("a blank is not good", "等于 | 100%", assessments(GOOD, "东 | 2026 | 是 | 是 | 是 | 是 | ~"), 0.8, false, [
      "东 群众反映好",
    ]),
  ],
  P27: [
    at("met", "等于 | 100%", assessments("考评等次 | 上年等次", "东 | 2026 | 好 | 较好"), 1, true),
    at("unmet", "等于 | 100%", assessments("考评等次 | 上年等次", "东 | 2026 | 较好 | 好"), 0, false, ["东"]),
    at(
      "last year's own row",
      "等于 | 100%",
      assessments("考评等次 | 上年等次", "东 | 2025 | 一般 | ~\n东 | 2026 | 一般 | ~"),
      1,
      true,
    ),
  ],
  P33: [
    at("met", "等于 | 1", roster(RETIRED), 1, true),
    at("unmet", "等于 | 2", roster(RETIRED), 1, false),
    at(
      "who has died is none",
      "等于 | 1",
      roster(`${RETIRED}\n李二 | 990000198503010020 | 女 | 正式党员 | 东 | 2010-01-01 | 退休 | 死亡 | 否`),
      1,
      true,
    ),
  ],
  P39: [
    at("met", "不少于 | 1", points("东 | 省级 | 2026-03-01"), 1, true),
    at("unmet", "不少于 | 2", points("东 | 省级 | 2026-03-01\n西 | 市级 | ~"), 1, false),
    at("one that is still to be named", "不少于 | 1", points("东 | 省级 | 2026-12-01"), 0, false),
  ],
  P51: [
    at("met", `介于 | 1-2 | ${LONG}`, points("东 | 省级 | 2026-03-01"), 1, true),
    at("unmet", `介于 | 1-2 | ${LONG}`, points("东 | 市级 | 2026-03-01"), 0, false),
    at("named before the plan began", `介于 | 1-2 | ${LONG}`, points("东 | 省级 | 2025-12-31"), 0, false),
  ],
  P52: [
    at("met", `介于 | 2-3 | ${LONG}`, points("东 | 市级 | 2026-03-01\n西 | 市级 | 2026-01-01"), 2, true),
    at("unmet", `介于 | 2-3 | ${LONG}`, points("东 | 市级 | 2026-03-01\n西 | 省级 | 2026-01-01"), 1, false),
    at(
      "four are too many",
      `介于 | 2-3 | ${LONG}`,
      points("东 | 市级 | 2026-03-01\n西 | 市级 | 2026-03-01\n南 | 市级 | 2026-03-01\n北 | 市级 | 2026-03-01"),
      4,
      false,
    ),
  ],
  P53: [
    // About 5 is 4 to 6, a fifth of it either way.
    at("met", `约 | 5 | ${LONG}`, points(named(4)), 4, true),
    at("unmet", `约 | 5 | ${LONG}`, points(named(3)), 3, false),
    at("a county is a district", `约 | 5 | ${LONG}`, points(`${named(5)}\n南 | 县级 | 2026-03-01`), 6, true),
  ],
  P57: [
    at("met", "等于 | 100%", branches("级别 | 党员人数", "东 | 党总支 | 51\n西 | 党委 | 100"), 1, true),
    at("unmet", "等于 | 100%", branches("级别 | 党员人数", "东 | 党支部 | 51"), 0, false, ["东"]),
    at("a hundred need a committee", "等于 | 100%", branches("级别 | 党员人数", "东 | 党总支 | 100"), 0, false, ["东"]),
  ],
  P58: [
    at("met", "等于 | 100%", branches("级别 | 副书记 | 专职副书记 | 党务干事", "东 | 党委 | 张一 | 张一 | ~"), 1, true),
    at(
      "unmet",
      "等于 | 100%",
      branches("级别 | 副书记 | 专职副书记 | 党务干事", "东 | 党委 | 张一 | ~ | 李二"),
      0,
      false,
      ["东"],
    ),
    at(
      "a clerk is enough for a general branch",
      "等于 | 100%",
      branches("级别 | 副书记 | 专职副书记 | 党务干事", "东 | 党总支 | ~ | ~ | 李二"),
      1,
      true,
    ),
  ],
  P60: [
    at("met", "不少于 | 1", branches("支部类型 | 书记", "东方大厦党支部 | 楼宇 | 张一"), 1, true),
    at("unmet", "不少于 | 1", branches("支部类型 | 书记", "东党支部 | 居民 | 张一"), 0, false),
    at("without a target only the figure", "~ | ~", branches("支部类型 | 书记", "商务楼党支部 | 楼宇 | 张一"), 1, null),
  ],
  P65: [
    at("met", "等于 | 100%", assessments(GOOD, "东 | 2026 | 是 | 是 | 是 | 是 | 是"), 1, true),
    at(
      "unmet",
      "等于 | 100%",
      assessments(GOOD, "东 | 2026 | 是 | 是 | 是 | 是 | 是\n西 | 2026 | 否 | 是 | 是 | 是 | 是"),
      0.5,
      false,
      ["西"],
    ),
    at("of another year", "等于 | 100%", assessments(GOOD, "东 | 2025 | 是 | 是 | 是 | 是 | 是"), null, null),
  ],
  P66: [
    at("met", "等于 | 100%", { ...roster(RETIRED), ...log("走访退休党员") }, 1, true),
    at("unmet", "等于 | 100%", { ...roster(RETIRED), ...log("学习") }, 0.5, false, ["离退休党员"]),
    at(
      "a member without a class",
      "等于 | 100%",
      { ...roster(RETIRED.replace("退休", "~")), ...log("学习") },
      0,
      false,
      ["张一"],
    ),
  ],
  P68: [
    at("met", "等于 | 100%", units("甲公司 | 非公企业 | 3 | 是"), 1, true),
    at("unmet", "等于 | 100%", units("甲公司 | 非公企业 | 3 | ~"), 0, false, ["甲公司"]),
    at("two members are too few to be asked", "等于 | 100%", units("甲公司 | 非公企业 | 2 | 否"), null, null),
  ],
  P77: [
    at(
      "met",
      "不少于 | 1",
      { ...branches("级别 | 书记", "东 | 党支部 | 张一"), ...assessments("星级 | 考评等次", "东 | 2026 | 五星 | 好") },
      1,
      true,
    ),
    at(
      "unmet",
      "不少于 | 1",
      { ...branches("级别 | 书记", "东 | 党支部 | 张一"), ...assessments("星级 | 考评等次", "东 | 2025 | 五星 | 好") },
      0,
      false,
      ["东 2026"],
    ),
    at(
      "blank stars are none",
      "不少于 | 1",
      {
        ...branches("级别 | 书记", "东 | 党支部 | 张一\n西 | 党支部 | 李二"),
        ...assessments("星级 | 考评等次", "东 | 2026 | 五星 | 好\n西 | 2026 | ~ | 好"),
      },
      0,
      false,
      ["西 2026"],
    ),
  ],
  P78: [
    at(
      "met",
      "等于 | 100%",
      assessments("考评等次 | 整顿责任人 | 整顿措施 | 整顿期限", "东 | 2026 | 较差 | 张一 | 选派书记 | 2026-12-31"),
      1,
      true,
    ),
    at(
      "unmet",
      "等于 | 100%",
      assessments("考评等次 | 整顿责任人 | 整顿措施 | 整顿期限", "东 | 2026 | 较差 | 张一 | ~ | 2026-12-31"),
      0,
      false,
      ["东"],
    ),
    at(
      "none is weak",
      "等于 | 100%",
      assessments("考评等次 | 整顿责任人 | 整顿措施 | 整顿期限", "东 | 2026 | 一般 | ~ | ~ | ~"),
      null,
      null,
    ),
  ],
  P92: [
    at("met", "等于 | 100%", { ...roster(RETIRED), ...log("走访退休党员"), ...fund("张一") }, 1, true),
    at("unmet", "等于 | 100%", { ...roster(RETIRED), ...log("走访退休党员"), ...fund("李二") }, 2 / 3, false, ["张一"]),
    at(
      "a class without its activity",
      "等于 | 100%",
      { ...roster(RETIRED), ...log("学习"), ...fund("张一") },
      2 / 3,
      false,
      ["离退休党员"],
    ),
  ],
  P94: [
    at("met", "等于 | 100%", branches("级别 | 党员人数", "东 | 党总支 | 51"), 1, true),
    at("unmet", "等于 | 100%", branches("级别 | 党员人数", "东 | 党支部 | 51"), 0, false, ["东"]),
    at("fifty may stay a branch", "等于 | 100%", branches("级别 | 党员人数", "东 | 党支部 | 50"), null, null),
  ],
  P95: [
    at("met", "等于 | 100%", units("己花园 | 新建小区 | ~ | 是"), 1, true),
    at("unmet", "等于 | 100%", units("己花园 | 新建小区 | ~ | 否"), 0, false, ["己花园"]),
    at("no new estate", "等于 | 100%", units("甲公司 | 非公企业 | 3 | 是"), null, null),
  ],
};

function named(count: number): string {
  return Array.from({ length: count }, (_, n) => `${n}号 | 区级 | 2026-03-01`).join("\n");
}
