import { COMMUNITY_GRADE, COUNCIL_MEMBER, EDUCATION, LEVEL, MANAGEMENT_LEVEL } from "../../values/codes";
import { BRANCH, code, field, kind, NAME, phrases, worded } from "../fields";

/** Spellings of how many came or went in a quarter: 本季转入, 本季度转入人数 … */
const movements = (words: string): string =>
  phrases(["本季", "本季度", "本期", "季内", ""], words.split(" "), ["", "数", "人数", "党员", "党员数", "党员人数"]);

/** 支部信息 */
export const branches = kind("支部信息", {
  branch: field("branch", `支部名称 党支部名称 党支部 支部 ${BRANCH} 支部信息`, "column cell"),
  kind: worded("居民 非公企业 社会组织 机关 事业单位 农村 楼宇 离退休", "支部类型 类型 党组织类型 组织类型"),
  level: code(LEVEL, "级别 党组织级别 组织级别 层级"),
  memberCount: field(
    "integer",
    "党员人数 党员数 党员总数 人数 现有党员 现有党员数 党员总人数 党员数合计 正式和预备党员数",
  ),
  // How the number of members came about in the quarter.
  openingCount: field(
    "integer",
    phrases(
      ["上季末", "上季度末", "上期末", "上季", "上季度", "期初", "季初", "本季初", "年初"],
      ["党员数", "党员人数", "党员总数", "人数", "数"],
    ),
  ),
  inCount: field("integer", movements("转入 调入")),
  joinedCount: field("integer", movements("发展 新发展 接收 新接收 吸收 入党")),
  outCount: field("integer", movements("转出 调出")),
  diedCount: field("integer", movements("去世 死亡 病故 逝世")),
  removedCount: field("integer", movements("出党 除名 开除")),
  /** 死亡 and 出党 in one figure. */
  lostCount: field("integer", movements("减少 其他减少 死亡出党 去世出党")),
  closingCount: field(
    "integer",
    phrases(
      ["期末", "季末", "本季末", "本季度末", "本期末"],
      ["党员数", "党员人数", "党员总数", "人数", "数", "现有党员", "现有党员数"],
    ),
  ),
  secretary: field("name", "书记 支部书记 书记姓名 党支部书记 支部书记姓名 党支部书记姓名"),
  secretaryBirth: field("date", "书记出生年月 书记出生日期 书记生日"),
  secretaryEducation: code(EDUCATION, "书记学历 书记文化程度"),
  director: field("yesno", "兼任居委会主任 是否兼任居委会主任 书记兼主任 一肩挑"),
  deputy: field("text", "副书记 支部副书记"),
  fullTimeDeputy: field("text", "专职副书记"),
  clerk: field("text", "党务干事 党务工作者"),
  committeeSize: field(
    "integer",
    "委员人数 支委人数 委员数 支委会人数 支部委员人数 委员会人数 批准委员会名额 委员职数",
  ),
  electedOn: field(
    "date",
    "换届日期 换届时间 选举日期 最近换届日期 换届选举日期 换届选举时间 最近换届时间 上次换届日期 上次换届时间 本届选举日期 本届起始日期 班子选举时间 支委会产生时间 任期起始日期",
  ),
  termYears: field("integer", "任期 任期年限 班子任期 任期时长"),
  serviceCentre: field("yesno", "党员服务中心 党员服务中心站 党员服务站"),
  jointMeeting: field("yesno", "联席会议制度 联席会议 联席会议组织"),
  stars: field("text", "星级 星级评定"),
  demonstration: field("text", "示范点级别 示范点 示范级别"),
  foundedOn: field("date", "成立日期 党组织成立日期 建立日期"),
  rules: field("yesno", "规章制度健全"),
  groups: worded("工会 共青团 妇联 工会、共青团 工会、妇联 共青团、妇联 工会、共青团、妇联", "群团组织"),
  remark: field("text", "备注 说明"),
});

