/** The host made to fail, as Excel does: what the add-in sees, and what is left in the book. */
import type { Batch } from "../../../src/workbench/host/batch";
import { isHousekeeping, OfficeHost, type HostOptions } from "../../../src/workbench/host/host";
import { officeRuntime } from "../../support/officeRuntime";
import { bookOf, errorOf } from "./books";

const write = (sheet: Excel.Worksheet, row: number) => (sheet.getCell(row, 0).values = [[row]]);

/** Writes ten cells in one batch. */
function tenCells(options: HostOptions) {
  const book = bookOf(["名册"]);
  const { Excel } = officeRuntime(book, options);
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("名册");
    for (let row = 0; row < 10; row++) write(sheet, row);
    await context.sync();
  });
  return { run, written: () => book.active.cells.rows.length };
}

test.each([
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "AccessDenied",
  "GeneralException",
] as const)("a batch that is refused with %s leaves everything as it was", async (code) => {
  const { run, written } = tenCells({ fault: () => ({ type: "refuse", code }) });
  expect((await errorOf(run)).code).toBe(code);
  expect(written()).toBe(0);
});

test("a batch that ends in the middle leaves what was done before", async () => {
  const { run, written } = tenCells({
    fault: ({ actions }) => {
      const sets = actions.flatMap(({ type }, index) => (type === "set" ? [index] : []));
      return { type: "abort", before: sets[4]!, code: "GeneralException" };
    },
  });
  expect(await errorOf(run)).toMatchObject({ code: "GeneralException", debugInfo: { errorLocation: "Range.values" } });
  expect(written()).toBe(4);
});

test("a batch that isn't answered is waited for", async () => {
  const { run, written } = tenCells({ fault: () => ({ type: "silence" }) });
  const late = new Promise((resolve) => setTimeout(resolve, 50, "no answer"));
  expect(await Promise.race([run, late])).toBe("no answer");
  expect(written()).toBe(0);
});

test("clean-up by the client itself is not made to fail", async () => {
  const batches: boolean[] = [];
  const fault = (batch: Batch) => {
    batches.push(isHousekeeping(batch));
    return null;
  };
  const { run } = tenCells({ fault });
  await run;
  await new Promise((resolve) => setTimeout(resolve));
  expect(batches).toEqual([false]);
});

test("a worksheet can go between two batches", async () => {
  const book = bookOf(["名册", "党费"]);
  let batches = 0;
  const fault = () => {
    if (++batches === 2) book.edit("co-author", () => book.delete(book.sheets[0]!));
    return null;
  };
  const { Excel } = officeRuntime(book, { fault });
  const error = await errorOf(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("名册");
      write(sheet, 0);
      await context.sync();
      write(sheet, 1);
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "WorksheetCollection.getItem" } });
});

describe("while a cell is being edited", () => {
  test("batches fail", async () => {
    const book = bookOf(["名册"]);
    book.isEditingCell = true;
    const { Excel } = officeRuntime(book);
    const error = await errorOf(Excel.run(async (context) => void context.workbook.load("name")));
    expect(error.code).toBe("InvalidOperationInCellEditMode");
  });

  test("batches wait that are told to", async () => {
    const book = bookOf(["名册"]);
    book.isEditingCell = true;
    const { Excel } = officeRuntime(book);
    let isDone = false;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      write(context.workbook.worksheets.getFirst(), 0);
      await context.sync();
    }).then(() => (isDone = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isDone).toBe(false);
    book.isEditingCell = false;
    await run;
    expect(book.active.cells.value(0, 0)).toBe(0);
  });
});

describe("more than 5 MB", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, row) => [`第${row}行${"党".repeat(100)}`]);

  test("are refused on the way in", async () => {
    const book = bookOf(["名册"]);
    const { Excel } = officeRuntime(book);
    const error = await errorOf(
      Excel.run(async (context) => {
        const values = rows(20_000);
        context.workbook.worksheets.getFirst().getRange(`A1:A${values.length}`).values = values;
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: "RequestPayloadSizeLimitExceeded", httpStatusCode: 413 });
    expect(book.active.usedRange()).toBeNull();
  });

  test("are refused on the way out", async () => {
    const { Excel } = officeRuntime(bookOf(["名册"], rows(20_000)));
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getUsedRange().load("values");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("pass where there is no limit, as on the desktop", async () => {
    const { Excel } = officeRuntime(bookOf(["名册"], rows(20_000)), { payloadLimit: null });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getUsedRange().load("values");
      await context.sync();
      expect(range.values).toHaveLength(20_000);
    });
  });
});

test("batches for Office's own services concern no workbook, nor a cell that is edited, and unknown ones are refused", async () => {
  const batches: boolean[] = [];
  const fault = (batch: Batch) => {
    batches.push(isHousekeeping(batch));
    return null;
  };
  const book = bookOf(["名册"]);
  book.isEditingCell = true;
  const host = new OfficeHost(book, { fault });
  const ask = (service: string, method: string) =>
    host.answer(
      JSON.stringify({
        Actions: [{ Id: 1, ActionType: 3, Name: method, ObjectPathId: 1, ArgumentInfo: { Arguments: [] } }],
        ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: service } },
      }),
      0,
    );
  const runtime = await ask("Microsoft.AppRuntime.AppRuntimeService", "GetAppRuntimeState");
  expect(runtime).toEqual({ outcome: JSON.stringify({ Results: [{ ActionId: 1, Value: "Visible" }], TraceIds: [] }) });
  const ribbon = await ask("Microsoft.DynamicRibbon.DynamicRibbon", "ExecuteRequestUpdate");
  expect(ribbon).toMatchObject({ outcome: expect.stringContaining('"Code":"ApiNotFound"') as string });
  expect(batches).toEqual([]);
});
