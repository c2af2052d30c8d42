import { sheet } from "../support/book";
import { countedCells, missingNames, outcomeOf, outcomesOf } from "../support/plan";

const actualOf = (...input: Parameters<typeof outcomeOf>): number | null => outcomeOf(...input).actual;

const branchList = (rows: string) => sheet("支部信息", `支部名称 | 书记 | 书记出生年月 | 书记学历\n${rows}`);

describe("averages: the age of secretaries", () => {
  test.each([
    ["all of one age", "甲 | 张一 | 1981-10-08 | 本科", 45],
    ["a birthday that is tomorrow", "甲 | 张一 | 1981-10-09 | 本科", 44],
    ["a month without its day counts as reached", "甲 | 张一 | 1981-10 | 本科", 45],
    ["a mean", "甲 | 张一 | 1980-01-01 | 本科\n乙 | 李二 | 1989-01-01 | 本科", 41.5],
    ["an unknown birthday does not count", "甲 | 张一 | 1980-01-01 | 本科\n乙 | 李二 | ~ | 本科", 46],
    ["a birthday without a secretary does not count", "甲 | 张一 | 1980-01-01 | 本科\n乙 | ~ | 1950-01-01 | ~", 46],
    ["nobody", "甲 | ~ | ~ | ~", null],
  ])("%s", (_, rows, age) => {
    expect(actualOf("P45 | < | 45", [branchList(rows)])).toBe(age);
  });

  test("45.0 is not below 45", () => {
    const list = branchList("甲 | 张一 | 1980-10-08 | 本科\n乙 | 李二 | 1982-10-08 | 本科");
    expect(outcomesOf("P45 | < | 45\nP45 | <= | 45", [list]).map(({ actual, met }) => [actual, met])).toEqual([
      [45, false],
      [45, true],
    ]);
  });

  test("counts the birth dates, and names whose is missing", () => {
    const outcome = outcomeOf("P45 | < | 45", [branchList("甲 | 张一 | 1980-01-01 | 本科\n乙 | 李二 | ~ | 本科")]);
    expect(countedCells(outcome)).toEqual(["C2"]);
    expect(missingNames(outcome)).toEqual(["李二"]);
  });

  test("posts sheets go before the branch list, where they have the columns", () => {
    const list = branchList("甲 | 张一 | 1980-01-01 | 本科");
    const posts = sheet(
      "班子成员",
      `姓名 | 所在组织 | 职务 | 出生年月 | 离任日期
       王三 | 甲 | 党支部书记兼主任 | 1990-01-01 | ~
       赵四 | 甲 | 副书记 | 1960-01-01 | ~
       孙五 | 甲 | 书记助理 | 1960-01-01 | ~
       周六 | 甲 | 书记 | 1960-01-01 | 2025-12-31`,
    );
    const ageless = sheet("班子成员", "姓名 | 所在组织 | 职务 | 离任日期\n王三 | 甲 | 书记 | ~");
    expect(actualOf("P45 | < | 45", [list, posts])).toBe(36);
    expect(actualOf("P45 | < | 45", [list, ageless])).toBe(46);
  });
});

