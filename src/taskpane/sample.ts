/** The sample's place beside the pane. */
const SAMPLE = "assets/sample/示例账册.xlsx";

/** Opens the sample as a workbook of its own, so that the one beside the pane stays as it is; false where that can't be done. */
export async function openSample(): Promise<boolean> {
  try {
    const bytes = new Uint8Array(await (await fetch(SAMPLE)).arrayBuffer());
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    await Excel.createWorkbook(btoa(text));
    return true;
  } catch {
    return false;
  }
}
