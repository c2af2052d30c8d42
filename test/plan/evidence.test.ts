/** What counts as done: rows that were called off or put off don't, people and those commended count once. */
import { figure } from "../support/plan";
import { sheet } from "../support/sheets";

/** Commendation meetings (P98) of a log with one row, whose remark this is. */
const meetings = (
  remark: string,
  columns = "日期 | 社区 | 会议类型 | 主题",
  row = "2026-02-01 | 东 | 其他 | 表彰大会",
) => figure("P98 | >= | 1", [sheet("活动记录", `${columns} | 备注\n${row} | ${remark}`)])[0];

test.each([
  "取消",
  "已取消",
  "作废",
  "未开",
  "未召开",
  "没开成",
  "没有举办",
  "流会",
  "因雨停办",
  "不开了",
  "不再召开",
  "延期",
  "延期至下月",
  "推迟到3月5日召开",
  "改期",
  "改期，另行通知",
  "暂缓",
])("a meeting whose remark says %s counts for nothing", (remark) => expect(meetings(remark)).toBe(0));

test.each([
  "~",
  "未取消，照常召开",
  "宣读取消资格的决定",
  "由1月20日改期至2月1日召开",
  "推迟到今天召开",
  "上次流产，本次补开",
  "停车不便，改在二楼",
])("one whose remark says %s was held", (remark) => expect(meetings(remark)).toBe(1));

test("one that was put off, but attended, was held", () => {
  const columns = "日期 | 社区 | 会议类型 | 主题 | 实到人数";
  expect(meetings("延期召开", columns, "2026-02-01 | 东 | 其他 | 表彰大会 | 35")).toBe(1);
  expect(meetings("延期召开", columns, "2026-02-01 | 东 | 其他 | 表彰大会 | 0")).toBe(0);
});

test("P76: somebody in two pools, or with two rows, is one person; a namesake elsewhere is another", () => {
  const talents = sheet(
    "后备人才",
    `姓名 | 人才库 | 组织名称
     张一 | 致富带头人 | 东村
     张一 | 大学生村官 | 东村
     张一 | 外出经商人员 | 西村`,
  );
  expect(figure("P76 | >= | 3", [talents])[0]).toBe(2);
});

test("P105: who is commended twice is one of the ten", () => {
  const awards = sheet(
    "表彰记录",
    `表彰对象 | 表彰名称 | 表彰日期
     张一 | 绿色十佳 | 2026-03-01
     张一 | 绿色十佳家庭 | 2026-06-01
     李二 | 绿色十佳 | 2026-06-01
     王三 | 绿色十佳 | 2025-06-01`,
  );
  expect(figure("P105 | = | 2", [awards])[0]).toBe(2);
});
