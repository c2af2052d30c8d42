import type { MeasureCases } from "../../support/measureCases";

const people = (rows: string) => ({
  发展党员: `姓名 | 所在党支部 | 当前阶段 | 递交申请书日期 | 确定积极分子日期 | 列为发展对象日期 | 支部大会接收日期 | 出生日期\n${rows}`,
});

export const developmentCases: MeasureCases = {
  P06: [
    {
      is: "met",
      target: "不少于 | 2",
      sheets: people("张一 | 东 | 入党申请人 | 2026-01-01\n李二 | 东 | 入党申请人 | 2026-10-08"),
      actual: 2,
      met: true,
    },
    {
      is: "unmet",
      target: "不少于 | 2",
      sheets: people("张一 | 东 | 入党申请人 | 2026-03-01\n李二 | 东 | 入党申请人 | 2025-12-31"),
      actual: 1,
      met: false,
    },
    {
      is: "one who stands on two rows is one",
      target: "不少于 | 2",
      sheets: people("张一 | 东 | 入党申请人 | 2026-03-01\n张 一 | 东 | 入党申请人 | 2026-03-01"),
      actual: 1,
      met: false,
    },
  ],
};
