/** Which sheets the street's workbook has, and their columns. */
import { column, type Columns } from "./table";

/** `madeBy` of a sheet begins with this. */
export const STREET = "street/";

const WHERE = {
  branch: column("text", "党支部", 22),
  file: column("text", "文件", 28),
  sheet: column("text", "工作表", 16),
  row: column("integer", "行", 6),
};

/** 报送情况: one row a branch of the register. */
export const BOARD = {
  community: column("text", "社区", 14),
  branch: column("text", "党支部", 22),
  state: column("text", "状态", 11),
  late: column("yesno", "逾期", 6),
  number: column("integer", "第几次", 7),
  counted: column("text", "计入的文件", 30),
  others: column("text", "未计入的文件", 26),
  errors: column("integer", "错误", 6),
  warnings: column("integer", "提醒", 6),
  questions: column("integer", "问题", 6),
  members: column("integer", "党员", 7),
  full: column("integer", "正式党员", 7),
  probationary: column("integer", "预备党员", 7),
  due: column("money", "本季应缴", 12),
  paid: column("money", "本季实缴", 12),
  fundOpening: column("money", "爱心基金期初", 13),
  fundIncome: column("money", "爱心基金收入", 13),
  fundExpense: column("money", "爱心基金支出", 13),
  fundClosing: column("money", "爱心基金期末", 13),
  deadline: column("date", "截止日期", 11),
  missing: column("text", "还缺", 20),
} satisfies Columns;

/** 党员名册: columns A–U of the national summary behind the branch, then where each row stands. */
export const ROSTER = {
  name: column("text", "姓名", 9),
  branch: WHERE.branch,
  idNumber: column("text", "公民身份证号", 20),
  gender: column("text", "性别", 5),
  ethnicity: column("text", "民族", 7),
  birthDate: column("date", "出生日期", 11),
  education: column("text", "学历", 9),
  category: column("text", "人员类别", 9),
  joinedOn: column("date", "加入党组织日期", 11),
  fullMemberOn: column("date", "转为正式党员日期", 11),
  occupation: column("text", "工作岗位", 12),
  mobile: column("text", "手机号", 13),
  landline: column("text", "固定电话", 12),
  address: column("text", "家庭住址", 18),
  standing: column("text", "党籍状态", 9),
  lost: column("text", "是否为失联党员", 8),
  lostSince: column("date", "失去联系日期", 11),
  floating: column("text", "是否为流动党员", 8),
  destination: column("text", "外出流向", 12),
  remark: column("text", "备注", 14),
  transferredIn: column("date", "转入日期", 11),
  transferredFrom: column("text", "转入来源", 18),
  counted: column("yesno", "计入党员数", 7),
  community: column("text", "社区", 14),
  file: WHERE.file,
  sheet: WHERE.sheet,
  row: WHERE.row,
} satisfies Columns;

/** 离开党员: those whom books list as transferred, dead or removed. */
export const LEFT = {
  name: column("text", "姓名", 9),
  branch: WHERE.branch,
  idNumber: column("text", "公民身份证号", 20),
  gender: column("text", "性别", 5),
  birthDate: column("date", "出生日期", 11),
  category: column("text", "人员类别", 9),
  joinedOn: column("date", "加入党组织日期", 11),
  transferredOut: column("date", "转出日期", 11),
  transferredTo: column("text", "转往党组织", 20),
  duesPaidTo: column("text", "党费交至", 11),
  diedOn: column("date", "去世日期", 11),
  removedOn: column("date", "出党日期", 11),
  file: WHERE.file,
  sheet: WHERE.sheet,
  row: WHERE.row,
} satisfies Columns;

