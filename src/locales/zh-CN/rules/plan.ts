import type { RuleGroupWords } from "../../words";

export const planRules: RuleGroupWords = {
  "plan/target-unmet": {
    title: "规划指标未达到",
    message: {
      number: "目标 {sign}{target}，实际 {actual}。",
      "number-short": "目标 {sign}{target}，实际 {actual}；不足或缺数据的有 {short} 处，如 {names}。",
      share: "目标 {sign}{target}%，实际 {actual}%（共 {total} 项）。",
      "share-short": "目标 {sign}{target}%，实际 {actual}%：{total} 项中有 {short} 项未达到，如 {names}。",
      yuan: "目标 {sign}{target} 元，实际 {actual} 元。",
    },
    explanation:
      "指标已到考核时间，按账册算出的数没有达到规划表里的目标。平均数、比例、覆盖率等现状指标随时按检查日期考核；全年的金额、人数、次数到年底（或“止”一栏的日期）过后才考核。请点开查看计入的单元格：数据漏登的补登，确有差距的列入下一步工作；目标本身有变动的，修改规划指标表。",
    basis: "本单位的规划指标表；各指标的算法见指标目录",
  },
  "plan/target-unreadable": {
    title: "规划指标看不懂",
    message: {
      id: "指标目录中没有编号“{text}”。",
      measure: "指标目录中没有“{text}”，请核对编号或指标名称。",
      operator: "关系“{text}”看不懂，请填 ≥、>、≤、<、=、不少于、不超过、介于、约 等。",
      value:
        "目标值“{text}”看不懂或与关系、指标不相称：请填一个数（如 15人、1.2万元、70%），关系为“介于”时填两个数（如 2-3）。",
      blank: "“{column}”一栏空白，这条指标没有考核。",
    },
    explanation:
      "规划指标表的每一行要有目录中的编号或指标名称、比较关系和目标值，缺一样就无法考核这条指标。比例类指标可以填 70% 或 0.7。“2-3”这样的范围，录入前请先把单元格设为“文本”，否则会被表格软件变成日期。请按提示改正，目录中没有的指标请删去或另表登记。",
    basis: "规划指标表的填写要求；指标目录",
  },
  "plan/no-data": {
    title: "规划指标没有可用的数据",
    message: {
      sheets: "账册中没有计算这项指标要用的表或栏目，有下列之一即可：{sheets}。",
      nothing: "账册中没有可以计入的对象，这项指标暂时算不出来。",
    },
    explanation:
      "这不是错误，只说明这项指标目前算不出来，不能当作已经达到。缺表或缺栏目的，把相应的工作表放进账册，并按提示的栏目名设表头；没有可计入对象的（例如没有 45 岁以下的书记），核对数据是否漏登，确实没有就不必处理。",
    basis: "指标目录中各指标所需的工作表和栏目",
  },
};
