import { figure } from "../support/plan";
import { sheet } from "../support/sheets";

const log = (rows: string) => sheet("活动记录", `日期 | 支部 | 会议类型 | 主题\n${rows}`);

test("P36: one guide, four mechanisms, five breakthroughs, five goals", () => {
  const row = (group: string, count: number, done: number) =>
    Array.from({ length: count }, (_, n) => `${group} | ${group}${n + 1} | ${n < done ? "2026-05-01" : "~"}`).join(
      "\n",
    );
  const tasks = sheet(
    "工作任务",
    `任务类别 | 任务名称 | 任务完成日期\n${row("一个指导", 1, 1)}\n${row("四项机制", 3, 3)}\n${row("五个突破", 5, 4)}\n${row("五个目标", 5, 5)}`,
  );
  expect(figure("P36 | = | 100%", [tasks])).toEqual([13 / 15, "机制 4", "五个突破5"]);
});

describe("P44: the rules on the walls", () => {
  const titles =
    "社区党支部主要职责 党支部建设目标 党支部书记职责 党员活动制度 民主评议党员制度 团支部工作职责 妇代会工作职责 党员电教室工作职责 社区工作考核办法 联席会议制度 共驻共建机制 社区党建联合会制度 每周工作汇报制度".split(
      " ",
    );
  const rules = sheet("上墙制度", `制度名称 | 是否上墙\n${titles.map((title) => `${title} | 是`).join("\n")}`);

  test("13 of 14", () => {
    expect(figure("P44 | = | 100%", [rules])).toEqual([13 / 14, "社区干部值班制度"]);
  });

  test("and a report every week, where activities are logged", () => {
    const days = "2026-03-02 | 2026-03-15";
    const one = log("2026-03-03 | 社区 | 支委会 | 每周工作汇报");
    const two = log("2026-03-03 | 社区 | 支委会 | 每周工作汇报\n2026-03-15 | 社区 | 支委会 | 每周工作汇报");
    expect(figure(`P44 | = | 100% | ${days}`, [rules, one])).toEqual([13 / 15, "社区干部值班制度", "每周工作汇报"]);
    expect(figure(`P44 | = | 100% | ${days}`, [rules, two])).toEqual([14 / 15, "社区干部值班制度"]);
  });
});

test("P64: a plan of the year by every branch", () => {
  const list = sheet("支部信息", "支部名称 | 书记 | 党员人数\n东 | 张一 | 9\n西 | 李二 | 9\n南 | 王三 | 9");
  const documents = sheet(
    "制度和计划",
    "计划名称 | 制定单位 | 制定日期\n年度工作计划 | 东 | 2026-01-10\n年度工作计划 | 西 | 2025-01-10\n值班制度 | 南 | 2026-01-10",
  );
  expect(figure("P64 | = | 100%", [list, documents])).toEqual([1 / 3, "西", "南"]);
});

test("P69: excellent secretaries commended, contact points become demonstration points", () => {
  const awards = (year: number) =>
    sheet("表彰", `表彰对象 | 表彰名称 | 表彰日期\n张一 | 优秀社区党组织书记 | ${year}-07-01`);
  const points = sheet("联系点", "联系点名称 | 是否联系点 | 命名日期\n东 | 是 | 2026-05-01\n西 | 是 | ~\n南 | 否 | ~");
  expect(figure("P69 | = | 100%", [awards(2026), points])).toEqual([2 / 3, "西"]);
  expect(figure("P69 | = | 100%", [awards(2025), points])).toEqual([1 / 3, "优秀书记评选", "西"]);
});

test("P96: the steps of each election in order and within the plan's year", () => {
  const elections = sheet(
    "换届选举",
    `选举单位 | 选举公告日期 | 选民名单公布日期 | 候选人公布日期 | 投票日期 | 结果公布日期
     东社区 | 2026-03-01 | 2026-03-10 | 2026-03-20 | 2026-04-01 | 2026-04-01
     西社区 | 2026-03-01 | 2026-03-20 | 2026-03-10 | 2026-04-01 | 2026-04-02
     南社区 | 2026-03-01 | 2026-03-10 | 2026-03-20 | 2026-04-01 | ~
     北社区 | 2025-12-31 | 2026-03-10 | 2026-03-20 | 2026-04-01 | 2026-04-02
     中社区 | 2026-11-01 | 2026-11-10 | 2026-12-20 | 2026-12-31 | 2027-01-01`,
  );
  expect(figure("P96 | = | 100%", [elections])).toEqual([0.2, "西社区", "南社区", "北社区", "中社区"]);
});

test("P102 and P108: projects planned and begun; pilots named and widened", () => {
  const projects = sheet(
    "建设项目",
    `项目名称 | 项目类别 | 试点社区 | 规划完成日期 | 开工日期
     甲村建设 | 新农村建设 | 甲村 | 2026-01-10 | 2026-03-01
     乙村建设 | 新农村建设 | 乙村 | 2026-04-10 | 2026-03-01
     丙村建设 | 新农村建设 | 丙村 | 2026-01-10 | ~
     虚拟养老 | 居家养老 | 东社区 | ~ | 2025-05-01
     日间照料 | 居家养老 | 西社区 | ~ | 2026-05-01
     社区书屋 | 社区文化 | ~ | ~ | 2025-05-01`,
  );
  expect(figure("P102 | = | 3", [projects])).toEqual([1, "乙村建设", "丙村建设"]);
  expect(figure("P108 | = | 100%", [projects])).toEqual([0.5, "社区文化试点 社区", "社区文化试点 扩大"]);
});

test("P105: the top ten, as commended, else as activities name them", () => {
  const awards = sheet(
    "表彰记录",
    "表彰对象 | 表彰名称 | 表彰日期\n东小区 | 绿色十佳小区 | 2026-06-05\n西小区 | 绿色十佳小区 | 2026-06-05\n张一 | 优秀党员 | 2026-07-01\n南小区 | 绿色十佳小区 | 2025-06-05",
  );
  expect(figure("P105 | = | 10", [awards])).toEqual([2]);
  expect(figure("P105 | = | 10", [log("2026-06-05 | 社区 | 文体活动 | 绿色十佳阳台评选")])).toEqual([1]);
});

test("P106: indicators of family planning have a target and a figure", () => {
  const indicators = sheet(
    "上级指标",
    "上级指标 | 工作领域 | 下达数 | 完成数\n出生政策符合率 | 计划生育 | 95% | 96%\n流动人口建档率 | 人口计生 | 90% | ~\n信访办结率 | 综治 | 100% | ~",
  );
  expect(figure("P106 | = | 100%", [indicators])).toEqual([0.5, "流动人口建档率"]);
});
