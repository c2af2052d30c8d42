import { cellKey, type SheetGrid } from "../../../../src/spreadsheet/workbook";
import { WorkbookError } from "../../../../src/spreadsheet/errors";
import { openGrids } from "../../../../src/spreadsheet/xlsx/open";
import { memorySheet } from "../../../../src/spreadsheet/own/memory";
import { atOnce } from "../../../../src/spreadsheet/pieces";
import { checkEdits, checkSheet } from "../../../../src/spreadsheet/steps/readBack";
import { writeXlsx } from "../../../../src/spreadsheet/xlsx/write";
import { pack, plainBook } from "./books";
import { duesForm } from "./samplePlan";

const edit = { sheet: "名册", row: 0, column: 0, before: 1, after: "一" };
const plan = { edits: [edit], newSheets: [duesForm()], memory: "记" };

describe("a written workbook is compared with its plan", () => {
  let read: SheetGrid[];
  beforeAll(async () => {
    const original = pack(plainBook('<row r="1"><c r="A1"><v>1</v></c></row>'));
    read = await openGrids((await writeXlsx(original, plan)).bytes, "");
  });

  const check = (now: readonly SheetGrid[]): SheetGrid[] => {
    checkEdits(plan.edits, now);
    return [...plan.newSheets, memorySheet(plan.memory)].map((sheet) =>
      atOnce(
        checkSheet(
          sheet,
          now.find(({ name }) => name === sheet.name),
        ),
      ),
    );
  };

  test("which gives the values of the new formulas", () => {
    expect(check(read)[0]?.rows[6]?.[1]).toBe(2640.5);
  });

  const change = (index: number, more: (sheet: SheetGrid) => Partial<SheetGrid>) =>
    read.map((sheet, at) => (at === index ? { ...sheet, ...more(sheet) } : sheet));
  const cases: [what: string, read: () => SheetGrid[], sheet: string, cell: string][] = [
    ["an edit that is not there", () => change(0, () => ({ rows: [[1]] })), "名册", "A1"],
    ["a sheet without its mark", () => change(1, () => ({ madeBy: null })), "党费收缴公示表", "A1"],
    ["a missing sheet", () => read.filter((_, at) => at !== 1), "党费收缴公示表", "A1"],
    [
      "another value",
      () => change(1, ({ rows }) => ({ rows: rows.map((row, at) => (at === 4 ? ["朝阳党支部", 800] : row)) })),
      "党费收缴公示表",
      "B5",
    ],
    ["a formula turned into its value", () => change(1, () => ({ formulas: new Map() })), "党费收缴公示表", "D4"],
    [
      "a value turned into a formula",
      () => change(1, ({ formulas }) => ({ formulas: new Map([...formulas, [cellKey(4, 1), "1200.5"]]) })),
      "党费收缴公示表",
      "B5",
    ],
    [
      "a value beside the plan",
      () => change(1, ({ rows }) => ({ rows: [...rows, [], ["添"]] })),
      "党费收缴公示表",
      "A9",
    ],
    ["a cut memory", () => change(2, () => ({ rows: [] })), "支部账册设置", "A1"],
  ];
  test.each(cases)("and refused for %s", (_, tampered, sheet, cell) => {
    let error: unknown;
    try {
      check(tampered());
    } catch (reason) {
      error = reason;
    }
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code: "not-read-back", params: { sheet, cell } });
  });
});
