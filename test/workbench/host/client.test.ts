/** What Microsoft's client makes of the host's answers: loading, batches, errors, references. */
import { OfficeHost } from "../../../src/workbench/host/host";
import { officeRuntime } from "../../support/officeRuntime";
import { at, bookOf, errorOf } from "./books";

const ROSTER = [
  ["姓名", "党费"],
  ["张三", 20],
  ["李四", 25.5],
];

describe("loading", () => {
  test("only what was loaded can be read, and only after a sync", async () => {
    const { Excel } = officeRuntime(bookOf(["名册"], ROSTER));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("名册").getRange("A1:B3");
      range.load("values,format/fill/color");
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      await context.sync();
      expect(range.values).toEqual(ROSTER);
      expect(range.format.fill.color).toBe("#FFFFFF");
      expect(() => range.address).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  test("collections load what is asked of their items, a part of them on demand", async () => {
    const { Excel } = officeRuntime(bookOf(["名册", "党费", "基金"]));
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/visibility");
      const part = context.workbook.worksheets;
      part.load({ select: "name", top: 1, skip: 1 });
      await context.sync();
      expect(part.items.map(({ name }) => name)).toEqual(["党费"]);
    });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ $all: true, protection: { protected: true } });
      await context.sync();
      expect(worksheets.items.map(({ name, position, protection }) => [name, position, protection.protected])).toEqual([
        ["名册", 0, false],
        ["党费", 1, false],
        ["基金", 2, false],
      ]);
      // Items are objects like any other.
      worksheets.items[2]!.getRange("A1").values = [["基金"]];
      worksheets.items[2]!.load("position");
      await context.sync();
    });
  });

  test("a property that is not covered is refused by name", async () => {
    const { Excel } = officeRuntime(bookOf(["名册"]));
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().load("enableCalculation");
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: "ApiNotFound", httpStatusCode: 404 });
    expect(error.message).toContain("Worksheet.enableCalculation");
  });

  test.each([
    ["a method", (context: Excel.RequestContext) => context.workbook.worksheets.getFirst().getRange("A1").flashFill()],
    ["an object", (context: Excel.RequestContext) => context.workbook.worksheets.getFirst().slicers.load("items/name")],
    ["a setting", (context: Excel.RequestContext) => (context.workbook.worksheets.getFirst().getRange().style = "x")],
  ])("%s that is not covered is refused as well", async (_, use) => {
    const { Excel } = officeRuntime(bookOf(["名册"]));
    expect(await errorOf(Excel.run(async (context) => void use(context)))).toMatchObject({ code: "ApiNotFound" });
  });
});

describe("null objects", () => {
  test("stand for what is not there, and for all it would lead to", async () => {
    const { Excel } = officeRuntime(bookOf(["名册"]));
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const missing = worksheets.getItemOrNullObject("没有");
      const used = missing.getUsedRangeOrNullObject();
      const blank = worksheets.getItem("名册").getUsedRangeOrNullObject();
      const there = worksheets.getItemOrNullObject("名册");
      there.load("name");
      used.load("address");
      await context.sync();
      expect([missing.isNullObject, used.isNullObject, blank.isNullObject, there.isNullObject]).toEqual([
        true,
        true,
        true,
        false,
      ]);
      expect(there.name).toBe("名册");
    });
  });

  test("can't be worked on", async () => {
    const { Excel } = officeRuntime(bookOf(["名册"]));
    const error = await errorOf(
      Excel.run(async (context) => context.workbook.worksheets.getItemOrNullObject("没有").delete()),
    );
    expect(error.code).toBe("ItemNotFound");
  });
});

describe("a batch", () => {
  test("ends at its first error; what was done before stays done", async () => {
    const book = bookOf(["名册"]);
    const { Excel, OfficeExtension } = officeRuntime(book);
    const error = await errorOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("名册");
        sheet.getRange("A1").values = [["写上了"]];
        sheet.getRange("A2:B2").values = [["太短"]];
        sheet.getRange("A3").values = [["没写上"]];
        await context.sync();
      }),
    );
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({ code: "InvalidArgument", httpStatusCode: 400 });
    expect(error.debugInfo).toMatchObject({
      errorLocation: "Range.values",
      statement: expect.stringContaining("values"),
    });
    expect([0, 1, 2].map((row) => book.sheets[0]!.cells.value(row, 0))).toEqual(["写上了", null, null]);
  });

  test("goes each way to an object once", async () => {
    const book = bookOf(["名册"]);
    const { Excel } = officeRuntime(book);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("公示");
      sheet.getRange("A1").values = [[1]];
      sheet.load("name,position");
      await context.sync();
      expect([sheet.name, sheet.position]).toEqual(["公示", 1]);
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    });
    expect(book.sheets.map(({ name }) => name)).toEqual(["名册", "公示"]);
    expect(book.sheets[1]!.usedRange()).toEqual(at("A1:A2"));
  });

  test("of no client is refused", async () => {
    const host = new OfficeHost(bookOf(["名册"]));
    for (const text of ["", "[]", '{"Actions":[{"Id":1,"ActionType":12,"ObjectPathId":1}],"ObjectPaths":{}}']) {
      expect(await host.answer(text, 0)).toMatchObject({ refused: { code: "InvalidRequest" } });
    }
  });

  test("writes what set() and update say of an object, and of those it leads to", async () => {
    const book = bookOf(["名册"], ROSTER);
    const { Excel } = officeRuntime(book);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("名册").getRange("A1:B1");
      range.set({
        rowHidden: false,
        format: { wrapText: true, font: { bold: true, color: "blue" } },
      });
      await context.sync();
    });
    expect(book.sheets[0]!.format(0, 1)).toMatchObject({ wrap: true, bold: true, fontColor: "0000FF" });
  });
});

describe("references", () => {
  test("are kept between syncs and let go at the end of the run", async () => {
    const book = bookOf(["名册"], ROSTER);
    const { Excel, host } = officeRuntime(book);
    const count = async () => {
      const answer = await host.answer(
        JSON.stringify({
          Actions: [
            { Id: 1, ActionType: 3, Name: "_GetReferenceCount", ObjectPathId: 1, ArgumentInfo: { Arguments: [] } },
          ],
          ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
        }),
        0,
      );
      return "outcome" in answer
        ? (JSON.parse(answer.outcome) as { Results: { Value: number }[] }).Results[0]!.Value
        : -1;
    };
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("名册").getRange("A1:B3");
      const others = [0, 1, 2].map((row) => range.getRow(row).untrack());
      others.forEach((row) => row.load("address"));
      await context.sync();
      expect(others.map(({ address }) => address)).toEqual(["名册!A1:B1", "名册!A2:B2", "名册!A3:B3"]);
      expect(await count()).toBe(1);
      range.load("address");
      await context.sync();
      expect(range.address).toBe("名册!A1:B3");
    });
    // The client cleans up by itself, and doesn't wait for it.
    await new Promise((resolve) => setTimeout(resolve));
    expect(await count()).toBe(0);
  });

  test("to a worksheet that was deleted meanwhile are of no use", async () => {
    const book = bookOf(["名册", "党费"]);
    const { Excel } = officeRuntime(book);
    const error = await errorOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("名册").getRange("A1");
        await context.sync();
        book.edit("co-author", () => book.delete(book.sheets[0]!));
        range.values = [[1]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidReference");
  });
});
