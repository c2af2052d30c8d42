import type { RuleGroupWords } from "../../words";

export const checkRules: RuleGroupWords = {
  "check/rule-failed": {
    title: "有一条规则没有运行成功",
    message: "规则 {rule} 运行时出错，没有检查完：{reason}。其他规则不受影响。",
    explanation:
      "这是程序的问题，不是账册的问题。这一条规则的结果不完整，请人工核对相应内容，并把规则编号和提示告诉维护人员。",
    basis: "程序自检",
  },
};
