import { at, type MeasureCases } from "../../support/measureCases";

const hardship = (date: string) => ({ 困难党员: `姓名 | 困难原因 | 更新日期\n张一 | 患病 | ${date}` });
const aid = (name: string) => ({
  爱心基金: `日期 | 摘要 | 收入 | 支出 | 受助人\n2026-03-20 | 救助 | ~ | 500 | ${name}`,
});
const partners = (rows: string) => ({ 共建单位: `共建单位 | 社区 | 解决问题数 | 联系领导\n${rows}` });
const problems = (rows: string) => ({ 实际问题: `问题内容 | 解决日期 | 社区\n${rows}` });
const volunteers = (rows: string) => ({ 志愿者: `姓名 | 志愿服务队 | 社区 | 是否党员 | 注册日期 | 培训日期\n${rows}` });
const surveys = (members: string) => ({
  满意度测评: `测评内容 | 测评日期 | 有效票数 | 满意票数\n群众对党组织 | 2026-06-01 | 100 | 95\n群众对党员 | 2026-06-01 | 100 | 91\n${members}`,
});
const pairings = (date: string) => ({ 结对帮扶: `结对干部 | 结对户 | 最近帮扶日期\n张一 | 甲户 | ${date}` });
const talents = (...pools: string[]) => ({
  后备人才: `姓名 | 人才库 | 入库日期\n${pools.map((pool, n) => `人${n} | ${pool} | 2026-01-01`).join("\n")}`,
});
const people = (rows: string) => ({
  发展党员: `姓名 | 所在党支部 | 当前阶段 | 递交申请书日期 | 确定积极分子日期 | 列为发展对象日期 | 支部大会接收日期 | 出生日期\n${rows}`,
});
const POOLS = ["大学生村官", "外出经商务工人员", "致富能手"];

/** People who came to a stage on some days, each 60 years old at least but for the one who is not. */
const came = (stage: 1 | 2 | 3, ...dates: readonly string[]) =>
  people(
    dates
      .map(
        (date, n) =>
          `人${n} | 东 | 积极分子 | 2020-01-01 | ${[1, 2, 3].map((each) => (each === stage ? date : "~")).join(" | ")} | 1960-01-01`,
      )
      .join("\n"),
  );
const stageCases = (stage: 1 | 2 | 3) =>
  [
    at("met", "不少于 | 2", came(stage, "2026-01-01", "2026-10-08"), 2, true),
    at("unmet", "不少于 | 2", came(stage, "2026-01-01", "~"), 1, false),
    at("the days of other years, and those to come", "不少于 | 1", came(stage, "2025-12-31", "2026-10-09"), 0, false),
  ] as const;
const accepted = (birth: string) => people(`甲 | 东 | 预备党员 | 2024-01-01 | ~ | ~ | 2026-05-01 | ${birth}`);

/** Whether the clerk has looked at what came down garbled. */
const confirmed = [
  at("met", "等于 | 100% | ~ | ~ | ~ | 是", {}, 1, true),
  at("unmet", "等于 | 100% | ~ | ~ | ~ | 否", {}, 0, false),
  at("a blank is no yes", "等于 | 100%", {}, 0, false),
] as const;

