/** What is left of a write when Excel fails at any point of it, and what the clerk is told. */
import { openBook } from "../../../src/workbench/file/open";
import type { ErrorCode } from "../../../src/workbench/host/errors";
import type { Fault, HostOptions } from "../../../src/workbench/host/host";
import type { WorkbookModel } from "../../../src/workbench/model/book";
import type { OfficeOptions, OfficeWorkbook } from "../../../src/spreadsheet/office/workbook";
import type { WritePlan } from "../../../src/spreadsheet/workbook";
import { connect } from "../../contract/sides";
import { bookOf } from "../../workbench/host/books";
import { pack, plainBook } from "../xlsx/writing/books";
import { chartSheet, duesForm } from "../xlsx/writing/samplePlan";
import { bookState } from "./bookState";

const AT = "2026-10-08 10:21";

/** A roster, a form and charts of an earlier run, a memory; and a plan that changes all of them and adds a sheet. */
async function quarter(
  host: HostOptions = {},
  options: OfficeOptions = {},
): Promise<{ book: WorkbookModel; workbook: OfficeWorkbook }> {
  const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [1, 2, 3].map(
    (row) => `<row r="${row}">${cell(`A${row}`, `党员${row}`)}<c r="B${row}"><v>${row}</v></c></row>`,
  );
  const book = await openBook(pack(plainBook(rows.join(""))), "book.xlsx");
  await connect(book).write({ edits: [], newSheets: [duesForm(), chartSheet()], memory: "一" }, "早先");
  return { book, workbook: connect(book, host, options) };
}

const PLAN: WritePlan = {
  edits: [
    { sheet: "名册", row: 0, column: 0, before: "党员1", after: "甲" },
    { sheet: "名册", row: 2, column: 1, before: 3, after: "003", numberFormat: "@" },
  ],
  newSheets: [
    { ...duesForm("党费收缴公示表 Q3"), rows: duesForm().rows.slice(0, 5), merges: [], print: { paper: "A3" } },
    chartSheet("季度图表", "党费收缴公示表 Q3"),
    { ...duesForm("操作记录"), madeBy: "log", isRecord: true },
  ],
  memory: "二",
};

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

/** Fails once, at the batch of this number. */
function failing(at: number, fault: (actions: number) => Fault): { host: HostOptions; batches: () => number } {
  let batches = 0;
  const host: HostOptions = { fault: ({ actions }) => (batches++ === at ? fault(actions.length) : null) };
  return { host, batches: () => batches };
}

describe("a write that fails at any of its batches leaves the workbook as it was", () => {
  const kinds: [name: string, fault: (actions: number) => Fault][] = [
    ["turned away", () => ({ type: "refuse", code: "GeneralException" })],
    [
      "broken off half way",
      (actions) => ({ type: "abort", before: Math.floor(actions / 2), code: "GeneralException" }),
    ],
    ["broken off at its end", (actions) => ({ type: "abort", before: actions - 1, code: "InvalidArgument" })],
  ];
  test.each(kinds)("%s", async (_, fault) => {
    const { host, batches } = failing(-1, fault);
    const whole = await quarter(host);
    await whole.workbook.write(PLAN, AT);
    expect(batches()).toBeGreaterThan(8);

    for (let at = 0; at < batches(); at++) {
      const { book, workbook } = await quarter(failing(at, fault).host);
      const before = bookState(book);
      const error = await errorOf(workbook.write(PLAN, AT));
      const states = (await workbook.steps()).map(({ id, state }) => [id, state]);
      if (error === null) {
        // Some questions are asked again, in parts.
        expect([at, bookState(book)]).toEqual([at, bookState(whole.book)]);
        continue;
      }
      expect([at, error]).toEqual([at, expect.objectContaining({ name: "WorkbookError", code: "refused" })]);
      expect([at, bookState(book)]).toEqual([at, before]);
      expect([at, states]).toEqual([at, [[1, "written"]]]);
    }
  });
});

