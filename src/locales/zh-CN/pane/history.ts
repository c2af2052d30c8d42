/** 操作记录, and what is told after a step was written or taken back. */
export const history = {
  "history.title": "操作记录",
  "history.intro": "支部账册写入的每一步都可以撤销，关闭后再打开也可以。您在这之后改过的内容不会动。",
  "history.none": "还没有写入过任何内容。",
  "history.cells": "改了 {count} 个单元格",
  "history.sheets": "写了工作表：{sheets}",
  "history.memory": "记下了您的设置",
  "history.revert": "撤销",
  "history.reverted": "已撤销",
  "history.unfinished": "未完成",
  "history.tooLarge": "内容太多，没有保留，不能撤销",

  "undo.title": "撤销这一步？",
  "undo.what": "{at} {what}",
  "undo.confirm": "撤销",

  "notice.written": "已写入：{what}。",
  "notice.unset": "Excel 没有接受这些表的冻结窗格或打印设置（常见于没装打印机）：{sheets}。打印前请看一下预览。",
  "notice.reverted": "已撤销。",
  "notice.packed": "报送包已存成 {file}，在浏览器的下载文件夹里。核对码 {code}。",
  "notice.handedOver.downloads": "已存成 {file}，在浏览器的下载文件夹里。",
  "notice.handedOver.excel": "已打开成新工作簿，还没有保存；保存时可以取名 {file}。",
  "notice.cancelled": "已取消。改到一半的已全部改回，工作簿和这一步之前一样。",
  "notice.kept": "已撤销；有 {count} 处在那之后改过，保持不动：{places}。",
  "notice.marked": "已标出 {count} 处。",
  "notice.markedMost": "还有 {left} 处没有标，先处理标出的，再标一次。",
  "notice.unmarked": "标记已全部取消。",
  "notice.unread":
    "Excel 读不出这些工作表的一部分条件格式，没有动它们：{sheets}。如果以前的标记还在，请在“条件格式”里手工删除。",
  "notice.skipped": "受保护或已不在的工作表没有标：{sheets}。",
};
