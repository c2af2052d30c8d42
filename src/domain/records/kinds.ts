/**
 * The kinds of sheets in a clerk's workbook and the fields each can have: the vocabulary of headers, the type of each
 * field, which columns a kind requires and which cells may not be blank.
 */
import {
  ACTIVITY_TYPE,
  CATEGORY,
  COMMUNITY_GRADE,
  COUNCIL_MEMBER,
  DUES_CLASS,
  EDUCATION,
  ETHNICITY,
  GENDER,
  LEVEL,
  MANAGEMENT_LEVEL,
  STAGE,
  STANDING,
} from "../values/codes";
import { BRANCH, code, field, ID, kind, NAME, phrases, worded, type FieldSpec, type FieldTypes } from "./fields";
import { squeeze } from "../values/text";
import { workLists } from "./workLists";

/** 党员花名册 */
const members = {
  name: field("name", `${NAME} 党员`, "column cell"),
  idNumber: field("id", `${ID} 身份证信息`, "column cell"),
  gender: code(GENDER, "性别", "column cell"),
  category: code(
    CATEGORY,
    "人员类别 党员类别 党员性质 党员类型 政治面貌 类别 人员类型 党员身份 身份类型 党员分类 正式预备 身份 人员身份 是否预备党员 是否正式党员",
    "column cell",
  ),
  branch: field("branch", `${BRANCH} 所在班组支部 所属基层组织`, "column cell"),
  joinedOn: field(
    "date",
    "加入党组织日期 入党日期 入党时间 入党年月 加入党组织时间 入党年月日 加入中国共产党日期 加入中国共产党时间 加入党组织年月 何时入党 发展时间 成为预备党员日期 接收为预备党员日期",
    "column cell",
  ),
  ethnicity: code(ETHNICITY, "民族 民族成分"),
  birthDate: field("date", "出生日期 出生年月 出生年月日 生日 出生 出生时间 身份证出生日期"),
  education: code(EDUCATION, "学历 最高学历 文化程度 学历信息 学历情况 学历层次 学历学位"),
  fullMemberOn: field(
    "date",
    "转为正式党员日期 转正日期 转正时间 转正年月 转为正式党员时间 转正年月日 转为正式党员年月 成为正式党员日期 何时转正 正式党员时间 预备党员转正日期 预备期满转正日期 正式转正时间 通过转正日期",
  ),
  occupation: field(
    "text",
    "工作岗位 职业 职业类型 工作单位及职务 从事工作 工作单位 单位职务或职业 岗位 工作单位及岗位 职业岗位 工作学习单位 身份职业",
  ),
  mobile: field(
    "phone",
    "手机号 手机号码 联系电话 联系方式 移动电话 电话 手机 电话号码 手机电话 本人电话 通讯号码 联系手机 联系号码 手机长号",
  ),
  landline: field("phone", "固定电话 座机号码 座机 固话 家庭电话 家庭座机"),
  address: field(
    "text",
    "家庭住址 住址 地址 现居住地 家庭地址 居住地址 居住地 现住址 现住地址 通讯地址 详细地址 住在哪里 家庭所在地 居住小区",
  ),
  standing: code(STANDING, "党籍状态 党员状态 状态 党籍 党籍情况 党籍是否正常 党籍情况说明"),
  lost: field("yesno", "是否为失联党员 是否失联党员 是否失联 失联"),
  lostSince: field("date", "失去联系日期 失联日期 失去联系时间 失联起始日期"),
  floating: field("yesno", "是否为流动党员 是否流动党员 是否为流动人员 是否流动 是否外出"),
  destination: field(
    "text",
    "外出流向 流向 外出流向_省/市/县 流动去向 流出地 去向 流动地点 流向何处 外出地址 外出所在地",
  ),
  duesClass: code(
    DUES_CLASS,
    "缴费类别 党费类别 交费类别 缴纳类别 缴费类型 缴费人员类别 党费缴纳类别 缴费身份类别 缴费标准类别 党费计算类别",
  ),
  duesBase: field(
    "money",
    "党费计算基数 党费基数 计算基数 月工资收入 税后工资总额 缴费基数 党费缴纳基数 基数 交费基数 核定基数 工资基数 缴纳基数 党费交纳基数 计缴基数 党费缴纳计算基数 月缴费基数 计算党费的工资 核定党费基数 党费计算工资",
  ),
  transferredIn: field(
    "date",
    "转入日期 转入时间 组织关系转入日期 组织关系转入时间 转入年月 组织关系接转日期 转入支部日期 转入现组织时间 组织关系接收时间",
  ),
  transferredFrom: field(
    "text",
    "转入来源 从何处转入 原党组织 原所在党组织 原所在党支部 原所在支部 由何处转入 何处转入 转入前党组织 转出单位 来源党组织",
  ),
  // Of people who have left, on a list of their own or in the roster.
  transferredOut: field("date", "转出日期 转出时间 组织关系转出日期 组织关系转出时间 转出年月"),
  transferredTo: field(
    "text",
    "转往党组织 转往何处 转出去向 转往何处党组织 转往单位 转往支部 转入党组织 转入单位 接收党组织 接收单位",
  ),
  duesPaidTo: field(
    "text",
    "党费交至 党费缴至 党费交至年月 党费缴至年月 党费交纳至 党费缴纳至 党费已交至 党费已缴至 党费交至月份 党费缴至月份",
  ),
  diedOn: field("date", "去世日期 去世时间 死亡日期 死亡时间 逝世日期 逝世时间 病故日期 病故时间 去世年月 死亡年月"),
  removedOn: field("date", "出党日期 出党时间 除名日期 除名时间 开除党籍日期 开除党籍时间"),
  hardship: field("yesno", "困难党员 是否困难党员 是否为困难党员"),
  post: field("text", "党内职务 党内任职 党员职务 支部职务 党支部任职"),
  remark: field("text", "备注 说明 其他"),
};

