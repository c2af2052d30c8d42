import fc from "fast-check";
import { cellCount } from "../../../src/spreadsheet/ranges";
import { addressesOf, columnAddresses, rectangles, rowAddresses } from "../../../src/spreadsheet/office/ranges";
import { contains } from "../../../src/spreadsheet/workbook";

function rectanglesOf(lines: readonly string[]) {
  const range = { top: 2, left: 1, bottom: lines.length + 1, right: lines[0]!.length };
  return rectangles(range, (row, column) => {
    const letter = lines[row - 2]![column - 1]!;
    return letter === "." ? undefined : letter;
  });
}

test("cells of equal value make up few rectangles", () => {
  const found = rectanglesOf(["aaaa", "bbc.", "bbc.", "b.c."]);
  expect(Array.from(found, ([value, ranges]) => [value, addressesOf(ranges)])).toEqual([
    ["a", ["B3:E3"]],
    ["b", ["B4:C5,B6"]],
    ["c", ["D4:D6"]],
  ]);
});

test("every cell is in one rectangle, and no other is", () => {
  const lines = fc.array(fc.array(fc.constantFrom("a", "b", "."), { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(lines, (letters) => {
      const found = rectanglesOf(letters.map((line) => line.join("")));
      letters.forEach((line, row) =>
        line.forEach((letter, column) => {
          const holding = Array.from(found).flatMap(([value, ranges]) =>
            ranges.filter((range) => contains(range, row + 2, column + 1)).map(() => value),
          );
          expect(holding).toEqual(letter === "." ? [] : [letter]);
        }),
      );
    }),
  );
});

test("addresses are as long as Excel takes, and leave none out", () => {
  const cells = Array.from({ length: 3_000 }, (_, row) => ({ top: row * 2, left: 0, bottom: row * 2, right: 1 }));
  const texts = addressesOf(cells);
  expect(texts.length).toBeGreaterThan(1);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(8_192);
  expect(texts.join(",").split(",")).toHaveLength(3_000);
  expect(addressesOf([])).toEqual([]);
});

test("whole rows and columns are told in runs", () => {
  expect(rowAddresses([1, 2, 3, 5, 9, 10])).toEqual(["2:4,6:6,10:11"]);
  expect(columnAddresses([0, 2, 3, 26])).toEqual(["A:A,C:D,AA:AA"]);
  expect(cellCount({ top: 1, left: 1, bottom: 2, right: 3 })).toBe(6);
});
