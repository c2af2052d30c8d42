/** Merged cells that are remembered while rows and columns come and go. */
import { KnownMerges } from "../../../src/spreadsheet/office/read/merges";
import { rangeAddress } from "../../../src/spreadsheet/workbook";
import { at } from "../../workbench/host/books";

function known(...addresses: string[]): KnownMerges {
  const merges = new KnownMerges();
  merges.asking("{1}")(addresses.map(at));
  return merges;
}

const told = (merges: KnownMerges, isAnew = false) => merges.of("{1}", isAnew)?.map(rangeAddress) ?? null;
const note = (merges: KnownMerges, changeType: string | undefined, address: string) =>
  merges.note({ worksheetId: "{1}", address, changeType });

test.each([
  ["RowInserted", "2:3", ["A1:D1", "B7:B9", "C5:C10"]],
  ["RowInserted", "6:6", ["A1:D1", "B5:B8", "C3:C9"]],
  ["RowDeleted", "1:1", ["B4:B6", "C2:C7"]],
  ["RowDeleted", "6:8", ["A1:D1", "C3:C5"]],
  ["ColumnInserted", "C:C", ["A1:E1", "B5:B7", "D3:D8"]],
  ["ColumnDeleted", "B:C", ["A1:B1"]],
  ["RangeEdited", "A1:C9", ["A1:D1", "B5:B7", "C3:C8"]],
])("%s %s", (changeType, address, expected) => {
  const merges = known("A1:D1", "B5:B7", "C3:C8");
  note(merges, changeType, address);
  expect(told(merges, true)).toEqual(expected);
  expect(merges.isUnsure).toBe(false);
});

test.each([
  [undefined, "A1:C3"],
  ["CellInserted", "A1:A2"],
  ["Unknown", "A1"],
])("after a change %s of %s they are asked for when a sheet is read anew, and only then", (changeType, address) => {
  const merges = known("A1:D1");
  note(merges, changeType, address);
  expect([merges.isUnsure, told(merges), told(merges, true)]).toEqual([true, ["A1:D1"], null]);
});

test("the format of one cell merges nothing", () => {
  const merges = known("A1:D1");
  note(merges, undefined, "B2");
  expect([merges.isUnsure, told(merges, true)]).toEqual([false, ["A1:D1"]]);
});

test("an answer that a change has overtaken is not remembered", () => {
  const merges = new KnownMerges();
  const keep = merges.asking("{1}");
  note(merges, "RowInserted", "1:1");
  keep([at("A1:D1")]);
  expect(told(merges)).toBeNull();
});