/** 党费: a row a person, the year's months as far as booked. */
export const DUES = {
  name: column("text", "姓名", 9),
  branch: WHERE.branch,
  idNumber: column("text", "公民身份证号", 20),
  duesClass: column("text", "缴费类别", 9),
  base: column("money", "计算基数", 11),
  monthly: column("money", "月应缴", 9),
  ...(Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`m${index + 1}`, column("money", `${index + 1}月`, 9)]),
  ) as Record<`m${number}`, ReturnType<typeof column<"money">>>),
  due: column("money", "本季应缴", 10),
  paid: column("money", "本季实缴", 10),
  file: WHERE.file,
  sheet: WHERE.sheet,
  row: WHERE.row,
} satisfies Columns;

export const FUNDS = {
  branch: WHERE.branch,
  fund: column("text", "资金", 10),
  date: column("date", "日期", 11),
  summary: column("text", "摘要", 26),
  income: column("money", "收入", 11),
  expense: column("money", "支出", 11),
  balance: column("money", "余额", 12),
  voucher: column("text", "凭证号", 13),
  beneficiary: column("text", "受助人", 9),
  handler: column("text", "经办人", 9),
  file: WHERE.file,
  sheet: WHERE.sheet,
  row: WHERE.row,
} satisfies Columns;

export const MEETINGS = {
  branch: WHERE.branch,
  date: column("date", "日期", 11),
  type: column("text", "会议类型", 12),
  topic: column("text", "主题", 30),
  host: column("text", "主持人", 9),
  speaker: column("text", "主讲人", 9),
  expected: column("integer", "应到人数", 7),
  attended: column("integer", "实到人数", 7),
  file: WHERE.file,
  sheet: WHERE.sheet,
  row: WHERE.row,
} satisfies Columns;

export const DEVELOPMENT = {
  name: column("text", "姓名", 9),
  branch: WHERE.branch,
  stage: column("text", "当前阶段", 10),
  appliedOn: column("date", "递交申请书日期", 11),
  activistOn: column("date", "确定积极分子日期", 11),
  targetOn: column("date", "列为发展对象日期", 11),
  acceptedOn: column("date", "支部大会接收日期", 11),
  conversionOn: column("date", "转正大会日期", 11),
  file: WHERE.file,
  sheet: WHERE.sheet,
  row: WHERE.row,
} satisfies Columns;

export const PLAN = {
  branch: WHERE.branch,
  id: column("text", "编号", 8),
  measure: column("text", "指标", 30),
  operator: column("text", "关系", 7),
  value: column("text", "目标值", 10),
  actual: column("text", "完成值", 10),
  status: column("text", "完成情况", 10),
  file: WHERE.file,
  sheet: WHERE.sheet,
  row: WHERE.row,
} satisfies Columns;

export const FINDINGS = {
  severity: column("text", "级别", 7),
  rule: column("text", "问题", 20),
  branches: column("text", "党支部", 28),
  subject: column("text", "对象", 16),
  message: column("text", "说明", 60),
  at: column("text", "位置", 50),
} satisfies Columns;

export const CHANGES = {
  branch: WHERE.branch,
  subject: column("text", "对象", 12),
  kind: column("text", "变动", 9),
  field: column("text", "项目", 16),
  before: column("text", "变动前", 22),
  after: column("text", "变动后", 28),
  file: WHERE.file,
  sheet: WHERE.sheet,
  row: WHERE.row,
} satisfies Columns;

/** 来源: every file of the folder, and what became of it. */
export const SOURCES = {
  file: column("text", "文件", 40),
  branch: WHERE.branch,
  called: column("text", "账册自称", 26),
  basis: column("text", "辨认依据", 12),
  outcome: column("text", "结果", 18),
  filledOn: column("text", "填报日期", 11),
  rows: column("integer", "记录数", 8),
  digest: column("text", "记录摘要", 20),
} satisfies Columns;

/** 决定记录: only added to. */
export const DECISIONS = {
  at: column("text", "时间", 17),
  branch: WHERE.branch,
  state: column("text", "决定", 12),
  reason: column("text", "理由", 50),
} satisfies Columns;

/** 支部别名 */
export const ALIASES = {
  alias: column("text", "名称", 34),
  branch: column("text", "党支部", 26),
} satisfies Columns;
