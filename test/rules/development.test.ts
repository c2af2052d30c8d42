import { developmentRules } from "../../src/rules/development";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { brief, findingsOf, sheet } from "../support/book";
import { FIXTURES, heldAgainstTruth, openFixture } from "../support/fixtures";

const HEADER = {
  name: "姓名",
  branch: "所在支部",
  stage: "当前阶段",
  idNumber: "身份证号",
  birthDate: "出生日期",
  appliedOn: "递交申请书日期",
  talkedOn: "谈话日期",
  activistOn: "确定积极分子日期",
  targetOn: "列为发展对象日期",
  noticeFrom: "公示起",
  noticeTo: "公示止",
  trainedHours: "培训学时",
  trainedDays: "培训天数",
  prereviewOn: "预审日期",
  acceptedOn: "支部大会接收日期",
  approvedOn: "党委审批日期",
  introducers: "入党介绍人",
  conversionOn: "转正大会日期",
  conversionApprovedOn: "转正审批日期",
  extension: "延长预备期",
};
type Field = keyof typeof HEADER;
type Row = Partial<Record<Field, string>>;
const FIELDS = Object.keys(HEADER) as Field[];

/** Every step in order and in time; the stages up to it are cut out of it. */
const WAY: Row = {
  name: "张三",
  branch: "东风里党支部",
  birthDate: "1990-01-01",
  appliedOn: "2024-01-10",
  talkedOn: "2024-02-10",
  activistOn: "2024-06-01",
  targetOn: "2025-06-01",
  noticeFrom: "2026-05-18",
  noticeTo: "2026-05-22",
  trainedHours: "24",
  trainedDays: "3",
  prereviewOn: "2026-05-20",
  acceptedOn: "2026-06-20",
  approvedOn: "2026-09-20",
  introducers: "李一、王二",
};
const STAGES: Readonly<Record<string, ReadonlyArray<Field>>> = {
  入党申请人: ["appliedOn", "talkedOn"],
  积极分子: ["appliedOn", "talkedOn", "activistOn"],
  发展对象: [
    "appliedOn",
    "talkedOn",
    "activistOn",
    "targetOn",
    "noticeFrom",
    "noticeTo",
    "trainedHours",
    "trainedDays",
    "prereviewOn",
  ],
  预备党员: Object.keys(WAY) as Field[],
};

/** A person at a stage with all that belongs to it, and cells that differ as told. */
function at(stage: string, cells: Row = {}): Row {
  const kept = FIELDS.filter((field) => STAGES[stage]!.includes(field)).map((field) => [field, WAY[field]]);
  const { name, branch, birthDate } = WAY;
  return { name, branch, birthDate, ...(Object.fromEntries(kept) as Row), stage, ...cells };
}

function development(...rows: readonly Row[]): SheetGrid {
  const lines = rows.map((row) => FIELDS.map((field) => row[field] ?? "~").join("|"));
  return sheet("发展党员", [FIELDS.map((field) => HEADER[field]).join("|"), ...lines].join("\n"));
}

const ROSTER = sheet(
  "花名册",
  `姓名|人员类别|党籍状态|所在党支部|入党日期
   李一|正式党员|正常|东风里党支部|2000-07-01
   王二|正式党员|正常|朝阳党支部|2001-07-01
   赵六|预备党员|正常|东风里党支部|2026-01-01
   钱七|正式党员|停止党籍|东风里党支部|1999-07-01`,
);

/** What is found in one row, as `rule field`. */
function judged(row: Row, more: readonly SheetGrid[] = [ROSTER]): string[] {
  return findingsOf(developmentRules, [development(row), ...more]).map(({ rule, at: { column } }) =>
    [rule.replace("development/", ""), ...(column === null ? [] : [FIELDS[column]])].join(" "),
  );
}

/** The parameters of the only finding in one row. */
function params(row: Row): unknown {
  const findings = findingsOf(developmentRules, [development(row), ROSTER]);
  expect(findings).toHaveLength(1);
  return findings[0]!.params;
}

test.each(Object.keys(STAGES))("somebody who is %s with all in order is not reported", (stage) => {
  expect(judged(at(stage))).toEqual([]);
});

describe("age on applying", () => {
  const SOUND = "990000198503010012";
  test.each([
    [{ birthDate: "2006-01-10" }, []],
    [{ birthDate: "2006-01-11" }, ["under-age appliedOn"]],
    [{ birthDate: "2006年1月" }, []],
    [{ birthDate: "~" }, []],
    [{ birthDate: "2006-01-11", idNumber: SOUND }, []],
    [
      { birthDate: "1990-01-01", idNumber: SOUND, appliedOn: "2003-02-28", talkedOn: "2003-02-28" },
      ["under-age appliedOn"],
    ],
    [{ birthDate: "1980-01-01", idNumber: "990000198503010013", appliedOn: "2003-02-28", talkedOn: "2003-02-28" }, []],
  ])("%j", (cells, expected) => {
    expect(judged(at("入党申请人", cells))).toEqual(expected);
  });
});

