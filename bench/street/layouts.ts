/** Twelve layouts of one and the same book: words of headers, ways of dates, shapes of roster and ledger. */
export const PLAIN = {
  serial: "序号", name: "姓名", gender: "性别", ethnicity: "民族", birth: "出生日期", id: "公民身份证号", education: "学历",
  category: "人员类别", joined: "加入党组织日期", full: "转为正式党员日期", branch: "所在党支部", standing: "党籍状态", mobile: "手机号",
  in: "转入日期", source: "转入来源", out: "转出日期", aim: "转往党组织", paidTo: "党费交至", died: "去世日期", removed: "出党日期",
  duesClass: "缴费类别", base: "党费计算基数", monthly: "月应缴党费",
}; // prettier-ignore
export type Words = Record<keyof typeof PLAIN, string>;
const OTHER: Words = {
  ...PLAIN, id: "身份证号", birth: "出生年月", education: "文化程度", category: "党员类型", joined: "入党时间", full: "转正时间", branch: "所属支部",
  standing: "状态", mobile: "电话", in: "转入时间", source: "原党组织", out: "转出时间", aim: "去向", paidTo: "党费缴至年月", died: "死亡时间",
  removed: "出党时间", duesClass: "党费类别", base: "党费基数", monthly: "每月应交",
}; // prettier-ignore
const THIRD: Words = {
  ...PLAIN, serial: "编号", name: "党员姓名", id: "身份证号码", birth: "出生年月日", category: "党员类别", joined: "入党日期", full: "转正日期",
  branch: "所在支部", in: "组织关系转入日期", source: "从何处转入", mobile: "联系电话", out: "组织关系转出日期", aim: "转往何处", paidTo: "党费交至年月",
  died: "去世时间", removed: "开除党籍日期", base: "计算基数", monthly: "月应缴",
}; // prettier-ignore
export const TRADITIONAL: Words = {
  ...PLAIN, serial: "序號", gender: "性別", id: "身份證號碼", education: "學歷", category: "人員類別", joined: "入黨日期", full: "轉正日期",
  branch: "所在黨支部", standing: "黨籍狀態", mobile: "手機號碼", in: "轉入日期", source: "轉入來源", out: "轉出日期", aim: "轉往黨組織", paidTo: "黨費繳至",
  removed: "出黨日期", duesClass: "繳費類別", base: "黨費計算基數", monthly: "月應繳黨費",
}; // prettier-ignore

export type DateStyle = "iso" | "serial" | "dotted" | "slashed" | "words" | "digits" | "mixed";
export type DuesStyle = "months" | "quarters" | "payments" | "sheets" | "aside" | "combined";
export interface Layout {
  readonly words: Words;
  readonly dates: DateStyle;
  readonly dues: DuesStyle;
  readonly roster: "wide" | "grouped" | "merged" | "plain" | "offset";
  /** Where the branch's name stands: above the table, in a column, in the title. */
  readonly unit: ReadonlyArray<"above" | "column" | "title">;
  readonly fund: "year" | "quarter";
}

export const LAYOUTS: readonly Layout[] = [
  { words: PLAIN, dates: "iso", dues: "months", roster: "wide", unit: ["above", "column"], fund: "year" },
  { words: PLAIN, dates: "serial", dues: "quarters", roster: "plain", unit: ["above"], fund: "year" },
  { words: THIRD, dates: "serial", dues: "payments", roster: "grouped", unit: ["above", "column"], fund: "quarter" },
  { words: OTHER, dates: "slashed", dues: "combined", roster: "wide", unit: ["title", "column"], fund: "year" },
  { words: TRADITIONAL, dates: "words", dues: "months", roster: "wide", unit: ["above", "column"], fund: "year" },
  { words: THIRD, dates: "serial", dues: "aside", roster: "wide", unit: ["above", "column"], fund: "quarter" },
  { words: PLAIN, dates: "mixed", dues: "quarters", roster: "merged", unit: ["column"], fund: "year" },
  { words: OTHER, dates: "dotted", dues: "months", roster: "plain", unit: ["title"], fund: "quarter" },
  { words: PLAIN, dates: "digits", dues: "sheets", roster: "offset", unit: ["above", "column"], fund: "year" },
  { words: PLAIN, dates: "words", dues: "months", roster: "wide", unit: ["title", "above", "column"], fund: "quarter" },
  { words: OTHER, dates: "iso", dues: "quarters", roster: "grouped", unit: ["above", "column"], fund: "year" },
  { words: PLAIN, dates: "mixed", dues: "payments", roster: "plain", unit: ["title"], fund: "quarter" },
];
