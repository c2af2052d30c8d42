import { activityRules } from "../../src/rules/activity";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { brief, findingsOf, sheet } from "../support/book";

const DONGFENG = "东风里党支部";
const CHAOYANG = "朝阳党支部";

/** The branch list; `size` is the committee's, `~` for a blank cell. */
function branches(...rows: Array<readonly [branch: string, size: string]>): SheetGrid {
  const lines = rows.map(([branch, size]) => `${branch}|20|张三|${size}`);
  return sheet("支部信息", ["支部名称|党员人数|书记|委员人数", ...lines].join("\n"));
}

/** The log with rows `date|branch|type`, and the attendance where it matters. */
function log(rows: readonly string[], name = "三会一课"): SheetGrid {
  return sheet(name, ["日期|支部|会议类型|应到人数|实到人数", ...rows].join("\n"));
}

const MONTHS = ["01", "02", "03", "04", "05", "06", "07", "08", "09"];

/** Everything a branch owes in the first nine months of 2026. */
function complete(branch: string): string[] {
  return MONTHS.flatMap((month) => [
    `2026-${month}-05|${branch}|支部委员会`,
    `2026-${month}-20|${branch}|主题党日`,
    ...(Number(month) % 3 === 0 ? [`2026-${month}-21|${branch}|党课`, `2026-${month}-22|${branch}|支部党员大会`] : []),
  ]);
}

const withoutRows = (rows: readonly string[], ...starts: string[]) =>
  rows.filter((row) => !starts.some((start) => row.startsWith(start)));

/** Findings as `rule subject periods`. */
function missing(sheets: readonly SheetGrid[], asOf?: string): string[] {
  return findingsOf(activityRules, sheets, asOf ? { asOf } : {}).map(
    ({ rule, subject, params }) =>
      `${rule} ${subject} ${String(params["periods"] ?? params["years"] ?? params["names"])}`,
  );
}

describe("meetings owed", () => {
  const list = branches([DONGFENG, "5"]);

  test("a branch that held all of them is not reported", () => {
    expect(missing([list, log(complete(DONGFENG))])).toEqual([]);
  });

  test.each<[string, string[], string[]]>([
    ["no members' meeting in the second quarter", ["2026-06-22"], [`activity/branch-meeting-missing ${DONGFENG} 2`]],
    [
      "none in two quarters: one finding",
      ["2026-03-22", "2026-09-22"],
      [`activity/branch-meeting-missing ${DONGFENG} 1,3`],
    ],
    [
      "no committee meeting in February and May",
      ["2026-02-05", "2026-05-05"],
      [`activity/committee-meeting-missing ${DONGFENG} 2,5`],
    ],
    ["no lesson in the third quarter", ["2026-09-21"], [`activity/lecture-missing ${DONGFENG} 3`]],
    ["no theme day in September", ["2026-09-20"], [`activity/theme-day-missing ${DONGFENG} 9`]],
  ])("%s", (_, left, expected) => {
    expect(missing([list, log(withoutRows(complete(DONGFENG), ...left))])).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ["on the quarter's last day it has not ended", "2026-09-30", []],
    [
      "the day after it has",
      "2026-10-01",
      [`activity/branch-meeting-missing ${DONGFENG} 3`, `activity/theme-day-missing ${DONGFENG} 9`],
    ],
  ])("%s", (_, asOf, expected) => {
    expect(
      missing([list, log(withoutRows(complete(DONGFENG), "2026-09-2"))], asOf).filter(
        (line) => !line.includes("lecture"),
      ),
    ).toEqual(expected);
  });

  test("synonyms and dates known to the month count, dates of another year or known to the year do not", () => {
    const rows = withoutRows(complete(DONGFENG), "2026-03-22", "2026-06-22", "2026-09-22");
    const meetings = [
      `2026-02|${DONGFENG}|党员大会`,
      `2025-06-22|${DONGFENG}|支部党员大会`,
      `2026|${DONGFENG}|支部党员大会`,
    ];
    expect(missing([list, log([...rows, ...meetings])])).toEqual([
      `activity/branch-meeting-missing ${DONGFENG} 2,3`,
      // A meeting of 2025 makes 2025 a year the book speaks of.
      `activity/appraisal-missing ${DONGFENG} 2025`,
    ]);
  });

  test("a branch without any row is told at the log, a branch with some at the sheet they stand on", () => {
    const sheets = [list, log([], "活动一"), log(complete(DONGFENG).slice(0, 1), "活动二")];
    const at = (branch: string) =>
      findingsOf(activityRules, [branches([branch, "0"]), ...sheets.slice(1)]).map(({ at: place }) => place);
    expect(new Set(at(CHAOYANG).map((place) => JSON.stringify(place)))).toEqual(
      new Set([JSON.stringify({ sheet: "活动一", row: null, column: null })]),
    );
    expect(new Set(at(DONGFENG).map((place) => place.sheet))).toEqual(new Set(["活动二"]));
  });

  test("communities in the branch column owe nothing, rows without a branch prove nothing", () => {
    const rows = [...complete(DONGFENG), "2026-01-09|某社区|文体活动", "2026-01-09|~|支部党员大会"];
    expect(missing([list, log(rows)])).toEqual([]);
  });

  test("without a log nothing is missing", () => {
    expect(missing([list])).toEqual([]);
  });

  describe("committee meetings are owed by branches with a committee", () => {
    const noCommittee = withoutRows(complete(DONGFENG), ...MONTHS.map((month) => `2026-${month}-05`));
    const roster = (count: number) =>
      sheet(
        "花名册",
        [
          "姓名|性别|人员类别|所在党支部|入党日期",
          ...Array.from({ length: count }, (_, i) => `党员${i}|男|正式党员|${DONGFENG}|2010-06-01`),
        ].join("\n"),
      );
    const unlisted = sheet("支部信息", `支部名称|党员人数|书记\n${DONGFENG}|20|张三`);
    const owed = [`activity/committee-meeting-missing ${DONGFENG} 1,2,3,4,5,6,7,8,9`];

    test.each<[string, SheetGrid[], string[]]>([
      ["one member stated", [branches([DONGFENG, "1"])], owed],
      ["none stated", [branches([DONGFENG, "0"]), roster(7)], []],
      ["the cell blank", [branches([DONGFENG, "~"]), roster(7)], []],
      ["no such column, seven full members", [unlisted, roster(7)], owed],
      ["no such column, six", [unlisted, roster(6)], []],
      ["no branch list, seven full members", [roster(7)], owed],
    ])("%s", (_, sheets, expected) => {
      expect(missing([...sheets, log(noCommittee)])).toEqual(expected);
    });
  });
});

