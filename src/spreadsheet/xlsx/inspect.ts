import { ByteTags } from "./byteTags";
import { LIMITS, tooMuch } from "./limits";

/** What has been found in all parts of one workbook together. */
export class Budget {
  private bytes = 0;
  private elements = 0;
  private cells = 0;
  private area = 0;
  private formulaCharacters = 0;

  /** @throws WorkbookError `too-much`, as all of these do */
  addBytes(count: number): void {
    this.bytes += count;
    if (this.bytes > LIMITS.unpackedBytes) throw tooMuch("unpackedBytes");
  }

  addElement(): void {
    if (++this.elements > LIMITS.elements) throw tooMuch("elements");
  }

  addCell(): void {
    if (++this.cells > LIMITS.cells) throw tooMuch("cells");
  }

  addArea(cells: number): void {
    this.area += cells;
    if (this.area > LIMITS.area) throw tooMuch("area");
  }

  addFormula(formula: string): void {
    this.formulaCharacters += formula.length;
    if (this.formulaCharacters > LIMITS.formulaCharacters) throw tooMuch("formulaCharacters");
  }
}

/**
 * Checks an XML part that is read as a tree: no document type, complete, neither too deep nor too large.
 * @throws WorkbookError `unsafe`, `not-a-workbook` or `too-much`
 */
export function inspectXml(bytes: Uint8Array, part: string, budget: Budget): void {
  const tags = new ByteTags(bytes, part);
  while (tags.next()) if (tags.kind !== "close") budget.addElement();
}
