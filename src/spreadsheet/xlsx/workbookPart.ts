import { WorkbookError } from "../errors";
import { MARKER_NAME, readMarker } from "../own/marker";
import type { SheetGrid } from "../workbook";
import { otherFormat } from "./detect";
import { keyOf, PACKAGE_ROOT, type Package } from "./package";
import { XmlElement } from "./xml";

/** A worksheet as the workbook part lists it. */
export interface ListedSheet extends Pick<SheetGrid, "name" | "visibility" | "madeBy"> {
  readonly part: string;
}

/** What the workbook part says of the parts that hold its data. */
export interface WorkbookPart {
  readonly part: string;
  /** Serial numbers count from 1904-01-01. */
  readonly date1904: boolean;
  /** Worksheets in the order of their tabs; chart and dialog sheets have no cells and are left out. */
  readonly sheets: readonly ListedSheet[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

/** Name of the workbook part, or undefined. */
export function findWorkbookPart(pack: Package): string | undefined {
  return existing(pack, PACKAGE_ROOT, "officeDocument");
}

/** Some programs relate a part that they then have no use for, and leave out. */
function existing(pack: Package, source: string, type: string): string | undefined {
  const part = pack.related(source, type);
  return part !== undefined && pack.has(part) ? part : undefined;
}

/**
 * Reads the workbook part and where it leads.
 * @throws WorkbookError `not-a-workbook` when it leads nowhere or two sheets are one part, `other-format` for other documents
 */
export function readWorkbookPart(pack: Package, part: string): WorkbookPart {
  const workbook = XmlElement.root(pack.text(part));
  if (workbook.name !== "workbook") throw otherFormat("zip");
  const targets = new Map(pack.relationships(part).map((relationship) => [relationship.id, relationship]));
  const markers = markersBySheet(workbook);
  const taken = new Set<string>();

  const sheets = (workbook.child("sheets")?.children("sheet") ?? []).flatMap((element, index) => {
    const target = targets.get(element.relationshipId() ?? "");
    if (target && target.type !== "worksheet") return [];
    const sheetPart = target?.target ?? "";
    // Many sheets of one large part would cost its size over and over.
    if (!pack.has(sheetPart) || taken.has(keyOf(sheetPart))) {
      throw new WorkbookError("not-a-workbook", { part: sheetPart || part });
    }
    taken.add(keyOf(sheetPart));
    return {
      name: element.attribute("name") ?? "",
      visibility: visibilityOf(element.attribute("state")),
      madeBy: markers.get(index) ?? null,
      part: sheetPart,
    };
  });
  if (sheets.length === 0) throw new WorkbookError("not-a-workbook", { part });

  return {
    part,
    date1904: /^(1|true)$/.test(workbook.child("workbookPr")?.attribute("date1904") ?? ""),
    sheets,
    sharedStrings: existing(pack, part, "sharedStrings"),
    styles: existing(pack, part, "styles"),
  };
}

/** `madeBy` of Branchbook's own sheets by their place among all sheets. */
export function markersBySheet(workbook: XmlElement): Map<number, string> {
  const names = workbook.child("definedNames")?.children("definedName") ?? [];
  return new Map(
    names.flatMap((element) => {
      const sheet = element.attribute("localSheetId");
      const madeBy = readMarker(element.text());
      return element.attribute("name") === MARKER_NAME && sheet !== undefined && madeBy !== null
        ? [[Number(sheet), madeBy] as const]
        : [];
    }),
  );
}

function visibilityOf(state: string | undefined): SheetGrid["visibility"] {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
