import type { Words } from "../words";

export const commandLine: Words["commandLine"] = {
  usage: `支部账册：检查支部工作簿，填写季度报表，绘制图表。

用法
  branchbook check 账册.xlsx [--as-of 2026-10-08] [--quarter 2026Q3] [--json] [--all] [--explain]
      检查账册，列出全部问题；账册不会被改动
  branchbook quarter 账册.xlsx --out 完成.xlsx [--forms 表1,表2] [--forms-only] [--unit 填报单位] [--json]
      检查、填表、绘图，写入新文件；原文件不变
      加 --forms-only 时，新文件里只有本季度的报表（数值，不带公式、台账和名册），可以直接上交；
      --out 写文件夹时，按“单位_季度报表_季度.xlsx”取名；含完整身份证号的《党员基本信息汇总表》
      只在 --forms 里写明才带上
  branchbook fix 账册.xlsx --out 修正.xlsx [--rules 规则1,规则2]
      写入可以放心修正的内容，并附操作记录；原文件不变
  branchbook plan 账册.xlsx [--out 完成.xlsx] [--level branch|community|street] [--json]
      列出规划指标的完成情况、各季度进度和推算；加 --out 时，没有规划指标表的账册添一张，
      有的填写完成值和完成情况，并为缺数据的指标添上空表
  branchbook due 账册.xlsx [--as-of 2026-10-08] [--json]
      列出三个月内到期和已逾期的事项：换届、公示、发展党员各环节、转正、规划指标
  branchbook explain 账册.xlsx 工作表 [--json]
      说明这张表是怎样识别的：像哪几种台账，各列凭什么认定
  branchbook submit 账册.xlsx --out 报送包.zip [--number 2] [--reason 理由] [--zero 确认人] [--masked]
  branchbook submit --check 报送包.zip [--book 账册.xlsx]
      打成报送包（封面、账册、报表、记录、核对码）；核对一个报送包，看账册是否还是包里的那一本
  branchbook street 文件夹 --register 名录.xlsx --period 2026Q3 --out 汇总.xlsx [--against 上季汇总.xlsx]
            [--slips 文件夹 [--deadline 2026-10-13]] [--mapping 街道设置.json] [--json]
      汇总各支部报来的账册：报送情况、跨支部问题、与上季比较、全街道台账；各支部的文件不会被改动。
      加 --slips 时为每个支部写出退回单、回执（可打印，另有 JSON 供支部在窗格中逐项办理）和群通知
  branchbook new --out 账册.xlsx [--as-of 2026-01-05]
      新建一本空白的标准账册：花名册、党费台账、基金、支部、三会一课、发展党员、规划指标
  branchbook next-year 账册.xlsx --out 完成.xlsx [--quarter 2026Q4]
      结转新年度：按花名册生成下一年的党费台账，各项基金结转余额并写明来历
  branchbook templates [--out 文件夹]
      导出内置表样，可修改后用 --templates 文件夹 使用；也可以放进账册，工作表名里写上表名
  branchbook templates check 表样.xlsx [--json]
      检查表样（或带表样的账册）里的标记：哪个不认识、最像哪个、能写哪些

选项
  --as-of 日期       以哪一天为准检查，默认今天
  --quarter 季度     报告期，默认最近一个已结束的季度
  --mapping 文件     指定各工作表的类型和列（JSON），会记在输出的账册里
  --templates 文件夹 使用改过的表样
  --lang en-US       英文输出
  --all              每条规则的问题全部列出
  --explain          说明每条规则的含义、依据和改法
  --json             输出 JSON

退出码：0 没有错误也没有待定的问题，1 有错误，3 没有错误但有问题待定，2 无法处理输入`,
  explainHeader: "表头：第 {rows} 行",
  explainTaken: "← 采用",
  explainNoKind: "不像任何一种台账",
  explainNothing: "没有找到像表头的行。",
  explainSerial: "序号",
  explainBlank: "空列",
  explainFit: "内容相符 {percent}%",
  "explainBy.words": "常用写法",
  "explainBy.concepts": "词义相同",
  "explainBy.values": "按内容判断",
  summary: "错误 {error} · 提醒 {warning} · 提示 {info}",
  clean: "没有发现问题，可以报送。",
  fit: "没有错误，可以报送；提醒和提示请过目。",
  unfit: "还有 {error} 个错误，暂不能报送。",
  open: "没有错误，但有 {count} 个问题待您确定，不能判断能否报送。",
  nothingRead: "没有认出党员花名册，也没有认出本年度的台账，不能判断能否报送。请核对各表的表头，或用 --mapping 指定。",
  questions: "有 {count} 个问题要您定，定下之前不填与它有关的数字：",
  questionLine: "  {number}. {place}  {question}",
  questionSamples: "     例如：{samples}",
  answerLine: "     · {answer}：{evidence}",
  answerHow: "       选它就把这一句写进 --mapping 的文件：{snippet}",
  sheets: "识别结果",
  sheetLine: "{sheet} · {kind} · 表头第 {header} 行 · {rows} 行",
  unmapped: "未识别的列：{columns}",
  unsure: "把握不大，请核对（可用 --mapping 指定）",
  "unread.empty": "空表，跳过",
  "unread.unrecognised": "不是台账，跳过",
  "unread.own": "本程序生成的表，不作为数据",
  "unread.template": "表样，不作为数据",
  "unread.set-aside": "已设为不读",
  "unread.repeated": "其中的党员都在其他花名册中，不重复读取",
  ignored: "已忽略并说明理由的 {count} 处，不计入上面的数目：",
  groupCount: "{count} 处",
  basis: "依据：{basis}",
  plan: "规划指标",
  planLine: "{id} {name} · 目标 {goal} · 实际 {actual} · {state}",
  planMet: "已达到",
  planUnmet: "未达到",
  planOpen: "未到期",
  planNoData: "没有数据",
  planIncomplete: "数据不全，不能判定",
  planReported: "只统计，不评价",
  planMissing: "差在这里（{count}）：{names}",
  planWarnings: "请注意：{names}",
  planNone: "账册里没有启用的规划指标。没有规划指标表的，加 --out 文件 生成一张；有表的，把要考核的行“启用”改为“是”。",
  planCourse: "各季度末累计：{course}",
  planForecast: "按这个进度，到期约为 {forecast}（按月数简单推算）",
  planFilled: "已填写完成值和完成情况 {count} 格",
  planAdded: "  表 · {sheet}",
  planNothing: "没有要添加或填写的内容，没有写出文件。",
  newWritten: "已新建空白的标准账册 {file}。先填党员花名册，再填台账。",
  nextYearNothing: "{year} 年的党费台账和各项基金台账都已经有了（或账册里没有可以结转的），没有写出文件。",
  nextYearMembers: "  党费台账有 {members} 名党员；基数沿用今年，标为“待核定”，重新核定后删去备注里的这三个字。",
  nextYearUnproven:
    "  {fund}：算出的余额和原台账最后一行的余额不一致，新表里余额留空，两个数写在备注里，请核对后填写。",
  due: "{asOf} 至 {until} 到期和已逾期的事项",
  dueNone: "没有。",
  overdue: "已逾期",
  more: "……还有 {count} 处，加 --all 全部列出",
  noFixes: "没有可以自动修正的内容，没有写出文件。",
  fixed: "修正 {count} 处，已记入“操作记录”表：",
  fixLine: "  {place}  {subject}  {before} → {after}（{repair}）",
  written: "已写入 {file}，原文件没有改动。",
  formLine: "  表 · {sheet}",
  changedRows: "新增 {added} 行，减少 {removed} 行，改动 {changed} 行",
  changedFigure: "{figure} {before} → {after}",
  keptCells: "保留您在表外写的 {kept} 格",
  unchanged: "与上次相同",
  chartLine: "  图 · {chart}（{sheet}）",
  skippedLine: "  未生成 · {form}：{reason}",
  leftOutLine: "  {form} 没有带过来：{what}。",
  outdatedLine:
    "  {form} 这次没有“{sheet}”这一张（例如支部已撤销），保留上次的数字没有更新；不再需要请删除这张工作表。",
  templatesWritten: "已导出 {count} 个表样到 {folder}。改好后用 branchbook quarter … --templates {folder} 使用。",
  templateSheet: "工作表“{sheet}”是《{form}》的表样",
  templateUnnamed:
    "工作表“{sheet}”有标记，但名字里没有表名，不会用来填表；标记最像《{form}》，是的话请改名，例如“{form}表样”或“{id}”",
  templateMarkers: "《{form}》能写的标记（中文、英文写法都可以；每个清单还有 序号 serial）：",
  templateList: "清单“{list}”：{markers}",
  templatesFit: "没有问题，可以用来填表。",
  templatesUnfit: "有 {problems} 处要改。",
  "progress.open": "打开文件",
  "progress.read": "识别表格",
  "progress.check": "检查规则",
  "progress.fill": "填写报表",
  "progress.write": "写入文件",
};
