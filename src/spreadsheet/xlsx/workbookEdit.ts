import type { SheetGrid } from "../workbook";
import { escapeXml, splice, type Splice, XmlElement } from "./xml";
import { markersBySheet } from "./workbookPart";

/** Children of `workbook` in the order of its schema from the tabs to the last one written (ECMA-376 part 1, 18.2.27). */
const CHILDREN = "sheets functionGroups externalReferences definedNames calcPr".split(" ");
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The highest id of a worksheet that Office takes ([MS-OI29500]; the schema itself allows more). */
const LAST_SHEET_ID = 65_534;

/** A name that belongs to one worksheet. */
export interface LocalName {
  readonly name: string;
  readonly formula: string;
  readonly hidden?: boolean;
}

/** A tab of the workbook, chart sheets included. */
export interface Tab {
  readonly name: string;
  readonly relationshipId: string;
  readonly madeBy: string | null;
}

/** The workbook part with sheets added or replaced; everything else keeps its text. */
export class WorkbookEdit {
  /** The tabs as they were, in their order; a tab's place is its `localSheetId`. */
  readonly tabs: readonly Tab[];
  private readonly root: XmlElement;
  private readonly splices: Splice[] = [];
  private addedTabs = "";
  private readonly addedIds: number[] = [];
  private readonly addedNames: { readonly tab: number; readonly names: readonly LocalName[] }[] = [];
  private readonly removed = new Set<number>();
  /** Tabs that have lost the names they had. */
  private readonly unnamed = new Set<number>();

  constructor(private readonly xml: string) {
    this.root = XmlElement.root(xml);
    const markers = markersBySheet(this.root);
    this.tabs = this.sheetElements().map((element, index) => ({
      name: element.attribute("name") ?? "",
      relationshipId: element.relationshipId() ?? "",
      madeBy: markers.get(index) ?? null,
    }));
  }

  /** Whether the package is in the strict dialect, whose parts have other namespaces. */
  get isStrict(): boolean {
    const { prefix } = this.root;
    const namespace = this.root.attribute(prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`);
    return namespace?.startsWith("http://purl.oclc.org/ooxml/") ?? false;
  }

  /** Whether the workbook's structure is locked against adding and removing sheets. */
  get isProtected(): boolean {
    return /^(1|true)$/.test(this.root.child("workbookProtection")?.attribute("lockStructure") ?? "");
  }

  /** The part's text with other names of its tabs. @throws RangeError when two would have the same */
  withTabNames(names: ReadonlyMap<string, string>): string {
    const all = this.tabs.map(({ name }) => (names.get(name) ?? name).toLowerCase());
    if (new Set(all).size < all.length) throw new RangeError("two sheets of one name");
    const splices = this.sheetElements().flatMap((element) => {
      const name = names.get(element.attribute("name") ?? "");
      return name === undefined ? [] : [element.withAttribute("name", name)];
    });
    return splice(this.xml, splices);
  }

  /** Adds a tab behind the last one. */
  addTab(name: string, relationshipId: string, visibility: SheetGrid["visibility"], names: readonly LocalName[]): void {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    this.addedTabs +=
      `<sheet name="${escapeXml(name)}" sheetId="${this.freeId()}"${state}` +
      ` xmlns:r="${RELATIONSHIPS}" r:id="${relationshipId}"/>`;
    this.addedNames.push({ tab: this.tabs.length + this.addedIds.length - 1, names });
  }

  /** The id behind the highest one; the lowest free one where that is as high as Office allows. */
  private freeId(): number {
    const taken = new Set([
      ...this.sheetElements().map((element) => Number(element.attribute("sheetId"))),
      ...this.addedIds,
    ]);
    let id = Math.max(0, ...taken) + 1;
    if (!(id <= LAST_SHEET_ID)) id = 1;
    while (taken.has(id)) id++;
    this.addedIds.push(id);
    return id;
  }

  /** Gives a tab another name, and other names of its own. */
  replaceTab(index: number, name: string, names: readonly LocalName[]): void {
    const element = this.sheetElements()[index];
    if (element && this.tabs[index]?.name !== name) this.splices.push(element.withAttribute("name", name));
    this.removeNames(index);
    this.addedNames.push({ tab: index, names });
  }

  /** Takes a tab out, with the names that belong to it. */
  removeTab(tab: Tab): void {
    const index = this.tabs.indexOf(tab);
    const element = this.sheetElements()[index];
    if (!element) return;
    this.splices.push(element.removed());
    this.removeNames(index);
    this.removed.add(index);
  }

  isRemoved(tab: Tab): boolean {
    return this.removed.has(this.tabs.indexOf(tab));
  }

  /** The part's text, in which the program that opens it is told to calculate all formulas. */
  toXml(): string {
    const { root } = this;
    const splices = [...this.splices, ...this.renumbered()];
    const sheets = root.child("sheets");
    if (sheets && this.addedTabs !== "") splices.push(sheets.withAppended(this.addedTabs));
    const names = this.addedNames.map((each) => this.namesXml(each.tab, each.names)).join("");
    if (names !== "") {
      const existing = root.child("definedNames")?.withAppended(names);
      const all = `<definedNames>${names}</definedNames>`;
      splices.push(existing ?? root.withInserted("definedNames", CHILDREN, all));
    }
    const calculation = root.child("calcPr")?.withAttribute("fullCalcOnLoad", "1");
    splices.push(calculation ?? root.withInserted("calcPr", CHILDREN, '<calcPr fullCalcOnLoad="1"/>'));
    return splice(this.xml, splices);
  }

  private sheetElements(): XmlElement[] {
    return this.root.child("sheets")?.children("sheet") ?? [];
  }

  private nameElements(): XmlElement[] {
    return this.root.child("definedNames")?.children("definedName") ?? [];
  }

  private removeNames(index: number): void {
    const own = this.nameElements().filter((name) => name.attribute("localSheetId") === String(index));
    this.splices.push(...own.map((name) => name.removed()));
    this.unnamed.add(index);
  }

  /** Place of a tab once others are gone. */
  private placeOf(index: number): number {
    return index - [...this.removed].filter((gone) => gone < index).length;
  }

  /** What counts the tabs in the workbook's own elements. */
  private renumbered(): Splice[] {
    if (this.removed.size === 0) return [];
    const counted = [
      ...this.nameElements().map((element) => ({ element, attribute: "localSheetId" })),
      ...(this.root.child("bookViews")?.children("workbookView") ?? []).flatMap((element) =>
        ["activeTab", "firstSheet"].map((attribute) => ({ element, attribute })),
      ),
    ];
    return counted.flatMap(({ element, attribute }) => {
      const value = element.attribute(attribute);
      const tab = Number(value);
      if (value === undefined || (attribute === "localSheetId" && this.unnamed.has(tab))) return [];
      // A view of a sheet that is gone shows the first one.
      return [element.withAttribute(attribute, String(this.removed.has(tab) ? 0 : this.placeOf(tab)))];
    });
  }

  private namesXml(tab: number, names: readonly LocalName[]): string {
    const place = this.placeOf(tab);
    return names
      .map(
        ({ name, formula, hidden }) =>
          `<definedName name="${name}" localSheetId="${place}"${hidden ? ' hidden="1"' : ""}>` +
          `${escapeXml(formula)}</definedName>`,
      )
      .join("");
  }
}
