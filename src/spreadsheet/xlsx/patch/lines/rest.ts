/** What a worksheet part says besides its cells, once rows or columns have come or gone. */
import type { CellRange } from "../../../workbook";
import { columnIndex } from "../../../workbook";
import type { LineShift } from "../../lineShift";
import { escapeXml, splice, type Splice, withAttributes, XmlElement } from "../../xml";

/** The rest of a worksheet's part, in which all addresses of its own cells, and its rules, follow. */
export function moveRest(rest: string, shift: LineShift): string {
  const patch = new RestPatch(XmlElement.root(rest), shift);
  return splice(rest, patch.splices());
}

/** Rules that have lost all their cells are taken out last: until then others are told by their place among them. */
export function withoutEmptied(xml: string): string {
  const root = XmlElement.root(xml);
  const extensions = root.child("extLst")?.children("ext") ?? [];
  const isEmptied = (element: XmlElement) =>
    (element.attribute("sqref") ?? element.child("sqref")?.text() ?? "?").trim() === "";
  const splices = [root, ...extensions].flatMap((parent) => {
    const rules = [parent, ...parent.children("conditionalFormattings")].flatMap((each) =>
      each.children("conditionalFormatting"),
    );
    const lists = parent.children("dataValidations").flatMap((list) => {
      const own = list.children("dataValidation");
      const emptied = own.filter(isEmptied);
      if (emptied.length === 0) return [];
      if (emptied.length === own.length) return [list.removed()];
      return [
        list.withAttribute("count", String(own.length - emptied.length)),
        ...emptied.map((each) => each.removed()),
      ];
    });
    return [...lists, ...rules.filter(isEmptied).map((each) => each.removed())];
  });
  return splice(xml, splices);
}

class RestPatch {
  private readonly found: Splice[] = [];

  constructor(
    private readonly root: XmlElement,
    private readonly shift: LineShift,
  ) {}

  splices(): Splice[] {
    const { root, shift } = this;
    this.address(root.child("dimension"), "ref");
    for (const view of root.child("sheetViews")?.children("sheetView") ?? []) this.view(view);
    if (shift.axis === "columns") this.columns();
    this.list("protectedRanges", "protectedRange", "sqref");
    this.list("ignoredErrors", "ignoredError", "sqref");
    this.list("cellWatches", "cellWatch", "r");
    this.list("hyperlinks", "hyperlink", "ref");
    for (const link of root.child("hyperlinks")?.children("hyperlink") ?? []) this.location(link);
    this.list("mergeCells", "mergeCell", "ref", (address) => address.includes(":"));
    this.breaks(root.child(shift.axis === "rows" ? "rowBreaks" : "colBreaks"));
    moveFilter(root, shift, this.found);
    const extensions = root.child("extLst")?.children("ext") ?? [];
    for (const parent of [root, ...extensions]) {
      const groups = [parent, ...parent.children("conditionalFormattings")];
      for (const group of groups.flatMap((each) => each.children("conditionalFormatting"))) this.rule(group);
      const lists = parent.children("dataValidations").flatMap((list) => list.children("dataValidation"));
      for (const validation of lists) this.rule(validation);
      for (const sparklines of parent.children("sparklineGroups")) this.sparklines(sparklines);
    }
    return this.found;
  }

  private view(view: XmlElement): void {
    const { shift } = this;
    this.address(view, "topLeftCell");
    for (const pane of view.children("pane")) {
      this.address(pane, "topLeftCell");
      const split = shift.axis === "rows" ? "ySplit" : "xSplit";
      const count = Number(pane.attribute(split) ?? 0);
      if (!pane.attribute("state")?.startsWith("frozen") || count === 0) continue;
      const frozen = shift.span(0, count - 1);
      this.found.push(pane.withAttribute(split, String(frozen ? frozen[1] - frozen[0] + 1 : 0)));
    }
    for (const selection of view.children("selection")) {
      this.address(selection, "activeCell");
      this.address(selection, "sqref");
    }
  }

