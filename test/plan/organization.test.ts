import { figure } from "../support/plan";
import { sheet } from "../support/sheets";

test("P57: organizations too large for a plain branch are of the right level", () => {
  const list = sheet(
    "支部信息",
    `支部名称 | 级别 | 党员人数
     东 | 党总支 | 51
     西 | 党总支 | 100
     南 | 党委 | 100
     北 | 党支部 | 60
     中 | 党支部 | 50`,
  );
  expect(figure("P57 | = | 100%", [list])).toEqual([0.5, "西", "北"]);
  const small = sheet("支部信息", "支部名称 | 级别 | 党员人数\n中 | 党支部 | 50");
  expect(figure("P57 | = | 100%", [small])).toEqual([null]);
});

test("P60: branches and groups of buildings and markets", () => {
  const list = sheet(
    "支部信息",
    `支部名称 | 支部类型 | 书记
     万达商务楼党支部 | 非公企业 | 张一
     东风里党支部 | 居民支部 | 李二
     南门市场第一党小组 | 党小组 | 王三
     创业楼宇联合党支部 | 楼宇 | 赵四`,
  );
  expect(figure("P60 | >= | 3", [list])).toEqual([3]);
});

test("P68 and P95: units with members enough for a branch, and new estates, that have an organization", () => {
  const units = sheet(
    "两新组织",
    `单位名称 | 单位类型 | 党员人数 | 是否建立党组织
     甲公司 | 非公企业 | 3 | 是
     乙公司 | 民营企业 | 5 | 否
     丙公司 | 非公企业 | 2 | 否
     丁协会 | 社会组织 | ~ | 是
     戊花园 | 新建小区 | ~ | 否
     己花园 | 新建小区 | ~ | 是`,
  );
  expect(figure("P68 | = | 100%", [units])).toEqual([2 / 3, "乙公司"]);
  expect(figure("P95 | = | 100%", [units])).toEqual([0.5, "戊花园"]);
});

test("P92: members led by class, and those in hardship helped by a fund in the year", () => {
  const roster = sheet(
    "党员花名册",
    `姓名 | 身份证号 | 性别 | 人员类别 | 所在党支部 | 入党日期 | 工作岗位 | 是否为流动党员 | 困难党员
     张一 | 99000019850301001X | 男 | 正式党员 | 东 | 2010-01-01 | 离退休人员 | 否 | 是
     李二 | 990000198503010020 | 女 | 正式党员 | 东 | 2010-01-01 | 教师 | 是 | 否
     王三 | 990000198503010039 | 男 | 正式党员 | 东 | 2010-01-01 | 工人 | 否 | 是`,
  );
  const log = sheet(
    "活动记录",
    "日期 | 支部 | 会议类型 | 主题\n2026-05-01 | 东 | 主题党日 | 走访退休党员\n2026-05-02 | 东 | 主题党日 | 流动党员返乡座谈",
  );
  const fund = sheet(
    "爱心基金",
    "日期 | 摘要 | 收入 | 支出 | 受助人\n2026-03-20 | 救助 | ~ | 500 | 张一\n2025-03-20 | 救助 | ~ | 500 | 王三",
  );
  // Three members and two classes, then the two in hardship.
  expect(figure("P92 | = | 100%", [roster, log, fund])).toEqual([6 / 7, "王三"]);
});
