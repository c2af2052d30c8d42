/**
 * What is said about 设置 and 帮助: what the workbook remembers of the clerk's own figures, and what the rules mean.
 */
import type { Severity } from "../../domain/verdict/findings";
import type { SettingOverrides } from "../../domain/records/settings";
import type { Language } from "../../locales/words";
import type { WritePlan } from "../../spreadsheet/workbook";

export interface SettingsAsks {
  readonly settings: null;
  /** The plan that keeps these in the workbook, in place of those it has. */
  readonly planSettings: KeptSettings;
  /** Every rule, in the order of the catalogue. */
  readonly rules: { readonly language: Language };
}

export interface SettingsAnswers {
  readonly settings: KeptSettings;
  readonly planSettings: WritePlan;
  readonly rules: readonly RuleText[];
}

/** What the clerk can set of this workbook. */
export interface KeptSettings {
  /** 填报单位: as the clerk said, else as the book's tables state it; blank where neither does. */
  readonly unit: string;
  readonly settings: SettingOverrides;
}

export interface RuleText {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly explanation: string;
  readonly basis: string;
}
