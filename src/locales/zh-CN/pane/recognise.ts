/** ① 识别, and the first run on an empty workbook. */
export const recognise = {
  "recognise.title": "识别",
  "recognise.start": "开始识别",
  "recognise.again": "重新识别",
  "recognise.next": "开始检查",
  "recognise.summary": "认出 {tables} 张台账，共 {rows} 行",
  "recognise.nothing": "没有认出任何台账",
  "recognise.nothing.how": "台账要有表头，例如姓名、身份证号、月应缴。请核对各表的表头，再重新识别。",
  "recognise.rows": "{count} 行",
  "recognise.columns": "{known}/{all} 列",
  "recognise.unmapped": "未识别：{columns}",
  "recognise.unread.empty": "空表",
  "recognise.unread.unrecognised": "不是台账，不读",
  "recognise.unread.own": "本程序生成的表，不作为数据",
};