/** 党费台账. Months, quarters and payments are the three ways ledgers write down what was paid. */
const dues = {
  name: field("name", `${NAME} 党员 缴费党员 缴费人`, "column cell"),
  idNumber: field("id", ID),
  branch: field("branch", BRANCH),
  duesClass: code(
    DUES_CLASS,
    "缴费类别 党费类别 交费类别 缴纳类别 缴费类型 缴费人员类别 缴费身份类别 缴费标准类别 党费计算类别",
  ),
  duesBase: field(
    "money",
    "党费计算基数 党费基数 计算基数 月工资收入 税后工资总额 缴费基数 党费缴纳基数 基数 交费基数 核定基数 工资基数 缴纳基数 党费交纳基数 计缴基数 应缴基数 月工资基数 党费计算工资",
  ),
  monthlyDue: field(
    "money",
    "月应缴 月缴额 月应交 月应缴党费 月应交党费 月缴党费 月交党费 每月应缴 每月应交 每月应交纳党费金额 每月应缴党费 应缴党费 应交党费 应缴 应交 应收 月缴纳党费 月应缴纳党费 月应缴额 月应交额 月应缴金额 应缴额 应交额 应缴金额 应交金额 每月应缴额 每月应缴纳党费 月缴费标准 月缴纳标准 每月党费 月党费 月缴额 核定月缴额 月应收 月标准 应缴 月 每月应缴标准 每人每月应缴 缴费标准",
  ),
  total: field(
    "money",
    "合计 全年合计 全年实缴党费 全年实缴 全年实交 实缴合计 缴费总额 累计 共交纳党费 全年缴纳合计 全年累计 实缴总额 缴纳合计 合计金额 年度合计 总计 共计 年实缴合计 缴费总金额",
  ),
  // An amount, a share or a mark such as 免交; read by domain/dues.
  reduction: field("text", "减免 减免金额 减免党费 减免情况 少交免交 批准减免 是否减免"),
  approvedBy: field(
    "text",
    "审批机构 审批单位 批准机构 审批机关 批准单位 批准部门 审批部门 审批组织 减免审批单位 由谁批准 审批党委",
  ),
  approvedOn: field("date", "审批日期 批准日期 审批时间 减免审批日期"),
  paidOn: field(
    "date",
    "缴纳日期 缴费日期 交纳日期 交费日期 缴纳时间 缴费时间 缴款日期 收缴日期 收款日期 缴费年月日 成功缴费通知时间 交党费时间 实际缴费日期 到账时间 入账时间 缴清日期",
  ),
  amount: field(
    "money",
    "实缴 实交 已缴党费 实缴金额 实交金额 缴纳金额 缴费金额 金额 实缴党费 交纳金额 已交党费 实收 实缴额 实交额 缴纳额 已缴金额 已交金额 实收金额 收缴金额 缴纳党费 本次缴纳 本季实缴 到账金额 入账金额",
  ),
  year: field("integer", "年份 年度 年 缴费年度 所属年度"),
  period: field(
    "text",
    "所属月份 缴费月份 缴费起止月份 缴纳月份 党费缴纳年月 所属期间 月份 缴费期间 交费月份 所属期 所属月 缴费所属期 缴费月 缴费年月 缴费季度",
  ),
  method: field("text", "缴纳方式 缴费方式 交纳方式 支付方式"),
  remark: field("text", "备注 说明"),
};

