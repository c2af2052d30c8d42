import { strFromU8, unzipSync } from "fflate";
import type { WritePlan } from "../../../../src/spreadsheet/workbook";
import { openGrids, openXlsx } from "../../../../src/spreadsheet/xlsx/open";
import { writeXlsx } from "../../../../src/spreadsheet/xlsx/write";
import { excelBook, pack, plainBook } from "./books";
import { chartSheet, duesForm } from "./samplePlan";

const plan = (more: Partial<WritePlan>): WritePlan => ({ edits: [], newSheets: [], ...more });

const write = async (bytes: Uint8Array, more: Partial<WritePlan>): Promise<Uint8Array> =>
  (await writeXlsx(bytes, plan(more))).bytes;

function texts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const tabsOf = async (bytes: Uint8Array): Promise<unknown[]> =>
  (await openGrids(bytes, "")).map(({ name, madeBy }) => [name, madeBy]);

test("a sheet goes with all that only it led to; names of the others keep their sheets", async () => {
  const original = pack(excelBook());
  const added = await write(original, { newSheets: [chartSheet(), duesForm()], memory: "记" });
  const removed = await write(added, { removedSheets: ["季度图表"] });
  expect(await tabsOf(removed)).toEqual([
    ["党员名册", null],
    ["党费", null],
    ["党费收缴公示表", "dues-publication"],
    ["支部账册设置", "memory"],
  ]);
  const [before, after] = [texts(original), texts(removed)];
  expect(Object.keys(after).filter((part) => /chart|drawing/.test(part))).toEqual(
    Object.keys(before).filter((part) => /chart|drawing/.test(part)),
  );
  expect(after["[Content_Types].xml"]!.match(/drawingml.chart/g)).toHaveLength(1);
  expect(after["xl/workbook.xml"]).toContain("'党费收缴公示表'!$1:$3");
  expect(after["xl/workbook.xml"]).toMatch(/Print_Titles" localSheetId="2"/);
  expect(after["xl/workbook.xml"]).toMatch(/Print_Area" localSheetId="0">党员名册/);
});

test("one sheet goes while another, behind it, is written anew", async () => {
  const added = await write(pack(excelBook()), {
    newSheets: [duesForm("甲"), { ...duesForm("乙"), madeBy: "second" }],
  });
  const written = await write(added, { removedSheets: ["甲"], newSheets: [{ ...duesForm("丙"), madeBy: "second" }] });
  expect((await tabsOf(written)).slice(2)).toEqual([["丙", "second"]]);
  expect(texts(written)["xl/workbook.xml"]!.match(/localSheetId="\d+"/g)).toEqual([
    'localSheetId="0"',
    ...Array.from({ length: 3 }, () => 'localSheetId="2"'),
  ]);
});

test("its name is free for another sheet", async () => {
  const added = await write(pack(excelBook()), { newSheets: [duesForm("季度")] });
  const { bytes, sheetNames } = await writeXlsx(
    added,
    plan({ removedSheets: ["季度"], newSheets: [chartSheet("季度")] }),
  );
  expect(sheetNames).toEqual(["季度"]);
  expect((await tabsOf(bytes)).slice(2)).toEqual([["季度", "charts"]]);
});

test.each([
  ["behind it", 3, 2],
  ["before it", 1, 1],
  ["itself", 2, 0],
])("a view of the sheet %s", async (_, shown, then) => {
  const added = texts(await write(pack(excelBook()), { newSheets: [duesForm(), chartSheet()] }));
  const xml = added["xl/workbook.xml"]!.replace('activeTab="1"', `activeTab="${shown}"`);
  const removed = await write(pack({ ...added, "xl/workbook.xml": xml }), { removedSheets: ["党费收缴公示表"] });
  expect(texts(removed)["xl/workbook.xml"]).toContain(`activeTab="${then}"`);
});

test("a sheet that isn't there is passed over; a locked structure keeps all", async () => {
  const added = await write(pack(plainBook("")), { newSheets: [duesForm()] });
  expect((await openXlsx(await write(added, { removedSheets: ["名单"] }), "")).sheets).toHaveLength(2);
  const parts = texts(added);
  const locked = parts["xl/workbook.xml"]!.replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>');
  await expect(
    write(pack({ ...parts, "xl/workbook.xml": locked }), { removedSheets: ["党费收缴公示表"] }),
  ).rejects.toMatchObject({
    code: "structure-protected",
  });
});
