import { figure, isMet } from "../support/plan";
import { sheet } from "../support/sheets";

const log = (rows: string) => sheet("三会一课", `日期 | 支部 | 会议类型 | 主题\n${rows}`);

test("P23: the residents' meeting is held, and where rules are on file, has its own", () => {
  const held = log("2026-03-01 | 某社区 | 联席会议 | 召开居民代表会议");
  const rules = sheet("制度", "制度名称 | 制定单位\n联席会议制度 | 东");
  expect(figure("P23 | = | 100%", [held])).toEqual([1]);
  expect(figure("P23 | = | 100%", [held, rules])).toEqual([0.5, "居民代表会议"]);
  expect(figure("P23 | = | 100%", [log("2025-03-01 | 某社区 | 联席会议 | 居民代表大会")])).toEqual([0, "居民代表会议"]);
});

test("P25: a report on the work every quarter", () => {
  const rows =
    "2026-01-10 | 社区 | 支委会 | 听取工作汇报\n2026-06-30 | 社区 | 支委会 | 党建工作汇报\n2026-07-01 | 社区 | 支委会 | 研究人事";
  expect(figure("P25 | >= | 1", [log(rows)])).toEqual([0, "2026Q3"]);
});

test("P28: a notice before each appraisal of the year", () => {
  const appraisals = log(
    "2026-03-01 | 东 | 民主评议党员 | ~\n2026-03-10 | 西 | 民主评议党员 | ~\n2025-03-10 | 西 | 民主评议 | ~",
  );
  const notices = sheet(
    "公示记录",
    "日期 | 公示内容\n2026-03-01 | 民主评议公告\n2025-12-31 | 民主评议公告\n2026-01-05 | 党费收缴",
  );
  expect(figure("P28 | = | 100%", [appraisals, notices])).toEqual([0.5, "民主评议党员"]);
});

test("P44c: who was found unqualified is dealt with; members away from home have a place and a telephone", () => {
  const results = sheet(
    "民主评议",
    "姓名 | 年度 | 评议结果 | 处置情况\n张一 | 2026 | 不合格 | 限期改正\n李二 | 2026 | 不合格 | ~\n王三 | 2026 | 合格 | ~",
  );
  const roster = sheet(
    "党员花名册",
    `姓名 | 性别 | 人员类别 | 所在党支部 | 入党日期 | 是否为流动党员 | 外出流向 | 手机号
     张一 | 男 | 正式党员 | 东 | 2010-01-01 | 是 | 深圳 | 19900000001
     李二 | 男 | 正式党员 | 东 | 2010-01-01 | 是 | ~ | 19900000002
     王三 | 男 | 正式党员 | 东 | 2010-01-01 | 否 | ~ | ~
     赵四 | 男 | 正式党员 | 东 | 2010-01-01 | 是 | 上海 | ~`,
  );
  expect(figure("P44c | = | 100%", [results, roster])).toEqual([2 / 5, "李二", "李二", "赵四"]);
});

test("P63: the Party fund is published in the thirty days after each quarter", () => {
  const published = sheet(
    "公示记录",
    "日期 | 公示内容\n2026-04-10 | 党建经费使用情况\n2026-07-31 | 党建经费使用情况\n2026-07-05 | 爱心基金",
  );
  expect(figure("P63 | >= | 1", [published])).toEqual([0, "党建经费 2026Q2"]);
});

test("P89 counts what P16 counts", () => {
  const list = sheet("支部信息", "支部名称 | 委员人数\n东党支部 | ~");
  const held = log("2026-02-01 | 东党支部 | 支部党员大会 | ~\n2026-02-02 | 东党支部 | 党课 | ~");
  const at = { asOf: "2026-07-01", quarter: "2026Q2" };
  const missing = ["东党支部 支部党员大会 2026Q2", "东党支部 党课 2026Q2"];
  expect(figure("P16 | >= | 1", [list, held], at)).toEqual([0, ...missing]);
  expect(figure("P89 | >= | 1", [list, held], at)).toEqual([0, ...missing]);
});

describe("P90: appraisals, and what was done about the unqualified", () => {
  const list = sheet("支部信息", "支部名称 | 委员人数\n东党支部 | ~");
  const held = log("2026-02-01 | 东党支部 | 民主评议党员 | ~");
  const results = (followUp: string) =>
    sheet("民主评议", `姓名 | 年度 | 评议结果 | 处置情况\n张一 | 2026 | 不合格 | ${followUp}`);

  test.each([
    ["限期改正", true, []],
    ["~", false, ["张一"]],
  ])("%s: %s", (followUp, met, missing) => {
    const sheets = [list, held, results(followUp)];
    expect([isMet("P90 | >= | 1", sheets), figure("P90 | >= | 1", sheets)]).toEqual([met, [1, ...missing]]);
  });
});
