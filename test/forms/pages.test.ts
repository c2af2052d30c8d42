/** Where the pages of printed forms end. */
import { fillTemplate } from "../../src/forms/engine/fill";
import { planTemplate, type Template } from "../../src/forms/engine/template";
import { field, type FormData, type Vocabulary } from "../../src/forms/engine/vocabulary";
import type { NewSheet } from "../../src/spreadsheet/workbook";
import { sheet } from "../support/sheets";
import { madeForm } from "./madeForm";
import { inputOf } from "./quarterForms";
import { shown, template } from "./sheetText";

const vocabulary: Vocabulary = {
  fields: { quarter: field("text", "季度") },
  lists: { rows: { name: "党员", fields: { name: field("text", "姓名"), branch: field("text", "党支部") } } },
};

/** So many members of each branch: `东3 西2`. */
function membersOf(text: string): FormData["lists"][string] {
  return text.split(" ").flatMap((branch) =>
    Array.from({ length: Number(branch.slice(1)) }, (_, index) => ({
      name: `${branch[0]}${index + 1}`,
      branch: `${branch[0]}支部`,
    })),
  );
}

const GROUPED = `
  {季度}名单
  序号|姓名
  {分组.党支部}
  {.序号}|{.姓名}
  {小计.党支部}小计
  合计
  书记：
`;

/** Filled on a paper with room for so many rows of 20 points. */
function filled(
  text: string,
  members: string,
  room: number,
  more: Partial<Template> = {},
  digitPixels?: number,
): NewSheet {
  // 595 points are the height of A4 across; 4 % of what the margins leave are not relied on.
  const margin = (595 - (room * 20.25 + 1) / 0.96) / 2 / 72;
  const made = template(text);
  const rows = made.rows.map((row) => ({ ...row, height: 20 }));
  const print = {
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    margins: { top: margin, bottom: margin, left: 0.5, right: 0.5 },
  } as const;
  const plan = planTemplate({ ...made, rows, print, ...more }, vocabulary);
  const data = { values: { quarter: "第三季度" }, lists: { rows: membersOf(members) } };
  return fillTemplate(plan, data, "名单", "form 2026Q3", digitPixels)[0]!;
}

/** The last row of each page, as text, but for the last page. */
function pageEnds(made: NewSheet): string[] {
  const rows = shown(made);
  return (made.print?.rowBreaks ?? []).map((row) => rows[row] ?? "");
}

test("a form that has room on a page has no breaks", () => {
  expect(pageEnds(filled(GROUPED, "东3 西2", 30))).toEqual([]);
});

test("a page ends between two groups, if it is nearly full then", () => {
  // 2 rows of heads, 5 of 东, 5 of 西.
  expect(pageEnds(filled(GROUPED, "东3 西3 南3", 13))).toEqual(["西支部小计"]);
});

test("a long group is cut, but not off its head, nor its subtotal off its last member", () => {
  expect(pageEnds(filled(GROUPED, "东9", 6))).toEqual(["3|东3", "8|东8"]);
  expect(pageEnds(filled(GROUPED, "东5 西9", 9))).toEqual(["东支部小计", "13|西8"]);
});

test("a total and the signatures stay with the last of what they are about", () => {
  // 2 heads, 3 of 东, 9 of 西: the last member, the subtotal, the total and the signatures need four rows.
  expect(pageEnds(filled(GROUPED, "东1 西7", 14))).toEqual(["7|西6"]);
});

test("titles repeated on each page take of its room", () => {
  const printed = (titleRows?: { first: number; last: number }) => {
    const made = filled(GROUPED, "东20", 10);
    const print = { ...made.print, rowBreaks: undefined, titleRows };
    return pageEnds(filled(GROUPED, "东20", 10, { print }));
  };
  expect(printed()).toEqual(["7|东7", "17|东17"]);
  expect(printed({ first: 0, last: 1 })).toEqual(["7|东7", "15|东15"]);
});

test("the wider the book's letters, the smaller a wide form is printed, and the more rows a page has", () => {
  const wide = { columnWidths: [120, 120] };
  expect(pageEnds(filled(GROUPED, "东30", 10, wide, 7))).toEqual(["13|东13", "29|东29"]);
  expect(pageEnds(filled(GROUPED, "东30", 10, wide, 8))).toEqual(["15|东15"]);
});

test("a plain list is left to the program that prints it, and so is a form with breaks of its own or on a set number of pages", () => {
  const plain = "{季度}名单\n{.姓名}\n合计";
  expect(pageEnds(filled(plain, "东30", 10))).toEqual([]);
  expect(pageEnds(filled(GROUPED, "东30", 10, { print: { fitTo: { width: 1, height: 1 } } }))).toEqual([]);
  expect(pageEnds(filled(GROUPED, "东30", 10, { print: { fitTo: { width: 1, height: 0 }, rowBreaks: [1] } }))).toEqual([
    "序号|姓名",
  ]);
});

test("no branch's meetings are cut by a page", async () => {
  const branches = Array.from({ length: 14 }, (_, index) => `第${index + 1}党支部|张一|3`);
  const { sheet: made, rows } = await madeForm(
    "organization-life",
    inputOf([
      sheet("支部信息", ["支部名称|支部书记|委员人数", ...branches].join("\n")),
      sheet("三会一课", "日期|支部|会议类型|主题\n2026-01-08|第1党支部|支部党员大会|计划"),
    ]),
  );
  const ends = pageEnds(made);
  expect(ends.length).toBeGreaterThanOrEqual(2);
  // The theme day is the last of a branch's four rows.
  for (const end of ends) expect(end).toMatch(/^\|\|主题党日/);
  expect(rows).toHaveLength(4 + 14 * 4 + 3);
});
