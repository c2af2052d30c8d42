/**
 * What template engines are known to get wrong, from the trackers of EasyExcel (now Fesod), carbone, jxls, ClosedXML.Report
 * and xlsx-template: each told by the failure, and each through real files from end to end.
 */
import { strFromU8, unzipSync } from "fflate";
import type { CellRange } from "../../src/spreadsheet/workbook";
import { describeWith } from "../support/describeWith";
import { savedByLibreOffice } from "../support/libreOffice";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { filledFile, members, valuesOf } from "./filledFile";

const THIN = { style: "thin" as const };
const BOXED = { border: { top: THIN, right: THIN, bottom: THIN, left: THIN }, font: { name: "宋体", bold: true } };
/** Two branches, the first of them with two classes. */
const SOME = members("东甲 东乙 西甲 东甲");

const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
  startRow,
  startCol,
  endRow,
  endCol,
});
const addresses = (merges: readonly CellRange[]): string[] =>
  merges.map(({ top, left, bottom, right }) => `${top},${left}-${bottom},${right}`);

describe("merged cells", () => {
  test("are there in the first row of a list only (EasyExcel 1553, 3464)", async () => {
    const { grids, xml } = await filledFile(
      { name: "表", rows: [["{.姓名}", null, "{.应缴}"]], merges: [merge(0, 0, 0, 1)] },
      { rows: SOME },
    );
    expect(addresses(grids[0]!.merges)).toEqual(["0,0-0,1", "1,0-1,1", "2,0-2,1", "3,0-3,1"]);
    expect(/<mergeCells count="(\d+)">/.exec(xml[0]!)?.[1]).toBe("4");
  });

  test("stay where they were while the rows below the list move (carbone 22 and 90, EasyExcel 979)", async () => {
    const { grids } = await filledFile(
      {
        name: "表",
        rows: [["{.姓名}"], ["合计", null], ["书记", null]],
        merges: [merge(1, 0, 1, 1), merge(2, 0, 2, 1)],
      },
      { rows: SOME },
    );
    expect(addresses(grids[0]!.merges)).toEqual(["4,0-4,1", "5,0-5,1"]);
  });

  test("below an inner group overlap, and Excel calls the file damaged (ClosedXML.Report 312)", async () => {
    const { grids } = await filledFile(
      {
        name: "表",
        rows: [
          ["{分组.党支部}", null],
          ["{.姓名}", "{.应缴}"],
          ["{小计.缴费类别}", null],
          ["{小计.党支部}", null],
        ],
        merges: [merge(0, 0, 0, 1), merge(2, 0, 2, 1), merge(3, 0, 3, 1)],
      },
      { rows: SOME },
    );
    const merged = grids[0]!.merges;
    expect(merged).toHaveLength(7);
    const cells = merged.flatMap(({ top, bottom, left, right }) =>
      [top, bottom].flatMap((row) => [left, right].map((column) => `${row},${column}`)),
    );
    expect(new Set(cells).size).toBe(merged.length * 2);
  });

  test("lose their borders, and the last row is lost (jxls 217)", async () => {
    const cells = new Map(["0,0", "0,1", "0,2"].map((key) => [key, { style: BOXED }] as const));
    const { sheets } = await filledFile(
      { name: "表", rows: [["{.姓名}", null, "{.应缴}"]], cells, merges: [merge(0, 0, 0, 1)] },
      { rows: SOME },
    );
    expect(sheets[0]!.rows).toHaveLength(4);
    for (const { cells: row } of sheets[0]!.rows)
      expect(row.map((cell) => cell?.style?.border?.bottom?.style)).toEqual(["thin", "thin", "thin"]);
  });

  test("of one sheet a group are there on none of them (jxls 213), and so are outlines (jxls 250)", async () => {
    const { grids, xml } = await filledFile(
      {
        name: "{分组.党支部}",
        rows: [
          ["党费", null],
          ["{.姓名}", "{.应缴}"],
          ["合计", "=SUM(B2)"],
        ],
        merges: [merge(0, 0, 0, 1)],
        rowDefs: new Map([[1, { outlineLevel: 1 }]]),
      },
      { rows: SOME },
    );
    expect(grids.map(({ name }) => name)).toEqual(["东", "西"]);
    expect(grids.map(({ merges }) => addresses(merges))).toEqual([["0,0-0,1"], ["0,0-0,1"]]);
    expect(xml.map((part) => part.match(/outlineLevel="1"/g)?.length)).toEqual([3, 1]);
    expect(xml.every((part) => part.includes('outlineLevelRow="1"'))).toBe(true);
  });
});

