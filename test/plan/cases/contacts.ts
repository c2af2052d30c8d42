import type { MeasureCases } from "../../support/measureCases";

const visits = (rows: string) => `走访日期 | 走访人 | 走访对象 | 走访内容 | 推荐就业人数\n${rows}`;
const partners = (rows: string) => `共建单位 | 社区 | 议事机构成员类别\n${rows}`;
const COUNCIL =
  "区委 | ~ | 区委\n教育局 | ~ | 区级机关党组织\n中山街道 | ~ | 街道党工委\n东社区党支部 | 东社区 | 社区党组织\n第一医院 | 东社区 | 驻区单位";
const log = (rows: string) => `日期 | 社区 | 会议类型 | 主题\n${rows}`;
const pairs = (rows: string) => `联系部门 | 联系村 | 结对干部 | 结对户 | 最近帮扶日期\n${rows}`;
const calls = (rows: string) => `走访日期 | 走访人 | 走访部门 | 走访村 | 走访对象\n${rows}`;

export const contactCases: MeasureCases = {
  P111: [
    {
      is: "met",
      target: "不少于 | 5",
      sheets: {
        走访记录: visits("2026-03-01 | 张一 | 区劳动就业局 | 就业联系 | 3\n2026-06-01 | 张一 | 甲公司 | 招工 | 2"),
      },
      actual: 5,
      met: true,
    },
    {
      is: "unmet",
      target: "不少于 | 5",
      sheets: {
        走访记录: visits(
          "2026-03-01 | 张一 | 区劳动就业局 | 就业联系 | 3\n2025-06-01 | 张一 | 区劳动就业局 | 就业联系 | 9",
        ),
      },
      actual: 3,
      met: false,
    },
    {
      is: "people recommended without any contact with the bureau in the year",
      target: "不少于 | 1",
      sheets: {
        走访记录: visits("2026-03-01 | 张一 | 甲公司 | 招工 | 3\n2026-10-09 | 张一 | 区劳动就业局 | 就业联系 | 1"),
      },
      actual: 3,
      met: false,
      missing: ["与劳动就业部门的联系"],
    },
  ],
  P126: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        共建单位: partners(COUNCIL),
        活动记录: log("2026-05-01 | 东社区 | 联席会议 | 社区党建协调议事机构会议"),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        共建单位: partners("区委 | ~ | 区委\n东社区党支部 | 东社区 | 社区党组织\n第一医院 | 东社区 | ~"),
        活动记录: log("2026-05-01 | 东社区 | 联席会议 | 社区党建协调议事机构会议"),
      },
      actual: 0.5,
      met: false,
      missing: ["区级机关党组织", "镇街党（工）委", "驻区单位党组织"],
    },
    {
      is: "a body that did not meet in the year",
      target: "等于 | 100%",
      sheets: {
        共建单位: partners(COUNCIL),
        活动记录: log("2025-12-31 | 东社区 | 联席会议 | 协调议事机构会议\n2026-05-01 | 东社区 | 联席会议 | 联席会议"),
      },
      actual: 5 / 6,
      met: false,
      missing: ["议事机构会议"],
    },
  ],
  P129: [
    {
      is: "met",
      target: "不少于 | 1",
      sheets: {
        结对帮扶: pairs("教育局 | 甲村 | 张一 | ~ | ~\n税务局 | 乙村 | 李二 | ~ | ~"),
        走访记录: calls("2026-03-01 | 张一 | 教育局 | 甲村 | 王家\n2026-04-01 | 李二 | 税务局 | 乙村委会 | 赵家"),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "不少于 | 1",
      sheets: {
        结对帮扶: pairs("教育局 | 甲村 | 张一 | ~ | ~\n税务局 | 乙村 | 李二 | ~ | ~"),
        走访记录: calls("2026-03-01 | 张一 | 教育局 | 甲村 | 王家\n2026-04-01 | 李二 | 税务局 | 甲村 | 赵家"),
      },
      actual: 0,
      met: false,
      missing: ["税务局—乙村 2026"],
    },
    {
      is: "last year's visit, and that of a namesake of another bureau; a cadre on two rows is one",
      target: "不少于 | 1",
      sheets: {
        结对帮扶: pairs(
          "教育局 | 甲村 | 张一 | 王家 | ~\n教育局 | 甲村 | 张一 | 赵家 | ~\n税务局 | 乙村 | 张一 | ~ | ~\n税务局 | 乙村 | 李二 | ~ | ~",
        ),
        走访记录: calls("2026-03-01 | 张一 | 教育局 | 甲村 | 王家\n2025-12-31 | 李二 | 税务局 | 乙村 | 钱家"),
      },
      actual: 0,
      met: false,
      missing: ["税务局—乙村 2026", "张一 2026", "李二 2026"],
    },
  ],
};
