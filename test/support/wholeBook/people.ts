/**
 * The members of a whole book's branches, their dues and what becomes of them.
 */
import { BRANCHES, COMMUNITIES, day, MONTHS, table, type Row, type Way } from "./tables";

export function people({ either, when }: Way): Record<string, string> {
  const members = [
    ...Array.from({ length: 60 }, (_, n) => [`东成员${n + 1}`, "东社区党总支"] as const),
    ...BRANCHES.slice(1).flatMap((branch) =>
      ["一", "二", "三"].map((n) => [`${branch[0]}${branch[1]}成员${n}`, branch] as const),
    ),
  ].slice(either(0, 1));
  const roster = members.map(([name, branch], n): Row => {
    const [mobile, retired, jobless, hardship] = [n === 1, n === 2, n === 3, n === 4];
    return [
      name,
      null,
      n % 2 ? "男" : "女",
      "正式党员",
      branch,
      "2010-07-01",
      "2011-07-01",
      retired ? "退休人员" : jobless ? "失业人员" : n === 5 ? either("社区工作人员", null) : "企业职工",
      mobile ? "13800000000" : null,
      mobile ? "是" : "否",
      mobile ? when("外省务工") : null,
      hardship ? "是" : "否",
    ];
  });

  const dues = BRANCHES.map((branch): Row => {
    const [name] = members.find(([, own]) => own === branch) ?? [""];
    return [name, branch, "在职", 3000, either(15, 5), ...MONTHS.map(() => either(15, 1))];
  });

  const aid = (date: string, name: string, to: string): Row => [
    date,
    name,
    null,
    500,
    to,
    "2026-03-01",
    "2026-03-10",
    when("2026-04-01"),
  ];

  return {
    党员花名册: table(
      "姓名 | 公民身份证号码 | 性别 | 人员类别 | 所在党支部 | 加入党组织日期 | 转为正式党员日期 | 工作岗位 | 手机号 | 是否为流动党员 | 外出流向 | 困难党员",
      roster,
    ),
    "2026年党费台账": table(
      `姓名 | 所在党支部 | 缴费类别 | 党费计算基数 | 月应缴 | ${MONTHS.map((month) => `${month}月`).join(" | ")}`,
      dues,
    ),
    爱心基金: table("日期 | 摘要 | 收入 | 支出 | 受助人 | 支部申请日期 | 党委研究日期 | 公示日期", [
      [day(1, 10), "捐款", 5000, null, null, null, null, null],
      aid(day(3, 15), "救助困难党员", either("东成员5", "外人")),
    ]),
    发展党员: table(
      "姓名 | 所在党支部 | 当前阶段 | 递交申请书日期 | 确定积极分子日期 | 列为发展对象日期 | 支部大会接收日期 | 出生日期",
      ["甲申", "乙申", "丙申", "丁申"].map((name, n): Row => {
        const step = (most: number, date: string): string | null =>
          n < most ? either(date, date.replace("2026", "2025")) : null;
        return [
          name,
          "东社区党总支",
          "积极分子",
          step(4, day(1, 5)),
          step(3, day(3, 5)),
          step(2, day(5, 5)),
          step(1, day(7, 5)),
          "1995-01-01",
        ];
      }),
    ),
    民主评议: table("姓名 | 所在党支部 | 年度 | 评议结果 | 处置情况", [
      ...members
        .slice(either(0, 2))
        .map(([name, branch], n): Row => [
          name,
          branch,
          2026,
          n === 0 ? "不合格" : "合格",
          n === 0 ? when("限期改正") : null,
        ]),
    ]),
    困难党员: table("姓名 | 困难原因 | 更新日期", [["东成员5", "患病", either("2026-09-01", "2026-03-01")]]),
    志愿者: table(
      "姓名 | 志愿服务队 | 社区 | 是否党员 | 注册日期 | 培训日期 | 是否在职党员 | 最近服务日期",
      [...COMMUNITIES, ...either([], ["南社区"])].map((community, n): Row => [
        `志愿${n + 1}`,
        either("先锋队", null),
        community,
        "是",
        "2025-01-01",
        when("2026-03-01"),
        "是",
        when("2026-05-01"),
      ]),
    ),
    后备人才: table("姓名 | 所在组织 | 人才库 | 选任乡镇干部日期", [
      ["甲才", "甲村", "大学生村官", when("2026-05-01")],
      ...either(
        [
          ["乙才", "乙村", "外出经商", null],
          ["丙才", "丙村", "致富能手", null],
        ],
        [],
      ),
    ]),
  };
}
