/** ④ 图表. */
export const chart = {
  "chart.title": "图表",
  "chart.insert": "插入图表",
  "chart.update": "更新图表",
  "chart.again": "重新插入",
  "chart.next": "下一步：报送",
  "chart.none": "这本账册还画不出图表",
  "chart.place.absent": "插入后在新工作表：",
  "chart.place.older": "数据有变化，将就地更新：",
  "chart.place.current": "已插入，和台账一致：",
  "chart.figures": "看数字",
  "chart.pages": "共 {count} 张，这里预览第一张",
};
