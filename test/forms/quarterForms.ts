/**
 * Real input for forms: the fixtures read as a quarter's books, and the built-in templates.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Analysis } from "../../src/domain/verdict/analysis";
import { settingsOn } from "../../src/domain/records/settings";
import { FORMS } from "../../src/forms/build";
import type { FindingText, FormInput, PlanTarget } from "../../src/forms/engine/form";
import type { Template } from "../../src/forms/engine/template";
import { readBook } from "../../src/reading/read";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { readTemplate } from "../../src/spreadsheet/xlsx/template/template";
import { day } from "../support/sheets";

const root = path.resolve(__dirname, "../..");

export const FIXTURES = ["clean", "forms", "messy", "plain", "split", "wild"] as const;

export function fixtureBytes(name: (typeof FIXTURES)[number]): Uint8Array {
  return new Uint8Array(readFileSync(path.join(root, `test/fixtures/${name}/book.xlsx`)));
}

/** A fixture as the input of its third quarter's forms. */
export async function fixtureInput(name: (typeof FIXTURES)[number], more: Partial<FormInput> = {}): Promise<FormInput> {
  const { sheets } = await openXlsx(fixtureBytes(name), "book.xlsx");
  return inputOf(sheets, more);
}

export function inputOf(sheets: readonly SheetGrid[], more: Partial<FormInput> = {}): FormInput {
  return { ...quarterOf(sheets, "2026-10-08", 3), ...more };
}

/** The input of the forms of a year's first quarter, for what reaches back to the year before. */
export function firstQuarterOf(sheets: readonly SheetGrid[]): FormInput {
  return quarterOf(sheets, "2026-04-08", 1);
}

function quarterOf(sheets: readonly SheetGrid[], date: string, quarter: number): FormInput {
  const asOf = day(date);
  const analysis = new Analysis(readBook({ sheets }), asOf, { year: 2026, quarter }, settingsOn(asOf));
  return { analysis, unitName: "XX社区党委", verdict: "fit", findings: [], questions: [], targets: [] };
}

/** A target of the plan that asks for at least 1 and is met, but for what is told. */
export function planTarget(id: string, more: Partial<PlanTarget> = {}): PlanTarget {
  return {
    id,
    name: id,
    operator: ">=",
    scale: "number",
    unit: null,
    target: 1,
    actual: 1,
    state: "met",
    counted: [],
    missing: [],
    source: null,
    at: { sheet: "规划指标", row: 1, column: 3 },
    ...more,
  };
}

/** Two kinds of findings on two sheets, one of them about a whole sheet. */
export const SOME_FINDINGS: readonly FindingText[] = [
  finding("身份证号校验位不符", "党员花名册", "C17", "张三"),
  finding("身份证号校验位不符", "党员花名册", "C21", "李四"),
  { ...finding("公示超期", "公示 '26", null, "公示"), severity: "warning", level: "提醒" },
];

function finding(rule: string, sheet: string, cell: string | null, subject: string): FindingText {
  return {
    severity: "error",
    level: "错误",
    rule,
    sheet,
    cell,
    subject,
    message: `${subject}：${rule}，请核对后改正。`,
    ignoredBecause: null,
  };
}

export function templateFile(form: string): string {
  return path.join(root, `assets/templates/${form}.xlsx`);
}

export async function builtInTemplates(): Promise<Map<string, Template>> {
  const templates = new Map<string, Template>();
  for (const { id } of FORMS) {
    templates.set(id, await readTemplate(new Uint8Array(readFileSync(templateFile(id))), `${id}.xlsx`));
  }
  return templates;
}