/** 基金/经费台账: 爱心基金, 党建经费 or 党费使用, told by the sheet's name or title, or by a column. */
const fund = {
  date: field(
    "date",
    "日期 时间 记账日期 发生日期 收支日期 年月日 发生时间 收支时间 业务日期 入账日期 记账时间 登记日期 支出日期 交易日期 收付日期 办理日期 收付款日期 收支日期 经费使用日期 报账日期",
    "column cell",
  ),
  // Account books have a column each for the month and the day, and for the year, unless the header names it.
  year: field("integer", "年 年份 年度"),
  month: field("integer", "月"),
  day: field("integer", "日"),
  summary: field(
    "text",
    "摘要 事由 内容 说明 用途说明 收支事项 项目 收支内容 收支摘要 收支项目 用途及说明 业务内容 事项 收支事由 收支用途 用途摘要 收支说明 款项用途 资金用途 摘要内容 支出内容 用款事由 收支明细 支出说明",
    "column cell",
  ),
  income: field(
    "money",
    "收入 收入金额 收方 增加 借方 收入数 收入额 借方金额 本期收入 拨入金额 筹集金额 收入合计 收款金额 捐款收入 捐入 上级拨款 进账 到账金额 拨付收入 本年收入",
    "column",
  ),
  expense: field(
    "money",
    "支出 支出金额 付方 减少 贷方 支出数 支出额 贷方金额 本期支出 付款金额 列支金额 使用金额 支出合计 发放金额 报销金额 使用经费金额",
    "column",
  ),
  // One column for both ways: income as it is, expense below zero.
  signed: field("money", "收支 收支金额 收支额 发生额 变动金额 收入支出"),
  balance: field(
    "money",
    "余额 结余 结存 账面余额 结余金额 结存金额 余额数 账户余额 当前余额 滚存余额 剩余金额 期末余额 累计结余",
  ),
  fundName: field("text", "基金名称 经费名称 资金名称 基金 账户 经费类别 经费项目 专项经费"),
  handler: field("text", "经办人 经手人 经办人签名 报账人 办理人 负责经办人 报销人"),
  voucher: field("text", "凭证号 凭证编号 凭证 凭证字号 单据号 凭证号码 凭证号数 票据号 单据编号 凭证编码 原始凭证号"),
  appliedOn: field("date", "支部申请日期 申请日期 支部申请时间 支部上报日期 申请时间 上报申请日期 支部提交申请日期"),
  decidedOn: field(
    "date",
    "党委研究日期 党委会研究日期 研究日期 审批日期 党委研究时间 党委会研究时间 研究时间 党委会日期 党委审批日期 党委讨论日期 党委会议日期 党委研究通过日期 讨论通过日期",
  ),
  publishedOn: field("date", "公示日期 公示时间 公开日期 公示起始日期 结果公示日期"),
  beneficiary: field("name", "受助人 救助对象 受益人 帮扶对象 受助对象 困难党员姓名"),
  category: field(
    "text",
    "用途 支出类别 类别 用途类别 支出用途 支出项目类别 开支科目 使用范围类别 资金用途 经费使用类别",
  ),
  budget: field("money", "预算 年度预算 预算金额 预算总额 年初预算 预算指标 核定预算"),
  remark: field("text", "备注"),
};

