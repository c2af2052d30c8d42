/**
 * Small books in which a figure once came out wrong, each with what is right.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkedBook } from "../support/measureCases";

const FOLDER = path.resolve(__dirname, "books");

const booked = (name: string, asOf: string) => checkedBook(readFileSync(path.join(FOLDER, `${name}.xlsx`)), { asOf });

interface Right {
  readonly book: string;
  readonly asOf: string;
  /** By target: the figure, the verdict, and the names of what falls short. */
  readonly targets: ReadonlyArray<
    readonly [id: string, actual: number | null, met: boolean | null, ...missing: string[]]
  >;
}

const right: readonly Right[] = [
  {
    book: "report-only-rows",
    asOf: "2026-10-08",
    targets: [
      ["P60", 1, null],
      ["P61", 1, null],
      ["P99", 1, null],
    ],
  },
  {
    book: "P64-any-document-named-plan",
    asOf: "2027-01-08",
    targets: [["P64", 0, false, "东风里社区党支部", "西河里社区党支部"]],
  },
  { book: "P64-plan-made-in-december", asOf: "2027-01-08", targets: [["P64", 1, true]] },
  {
    book: "P27-last-grade-blank-or-in-own-row",
    asOf: "2027-01-08",
    targets: [["P27", 0, false, "东风里社区党支部", "西河里社区党支部"]],
  },
  {
    book: "P31-P32-P59-name-inside-name",
    asOf: "2026-10-08",
    targets: [
      ["P59", 0.5, false, "新村社区"],
      ["P31", 0.5, false, "新村社区"],
      ["P32", 0.5, false, "新村社区"],
    ],
  },
  {
    book: "P54-P84-period-of-other-rows",
    asOf: "2026-10-08",
    targets: [
      ["P54", 3, true],
      ["P84", 2, true],
    ],
  },
  {
    book: "P81-P82-departed-cadre",
    asOf: "2026-10-08",
    targets: [
      ["P81", 1, true],
      ["P82", 1, true],
    ],
  },
  {
    book: "P38-P81-P82-one-person-two-posts",
    asOf: "2027-01-08",
    targets: [
      ["P38", 1, true],
      ["P81", 1, true],
      ["P82", 1, true],
      ["P35", 1, true],
    ],
  },
  {
    book: "P34-P45-P46-youth-league-secretary",
    asOf: "2026-10-08",
    targets: [
      ["P45", 56, false],
      ["P34", 56, true],
      ["P46", null, null],
    ],
  },
  {
    book: "P35-P61-womens-director-and-namesake",
    asOf: "2026-10-08",
    targets: [
      ["P35", 0, true, "丙", "王伟"],
      ["P61", 0, true, "丙", "王伟"],
    ],
  },
  { book: "P01-payments-of-another-year", asOf: "2027-01-08", targets: [["P01", 25, false]] },
  {
    book: "plan-of-2026-judged-on-2027",
    asOf: "2027-04-02",
    targets: [
      ["P06", 1, true],
      ["P30", 1, true],
    ],
  },
  {
    book: "rows-after-the-as-of-date",
    asOf: "2026-10-08",
    targets: [
      ["P06", 0, false],
      ["P98", 0, false],
    ],
  },
  {
    book: "P44-not-on-the-wall",
    asOf: "2026-10-08",
    targets: [
      [
        "P44",
        0,
        false,
        "社区党支部主要职责",
        "党支部建设目标",
        "书记职责",
        "党员活动制度",
        "民主评议党员制度",
        "团支部工作职责",
        "妇代会工作职责",
        "党员电教室工作职责",
        "社区工作考核办法",
        "联席会议制度",
        "共驻共建机制",
        "社区党建联合会制度",
        "每周工作汇报制度",
        "社区干部值班制度",
      ],
    ],
  },
  {
    book: "P71-P72-P74-P103-villages-only",
    asOf: "2027-01-08",
    targets: [
      ["P71", 0.3333, true],
      ["P72", 1, true],
      ["P74", 1, true],
      ["P103", 1, true],
    ],
  },
  { book: "P42-community-without-leader", asOf: "2026-10-08", targets: [["P42", 1, false, "南湖社区"]] },
  {
    book: "P55-two-trainings-of-one-person",
    asOf: "2028-01-05",
    targets: [
      ["P55", 1, true],
      ["P38", 1, true],
    ],
  },
  { book: "P77-stars-in-branch-list-after-new-year", asOf: "2027-01-08", targets: [["P77", 1, true]] },
  { book: "P88-no-budget-counts-as-met", asOf: "2027-01-08", targets: [["P88", null, null, "东风里社区"]] },
  { book: "P94-rate-over-small-branches", asOf: "2026-10-08", targets: [["P94", 0.5, false, "中党支部"]] },
  {
    book: "P44c-dead-member",
    asOf: "2026-10-08",
    targets: [
      ["P44c", 1, true],
      ["P33", 1, true],
    ],
  },
  { book: "P67-team-without-a-member", asOf: "2026-10-08", targets: [["P67", 0, false, "东风里社区"]] },
  {
    book: "P86-eleven-payments-and-yearly-pay",
    asOf: "2027-01-08",
    targets: [["P86", 881, false, "a 发放月数", "b 发放月数"]],
  },
  {
    book: "P45-P70-missing-values",
    asOf: "2026-10-08",
    targets: [
      ["P45", 44, null, "钱二", "孙三"],
      ["P70", 0.95, null, "b"],
    ],
  },
  { book: "P37-old-community-without-new", asOf: "2026-10-08", targets: [["P37", 1, false, "三"]] },
  { book: "P101-no-new-cadre", asOf: "2027-01-08", targets: [["P101", 1, true]] },
  {
    book: "P16-P89-group-meetings",
    asOf: "2026-10-08",
    targets: ["P16", "P89"].map((id) => [
      id,
      0,
      false,
      ...["03", "04", "05", "06", "07", "08", "09"].map((month) => `东风里社区党支部 党小组会 2026-${month}`),
    ]),
  },
  { book: "P14-P98-cancelled", asOf: "2026-10-08", targets: [["P14", 0, false, "2026Q2"]] },
  { book: "P34-equals-an-average", asOf: "2026-10-08", targets: [["P34", 51.0714, true]] },
  { book: "P19-gap-over-seven-days", asOf: "2026-10-20", targets: [["P19", 1, true]] },
];

