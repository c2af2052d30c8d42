import type { SheetGrid } from "../workbook";
import { escapeXml, splice, type Splice, XmlElement } from "./xml";
import { markersBySheet } from "./workbookPart";

/** Children of `workbook` in the order of its schema from the tabs to the last one written (ECMA-376 part 1, 18.2.27). */
const CHILDREN = "sheets functionGroups externalReferences definedNames calcPr".split(" ");
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A name that belongs to one worksheet. */
export interface LocalName {
  readonly name: string;
  readonly formula: string;
  readonly hidden?: boolean;
}

/** A tab of the workbook, chart sheets included. */
interface Tab {
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
  private addedCount = 0;
  private addedNames = "";

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

  /** Adds a tab behind the last one. */
  addTab(name: string, relationshipId: string, visibility: SheetGrid["visibility"], names: readonly LocalName[]): void {
    const ids = this.sheetElements().map((element) => Number(element.attribute("sheetId")));
    this.addedCount++;
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    this.addedTabs +=
      `<sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + this.addedCount}"${state}` +
      ` xmlns:r="${RELATIONSHIPS}" r:id="${relationshipId}"/>`;
    this.addNames(this.tabs.length + this.addedCount - 1, names);
  }

  /** Gives a tab another name, and other names of its own. */
  replaceTab(index: number, name: string, names: readonly LocalName[]): void {
    const element = this.sheetElements()[index];
    if (element && this.tabs[index]?.name !== name) this.splices.push(element.withAttribute("name", name));
    for (const old of this.root.child("definedNames")?.children("definedName") ?? []) {
      if (old.attribute("localSheetId") === String(index)) this.splices.push(old.removed());
    }
    this.addNames(index, names);
  }

  /** The part's text, in which the program that opens it is told to calculate all formulas. */
  toXml(): string {
    const { root } = this;
    const splices = [...this.splices];
    const sheets = root.child("sheets");
    if (sheets && this.addedTabs !== "") splices.push(sheets.withAppended(this.addedTabs));
    if (this.addedNames !== "") {
      const names = root.child("definedNames")?.withAppended(this.addedNames);
      const all = `<definedNames>${this.addedNames}</definedNames>`;
      splices.push(names ?? root.withInserted("definedNames", CHILDREN, all));
    }
    const calculation = root.child("calcPr")?.withAttribute("fullCalcOnLoad", "1");
    splices.push(calculation ?? root.withInserted("calcPr", CHILDREN, '<calcPr fullCalcOnLoad="1"/>'));
    return splice(this.xml, splices);
  }

  private sheetElements(): XmlElement[] {
    return this.root.child("sheets")?.children("sheet") ?? [];
  }

  private addNames(index: number, names: readonly LocalName[]): void {
    for (const { name, formula, hidden } of names) {
      this.addedNames +=
        `<definedName name="${name}" localSheetId="${index}"${hidden ? ' hidden="1"' : ""}>` +
        `${escapeXml(formula)}</definedName>`;
    }
  }
}
