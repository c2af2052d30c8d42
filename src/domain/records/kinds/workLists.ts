/**
 * Lists that a plan's measures ask for beside the roster and the ledgers. Few clerks keep them from the start, so an
 * empty sheet of any of them is offered; those a clerk has already are recognised as every other sheet is.
 */
import {
  DEMONSTRATION_LEVEL,
  DEMONSTRATION_TYPE,
  EDUCATION,
  ORGANIZATION_GRADE,
  TRAINING_BASE,
  UNIT_TYPE,
} from "../../values/codes";
import { BRANCH, code, field, kind, NAME, worded } from "../fields";

const UNIT = `组织名称 党组织名称 所在组织 所在单位 ${BRANCH}`;
const COMMUNITY = "社区 所属社区 社区名称";

/** 困难党员名单 */
const hardship = kind("困难党员", {
  name: field("name", NAME, "column"),
  branch: field("branch", BRANCH),
  reason: field("text", "困难原因 致困原因 困难情况"),
  updatedOn: field("date", "更新日期 核实日期 更新时间", "column"),
  care: field("text", "帮扶措施 关怀措施 帮扶情况"),
  caredOn: field("date", "帮扶日期 关怀日期 慰问日期"),
  remark: field("text", "备注"),
});

/** 节日表: the holidays on which something is due. */
const holidays = kind("节日表", {
  holiday: field("text", "节日名称 节假日名称", "column"),
  date: field("date", "节日日期 日期", "column"),
  remark: field("text", "备注"),
});

/** 党组织考评: the yearly assessment (五好, 等次, 星级) of an organization, and how a weak one is put right. */
const assessments = kind("党组织考评", {
  unit: field("branch", UNIT, "column"),
  year: field("integer", "年度 考评年度 考核年度", "column"),
  goodLeaders: field("yesno", "领导班子好"),
  goodMembers: field("yesno", "党员队伍好"),
  goodMechanism: field("yesno", "工作机制好"),
  goodResults: field("yesno", "工作业绩好 发展业绩好"),
  goodResponse: field("yesno", "群众反映好 群众反响好"),
  grade: code(ORGANIZATION_GRADE, "考评等次 定级 分类定级 定级结果"),
  lastGrade: code(ORGANIZATION_GRADE, "上年等次 上年定级"),
  stars: field("text", "星级 星级评定"),
  rectifier: field("name", "整顿责任人 整顿责任领导"),
  measure: field("text", "整顿措施"),
  rectifyBy: field("date", "整顿期限 整顿时限"),
  production: field("yesno", "生产发展"),
  affluence: field("yesno", "生活宽裕 生活富裕"),
  civility: field("yesno", "乡风文明"),
  neatness: field("yesno", "村容整洁"),
  democracy: field("yesno", "管理民主 民主管理"),
  remark: field("text", "备注"),
});

/** 网格 */
const grids = kind("网格", {
  grid: field("text", "网格名称 网格编号 包干片区 责任片区", "column"),
  community: field("branch", COMMUNITY),
  leader: field("name", "网格长 网格负责人 包片干部 片区负责人", "column"),
  points: field("integer", "邻里点数 邻里点个数 服务点数"),
  remark: field("text", "备注"),
});

/** 社区合并对照: where each former community went, with its members. */
const mergers = kind("社区合并", {
  former: field("text", "原社区 合并前社区", "column"),
  community: field("branch", "现社区 合并后社区", "column"),
  membersBefore: field("integer", "原党员数 合并前党员数"),
  membersMoved: field("integer", "转入党员数 转入现社区党员数"),
  remark: field("text", "备注"),
});

/** 党建示范点, and the leaders' contact points (联系点) that are to become one. */
const demonstrations = kind("党建示范点", {
  unit: field("branch", "示范点名称 联系点名称", "column"),
  level: code(DEMONSTRATION_LEVEL, "示范点级别 示范级别"),
  type: code(DEMONSTRATION_TYPE, "示范类别 示范类型"),
  isContactPoint: field("yesno", "是否联系点 联系点"),
  namedOn: field("date", "命名日期 授牌日期", "column"),
  remark: field("text", "备注"),
});