describe("ratios", () => {
  test.each([
    ["only those under 45 are the whole", "甲 | 张一 | 1990-01-01 | 大专\n乙 | 李二 | 1960-01-01 | 初中", 1],
    ["who is 45 today is not under 45", "甲 | 张一 | 1981-10-08 | 本科\n乙 | 李二 | 1981-10-09 | 初中", 0],
    ["中专 is not 大专", "甲 | 张一 | 1990-01-01 | 中专\n乙 | 李二 | 1990-01-01 | 大学专科", 0.5],
    ["an unknown schooling is none", "甲 | 张一 | 1990-01-01 | ~\n乙 | 李二 | 1990-01-01 | 研究生", 0.5],
    ["nobody under 45", "甲 | 张一 | 1960-01-01 | 本科", null],
  ])("the schooling of young secretaries: %s", (_, rows, share) => {
    expect(actualOf("P46 | >= | 70%", [branchList(rows)])).toBe(share);
  });

  test("a share of 7 in 10 meets 70%, and the other three are named", () => {
    const rows = Array.from({ length: 10 }, (_, n) => `支部${n} | 张一 | ${n < 7 ? "是" : n < 8 ? "否" : "~"}`).join(
      "\n",
    );
    const outcome = outcomeOf("P50 | >= | 70%", [sheet("支部信息", `支部名称 | 书记 | 党员服务中心\n${rows}`)]);
    expect([outcome.actual, outcome.met]).toEqual([0.7, true]);
    expect(countedCells(outcome)).toHaveLength(10);
    expect(missingNames(outcome)).toEqual(["支部7", "支部8", "支部9"]);
    expect(outcome.missing[0]?.at).toEqual({ sheet: "支部信息", row: 8, column: 2 });
  });

  test("a second list without the column says nothing of its branches", () => {
    const asked = sheet("居民支部信息", "支部名称 | 书记 | 党员服务中心\n甲 | 张一 | 是");
    const silent = sheet("非公支部信息", "支部名称 | 书记\n乙 | 李二");
    expect(actualOf("P50 | = | 100%", [asked, silent])).toBe(1);
  });

  test("communities go before the branch list, where they have the column", () => {
    const list = sheet(
      "支部信息",
      "支部名称 | 书记 | 联席会议制度 | 党员服务中心\n甲 | 张一 | 是 | 是\n乙 | 李二 | 否 | 是",
    );
    const communities = sheet("社区情况", "社区 | 等级 | 联席会议制度\n东社区 | 标准 | 是");
    const outcomes = outcomesOf("P47 | = | 100%\nP50 | = | 100%", [list, communities]);
    expect(outcomes.map(({ actual, counted }) => [actual, counted[0]?.sheet])).toEqual([
      [1, "社区情况"],
      [1, "支部信息"],
    ]);
  });
});

describe("counts", () => {
  const development = sheet(
    "发展党员",
    `姓名 | 所在支部 | 当前阶段 | 递交申请书日期 | 确定积极分子日期
     甲 | 东 | 入党申请人 | 2025-12-31 | ~
     乙 | 东 | 入党申请人 | 2026-01-01 | ~
     丙 | 东 | 积极分子 | 2026.03 | 2026-09-30
     丁 | 东 | 入党申请人 | 2026-12-31 | ~`,
  );

  test("days that are still to come count for nothing", () => {
    const outcome = outcomeOf("P06 | >= | 15", [development]);
    expect([outcome.actual, countedCells(outcome)]).toEqual([2, ["D3", "D4"]]);
  });

  test("stage dates within the plan's days, both ends included", () => {
    const outcome = outcomeOf("P06 | >= | 15", [development], { asOf: "2026-12-31" });
    expect([outcome.actual, countedCells(outcome)]).toEqual([3, ["D3", "D4", "D5"]]);
    expect(actualOf("P07 | >= | 9", [development])).toBe(1);
    expect(actualOf("P06 | >= | 15 | 2025-12-31 | 2026-03-30", [development])).toBe(2);
    expect(actualOf("P06 | >= | 15 | 2025-01-01", [development])).toBe(1);
    expect(actualOf("P06 | >= | 15 | ~ | 2025-12-31", [development])).toBe(1);
  });

  test("none is a count too, but not without the column", () => {
    expect(actualOf("P06 | >= | 15", [development], { quarter: "2027Q1" })).toBe(0);
    expect(outcomeOf("P08 | >= | 5", [development])).toMatchObject({
      actual: null,
      met: null,
      noData: { reason: "sheets", needs: [[{ kind: "development", columns: ["targetOn"] }]] },
    });
  });

  test("branches of a kind that have members and dues", () => {
    const list = sheet(
      "支部信息",
      `支部名称 | 支部类型 | 书记
       东党支部 | 居民支部 | 张一
       西党支部 | 居民支部 | ~
       南党支部 | 非公企业支部 | 李二
       北党支部 | 非公企业支部 | ~`,
    );
    const roster = sheet(
      "党员花名册",
      `姓名 | 身份证号 | 性别 | 人员类别 | 所在党支部 | 入党日期
       张一 | 99000019850301001X | 男 | 正式党员 | 东党支部 | 2010-01-01
       李二 | 990000198503010020 | 女 | 正式党员 | 南党支部 | 2010-01-01
       王三 | 990000198503010039 | 男 | 正式党员 | 北党支部 | 2010-01-01`,
    );
    expect(actualOf("P10 | = | 2", [list])).toBe(2);
    const residents = outcomeOf("P10 | = | 2", [list, roster]);
    expect([residents.actual, missingNames(residents)]).toEqual([1, ["西党支部"]]);
    const dues = sheet("2026年党费", "姓名 | 所在党支部 | 1月 | 2月\n王三 | 北党支部 | 10 | 10");
    expect(missingNames(outcomeOf("P10 | = | 2", [list, dues]))).toEqual(["东党支部", "西党支部"]);
    const companies = outcomeOf("P13 | = | 2", [list, roster]);
    expect([companies.actual, missingNames(companies)]).toEqual([1, ["北党支部"]]);
    expect(actualOf("P33 | = | 600", [list, roster])).toBe(3);
  });

  test("who came new to a post in the year", () => {
    const posts = sheet(
      "班子成员",
      `姓名 | 所在组织 | 职务 | 任职日期
       张一 | 东 | 书记 | 2026-02-01
       李二 | 东 | 副书记 | 2026-02-01
       王三 | 西 | 组织委员 | 2026-02-01
       赵四 | 西 | 居民委员会主任 | 2026-02-01
       孙五 | 西 | 书记 | 2024-02-01`,
    );
    expect(outcomesOf("P11 | = | 2\nP12 | = | 5", [posts]).map(countedCells)).toEqual([["D2"], ["D4"]]);
  });
});

