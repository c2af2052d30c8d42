/**
 * The branches, communities, units and projects of a whole book, with what each has and how it is assessed.
 */
import { BRANCHES, COMMUNITIES, table, teamsOf, type Row, type Way } from "./tables";

const WALL_RULES =
  "社区党支部主要职责 党支部建设目标 党支部书记职责 党员活动制度 民主评议党员制度 团支部工作职责 妇代会工作职责 党员电教室工作职责 社区工作考核办法 联席会议制度 共驻共建机制 社区党建联合会制度 每周工作汇报制度 社区干部值班制度".split(
    " ",
  );

/** Everything that communities answer 是 or 否 to. */
const FACILITIES =
  "党员服务中心 联席会议制度 自有场所 有活动室 有党旗 有制度 有牌子 有报刊 有电视 有影碟机 有记录 便民服务站 一个中心对外 一个窗口受理 一站式服务 一条龙办理 区级联网 街道联网 社区联网 党建活动中心 市民学校 文化墙 宣传栏 好邻居服务中心 有党建领导小组 有居委会 有妇代会 有团支部 低保办理 农业补贴办理 证照办理 合作医疗办理".split(
    " ",
  );

export function organizations({ either, yes, when }: Way): Record<string, string> {
  return {
    支部信息: table("支部名称 | 支部类型 | 级别 | 书记 | 专职副书记 | 党员人数 | 成立日期 | 规章制度健全 | 群团组织", [
      ["东社区党总支", "居民", either("党总支", "党支部"), "张一", "李二", 60, "2015-01-01", null, null],
      ["西社区党支部", either("居民", "机关"), "党支部", "王三", null, 3, "2015-01-01", null, null],
      ["北社区党委", "机关", "党委", "赵四", when("钱五"), 3, "2026-03-01", null, null],
      ["甲公司党支部", either("非公企业", "机关"), "党支部", "孙六", null, 3, "2015-01-01", null, null],
      ["甲村党支部", "村", "党支部", "周七", null, 3, "2015-01-01", null, null],
      ["乙村党支部", either("合作社", "村"), "党支部", "吴八", null, 3, "2015-01-01", null, null],
      ["丙村党支部", either("农民工", "村"), "党支部", "郑九", null, 3, "2015-01-01", null, null],
      ["商务楼党支部", either("楼宇", "机关"), "党支部", null, null, 3, "2015-01-01", null, null],
    ]).replace("商务楼", either("商务楼", "写字间")),
    社区情况: table(
      `社区 | 等级 | 联席会议类型 | 社工人数 | 本年预算 | 上年预算 | 已拨付 | 党员责任区数 | 党员先锋岗数 | ${FACILITIES.join(" | ")}`,
      [...COMMUNITIES, ...either([], ["南社区"])].map((community, n): Row => [
        community,
        either(["标准", "精品", "精品", "示范"][n] ?? null, "示范"),
        either("紧密型", "松散型"),
        either(1, 0),
        either(12000, 9000),
        10000,
        either(12000, 8000),
        either(3, 0),
        either(3, 0),
        ...FACILITIES.map(() => yes),
      ]),
    ),
    共建单位: table("共建单位 | 社区 | 解决问题数 | 联系领导 | 议事机构成员类别", [
      ["区委组织部", "东社区", 1, when("领导甲"), when("区委")],
      ["教育局", "西社区", 1, when("领导乙"), when("区级机关党组织")],
      ["中山街道", "北社区", 1, when("领导丙"), when("镇党委")],
      ["西社区党支部", "甲村", 1, when("领导丁"), when("社区党组织")],
      ["第一医院", "东社区", 1, when("领导甲"), when("驻区单位")],
    ]),
    党组织考评: table(
      "组织名称 | 年度 | 领导班子好 | 党员队伍好 | 工作机制好 | 发展业绩好 | 群众反映好 | 考评等次 | 上年等次 | 星级 | 整顿责任人 | 整顿措施 | 整顿期限 | 生产发展 | 生活宽裕 | 乡风文明 | 村容整洁 | 管理民主",
      BRANCHES.map((branch): Row => {
        const isWeak = branch === "丙村党支部";
        const village = branch.includes("村")
          ? Array.from({ length: 5 }, () => yes)
          : Array.from({ length: 5 }, () => null);
        const good = Array.from({ length: 5 }, () => yes);
        const [grade, last] = [isWeak ? "较差" : "一般", isWeak ? either("差", "一般") : either("一般", "好")];
        return [
          branch,
          2026,
          ...good,
          grade,
          last,
          when("三星"),
          isWeak ? when("领导甲") : null,
          isWeak ? "整顿" : null,
          isWeak ? "2026-12-01" : null,
          ...village,
        ];
      }),
    ),
    社区合并: table("原社区 | 现社区 | 原党员数 | 转入党员数", [
      ["东一", "东社区", 30, either(30, 29)],
      ["东二", "东社区", 30, 30],
      ["西一", "西社区", 3, 3],
    ]),
    党建示范点: table("示范点名称 | 示范点级别 | 示范类别 | 是否联系点 | 命名日期", [
      ["街道示范点", "街道级", "示范点", "否", "2026-05-01"],
      ["东社区", "省级", "示范点", "是", when("2026-05-01")],
      ...["西社区", "北社区"].map((name): Row => [name, "市级", "示范点", "否", when("2026-05-01")]),
      ...["甲", "乙", "丙", "丁", "戊"].map((name): Row => [`${name}点`, "区级", "示范点", "否", when("2026-05-01")]),
      ["李二岗", null, "党员示范岗", "否", when("2026-05-01")],
      ["王三户", null, "党员示范户", "否", when("2026-05-01")],
    ]),
    制度和计划: table("文件名称 | 制定单位 | 制定日期 | 是否上墙", [
      ...WALL_RULES.map((title): Row => [title, "东社区", "2020-01-01", yes]),
      ["居民代表会议制度", "东社区", "2020-01-01", null],
      ...COMMUNITIES.map((community): Row => [either("党组织工作细则", "议事规则"), community, "2020-01-01", null]),
      ...BRANCHES.map((branch): Row => [either("2026年度工作计划", "培训计划"), branch, "2026-01-10", null]),
    ]),
    实际问题: table("问题内容 | 社区 | 解决日期", [
      ["修路灯", "东社区", when("2026-02-01")],
      ["通下水", "西社区", when("2026-03-01")],
    ]),
    建设项目: table("项目名称 | 项目类别 | 实施单位 | 规划完成日期 | 开工日期", [
      ...["甲村", "乙村", "丙村"].map((village): Row => [
        `${village}新村建设`,
        "新农村建设",
        village,
        "2026-01-05",
        when("2026-03-01"),
      ]),
      ["虚拟养老", "居家养老", either("东社区", null), null, either("2026-03-01", "2025-03-01")],
      ["社区书屋", "社区文化", either("西社区", null), null, either("2026-03-01", "2025-03-01")],
      ["光电园", "产业项目", "甲公司", null, "2026-03-01"],
    ]),
    满意度测评: table(
      "测评内容 | 测评日期 | 有效票数 | 满意票数",
      ["群众对党组织", "群众对党员", "党员对党组织"].map((subject): Row => [
        subject,
        "2026-06-01",
        100,
        either(95, 80),
      ]),
    ),
    换届选举: table("选举单位 | 选举公告日期 | 选民名单公布日期 | 候选人公布日期 | 投票日期 | 结果公布日期", [
      ["东社区", "2026-03-01", either("2026-03-10", "2026-02-10"), "2026-03-20", "2026-04-01", "2026-04-01"],
    ]),
    两新组织: table(
      "单位名称 | 单位类型 | 党员人数 | 是否建立党组织 | 党组织成立日期 | 规章制度健全 | 群团组织 | 登记日期 | 注销日期",
      [
        ["甲公司", "非公企业", 3, "是", either("2026-03-20", "2026-06-01"), yes, when("工会"), null, null],
        ["乙公司", "非公企业", 3, yes, null, yes, when("妇联"), null, null],
        ["花园小区", "新建小区", 5, yes, null, null, null, null, null],
        ["老年协会", "社会组织", 0, "否", null, null, null, "2020-01-01", null],
      ],
    ),
    上级指标: table("上级指标 | 工作领域 | 年度 | 所属期间 | 下达数 | 完成数 | 上年同期数", [
      ["出生政策符合率", "计划生育", 2026, "上半年", "95%", when("96%"), null],
      ["刑事案件发案数", "综治", 2026, "上半年", null, either("3件", "9件"), "5件"],
      ["村集体经济收入", "经济", 2026, "上半年", null, either("12万元", "8万元"), "10万元"],
    ]),
    文体队伍: table(
      "队伍名称 | 队伍类别 | 社区 | 登记日期",
      COMMUNITIES.flatMap((community) =>
        teamsOf(community).map((team, n): Row => [
          team,
          ["文艺队", "健身队", "秧歌队"][n] ?? null,
          community,
          n === 0 ? "2025-01-01" : when("2025-01-01"),
        ]),
      ),
    ),
  };
}