/** 制度和计划: what is written down and, where it must be, posted. */
const documents = kind("制度和计划", {
  title: field("term", "文件名称 制度名称 计划名称", "column"),
  type: worded(
    "年度工作计划 社区党支部主要职责 党支部建设目标 书记职责 党员活动制度 民主评议党员制度 团支部工作职责 妇代会工作职责 党员电教室工作职责 社区工作考核办法 联席会议制度 共驻共建机制 社区党建联合会制度 每周工作汇报制度 社区干部值班制度 居民代表会议制度 工作细则",
    "文件类别 制度类别",
  ),
  unit: field("branch", `制定单位 ${UNIT}`),
  date: field("date", "制定日期 印发日期"),
  posted: field("yesno", "是否上墙"),
  endedOn: field("date", "废止日期 失效日期"),
  remark: field("text", "备注"),
});

/** 实际问题: problems that were solved for a community. */
const problems = kind("实际问题", {
  problem: field("text", "问题内容 实际问题", "column"),
  community: field("branch", COMMUNITY),
  partner: field("text", "解决单位 共建单位"),
  solvedOn: field("date", "解决日期 办结日期", "column"),
  remark: field("text", "备注"),
});

/** 建设项目和试点 */
const projects = kind("建设项目", {
  project: field("text", "项目名称", "column"),
  type: worded("新村建设 居家养老试点 社区文化试点 工业项目", "项目类别 项目类型", "column"),
  unit: field("branch", "实施单位 实施村社区 试点社区 建设村"),
  plannedOn: field("date", "规划完成日期"),
  startedOn: field("date", "开工日期 启动日期", "column"),
  remark: field("text", "备注"),
});

/** 满意度测评 */
const surveys = kind("满意度测评", {
  subject: worded("群众对党组织 群众对党员 党员对党组织", "测评内容 测评项目", "column"),
  date: field("date", "测评日期", "column"),
  valid: field("integer", "有效票数 有效问卷数 有效份数", "column"),
  satisfied: field("integer", "满意票数 满意问卷数 满意份数", "column"),
  remark: field("text", "备注"),
});

/** 后备人才库 */
const talents = kind("后备人才", {
  name: field("name", NAME, "column"),
  pool: worded("大学生村官 外出经商务工人员 致富能手", "人才库 人才类别", "column"),
  unit: field("branch", UNIT),
  birthDate: field("date", "出生日期 出生年月"),
  education: code(EDUCATION, "学历 文化程度"),
  addedOn: field("date", "入库日期 入库时间"),
  selectedOn: field("date", "选任乡镇干部日期 选拔日期"),
  secondedOn: field("date", "挂职开始日期 挂职日期"),
  secondedUntil: field("date", "挂职结束日期"),
  remark: field("text", "备注"),
});

/** 志愿者名册 */
const volunteers = kind("志愿者", {
  name: field("name", NAME, "column"),
  team: field("text", "志愿服务队 志愿者队伍 队伍名称 服务队"),
  community: field("branch", COMMUNITY),
  isMember: field("yesno", "是否党员"),
  registeredOn: field("date", "注册日期 登记日期", "column"),
  trainedOn: field("date", "培训日期 志愿者培训日期"),
  inService: field("yesno", "是否在职党员"),
  servedOn: field("date", "最近服务日期 服务日期 参加活动日期"),
  remark: field("text", "备注"),
});

/** 走访记录 */
const visits = kind(
  "走访记录",
  {
    date: field("date", "走访日期 慰问日期 日期", "column"),
    visitor: field("name", "走访人 走访干部"),
    household: field("text", "走访对象 被走访人", "column"),
    purpose: worded("慰问 听取意见 就业联系 监督检查", "走访目的 走访类别"),
    matter: field("text", "走访内容 反映问题"),
    visitorUnit: field("text", "走访部门 走访人单位"),
    village: field("branch", "走访村 走访村社区 走访社区"),
    recommended: field("integer", "推荐就业人数"),
    remark: field("text", "备注"),
  },
  { subject: "household" },
);

/** 结对帮扶 */
const pairings = kind("结对帮扶", {
  cadre: field("name", "结对干部 帮扶干部 结对党员", "column"),
  household: field("text", "结对户 结对困难户 结对家庭", "column"),
  pairedOn: field("date", "结对日期"),
  helpedOn: field("date", "最近帮扶日期 帮扶日期", "column"),
  bureau: field("text", "联系部门 联村部门 包村部门"),
  village: field("branch", "联系村 包联村 结对村"),
  remark: field("text", "备注"),
});

/** 居委会换届选举 */
const elections = kind("换届选举", {
  unit: field("branch", "选举单位", "column"),
  noticeOn: field("date", "选举公告日期", "column"),
  votersOn: field("date", "选民名单公布日期", "column"),
  candidatesOn: field("date", "候选人公布日期", "column"),
  votedOn: field("date", "投票日期", "column"),
  resultOn: field("date", "结果公布日期", "column"),
  remark: field("text", "备注"),
});