describe("sums: the dues of a year", () => {
  const ledger = (year: number, rows: string) =>
    sheet(
      `${year}年党费`,
      `姓名 | 月应缴 | 1月 | 2月 | 3月 | 4月 | 5月 | 6月 | 7月 | 8月 | 9月 | 10月 | 11月 | 12月\n${rows}`,
    );
  const book = [ledger(2025, "甲 | 10 | 1000"), ledger(2026, "甲 | 10 | 10.1 | 10.2 | -5 | 12\n乙 | 10")];

  test("in yuan, what was given back taken off, of the plan's year alone", () => {
    const outcome = outcomeOf("P01 | >= | 12000", book);
    expect([outcome.actual, countedCells(outcome)]).toEqual([27.3, ["A2", "A3"]]);
    expect(actualOf("P01 | >= | 12000 | 2025-01-01 | 2025-12-31", book)).toBe(1000);
    expect(actualOf("P01 | >= | 12000 | 2025-01-01 | 2026-02-28", book)).toBe(1020.3);
  });

  test("a ledger of another year only is nothing to count", () => {
    expect(outcomeOf("P01 | >= | 12000", book, { quarter: "2027Q1" }).noData).toEqual({ reason: "nothing" });
  });
});

describe("order: aid applied for, decided, published, and paid after the decision", () => {
  const fund = (rows: string) =>
    sheet("爱心基金", `日期 | 摘要 | 收入 | 支出 | 支部申请日期 | 党委研究日期 | 公示日期\n${rows}`);

  test.each([
    ["in order", "2026-03-20 | 救助 | ~ | 500 | 2026-03-01 | 2026-03-10 | 2026-03-15", 1],
    ["all on one day", "2026-03-01 | 救助 | ~ | 500 | 2026-03-01 | 2026-03-01 | 2026-03-01", 1],
    ["published after payment", "2026-03-12 | 救助 | ~ | 500 | 2026-03-01 | 2026-03-10 | 2026-04-15", 1],
    ["decided before it was applied for", "2026-03-20 | 救助 | ~ | 500 | 2026-03-11 | 2026-03-10 | 2026-03-15", 0],
    ["published before it was decided", "2026-03-20 | 救助 | ~ | 500 | 2026-03-01 | 2026-03-10 | 2026-03-09", 0],
    ["paid before it was decided", "2026-03-09 | 救助 | ~ | 500 | 2026-03-01 | 2026-03-10 | 2026-03-15", 0],
    ["a step without its date", "2026-03-20 | 救助 | ~ | 500 | ~ | 2026-03-10 | 2026-03-15", 0],
    ["not published within thirty days", "2026-09-08 | 救助 | ~ | 500 | 2026-09-01 | 2026-09-02 | ~", 0],
    ["not published, but it still may be", "2026-09-09 | 救助 | ~ | 500 | 2026-09-01 | 2026-09-02 | ~", 1],
    ["aid of another year", "2025-03-20 | 救助 | ~ | 500 | ~ | ~ | ~", null],
    ["gifts are no aid", "2026-03-20 | 捐款 | 500 | ~ | ~ | ~ | ~", null],
  ])("%s", (_, row, share) => {
    expect(actualOf("P03 | = | 100%", [fund(row)])).toBe(share);
  });

  test("other funds give no aid", () => {
    const row = "2026-03-20 | 办公 | ~ | 500 | ~ | ~ | ~";
    expect(actualOf("P03 | = | 100%", [{ ...fund(row), name: "党建经费" }])).toBeNull();
  });
});