describe("the order of the steps", () => {
  test.each<[Row, string[]]>([
    [{ talkedOn: "2024-01-10" }, []],
    [{ talkedOn: "2024-01-09" }, ["order"]],
    [{ activistOn: "2024-02-09" }, ["order"]],
    [{ prereviewOn: "2025-05-31" }, ["order"]],
    [{ approvedOn: "2026-06-19" }, ["order"]],
    [{ approvedOn: "2026年6月" }, []],
    [{ approvedOn: "~" }, []],
    [{ approvedOn: "~", targetOn: "~", prereviewOn: "~", acceptedOn: "2024-05-31" }, ["order"]],
  ])("%j", (cells, expected) => {
    expect(judged(at("预备党员", cells))).toEqual(expected);
  });

  test("goes on to the conversion and its approval", () => {
    const full = at("预备党员", {
      stage: "正式党员",
      acceptedOn: "2025-06-20",
      prereviewOn: "~",
      approvedOn: "~",
      targetOn: "~",
    });
    const inOrder = { ...full, conversionOn: "2026-06-20", conversionApprovedOn: "2026-07-01" };
    expect(judged(inOrder)).toEqual([]);
    expect(judged({ ...inOrder, conversionOn: "2025-06-19" })).toEqual(["order"]);
    expect(judged({ ...inOrder, conversionApprovedOn: "2026-06-19" })).toEqual(["order"]);
  });

  test("is told by the first step that is before the one it follows", () => {
    expect(params(at("预备党员", { prereviewOn: "2025-05-31" }))).toMatchObject({
      step: "预审日期",
      date: { year: 2025, month: 5, day: 31 },
      earlierStep: "列为发展对象日期",
      earlierDate: { year: 2025, month: 6, day: 1 },
    });
  });
});

describe("terms of months", () => {
  test.each<[string, Row, string[]]>([
    ["入党申请人", { talkedOn: "2024-02-11" }, ["talk-late talkedOn"]],
    ["入党申请人", { appliedOn: "2024-01-31", talkedOn: "2024-02-29" }, []],
    ["入党申请人", { appliedOn: "2024-01-31", talkedOn: "2024-03-01" }, ["talk-late talkedOn"]],
    ["入党申请人", { talkedOn: "~" }, []],
    ["发展对象", { targetOn: "2025-05-31" }, ["activist-short targetOn"]],
    ["发展对象", { activistOn: "2024-02-29", talkedOn: "~", targetOn: "2025-02-28" }, []],
    ["发展对象", { activistOn: "2024-02-29", talkedOn: "~", targetOn: "2025-02-27" }, ["activist-short targetOn"]],
    ["预备党员", { acceptedOn: "2026-06-21", approvedOn: "~" }, ["meeting-late acceptedOn"]],
    ["预备党员", { prereviewOn: "2026-05-18", acceptedOn: "2026-06-19", approvedOn: "~" }, ["meeting-late acceptedOn"]],
    ["预备党员", { prereviewOn: "2026-05-17", acceptedOn: "2026-09-19", approvedOn: "~" }, []],
    ["预备党员", { approvedOn: "2026-09-21" }, ["approval-late approvedOn"]],
    ["预备党员", { acceptedOn: "2025-08-31", prereviewOn: "~", approvedOn: "2025-11-30" }, []],
    [
      "预备党员",
      { acceptedOn: "2025-08-31", prereviewOn: "~", approvedOn: "2025-12-01" },
      ["approval-late approvedOn"],
    ],
  ])("%s with %j", (stage, cells, expected) => {
    expect(judged(at(stage, cells))).toEqual(expected);
  });

  test.each([
    ["2026-02-28", "warning", "late"],
    ["2026-03-01", "error", "beyond"],
  ])("an approval on %s after a meeting on 2025-08-31 is of severity %s", (approvedOn, severity, variant) => {
    const row = at("预备党员", { acceptedOn: "2025-08-31", prereviewOn: "~", approvedOn });
    expect(findingsOf(developmentRules, [development(row), ROSTER])).toMatchObject([{ severity, params: { variant } }]);
  });
});

