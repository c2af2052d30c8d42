import { STAGE } from "../../values/codes";
import { BRANCH, code, field, ID, kind, NAME } from "../fields";

/** 发展党员 */
export const development = kind("发展党员", {
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
});
