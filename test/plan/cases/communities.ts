import { at, type MeasureCase, type MeasureCases } from "../../support/measureCases";

const communities = (columns: string, rows: string) => ({ 社区情况: `社区 | ${columns}\n${rows}` });

/** Whether each community has all of some things: one column is 否, another blank. */
function having(...columns: readonly string[]): readonly [MeasureCase, MeasureCase, MeasureCase] {
  const marks = (last: string): string =>
    columns.map((_, index) => (index < columns.length - 1 ? "是" : last)).join(" | ");
  const rows = (last: string) => communities(columns.join(" | "), `东社区 | ${marks("是")}\n西社区 | ${marks(last)}`);
  return [
    at("met", "等于 | 100%", rows("是"), 1, true),
    at("unmet", "等于 | 100%", rows("否"), 0.5, false, ["西社区"]),
    at("a blank is no yes", "等于 | 100%", rows("~"), 0.5, false, ["西社区"]),
  ];
}

/** Whether a branch is of each community. */
const covered = (isForCommunities: boolean): readonly [MeasureCase, MeasureCase, MeasureCase] => {
  const book = (branches: string) => ({
    ...communities("等级", "东社区 | 标准\n新村社区 | 标准"),
    支部信息: `支部名称 | 党员人数 | 书记\n${branches}`,
  });
  return [
    at("met", "等于 | 100%", book("东社区党支部 | 9 | 张一\n新村第一党支部 | 9 | 李二"), 1, true),
    at("unmet", "等于 | 100%", book("东社区党支部 | 9 | 张一"), 0.5, false, ["新村社区"]),
    at(
      isForCommunities
        ? "a name within another is another, be it called a community or not"
        : "a name within another is another",
      "等于 | 100%",
      book("东社区党支部 | 9 | 张一\n东新村社区党支部 | 9 | 李二"),
      0.5,
      false,
      ["新村社区"],
    ),
  ];
};

const graded = (...grades: readonly string[]) =>
  communities("等级 | 联席会议制度", grades.map((grade, index) => `${index}社区 | ${grade} | 是`).join("\n"));
const three = ["标准", "标准", "标准"];

const mergers = (rows: string) => ({ 社区合并: `原社区 | 现社区 | 原党员数 | 转入党员数\n${rows}` });

export const communityCases: MeasureCases = {
  P24: having("便民服务站"),
  P29: [
    at("met", "等于 | 100%", { 网格: "网格名称 | 网格长 | 邻里点数\n一 | 张一 | 2" }, 1, true),
    at("unmet", "等于 | 100%", { 网格: "网格名称 | 网格长 | 邻里点数\n一 | 张一 | 2\n二 | ~ | 2" }, 0.5, false, ["二"]),
    at("a grid without points", "等于 | 100%", { 网格: "网格名称 | 网格长 | 邻里点数\n一 | 张一 | ~" }, 0, false, [
      "一",
    ]),
  ],
  P31: covered(false),
  P32: covered(true),
  P37: [
    at("met", "等于 | 1", mergers("甲 | 东社区 | 40 | 40\n乙 | 东社区 | 35 | 35"), 1, true),
    at("unmet", "等于 | 1", mergers("甲 | 东社区 | 40 | 39"), 1, false, ["甲"]),
    at(
      "members that nobody counted have not moved",
      "等于 | 1",
      mergers("甲 | 东社区 | ~ | ~\n乙 | 东社区 | 5 | 5"),
      1,
      false,
      ["甲"],
    ),
  ],
  P40: having("有活动室", "有党旗", "有制度", "有牌子", "有报刊", "有电视", "有影碟机", "有记录"),
  P47: having("联席会议制度"),
  P49: [
    at("met", "等于 | 100%", communities("联席会议制度 | 联席会议类型", "东社区 | 是 | 紧密型"), 1, true),
    at("unmet", "等于 | 100%", communities("联席会议制度 | 联席会议类型", "东社区 | 是 | 松散型"), 0, false, [
      "东社区",
    ]),
    at(
      "half close is not close, nor is a blank",
      "等于 | 100%",
      communities("联席会议制度 | 联席会议类型", "东社区 | 是 | 半松散型\n西社区 | 是 | ~"),
      0,
      false,
      ["东社区", "西社区"],
    ),
  ],
  P50: having("党员服务中心"),
  P59: covered(false),
  P75: [
    at("met", "不少于 | 1", communities("社工人数 | 志愿者人数", "东社区 | 1 | 9\n西社区 | 2 | 9"), 1, true),
    at("unmet", "不少于 | 1", communities("社工人数 | 志愿者人数", "东社区 | 0 | 9\n西社区 | 2 | 9"), 0, false, [
      "东社区",
    ]),
    at(
      "a community that doesn't say leaves no verdict",
      "不少于 | 1",
      communities("社工人数 | 志愿者人数", "东社区 | 1 | 9\n西社区 | ~ | 9"),
      1,
      null,
      ["西社区"],
    ),
  ],
  P79: having("一个中心对外", "一个窗口受理", "一站式服务", "一条龙办理"),
  P83: [
    at("met", "等于 | 100%", graded(...three, "精品", "精品", "精品", "示范", "示范", "示范", "示范"), 1, true),
    at("unmet", "等于 | 100%", graded(...three, "标准", "标准", "精品", "精品", "精品", "示范", "示范"), 1 / 3, false, [
      "标准",
      "示范",
    ]),
    at(
      "one community more or less is let pass, one without a grade is not",
      "等于 | 100%",
      graded(...three, "标准", "精品", "精品", "精品", "示范", "示范", "~"),
      2 / 3,
      false,
      ["示范", "9社区"],
    ),
  ],
  P85: having("自有场所"),
  P97: [
    at("met", "介于 | 2-3", graded("精品", "精品", "标准"), 2, true),
    at("unmet", "介于 | 2-3", graded("精品", "标准"), 1, false),
    at("more than three are too many", "介于 | 2-3", graded("精品", "精品", "精品", "精品"), 4, false),
  ],
  P100: having("区级联网", "街道联网", "社区联网"),
  P103: [
    at("met", "等于 | 100%", communities("党建活动中心 | 联席会议制度", "甲村 | 是 | 是"), 1, true),
    at(
      "unmet",
      "等于 | 100%",
      communities("党建活动中心 | 联席会议制度", "甲村 | 是 | 是\n乙村 | ~ | 是"),
      0.5,
      false,
      ["乙村"],
    ),
    at(
      "communities are no villages",
      "等于 | 100%",
      communities("党建活动中心 | 联席会议制度", "新村社区 | 否 | 是"),
      null,
      null,
    ),
  ],
};