describe("checklists", () => {
  test("dues as declared: standard, more, within the tolerance, less, less with leave", () => {
    const dues = sheet(
      "2026年党费",
      `姓名 | 缴费类别 | 计算基数 | 月应缴 | 减免 | 审批机构 | 审批日期 | 1月
       甲 | 在职 | 4500 | 45 | ~ | ~ | ~ | 45
       乙 | 在职 | 4500 | 60 | ~ | ~ | ~ | 60
       丙 | 在职 | 4500 | 44.95 | ~ | ~ | ~ | 44.95
       丁 | 在职 | 4500 | 44.94 | ~ | ~ | ~ | 44.94
       戊 | 在职 | 4500 | 20 | 是 | 街道党工委 | 2026-01-05 | 20
       己 | 在职 | 4500 | 20 | 是 | ~ | ~ | 20
       庚 | ~ | ~ | 20 | ~ | ~ | ~ | 20`,
    );
    const outcome = outcomeOf("P04 | = | 100%", [dues]);
    expect(missingNames(outcome)).toEqual(["丁", "己"]);
    expect(outcome.actual).toBeCloseTo(4 / 6, 12);
    expect(countedCells(outcome)[0]).toBe("D2");
  });

  test("deputies by level; plain branches owe none", () => {
    const list = sheet(
      "支部信息",
      `支部名称 | 书记 | 级别 | 副书记 | 专职副书记 | 党务干事
       东 | 孙五 | 党委 | 张一 | ~ | 李二
       西 | 孙五 | 党委 | ~ | 王三 | ~
       南 | 孙五 | 党总支 | ~ | 否 | 赵四
       北 | 孙五 | 党总支 | ~ | ~ | ~
       中 | 孙五 | 党支部 | ~ | ~ | ~`,
    );
    const outcome = outcomeOf("P58 | = | 100%", [list]);
    expect([outcome.actual, missingNames(outcome)]).toEqual([0.5, ["东", "北"]]);
  });

  test("branches of more than fifty members should be general branches", () => {
    const list = sheet(
      "支部信息",
      "支部名称 | 级别 | 党员人数\n东 | 党支部 | 50\n西 | ~ | 51\n南 | 党总支 | 90\n北 | 党支部 | ~",
    );
    const outcome = outcomeOf("P94 | = | 100%", [list]);
    expect([outcome.actual, missingNames(outcome)]).toEqual([0.5, ["西"]]);
  });

  test("every member has a class, and every class led apart an activity", () => {
    const roster = sheet(
      "党员花名册",
      `姓名 | 身份证号 | 性别 | 人员类别 | 所在党支部 | 入党日期 | 工作岗位 | 是否为流动党员
       张一 | 99000019850301001X | 男 | 正式党员 | 东 | 2010-01-01 | 离退休人员 | 否
       李二 | 990000198503010020 | 女 | 正式党员 | 东 | 2010-01-01 | 教师 | 是
       王三 | 990000198503010039 | 男 | 正式党员 | 东 | 2010-01-01 | ~ | 否`,
    );
    const log = sheet(
      "活动记录",
      `日期 | 支部 | 会议类型 | 主题
       2026-05-01 | 东 | 主题党日 | 走访退休党员
       2025-05-01 | 东 | 主题党日 | 流动党员返乡座谈`,
    );
    const outcome = outcomeOf("P66 | = | 100%", [roster, log]);
    expect([outcome.actual, missingNames(outcome)]).toEqual([3 / 5, ["王三", "流动党员"]]);
    expect(outcomeOf("P66 | = | 100%", [roster]).noData?.reason).toBe("sheets");
  });
});

describe("deadlines: months that new heads waited for training", () => {
  test.each([
    ["trained on the last day", "2026-01-31 | 2026-07-31", 6],
    ["a day late", "2026-01-31 | 2026-08-01", 7],
    ["a day late in mid-month", "2026-01-15 | 2026-07-16", 7],
    ["a month's end", "2026-01-31 | 2026-02-28", 1],
    ["on the same day", "2026-01-31 | 2026-01-31", 0],
    ["waiting until now", "2026-07-08 | ~", 3],
    ["in office before the plan's year", "2025-12-31 | ~", null],
  ])("%s", (_, dates, months) => {
    const posts = sheet("班子成员", `姓名 | 所在组织 | 职务 | 任职日期 | 培训日期\n张一 | 东 | 书记 | ${dates}`);
    expect(actualOf("P56 | <= | 6", [posts])).toBe(months);
  });

  test("the longest wait decides, and those beyond the target are named", () => {
    const posts = sheet(
      "班子成员",
      `姓名 | 所在组织 | 职务 | 任职日期 | 培训日期
       张一 | 东 | 书记 | 2026-01-01 | 2026-02-01
       李二 | 西 | 主任 | 2026-01-01 | 2026-09-01
       王三 | 西 | 副书记 | 2026-01-01 | ~`,
    );
    const outcome = outcomeOf("P56 | <= | 6", [posts]);
    expect([outcome.actual, outcome.met, missingNames(outcome)]).toEqual([8, false, ["李二"]]);
  });
});