  /** Has an attribute of addresses follow; one that has lost all its cells stays as it is. */
  private address(element: XmlElement | undefined, name: string): void {
    const before = element?.attribute(name);
    if (!element || before === undefined) return;
    const after = movedAddresses(before, this.shift);
    if (after !== "" && after !== before) this.found.push(element.withAttribute(name, after));
  }

  /** Elements that stand on cells, and go with them. */
  private list(listName: string, name: string, attribute: string, isKept = (address: string) => address !== ""): void {
    const list = this.root.child(listName);
    if (!list) return;
    const all = list.children(name).map((element) => ({ element, before: element.attribute(attribute) ?? "" }));
    const moved = all.map((each) => ({ ...each, after: movedAddresses(each.before, this.shift) }));
    const kept = moved.filter(({ after }) => isKept(after));
    if (kept.length === 0 && all.length > 0) {
      this.found.push(list.removed());
      return;
    }
    if (list.attribute("count") !== undefined && kept.length < all.length) {
      this.found.push(list.withAttribute("count", String(kept.length)));
    }
    for (const { element, before, after } of moved) {
      if (!isKept(after)) this.found.push(element.removed());
      else if (after !== before) this.found.push(element.withAttribute(attribute, after));
    }
  }

  private location(link: XmlElement): void {
    const before = link.attribute("location");
    const isGone = movedAddresses(link.attribute("ref") ?? "", this.shift) === "";
    if (before === undefined || isGone) return;
    this.found.push(link.withAttribute("location", this.shift.formula(before, null)));
  }

  private breaks(list: XmlElement | undefined): void {
    if (!list) return;
    const all = list.children("brk");
    const lines = all.map((element) => this.shift.line(Number(element.attribute("id"))));
    const kept = lines.filter((line) => line !== null && line > 0).length;
    if (kept === 0) {
      this.found.push(list.removed());
      return;
    }
    for (const count of ["count", "manualBreakCount"]) {
      if (list.attribute(count) !== undefined && kept < all.length) {
        this.found.push(list.withAttribute(count, String(kept)));
      }
    }
    for (const [index, element] of all.entries()) {
      const line = lines[index] ?? null;
      this.found.push(line === null || line === 0 ? element.removed() : element.withAttribute("id", String(line)));
    }
  }

  /** A rule on cells: conditional formats and validations, of Excel's extensions too. */
  private rule(element: XmlElement): void {
    const { shift } = this;
    const child = element.child("sqref");
    const before = child ? child.text() : (element.attribute("sqref") ?? "");
    const ranges = rangesOf(before);
    const after = movedAddresses(before, shift);
    if (after !== before) {
      this.found.push(
        child ? { start: child.openEnd, end: child.closeStart, text: after } : element.withAttribute("sqref", after),
      );
    }
    for (const formula of formulasOf(element)) {
      const text = formula.text();
      const moved = shift.relativeFormula(text, ranges);
      if (moved !== text) this.found.push({ start: formula.openEnd, end: formula.closeStart, text: escapeXml(moved) });
    }
  }

  private sparklines(groups: XmlElement): void {
    const { shift } = this;
    for (const sparkline of descendants(groups, "sparkline")) {
      const [formula, place] = [sparkline.child("f"), sparkline.child("sqref")];
      const address = place && movedAddresses(place.text(), shift);
      if (place && address === "") this.found.push(sparkline.removed());
      else {
        if (place) this.found.push({ start: place.openEnd, end: place.closeStart, text: address ?? "" });
        if (formula) {
          const moved = escapeXml(shift.formula(formula.text(), shift.change.sheet));
          this.found.push({ start: formula.openEnd, end: formula.closeStart, text: moved });
        }
      }
    }
  }

  private columns(): void {
    const { root, shift, found } = this;
    for (const list of root.children("cols")) {
      const columns = list.children("col").flatMap((element) => movedColumn(element, shift));
      if (columns.length === 0) found.push(list.removed());
      else found.push({ start: list.openEnd, end: list.closeStart, text: columns.join("") });
    }
  }
}

