import type { SheetImage } from "../../spreadsheet/workbook";
import { inspectXml, type Budget } from "../../spreadsheet/xlsx/inspect";
import { Package, relationshipsOf, type Relationship } from "../../spreadsheet/xlsx/package";
import { preflight } from "../../spreadsheet/xlsx/preflight";
import { readDrawing } from "../../spreadsheet/xlsx/template/drawing";
import type { WorkbookPart } from "../../spreadsheet/xlsx/workbookPart";
import { XmlElement } from "../../spreadsheet/xlsx/xml";

/** The parts of a workbook file, each inspected before it is looked at. */
export class Parts {
  readonly workbook: WorkbookPart;
  private readonly bytes: (part: string) => Uint8Array;
  private readonly pack: Package;
  private readonly budget: Budget;
  private readonly inspect: (part: string) => Uint8Array;

  /** @throws WorkbookError */
  constructor(file: Uint8Array, name: string) {
    const { workbook, budget, unpack } = preflight(file, name);
    this.workbook = workbook;
    this.pack = new Package(file);
    this.budget = budget;
    this.bytes = unpack;
    this.inspect = (part) => {
      const bytes = unpack(part);
      inspectXml(bytes, part, budget);
      return bytes;
    };
  }

  text(part: string): string {
    return new TextDecoder().decode(this.inspect(part));
  }

  root(part: string): XmlElement {
    return XmlElement.root(this.text(part));
  }

  /** The pictures on a worksheet that can be shown. */
  images(sheetPart: string): SheetImage[] {
    for (const { target } of this.related(sheetPart, "drawing")) this.related(target, "image");
    return readDrawing(this.pack, sheetPart, this.bytes, this.budget).images;
  }

  /** Where a part leads, by relationships of one type; nothing outside of the file. */
  related(source: string, type: string): (Relationship & { readonly target: string })[] {
    if (!this.pack.has(relationshipsOf(source))) return [];
    this.inspect(relationshipsOf(source));
    return this.pack.relationships(source).flatMap((relationship) => {
      const { target } = relationship;
      return relationship.type === type && target !== null && this.pack.has(target)
        ? [{ ...relationship, target }]
        : [];
    });
  }
}