export const serviceCases: MeasureCases = {
  P05: [
    at("met", "不少于 | 1", { ...hardship("2026-07-01"), ...aid("张一") }, 1, true),
    at("unmet", "不少于 | 1", { ...hardship("2026-06-30"), ...aid("张一") }, 0, false),
    at(
      "aid to somebody who is not on the list",
      "不少于 | 1",
      { ...hardship("2026-07-01"), ...aid("李二") },
      1,
      false,
      ["李二"],
    ),
  ],
  P07: stageCases(1),
  P08: stageCases(2),
  P09: stageCases(3),
  P42: [
    at("met", "不少于 | 2", partners("教育局 | 东社区 | 2 | 甲\n医院 | 东社区 | 1 | ~"), 2, true),
    at("unmet", "不少于 | 2", partners("教育局 | 东社区 | 2 | 甲\n教育局 | 西社区 | 1 | 乙"), 1, false),
    at(
      "a community without a leader to contact",
      "不少于 | 1",
      {
        ...partners("教育局 | 东社区 | 2 | 甲"),
        社区情况: "社区 | 等级 | 联席会议制度\n东社区 | 标准 | 是\n西社区 | 标准 | 是",
      },
      1,
      false,
      ["西社区"],
    ),
  ],
  P43: [
    at("met", "不少于 | 1", problems("修路灯 | 2026-02-01 | 东"), 1, true),
    at("unmet", "不少于 | 2", problems("修路灯 | 2026-02-01 | 东\n装电梯 | ~ | 西"), 1, false),
    at("solved the year before", "不少于 | 1", problems("修路灯 | 2025-12-31 | 东"), 0, false),
  ],
  P67: [
    at("met", "不少于 | 1", volunteers("张一 | 夕阳红 | 东社区 | 是 | 2026-01-01 | ~"), 1, true),
    at("unmet", "不少于 | 1", volunteers("张一 | 夕阳红 | 东社区 | 否 | 2026-01-01 | ~"), 0, false, ["东社区"]),
    at("a member without a team", "不少于 | 1", volunteers("张一 | ~ | 东社区 | 是 | 2026-01-01 | ~"), 0, false, [
      "东社区",
    ]),
  ],
  P70: [
    at("met", "大于 | 90%", surveys("党员对党组织 | 2026-06-01 | 50 | 50"), 0.91, true),
    at("unmet", "大于 | 90%", surveys("党员对党组织 | 2026-06-01 | 50 | 45"), 0.9, false, ["党员对党组织满意度"]),
    at("a survey that was not held", "大于 | 90%", surveys("党员对党组织 | 2025-06-01 | 50 | 50"), 0, false, [
      "党员对党组织满意度",
    ]),
  ],
  P76: [
    at("met", "大于 | 2", talents(...POOLS), 3, true),
    at("unmet", "大于 | 3", talents(...POOLS), 3, false),
    at("a pool that is not named", "大于 | 1", talents("大学生村官", "致富能手"), 2, false, ["外出经商人员"]),
  ],
  P81: [
    at("met", "不少于 | 1", pairings("2026-07-08"), 1, true),
    at(
      "unmet",
      "不少于 | 1",
      { ...pairings("2026-07-08"), 班子成员: "姓名 | 所在组织 | 职务\n张一 | 东 | 书记\n王三 | 东 | 委员" },
      0,
      false,
      ["王三"],
    ),
    at("helped more than three months ago", "不少于 | 1", pairings("2026-07-07"), 1, false, ["甲户"]),
  ],
  P99: [
    at("met", "不少于 | 1", volunteers("张一 | 夕阳红 | 东社区 | 是 | 2024-01-01 | 2026-03-01"), 1, true),
    at("unmet", "不少于 | 1", volunteers("张一 | 夕阳红 | 东社区 | 是 | 2024-01-01 | 2025-03-01"), 0, false, ["张一"]),
    at(
      "two trainings of one person",
      "不少于 | 2",
      volunteers(
        "张一 | 夕阳红 | 东社区 | 是 | 2024-01-01 | 2026-03-01\n张一 | 夕阳红 | 东社区 | 是 | 2024-01-01 | 2026-04-01",
      ),
      1,
      false,
    ),
  ],
  P104: [
    at("met", "不少于 | 1", { ...accepted("1990-05-02"), ...talents("致富能手") }, 1, true),
    at("unmet", "不少于 | 1", { ...accepted("1990-05-01"), ...talents("致富能手") }, 0, false),
    at("without a reserve", "不少于 | 1", accepted("1990-05-02"), 1, false, ["后备人才"]),
  ],
  P30: [
    at("met", "等于 | 100% | 2026-01-01 | 2026-12-31", {}, 1, true),
    at("unmet", "等于 | 100% | 2027-01-01 | 2027-12-31", {}, 0.5, false),
    at("days that touch the year", "等于 | 100% | 2026-12-31 | 2028-12-31", {}, 1, true),
  ],
  P69b: confirmed,
  P107: confirmed,
  P54: [
    at("met", "等于 | 3 | 2026-01-01 | 2028-12-31", {}, 3, true),
    at("unmet", "等于 | 3 | 2026-01-01 | 2027-12-31", {}, 2, false),
    at("its own days are not given", "等于 | 3", {}, null, null),
  ],
  P84: [
    at("met", "介于 | 2-3 | 2026-01-01 | 2027-12-31", {}, 2, true),
    at("unmet", "介于 | 2-3 | 2026-01-01 | 2026-12-31", {}, 1, false),
    at("a day more than three years", "介于 | 2-3 | 2026-01-01 | 2029-01-02", {}, 37 / 12, false),
  ],
};
