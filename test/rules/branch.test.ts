import { branchRules } from "../../src/rules/branch";
import { CellError } from "../../src/spreadsheet/workbook";
import { brief, findingsOf, sheet } from "../support/book";

const HEADER = {
  branch: "支部名称",
  kind: "支部类型",
  level: "级别",
  memberCount: "党员人数",
  secretary: "书记",
  deputy: "副书记",
  fullTimeDeputy: "专职副书记",
  clerk: "党务干事",
  committeeSize: "委员人数",
  electedOn: "换届日期",
  termYears: "任期",
};
type Row = Partial<Record<keyof typeof HEADER, string | number>>;

/** A branch with nothing wrong beside the roster of `members(6)`. */
const SOUND: Required<Row> = {
  branch: "东风里党支部",
  kind: "居民支部",
  level: "",
  memberCount: "",
  secretary: "党员1",
  deputy: "",
  fullTimeDeputy: "",
  clerk: "",
  committeeSize: "",
  electedOn: "2025-05-20",
  termYears: 5,
};

/** The branch list with one branch; `without` leaves columns out of it. */
function list(row: Row, without: ReadonlyArray<keyof Row> = []) {
  const fields = (Object.keys(HEADER) as Array<keyof Row>).filter((field) => !without.includes(field));
  const cells = fields.map((field) => ({ ...SOUND, ...row })[field]);
  return sheet("支部信息", [fields.map((field) => HEADER[field]).join("|"), cells.join("|")].join("\n"));
}

/** `count` members of a branch, 党员1, 党员2 … , as lines of the roster. */
function members(
  count: number,
  { category = "正式党员", branch = "东风里党支部", standing = "正常", from = 1 } = {},
): string[] {
  return Array.from({ length: count }, (_, i) => `党员${from + i}|男|${category}|${branch}|${standing}|2010-06-01`);
}

function roster(...lines: string[]) {
  return sheet("花名册", ["姓名|性别|人员类别|所在党支部|党籍状态|入党日期", ...lines].join("\n"));
}

/** What the branch rules find, as `rule @cell`, with the row's branch left out. */
function judged(row: Row, lines = members(6), without: ReadonlyArray<keyof Row> = []): string[] {
  const sheets = lines.length > 0 ? [list(row, without), roster(...lines)] : [list(row, without)];
  return brief(findingsOf(branchRules, sheets)).map((line) => line.replace(/ 东风里党支部$/, ""));
}

test("a branch with nothing wrong is not reported", () => {
  expect(judged({})).toEqual([]);
});

test("who has left is no member, whatever the list of them says beside", () => {
  const left = { ...roster(...members(3, { from: 4 })), name: "2026年转出党员" };
  expect(brief(findingsOf(branchRules, [list({ memberCount: 3 }), roster(...members(3)), left]))).toEqual([]);
  const both = { ...left, name: "转入转出党员" };
  expect(brief(findingsOf(branchRules, [list({ memberCount: 3 }), roster(...members(3)), both]))).toEqual([
    "branch/count-mismatch @D2 东风里党支部",
  ]);
});

describe("size", () => {
  const few = ["branch/too-few-members @2"];
  test.each<[string, string[], string[]]>([
    ["three full members", members(3), []],
    ["two", members(2), few],
    ["two and a probationary one", [...members(2), ...members(1, { category: "预备党员", from: 3 })], few],
    ["three, one of them suspended", [...members(2), ...members(1, { standing: "停止党籍", from: 3 })], few],
    ["all in another branch", members(3, { branch: "朝阳党支部" }), [...few, "branch/secretary-not-member @E2"]],
    ["no roster to count in", [], []],
  ])("least: %s", (_, lines, expected) => {
    expect(judged({}, lines)).toEqual(expected);
  });

  const exceeded = ["branch/size-exceeded @2"];
  test.each<[string, number, string, string[]]>([
    ["50 in a branch", 50, "党支部", []],
    ["51 in a branch", 51, "党支部", exceeded],
    ["51 without a level", 51, "", exceeded],
    ["51 of an unknown level", 51, "党小组", []],
    ["51 in a branch by another word", 51, "支部", exceeded],
    ["99 in a general branch", 99, "党总支", []],
    ["100 in a general branch", 100, "党总支", exceeded],
    ["100 in a committee", 100, "党委", []],
  ])("most: %s", (_, count, level, expected) => {
    const lines = [...members(count - 1), ...members(1, { category: "预备党员", from: count })];
    expect(judged({ level, fullTimeDeputy: "李四", clerk: "李四" }, lines)).toEqual(expected);
  });

  test("100 or more are told to be a committee, fewer a general branch", () => {
    const variant = (count: number) =>
      findingsOf(branchRules, [list({}), roster(...members(count))]).map(({ params }) => params["variant"]);
    expect([variant(99), variant(100)]).toEqual([["branch"], ["committee"]]);
  });
});

