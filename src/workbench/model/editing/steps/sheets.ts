import type { CellRange } from "../../../../spreadsheet/workbook";
import type { WorkbookModel } from "../../book";
import type { Sheet } from "../../sheet/sheet";
import type { Foreign, Step } from "./step";

type SheetChange =
  | { readonly kind: "remove" }
  | { readonly kind: "insert" | "move"; readonly position: number }
  | { readonly kind: "rename"; readonly name: string };

/** Adds a worksheet, takes one out, gives it another place or name. */
export class SheetStep implements Step {
  readonly size = 0;
  readonly range: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

  constructor(
    private readonly book: WorkbookModel,
    readonly sheet: Sheet,
    private readonly change: SheetChange,
  ) {}

  apply(): Step {
    const { book, sheet, change } = this;
    const position = book.position(sheet);
    const back = (inverse: SheetChange) => new SheetStep(book, sheet, inverse);
    switch (change.kind) {
      case "remove":
        book.delete(sheet);
        return back({ kind: "insert", position });
      case "insert":
        book.insert(sheet, change.position);
        return back({ kind: "remove" });
      case "move":
        book.move(sheet, change.position);
        return back({ kind: "move", position });
      case "rename": {
        const { name } = sheet;
        book.rename(sheet, change.name);
        return back({ kind: "rename", name });
      }
    }
  }

  after(event: Foreign): Step | null {
    const { sheet, change, book } = this;
    // What somebody else has put into a worksheet doesn't go with it.
    const isWritten = event.type === "changed" || event.type === "formatted" || event.type === "chart-added";
    if (change.kind === "remove" && isWritten && event.sheet === sheet) return null;
    if (event.type === "deleted" && event.sheet === sheet) return null;
    const named = change.kind === "rename" ? change.name : sheet.name;
    const isTaken = (event.type === "added" || event.type === "renamed") && book.sheet(named) !== undefined;
    return isTaken && change.kind !== "move" && change.kind !== "remove" && book.sheet(named) !== sheet ? null : this;
  }
}