describe("the public notice", () => {
  test.each<[string, string, string[]]>([
    ["2026-05-18", "2026-05-22", []],
    ["2026-05-18", "2026-05-21", ["notice-short noticeTo"]],
    ["2026-05-21", "2026-05-26", ["notice-short noticeTo"]],
    ["2026-05-21", "2026-05-27", []],
    ["2026-05-17", "2026-05-19", []],
    ["2026-05-25", "2026-05-20", ["notice-short noticeTo"]],
    ["2026年6月", "2026年6月", []],
    ["2026-05-18", "~", []],
  ])("from %s to %s", (noticeFrom, noticeTo, expected) => {
    expect(judged(at("发展对象", { noticeFrom, noticeTo }))).toEqual(expected);
  });
});

describe("the training", () => {
  test.each([
    ["24", "~", []],
    ["23.5", "~", ["training-short trainedHours"]],
    ["~", "3", []],
    ["~", "2", ["training-short trainedDays"]],
    ["16", "3", []],
    ["24", "2", []],
    ["16", "2", ["training-short trainedHours"]],
    ["~", "~", []],
  ])("of %s hours and %s days", (trainedHours, trainedDays, expected) => {
    expect(judged(at("发展对象", { trainedHours, trainedDays }))).toEqual(expected);
  });
});

describe("introducers", () => {
  const FOUND = ["introducers introducers"];
  test.each<[string, string[]]>([
    ["李一、王二", []],
    ["李一，王二", []],
    ["李一 王二", []],
    ["李 一、王 二", []],
    ["李一（书记）/王二", []],
    ["李一", FOUND],
    ["李 一", FOUND],
    ["李一、李一", FOUND],
    ["李一、王二、孙八", FOUND],
    ["~", FOUND],
    ["李一、赵六", FOUND],
    ["李一、钱七", FOUND],
    ["李一、孙八", FOUND],
  ])("%s", (introducers, expected) => {
    expect(judged(at("预备党员", { introducers }))).toEqual(expected);
  });

  test("are asked of those who are accepted or at a stage after that, whichever is filled in", () => {
    expect(judged(at("发展对象"))).toEqual([]);
    expect(judged(at("发展对象", { stage: "预备党员" }))).toContain("introducers introducers");
    expect(judged(at("预备党员", { introducers: "~", stage: "发展对象", approvedOn: "~" }))).toContain(
      "introducers introducers",
    );
  });

  test("are named where they are not full members; without a roster their number counts", () => {
    expect(params(at("预备党员", { introducers: "赵六、孙八" }))).toMatchObject({
      variant: "not-full-member",
      names: ["赵六", "孙八"],
    });
    expect(judged(at("预备党员", { introducers: "赵六、孙八" }), [])).toEqual([]);
    expect(judged(at("预备党员", { introducers: "孙八" }), [])).toEqual(FOUND);
  });
});

describe("an extension of probation", () => {
  test.each<[string, number | null]>([
    ["6个月", null],
    ["半年", null],
    ["延长半年", null],
    ["一年", null],
    ["1年", null],
    ["12", null],
    ["1", null],
    ["5个月", 5],
    ["三个月", 3],
    ["3", 3],
    ["1年半", 18],
    ["两次", null],
    ["2年", 24],
    ["13个月", 13],
    ["是", null],
    ["无", null],
  ])("of %s is out of bounds by its %s months", (extension, months) => {
    const row = at("预备党员", { extension });
    if (months === null) expect(judged(row)).toEqual([]);
    else expect(params(row)).toMatchObject({ months });
  });
});

describe("the stage", () => {
  test.each<[string, Row, string[]]>([
    ["发展对象", { stage: "积极分子" }, ["stage-conflict stage"]],
    ["积极分子", { stage: "发展对象" }, ["stage-conflict stage"]],
    ["积极分子", { activistOn: "2026-10-09" }, ["stage-conflict stage"]],
    ["入党申请人", { activistOn: "2026-10-09" }, []],
    ["入党申请人", { stage: "申请人" }, []],
    ["入党申请人", { stage: "~" }, []],
  ])("%s with %j", (stage, cells, expected) => {
    expect(judged(at(stage, cells))).toEqual(expected);
  });

  test("should be that of the last step taken", () => {
    const [finding] = findingsOf(developmentRules, [development(at("发展对象", { stage: "积极分子" }))]);
    expect(finding).toMatchObject({ expected: "发展对象", params: { step: "预审日期", reached: "发展对象" } });
  });
});

test("findings name the person", () => {
  expect(brief(findingsOf(developmentRules, [development(at("入党申请人", { birthDate: "2010-01-01" }))]))).toEqual([
    "development/under-age @F2 张三",
  ]);
});

test.each(FIXTURES)(
  "every planted finding on development of the fixture %s is found, and nothing else",
  async (name) => {
    const { found, planted } = heldAgainstTruth(await openFixture(name), "development", developmentRules);
    expect(found).toEqual(planted);
  },
);
