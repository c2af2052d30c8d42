import { at, type MeasureCases } from "../../support/measureCases";

/** 班子成员 with some columns, a person a row. */
const posts = (columns: string, rows: string) => ({ 班子成员: `姓名 | 所在组织 | 职务 | ${columns}\n${rows}` });

const EAST = "张一 | 东社区党支部 | 书记";
const WEST = "李二 | 西社区党支部 | 书记";

export const officerCases: MeasureCases = {
  P11: [
    at("met", "等于 | 1", posts("任职日期", `${EAST} | 2026-01-01\n${WEST} | 2024-01-01`), 1, true),
    at("unmet", "等于 | 2", posts("任职日期", `${EAST} | 2026-01-01\n${WEST} | 2025-12-31`), 1, false),
    at(
      "a deputy, or the Youth League's secretary, is none",
      "等于 | 1",
      posts("任职日期", "张一 | 东社区党支部 | 副书记 | 2026-01-01\n李二 | 西社区党支部 | 团支部书记 | 2026-01-01"),
      0,
      false,
    ),
  ],
  P12: [
    at("met", "等于 | 1", posts("任职日期", "张一 | 东社区党支部 | 组织委员 | 2026-03-01"), 1, true),
    at("unmet", "等于 | 1", posts("任职日期", "张一 | 东社区党支部 | 组织委员 | 2025-03-01"), 0, false),
    at(
      "a member of the residents' committee is none of the branch's",
      "等于 | 1",
      posts("任职日期", "张一 | 东社区居委会 | 委员 | 2026-03-01\n李二 | 东社区党支部 | 居委会委员 | 2026-03-01"),
      0,
      false,
    ),
  ],
  P18: [
    at("met", "等于 | 100%", posts("分工", `${EAST} | 主持全面`), 1, true),
    at("unmet", "等于 | 100%", posts("分工", `${EAST} | 主持全面\n${WEST} | ~`), 0.5, false, ["李二"]),
    at(
      "whoever has left is not asked",
      "等于 | 100%",
      posts("分工 | 离任日期", `${EAST} | 主持全面 | ~\n${WEST} | ~ | 2026-03-01`),
      1,
      true,
    ),
  ],
  P34: [
    at("met", "等于 | 51", posts("出生日期", `${EAST} | 1975-01-01`), 51, true),
    at("unmet", "等于 | 51", posts("出生日期", `${EAST} | 1975-10-09`), 50, false),
    at("the birthday itself counts", "等于 | 51", posts("出生日期", `${EAST} | 1975-10-08`), 51, true),
  ],
  P35: [
    at("met", "等于 | 1", posts("专职", `${EAST} | 是\n张一 | 东社区居委会 | 主任 | 是`), 1, true),
    at("unmet", "等于 | 1", posts("专职", `${EAST} | 是`), 0, false, ["张一"]),
    at("both in one post", "等于 | 1", posts("专职", "张一 | 东社区 | 党支部书记兼居委会主任 | 是"), 1, true),
  ],
  P38: [
    at("met", "不少于 | 1", posts("培训日期", `${EAST} | 2026-05-01`), 1, true),
    at("unmet", "不少于 | 1", posts("培训日期", `${EAST} | 2025-05-01`), 0, false, ["张一 2026"]),
    at(
      "the training log counts too",
      "不少于 | 1",
      {
        ...posts("培训日期", `${EAST} | ~`),
        培训记录: "姓名 | 组织名称 | 培训日期 | 培训内容\n张一 | 东社区党支部 | 2026-05-01 | 集中培训",
      },
      1,
      true,
    ),
  ],
  P45: [
    at("met", "小于 | 45", posts("出生日期", `${EAST} | 1981-10-09`), 44, true),
    at("unmet", "小于 | 45", posts("出生日期", `${EAST} | 1981-10-08`), 45, false),
    at(
      "one whose birth is not known leaves no verdict",
      "小于 | 45",
      posts("出生日期", `${EAST} | 1990-01-01\n${WEST} | ~`),
      36,
      null,
      ["李二"],
    ),
  ],
  P46: [
    at(
      "met",
      "不少于 | 70%",
      posts("出生日期 | 学历", `${EAST} | 1990-01-01 | 大专\n${WEST} | 1960-01-01 | 初中`),
      1,
      true,
    ),
    at("unmet", "不少于 | 70%", posts("出生日期 | 学历", `${EAST} | 1990-01-01 | 中专`), 0, false, ["张一"]),
    at(
      "nobody under 45 is no figure",
      "不少于 | 70%",
      posts("出生日期 | 学历", `${EAST} | 1960-01-01 | 大专`),
      null,
      null,
    ),
  ],
  P55: [
    at("met", "不少于 | 1", posts("培训日期", "张一 | 东社区党支部 | 副书记 | 2026-05-01"), 1, true),
    at("unmet", "不少于 | 1", posts("培训日期", `${EAST} | 2026-05-01\n${WEST} | ~`), 0, false, ["李二 2026"]),
    at(
      "a director needs none",
      "不少于 | 1",
      posts("培训日期", `${EAST} | 2026-05-01\n李二 | 东社区居委会 | 主任 | ~`),
      1,
      true,
    ),
  ],
  P56: [
    at("met", "不超过 | 6", posts("任职日期 | 培训日期", `${EAST} | 2026-01-10 | 2026-07-10`), 6, true),
    at("unmet", "不超过 | 6", posts("任职日期 | 培训日期", `${EAST} | 2026-01-10 | 2026-07-11`), 7, false, ["张一"]),
    at(
      "a training before the post is none in it",
      "不超过 | 6",
      posts("任职日期 | 培训日期", `${EAST} | 2026-01-08 | 2026-01-07`),
      9,
      false,
      ["张一"],
    ),
  ],
  P61: [
    at("met", "不少于 | 50%", posts("专职", `${EAST} | 是\n张一 | 东社区居委会 | 主任 | 是\n${WEST} | 是`), 0.5, true, [
      "李二",
    ]),
    at("unmet", "不少于 | 50%", posts("专职", `${EAST} | 是\n李二 | 东社区居委会 | 主任 | 是`), 0, false, ["张一"]),
    at(
      "without a target only the figure",
      "~ | ~",
      posts("专职", `${EAST} | 是\n张一 | 东社区居委会 | 主任 | 是`),
      1,
      null,
    ),
  ],
  P71: [
    at(
      "met",
      "介于 | 28%-38%",
      posts("重点管理", "甲 | 甲村党支部 | 书记 | 市级\n乙 | 乙村党支部 | 书记 | 县级\n丙 | 丙村党支部 | 书记 | ~"),
      1 / 3,
      true,
    ),
    at(
      "unmet",
      "介于 | 28%-38%",
      posts("重点管理", "甲 | 甲村党支部 | 书记 | 市级\n乙 | 乙村党支部 | 书记 | 市级"),
      0,
      false,
    ),
    at("communities are no villages", "介于 | 28%-38%", posts("重点管理", `${EAST} | 市级`), null, null),
  ],
  P72: [
    at(
      "met",
      "等于 | 100% | 2024-01-01 | 2026-12-31",
      posts("培训日期", "甲 | 甲村党支部 | 书记 | 2024-01-01"),
      1,
      true,
    ),
    at(
      "unmet",
      "等于 | 100% | 2024-01-01 | 2026-12-31",
      posts("培训日期", "甲 | 甲村党支部 | 书记 | 2023-12-31"),
      0,
      false,
      ["甲"],
    ),
    at(
      "whoever has left is not asked",
      "等于 | 100% | 2024-01-01 | 2026-12-31",
      posts("培训日期 | 离任日期", "甲 | 甲村党支部 | 书记 | 2025-01-01 | ~\n乙 | 甲村党支部 | 书记 | ~ | 2024-12-31"),
      1,
      true,
    ),
  ],
  P73: [
    at(
      "met",
      "不超过 | 5",
      posts("考核等次 | 任职日期 | 提拔日期", `${EAST} | 优秀 | 2018-07-01 | 2023-07-01`),
      5,
      true,
    ),
    at(
      "unmet",
      "不超过 | 5",
      posts("考核等次 | 任职日期 | 提拔日期", `${EAST} | 优秀 | 2018-07-01 | 2023-07-02`),
      61 / 12,
      false,
      ["张一"],
    ),
    at(
      "who is not outstanding need not be",
      "不超过 | 5",
      posts("考核等次 | 任职日期 | 提拔日期", `${EAST} | 称职 | 2010-07-01 | ~`),
      null,
      null,
    ),
  ],
  P74: [
    at("met", "等于 | 100%", posts("出生日期 | 学历", "甲 | 甲村村委会 | 委员 | 1995-01-01 | 大专"), 1, true),
    at("unmet", "等于 | 100%", posts("出生日期 | 学历", "甲 | 甲村党支部 | 书记 | 1991-10-09 | 高中"), 0, false, [
      "甲",
    ]),
    at(
      "35 is young no more",
      "等于 | 100%",
      posts("出生日期 | 学历", "甲 | 甲村党支部 | 书记 | 1991-10-08 | 高中"),
      null,
      null,
    ),
  ],
  P82: [
    at(
      "met",
      "等于 | 100%",
      posts(
        "承诺日期 | 公开承诺日期 | 践诺日期 | 评诺日期",
        `${EAST} | 2026-01-05 | 2026-01-05 | 2026-06-30 | 2026-07-01`,
      ),
      1,
      true,
    ),
    at(
      "unmet",
      "等于 | 100%",
      posts(
        "承诺日期 | 公开承诺日期 | 践诺日期 | 评诺日期",
        `${EAST} | 2026-01-05 | 2026-01-04 | 2026-06-30 | 2026-07-01`,
      ),
      0,
      false,
      ["张一"],
    ),
    at(
      "commitments of the year before are none of this one's",
      "等于 | 100%",
      posts(
        "承诺日期 | 公开承诺日期 | 践诺日期 | 评诺日期",
        `${EAST} | 2025-01-05 | 2025-01-05 | 2025-06-30 | 2025-07-01`,
      ),
      0,
      false,
      ["张一"],
    ),
  ],
  P91: [
    at("met", "不少于 | 1", { ...posts("专职", `${EAST} | 是`), ...review("2026-01-20", "95") }, 1, true),
    at("unmet", "不少于 | 1", { ...posts("专职", `${EAST} | 是`), ...review("2025-01-20", "95") }, 0, false, [
      "张一 2026",
    ]),
    at(
      "a score that lacks leaves none",
      "不少于 | 1",
      { ...posts("专职", `${EAST} | 是`), ...review("2026-01-20", "~") },
      0,
      false,
    ),
  ],
  P93: [
    at("met", "等于 | 100%", knows("是 | 是 | 是 | 是 | 是"), 1, true),
    at("unmet", "等于 | 100%", knows("是 | 是 | 是 | 是 | 否"), 0, false, ["张一"]),
    at("a blank mark is none", "等于 | 100%", knows("是 | 是 | ~ | 是 | 是"), 0, false, ["张一"]),
  ],
  P101: [
    at("met", "不少于 | 1", posts("任职日期 | 培训日期", `${EAST} | 2026-03-01 | 2026-04-01`), 1, true),
    at(
      "unmet",
      "不少于 | 1",
      posts("任职日期 | 培训日期", `${EAST} | 2026-03-01 | 2026-04-01\n${WEST} | 2026-03-01 | ~`),
      0,
      false,
      ["李二 2026"],
    ),
    at(
      "nobody new, and no training",
      "不少于 | 1",
      posts("任职日期 | 培训日期", `${EAST} | 2015-03-01 | 2025-04-01`),
      0,
      false,
    ),
  ],
};

function review(date: string, village: string) {
  return {
    书记述职: `姓名 | 组织名称 | 述职日期 | 县级评分 | 乡镇评分 | 村级评分\n张一 | 东社区党支部 | ${date} | 92 | 90 | ${village}`,
  };
}

function knows(marks: string) {
  const header = "姓名 | 培训日期 | 培训内容 | 懂现代农业 | 懂工业 | 懂城市 | 懂企业 | 懂现代经济";
  return { 培训记录: `${header}\n张一 | 2026-03-01 | 第一期 | ${marks}` };
}