describe("the clerk is told", () => {
  test.each<[code: ErrorCode, told: string]>([
    ["AccessDenied", "access-denied"],
    ["ItemNotFound", "sheet-gone"],
    ["InvalidReference", "sheet-gone"],
    ["InvalidOperationInCellEditMode", "cell-in-edit"],
    ["ActivityLimitReached", "busy"],
    ["RequestAborted", "busy"],
    ["WriteNotSupportedWhenModalDialogOpen", "busy"],
    ["InvalidOrTimedOutSession", "no-session"],
  ])("of %s as %s", async (code, told) => {
    const { workbook } = await quarter({ fault: () => ({ type: "refuse", code }) });
    expect(await errorOf(workbook.read())).toMatchObject({ code: told });
  });

  test("Excel's own code of anything else", async () => {
    const { workbook } = await quarter({ fault: () => ({ type: "refuse", code: "GeneralException" }) });
    expect(await errorOf(workbook.read())).toMatchObject({ code: "refused", params: { reason: "GeneralException" } });
  });

  test("that a workbook is only to be read", async () => {
    const { book, workbook } = await quarter();
    book.isReadOnly = true;
    const before = bookState(book);
    expect(await errorOf(workbook.write(PLAN, AT))).toMatchObject({ code: "read-only" });
    expect(bookState(book)).toEqual(before);
    expect((await workbook.read()).memory).toBe("一");
  });

  test("that a form to be made again is protected", async () => {
    const { book, workbook } = await quarter();
    book.sheets.find(({ name }) => name === "党费收缴公示表")!.protect({ allows: new Set(), password: null });
    const before = bookState(book);
    const params = { sheet: "党费收缴公示表" };
    expect(await errorOf(workbook.write(PLAN, AT))).toMatchObject({ code: "sheet-protected", params });
    expect(bookState(book)).toEqual(before);
  });

  test("that a cell is being edited, before anything is written", async () => {
    const { book, workbook } = await quarter();
    book.isEditingCell = true;
    expect(await errorOf(workbook.write(PLAN, AT))).toMatchObject({ code: "cell-in-edit" });
    book.isEditingCell = false;
    await workbook.write(PLAN, AT);
  });
});

/** Told of each batch before it is done, with its number. */
function onBatch(work: (batch: number) => unknown): HostOptions {
  let batches = 0;
  return {
    fault: () => {
      work(batches++);
      return null;
    },
  };
}

/** Fails as told, batch by batch. */
function failingAs(fault: (batch: number) => Fault | null): HostOptions {
  let batches = 0;
  return { fault: () => fault(batches++) };
}

/** The number of the first batch of the plan's write that changes anything, and how many there are. */
async function batchesOf(): Promise<{ first: number; all: number }> {
  const sets: boolean[] = [];
  const { workbook } = await quarter({
    fault: ({ actions }) => {
      sets.push(actions.some(({ type }) => type === "set"));
      return null;
    },
  });
  await workbook.write(PLAN, AT);
  return { first: sets.indexOf(true), all: sets.length };
}

test("what is half written when the clerk edits a cell is taken back once the cell is left", async () => {
  const { first } = await batchesOf();
  const { book, workbook } = await quarter(
    onBatch((batch) => {
      if (batch !== first + 1) return;
      book.isEditingCell = true;
      setTimeout(() => (book.isEditingCell = false), 200);
    }),
  );
  const before = bookState(book);
  expect(await errorOf(workbook.write(PLAN, AT))).toMatchObject({ code: "cell-in-edit" });
  expect(bookState(book)).toEqual(before);
});

test("a co-author who deletes a sheet meanwhile keeps the rest as it was", async () => {
  const { first } = await batchesOf();
  const { book, workbook } = await quarter(
    onBatch((batch) => {
      const form = book.sheets.find(({ name }) => name.startsWith("党费收缴公示表"));
      if (batch === first + 1 && form) book.edit("co-author", () => book.delete(form));
    }),
  );
  const roster = bookState(book)[0];
  const error = await errorOf(workbook.write(PLAN, AT));
  expect(error).toMatchObject({ code: "sheet-gone" });
  expect(bookState(book)[0]).toEqual(roster);
  // It stands there again as it was before the write.
  expect(book.sheets.map(({ name }) => name)).toContain("党费收缴公示表");
});

describe("a co-author who works on the cells that are written", () => {
  /** The number of the batch that writes the clerk's cells. */
  async function editBatch(): Promise<number> {
    const sets: boolean[] = [];
    const { workbook } = await quarter({
      fault: ({ actions }) => {
        sets.push(actions.some((action) => action.type === "set" && action.given.flat(2).includes("甲")));
        return null;
      },
    });
    await workbook.write(PLAN, AT);
    return sets.indexOf(true);
  }

  const type = (book: WorkbookModel, text: string) =>
    book.edit("co-author", () => book.sheets[0]!.enter({ top: 0, left: 0, bottom: 0, right: 0 }, () => text));
  const value = (book: WorkbookModel, row: number, column: number) => book.valueAt(book.sheets[0]!, row, column);

  test("while the forms are written keeps what was typed", async () => {
    const { first } = await batchesOf();
    const { book, workbook } = await quarter(onBatch((batch) => batch === first && type(book, "改过")));
    const [, ...forms] = bookState(book);
    const params = { sheet: "名册", cell: "A1" };
    expect(await errorOf(workbook.write(PLAN, AT))).toMatchObject({ code: "cell-changed", params });
    expect([value(book, 0, 0), value(book, 2, 1)]).toEqual(["改过", 3]);
    expect(bookState(book).slice(1)).toEqual(forms);
  });

  test("right after they were written keeps what was typed, and the rest is taken back", async () => {
    const at = (await editBatch()) + 1;
    const { book, workbook } = await quarter(onBatch((batch) => batch === at && type(book, "改过")));
    const [, ...forms] = bookState(book);
    const params = { sheet: "名册", cell: "A1" };
    expect(await errorOf(workbook.write(PLAN, AT))).toMatchObject({ code: "not-read-back", params });
    expect([value(book, 0, 0), value(book, 2, 1)]).toEqual(["改过", 3]);
    expect(bookState(book).slice(1)).toEqual(forms);
    expect((await workbook.steps()).map(({ id }) => id)).toEqual([1]);
  });

  test.each([
    ["before", 0],
    ["after", 1],
  ])("and renames their sheet right %s they were written finds nothing of ours on it", async (_, after) => {
    const at = (await editBatch()) + after;
    const { book, workbook } = await quarter(
      onBatch((batch) => {
        if (batch === at) book.edit("co-author", () => book.rename(book.sheets[0]!, "党员"));
      }),
    );
    const before = bookState(book);
    expect(await errorOf(workbook.write(PLAN, AT))).toMatchObject({ code: "sheet-gone" });
    expect(bookState(book)).toEqual([{ ...before[0], name: "党员" }, ...before.slice(1)]);
    expect((await workbook.steps()).map(({ id, state }) => [id, state])).toEqual([[1, "written"]]);
  });
});