describe("the yearly appraisal", () => {
  const list = branches([DONGFENG, "0"]);
  const rows2025 = [`2025-12-20|${DONGFENG}|主题党日`];
  const appraisalLines = (found: readonly string[]) => found.filter((line) => line.includes("appraisal"));

  test.each<[string, string[], string[]]>([
    ["a year of activities without it", rows2025, [`activity/appraisal-missing ${DONGFENG} 2025`]],
    ["with it", [...rows2025, `2025-12-28|${DONGFENG}|民主评议`], []],
    [
      "with another branch's",
      [...rows2025, `2025-12-28|${CHAOYANG}|民主评议`],
      [`activity/appraisal-missing ${DONGFENG} 2025`],
    ],
    ["the year has not ended", [`2026-01-20|${DONGFENG}|主题党日`], []],
    [
      "two years: one finding",
      [...rows2025, `2024-12-20|${DONGFENG}|主题党日`],
      [`activity/appraisal-missing ${DONGFENG} 2024,2025`],
    ],
  ])("%s", (_, rows, expected) => {
    expect(appraisalLines(missing([list, log(rows)]))).toEqual(expected);
  });

  const roster = sheet(
    "花名册",
    `姓名|性别|人员类别|所在党支部|入党日期|转正日期
     张三|男|正式党员|${DONGFENG}|2010-06-01|2011-06-01
     李四|男|正式党员|${DONGFENG}|2010-06-01|2011-06-01
     李四|男|正式党员|${DONGFENG}|2010-06-01|2011-06-01
     王五|女|预备党员|${DONGFENG}|2026-03-01|~
     赵六|女|正式党员|${DONGFENG}|2025-01-10|2026-01-10
     孙七|女|正式党员|${CHAOYANG}|2010-06-01|2011-06-01`,
  );
  const results = (...rows: string[]) => sheet("民主评议", ["姓名|年度|评议结果|所在党支部", ...rows].join("\n"));
  const zhang = `张三|2025|合格|${DONGFENG}`;
  const li = `李四|2025|合格|${DONGFENG}`;

  test.each<[string, string[], string[]]>([
    ["every full member of that year has a result", [zhang, li], []],
    ["one is missing", [zhang], [`activity/appraisal-missing ${DONGFENG} 李四,李四`]],
    [
      "one has a row without a result",
      [zhang, `李四|2025|~|${DONGFENG}`],
      [`activity/appraisal-missing ${DONGFENG} 李四,李四`],
    ],
    [
      "one has only an earlier year's",
      [zhang, `李四|2024|合格|${DONGFENG}`],
      [`activity/appraisal-missing ${DONGFENG} 李四,李四`],
    ],
    ["a row without a branch finds the member by name", ["张三|2025|合格|~", li], []],
  ])("an appraisal sheet: %s", (_, rows, expected) => {
    const found = findingsOf(activityRules, [list, roster, results(...rows)]);
    expect(found.map(({ rule, subject, params }) => `${rule} ${subject} ${String(params["names"])}`)).toEqual(expected);
    expect(found.every(({ at }) => at.sheet === "民主评议" && at.row === null)).toBe(true);
  });

  test("a result without a year is of the year in its sheet's name", () => {
    const unyeared = (name: string, ...rows: string[]) =>
      sheet(name, ["姓名|年度|评议结果|所在党支部", ...rows].join("\n"));
    const sheets = [
      unyeared("2024年民主评议", `李四|~|合格|${DONGFENG}`),
      unyeared("2025年民主评议", `张三|~|合格|${DONGFENG}`),
    ];
    expect(missing([list, roster, ...sheets])).toEqual([`activity/appraisal-missing ${DONGFENG} 李四,李四`]);
  });

  test("names ten members and counts them all", () => {
    const lines = Array.from({ length: 12 }, (_, i) => `党员${i}|男|正式党员|${DONGFENG}|2010-06-01|2011-06-01`);
    const many = sheet("花名册", ["姓名|性别|人员类别|所在党支部|入党日期|转正日期", ...lines].join("\n"));
    const [finding] = findingsOf(activityRules, [list, many, results(zhang)]);
    expect(finding?.params["count"]).toBe(12);
    expect(finding?.params["names"]).toHaveLength(10);
  });

  test("a branch without the meeting is not told of its results as well", () => {
    expect(appraisalLines(missing([list, roster, log(rows2025), results(zhang)]))).toEqual([
      `activity/appraisal-missing ${DONGFENG} 2025`,
    ]);
  });
});