/** An element of columns side by side, as it is afterwards: columns that come look like the one before them, and are seen. */
function movedColumn(element: XmlElement, shift: LineShift): string[] {
  const [first, last] = [Number(element.attribute("min")) - 1, Number(element.attribute("max")) - 1];
  const written = (from: number, to: number, isNew = false) =>
    withAttributes(element.outer(), [
      ["min", String(from + 1)],
      ["max", String(to + 1)],
      ...(isNew && element.attribute("hidden") !== undefined ? [["hidden", "0"] as const] : []),
    ]);
  const isBefore = shift.isInsertion && shift.first - 1 >= first && shift.first - 1 <= last;
  if (!isBefore) {
    const moved = shift.span(first, last);
    return moved ? [written(...moved)] : [];
  }
  const rest = shift.first <= last ? shift.span(shift.first, last) : null;
  return [written(first, shift.first - 1), written(shift.first, shift.last, true), ...(rest ? [written(...rest)] : [])];
}

/** A filter's range, its columns, and what it sorts by; of a worksheet, or of a table. */
export function moveFilter(parent: XmlElement, shift: LineShift, found: Splice[]): void {
  for (const element of [...parent.children("autoFilter"), ...parent.children("sortState")]) {
    const before = element.attribute("ref") ?? "";
    const after = movedAddresses(before, shift);
    if (after === "") {
      found.push(element.removed());
      continue;
    }
    if (after !== before) found.push(element.withAttribute("ref", after));
    const [range] = rangesOf(before);
    const [moved] = rangesOf(after);
    for (const column of element.children("filterColumn")) {
      const to = range && moved && movedFilterColumn(Number(column.attribute("colId")), range, moved, shift);
      if (to === null || to === undefined) found.push(column.removed());
      else found.push(column.withAttribute("colId", String(to)));
    }
    for (const sorted of element.name === "sortState" ? [element] : element.children("sortState")) {
      if (sorted !== element) {
        const ref = movedAddresses(sorted.attribute("ref") ?? "", shift);
        if (ref === "") {
          found.push(sorted.removed());
          continue;
        }
        found.push(sorted.withAttribute("ref", ref));
      }
      for (const condition of sorted.children("sortCondition")) {
        const ref = movedAddresses(condition.attribute("ref") ?? "", shift);
        found.push(ref === "" ? condition.removed() : condition.withAttribute("ref", ref));
      }
    }
  }
}

function movedFilterColumn(column: number, before: CellRange, after: CellRange, shift: LineShift): number | null {
  if (shift.axis === "rows") return column;
  const to = shift.line(before.left + column);
  return to === null ? null : to - after.left;
}

/** Addresses with blanks between them, those of cells that are left. */
export function movedAddresses(addresses: string, shift: LineShift): string {
  return addresses
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((address) => shift.address(address) ?? [])
    .join(" ");
}

export function rangesOf(addresses: string): CellRange[] {
  return addresses.split(/\s+/).flatMap((address) => {
    const [first = "", last = first] = address.replaceAll("$", "").split(":");
    const [start, end] = [first, last].map((corner) => /^([A-Za-z]{1,3})?(\d+)?$/.exec(corner));
    if (!start || !end || address === "") return [];
    const row = (found: RegExpExecArray, none: number) => (found[2] === undefined ? none : Number(found[2]) - 1);
    const column = (found: RegExpExecArray, none: number) => (found[1] === undefined ? none : columnIndex(found[1]));
    return [{ top: row(start, 0), left: column(start, 0), bottom: row(end, 1_048_575), right: column(end, 16_383) }];
  });
}

/** Formulas of a rule, its own and those of what stands in it. */
function formulasOf(element: XmlElement): XmlElement[] {
  return element
    .children()
    .flatMap((child) =>
      /^(?:f|formula|formula1|formula2)$/.test(child.name)
        ? leaves(child)
        : child.name === "sqref"
          ? []
          : formulasOf(child),
    );
}

/** In extensions the text of a formula stands in an element of its own. */
function leaves(element: XmlElement): XmlElement[] {
  const children = element.children();
  return children.length === 0 ? [element] : children;
}

function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children().flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}
