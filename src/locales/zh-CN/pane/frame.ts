/** What stands around every page of the pane, and what pages have in common. */
export const frame = {
  "app.name": "支部账册",
  "app.quarter": "报告期",
  "app.quarterName": "{year} {name}季度",
  "app.quarter.1": "一",
  "app.quarter.2": "二",
  "app.quarter.3": "三",
  "app.quarter.4": "四",

  "steps.name": "季度工作的五个步骤",
  "steps.recognise": "识别",
  "steps.check": "检查",
  "steps.fill": "填表",
  "steps.chart": "图表",
  "steps.submit": "报送",
  "steps.state.notBegun": "未开始",
  "steps.state.running": "进行中",
  "steps.state.failed": "没有完成",
  "steps.state.done": "已完成",
  "steps.state.toDo": "待处理 {count} 项",

  "footer.name": "工具",
  "footer.undo": "撤销上一步",
  "footer.history": "操作记录",
  "footer.plan": "规划",
  "footer.settings": "设置",
  "footer.help": "帮助",

  "common.cancel": "取消",
  "common.close": "关闭",
  "common.retry": "重试",
  "common.loading": "正在打开页面",
  "common.wait": "请稍候",

  "progress.open": "读取工作簿",
  "progress.read": "识别表格",
  "progress.check": "检查规则",
  "progress.fill": "填写报表",
  "progress.write": "写入工作簿",
  "progress.share": "{step} {percent}%",

  "trouble.title": "没有完成",
};