describe("rows", () => {
  test("below a list are overwritten by it, and several lists leave blank rows (EasyExcel 3027, 2378)", async () => {
    const { grids } = await filledFile(
      { name: "表", rows: [["{支部.党支部}"], ["各支部"], ["{.姓名}"], ["名单"], ["书记"]] },
      {
        rows: SOME,
        branches: [
          { branch: "东", members: 3 },
          { branch: "西", members: 1 },
        ],
      },
    );
    expect(valuesOf(grids[0]!)).toEqual("东 西 各支部 党员1 党员2 党员3 党员4 名单 书记".split(" "));
  });

  test("of every second item are lost where an item is two rows high (EasyExcel 2580)", async () => {
    const { grids } = await filledFile(
      {
        name: "表",
        rows: [
          ["{.姓名}", "应缴"],
          [null, "{.应缴}"],
        ],
        merges: [merge(0, 0, 1, 0)],
      },
      { rows: SOME },
    );
    expect(valuesOf(grids[0]!)).toEqual([
      "党员1|应缴",
      "|1",
      "党员2|应缴",
      "|2",
      "党员3|应缴",
      "|3",
      "党员4|应缴",
      "|4",
    ]);
    expect(addresses(grids[0]!.merges)).toEqual(["0,0-1,0", "2,0-3,0", "4,0-5,0", "6,0-7,0"]);
  });

  test("come too many where a loop stands in another (jxls 62, 296, 321)", async () => {
    const { grids } = await filledFile(
      {
        name: "表",
        rows: [
          ["{分组.党支部}", null],
          ["{分组.缴费类别}", null],
          ["{.姓名}", "{.应缴}"],
          ["落款", null],
        ],
        merges: [merge(0, 0, 0, 1)],
      },
      { rows: SOME },
    );
    expect(valuesOf(grids[0]!)).toEqual("东 甲 党员1|1 党员4|4 乙 党员2|2 西 甲 党员3|3 落款".split(" "));
  });

  test("that are blank above a list get lost (ClosedXML.Report 262)", async () => {
    const { grids } = await filledFile(
      { name: "表", rows: [[], ["名单"], [], ["{.姓名}"], [], ["书记"]] },
      { rows: SOME },
    );
    expect(valuesOf(grids[0]!)).toEqual(["", "名单", "", "党员1", "党员2", "党员3", "党员4", "", "书记"]);
  });

  test("take the height of what stood there, not of their own (ClosedXML.Report 88, 397)", async () => {
    const rowDefs = new Map([
      [0, { height: 30 }],
      [1, { height: 18 }],
      [2, { height: 40 }],
      [3, { hidden: true }],
    ]);
    const { sheets } = await filledFile(
      { name: "表", rows: [["名单"], ["{.姓名}"], ["合计"], ["备查"], ["书记"]], rowDefs },
      { rows: SOME },
    );
    expect(sheets[0]!.rows.map(({ height, hidden = false }) => [height, hidden])).toEqual([
      [30, false],
      ...Array.from({ length: 4 }, () => [18, false]),
      [40, false],
      [null, true],
      [null, false],
    ]);
  });

  test("of an empty list cannot be left out (ClosedXML.Report 249)", async () => {
    const rows = [["{如有.}名单"], ["{.姓名}{如有.党员}"], ["{如无.}本季度没有"], ["书记"]];
    const { sheets } = await filledFile({ name: "表", rows }, { rows: [] });
    expect(sheets[0]!.rows.map(({ hidden = false }) => hidden)).toEqual([true, true, false, false]);
  });

  test("of groups within groups run into those of the group before (ClosedXML.Report 235)", async () => {
    const { grids } = await filledFile(
      {
        name: "表",
        rows: [
          ["{.姓名}", "{.应缴}"],
          ["{小计.缴费类别}小计", "=SUM(B1)"],
          ["{小计.党支部}合计", "=SUM(B1)"],
        ],
      },
      { rows: members("东甲 西甲") },
    );
    expect(valuesOf(grids[0]!)).toEqual(["党员1|1", "甲小计|1", "东合计|1", "党员2|2", "甲小计|2", "西合计|2"]);
  });

  test("of subtotals come for a group that has none (ClosedXML.Report 244)", async () => {
    const { grids } = await filledFile(
      { name: "表", rows: [["{分组.缴费类别}"], ["{.姓名}", "{.应缴}"], ["{小计.党支部}合计", "=SUM(B2)"]] },
      { rows: members("东甲 西甲") },
    );
    expect(valuesOf(grids[0]!)).toEqual(["甲", "党员1|1", "东合计|1", "党员2|2", "西合计|2"]);
  });
});

