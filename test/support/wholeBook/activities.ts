/**
 * What the branches and communities of a whole book do, and what they publish and award.
 */
import { BRANCHES, COMMUNITIES, day, MONTHS, QUARTERS, table, teamsOf, type Row, type Way } from "./tables";

/** Each Tuesday from the first whole week of the year to the last that is over. */
function tuesdays(): string[] {
  const first = Date.UTC(2026, 0, 6);
  return Array.from({ length: 39 }, (_, week) => new Date(first + week * 7 * 86_400_000).toISOString().slice(0, 10));
}
const THEMES =
  "学习党的二十大精神 学习党章 学习八项规定改进作风 亮标准 亮身份 亮承诺 比技能 比作风 比业绩 群众评议 党员互评 领导点评 文明新风进社区 健康教育进社区 法制教育进社区 科技知识进社区 计生进社区 综治进社区 警务进社区 退休党员座谈 失业党员帮扶 流动党员返乡座谈 居民代表会议 表彰大会 联合开展党建知识竞赛 联合宣讲思想教育 治安联防巡逻 联合开展公益义诊 联合清理环境卫生 社区干部作风建设学习".split(
    " ",
  );

export function activities({ either, when }: Way): Record<string, string> {
  const meetings: Row[] = BRANCHES.flatMap((branch) => [
    ...QUARTERS.map((month): Row => [day(month, 15), branch, "支部党员大会", "学习"]),
    ...MONTHS.map((month): Row => [day(month, 16), branch, "支委会", "研究工作"]),
    ...(either(true, false) ? QUARTERS.map((month): Row => [day(month, 17), branch, "党课", "专题党课"]) : []),
    [day(6, 20), branch, "民主评议党员", "民主评议"],
  ]);
  const held: Row[] = [
    ...QUARTERS.map((month): Row => [day(month, 20), "街道", "联席会议", "社区党建协调议事机构联席会议"]),
    ...tuesdays().flatMap((date): Row[] => [
      [date, "东社区", "文体活动", "广场文艺演出"],
      [date, "东社区", "支委会", "每周工作汇报"],
    ]),
    ...QUARTERS.map((month): Row => [day(month, 21), "东社区", "文体活动", "庭院纳凉晚会"]),
    [day(4, 22), "东社区", "文体活动", "与学校联办文艺晚会"],
    ...THEMES.map((theme, n): Row => [day(5, (n % 28) + 1), "东社区", "志愿服务", theme]),
    ...COMMUNITIES.flatMap((community): Row[] => [
      [day(3, 3), community, "培训", "市民学校健康课"],
      ...QUARTERS.flatMap((month): Row[] => [
        [day(month, 25), community, "志愿服务", "党员服务日"],
        [day(month, 26), community, "文体活动", teamsOf(community).join("、")],
      ]),
    ]),
  ];

  return {
    活动记录: table("日期 | 支部 | 会议类型 | 主题", [
      ...meetings,
      ...either(held, [[day(1, 20), "街道", "联席会议", "联席会议"]]),
    ]),
    公示记录: table("日期 | 公示内容", [
      [day(1, 15), "2025年第四季度党费收支"],
      ...either(
        [
          ...[4, 7].flatMap((month): Row[] =>
            ["爱心基金收支", "党建经费收支", "党费收支"].map((what) => [day(month, 10), what]),
          ),
          [day(6, 1), "民主评议党员公示"],
          [day(4, 5), "干部选拔任用情况"],
        ],
        [],
      ),
    ]),
    节日表: table("节日名称 | 节日日期", [
      ["春节", "2026-02-17"],
      ["端午节", "2026-06-19"],
    ]),
    表彰记录: table("表彰对象 | 表彰名称 | 表彰日期", [
      ["李二", "先进个人", "2026-07-01"],
      ...either(
        [
          ["张一", "优秀社区党组织书记", "2026-07-01"],
          ...["文明市民", "文明家庭", "文明楼院", "文明社区", "文明街道"].map((award): Row => [
            "某某",
            award,
            "2026-05-01",
          ]),
          ...Array.from({ length: 10 }, (_, n): Row => [`${n + 1}号院`, "绿色十佳庭院", "2026-06-05"]),
        ],
        [],
      ),
    ]),
    工作任务: table(
      "任务类别 | 任务名称 | 任务完成日期",
      [
        ["一个指导", 1],
        ["四项机制", 4],
        ["五个突破", 5],
        ["五个目标", 5],
      ].flatMap(([group, count]) =>
        Array.from({ length: Number(count) }, (_, n): Row => [String(group), `${group}${n + 1}`, when("2026-05-01")]),
      ),
    ),
  };
}
