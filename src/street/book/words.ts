/** The words of the street's workbook. It is a Chinese document, whatever language a face speaks. */
import type { FundKind } from "../../domain/records/records";
import type { ChangeKind } from "../changes";
import type { BranchState, Decision, Submission } from "../model";

export const STATES: Readonly<Record<BranchState, string>> = {
  missing: "未报",
  zero: "零报告",
  failed: "未通过",
  pending: "待审",
  returned: "退回修改",
  accepted: "已接收",
  "accepted-with-note": "带说明接收",
};

export const DECIDED: Readonly<Record<Decision["state"], string>> = {
  returned: STATES.returned,
  accepted: STATES.accepted,
  "accepted-with-note": STATES["accepted-with-note"],
  zero: STATES.zero,
  "taken-back": "撤回上一决定",
};

export const CHANGE_KINDS: Readonly<Record<ChangeKind, string>> = {
  joined: "发展",
  in: "转入",
  out: "转出",
  deceased: "去世",
  removed: "出党",
  vanished: "无故减少",
  returned: "又在册",
  category: "类别变更",
  identity: "身份信息变更",
  figure: "数字变化",
};

export const FUNDS_BY_KIND: Readonly<Record<FundKind, string>> = {
  love: "爱心基金",
  party: "党建经费",
  "dues-use": "党费使用",
  other: "其他",
};

export const BASES: Readonly<Record<NonNullable<Submission["basis"]>, string>> = {
  sealed: "报送包清单",
  alias: "别名",
  unit: "账册自称",
  roster: "上季名册",
  file: "文件名",
};

export const OUTCOMES: Readonly<Record<NonNullable<Submission["outside"]>, string>> = {
  period: "不是本季度，未计入",
  copied: "照抄他人，未计入",
  replaced: "有更新的版本，未计入",
  unlisted: "名录中没有，未计入",
  bookless: "只有报送包封面，没有账册",
};

/** The key of a table's words that a word is; null for none. */
export function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: string | null): K | null {
  return (Object.keys(words) as K[]).find((key) => words[key] === word) ?? null;
}
