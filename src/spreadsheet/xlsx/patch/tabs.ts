import type { SheetGrid } from "../../workbook";
import { splice, type Splice, withAttributes, XmlElement } from "../xml";

/** Tabs of a workbook that stand in another order, or are hidden and seen otherwise. */
export interface TabChanges {
  /** Names of all worksheets in their order; absent where that stays. */
  readonly order?: readonly string[];
  readonly visibility?: ReadonlyMap<string, SheetGrid["visibility"]>;
}

/** A workbook's part with its tabs in another order; whatever counts them follows. Tabs that aren't named go last. */
export function patchTabs(xml: string, { order, visibility }: TabChanges): string {
  const root = XmlElement.root(xml);
  const list = root.child("sheets");
  if (!list) return xml;
  const tabs = list.children("sheet");
  const names = tabs.map((tab) => tab.attribute("name") ?? "");
  const rank = new Map(order?.map((name, index) => [name, index]));
  const sorted = tabs.map((_, index) => index);
  if (order)
    sorted.sort((a, b) => (rank.get(names[a] ?? "") ?? Infinity) - (rank.get(names[b] ?? "") ?? Infinity) || a - b);
  const written = tabs.map((tab, index) => {
    const state = visibility?.get(names[index] ?? "");
    if (state === undefined) return tab.outer();
    return withAttributes(tab.outer(), [["state", state]]);
  });
  const places = new Map(sorted.map((from, to) => [from, to]));
  const splices: Splice[] = [
    { start: list.openEnd, end: list.closeStart, text: sorted.map((index) => written[index] ?? "").join("") },
  ];
  const counted = [
    ...(root.child("definedNames")?.children("definedName") ?? []).map((element) => ({
      element,
      attribute: "localSheetId",
    })),
    ...(root.child("bookViews")?.children("workbookView") ?? []).flatMap((element) =>
      ["activeTab", "firstSheet"].map((attribute) => ({ element, attribute })),
    ),
  ];
  for (const { element, attribute } of counted) {
    const before = element.attribute(attribute);
    const after = before === undefined ? undefined : places.get(Number(before));
    if (after !== undefined && String(after) !== before) splices.push(element.withAttribute(attribute, String(after)));
  }
  return splice(xml, splices);
}
