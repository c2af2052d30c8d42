/** What faces rely on, whichever side serves the workbook. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook, offeredFixes, planFixes, planQuarter, QUARTER_PARTS } from "../../src/quarter";
import { findingTexts } from "../../src/locales/render";
import { wordsOf } from "../../src/locales/languages";
import { WorkbookError } from "../../src/spreadsheet/errors";
import {
  type CellEdit,
  type CellValue,
  contentAt,
  type NewSheet,
  type ScaleFormat,
  type SheetImage,
  type SheetGrid,
  type Workbook,
  type WorkbookContent,
  type WritePlan,
} from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { FIXTURES } from "../support/fixtures";
import { day } from "../support/sheets";
import { builtInTemplates } from "../forms/quarterForms";
import { pack, plainBook } from "../spreadsheet/xlsx/writing/books";
import { chartSheet, duesForm } from "../spreadsheet/xlsx/writing/samplePlan";
import { SIDES } from "./sides";

const AT = "2026-10-08 10:21";

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(__dirname, "../fixtures", name, "book.xlsx")));

/** A roster of one sheet 名册, with a number format of its own in column B. */
const ROSTER = pack(
  plainBook(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>身份证号</t></is></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>张三 </t></is></c><c r="B2" s="1"><v>12345</v></c><c r="C2"><f>1+1</f><v>2</v></c></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>李四</t></is></c><c r="B3"><v>3</v></c></row>',
    {
      styles:
        '<numFmts count="1"><numFmt numFmtId="164" formatCode="000000"/></numFmts>' +
        '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/>' +
        '<xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>',
      sheet: '<mergeCells count="1"><mergeCell ref="D2:E3"/></mergeCells>',
    },
  ),
);

const SCALE: ScaleFormat = {
  range: { top: 3, left: 1, bottom: 5, right: 1 },
  kind: "bars",
  thresholds: [{ type: "min" }, { type: "max" }],
  colors: ["638EC6"],
};

/** A dot. */
const PICTURE: SheetImage = {
  base64: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  type: "png",
  altText: "公章处",
  ...{ row: 6, column: 1, right: 3, down: 2, width: 60, height: 60 },
};

const edit = (
  row: number,
  column: number,
  before: CellValue,
  after: CellEdit["after"],
  numberFormat?: string,
): CellEdit => ({
  sheet: "名册",
  row,
  column,
  before,
  after,
  numberFormat,
});

const plan = (more: Partial<WritePlan>): WritePlan => ({ edits: [], newSheets: [], ...more });

/** What a person sees of a workbook: all but how rows are stored, and formulas in the words of each program. */
function seen({ sheets, memory }: WorkbookContent) {
  return { memory, sheets: sheets.map(seenSheet) };
}

function seenSheet(grid: SheetGrid) {
  const { name, visibility, madeBy, rows, merges, hiddenRows, hiddenColumns } = grid;
  const cells = rows.flatMap((row, at) =>
    row.flatMap((value, column) => {
      const content = contentAt(grid, at, column);
      const isBlank = (value === null || value === "") && "value" in content;
      return isBlank
        ? []
        : [[at, column, value ?? "", "formula" in content ? content.formula.replaceAll("'", "") : null]];
    }),
  );
  return {
    name,
    visibility,
    madeBy,
    cells,
    merges: merges.map((range) => JSON.stringify(range)).sort(),
    hiddenRows: [...hiddenRows].sort(),
    hiddenColumns: [...hiddenColumns].sort(),
  };
}

function textOf({ sheets }: WorkbookContent, name: string): CellValue[][] {
  return (sheets.find((grid) => grid.name === name)?.rows ?? []).map((row) => [...row]);
}

async function refusal(work: Promise<unknown>): Promise<[code: string, params: object]> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw error ?? new Error("not refused");
  return [error.code, error.params];
}

