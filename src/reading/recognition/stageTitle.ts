/**
 * The stage of the people that a list of the ladder of membership names in its title.
 */
import { squeeze } from "../../domain/values/text";

/** The stage of the people that a sheet's name or title lists: what they are, not what they are to become. */
export function stageInTitle(title: string): string | null {
  const text = squeeze(title);
  if (/转正|预备党员.{0,8}(?:台账|考察|花名册)/.test(text)) return "预备党员";
  if (/(?:吸收|接收|发展).{0,4}预备党员/.test(text)) return "发展对象";
  if (/(?:确定|列为|推荐|拟)+.{0,4}发展对象/.test(text)) return "积极分子";
  if (/预备党员/.test(text)) return "预备党员";
  if (/发展对象/.test(text)) return "发展对象";
  if (/积极分子/.test(text)) return "积极分子";
  return /申请人/.test(text) ? "入党申请人" : null;
}

/** Lists of people at a stage, by their names; a meeting, a training or a vote on them is none. */
const LIST = /名册|名单|花名册|台账|汇总|一览|登记|情况|信息|^(?:入党)?(?:积极分子|发展对象|申请人)$/;
const NO_LIST = /签到|培训|成绩|学员|考勤|推优|投票|票决|会议|座谈|公示|测试|考试|谈话|党课/;

/** Whether a title says that a sheet lists people who are on the way into the Party. */
export function isListOfStage(title: string): boolean {
  return stageInTitle(title) !== null && LIST.test(title) && !NO_LIST.test(title);
}

/** The day that 确定时间 is of in a list whose title names the stage. */
export function groupOfStage(title: string): string | null {
  if (!isListOfStage(title)) return null;
  const stage = stageInTitle(title);
  return stage === null || stage === "预备党员" ? null : stage === "入党申请人" ? "申请入党" : stage;
}