describe("frequencies", () => {
  const log = (rows: string) => sheet("三会一课", `日期 | 支部 | 会议类型\n${rows}`);
  const list = sheet("支部信息", "支部名称 | 委员人数\n东党支部 | 3\n西党支部 | ~");

  test("a joint meeting in every ended quarter, whoever logs it", () => {
    const three = log("2026-01-31 | 某社区 | 联席会议\n2026-06-30 | 某社区 | 联席会议\n2026-07-01 | 某社区 | 联席会议");
    expect(actualOf("P14 | >= | 1", [three])).toBe(1);
    const two = outcomeOf("P14 | >= | 1", [log("2026-01-31 | 某社区 | 联席会议\n2026-10-01 | 某社区 | 联席会议")]);
    expect([two.actual, two.met, missingNames(two), countedCells(two)]).toEqual([
      0,
      false,
      ["2026Q2", "2026Q3"],
      ["A2"],
    ]);
  });

  test("a quarter that has not ended yet is held against nobody", () => {
    const one = [log("2026-01-31 | 某社区 | 联席会议")];
    expect(actualOf("P14 | >= | 1", one, { asOf: "2026-06-30" })).toBe(1);
    expect(actualOf("P14 | >= | 1", one, { asOf: "2026-07-01" })).toBe(0);
    expect(outcomeOf("P14 | >= | 1", one, { asOf: "2026-03-31" }).noData).toEqual({ reason: "nothing" });
  });

  test("joint meetings of each unit in the year, those of the whole community counted for all", () => {
    const outcome = outcomeOf("P48 | >= | 2", [
      list,
      log("2026-02-01 | 某社区 | 联席会议\n2026-03-01 | 东党支部 | 联席会议\n2025-05-01 | 西党支部 | 联席会议"),
    ]);
    expect([outcome.actual, outcome.isDue, missingNames(outcome)]).toEqual([1, false, ["西党支部 2026"]]);
    expect(countedCells(outcome)).toEqual(["A3", "A2"]);
  });

  test("three meetings and one lesson of each branch; only branches with a committee owe its meeting", () => {
    const rows = ["东党支部", "西党支部"].flatMap((branch) => [
      `2026-02-01 | ${branch} | 支部党员大会`,
      `2026-02-02 | ${branch} | 党课`,
    ]);
    const committee = ["2026-01-05 | 东党支部 | 支委会", "2026-03-05 | 东党支部 | 支委会"];
    const outcome = outcomeOf("P16 | >= | 1", [list, log([...rows, ...committee].join("\n"))], { asOf: "2026-04-01" });
    expect([outcome.actual, missingNames(outcome)]).toEqual([0, ["东党支部 支部委员会 2026-02"]]);
  });

  test("appraisals: a result for every full member, else a logged appraisal of every branch", () => {
    const roster = sheet(
      "党员花名册",
      `姓名 | 身份证号 | 性别 | 人员类别 | 所在党支部 | 入党日期 | 转正日期
       张一 | 99000019850301001X | 男 | 正式党员 | 东党支部 | 2010-01-01 | 2011-01-01
       李二 | 990000198503010020 | 女 | 正式党员 | 西党支部 | 2010-01-01 | 2026-03-01
       王三 | 990000198503010039 | 男 | 预备党员 | 西党支部 | 2026-01-01 | ~`,
    );
    const results = sheet(
      "民主评议",
      "姓名 | 年度 | 评议结果\n张一 | 2026 | 优秀\n张一 | 2025 | 合格\n李二 | 2024 | 合格",
    );
    const meetings = log("2026-03-01 | 东党支部 | 民主评议党员\n2026-03-01 | 西党支部 | 民主评议");
    const byResults = outcomeOf("P15 | >= | 1", [roster, results, list, meetings]);
    expect([byResults.actual, missingNames(byResults), countedCells(byResults)]).toEqual([0, ["李二 2026"], ["C2"]]);
    // Whoever became a full member later owes nothing for the year before.
    expect(actualOf("P15 | >= | 1 | 2025-01-01 | 2025-12-31", [roster, results])).toBe(1);
    expect(actualOf("P15 | >= | 1", [roster, list, meetings])).toBe(1);
  });

  test("training of each secretary and deputy in office", () => {
    const posts = sheet(
      "班子成员",
      `姓名 | 所在组织 | 职务 | 培训日期 | 离任日期
       张一 | 东 | 书记 | 2026-03-01 | ~
       李二 | 东 | 副书记 | 2025-03-01 | ~
       王三 | 东 | 主任 | 2026-03-01 | ~
       赵四 | 东 | 书记 | ~ | 2026-01-01`,
    );
    const outcomes = outcomesOf("P55 | >= | 1\nP38 | >= | 1", [posts]);
    expect(outcomes.map((outcome) => [outcome.actual, missingNames(outcome)])).toEqual([
      [0, ["李二 2026"]],
      [1, []],
    ]);
  });

  test("each fund and the dues are published in the thirty days after each quarter", () => {
    const published = (rows: string) => sheet("公示记录", `日期 | 公示内容\n${rows}`);
    const first = "2026-04-01 | 爱心基金收支\n2026-04-30 | 党建经费使用\n2026-04-15 | 党费收缴情况";
    const second = "2026-07-05 | 爱心基金、党建经费和党费收支";
    expect(actualOf("P02 | >= | 1", [published(`${first}\n${second}`)])).toBe(1);
    const late = outcomeOf("P02 | >= | 1", [published(`${first.replace("04-30", "05-01")}\n${second}`)]);
    expect([late.actual, missingNames(late)]).toEqual([0, ["党建经费 2026Q1"]]);
  });
});

