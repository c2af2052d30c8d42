import type { CellRange, CellStyle } from "../../workbook";
import { conditionalFormatXml } from "../sheetXml";
import type { Styles } from "../styles";
import { WORKSHEET_CHILDREN } from "./worksheetOrder";
import { splice, XmlElement } from "../xml";

/** Conditional formats of a clerk's worksheet that come and go. */
export interface RuleChanges {
  readonly sheet: string;
  /** Those that go, by their place among all in the worksheet's part. */
  readonly removed: readonly number[];
  /** Those that come, behind the clerk's own: the first one wins. */
  readonly added: readonly AddedRule[];
}

interface AddedRule {
  readonly ranges: readonly CellRange[];
  /** Without `=`, relative to the first cell of the first range. */
  readonly formula: string;
  readonly style: CellStyle;
}

/** A clerk's worksheet part with some conditional formats more or less; all other characters stay. */
export function patchRules(xml: string, { removed, added }: RuleChanges, styles: Styles): string {
  const root = XmlElement.root(xml);
  const gone = new Set(removed);
  let place = 0;
  const removals = root.children("conditionalFormatting").flatMap((group) => {
    const rules = group.children("cfRule");
    const going = rules.filter(() => gone.has(place++));
    // A group without rules is none.
    return going.length > 0 && going.length === rules.length ? [group.removed()] : going.map((rule) => rule.removed());
  });
  const last = lastPriority(xml.slice(root.child("sheetData")?.end ?? 0));
  const content = added.map((rule, index) => conditionalFormatXml(rule, last + 1 + index, styles)).join("");
  return splice(xml, [root.withInserted("conditionalFormatting", WORKSHEET_CHILDREN, content), ...removals]);
}

/** Extensions of Excel's have rules of their own beside the schema's, and all count their priorities together. */
function lastPriority(xml: string): number {
  const rules = xml.matchAll(/<(?:[\w.-]+:)?cfRule\b[^>]*?\spriority\s*=\s*["'](\d+)["']/g);
  return Array.from(rules).reduce((most, [, priority]) => Math.max(most, Number(priority)), 0);
}
