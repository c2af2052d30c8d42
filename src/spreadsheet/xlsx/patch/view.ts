import { cellAddress } from "../../workbook";
import { splice, withAttributes, XmlElement } from "../xml";

/** How a clerk's worksheet is seen. */
export interface ViewChange {
  readonly sheet: string;
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
}

/** A clerk's worksheet part with other rows and columns that stay in view; all other characters stay. */
export function patchView(xml: string, { freeze }: ViewChange): string {
  const root = XmlElement.root(xml);
  const views = root.child("sheetViews");
  const view = views?.child("sheetView");
  const pane = paneXml(freeze);
  if (!views || !view) {
    const order = ["sheetPr", "dimension", "sheetViews"];
    const whole = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
    return splice(xml, [root.withInserted("sheetViews", order, whole)]);
  }
  const own = view.child("pane");
  // Selections name the parts of the window that they are in.
  const parts = view.children("selection").map((selection) => {
    const [first] = view.children("selection");
    if (selection !== first) return selection.removed();
    const text = withAttributes(selection.outer(), [["pane", partOf(freeze)]]);
    return { start: selection.start, end: selection.end, text: pane === "" ? withoutPane(text) : text };
  });
  const removed = own ? [own.removed()] : [];
  return splice(xml, [...(pane === "" ? [] : [view.withInserted("pane", ["pane"], pane)]), ...removed, ...parts]);
}

function withoutPane(selection: string): string {
  return selection.replace(/\spane\s*=\s*(?:"[^"]*"|'[^']*')/, "");
}

function partOf({ rows, columns }: ViewChange["freeze"]): string {
  if (rows > 0) return columns > 0 ? "bottomRight" : "bottomLeft";
  return "topRight";
}

function paneXml(freeze: ViewChange["freeze"]): string {
  const { rows, columns } = freeze;
  if (rows === 0 && columns === 0) return "";
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `<pane${splits} topLeftCell="${cellAddress(rows, columns)}" activePane="${partOf(freeze)}" state="frozen"/>`;
}