/** 两新组织和新建小区: units that are to have an organization of the Party. */
const units = kind("两新组织", {
  unit: field("text", "单位名称 企业名称 小区名称", "column"),
  type: code(UNIT_TYPE, "单位类型 单位类别", "column"),
  memberCount: field("integer", "党员人数 党员数"),
  hasOrganization: field("yesno", "是否建立党组织 已建党组织", "column"),
  foundedOn: field("date", "党组织成立日期 党组织建立日期"),
  rules: field("yesno", "规章制度健全"),
  groups: worded("工会 共青团 妇联 工会、共青团 工会、妇联 共青团、妇联 工会、共青团、妇联", "群团组织"),
  registeredOn: field("date", "登记日期 注册登记日期"),
  cancelledOn: field("date", "注销日期"),
  community: field("branch", COMMUNITY),
  remark: field("text", "备注"),
});

/** 培训记录, with the five things (五懂) that cadres are to understand. */
const trainings = kind("培训记录", {
  name: field("name", NAME, "column"),
  unit: field("branch", UNIT),
  date: field("date", "培训日期 培训时间", "column"),
  topic: field("text", "培训内容 培训主题 培训班次", "column"),
  theme: worded("任职培训 岗位轮训 专题培训 业务培训 四个意识", "培训类别 培训专题"),
  base: field("text", "培训基地 基地名称"),
  baseType: code(TRAINING_BASE, "基地类别 基地类型"),
  knowsAgriculture: field("yesno", "懂现代农业"),
  knowsIndustry: field("yesno", "懂工业"),
  knowsCities: field("yesno", "懂城市"),
  knowsEnterprises: field("yesno", "懂企业"),
  knowsEconomy: field("yesno", "懂现代经济"),
  remark: field("text", "备注"),
});

/** 书记述职评议, with the scores of the three levels that review it together. */
const debriefings = kind("述职评议", {
  name: field("name", NAME, "column"),
  unit: field("branch", UNIT),
  date: field("date", "述职日期", "column"),
  countyScore: field("number", "县级评分 区级评分", "column"),
  townScore: field("number", "乡镇评分 街道评分", "column"),
  villageScore: field("number", "村级评分 社区评分", "column"),
  remark: field("text", "备注"),
});

/** 表彰记录 */
const awards = kind("表彰记录", {
  recipient: field("text", "表彰对象 获奖者", "column"),
  award: field("term", "表彰名称 荣誉称号", "column"),
  type: worded("优秀书记 绿色十佳 文明市民 文明家庭 文明楼院 文明社区 文明街道", "表彰类别"),
  date: field("date", "表彰日期", "column"),
  remark: field("text", "备注"),
});

/** 上级指标: figures given from above, such as those of family planning. */
const indicators = kind("上级指标", {
  indicator: field("term", "上级指标 下达指标", "column"),
  area: field("term", "工作领域"),
  year: field("integer", "年度 指标年度"),
  period: field("text", "所属期间"),
  lastYear: field("text", "上年同期数 上年完成数"),
  target: field("text", "下达数 上级目标值", "column"),
  actual: field("text", "完成数 实际完成数", "column"),
  remark: field("text", "备注"),
});

/** 文体队伍 of a community: art, fitness and yangko teams, volunteers who meet regularly. */
const teams = kind("文体队伍", {
  team: field("text", "队伍名称 文体队伍名称", "column"),
  type: worded("文艺队 健身队 秧歌队 舞蹈队 志愿服务队", "队伍类别 队伍类型", "column"),
  community: field("branch", COMMUNITY),
  leader: field("name", "队长 队伍负责人"),
  registeredOn: field("date", "登记日期 队伍成立日期"),
  remark: field("text", "备注"),
});

/** 工作任务 */
const tasks = kind(
  "工作任务",
  {
    group: worded("指导 机制 突破 目标", "任务类别 任务分类", "column"),
    task: field("text", "任务名称 任务内容", "column"),
    unit: field("branch", "责任单位"),
    doneOn: field("date", "任务完成日期 办结时间", "column"),
    remark: field("text", "备注"),
  },
  { subject: "task" },
);

export const workLists = {
  hardship,
  holidays,
  assessments,
  grids,
  mergers,
  demonstrations,
  documents,
  problems,
  projects,
  surveys,
  talents,
  volunteers,
  visits,
  pairings,
  elections,
  units,
  trainings,
  debriefings,
  awards,
  indicators,
  teams,
  tasks,
};