describe("formats", () => {
  test("are lost from the second row on, and where a cell holds a single value (EasyExcel 2851, 3649)", async () => {
    const cells = new Map(["0,0", "1,0", "1,1"].map((key) => [key, { style: BOXED }] as const));
    const { sheets } = await filledFile(
      { name: "表", rows: [["{季度}"], ["{.姓名}", "{.应缴}"]], cells },
      { rows: SOME },
    );
    const styles = sheets[0]!.rows.flatMap((row) => row.cells.map((cell) => cell?.style));
    expect(styles).toHaveLength(9);
    for (const style of styles)
      expect(style).toMatchObject({ font: { name: "宋体", bold: true }, border: { left: { style: "thin" } } });
  });

  test("that depend on values stay where the rows were (xlsx-template 228), or come once a row (ClosedXML.Report 216)", async () => {
    const red = { fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: { rgb: "FFC7CE" } } };
    const { grids, xml } = await filledFile(
      {
        name: "表",
        rows: [
          ["{.姓名}", "{.应缴}"],
          ["合计", "=SUM(B1)"],
        ],
        conditionalRules: [
          { type: "cellIs", operator: "greaterThan", priority: 1, range: "B1", formula: "$B$2", style: red },
          { type: "cellIs", operator: "greaterThan", priority: 2, range: "A2:B2", formula: "0", style: red },
          { type: "duplicateValues", priority: 3, range: "A1", style: red },
          {
            type: "colorScale",
            priority: 4,
            range: "B1",
            colorScale: { cfvo: [{ type: "min" }, { type: "max" }], colors: ["FFFFFFFF", "FFFF0000"] },
          },
        ],
      },
      { rows: SOME },
    );
    expect(
      [
        ...xml[0]!.matchAll(/sqref="([^"]*)"[^>]*><cfRule type="(\w+)".*?(?:<formula>(.*?)<\/formula>|<\/cfRule>)/g),
      ].map((match) => match.slice(1)),
    ).toEqual([
      ["B1:B4", "expression", "B1&gt;$B$5"],
      ["A5:B5", "expression", "A5&gt;0"],
      ["A1:A4", "expression", "COUNTIF($A$1:$A$4,A1)&gt;1"],
      ["B1:B4", "colorScale", undefined],
    ]);
    expect(valuesOf(grids[0]!).at(-1)).toBe("合计|10");
  });

  test("of letters within a text are lost, and markers that they cut in two are not found", async () => {
    const run = (text: string, color?: string) => ({
      text,
      font: color === undefined ? undefined : { color: { rgb: color } },
    });
    const richText = [run("截至{季", "C00000"), run("度}，共"), run("{期初余额}", "0000FF"), run("元", "000000")];
    const cells = new Map([["0,0", { richText, type: "richText" as const }]]);
    const { sheets, grids, xml } = await filledFile(
      { name: "表", rows: [[richText.map(({ text }) => text).join("")]], cells },
      {},
      { opening: 12_300 },
    );
    expect(sheets[0]!.rows[0]!.cells[0]!.runs?.map(({ text, font }) => [text, font?.color])).toEqual([
      ["截至第三季度", "C00000"],
      ["，共", undefined],
      ["123.00", "0000FF"],
      ["元", "000000"],
    ]);
    expect(valuesOf(grids[0]!)).toEqual(["截至第三季度，共123.00元"]);
    expect(xml[0]).toContain('<color rgb="FF0000FF"/>');
  });
});

