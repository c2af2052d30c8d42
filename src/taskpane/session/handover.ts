import type { PackageDraft } from "../protocol/packageMessages";
import { attempt, type SessionContext } from "./sessionContext";

/** The handing over of forms, alone in a workbook of their own, and of the quarter's package. */
export class Handover {
  constructor(private readonly context: SessionContext) {}

  /** Makes a workbook of some of the quarter's worksheets, as values, and hands it to Excel or the browser. */
  async save(sheets: readonly string[]): Promise<void> {
    const { link, workbook, store, deliver } = this.context;
    await attempt(this.context, async () => {
      const file = await link.worker.handOver(sheets, await workbook.looks(sheets));
      store.update({ notice: { type: "handedOver", file: file.name, to: await deliver(file) } });
    });
  }

  /** The check code of the book as it was last checked; null where it can't be had, which the clerk is told. */
  code(number: number): Promise<string | null> {
    return attempt(this.context, () => this.context.link.worker.bookCode(number));
  }

  /** Makes the quarter's package and hands it to the browser. @returns whether it was made */
  async pack(draft: PackageDraft): Promise<boolean> {
    const { link, store, save, bookFile } = this.context;
    const made = await attempt(this.context, async () => {
      const file = await link.worker.packed(await bookFile(), draft, store.getSnapshot().today);
      await save(file);
      store.update({ notice: { type: "packed", file: file.name, code: file.code } });
      return true;
    });
    return made === true;
  }
}
