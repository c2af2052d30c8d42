/**
 * What is said about 设置 and 帮助: what the workbook remembers of the clerk's own figures, and what the rules mean.
 */
import type { Severity } from "../../domain/verdict/findings";
import type { SettingOverrides } from "../../domain/records/settings";

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
