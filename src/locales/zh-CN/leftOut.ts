import type { Words } from "../words";

export const leftOut: Words["leftOut"] = {
  chart: "表样里的图表（{at}）",
  picture: "表样里的图片（{at}），请换成 2 MB 以内的 PNG 或 JPEG",
  shape: "表样里的形状或文本框（{at}）",
  table: "表样里的“表格”格式（{at}）",
  note: "表样里的批注（{at}）",
  link: "表样里的外部链接（{at}）",
  "array-formula": "表样里的数组公式（{at}）按普通公式填",
  "conditional-format": "表样里的条件格式（{at}）",
  "conditional-format-unread": "表样里 Excel 读不出来的一条条件格式（常见于手工在同一块单元格上设了两条）",
  validation: "表样里的时间有效性（{at}）",
  choices: "{at} 的下拉选项（太长或带逗号，Excel 里写不进去，用命令行填表可以）",
  name: "表样里的名称“{at}”",
  filter: "表样里的筛选",
  protection: "表样里的工作表保护",
  "column-breaks": "表样里的竖向分页符",
  "text-fonts": "一格文字里的几种字体（从 {at} 起，Excel 里写不进去，用命令行填表可以）",
  "column-titles": "表样里每页重复的标题列",
};
