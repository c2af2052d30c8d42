/** Going to the cell that a finding is about. */
import { connect } from "../../contract/sides";
import { at, bookOf, errorOf } from "../../workbench/host/books";

test("a cell of another sheet comes into view, selected", async () => {
  const book = bookOf(["名册", "2026 党费"]);
  await connect(book).select("2026 党费", 16, 2);
  expect([book.active.name, book.active.selection]).toEqual(["2026 党费", [at("C17")]]);
});

test("a hidden sheet stays hidden, and the clerk is told", async () => {
  const book = bookOf(["名册", "台账"]);
  book.edit("clerk", () => book.show(book.sheets[1]!, "hidden"));
  const params = { sheet: "台账", cell: "A2" };
  expect(await errorOf(connect(book).select("台账", 1, 0))).toMatchObject({ code: "sheet-hidden", params });
  expect([book.active.name, book.sheets[1]!.visibility]).toEqual(["名册", "hidden"]);
});

test("a sheet that was renamed is told to be missing", async () => {
  const book = bookOf(["名册", "台账"]);
  book.edit("clerk", () => book.rename(book.sheets[1]!, "党费"));
  expect(await errorOf(connect(book).select("台账", 0, 0))).toMatchObject({
    code: "sheet-missing",
    params: { sheet: "台账" },
  });
});

test("a sheet that is deleted at that moment is told to be gone", async () => {
  const book = bookOf(["名册", "台账"]);
  let batches = 0;
  const fault = () => {
    if (batches++ === 1) book.edit("co-author", () => book.delete(book.sheets[1]!));
    return null;
  };
  expect(await errorOf(connect(book, { fault }).select("台账", 0, 0))).toMatchObject({ code: "sheet-gone" });
});
