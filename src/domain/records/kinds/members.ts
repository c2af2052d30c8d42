import { CATEGORY, DUES_CLASS, EDUCATION, ETHNICITY, GENDER, STANDING } from "../../values/codes";
import { BRANCH, code, field, ID, kind, NAME } from "../fields";

/** 党员花名册 */
export const members = kind("党员花名册", {
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
});
