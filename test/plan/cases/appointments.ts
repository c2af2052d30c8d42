import type { MeasureCases } from "../../support/measureCases";

const posts = (rows: string) => `姓名 | 所在组织 | 职务 | 任职日期 | 离任日期\n${rows}`;
const notices = (rows: string) => `日期 | 公示内容\n${rows}`;
const trainings = (rows: string) => `姓名 | 所在组织 | 培训日期 | 培训内容\n${rows}`;
const assessed = (rows: string) => `姓名 | 所在组织 | 职务 | 考核等次 | 考核日期 | 离任日期\n${rows}`;
const committees = (rows: string) => `支部名称 | 级别 | 书记 | 成立日期\n${rows}`;
const deputies = (rows: string) => `姓名 | 所在组织 | 职务 | 专职 | 任职日期\n${rows}`;
const talents = (rows: string) => `姓名 | 所在组织 | 人才库 | 选任乡镇干部日期\n${rows}`;

export const appointmentCases: MeasureCases = {
  P112: [
    {
      is: "met",
      target: "不少于 | 1",
      sheets: {
        班子成员: posts("张一 | 东社区党支部 | 书记 | 2026-03-01 | ~\n李二 | 东社区党支部 | 委员 | 2026-04-01 | ~"),
        公示记录: notices("2026-03-01 | 张一同志任职公示\n2026-04-05 | 干部选拔任用情况"),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "不少于 | 1",
      sheets: {
        班子成员: posts("张一 | 东社区党支部 | 书记 | 2026-03-01 | ~\n李二 | 东社区党支部 | 委员 | 2026-04-01 | ~"),
        公示记录: notices("2026-05-01 | 张一同志任职公示\n2026-05-01 | 第一季度党费"),
      },
      actual: 0,
      met: false,
      missing: ["李二 2026-04-01"],
    },
    {
      is: "a notice before the day is none of it; appointments of last year or to come are not asked for",
      target: "不少于 | 1",
      sheets: {
        班子成员: posts(
          "张一 | 东社区党支部 | 书记 | 2026-03-01 | ~\n李二 | 东社区党支部 | 委员 | 2025-12-31 | ~\n王三 | 东社区党支部 | 委员 | 2026-10-09 | ~",
        ),
        公示记录: notices("2026-02-28 | 张一同志任前公示\n2026-03-05 | 张一一同志任职公示"),
      },
      actual: 1,
      met: true,
    },
  ],
  P116: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        班子成员: posts(
          "张一 | 东社区 | 书记 | 2026-03-01 | ~\n张一 | 东社区 | 居委会主任 | 2026-03-01 | ~\n李二 | 东社区 | 委员 | 2025-03-01 | ~",
        ),
        培训记录: trainings("张一 | 东社区 | 2026-03-02 | “四个意识”专题培训"),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        班子成员: posts("张一 | 东社区 | 书记 | 2026-03-01 | ~\n李二 | 西社区 | 书记 | 2026-03-01 | ~"),
        培训记录: trainings("张一 | 东社区 | 2026-05-01 | 服务意识教育\n李二 | 西社区 | 2026-05-01 | 消防知识"),
      },
      actual: 0.5,
      met: false,
      missing: ["李二"],
    },
    {
      is: "a training on the day itself or before is not after it; a namesake's is another's; who has left is not asked for",
      target: "等于 | 100%",
      sheets: {
        班子成员: posts(
          "张一 | 东社区 | 书记 | 2026-03-01 | ~\n李二 | 西社区 | 书记 | 2026-03-01 | ~\n李二 | 南社区 | 书记 | 2026-03-01 | ~\n王三 | 南社区 | 委员 | 2026-03-01 | 2026-09-01",
        ),
        培训记录: trainings("张一 | 东社区 | 2026-03-01 | 四个意识\n李二 | 南社区 | 2026-05-01 | 四个意识"),
      },
      actual: 1 / 3,
      met: false,
      missing: ["张一", "李二"],
    },
  ],
  P124: [
    {
      is: "met",
      target: "不少于 | 2",
      sheets: {
        班子成员: posts(
          "张一 | 东社区党支部 | 挂职副书记 | 2025-03-01 | 2026-01-01\n李二 | 西社区党支部 | 书记助理（挂职） | 2026-05-01 | ~",
        ),
      },
      actual: 2,
      met: true,
    },
    {
      is: "unmet",
      target: "不少于 | 2",
      sheets: {
        班子成员: posts(
          "张一 | 东社区党支部 | 挂职副书记 | 2025-03-01 | 2025-12-31\n李二 | 西社区党支部 | 挂职副书记 | ~ | ~\n王三 | 西社区党支部 | 副书记 | 2026-01-01 | ~\n赵四 | 西社区党支部 | 挂职委员 | 2026-02-01 | ~",
        ),
      },
      actual: 1,
      met: false,
      missing: ["李二"],
    },
    {
      is: "one who holds two posts is one, also where the talents name him too",
      target: "不少于 | 2",
      sheets: {
        班子成员: posts("张一 | 东社区 | 挂职副书记 | 2026-03-01 | ~\n张一 | 东社区 | 挂职副主任 | 2026-03-01 | ~"),
        后备人才: "姓名 | 所在组织 | 人才库 | 挂职开始日期\n张一 | 东社区 | 年轻干部 | 2026-03-01",
      },
      actual: 1,
      met: false,
    },
  ],
  P125: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        班子成员: assessed(
          "张一 | 东社区党支部 | 书记 | 不称职 | 2025-12-20 | 2026-03-01\n李二 | 西社区党支部 | 书记 | 称职 | 2025-12-20 | ~",
        ),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        班子成员: assessed(
          "张一 | 东社区党支部 | 书记 | 不称职 | 2025-09-20 | ~\n李二 | 西社区党支部 | 书记 | 不合格 | 2025-12-20 | 2026-03-01",
        ),
      },
      actual: 0.5,
      met: false,
      missing: ["张一"],
    },
    {
      is: "who left after the year was over is late; who still has time is not meant, nor are others than secretaries",
      target: "等于 | 100%",
      sheets: {
        班子成员: assessed(
          "张一 | 东社区党支部 | 书记 | 不称职 | 2025-03-01 | 2026-03-02\n李二 | 西社区党支部 | 书记 | 不称职 | 2026-03-01 | ~\n王三 | 西社区党支部 | 副书记 | 不称职 | 2025-03-01 | ~",
        ),
      },
      actual: 0,
      met: false,
      missing: ["张一"],
    },
    {
      is: "nobody was found unfit",
      target: "等于 | 100%",
      sheets: { 班子成员: assessed("张一 | 东社区党支部 | 书记 | 优秀 | 2025-12-20 | ~") },
      actual: null,
      met: null,
    },
  ],
  P127: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        支部信息: committees("东社区党委 | 党委 | 张一 | 2026-03-01\n西社区党支部 | 党支部 | 李二 | 2026-03-01"),
        班子成员: deputies("王三 | 东社区党委 | 副书记 | 是 | 2026-03-31"),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        支部信息: committees("东社区党委 | 党委 | 张一 | 2026-03-01\n东新社区党委 | 党委 | 李二 | 2026-03-01"),
        班子成员: deputies("王三 | 东社区党委 | 专职副书记 | ~ | 2026-03-10"),
      },
      actual: 0.5,
      met: false,
      missing: ["东新社区党委"],
    },
    {
      is: "a day too late, a deputy who isn't full-time, a committee without its day; one founded lately has time",
      target: "等于 | 100%",
      sheets: {
        支部信息: committees(
          "东社区党委 | 党委 | 张一 | 2026-03-01\n西社区党委 | 党委 | 李二 | 2026-03-01\n南社区党委 | 党委 | 赵四 | ~\n北社区党委 | 党委 | 钱五 | 2026-09-10\n中社区党委 | 党委 | 孙六 | 2019-01-01",
        ),
        班子成员: deputies(
          "王三 | 东社区党委 | 副书记 | 是 | 2026-04-01\n周七 | 西社区党委 | 副书记 | 否 | 2026-03-01\n吴八 | 南社区党委 | 副书记 | 是 | 2026-03-01",
        ),
      },
      actual: 0,
      met: false,
      missing: ["东社区党委", "西社区党委", "南社区党委"],
    },
  ],
  P128: [
    {
      is: "met",
      target: "不少于 | 1",
      sheets: { 后备人才: talents("张一 | 甲村 | 大学生村官 | 2026-05-01\n李二 | 甲村 | 致富能手 | ~") },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "不少于 | 1",
      sheets: { 后备人才: talents("张一 | 甲村 | 大学生村官 | 2025-12-31\n李二 | 甲村 | 大学生村官 | ~") },
      actual: 0,
      met: false,
    },
    {
      is: "one on two rows is one, and one of another pool is no village official",
      target: "不少于 | 2",
      sheets: {
        后备人才: talents(
          "张一 | 甲村 | 大学生村官 | 2026-05-01\n张一 | 甲村 | 大学生村官 | 2026-05-01\n李二 | 甲村 | 致富能手 | 2026-05-01",
        ),
      },
      actual: 1,
      met: false,
    },
  ],
};