test.each(right)("$book: as it is", async ({ book, asOf, targets }) => {
  const { outcomes } = await booked(book, asOf);
  const found = outcomes.map(({ id, actual, met, missing }) => {
    return [id, actual === null ? null : Number(actual.toFixed(4)), met, ...missing.map(({ name }) => name)];
  });
  expect(found).toEqual(targets);
});

test("rows that only report are no errors", async () => {
  const { summary, findings } = await booked("report-only-rows", "2026-10-08");
  expect(findings.filter(({ rule }) => rule.startsWith("plan/"))).toEqual([]);
  expect(summary.error).toBe(0);
});

test("a scope that names nothing of the book is an error, with the names that are nearest", async () => {
  const { outcomes, findings } = await booked("scope-silently-ignored", "2027-01-08");
  expect(outcomes).toEqual([]);
  expect(findings.filter(({ rule }) => rule.startsWith("plan/"))).toMatchObject([
    {
      rule: "plan/target-unreadable",
      severity: "error",
      at: { sheet: "规划指标", row: 2 },
      params: { variant: "scope", text: "东风里党支部", names: ["东风里社区党支部", "西河里社区党支部"] },
    },
  ]);
});

test("weekly performances more than seven days apart are told beside the figure", async () => {
  const { outcomes } = await booked("P19-gap-over-seven-days", "2026-10-20");
  expect(outcomes[0]?.warnings.map(({ name }) => name)).toEqual(["2026-09-28~2026-10-11 相隔13天"]);
});

test("lists whose dates are headed 时间 are read as those headed 日期", async () => {
  const { book } = await booked("headers-with-shijian", "2026-10-08");
  const unmapped = book.tables.flatMap(({ sheet, unmapped }) => unmapped.map(({ header }) => `${sheet} ${header}`));
  // The one left out has no amount under 收入 and 支出, so that nobody can say it is a ledger.
  const unread = book.unread.map(({ sheet }) => sheet).filter((sheet) => sheet !== "基金_经费台账");
  expect([unmapped, unread]).toEqual([[], []]);
});

test("each book is tried", () => {
  const named = [...right.map(({ book }) => book), "scope-silently-ignored", "headers-with-shijian"];
  expect(readdirSync(FOLDER).sort()).toEqual(named.map((name) => `${name}.xlsx`).sort());
});
