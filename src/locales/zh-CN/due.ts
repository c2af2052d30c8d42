import type { Words } from "../words";

export const due: Words["due"] = {
  election: "任期届满，应当换届（上次换届 {elected}，任期 {term} 年）",
  "quarter-publication": "公示 {quarter} 收支（季度结束后 {days} 天内）",
  "aid-publication": "公示救助情况（{paid} 支出）",
  talk: "党组织派人谈话（{after} 递交申请书）",
  "target-choice": "培养考察满期，可以研究列为发展对象（{after} 确定为积极分子）",
  meeting: "召开支部大会讨论接收（{after} 预审）",
  approval: "上级党委审批预备党员（{after} 支部大会接收）",
  conversion: "预备期满，讨论转正（{after} 接收为预备党员）",
  "conversion-approval": "上级党委审批转正（{after} 转正大会）",
  probation: "预备期满，讨论转正（{joined} 入党）",
  adjustment: "书记考核不称职，应当调整（{after} 考核）",
  deputy: "配备专职副书记（党委 {after} 成立）",
  "project-organization": "产业项目建立党组织（{after} 开工）",
  "target-behind": "落后于规划目标：目标 {goal}，目前 {actual}",
  "target-slow": "按目前进度达不到规划目标：目标 {goal}，目前 {actual}，到期约 {forecast}",
  target: "规划指标到期，目前还没有达到",
};