describe("the committee", () => {
  const wrong = ["branch/committee-size @2"];
  test.each<[number, string | number, string[]]>([
    [7, 2, wrong],
    [7, 3, []],
    [7, 7, []],
    [7, 8, wrong],
    [7, 0, wrong],
    [7, "", []],
    [6, 1, wrong],
    [6, 0, []],
    [6, "", []],
  ])("%s full members, 委员人数 %s", (count, committeeSize, expected) => {
    const probationary = members(3, { category: "预备党员", from: 50 });
    expect(judged({ committeeSize }, [...members(count), ...probationary])).toEqual(expected);
  });
});

describe("the member count", () => {
  const roll = [
    ...members(4),
    ...members(1, { category: "预备党员", from: 5 }),
    ...members(1, { standing: "停止党籍", from: 6 }),
    ...members(1, { standing: "出党", from: 7 }),
    ...members(1, { standing: "死亡", from: 8 }),
    ...members(1, { category: "积极分子", from: 9 }),
    ...members(1, { branch: "朝阳党支部", from: 10 }),
    // Entered twice, counted twice.
    ...members(1),
  ];
  test.each<[string | number, string[]]>([
    [6, []],
    [5, ["branch/count-mismatch @D2"]],
    [7, ["branch/count-mismatch @D2"]],
    ["", []],
  ])("%s stated", (memberCount, expected) => {
    expect(judged({ memberCount }, roll)).toEqual(expected);
  });

  test("comes with what the roster has", () => {
    const [finding] = findingsOf(branchRules, [list({ memberCount: 9 }), roster(...roll)]);
    expect(finding).toMatchObject({ expected: "6", value: 9, params: { stated: 9, counted: 6 } });
  });
});

describe("the election", () => {
  const severity = (row: Row) =>
    findingsOf(branchRules, [list(row), roster(...members(6))]).map(({ rule, severity: grave }) => `${rule} ${grave}`);

  test.each<[string | number, string | number, string[]]>([
    ["2021-10-08", 5, []],
    ["2021-10-07", 5, ["branch/election-overdue warning"]],
    ["2021-10-07", "", ["branch/election-overdue warning"]],
    ["2020-10-08", 5, ["branch/election-overdue warning"]],
    ["2020-10-07", 5, ["branch/election-overdue error"]],
    ["2023-10-07", 3, ["branch/election-overdue warning"]],
    ["2023-10-08", 3, []],
    ["2021.10", 5, []],
    ["2021.09", 5, ["branch/election-overdue warning"]],
    ["", 5, []],
  ])("elected %s for %s years", (electedOn, termYears, expected) => {
    expect(severity({ electedOn, termYears })).toEqual(expected);
  });
});

describe("the secretary", () => {
  const missing = ["branch/secretary-missing @E2"];
  const stranger = ["branch/secretary-not-member @E2"];
  const roll = [
    ...members(3),
    ...members(1, { category: "预备党员", from: 4 }),
    ...members(1, { branch: "朝阳党支部", from: 5 }),
    ...members(1, { standing: "停止党籍", from: 6 }),
  ];
  test.each<[string, string, string[]]>([
    ["a full member", "党员1", []],
    ["a full member, with spaces", "党员 1", []],
    ["blank", "", missing],
    ["none", "无", missing],
    ["a probationary member", "党员4", stranger],
    ["a member of another branch", "党员5", stranger],
    ["a member suspended", "党员6", stranger],
    ["nobody of the roster", "党员9", stranger],
  ])("%s", (_, secretary, expected) => {
    expect(judged({ secretary }, roll)).toEqual(expected);
  });

  test("is not missing from a list without the column, nor held against a roster that is not there", () => {
    expect(judged({}, members(6), ["secretary"])).toEqual([]);
    expect(judged({ secretary: "党员9" }, [])).toEqual([]);
  });

  test("is not missing where the cell holds a formula's error", () => {
    const grid = list({});
    const rows = grid.rows.map((row) => row.map((cell) => (cell === "党员1" ? new CellError("#N/A") : cell)));
    expect(brief(findingsOf(branchRules, [{ ...grid, rows }, roster(...roll)]))).toEqual([]);
  });

  test("is told apart by what the roster says", () => {
    const variant = (secretary: string) =>
      findingsOf(branchRules, [list({ secretary }), roster(...roll)]).map(({ params }) => params["variant"]);
    expect(["党员4", "党员5", "党员9"].map(variant)).toEqual([["not-full"], ["elsewhere"], ["absent"]]);
  });
});

describe("deputies", () => {
  const missing = ["branch/deputy-missing @2"];
  test.each<[string, Row, string[]]>([
    ["a committee with a full-time deputy", { level: "党委", fullTimeDeputy: "李四" }, []],
    ["a committee with a deputy who is not full-time", { level: "党委", deputy: "李四", clerk: "王五" }, missing],
    ["a committee that says no", { level: "党委", fullTimeDeputy: "否" }, missing],
    ["a committee that says yes", { level: "党委", fullTimeDeputy: "是" }, []],
    ["a general branch with an officer", { level: "党总支", clerk: "王五" }, []],
    ["a general branch with a deputy", { level: "党总支", deputy: "李四" }, []],
    ["a general branch with neither", { level: "党总支" }, missing],
    ["a branch", { level: "党支部" }, []],
    ["a committee by its kind alone", { kind: "党委" }, []],
  ])("%s", (_, row, expected) => {
    expect(judged(row)).toEqual(expected);
  });
});
