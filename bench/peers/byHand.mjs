// A check as a programmer in a hurry writes it for this one book, with ExcelJS and zod: it knows where the header is and what
// each column is called, and looks at ID numbers, dates, dues, totals and duplicates only.
import ExcelJS from "exceljs";
import { z } from "zod";

const HEADER_ROW = 3;

export async function check(bytes, lap) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  lap("read");
  const findings = [
    ...checkRoster(workbook.getWorksheet("党员花名册")),
    ...checkDues(workbook.getWorksheet("2026年党费台账")),
  ];
  lap("check");
  return { findings: findings.length };
}

const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A date cell, 1985.3.2, 1985-03-02, 1985年3月2日 or 19850302, as `YYYYMMDD`. */
function dateOf(value) {
  if (value instanceof Date) return value.toISOString().slice(0, 10).replaceAll("-", "");
  if (typeof value === "number" && value < 100_000) return dateOf(new Date(EXCEL_EPOCH + value * DAY));
  const [, year, month, day] = /^(\d{4})[.\-年]?(\d{1,2})[.\-月]?(\d{1,2})日?$/.exec(String(value)) ?? [];
  return year && `${year}${month.padStart(2, "0")}${day.padStart(2, "0")}`;
}

function anniversary(date, years) {
  return date && String(Number(date) + years * 10_000);
}

function checkCharacter(id) {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return "10X98765432"[weights.reduce((sum, weight, at) => sum + weight * Number(id[at]), 0) % 11];
}

const date = z.any().transform(dateOf);
const Member = z
  .object({
    姓名: z.string(),
    公民身份证号码: z
      .string()
      .regex(/^\d{17}[\dX]$/, "不是18位号码")
      .refine((id) => checkCharacter(id) === id[17], "校验码不对"),
    性别: z.enum(["男", "女"]),
    出生日期: date,
    人员类别: z.enum(["正式党员", "预备党员"]),
    加入党组织日期: date.refine(Boolean, "不是日期"),
    转为正式党员日期: z.any().transform((value) => value && dateOf(value)),
    手机号: z.coerce.string().regex(/^1[3-9]\d{9}$/, "不是手机号"),
  })
  .superRefine((member, context) => {
    const report = (message) => context.addIssue({ code: "custom", message });
    const { 公民身份证号码: id, 加入党组织日期: joined, 转为正式党员日期: full } = member;
    const birth = id.slice(6, 14);
    if (member.出生日期 !== birth) report("出生日期与身份证号不符");
    if (member.性别 !== (Number(id[16]) % 2 === 1 ? "男" : "女")) report("性别与身份证号不符");
    if (joined < anniversary(birth, 18)) report("入党时未满18周岁");
    if ((member.人员类别 === "正式党员") !== Boolean(full)) report("人员类别与转正日期不符");
    const hadProbation = joined < "19690401" || joined > "19770811";
    if (full && hadProbation && full < anniversary(joined, 1)) report("预备期不足一年");
  });

function checkRoster(sheet) {
  const findings = [];
  const seen = new Map();
  for (const { row, record } of recordsOf(sheet)) {
    const parsed = Member.safeParse(record);
    if (!parsed.success) findings.push(...parsed.error.issues.map(({ message }) => ({ row, message })));
    const id = String(record.公民身份证号码);
    if (seen.has(id)) findings.push({ row: seen.get(id), message: "身份证号重复" }, { row, message: "身份证号重复" });
    seen.set(id, row);
  }
  return findings;
}

const MONTHS = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
const amount = z.coerce.number().min(0);
const Payer = z
  .object({
    姓名: z.string(),
    缴费类别: z.string(),
    党费计算基数: amount.nullable(),
    月应缴: amount,
    合计: amount,
    ...Object.fromEntries(MONTHS.map((month) => [month, amount.nullable()])),
  })
  .superRefine((payer, context) => {
    const report = (message) => context.addIssue({ code: "custom", message });
    const paid = MONTHS.reduce((sum, month) => sum + (payer[month] ?? 0), 0);
    if (payer.月应缴 < standardOf(payer) - 0.05) report("低于标准");
    if (Math.abs(paid - payer.合计) >= 0.005) report("合计不符");
    const first = MONTHS.findIndex((month) => payer[month] !== null);
    const unpaid = MONTHS.slice(first).filter((month) => payer[month] === null).length;
    if (unpaid >= 6) report("连续六个月未缴");
    else if (unpaid > 0) report("欠缴");
  });

function standardOf({ 缴费类别: duesClass, 党费计算基数: base }) {
  if (base === null) return 0.2;
  if (duesClass === "离退休") return base * (base <= 5_000 ? 0.005 : 0.01);
  return base * (base <= 3_000 ? 0.005 : base <= 5_000 ? 0.01 : base <= 10_000 ? 0.015 : 0.02);
}

function checkDues(sheet) {
  const findings = [];
  for (const { row, record } of recordsOf(sheet)) {
    if (record.姓名 === null) continue;
    const parsed = Payer.safeParse(record);
    if (!parsed.success) findings.push(...parsed.error.issues.map(({ message }) => ({ row, message })));
  }
  return findings;
}

/** The rows below the header by the header's names; formulas stand with their value. */
function* recordsOf(sheet) {
  const headers = sheet.getRow(HEADER_ROW).values;
  for (let row = HEADER_ROW + 1; row <= sheet.rowCount; row++) {
    const { values } = sheet.getRow(row);
    const record = {};
    headers.forEach((header, column) => (record[header] = values[column]?.result ?? values[column] ?? null));
    yield { row, record };
  }
}