describe("formulas", () => {
  test("of totals stay at the template's one row (carbone 109 and 170, xlsx-template)", async () => {
    const { grids } = await filledFile(
      {
        name: "表",
        rows: [
          ["{.姓名}", "{.应缴}", "=B1*3"],
          ["合计", "=SUM(B1)", "=SUM(C1:C1)"],
          ["平均", "=B2/COUNTA(A1)"],
        ],
      },
      { rows: SOME },
    );
    expect(valuesOf(grids[0]!)).toEqual([
      "党员1|1|3",
      "党员2|2|6",
      "党员3|3|9",
      "党员4|4|12",
      "合计|10|30",
      "平均|2.5",
    ]);
  });

  test("that are shared among cells are taken for empty (carbone 207)", async () => {
    const { grids } = await filledFile(
      {
        name: "表",
        rows: [
          ["{.应缴}", "{.应缴}"],
          ["=1+1", "=1+1"],
        ],
      },
      { rows: SOME },
      {
        change: (xml) =>
          xml
            .replace("<f>1+1</f>", '<f t="shared" ref="A2:B2" si="0">SUM(A1)</f>')
            .replace("<f>1+1</f>", '<f t="shared" si="0"/>'),
      },
    );
    expect(valuesOf(grids[0]!).at(-1)).toBe("10|10");
  });

  test("have nowhere to stand for the end of each group (carbone 235), or count subtotals twice", async () => {
    const { grids } = await filledFile(
      {
        name: "表",
        rows: [
          ["{.姓名}", "{.应缴}"],
          ["{小计.缴费类别}小计", "=SUM(B1)"],
          ["{小计.党支部}合计", "=SUM(B1)", "=SUM(B2)"],
          ["总计", "=SUM(B1)", "=SUM(B3)"],
        ],
      },
      { rows: SOME },
    );
    expect(valuesOf(grids[0]!)).toEqual([
      "党员1|1",
      "党员4|4",
      "甲小计|5",
      "党员2|2",
      "乙小计|2",
      "东合计|7|7",
      "党员3|3",
      "甲小计|3",
      "西合计|3|3",
      "总计|10|10",
    ]);
  });

  test("cannot name the total of another list (ClosedXML.Report 42), nor total other columns than the subtotals (109)", async () => {
    const { grids } = await filledFile(
      {
        name: "表",
        rows: [
          ["占比", "=B3/B5"],
          ["{.姓名}", "{.应缴}", 2],
          ["{小计.党支部}", "=SUM(B2)"],
          ["{支部.党支部}", "{支部.党员人数}"],
          ["合计", "=SUM(B2)", "=SUM(C2)", "=SUM(B4)"],
        ],
      },
      {
        rows: SOME,
        branches: [
          { branch: "东", members: 3 },
          { branch: "西", members: 1 },
        ],
      },
    );
    expect(valuesOf(grids[0]!)).toEqual([
      "占比|0.7",
      "党员1|1|2",
      "党员2|2|2",
      "党员4|4|2",
      "东|7",
      "党员3|3|2",
      "西|3",
      "东|3",
      "西|1",
      "合计|10|8|4",
    ]);
  });

  test("of totals become 0 where the groups are very many and totals add up totals", async () => {
    const branches = Array.from({ length: 300 }, (_, index) => String.fromCharCode(0x4e00 + index));
    const { grids } = await filledFile(
      {
        name: "表",
        rows: [
          ["{.姓名}", "{.应缴}"],
          ["{小计.党支部}小计", "=SUM(B1)"],
          ["合计", "=SUM(B1)", "=SUM(B3)", "=SUM(B3,B3)"],
        ],
      },
      { rows: members(branches.map((branch) => `${branch}甲`).join(" ")) },
    );
    expect(grids[0]!.formulas.get("600,1")).toBe("SUBTOTAL(9,B1:B599)");
    expect(valuesOf(grids[0]!).at(-1)).toBe("合计|45150|45150|90300");
  });
});