/** Spellings of how many came or went in a quarter: 本季转入, 本季度转入人数 … */
const movements = (words: string): string =>
  phrases(["本季", "本季度", "本期", "季内", ""], words.split(" "), ["", "数", "人数", "党员", "党员数", "党员人数"]);

/** 支部信息 */
const branches = {
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
};

/** 三会一课/活动记录 */
const activities = {
  date: field(
    "date",
    "日期 时间 会议日期 活动日期 会议时间 活动时间 召开日期 召开时间 开展日期 开展时间 会议起始时间 学习时间",
    "column cell",
  ),
  branch: field("branch", `支部 社区 召开支部 ${BRANCH} 承办支部 单位 组织单位 主办支部`, "column cell"),
  type: code(
    ACTIVITY_TYPE,
    "会议类型 活动类型 类型 类别 会议类别 活动类别 组织生活类型 会议形式 会议名称 组织生活内容类别",
    "column cell",
  ),
  topic: field(
    "text",
    "主题 议题 内容 会议主题 活动主题 会议内容 活动内容 学习内容 活动名称 学习主题 党课题目 内容摘要 主题内容 研究内容 研究议题 讨论事项",
  ),
  theme: worded(
    "居民代表会议 工作汇报 广场演出 庭院活动 表彰大会 绿色十佳 学习党的精神 学习党章 改进作风 亮标准 亮身份 亮承诺 比技能 比作风 比业绩 群众评议 党员互评 领导点评 文明新风进社区 文体活动进社区 健康教育进社区 法制教育进社区 科技知识进社区 计生进社区 综治进社区 警务进社区",
    "活动专题",
  ),
  host: field("name", "主持人 主持"),
  speaker: field("name", "主讲人 授课人 主讲 授课老师"),
  expected: field("integer", "应到人数 应到 应到党员 应参加人数 应到会人数 应参会人数 应出席人数"),
  attended: field(
    "integer",
    "实到人数 实到 实到党员 参加人数 实际参加人数 实到会人数 到会人数 参会人数 实际参会人数 实际到会人数 出席人数 参与人数",
  ),
  place: field("text", "地点 会议地点 活动地点 活动地址"),
  participants: field("text", "参加人员 参与人员"),
  remark: field("text", "备注 说明"),
};

