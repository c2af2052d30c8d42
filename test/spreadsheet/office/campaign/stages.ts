/** What the add-in does with a workbook, stage by stage, on a small book that an earlier quarter has left. */
import type { Mark } from "../../../../src/spreadsheet/office/marks";
import type { OfficeWorkbook } from "../../../../src/spreadsheet/office/workbook";
import { assembleContent } from "../../../../src/spreadsheet/parts";
import type { CellEdit, NewSheet, WritePlan } from "../../../../src/spreadsheet/workbook";
import { openBook } from "../../../../src/workbench/file/open";
import { saveBook } from "../../../../src/workbench/file/save";
import type { WorkbookModel } from "../../../../src/workbench/model/book";
import { connect } from "../../../contract/sides";
import { xlsxBook } from "../../../support/xlsxBook";
import { at } from "../../../workbench/host/books";
import { chartSheet, duesForm } from "../../xlsx/writing/samplePlan";

export const ROSTER = "名册";
export const FORM = "党费收缴公示表";
export const AT = "2026-10-08 10:21";

/** People of the roster, from row 3 on; between the cells that are repaired stand others that nobody is to touch. */
const PEOPLE = [3, 4, 5, 6, 7, 8].map((row) => [`党员${row}`, 100 + row, row % 2 ? "男" : "女", `2020-0${row}-01`]);

const edit = (row: number, column: number, after: string, numberFormat?: string): CellEdit => {
  const before = PEOPLE[row - 2]![column]!;
  return { sheet: ROSTER, row, column, before, after, ...(numberFormat && { numberFormat }) };
};

/** Two neighbours, one alone, and one that is given another number format. */
const REPAIRS: WritePlan = {
  edits: [edit(2, 0, "甲"), edit(3, 0, "乙"), edit(5, 2, "女性"), edit(4, 1, "00105", "@")],
  newSheets: [],
  memory: "二",
};

/** The earlier form anew, shorter and under another name, and one that was not there. */
const FORMS: WritePlan = {
  edits: [],
  newSheets: [
    { ...duesForm(`${FORM} Q3`), rows: duesForm().rows.slice(0, 5), merges: [], print: { paper: "A3" } },
    { ...duesForm("季度工作报表"), madeBy: "quarter-report", rows: duesForm().rows.slice(0, 4), validations: [] },
  ],
};

/** One chart of the earlier form. */
function charts(): NewSheet {
  const sheet = chartSheet("季度图表", FORM);
  return { ...sheet, charts: sheet.charts!.slice(0, 1) };
}

const MARKS: readonly Mark[] = [
  { sheet: ROSTER, row: 2, column: 0, severity: "error" },
  { sheet: ROSTER, row: 5, column: 2, severity: "warning" },
  { sheet: FORM, row: 4, column: 1, severity: "info" },
];

export interface Stage {
  readonly name: string;
  readonly kind: "reads" | "marks" | "writes" | "reverts";
  /** Worksheets that it touches. */
  readonly touches: readonly string[];
  /** What has happened before: the campaign begins after it. */
  readonly prepare?: (workbook: OfficeWorkbook, book: WorkbookModel) => Promise<void>;
  readonly work: (workbook: OfficeWorkbook) => Promise<unknown>;
}

/** The step that a stage writes or takes back; the first one is the earlier quarter's. */
export const STEP = 2;

const writing = (name: string, touches: readonly string[], plan: WritePlan): Stage => ({
  name,
  kind: "writes",
  touches,
  work: (workbook) => workbook.write(plan, AT),
});

const reverting = (name: string, touches: readonly string[], plan: WritePlan): Stage => ({
  name,
  kind: "reverts",
  touches,
  prepare: async (workbook) => void (await workbook.write(plan, AT)),
  work: (workbook) => workbook.revert(STEP),
});

export const STAGES: readonly Stage[] = [
  { name: "reading", kind: "reads", touches: [ROSTER, FORM], work: (workbook) => workbook.read() },
  {
    name: "following",
    kind: "reads",
    touches: [ROSTER, FORM],
    prepare: async (workbook, book) => {
      await workbook.read();
      book.edit("clerk", () => book.sheets[0]!.enter(at("D8"), () => "2021-01-01"));
    },
    work: (workbook) => assembleContent(workbook.readParts({ sheets: [ROSTER] })),
  },
  {
    name: "marking",
    kind: "marks",
    touches: [ROSTER, FORM],
    prepare: async (workbook) => void (await workbook.mark(MARKS.slice(0, 1))),
    work: (workbook) => workbook.mark(MARKS),
  },
  writing("repairing", [ROSTER], REPAIRS),
  writing("filling", [FORM], FORMS),
  writing("drawing charts", [FORM], { edits: [], newSheets: [charts()] }),
  reverting("reverting repairs", [ROSTER], REPAIRS),
  reverting("reverting forms", [FORM], FORMS),
];

/** The book as the earlier quarter has left it, saved. */
export async function earlierBook(): Promise<Uint8Array> {
  const lines = ["党员名册", "姓名|编号|性别|入党时间", ...PEOPLE.map((cells) => cells.join("|"))];
  const bytes = await xlsxBook({ [ROSTER]: lines.join("\n") });
  const book = await openBook(bytes, "book.xlsx");
  await connect(book).write({ edits: [], newSheets: [duesForm()], memory: "一" }, "早先");
  return (await saveBook(book, bytes)).bytes;
}
