import { at, type MeasureCases } from "../../support/measureCases";

const tasks = (done: number) => {
  const row = (group: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${group} | ${group}${n + 1} | ${n < done ? "2026-05-01" : "~"}`).join(
      "\n",
    );
  return {
    工作任务: `任务类别 | 任务名称 | 任务完成日期\n${row("指导", 1)}\n${row("机制", 4)}\n${row("突破", 5)}\n${row("目标", 5)}`,
  };
};
const RULES =
  "社区党支部主要职责 党支部建设目标 党支部书记职责 党员活动制度 民主评议党员制度 团支部工作职责 妇代会工作职责 党员电教室工作职责 社区工作考核办法 联席会议制度 共驻共建机制 社区党建联合会制度 每周工作汇报制度 社区干部值班制度".split(
    " ",
  );
const rules = (titles: readonly string[], last = "是") => ({
  制度和计划: `文件名称 | 制定单位 | 是否上墙\n${titles.map((title, n) => `${title} | 东社区 | ${n === titles.length - 1 ? last : "是"}`).join("\n")}`,
});
const branch = { 支部信息: "支部名称 | 党员人数 | 书记\n东党支部 | 9 | 张一" };
const document = (title: string, date: string) => ({
  ...branch,
  制度和计划: `文件名称 | 制定单位 | 制定日期\n${title} | 东党支部 | ${date}`,
});
const awards = (rows: string) => ({ 表彰记录: `表彰对象 | 表彰名称 | 表彰日期\n${rows}` });
const points = (rows: string) => ({ 党建示范点: `示范点名称 | 是否联系点 | 命名日期\n${rows}` });
const election = (steps: string) => ({
  换届选举: `选举单位 | 选举公告日期 | 选民名单公布日期 | 候选人公布日期 | 投票日期 | 结果公布日期\n东社区 | ${steps}`,
});
const projects = (rows: string) => ({ 建设项目: `项目名称 | 项目类别 | 试点社区 | 规划完成日期 | 开工日期\n${rows}` });
const PILOT = "日间照料 | 居家养老 | 东社区 | ~ | 2026-05-01";
const indicators = (rows: string) => ({ 上级指标: `上级指标 | 工作领域 | 下达数 | 完成数\n${rows}` });
const ten = (date: string) => Array.from({ length: 10 }, (_, n) => `${n}号 | 绿色十佳 | ${date}`).join("\n");

export const listCases: MeasureCases = {
  P36: [
    at("met", "等于 | 100%", tasks(5), 1, true),
    at("unmet", "等于 | 100%", tasks(4), 13 / 15, false, ["突破5", "目标5"]),
    at(
      "a task not listed is not done",
      "等于 | 100%",
      { 工作任务: tasks(5).工作任务.replace("\n机制 | 机制4 | 2026-05-01", "") },
      14 / 15,
      false,
      ["机制 4"],
    ),
  ],
  P44: [
    at("met", "等于 | 100%", rules(RULES), 1, true),
    at("unmet", "等于 | 100%", rules(RULES.slice(0, 13)), 13 / 14, false, ["社区干部值班制度"]),
    at("on file, and not on the wall", "等于 | 100%", rules(RULES, "~"), 13 / 14, false, ["社区干部值班制度"]),
  ],
  P64: [
    at("met", "等于 | 100%", document("2026年度工作计划", "2025-12-25"), 1, true),
    at("unmet", "等于 | 100%", document("2025年度工作计划", "2026-01-05"), 0, false, ["东党支部"]),
    at("a plan of something else", "等于 | 100%", document("2026年党员发展计划", "2026-01-05"), 0, false, ["东党支部"]),
  ],
  P69: [
    at(
      "met",
      "等于 | 100%",
      { ...awards("张一 | 优秀党组织书记 | 2026-07-01"), ...points("东 | 是 | 2026-05-01") },
      1,
      true,
    ),
    at(
      "unmet",
      "等于 | 100%",
      { ...awards("张一 | 优秀党组织书记 | 2026-07-01"), ...points("东 | 是 | ~") },
      0.5,
      false,
      ["东"],
    ),
    at(
      "commended the year before",
      "等于 | 100%",
      { ...awards("张一 | 优秀党组织书记 | 2025-07-01"), ...points("东 | 是 | 2026-05-01") },
      0.5,
      false,
      ["优秀书记评选"],
    ),
  ],
  P96: [
    at("met", "等于 | 100%", election("2026-03-01 | 2026-03-10 | 2026-03-20 | 2026-04-01 | 2026-04-01"), 1, true),
    at("unmet", "等于 | 100%", election("2026-03-01 | 2026-03-20 | 2026-03-10 | 2026-04-01 | 2026-04-02"), 0, false, [
      "东社区",
    ]),
    at(
      "a step without its day",
      "等于 | 100%",
      election("2026-03-01 | 2026-03-10 | 2026-03-20 | 2026-04-01 | ~"),
      0,
      false,
      ["东社区"],
    ),
  ],
  P102: [
    at("met", "等于 | 1", projects("甲村 | 新农村建设 | 甲村 | 2026-01-10 | 2026-03-01"), 1, true),
    at("unmet", "等于 | 1", projects("甲村 | 新农村建设 | 甲村 | 2026-01-10 | ~"), 0, false, ["甲村"]),
    at(
      "begun before it was planned",
      "等于 | 1",
      projects("甲村 | 新农村建设 | 甲村 | 2026-04-10 | 2026-03-01"),
      0,
      false,
      ["甲村"],
    ),
  ],
  P105: [
    at("met", "等于 | 10", awards(ten("2026-06-05")), 10, true),
    at("unmet", "等于 | 10", awards("甲 | 绿色十佳 | 2026-06-05"), 1, false),
    at("those of another year", "等于 | 10", awards(ten("2025-06-05")), 0, false),
  ],
  P106: [
    at("met", "等于 | 100%", indicators("出生政策符合率 | 计划生育 | 95% | 96%"), 1, true),
    at("unmet", "等于 | 100%", indicators("出生政策符合率 | 计划生育 | 95% | ~"), 0, false, ["出生政策符合率"]),
    at("other fields are not asked", "等于 | 100%", indicators("信访办结率 | 综治 | 100% | ~"), null, null),
  ],
  P108: [
    at("met", "等于 | 100%", projects(`${PILOT}\n社区书屋 | 社区文化 | 西社区 | ~ | 2026-05-01`), 1, true),
    at("unmet", "等于 | 100%", projects(PILOT), 0.5, false, ["社区文化试点 社区", "社区文化试点 扩大"]),
    at(
      "begun, but none in the year",
      "等于 | 100%",
      projects(`${PILOT}\n社区书屋 | 社区文化 | 西社区 | ~ | 2025-05-01`),
      0.75,
      false,
      ["社区文化试点 扩大"],
    ),
  ],
};