/** 发展党员 */
const development = {
  name: field("name", `${NAME} 发展对象姓名 培养对象 申请人 积极分子姓名 被培养人 预备党员姓名`, "column cell"),
  branch: field("branch", `${BRANCH} 培养支部 联系党支部 发展支部 申请支部 申请入党所在支部`, "column cell"),
  stage: code(
    STAGE,
    "当前阶段 阶段 发展阶段 所处阶段 目前阶段 培养阶段 所在阶段 人员类型 培养进度 发展程度 身份 目前状态 类别 培养状态 发展状态",
    "column cell",
  ),
  appliedOn: field(
    "date",
    "递交申请书日期 申请入党日期 申请日期 递交入党申请书日期 递交申请日期 递交申请书时间 申请时间 入党申请时间 入党申请日期 递交入党申请书时间 提交入党申请书日期 提交申请书日期 缴申请书日期 本人申请加入党组织日期",
    "column cell",
  ),
  idNumber: field("id", `${ID} 申请人身份证号`),
  birthDate: field("date", "出生日期 出生年月 出生年月日"),
  talkedOn: field("date", "谈话日期 谈话时间 首次谈话日期 申请人谈话时间 支部谈话时间 支部书记谈话时间 党组织谈话时间"),
  activistOn: field(
    "date",
    "确定积极分子日期 列为积极分子日期 确定为入党积极分子日期 确定入党积极分子日期 积极分子日期 确定积极分子时间 列为积极分子时间 确定为积极分子日期 确定入党积极分子时间 吸收为积极分子日期 支委会确定积极分子时间 积极分子批准时间",
  ),
  contacts: field(
    "text",
    "培养联系人 入党培养联系人 培养教育联系人 培养考察人 负责培养的人 联系培养人 积极分子培养联系人",
  ),
  targetOn: field(
    "date",
    "列为发展对象日期 确定发展对象日期 确定为发展对象日期 发展对象日期 列为发展对象时间 确定发展对象时间 确定为发展对象时间",
  ),
  noticeFrom: field("date", "公示起 公示开始日期 公示起始日期 公示开始"),
  noticeTo: field("date", "公示止 公示结束日期 公示截止日期 公示结束"),
  trainedHours: field("number", "培训学时 学时 集中培训学时 培训时长 集中学习学时"),
  trainedDays: field("number", "培训天数 集中培训天数 培训时间天"),
  prereviewOn: field("date", "预审日期 预审时间 预审通过日期 上级预审日期 预审意见日期 预审结果日期 预审批复日期"),
  acceptedOn: field(
    "date",
    "支部大会接收日期 接收预备党员日期 接收日期 支部大会日期 支部大会接收时间 接收预备党员时间 接收为预备党员日期 接收为预备党员时间 支部大会通过日期 预备党员日期 支部大会接收预备党员日期 入党日期 讨论接收预备党员日期 预备党员大会日期",
  ),
  approvedOn: field(
    "date",
    "党委审批日期 审批日期 党委批准日期 党委审批时间 上级审批日期 审批接收日期 审批预备党员日期 批准入党时间",
  ),
  introducers: field("text", "入党介绍人 介绍人 入党的介绍人"),
  conversionOn: field(
    "date",
    "转正大会日期 讨论转正日期 转正日期 转正大会时间 支部大会讨论转正日期 正式党员日期 预备党员转正日期",
  ),
  conversionApprovedOn: field("date", "转正审批日期 转正批准日期 上级批准转正日期 经党委批准转正日期"),
  extension: field("text", "延长预备期 延长预备期月数 延长 延长时间 是否延期 延长时长"),
  remark: field("text", "备注 说明"),
};

/** 班子成员/干部 */
const posts = {
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
};

/** 社区情况 */
const communities = {
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
};

/** 公示记录 */
const publications = {
  date: field("date", "日期 公示日期 公示时间 公示起始日期", "column"),
  what: field("term", "公示内容 内容 公示事项 公示项目 公示主题 公示名称 公示项 公示内容摘要", "column"),
  period: field("text", "所属期间 所属季度 期间 所属季度/月份 公示季度 内容所属季度 年度季度"),
  place: field("text", "公示地点 地点 公示栏"),
  days: field("integer", "公示天数 天数 公示期限 公示时长 公示时间天"),
  remark: field("text", "备注"),
};

/** 共建单位 */
const partners = {
  unit: field("text", "共建单位 单位 单位名称", "column"),
  community: field("branch", "社区 所属社区 共建社区"),
  problemsSolved: field("integer", "解决问题数 解决实际问题"),
  support: field("money", "资金物资 支持资金 资金"),
  contactLeader: field("name", "联系领导 联系人"),
  council: code(COUNCIL_MEMBER, "议事机构成员类别"),
  remark: field("text", "备注"),
};

/** 民主评议 */
const appraisals = {
  name: field("name", `${NAME} 党员 评议对象`, "column"),
  year: field("integer", "年度 评议年度 年份", "column"),
  result: worded(
    "优秀 合格 基本合格 不合格",
    "评议结果 评议结论 群众评议结果 结果 评议等次 评议等级 评定 评定意见 年度评议结果",
    "column",
  ),
  branch: field("branch", BRANCH),
  followUp: field("text", "处置情况 后续处置 处理情况 处理结果 处置方式"),
  remark: field("text", "备注 说明"),
};

