import { newPage, type Page } from "../../../src/workbench/model/sheet/page";
import { headerText, type LineSizes, printedSheet } from "../../../src/workbench/model/sheet/printing";

/** 60 points of width and 20 of height a cell, but for hidden ones. */
const sizes = (hidden: { rows?: readonly number[]; columns?: readonly number[] } = {}): LineSizes => ({
  row: (row) => (hidden.rows?.includes(row) ? 0 : 20),
  column: (column) => (hidden.columns?.includes(column) ? 0 : 60),
});

/** A4 without margins: 595 × 842 points. */
const page = (more: Partial<Page> = {}): Page => ({
  ...newPage(),
  margins: { top: 0, right: 0, bottom: 0, left: 0, header: 0, footer: 0 },
  ...more,
});

const area = (rows: number, columns: number) => ({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 });
const ends = ({ pages }: ReturnType<typeof printedSheet>) =>
  pages.map(({ rows: { titles, lines } }) => `${titles.length}+${lines[0]}..${lines.at(-1)}`);

test("a page takes the rows that its paper has room for", () => {
  // 842 points have room for 42 rows of 20.
  const printed = printedSheet(page(), area(100, 9), sizes());
  expect(printed).toMatchObject({ width: 595, height: 842, scale: 1 });
  expect(ends(printed)).toEqual(["0+0..41", "0+42..83", "0+84..99"]);
});

test("rows that are titles stand on every page after them, and take their room there", () => {
  const titleRows = { top: 0, left: 0, bottom: 1, right: 16383 };
  // Of 42 rows, two are titles again.
  expect(ends(printedSheet(page({ titleRows }), area(90, 9), sizes()))).toEqual(["0+0..41", "2+42..81", "2+82..89"]);
});

test("hidden rows and columns take no room and stand on no page", () => {
  const { pages } = printedSheet(page(), area(43, 10), sizes({ rows: [5], columns: [0] }));
  expect(pages).toHaveLength(1);
  expect(pages[0]?.rows.lines).not.toContain(5);
  expect(pages[0]?.columns.lines).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("what is wider than the paper goes on on other pages, down first", () => {
  // 595 points have room for 9 columns of 60.
  const { pages } = printedSheet(page(), area(50, 12), sizes());
  expect(pages.map(({ rows, columns }) => [rows.lines[0], columns.lines[0]])).toEqual([
    [0, 0],
    [42, 0],
    [0, 9],
    [42, 9],
  ]);
});

test("fitted to the width, a sheet is made smaller in whole percents, and its breaks hold", () => {
  const fitted = page({ zoom: { wide: 1, tall: null }, rowBreaks: new Set([10]) });
  // 20 columns are 1200 points wide: 595 / 1200 is 49 %. Then 85 rows of 20 fit into 842 / 0.49.
  const printed = printedSheet(fitted, area(100, 20), sizes());
  expect(printed.scale).toBe(0.49);
  expect(ends(printed)).toEqual(["0+0..9", "0+10..94", "0+95..99"]);
});

test("fitted to one page, breaks don't count", () => {
  const printed = printedSheet(page({ zoom: { wide: 1, tall: 1 }, rowBreaks: new Set([10]) }), area(100, 9), sizes());
  expect(printed.pages).toHaveLength(1);
  // 100 rows are 2000 points high.
  expect(printed.scale).toBe(0.42);
});

test("nothing is made larger to fill its page, and a blank sheet has none", () => {
  expect(printedSheet(page({ zoom: { wide: 1, tall: 1 } }), area(3, 3), sizes()).scale).toBe(1);
  expect(printedSheet(page(), null, sizes()).pages).toEqual([]);
});

test("landscape, other papers, and an area that is set", () => {
  expect(printedSheet(page({ orientation: "Landscape" }), area(1, 1), sizes())).toMatchObject({
    width: 842,
    height: 595,
  });
  expect(printedSheet(page({ paper: "A3" }), area(1, 1), sizes())).toMatchObject({ width: 842, height: 1191 });
  const set = page({ area: [{ top: 2, left: 1, bottom: 3, right: 2 }] });
  expect(printedSheet(set, area(100, 20), sizes()).pages[0]).toMatchObject({
    rows: { lines: [2, 3] },
    columns: { lines: [1, 2] },
  });
});

test("a row that is higher than a page has one of its own", () => {
  const high: LineSizes = { row: (row) => (row === 1 ? 2000 : 20), column: () => 60 };
  expect(ends(printedSheet(page(), area(3, 1), high))).toEqual(["0+0..0", "0+1..1", "0+2..2"]);
});

test("codes of headers and footers stand for pages, names and days; those for looks for nothing", () => {
  const facts = { page: 2, pages: 5, sheet: "公示表", file: "账册.xlsx", date: "2026/10/8", time: "9:30" };
  expect(headerText("第 &P 页，共 &N 页", facts)).toBe("第 2 页，共 5 页");
  expect(headerText('&"宋体,常规"&10&A && &F &D &T&B', facts)).toBe("公示表 & 账册.xlsx 2026/10/8 9:30");
});