/** 班子成员/干部 */
export const posts = kind("班子成员", {
  name: field("name", `${NAME} 书记、委员姓名`, "column"),
  unit: field("branch", `所在组织 单位 所在单位 组织 ${BRANCH} 任职支部 任职组织 所在党委 支部信息 任职单位`, "column"),
  post: field("term", "职务 现任职务 岗位 党内职务 任职 任职职务 党内任职职务 支部职务", "column"),
  birth: field("date", "出生日期 出生年月 出生年月日"),
  education: code(EDUCATION, "学历 最高学历 文化程度 学历情况"),
  fullTime: field("yesno", "专职 是否专职 是否专职干部"),
  tookOffice: field(
    "date",
    "任职日期 任职时间 任职起 当选时间 任现职时间 担任职务时间 现职务任职时间 职务时间 任期开始时间",
  ),
  leftOffice: field(
    "date",
    "离任日期 免职日期 离任时间 离职日期 任职结束时间 不再担任职务日期 任期结束日期 任职终止日期",
  ),
  trainedOn: field("date", "培训日期 培训时间 岗位轮训日期"),
  duties: field("text", "分工 职责分工 工作分工 分管工作 分管事项"),
  pairedHouseholds: field("integer", "结对户数 结对帮扶户数"),
  salary: field("money", "月报酬 报酬 补贴 月补贴 月工资"),
  yearlyPay: field("money", "年报酬 年度报酬 全年报酬 年补贴 全年补贴 年薪"),
  paidMonths: field("integer", "发放月数"),
  assessment: worded("优秀 称职 基本称职 不称职", "考核等次 考核结果"),
  madeOn: field("date", "承诺日期 作出承诺日期"),
  postedOn: field("date", "公开承诺日期 公示承诺日期"),
  fulfilledOn: field("date", "践诺日期 兑现承诺日期"),
  evaluatedOn: field("date", "评诺日期 评议承诺日期"),
  promotedOn: field("date", "提拔日期 提任日期"),
  keyManagement: code(MANAGEMENT_LEVEL, "重点管理 重点管理级别"),
  performancePay: field("money", "绩效补贴 绩效报酬"),
  assessedOn: field("date", "考核日期"),
  performancePaidOn: field("date", "绩效发放日期"),
  remark: field("text", "备注 说明"),
});

/** 社区情况 */
export const communities = kind("社区情况", {
  community: field("branch", "社区 社区名称", "column"),
  grade: code(COMMUNITY_GRADE, "等级 社区等级"),
  serviceCentre: field("yesno", "党员服务中心 党员服务中心站 党员服务站"),
  jointMeeting: field("yesno", "联席会议制度 联席会议 联席会议组织"),
  jointMeetingType: worded("紧密型 半松散型 松散型", "联席会议类型 联席会议形式"),
  ownVenue: field("yesno", "自有场所 自有活动场所 场所自有"),
  socialWorkers: field("integer", "社工人数 专业社工 持证社工"),
  volunteers: field("integer", "志愿者人数 注册志愿者"),
  volunteersTrained: field("integer", "培训志愿者人数 志愿者培训人数"),
  satisfaction: field("number", "满意度 群众满意度"),
  gridLeaders: field("integer", "网格长人数 网格长"),
  budgetThisYear: field("money", "本年预算 今年预算"),
  budgetLastYear: field("money", "上年预算 去年预算"),
  allocated: field("money", "已拨付 拨付金额"),
  hasRoom: field("yesno", "有活动室"),
  hasFlag: field("yesno", "有党旗"),
  hasRules: field("yesno", "有制度"),
  hasSign: field("yesno", "有牌子"),
  hasPapers: field("yesno", "有报刊"),
  hasTelevision: field("yesno", "有电视 有电视机"),
  hasPlayer: field("yesno", "有影碟机 有VCD"),
  hasRecords: field("yesno", "有记录 有活动记录"),
  serviceStation: field("yesno", "便民服务站 一站式服务站"),
  oneCentre: field("yesno", "一个中心对外"),
  oneWindow: field("yesno", "一个窗口受理"),
  oneStopService: field("yesno", "一站式服务"),
  oneStopProcessing: field("yesno", "一条龙办理"),
  districtNetwork: field("yesno", "区级联网"),
  streetNetwork: field("yesno", "街道联网"),
  communityNetwork: field("yesno", "社区联网"),
  activityCentre: field("yesno", "党建活动中心 党建活动阵地"),
  citizenSchool: field("yesno", "市民学校 居民学校"),
  cultureWall: field("yesno", "文化墙"),
  publicityWindow: field("yesno", "宣传栏 宣传橱窗"),
  goodNeighbourCentre: field("yesno", "好邻居服务中心 邻里服务中心"),
  leadingGroup: field("yesno", "有党建领导小组"),
  residentsCommittee: field("yesno", "有居委会"),
  womensCongress: field("yesno", "有妇代会 有妇联"),
  youthLeague: field("yesno", "有团支部 有团组织"),
  zones: field("integer", "党员责任区数 党员责任区"),
  pioneerPosts: field("integer", "党员先锋岗数 党员先锋岗"),
  handlesAllowance: field("yesno", "低保办理"),
  handlesSubsidies: field("yesno", "农业补贴办理 惠农补贴办理"),
  handlesLicences: field("yesno", "证照办理"),
  handlesMedicalCare: field("yesno", "合作医疗办理"),
  remark: field("text", "备注"),
});

/** 共建单位 */
export const partners = kind("共建单位", {
  unit: field("text", "共建单位 单位 单位名称", "column"),
  community: field("branch", "社区 所属社区 共建社区"),
  problemsSolved: field("integer", "解决问题数 解决实际问题"),
  support: field("money", "资金物资 支持资金 资金"),
  contactLeader: field("name", "联系领导 联系人"),
  council: code(COUNCIL_MEMBER, "议事机构成员类别"),
  remark: field("text", "备注"),
});