describe.each(SIDES)("$name", ({ open }) => {
  describe("reads", () => {
    test.each(FIXTURES)("the fixture %s as its file has it", async (name) => {
      const { workbook } = await open(fixture(name));
      expect(seen(await workbook.read())).toEqual(seen(await openXlsx(fixture(name), "book.xlsx")));
    });

    test("with its progress, and until it is told to end", async () => {
      const { workbook } = await open(fixture("plain"));
      const shares: number[] = [];
      await workbook.read({ onProgress: (share) => shares.push(share) });
      expect(shares.at(-1)).toBe(1);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      await expect(workbook.read({ signal: AbortSignal.abort("enough") })).rejects.toBe("enough");
    });
  });

  describe("writes", () => {
    test("new sheets, and a memory that no list of sheets shows", async () => {
      const { workbook } = await open(ROSTER);
      const newSheets = [duesForm(), chartSheet()];
      const receipt = await workbook.write(plan({ newSheets, memory: "记" }), AT);
      expect(receipt.sheetNames).toEqual(["党费收缴公示表", "季度图表"]);
      expect(receipt.step).toEqual({
        id: 1,
        at: AT,
        state: "written",
        cells: 0,
        sheets: ["党费收缴公示表", "季度图表"],
        isRevertible: true,
      });
      const content = await workbook.read();
      expect(content.memory).toBe("记");
      expect(content.sheets.map(({ name, madeBy }) => [name, madeBy])).toEqual([
        ["名册", null],
        ["党费收缴公示表", "dues-publication"],
        ["季度图表", "charts"],
      ]);
      const [, form] = content.sheets;
      expect(form!.rows[6]).toEqual(["合计", 2640.5, 2412.5, 2412.5 / 2640.5, "见名册"]);
      expect(form!.formulas.get("6,1")).toBe("SUM(B4:B6)");
      expect(form!.rows[3]![4]).toBe("=1+1");
      expect(form!.formulas.has("3,4")).toBe(false);
      expect(form!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }]);
    });

    test("pictures, groups of rows and scales, anew as often as it likes, also after it was closed", async () => {
      const opened = await open(ROSTER);
      const rows = duesForm().rows.map((row, at) => ({ ...row, ...(at > 2 && { outlineLevel: at > 4 ? 2 : 1 }) }));
      const form: NewSheet = { ...duesForm(), rows, scales: [SCALE], images: [PICTURE] };
      await opened.workbook.write(plan({ newSheets: [form] }), "第一步");
      const first = seen(await opened.workbook.read());
      let workbook = await opened.reopen();
      expect(seen(await workbook.read())).toEqual(first);
      await workbook.write(plan({ newSheets: [form] }), "第二步");
      workbook = await opened.reopen();
      await workbook.write(plan({ newSheets: [{ ...form, rows: duesForm().rows, images: [] }] }), "第三步");
      for (const id of [3, 2]) expect(await workbook.revert(id)).toEqual({ kept: [] });
      expect(seen(await workbook.read())).toEqual(first);
    });

    test("text as text, whatever it looks like", async () => {
      const texts = [
        "=1+1",
        "+86",
        "-5",
        "@a",
        "'b",
        "007",
        "2026-09-30",
        "3月5日",
        "1/2",
        "12%",
        "TRUE",
        "#N/A",
        "1E5",
        " x ",
        "两\n行",
      ];
      const rows = texts.map((value) => ({
        height: null,
        cells: [{ content: { value } }, { content: { value }, style: { numberFormat: "@" } }],
      }));
      const sheet: NewSheet = { name: "文字", madeBy: null, rows, columnWidths: [], merges: [] };
      const { workbook } = await open(ROSTER);
      await workbook.write(
        plan({ newSheets: [sheet], edits: [edit(1, 0, "张三 ", "=张三"), edit(2, 0, "李四", "0012")] }),
        AT,
      );
      const content = await workbook.read();
      expect(textOf(content, "文字")).toEqual(texts.map((value) => [value, value]));
      expect(textOf(content, "名册").map(([first]) => first)).toEqual(["姓名", "=张三", "0012"]);
      expect(content.sheets[1]!.formulas.size).toBe(0);
    });

    test("a sheet beside one of the same name, to which its formulas and charts lead", async () => {
      const { workbook } = await open(ROSTER);
      const form = {
        ...duesForm("名册"),
        rows: [...duesForm().rows, { height: null, cells: [{ content: { formula: "名册!B4*2" } }] }],
      };
      const { sheetNames } = await workbook.write(plan({ newSheets: [form, chartSheet("图", "名册")] }), AT);
      expect(sheetNames).toEqual(["名册(2)", "图"]);
      const written = (await workbook.read()).sheets[1]!;
      expect(written.formulas.get("7,0")!.replaceAll("'", "")).toBe("名册(2)!B4*2");
      expect(written.rows[7]![0]).toBe(2400);
    });

    test("a sheet of an earlier run anew, in its place", async () => {
      const { workbook } = await open(ROSTER);
      await workbook.write(
        plan({ newSheets: [duesForm("党费收缴公示表 2026Q2"), chartSheet("图", "党费收缴公示表 2026Q2")] }),
        AT,
      );
      const short = { ...duesForm("党费收缴公示表 2026Q3"), rows: duesForm().rows.slice(0, 2), merges: [] };
      await workbook.write(plan({ newSheets: [short] }), AT);
      const content = await workbook.read();
      expect(content.sheets.map(({ name }) => name)).toEqual(["名册", "党费收缴公示表 2026Q3", "图"]);
      expect(textOf(content, "党费收缴公示表 2026Q3").filter((row) => row.some((value) => value))).toHaveLength(2);
      expect(content.sheets[1]!.merges).toEqual([]);
    });

    test("single cells, with the number format that is asked for", async () => {
      const { workbook } = await open(ROSTER);
      const edits = [
        edit(1, 1, 12345, "110105194912310021", "@"),
        edit(2, 1, 3, 4.5),
        edit(5, 0, null, "王五"),
        edit(1, 0, "张三 ", null),
      ];
      const { step } = await workbook.write(plan({ edits }), AT);
      expect(step).toMatchObject({ cells: 4, sheets: [] });
      expect(textOf(await workbook.read(), "名册").map((row) => row.slice(0, 2))).toEqual(
        [["姓名", "身份证号"], [null, "110105194912310021"], ["李四", 4.5], [], [], ["王五"]].map((row) =>
          expect.arrayContaining(row),
        ),
      );
    });
  });

  describe("refuses, and writes nothing", () => {
    const PROTECTED = pack(
      plainBook('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row>', {
        styles:
          '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>',
        sheet: '<sheetProtection sheet="1"/>',
      }),
    );
    const LOCKED = pack(plainBook("", { workbook: '<workbookProtection lockStructure="1"/>' }));
    const good = edit(2, 0, "李四", "李四四");
    test.each<[why: string, bytes: Uint8Array, plan: WritePlan, code: string, params: object]>([
      [
        "a sheet that isn't there",
        ROSTER,
        plan({ edits: [good, { ...good, sheet: "名单" }] }),
        "sheet-missing",
        { sheet: "名单" },
      ],
      [
        "a cell that has changed",
        ROSTER,
        plan({ edits: [good, edit(1, 0, "张三", "张四")] }),
        "cell-changed",
        { sheet: "名册", cell: "A2" },
      ],
      ["one cell changed twice", ROSTER, plan({ edits: [good, good] }), "cell-changed", { sheet: "名册", cell: "A3" }],
      [
        "a formula",
        ROSTER,
        plan({ edits: [good, edit(1, 2, 2, 3)] }),
        "cell-has-formula",
        { sheet: "名册", cell: "C2" },
      ],
      [
        "a covered cell",
        ROSTER,
        plan({ edits: [good, edit(2, 4, null, 3)] }),
        "cell-merged",
        { sheet: "名册", cell: "E3" },
      ],
      [
        "a locked cell",
        PROTECTED,
        plan({ edits: [edit(0, 1, 1, 2), edit(0, 0, 1, 2)] }),
        "sheet-protected",
        { sheet: "名册", cell: "A1" },
      ],
      ["a locked workbook", LOCKED, plan({ newSheets: [duesForm()] }), "structure-protected", {}],
    ])("%s", async (_, bytes, refused, code, params) => {
      const { workbook } = await open(bytes);
      const before = seen(await workbook.read());
      expect(await refusal(workbook.write({ ...refused, memory: "记" }, AT))).toEqual([code, params]);
      expect(seen(await workbook.read())).toEqual(before);
      expect(await workbook.steps()).toEqual([]);
    });

    test("two sheets of one mark", async () => {
      const { workbook } = await open(ROSTER);
      await expect(workbook.write(plan({ newSheets: [duesForm("一"), duesForm("二")] }), AT)).rejects.toThrow(
        RangeError,
      );
    });
  });

  describe("takes back", () => {
    /** A workbook with three steps: a form, a fix, and the form again with another figure beside a new memory. */
    async function written(bytes = ROSTER) {
      const opened = await open(bytes);
      const { workbook } = opened;
      const states: object[] = [];
      const note = async () => states.push(seen(await workbook.read()));
      await note();
      await workbook.write(plan({ newSheets: [duesForm(), chartSheet()], memory: "一" }), "第一步");
      await note();
      await workbook.write(plan({ edits: [edit(1, 0, "张三 ", "张三"), edit(1, 1, 12345, "012345", "@")] }), "第二步");
      await note();
      const again = { ...duesForm("党费收缴公示表 Q3"), rows: duesForm().rows.slice(0, 5) };
      await workbook.write(plan({ newSheets: [again], memory: "二" }), "第三步");
      await note();
      return { opened, workbook, states };
    }

    test("step after step, to what was before", async () => {
      const { workbook, states } = await written();
      for (const id of [3, 2, 1]) {
        expect(await workbook.revert(id)).toEqual({ kept: [] });
        expect(seen(await workbook.read())).toEqual(states[id - 1]);
      }
      expect((await workbook.steps()).map(({ id, at, state }) => [id, at, state])).toEqual([
        [1, "第一步", "reverted"],
        [2, "第二步", "reverted"],
        [3, "第三步", "reverted"],
      ]);
    });

    test("also after it was closed and opened again", async () => {
      const { opened, states } = await written();
      let workbook: Workbook = opened.workbook;
      for (const id of [3, 2, 1]) {
        workbook = await opened.reopen();
        expect(await workbook.revert(id)).toEqual({ kept: [] });
        expect(seen(await workbook.read())).toEqual(states[id - 1]);
      }
    });

    test("a step before others, and leaves what they have changed", async () => {
      const { workbook, states } = await written();
      expect(await workbook.revert(2)).toEqual({ kept: [] });
      expect(textOf(await workbook.read(), "名册")[1]!.slice(0, 2)).toEqual(["张三 ", 12345]);
      const { kept } = await workbook.revert(1);
      expect(kept).toEqual([{ sheet: "党费收缴公示表 Q3", row: null, column: null }]);
      expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual(["名册", "党费收缴公示表 Q3"]);
      expect((await workbook.read()).memory).toBe("二");
      expect(states).toHaveLength(4);
    });

    test("nothing that was changed since", async () => {
      const { workbook } = await written();
      await workbook.write(plan({ edits: [edit(1, 0, "张三", "张三丰")] }), "第四步");
      expect(await workbook.revert(2)).toEqual({ kept: [{ sheet: "名册", row: 1, column: 0 }] });
      expect(textOf(await workbook.read(), "名册")[1]!.slice(0, 2)).toEqual(["张三丰", 12345]);
    });

    test("a number format with the number, so that the cell takes numbers again", async () => {
      const { workbook } = await open(ROSTER);
      await workbook.write(plan({ edits: [edit(1, 1, 12345, "012345", "@")] }), AT);
      await workbook.revert(1);
      await workbook.write(plan({ edits: [edit(1, 1, 12345, 12346)] }), AT);
      expect(textOf(await workbook.read(), "名册")[1]![1]).toBe(12346);
    });

    test("no record that is only added to", async () => {
      const { workbook } = await open(ROSTER);
      const log = { ...duesForm("操作记录"), madeBy: "log", isRecord: true };
      await workbook.write(plan({ newSheets: [log], edits: [edit(2, 0, "李四", "李四四")] }), AT);
      expect(await workbook.revert(1)).toEqual({ kept: [] });
      const content = await workbook.read();
      expect(content.sheets.map(({ name }) => name)).toEqual(["名册", "操作记录"]);
      expect(textOf(content, "名册")[2]![0]).toBe("李四");
    });

    test("no step twice, and none that isn't there", async () => {
      const { workbook } = await open(ROSTER);
      await workbook.write(plan({ edits: [edit(2, 0, "李四", "李四四")] }), AT);
      await workbook.revert(1);
      expect(await refusal(workbook.revert(1))).toEqual(["step-missing", {}]);
      expect(await refusal(workbook.revert(2))).toEqual(["step-missing", {}]);
    });
  });

  test.each(["plain", "messy"])("the quarter of the fixture %s is filled, repaired and taken back", async (name) => {
    const { workbook } = await open(fixture(name));
    const asOf = day("2026-10-08");
    const words = wordsOf("zh-CN");
    const before = await workbook.read();

    const checked = checkWorkbook(before, { asOf });
    const fixes = offeredFixes(checked);
    await workbook.write(planFixes(checked, fixes, AT, words.repairs), AT);
    const repaired = checkWorkbook(await workbook.read(), { asOf });
    expect(offeredFixes(repaired)).toEqual([]);

    const made = planQuarter(repaired, {
      templates: await builtInTemplates(),
      unitName: "东风里社区党委",
      findings: findingTexts(repaired, words),
      questions: [],
      wanted: QUARTER_PARTS,
    });
    const { sheetNames } = await workbook.write(made.plan, AT);
    const after = await workbook.read();
    expect(after.sheets.map(({ name: sheet }) => sheet)).toEqual(expect.arrayContaining([...sheetNames]));

    for (const { id } of [...(await workbook.steps())].reverse())
      expect(await workbook.revert(id)).toEqual({ kept: [] });
    const end = await workbook.read();
    expect(seen({ ...end, sheets: end.sheets.filter(({ madeBy }) => madeBy !== "log") })).toEqual(seen(before));
  });
});
