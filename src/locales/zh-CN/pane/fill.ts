/** ③ 填表, and what it has in common with ④ 图表 and ⑤ 报送. */
export const fill = {
  "fill.title": "填表",
  "fill.needsCheck": "要先检查，才能用台账里的数据填表、画图和报送。",
  "fill.unit": "填报单位",
  "fill.unit.hint": "印在每张表上；留空就打印后手写",
  "fill.make": "生成 {count} 张表",
  "fill.next": "下一步：图表",
  "fill.chosen": "选择要生成的表",
  "fill.onRequest": "需要时再勾选：生成前不知道有多少",
  "fill.standing.absent": "未生成",
  "fill.standing.older": "数据有变化",
  "fill.standing.current": "已是最新",
  "fill.place.absent": "新建工作表：",
  "fill.place.older": "就地更新：",
  "fill.place.current": "在工作表：",
  "fill.place.many": "{sheet} 等 {count} 张",
  "fill.template": "按您的表样：",
  "fill.cannot": "暂时做不了的",

  "fill.because": "要您先定：{question}",
  "fill.blank": "有几格留空，要您先定：{question}",

  "fill.receipt": "已写入 {count} 张工作表",
  "fill.receipt.hint": "点表名打开。要撤销，请到“操作记录”。",
  "fill.receipt.unkept": "点表名打开。这一步太大，没有留底，不能撤销；不要的表可以直接删除。",
  "fill.receipt.none": "没有写入任何内容",
  "fill.receipt.skipped": "{name}没有生成：{reason}",
  "fill.receipt.leftOut": "{name}没有带过来：{what}",
  "fill.receipt.outdated":
    "{name}这次没有“{sheet}”这一张（例如支部已撤销），保留上次的数字没有更新；不再需要请删除这张工作表",
  "fill.receipt.close": "知道了",

  "fill.changes.added": "新增 {count} 行",
  "fill.changes.removed": "减少 {count} 行",
  "fill.changes.changed": "改动 {count} 行",
  "fill.changes.figure": "{figure} {before} → {after}",
  "fill.changes.kept": "您在表外写的 {count} 格保留",
};
