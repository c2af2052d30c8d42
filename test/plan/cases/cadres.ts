import type { MeasureCases } from "../../support/measureCases";

const bases = (rows: string) => `姓名 | 培训日期 | 培训内容 | 培训基地 | 基地类别\n${rows}`;
const posts = (rows: string) => `姓名 | 所在组织 | 职务 | 离任日期\n${rows}`;
const zones = (rows: string) => `网格名称 | 社区 | 网格长\n${rows}`;
const log = (rows: string) => `日期 | 社区 | 会议类型 | 主题\n${rows}`;

export const cadreCases: MeasureCases = {
  P131: [
    {
      is: "met",
      target: "不少于 | 1",
      sheets: {
        培训记录: bases(
          "张一 | 2026-03-01 | 设施农业 | 寿光基地 | 异地实训基地\n李二 | 2026-05-01 | 管理 | 农业大学 | 高校培训基地\n王三 | 2026-05-01 | 管理 | 农业大学 | 高校培训基地",
        ),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "不少于 | 1",
      sheets: { 培训记录: bases("张一 | 2026-03-01 | 设施农业 | 寿光基地 | 异地实训基地") },
      actual: 0,
      met: false,
      missing: ["高校培训基地"],
    },
    {
      is: "a base on many rows is one; last year's, and one without its kind, count for nothing",
      target: "不少于 | 2",
      sheets: {
        培训记录: bases(
          "张一 | 2026-03-01 | 设施农业 | 寿光基地 | 异地实训基地\n李二 | 2026-03-02 | 设施农业 | 寿光 基地 | 实训基地\n李二 | 2026-03-02 | 管理 | 农业大学 | 高校培训基地\n李二 | 2025-03-02 | 管理 | 师范大学 | 高校培训基地\n李二 | 2026-03-02 | 管理 | 党校 | ~",
        ),
      },
      actual: 1,
      met: false,
      missing: ["异地实训基地", "高校培训基地"],
    },
  ],
  P135: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        班子成员: posts("张一 | 东社区 | 主任 | ~\n李二 | 东社区 | 委员 | ~"),
        网格: zones("一片 | 东社区 | 张一\n二片 | 东社区 | 李二\n三片 | 东社区 | 李二"),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        班子成员: posts("张一 | 东社区 | 主任 | ~\n李二 | 东社区 | 委员 | ~"),
        网格: zones("一片 | 东社区 | 张一\n二片 | 东社区 | ~"),
      },
      actual: 0.5,
      met: false,
      missing: ["李二", "二片"],
    },
    {
      is: "one with two posts is one; a zone of one who left, or of a namesake elsewhere, has no cadre",
      target: "等于 | 100%",
      sheets: {
        班子成员: posts("张一 | 东社区 | 书记 | ~\n张一 | 东社区 | 主任 | ~\n王三 | 东社区 | 委员 | 2025-01-01"),
        网格: zones("一片 | 东社区 | 张一\n二片 | 东社区 | 王三\n三片 | 西社区 | 张一"),
      },
      actual: 0.5,
      met: false,
      missing: ["二片", "三片"],
    },
  ],
  P139: [
    {
      is: "met",
      target: "不少于 | 1",
      sheets: { 活动记录: log("2026-05-01 | 东社区 | 培训 | 社区干部作风建设专题学习") },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "不少于 | 1",
      sheets: { 活动记录: log("2025-05-01 | 东社区 | 培训 | 社区干部作风建设\n2026-05-01 | 东社区 | 培训 | 消防知识") },
      actual: 0,
      met: false,
    },
    {
      is: "what is still to come is not done",
      target: "不少于 | 1",
      sheets: { 活动记录: log("2026-10-09 | 东社区 | 培训 | 干部作风建设") },
      actual: 0,
      met: false,
    },
  ],
};
