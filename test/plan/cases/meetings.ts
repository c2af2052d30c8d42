import { at, type MeasureCases } from "../../support/measureCases";

const log = (rows: string) => ({ 三会一课: `日期 | 支部 | 会议类型 | 主题 | 备注\n${rows}` });
const list = { 支部信息: "支部名称 | 党员人数 | 委员人数\n东党支部 | 9 | ~" };
const quarterly = (type: string, topic: string, ...dates: string[]) =>
  log(dates.map((date) => `${date} | 东党支部 | ${type} | ${topic} | ~`).join("\n"));
const EVERY_QUARTER = ["2026-02-01", "2026-05-01", "2026-08-01"];
const TWO = ["2026-02-01", "2026-05-01"];
const meetings = (...dates: string[]) =>
  log(
    dates
      .flatMap((date) => ["支部党员大会", "党课"].map((type) => `${date} | 东党支部 | ${type} | 学习 | ~`))
      .join("\n"),
  );
const roster = (more: string) => ({
  党员花名册: `姓名 | 性别 | 人员类别 | 所在党支部 | 入党日期 | 是否为流动党员 | 外出流向 | 手机号\n${more}`,
});
const MEMBER = roster("张一 | 男 | 正式党员 | 东 | 2010-01-01 | 否 | ~ | ~");
const appraised = (rows: string) => ({ 民主评议: `姓名 | 年度 | 评议结果 | 处置情况\n${rows}` });

/** 三会一课, as two plans ask for it. */
const threeMeetings = [
  at("met", "不少于 | 1", { ...list, ...meetings(...EVERY_QUARTER) }, 1, true),
  at("unmet", "不少于 | 1", { ...list, ...meetings(...TWO) }, 0, false, [
    "东党支部 支部党员大会 2026Q3",
    "东党支部 党课 2026Q3",
  ]),
  at(
    "a meeting that was called off",
    "不少于 | 1",
    { ...list, 三会一课: `${meetings(...EVERY_QUARTER).三会一课.replace(/~$/, "因故取消")}` },
    0,
    false,
    ["东党支部 党课 2026Q3"],
  ),
] as const;

/** A result for every full member. */
const appraisals = [
  at("met", "不少于 | 1", { ...MEMBER, ...appraised("张一 | 2026 | 合格 | ~") }, 1, true),
  at("unmet", "不少于 | 1", { ...MEMBER, ...appraised("张一 | 2025 | 合格 | ~") }, 0, false, ["张一 2026"]),
] as const;

export const meetingCases: MeasureCases = {
  P14: [
    at("met", "不少于 | 1", quarterly("联席会议", "共建", ...EVERY_QUARTER), 1, true),
    at("unmet", "不少于 | 1", quarterly("联席会议", "共建", ...TWO), 0, false, ["2026Q3"]),
    at(
      "the running quarter is not judged",
      "不少于 | 1",
      quarterly("联席会议", "共建", ...EVERY_QUARTER, "2026-10-01"),
      1,
      true,
    ),
  ],
  P15: [
    ...appraisals,
    at(
      "a blank result is none",
      "不少于 | 1",
      { ...MEMBER, ...appraised("张一 | 2026 | ~ | ~\n李二 | 2026 | 合格 | ~") },
      0,
      false,
      ["张一 2026"],
    ),
  ],
  P16: threeMeetings,
  P23: [
    at("met", "等于 | 100%", log("2026-03-01 | 东社区 | 联席会议 | 召开居民代表会议 | ~"), 1, true),
    at("unmet", "等于 | 100%", log("2026-03-01 | 东社区 | 联席会议 | 共建 | ~"), 0, false, ["居民代表会议"]),
    at("one of the year before", "等于 | 100%", log("2025-12-31 | 东社区 | 联席会议 | 居民代表会议 | ~"), 0, false),
  ],
  P25: [
    at("met", "不少于 | 1", quarterly("支部委员会", "听取工作汇报", ...EVERY_QUARTER), 1, true),
    at("unmet", "不少于 | 1", quarterly("支部委员会", "听取工作汇报", ...TWO), 0, false, ["2026Q3"]),
    at(
      "on a quarter's last day",
      "不少于 | 1",
      quarterly("支部委员会", "听取工作汇报", "2026-03-31", "2026-06-30", "2026-09-30"),
      1,
      true,
    ),
  ],
  P28: [
    at(
      "met",
      "等于 | 100%",
      { ...quarterly("民主评议党员", "评议", "2026-03-02"), 公示记录: "日期 | 公示内容\n2026-03-01 | 民主评议公告" },
      1,
      true,
    ),
    at(
      "unmet",
      "等于 | 100%",
      { ...quarterly("民主评议党员", "评议", "2026-03-02"), 公示记录: "日期 | 公示内容\n2026-03-03 | 民主评议公告" },
      0,
      false,
    ),
    at(
      "the same day is not before",
      "等于 | 100%",
      { ...quarterly("民主评议党员", "评议", "2026-03-02"), 公示记录: "日期 | 公示内容\n2026-03-02 | 民主评议公告" },
      0,
      false,
    ),
  ],
  P44c: [
    at(
      "met",
      "等于 | 100%",
      {
        ...roster("张一 | 男 | 正式党员 | 东 | 2010-01-01 | 是 | 深圳 | 19900000001"),
        ...appraised("张一 | 2026 | 不合格 | 限期改正"),
      },
      1,
      true,
    ),
    at("unmet", "等于 | 100%", { ...MEMBER, ...appraised("张一 | 2026 | 不合格 | ~") }, 0, false, ["张一"]),
    at(
      "a place without a telephone; what was found in another year",
      "等于 | 100%",
      { ...roster("张一 | 男 | 正式党员 | 东 | 2010-01-01 | 是 | 深圳 | ~"), ...appraised("张一 | 2025 | 不合格 | ~") },
      0,
      false,
      ["张一"],
    ),
  ],
  P48: [
    at("met", "不少于 | 2", { ...list, ...quarterly("联席会议", "共建", ...TWO) }, 2, true),
    at("unmet", "不少于 | 2", { ...list, ...quarterly("联席会议", "共建", "2026-02-01") }, 1, false),
    at(
      "that of the year before is none",
      "不少于 | 2",
      { ...list, ...quarterly("联席会议", "共建", "2025-12-31", "2026-02-01") },
      1,
      false,
    ),
  ],
  P89: threeMeetings,
  P90: [
    ...appraisals,
    at(
      "who was found unqualified must be dealt with",
      "不少于 | 1",
      { ...MEMBER, ...appraised("张一 | 2026 | 不合格 | ~") },
      1,
      false,
      ["张一"],
    ),
  ],
};