/** 规划指标 */
const plan = {
  id: field("text", "编号 指标编号 代码"),
  measure: field("term", "指标 指标名称 规划指标"),
  operator: field("term", "关系 运算 比较 关系符", "column"),
  value: field("text", "目标值 目标 指标值", "column"),
  unit: field("text", "单位 计量单位"),
  scope: field("text", "范围 层级"),
  from: field("date", "起 起始日期 开始日期 起始"),
  to: field("date", "止 截止日期 结束日期 完成期限 截止"),
  source: field("text", "来源 依据"),
  owner: field("text", "责任人 负责人"),
  enabled: field("yesno", "启用 是否启用"),
  confirmed: field("yesno", "已核对 是否已核对"),
  sheet: field("term", "统计表"),
  filter: field("term", "统计条件 条件"),
  aggregate: field("term", "统计方式"),
  period: field("term", "统计期间"),
  actual: field("text", "完成值 实际值"),
  status: field("text", "完成情况 完成状态"),
  remark: field("text", "备注"),
};

/** Every kind of sheet, with its Chinese name. */
export const KINDS = {
  members: kind("党员花名册", members),
  dues: kind("党费台账", dues),
  fund: kind("基金/经费台账", fund),
  branches: kind("支部信息", branches),
  activities: kind("三会一课", activities),
  development: kind("发展党员", development),
  posts: kind("班子成员", posts),
  communities: kind("社区情况", communities),
  publications: kind("公示记录", publications),
  partners: kind("共建单位", partners),
  appraisals: kind("民主评议", appraisals),
  plan: kind("规划指标", plan),
  ...workLists,
};

export type Kind = keyof typeof KINDS;
export type FieldOf<K extends Kind> = keyof (typeof KINDS)[K]["fields"] & string;

/** The cleaned values of one row: null where the cell is blank, missing or unreadable. */
export type ValuesOf<K extends Kind> = {
  -readonly [F in FieldOf<K>]: (typeof KINDS)[K]["fields"][F] extends FieldSpec<infer T> ? FieldTypes[T] | null : never;
};

export type { FieldSpec, FieldType, FieldTypes } from "./fields";

/** Whether a word is the name of a kind, for names that come from outside. */
export function isKind(name: string): name is Kind {
  return Object.hasOwn(KINDS, name);
}

/** The field of a kind by its name, or null: for names that come from outside, such as a mapping file. */
export function fieldSpec(kindName: Kind, name: string): FieldSpec | null {
  const fields: Record<string, FieldSpec> = KINDS[kindName].fields;
  return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
}

/** The standard header of a column, as it stands in a sheet: 加入党组织日期, 3月, 2季度. */
export function columnHeader(kindName: Kind, column: string): string {
  const [, period, number] = /^([mq])(\d+)$/.exec(column) ?? [];
  if (period) return `${number}${period === "m" ? "月" : "季度"}`;
  return fieldSpec(kindName, column)?.headers[0] ?? column;
}

const SUBJECTS: Readonly<Partial<Record<Kind, string>>> = {
  fund: "summary",
  activities: "branch",
  publications: "what",
  plan: "measure",
  visits: "household",
  tasks: "task",
};

/** The field by which people know a row: a person, a branch, a summary; the first of its kind but for a few. */
export function subjectField(kindName: Kind): string {
  return SUBJECTS[kindName] ?? (Object.keys(KINDS[kindName].fields)[0] as string);
}

/** The field of a kind that one of its header spellings names; null for any other text. */
export function fieldUnder(kindName: Kind, header: string): string | null {
  const key = squeeze(header);
  const fields = Object.entries<FieldSpec>(KINDS[kindName].fields);
  return fields.find(([, { headers }]) => headers.some((known) => squeeze(known) === key))?.[0] ?? null;
}
