import type { WorkbookModel } from "../../../src/workbench/model/book";
import { deleteLines } from "../../../src/workbench/model/editing/lineMoves";
import { officeRuntime } from "../../support/officeRuntime";
import { at, bookOf } from "./books";

/** Lets messages to the client, and what its handlers do, arrive. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

type Told = Readonly<Record<string, unknown>>;

/** Registers handlers, and gives the list that grows with what they are told. */
async function listen(
  book: WorkbookModel,
  register: (workbook: Excel.Workbook, tell: (args: object) => Promise<void>) => unknown,
): Promise<{ told: Told[]; runtime: ReturnType<typeof officeRuntime> }> {
  const runtime = officeRuntime(book);
  const told: Told[] = [];
  await runtime.Excel.run(async (context) => {
    register(context.workbook, async (args) => void told.push(JSON.parse(JSON.stringify(args)) as Told));
    await context.sync();
  });
  return { told, runtime };
}

test("edits of the clerk, of the add-in itself and of a co-author", async () => {
  const book = bookOf(["名册"], [["姓名"]]);
  const { told, runtime } = await listen(book, ({ worksheets }, tell) => worksheets.getFirst().onChanged.add(tell));
  const [sheet] = book.sheets;
  book.edit("clerk", () => sheet!.enter(at("A1"), () => "名字"));
  book.edit("co-author", () => sheet!.enter(at("B2:C3"), () => 1));
  await runtime.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("D4").values = [["=1+1"]];
    await context.sync();
  });
  await settled();
  const common = { type: "WorksheetChanged", changeType: "RangeEdited", worksheetId: sheet!.id };
  expect(told).toEqual([
    {
      ...{ ...common, address: "A1", source: "Local", triggerSource: "Unknown" },
      details: { valueBefore: "姓名", valueAfter: "名字", valueTypeBefore: "String", valueTypeAfter: "String" },
    },
    { ...common, address: "B2:C3", source: "Remote", triggerSource: "Unknown" },
    {
      ...{ ...common, address: "D4", source: "Local", triggerSource: "ThisLocalAddin" },
      details: { valueBefore: "", valueAfter: 2, valueTypeBefore: "Empty", valueTypeAfter: "Integer" },
    },
  ]);
});

test("rows that the clerk takes out", async () => {
  const book = bookOf(["名册"], [["姓名"], ["张三"]]);
  const { told } = await listen(book, ({ worksheets }, tell) => worksheets.getFirst().onChanged.add(tell));
  book.edit("clerk", () => deleteLines(book, book.active, { axis: "rows", first: 1, count: 1 }));
  await settled();
  expect(told).toMatchObject([{ address: "2:2", changeType: "RowDeleted", source: "Local" }]);
});

test("the cells of an event can be had from its arguments, as long as they are there", async () => {
  const book = bookOf(["名册", "党费"]);
  const ranges: Excel.WorksheetChangedEventArgs[] = [];
  const { runtime } = await listen(book, ({ worksheets }) =>
    worksheets.onChanged.add(async (args) => void ranges.push(args)),
  );
  book.edit("clerk", () => book.sheets[0]!.enter(at("B2:C3"), () => 7));
  await settled();
  await runtime.Excel.run(async (context) => {
    const range = ranges[0]!.getRange(context).load("address,values");
    await context.sync();
    expect([range.address, range.values]).toEqual([
      "名册!B2:C3",
      [
        [7, 7],
        [7, 7],
      ],
    ]);
    book.edit("clerk", () => book.delete(book.sheets[0]!));
    const gone = ranges[0]!.getRangeOrNullObject(context);
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("of all worksheets together", async () => {
  const book = bookOf(["名册", "党费"]);
  const { told } = await listen(book, ({ worksheets }, tell) => {
    worksheets.onAdded.add(tell);
    worksheets.onDeleted.add(tell);
    worksheets.onActivated.add(tell);
    worksheets.onDeactivated.add(tell);
    worksheets.onSelectionChanged.add(tell);
    worksheets.onFormatChanged.add(tell);
    worksheets.onRowHiddenChanged.add(tell);
    worksheets.onProtectionChanged.add(tell);
    worksheets.onCalculated.add(tell);
  });
  const [first, second] = book.sheets;
  book.edit("clerk", () => {
    book.activate(second!);
    second!.select([at("A1:B2"), at("D4")]);
    second!.setFormat(at("A1"), { bold: true });
    second!.hideRows(2, 4, true);
    second!.protect({ allows: new Set(), password: null });
    first!.enter(at("A1"), () => "=1+1");
    const added = book.add("公示");
    book.delete(added);
  });
  await settled();
  expect(
    told.map(({ type, worksheetId, address }) => [
      type,
      book.sheets.findIndex(({ id }) => id === worksheetId),
      address,
    ]),
  ).toEqual([
    ["WorksheetDeactivated", 0, undefined],
    ["WorksheetActivated", 1, undefined],
    ["WorksheetSelectionChanged", 1, "A1:B2,D4"],
    ["WorksheetFormatChanged", 1, "A1"],
    ["WorksheetRowHiddenChanged", 1, "3:5"],
    ["WorksheetProtectionChanged", 1, undefined],
    ["WorksheetAdded", -1, undefined],
    ["WorksheetDeleted", -1, undefined],
    ["WorksheetCalculated", 0, "A1"],
  ]);
});

test("are told to handlers of the worksheet alone that they happen to", async () => {
  const book = bookOf(["名册", "党费"]);
  const { told } = await listen(book, ({ worksheets }, tell) => {
    worksheets.getItem("党费").onSelectionChanged.add(tell);
    worksheets.getItem("党费").charts.onAdded.add(tell);
  });
  book.edit("clerk", () => {
    book.sheets[0]!.select([at("A1")]);
    book.sheets[1]!.select([at("B2")]);
  });
  await settled();
  expect(told).toEqual([{ type: "WorksheetSelectionChanged", address: "B2", worksheetId: book.sheets[1]!.id }]);
});

test("end when the handler is removed, and while events are off", async () => {
  const book = bookOf(["名册"]);
  const runtime = officeRuntime(book);
  const addresses: string[] = [];
  const edit = async (address: string) => {
    book.edit("clerk", () => book.active.enter(at(address), () => 1));
    await settled();
  };
  const result = await runtime.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ address }) => void addresses.push(address));
    await context.sync();
    return added;
  });
  await edit("A1");
  for (const isOn of [false, true]) {
    await runtime.Excel.run(async (context) => {
      context.runtime.enableEvents = isOn;
      await context.sync();
    });
    await edit(isOn ? "A3" : "A2");
  }
  await runtime.Excel.run(result.context, async (context) => {
    result.remove();
    await context.sync();
  });
  await edit("A4");
  expect(addresses).toEqual(["A1", "A3"]);
});

test("come after the answer to the batch that they are of", async () => {
  const book = bookOf(["名册"]);
  const order: string[] = [];
  const { runtime } = await listen(book, ({ worksheets }) =>
    worksheets.onChanged.add(async () => void order.push("event")),
  );
  await runtime.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
    await context.sync();
    order.push("answer");
  });
  await settled();
  expect(order).toEqual(["answer", "event"]);
});
