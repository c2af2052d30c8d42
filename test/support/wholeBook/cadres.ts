/**
 * Who holds the posts of a whole book, and what each has done.
 */
import { day, table, type Row, type Way } from "./tables";

export function cadres({ either, yes, when }: Way): Record<string, string> {
  const person = (
    name: string,
    unit: string,
    post: string,
    birth: string,
    tookOffice: string,
    more: {
      readonly key?: string | null;
      readonly outstanding?: boolean;
      readonly full?: boolean;
      readonly performance?: boolean;
    } = {},
  ): Row => [
    name,
    unit,
    post,
    either(birth, name === "郑九" ? birth : "1960-01-01"),
    either("大专", "高中"),
    more.full ? "是" : null,
    tookOffice,
    null,
    either("2026-05-10", "2025-05-10"),
    when("分管一片"),
    either(3000, 1000),
    either(12, 10),
    more.outstanding ? "优秀" : "称职",
    "2026-01-10",
    more.performance ? 5000 : null,
    more.performance ? either("2026-01-20", "2026-01-05") : null,
    when("2026-01-05"),
    "2026-01-06",
    "2026-06-01",
    "2026-06-30",
    more.outstanding ? when("2026-05-01") : null,
    more.key ?? null,
  ];
  const inOffice: readonly Row[] = [
    person("张一", "东社区党总支", "书记", "1985-05-01", "2026-03-01", { performance: true }),
    ...either([person("张一", "东社区居委会", "主任", "1985-05-01", "2026-03-01")], []),
    person("李二", "东社区党总支", "委员", "1980-01-01", either("2026-03-01", "2025-03-01")),
    person("王三", "西社区党支部", "书记", "1983-01-01", either("2026-02-10", "2025-02-10")),
    person("赵四", "北社区党委", "书记", "1984-01-01", "2022-01-01"),
    person("钱五", "北社区党委", "副书记", "1984-01-01", either("2026-03-10", "2026-06-01"), { full: true }),
    person("孙六", "甲公司党支部", "书记", "1986-01-01", "2021-01-01"),
    person("周七", "甲村党支部", "书记", "1990-01-01", either("2022-03-01", "2015-03-01"), {
      key: when("市级"),
      outstanding: true,
    }),
    person("吴八", "乙村党支部", "书记", "1991-01-01", "2021-01-01", { key: when("县级") }),
    person("郑九", "丙村党支部", "书记", "1992-01-01", "2021-01-01"),
    person("冯十", "西社区党支部", either("挂职副书记", "副书记"), "1990-01-01", either("2026-04-01", "2021-04-01")),
  ];
  const leaver: Row = [
    "陈旧",
    "西社区党支部",
    "书记",
    "1960-01-01",
    "高中",
    null,
    "2018-01-01",
    when("2026-02-01"),
    ...Array.from({ length: 4 }, () => null),
    "不称职",
    either("2025-12-20", "2025-09-20"),
  ];
  const holders = inOffice
    .filter((cells, index) => inOffice.findIndex(([name]) => name === cells[0]) === index)
    .map(([name, unit]) => ({ name: String(name), unit: String(unit) }));
  const newcomers = ["张一", "李二", "王三", "钱五", "冯十"];

  return {
    班子成员: table(
      "姓名 | 所在组织 | 职务 | 出生日期 | 学历 | 专职 | 任职日期 | 离任日期 | 培训日期 | 分工 | 报酬 | 发放月数 | 考核等次 | 考核日期 | 绩效补贴 | 绩效发放日期 | 承诺日期 | 公开承诺日期 | 践诺日期 | 评诺日期 | 提拔日期 | 重点管理",
      [...inOffice, leaver],
    ),
    网格: table(
      "网格名称 | 社区 | 网格长 | 邻里点数",
      holders.map(({ name, unit }, n): Row => [`${n + 1}号网格`, unit, either(name, null), either(2, 0)]),
    ),
    走访记录: table("走访日期 | 走访人 | 走访对象 | 走访目的 | 走访部门 | 走访村 | 推荐就业人数", [
      [day(3, 20), "外人", "王家", "听取意见", null, null, either(null, 1)],
      ...either(
        [
          ...["2026-01-03", "2026-02-12", "2026-07-01", "2026-10-01"].map((date): Row => [
            date,
            "张一",
            "困难户",
            "慰问",
            null,
            null,
            null,
          ]),
          ...holders.map(({ name }): Row => [day(4, 20), name, "困难户", "听取意见", "教育局", "甲村", null]),
          [day(4, 21), "张一", "区劳动就业局", "就业联系", null, null, 3],
          [day(4, 22), "张一", "老年协会", "监督检查", null, null, null],
        ],
        [],
      ),
    ]),
    结对帮扶: table(
      "结对干部 | 结对户 | 最近帮扶日期 | 联系部门 | 联系村",
      holders.map(({ name }, n): Row => [name, `${n + 1}号户`, either("2026-09-01", "2026-03-01"), "教育局", "甲村"]),
    ),
    培训记录: table(
      "姓名 | 所在组织 | 培训日期 | 培训类别 | 培训内容 | 培训基地 | 基地类别 | 懂现代农业 | 懂工业 | 懂城市 | 懂企业 | 懂现代经济",
      [
        ...holders
          .filter(({ name }) => newcomers.includes(name))
          .map(({ name, unit }): Row => {
            const marks = Array.from({ length: 5 }, () => yes);
            return [
              name,
              unit,
              either("2026-05-10", "2025-05-10"),
              "四个意识",
              "专题培训",
              "寿光基地",
              "异地实训基地",
              ...marks,
            ];
          }),
        [
          "钱五",
          "北社区党委",
          either("2026-06-10", "2025-06-10"),
          "业务培训",
          "管理",
          "农业大学",
          "高校培训基地",
          ...Array.from({ length: 5 }, () => yes),
        ],
      ],
    ),
    述职评议: table(
      "姓名 | 所在组织 | 述职日期 | 县级评分 | 乡镇评分 | 村级评分",
      holders.map(({ name, unit }): Row => [name, unit, "2026-01-20", 90, 91, either(92, null)]),
    ),
  };
}