describe("when a target is due", () => {
  const book = [sheet("2026年党费", "姓名 | 月应缴 | 1月\n甲 | 10 | 10"), branchList("甲 | 张一 | 1960-01-01 | 本科")];
  const due = (targets: string, asOf: string, quarter = "2026Q3"): boolean[] =>
    outcomesOf(targets, book, { asOf, quarter }).map(({ isDue }) => isDue);

  test("a figure of a year after its last day", () => {
    expect(due("P01 | >= | 12000", "2026-10-08")).toEqual([false]);
    expect(due("P01 | >= | 12000", "2026-12-31")).toEqual([false]);
    expect(due("P01 | >= | 12000", "2027-01-01", "2026Q4")).toEqual([true]);
  });

  test("or after the row's own 止", () => {
    expect(due("P01 | >= | 12000 | ~ | 2026-06-30", "2026-06-30")).toEqual([false]);
    expect(due("P01 | >= | 12000 | ~ | 2026-06-30", "2026-10-08")).toEqual([true]);
    expect(due("P01 | >= | 12000 | 2025 | 2027", "2027-06-30", "2027Q1")).toEqual([false]);
  });

  test("a state at any time, whatever days the row is for", () => {
    expect(due("P45 | < | 45\nP45 | < | 45 | 2026-01-01 | 2028-12-31", "2026-10-08")).toEqual([true, true]);
  });
});

test("without its sheets a measure is never met", () => {
  expect(outcomeOf("P70 | >= | 90%", [])).toMatchObject({
    id: "P70",
    target: 0.9,
    actual: null,
    met: null,
    noData: { reason: "sheets" },
  });
});

test("nor while its sheet is kept but empty, even where none would be few enough", () => {
  const development = "姓名 | 所在支部 | 当前阶段 | 递交申请书日期";
  const [empty, begun] = [development, `${development}\n甲 | 东 | 入党申请人 | 2025-12-31`].map((rows) =>
    sheet("发展党员", rows),
  );
  expect(outcomeOf("P06 | <= | 1", [empty!])).toMatchObject({ actual: null, met: null, noData: { reason: "nothing" } });
  expect(outcomeOf("P06 | <= | 1", [begun!])).toMatchObject({ actual: 0, met: true, noData: null });
});

test("a range is a target with both ends", () => {
  const list = sheet(
    "支部信息",
    "支部名称 | 书记 | 支部类型\n甲 | 张一 | 居民支部\n乙 | 李二 | 居民支部\n丙 | 王三 | 居民支部",
  );
  expect(outcomesOf(`P10 | 介于 | "2-3"\nP10 | 介于 | "4-5"`, [list]).map(({ target, met }) => [target, met])).toEqual([
    [[2, 3], true],
    [[4, 5], false],
  ]);
});
