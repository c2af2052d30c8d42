import type { MeasureCases } from "../../support/measureCases";

const teams = (rows: string) => `队伍名称 | 队伍类别 | 社区 | 登记日期\n${rows}`;
const log = (rows: string) => `日期 | 社区 | 会议类型 | 主题\n${rows}`;
const ALL_KINDS =
  "红绸队 | 文艺队 | 东社区 | 2024-03-01\n晨练队 | 健身队 | 东社区 | 2025-03-01\n金秋队 | 秧歌队 | 东社区 | 2026-10-08";

export const teamCases: MeasureCases = {
  P109: [
    { is: "met", target: "等于 | 100%", sheets: { 文体队伍: teams(ALL_KINDS) }, actual: 1, met: true },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        文体队伍: teams(`${ALL_KINDS}\n夕阳队 | 秧歌队 | 西社区 | 2024-01-01`),
        社区情况: "社区 | 等级\n东社区 | 示范\n西社区 | 精品",
      },
      actual: 4 / 6,
      met: false,
      missing: ["西社区 文艺队", "西社区 健身队"],
    },
    {
      is: "a team without a day of registration, or with one to come, is not registered",
      target: "等于 | 100%",
      sheets: {
        文体队伍: teams(
          "红绸队 | 文艺队 | 东社区 | ~\n晨练队 | 健身队 | 东社区 | 2026-10-09\n金秋队 | 秧歌队 | 东社区 | 2026-01-01",
        ),
      },
      actual: 1 / 3,
      met: false,
      missing: ["东社区 文艺队", "东社区 健身队"],
    },
    {
      is: "a community without any team",
      target: "等于 | 100%",
      sheets: { 文体队伍: teams(ALL_KINDS), 社区情况: "社区 | 等级\n东社区 | 示范\n东新社区 | 精品" },
      actual: 0.5,
      met: false,
      missing: ["东新社区 文艺队", "东新社区 健身队", "东新社区 秧歌队"],
    },
  ],
  P110: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        活动记录: log(
          "2026-01-05 | 东社区 | 主题党日 | 与共建单位联合开展党建知识竞赛\n2026-02-05 | 东社区 | 志愿服务 | 联合宣讲，思想引领\n2026-03-05 | 东社区 | 志愿服务 | 治安联防巡逻\n2026-04-05 | 东社区 | 志愿服务 | 共建单位公益义诊\n2026-05-05 | 东社区 | 志愿服务 | 联合清理环境卫生\n2026-06-05 | 东社区 | 文体活动 | 与学校联办晚会",
        ),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        活动记录: log(
          "2026-01-05 | 东社区 | 主题党日 | 联合开展党建知识竞赛\n2026-02-05 | 东社区 | 志愿服务 | 联合宣讲，思想引领\n2026-03-05 | 东社区 | 志愿服务 | 治安联防巡逻",
        ),
      },
      actual: 0.5,
      met: false,
      missing: ["公益事业", "环境卫生", "文体活动"],
    },
    {
      is: "what the community does alone, last year's, and to meet about it are no joint activities of the year",
      target: "等于 | 100%",
      sheets: {
        活动记录: log(
          "2026-01-05 | 东社区 | 文体活动 | 社区晚会\n2025-12-31 | 东社区 | 志愿服务 | 联合清理环境卫生\n2026-04-05 | 东社区 | 联席会议 | 共建单位商量公益事业\n2026-03-05 | 东社区 | 志愿服务 | 治安联防巡逻",
        ),
      },
      actual: 1 / 6,
      met: false,
    },
  ],
  P120: [
    {
      is: "met",
      target: "不少于 | 1",
      sheets: {
        文体队伍: teams("夕阳红队 | 志愿服务队 | 东社区 | 2025-01-01"),
        活动记录: log(
          "2026-01-05 | 东社区 | 志愿服务 | 夕阳红队慰问老人\n2026-06-30 | 东社区 | 文体活动 | 夕阳红队演出\n2026-07-01 | 东社区 | 文体活动 | 夕阳红队演出",
        ),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "不少于 | 1",
      sheets: {
        文体队伍: teams("夕阳红队 | 志愿服务队 | 东社区 | 2025-01-01\n姊妹舞蹈队 | 舞蹈队 | 东社区 | 2025-01-01"),
        活动记录: log(
          "2026-01-05 | 东社区 | 志愿服务 | 夕阳红队、姊妹舞蹈队联欢\n2026-06-30 | 东社区 | 文体活动 | 夕阳红队演出\n2026-07-01 | 东社区 | 文体活动 | 夕阳红队、姊妹舞蹈队演出",
        ),
      },
      actual: 0,
      met: false,
      missing: ["姊妹舞蹈队 2026Q2"],
    },
    {
      is: "a team inside another's name did nothing; one registered in the quarter is asked from the next",
      target: "不少于 | 1",
      sheets: {
        文体队伍: teams("红队 | 文艺队 | 东社区 | 2026-05-01\n夕阳红队 | 志愿服务队 | 东社区 | 2026-05-01"),
        活动记录: log("2026-08-05 | 东社区 | 志愿服务 | 夕阳红队慰问老人"),
      },
      actual: 0,
      met: false,
      missing: ["红队 2026Q3"],
    },
    {
      is: "of two teams of one name each has its own community's",
      target: "不少于 | 1",
      sheets: {
        文体队伍: teams("夕阳红队 | 志愿服务队 | 东社区 | 2026-07-01\n夕阳红队 | 志愿服务队 | 西社区 | 2026-07-01"),
        活动记录: log("2026-08-05 | 东社区 | 志愿服务 | 夕阳红队慰问老人"),
      },
      actual: 0,
      met: false,
    },
    {
      is: "a team registered this quarter has nothing to show yet",
      target: "不少于 | 1",
      sheets: {
        文体队伍: teams("夕阳红队 | 志愿服务队 | 东社区 | 2026-10-01"),
        活动记录: log("2026-10-05 | 东社区 | 志愿服务 | 夕阳红队慰问老人"),
      },
      actual: null,
      met: null,
    },
  ],
  P123: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        志愿者:
          "姓名 | 社区 | 是否在职党员 | 注册日期\n张一 | 东社区 | 是 | 2025-01-01\n李二 | 东社区 | 是 | 2026-02-01\n王三 | 东社区 | 否 | 2026-02-01",
        活动记录: "日期 | 社区 | 会议类型 | 主题 | 参加人员\n2026-03-05 | 东社区 | 志愿服务 | 清扫 | 张一、李二",
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        志愿者:
          "姓名 | 社区 | 是否在职党员 | 注册日期 | 最近服务日期\n张一 | 东社区 | 是 | 2025-01-01 | 2026-05-01\n李二 | 东社区 | 是 | 2026-02-01 | ~",
      },
      actual: 0.5,
      met: false,
      missing: ["李二"],
    },
    {
      is: "another's name that holds the member's, and last year's service, count for nothing",
      target: "等于 | 100%",
      sheets: {
        志愿者:
          "姓名 | 社区 | 是否在职党员 | 注册日期 | 最近服务日期\n张一 | 东社区 | 是 | 2025-01-01 | 2025-12-31\n李二 | 东社区 | 是 | 2025-01-01 | ~",
        活动记录: "日期 | 社区 | 会议类型 | 主题 | 参加人员\n2026-03-05 | 东社区 | 志愿服务 | 清扫 | 张一一，李二",
      },
      actual: 0.5,
      met: false,
      missing: ["张一"],
    },
    {
      is: "a member on two rows is one; who didn't register, or isn't in service, is not meant",
      target: "等于 | 100%",
      sheets: {
        志愿者:
          "姓名 | 社区 | 是否在职党员 | 注册日期 | 最近服务日期\n张一 | 东社区 | 是 | 2025-01-01 | 2026-05-01\n张一 | 东社区 | 是 | 2025-01-01 | ~\n李二 | 东社区 | 是 | ~ | ~\n王三 | 东社区 | ~ | 2025-01-01 | ~",
      },
      actual: 1,
      met: true,
    },
  ],
};
