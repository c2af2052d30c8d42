import type { RuleGroupWords } from "../../words";

export const sheetRules: RuleGroupWords = {
  "sheet/column-missing": {
    title: "缺少必需的列",
    message: {
      column: "表头中没有找到“{column}”一列。",
      payments: "没有找到记录缴费的列：应有 1 月至 12 月各一列，或各季度一列，或“实缴金额”一列。",
    },
    explanation:
      "这类台账必须有这一列，缺了它，与它有关的各项都无法核对。请在表头补上这一列；如果表中其实有这一列，只是名称写法特殊，请把表头改成提示中的名称，或在列对应设置中指明是哪一列。",
    basis: "读表约定：各类台账的必需列",
  },
  "sheet/required-empty": {
    title: "必填项空白",
    message: "“{column}”是必填项，现在空着。",
    explanation:
      "必填项空着，这一行就无法完整核对。空格、“无”、“—”、“/”也按空白处理。请查阅原始材料后补填；确实查不到的，请在备注栏写明，不要填估计的内容。",
    basis: "读表约定：各类台账的必填项",
  },
  "sheet/value-unreadable": {
    title: "内容无法识别",
    message: {
      date: "“{column}”中的内容不是能识别的日期。",
      money: "“{column}”中的内容不是金额。",
      integer: "“{column}”中的内容不是整数。",
      number: "“{column}”中的内容不是数字。",
      yesno: "“{column}”应填“是”或“否”。",
      error: "“{column}”中是公式错误值，没有内容。",
    },
    explanation:
      "单元格里有内容，但读不出这一列应有的日期、金额、数字或是否，所以没有参加核对。日期请写成 1985-03-02（只知道月份的写 1985-03），并确认这一天在日历上存在；金额请只写数字，文字说明移到备注栏；出现 #REF!、#VALUE! 等错误值的，请修正公式。",
    basis: "读表约定：各类内容的写法",
  },
  "sheet/code-unknown": {
    title: "不在规定选项内",
    message: {
      repair: "“{column}”应使用规范用语“{standard}”。",
      choices: "“{column}”的内容不在规定选项内，可填：{choices}。",
      "long-list": "“{column}”的内容不在规定选项内。",
    },
    explanation:
      "这一列只能填规定的选项，写法不一致会使汇总数字对不上。意思明确的，可以直接改为提示中的规范用语；其余请对照党员信息采集的选项改正，民族写全称（如“汉族”），学历写规定名称（如“大学”“大专”“中专”）。",
    basis: "党员基本信息采集表的选项（2017年中央组织部统一采集口径；名称据公开系统整理，以上级下发的选项为准）",
  },
  "sheet/total-mismatch": {
    title: "合计与明细不符",
    message: {
      total: "“{column}”合计为 {stated}，各行相加为 {sum}。",
      subtotal: "“{column}”小计为 {stated}，本段各行相加为 {sum}。",
      heads: "写明 {stated} 人，表中实有 {sum} 行。",
    },
    explanation:
      "合计、小计或总计行的数字与它上面的明细加起来不一致，或写明的人数与行数不一致。常见原因是增删行后没有更新合计、公式漏掉了首尾行，或合计是手工填的。请先核实明细，再用求和公式重新计算合计。",
    basis: "记账基本要求：合计应等于明细之和",
  },
  "sheet/hidden-data": {
    title: "隐藏的行列中有数据",
    message: {
      sheet: "整张工作表是隐藏的，其中的数据也参加了检查。",
      rows: "隐藏的第 {rows} 行中有数据，也参加了检查。",
      columns: "隐藏的 {columns} 列中有数据，也参加了检查。",
      both: "隐藏的第 {rows} 行和 {columns} 列中有数据，也参加了检查。",
    },
    explanation:
      "隐藏的行、列或工作表里有数据，检查和汇总时已一并计入，打印和查看时却看不到，容易造成“账面看到的”和“统计出来的”不一致。请取消隐藏看一看：仍有效的不必处理，已作废的请删除后再检查。",
    basis: "读表约定：隐藏内容照常读取并予以说明",
  },
};