describe("an Excel that doesn't answer", () => {
  const silent = { type: "silence" } as const;

  test("is given up when reading", async () => {
    const { workbook } = await quarter({ fault: () => silent }, { secondsToAnswer: 0.05 });
    expect(await errorOf(workbook.read())).toMatchObject({ code: "no-answer", params: { seconds: 0.05 } });
  });

  test("leaves a step that is taken back later", async () => {
    const { first, all } = await batchesOf();
    for (let at = first; at < all; at++) {
      let isSilent = true;
      const { book, workbook } = await quarter(
        failingAs((batch) => (isSilent && batch >= at ? silent : null)),
        { secondsToAnswer: 0.3 },
      );
      const before = bookState(book);
      const error = await errorOf(workbook.write(PLAN, AT));
      expect([at, error]).toEqual([
        at,
        expect.objectContaining({ code: "unfinished", params: { reason: "no-answer" } }),
      ]);

      isSilent = false;
      const later = connect(book);
      const left = (await later.steps()).find(({ id }) => id === 2);
      // Before its first batch was done, nothing was.
      if (at === first) expect(left).toBeUndefined();
      else {
        expect([at, left?.state]).toEqual([at, "writing"]);
        expect(await later.revert(2)).toEqual({ kept: [] });
      }
      expect([at, bookState(book).filter((sheet) => !("name" in sheet && sheet.name === "操作记录"))]).toEqual([
        at,
        before,
      ]);
    }
  });
});

test("what can't be taken back at once is a step to be taken back later", async () => {
  const { first } = await batchesOf();
  let isBroken = true;
  const { book, workbook } = await quarter(
    failingAs((batch) => (isBroken && batch > first ? { type: "refuse", code: "GeneralException" } : null)),
  );
  const before = bookState(book);
  expect(await errorOf(workbook.write(PLAN, AT))).toMatchObject({ code: "unfinished", params: { reason: "refused" } });
  isBroken = false;
  expect((await workbook.steps()).map(({ id, state }) => [id, state])).toEqual([
    [1, "written"],
    [2, "writing"],
  ]);
  await workbook.revert(2);
  expect(bookState(book).filter((sheet) => !("name" in sheet && sheet.name === "操作记录"))).toEqual(before);
});

test("a write that is cancelled is taken back", async () => {
  const { first } = await batchesOf();
  const controller = new AbortController();
  const { book, workbook } = await quarter(onBatch((batch) => batch === first && controller.abort("enough")));
  const before = bookState(book);
  const pad = { ...duesForm("多行表"), madeBy: null, rows: Array.from({ length: 6_000 }, () => duesForm().rows[3]!) };
  const large = { ...PLAN, newSheets: [...PLAN.newSheets, pad] };
  expect(await errorOf(workbook.write(large, AT, { signal: controller.signal }))).toBe("enough");
  expect(bookState(book)).toEqual(before);
});

test("a record of steps that was only begun, or that somebody has brought to light, is hidden by the next write", async () => {
  const begun = bookOf(["名册"], [["党员1"]]);
  begun.add("支部账册撤销记录");
  const seen = bookOf(["名册"], [["党员1"]]);
  await connect(seen).write({ edits: [], newSheets: [duesForm()] }, AT);
  seen.show(seen.sheet("支部账册撤销记录")!, "visible");
  for (const book of [begun, seen]) {
    const edits = [{ sheet: "名册", row: 0, column: 0, before: "党员1", after: "甲" }];
    const workbook = connect(book);
    const { step } = await workbook.write({ edits, newSheets: [] }, AT);
    const records = book.sheets.filter(({ name }) => name.includes("撤销记录"));
    expect(records.map(({ visibility }) => visibility)).toEqual(["veryHidden"]);
    expect(await workbook.revert(step.id)).toEqual({ kept: [] });
    expect(book.valueAt(book.sheets[0]!, 0, 0)).toBe("党员1");
  }
});
