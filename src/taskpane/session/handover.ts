import { attempt, type Desk } from "./desk";

/** The handing over of forms: alone, in a workbook of their own. */
export class Handover {
  constructor(private readonly desk: Desk) {}

  /** Makes a workbook of some of the quarter's worksheets, as values, and hands it to Excel or the browser. */
  async save(sheets: readonly string[]): Promise<void> {
    const { link, workbook, store, deliver } = this.desk;
    await attempt(this.desk, async () => {
      const file = await link.worker.handOver(sheets, await workbook.looks(sheets));
      store.update({ notice: { type: "handedOver", file: file.name, to: await deliver(file) } });
    });
  }
}
