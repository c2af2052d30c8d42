/** Small books in layouts of real sheets, each with what is right of it; made-up people. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook, type Checked } from "../../src/quarter";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { day } from "../support/sheets";

async function check(name: string): Promise<Checked> {
  const file = path.join(__dirname, "layouts", `${name}.xlsx`);
  return checkWorkbook(await openXlsx(readFileSync(file), `${name}.xlsx`), { asOf: day("2026-10-08") });
}

/** Each finding as `rule row`, rows as the sheet numbers them. */
const told = ({ findings }: Checked): string[] =>
  findings.filter(({ severity }) => severity !== "info").map(({ rule, at }) => `${rule} ${(at.row ?? -1) + 1}`);
const kinds = ({ book }: Checked): string[] => book.tables.map(({ kind, records }) => `${kind} ${records.length}`);
const paidThisYear = ({ outcomes }: Checked): number | null | undefined =>
  outcomes.find(({ id }) => id === "P01")?.actual;

const STOPPED_PAYING = { findings: ["dues/six-months-unpaid 5"], paid: 814.5 };
const ALL_PAID = { findings: [], paid: 1354.5 };

test.each<[string, { findings: readonly string[]; paid?: number | null }]>([
  ["01-pair-standard-paid", STOPPED_PAYING],
  ["02-pair-shu", STOPPED_PAYING],
  ["03-two-years-one-sheet", STOPPED_PAYING],
  ["04-yuanyue", { findings: ["dues/in-arrears 4"], paid: 1264.5 }],
  ["05-total-yuan", ALL_PAID],
  ["06-fund-total-yuan", { findings: [] }],
  ["07-total-on-top", ALL_PAID],
  ["08-note-in-two-cells", { findings: [] }],
  ["09-below-empty", { findings: [] }],
  ["10-header-rudang", { findings: [] }],
  ["11-header-phone1", { findings: ["member/phone-invalid 2"] }],
  ["12-header-shijiaoshu", STOPPED_PAYING],
  ["13-summary-sheet", { findings: [] }],
  ["14-extension-numerals", { findings: [2, 3, 5].map((row) => `development/extension ${row}`) }],
  ["15-section-row-colon", { findings: [] }],
  ["16-two-phones", { findings: [] }],
  ["18-publication-of-use", { findings: ["fund/quarter-unpublished 0"] }],
  ["19-year-in-chinese-numerals", { findings: [], paid: null }],
  ["20-introducers-words", { findings: [] }],
  ["21-notice-group", { findings: ["development/notice-short 3"] }],
  ["22-three-days-as-hours", { findings: [] }],
  ["03-breakdown-below-total", { findings: [] }],
  ["05-development-list-real-headers", { findings: [2, 3, 4].map((row) => `development/activist-short ${row}`) }],
  ["08-category-under-党籍状态", { findings: [] }],
])("%s has the findings that it should, and no others", async (name, { findings, paid }) => {
  const checked = await check(name);
  expect(told(checked)).toEqual(findings);
  if (paid !== undefined) expect(paidThisYear(checked)).toBe(paid);
});

test("payments with a column of years are each year's own", async () => {
  const checked = await check("01-dues-year-and-month-columns");
  const ofYears = checked.analysis.accounts.map(({ name, year, unpaidMonths }) => [name, year, unpaidMonths]);
  expect(ofYears.filter(([, year]) => year === 2026).map(([, , months]) => months)).toEqual([
    [7, 8, 9],
    [7, 8, 9],
  ]);
  expect(ofYears.filter(([, year]) => year === 2025).map(([, , months]) => months)).toEqual([[], []]);
});

test("a fund's date may stand in columns of year, month and day", async () => {
  const { analysis } = await check("02-fund-year-column");
  const dates = analysis.funds.flatMap(({ records }) => records.map(({ date }) => date));
  expect(dates).toMatchObject([{ year: 2025 }, { year: 2026, month: 8, day: 5 }]);
});

test("a wide table of pay is a dues ledger, and what is unpaid in it is seen", async () => {
  expect(told(await check("04-wide-dues-table-skipped"))).toContain("dues/in-arrears 3");
});

test.each([
  ["06-applicants-read-as-members", ["development 6"]],
  ["09-roster-read-as-posts", ["members 6"]],
  ["10-residents-read-as-members", []],
  ["16-conversion-list-doubles-members", ["members 6", "development 2"]],
  ["17-vouchers-read-as-fund", []],
  ["18-nonparty-cadres-read-as-posts", []],
])("%s is what it is: %j", async (name, expected) => {
  expect(kinds(await check(name))).toEqual(expected);
});

test("a cell may hold who was expected and who came", async () => {
  const { book } = await check("14-meetings-slash-headers");
  expect(book.tables[0]?.records).toMatchObject([
    { expected: 12, attended: 11, host: "霍志远", speaker: "霍志远" },
    { expected: 12, attended: 12 },
    { expected: 3, attended: 3 },
  ]);
});

test("headers one word away from the usual ones are understood", async () => {
  const { book } = await check("19-near-miss-headers");
  const [roster, ledger] = book.tables;
  expect(Object.keys(roster?.columns ?? {})).toEqual(expect.arrayContaining(["branch", "category", "education"]));
  expect(Object.keys(ledger?.columns ?? {})).toEqual(expect.arrayContaining(["monthlyDue", "duesBase", "amount"]));
});