describe("joint meetings", () => {
  const list = branches([DONGFENG, "5"]);
  const jointLines = (rows: readonly string[]) =>
    brief(findingsOf(activityRules, [list, log([...complete(DONGFENG), ...rows])])).filter((line) =>
      line.includes("joint"),
    );

  test.each<[string, string[], string[]]>([
    ["none recorded at all", [], []],
    [
      "one in each quarter",
      ["2026-01-09|某社区|联席会议", "2026-06-30|某社区|联席会议", "2026-07-01|某社区|联席会议"],
      [],
    ],
    [
      "none in the second",
      ["2026-01-09|某社区|联席会议", "2026-07-01|某社区|联席会议"],
      ["activity/joint-meeting-missing @三会一课 三会一课"],
    ],
    ["only last year's", ["2025-01-09|某社区|联席会议"], ["activity/joint-meeting-missing @三会一课 三会一课"]],
  ])("%s", (_, rows, expected) => {
    expect(jointLines(rows)).toEqual(expected);
  });

  test("name the quarters", () => {
    const rows = [`2025-01-09|${DONGFENG}|民主评议`, "2025-01-09|某社区|联席会议", "2026-04-09|某社区|联席会议"];
    const found = missing([list, log([...complete(DONGFENG), ...rows])]);
    expect(found).toEqual(["activity/joint-meeting-missing 三会一课 1,3"]);
  });
});

describe("rows of the log", () => {
  const judged = (row: string) =>
    brief(findingsOf(activityRules, [log([row])]))
      .filter((line) => !line.includes("missing"))
      .map((line) => line.replace(` ${DONGFENG}`, ""));

  test.each<[string, string[]]>([
    ["主题党日|20|20", []],
    ["主题党日|20|21", ["activity/attendance-invalid @E2"]],
    ["主题党日|20|-1", ["activity/attendance-invalid @E2"]],
    ["主题党日|~|21", []],
    ["主题党日|20|~", []],
    ["支部党员大会|20|11", []],
    ["支部党员大会|20|10", ["activity/quorum @2"]],
    ["支部党员大会|21|11", []],
    ["支部党员大会|21|10", ["activity/quorum @2"]],
    ["党员大会|20|10", ["activity/quorum @2"]],
    ["支部委员会|5|2", []],
    ["支部党员大会|20|-1", ["activity/attendance-invalid @E2"]],
    ["支部党员大会|~|3", []],
    ["支部党员大会|0|0", []],
  ])("%s", (rest, expected) => {
    expect(judged(`2026-03-05|${DONGFENG}|${rest}`)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ["2026-10-08", []],
    ["2026-10-09", ["activity/date-future @A2"]],
    ["2026-10", []],
    ["2026-11", ["activity/date-future @A2"]],
    ["2027", ["activity/date-future @A2"]],
  ])("dated %s", (date, expected) => {
    expect(judged(`${date}|${DONGFENG}|走访`)).toEqual(expected);
  });
});
