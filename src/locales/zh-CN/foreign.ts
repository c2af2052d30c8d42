import type { Words } from "../words";

export const foreign: Words["foreign"] = {
  "from.xls": "“{file}”是 Excel 97–2003 的 .xls 格式，已转成 .xlsx 打开；原文件没有改动，写出和另存的都是 .xlsx。",
  "from.et": "“{file}”是 WPS 的 .et 格式，已转成 .xlsx 打开；原文件没有改动，写出和另存的都是 .xlsx。",
  "from.csv": "“{file}”是 .csv 一类的文本，已转成 .xlsx 打开；原文件没有改动，写出和另存的都是 .xlsx。",
  left: "没有带过来的：{what}。需要保留的话，请用 Excel 或 WPS 打开原文件，另存为 .xlsx 再用。",
  csv: "按 {encoding} 编码、以“{separator}”分隔读入。文本里没有格式：如果它是从 Excel 存出来的，编号开头的 0 和长号码的尾数可能在那时就丢了，请对照原表。",
  formats: "字体、颜色、边框和打印设置",
  comments: "{count} 处批注",
  charts: "{count} 个图表",
  pictures: "{count} 张图片",
  "conditional-formats": "{count} 处条件格式",
  validations: "{count} 处数据验证",
  links: "{count} 个链接",
  protection: "工作表保护",
  macros: "宏",
  formulas: "有 {count} 个公式转不过来，只留下了算好的数（{cells}）。",
  "digits-lost": "有 {count} 个单元格的号码或日期在存成文本时已经丢了尾数（{cells}），这里补不回来，请照原件重新填写。",
  "zeros-lost": "“{column}”一列有 {count} 个号码看起来丢了开头的 0（{cells}），请核对。",
};