describe("what belongs to the sheet", () => {
  test("names stay where the rows were (ClosedXML 2757), or stand for the template's sheet", async () => {
    const { sheets, bytes } = await namedTotals();
    expect(sheets[0]!.names).toEqual([
      { name: "应缴数", formula: "'党费收缴表'!$B$1:$B$2,'党费收缴表'!$B$4:$B$5" },
      { name: "合计数", formula: "'党费收缴表'!$B$7:$B$7" },
      { name: "比例", formula: "0.5" },
    ]);
    const workbook = strFromU8(unzipSync(bytes)["xl/workbook.xml"]!);
    expect(workbook).toContain('<definedName name="合计数" localSheetId="1">\'党费收缴表\'!$B$7:$B$7</definedName>');
  });

  test("print titles, areas, breaks and panes change or stay behind (ClosedXML.Report 397)", async () => {
    const { sheets, xml } = await filledFile(
      {
        name: "表",
        rows: [["名单"], ["姓名", "应缴"], ["{.姓名}", "{.应缴}"], ["合计", "=SUM(B3)"], ["附注"]],
        pageSetup: { printArea: "$A$1:$B$5", printTitlesRow: "$2:$2" },
        rowBreaks: [3],
        freezePane: { rows: 2, columns: 1 },
        columns: [{ width: 10 }, { width: 8, hidden: true }],
      },
      { rows: SOME },
    );
    expect(sheets[0]!.print).toMatchObject({
      area: { top: 0, bottom: 7, left: 0, right: 1 },
      titleRows: { first: 1, last: 1 },
      rowBreaks: [6],
    });
    expect(xml[0]).toContain('topLeftCell="B3"');
    expect(xml[0]).toMatch(/<col min="2" max="2"[^>]* hidden="1"\/>/);
  });

  test("pictures are not moved with their cell (ClosedXML.Report 281), nor copied to each sheet (249)", async () => {
    const seal = await filledFile(
      {
        name: "{分组.党支部}",
        rows: [["{.姓名}"], ["盖章"]],
        images: [
          { data: PNG, type: "png", anchor: { from: { row: 1, col: 0 } }, width: 40, height: 40, altText: "公章" },
        ],
      },
      { rows: SOME },
    );
    expect(
      seal.sheets.map(({ images }) => images?.map(({ row, column, width, altText }) => [row, column, width, altText])),
    ).toEqual([[[3, 0, 30, "公章"]], [[1, 0, 30, "公章"]]]);
    expect(seal.xml.every((part) => part.includes("<drawing "))).toBe(true);
  });

  test("what cannot be carried along is dropped without a word", async () => {
    const { template } = await filledFile(
      {
        name: "表",
        rows: [["{.姓名}"]],
        conditionalRules: [{ type: "top10", priority: 1, range: "A1:A9", style: BOXED }],
        autoFilter: { range: "A1:B1" },
        colBreaks: [2],
        cells: new Map([["0,0", { comment: { text: "批注", author: "书记" } }]]),
      },
      {},
      { namedRanges: [{ name: "左边", range: "表!A1" }] },
    );
    expect(template.leftOut).toEqual(
      expect.arrayContaining([
        { what: "conditional-format", at: "A1:A9" },
        { what: "filter", at: null },
        { what: "column-breaks", at: null },
        { what: "note", at: "A1" },
        { what: "name", at: "左边" },
      ]),
    );
  });
});

/** A total that names what it adds up. */
function namedTotals() {
  return filledFile(
    {
      name: "表 样",
      rows: [
        ["{.姓名}", "{.应缴}"],
        ["{小计.党支部}", 100],
        ["合计", "=SUM(应缴数)*比例"],
      ],
    },
    { rows: members("东甲 东乙 西甲 西乙") },
    {
      namedRanges: [
        { name: "应缴数", range: "'表 样'!$B$1" },
        { name: "合计数", range: "'表 样'!$B$3:$B$3", scope: "表 样" },
        { name: "比例", range: "0.5" },
        { name: "左边", range: "'表 样'!A1" },
      ],
    },
  );
}

/** A red picture of one pixel. */
const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);

describeWith(["libreoffice"], "LibreOffice", () => {
  test("calculates the same of groups within groups, lists side by side and columns a branch", async () => {
    const { bytes, grids } = await filledFile(
      {
        name: "表",
        rows: [
          ["{.姓名}", "{.应缴}", null, "{支部.党支部}", "{支部.党员人数}"],
          ["{小计.缴费类别}小计", "=SUM(B1)"],
          ["{小计.党支部}合计", "=SUM(B1)"],
          ["总计", "=SUM(B1)", "=SUM(B1:E1)", "共", "=SUM(E1)"],
        ],
        images: [{ data: PNG, type: "png", anchor: { from: { row: 3, col: 0 } }, width: 40, height: 40 }],
      },
      {
        rows: SOME,
        branches: [
          { branch: "东", members: 3 },
          { branch: "西", members: 1 },
        ],
      },
    );
    const again = await openXlsx(savedByLibreOffice(bytes, "xlsx"), "book.xlsx");
    const theirs = again.sheets.find(({ name }) => name === grids[0]!.name)!;
    expect(valuesOf(theirs)).toEqual(valuesOf(grids[0]!));
    expect(valuesOf(theirs).at(-1)).toBe("总计|10|14|共|4");

    const named = await openXlsx(savedByLibreOffice((await namedTotals()).bytes, "xlsx"), "book.xlsx");
    expect(valuesOf(named.sheets[1]!).at(-1)).toBe("合计|5");
  }, 60_000);
});
