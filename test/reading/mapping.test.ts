import type { MappingError } from "../../src/reading/mappingError";
import { formatMemory, parseMemory } from "../../src/reading/mapping";
import { readBook } from "../../src/reading/read";
import { sheet } from "../support/sheets";

const MAPPING = `{"unit": "东风里社区党委", "sheets": {"表一": {"kind": "members", "headerRows": [2], "columns": {"name": "C", "mobile": null}}}, "settings": {"termYears": 3}}`;

test("a user's mapping goes before what is recognised", () => {
  const odd = sheet(
    "表一",
    `某表\n称呼 | 联系电话 | 别名 | 性别 | 身份证号 | 党员类别 | 支部 | 入党时间\n小张 | 1 | 张三 | 男 | x | 正式党员 | 甲支部 | 1999`,
  );
  const table = readBook({ sheets: [odd] }, { memory: parseMemory(MAPPING) }).tables[0];
  expect(table?.columns).toEqual({ name: 2, gender: 3, idNumber: 4, category: 5, branch: 6, joinedOn: 7 });
  expect(table?.unmapped.map(({ header }) => header)).toEqual(["称呼", "联系电话"]);
  expect(table?.records[0]).toMatchObject({ name: "张三", mobile: null });
});

test("what is remembered reads back the same", () => {
  const memory = parseMemory(MAPPING);
  expect(parseMemory(formatMemory(memory))).toEqual(memory);
  expect(formatMemory(parseMemory("{}"))).toBe("");
  expect(parseMemory(formatMemory(parseMemory(`{"unit": " 东风里社区党委 "}`))).unit).toBe("东风里社区党委");
});

describe("of several tables on a sheet", () => {
  const header = "姓名 | 性别 | 党员类别 | 手机 | 入党时间";
  const rosters = sheet(
    "名册",
    `东风里党支部
     ${header} | | ${header}
     甲一 | 男 | 正式党员 | 1 | 1990 | | 甲二 | 女 | 正式党员 | 2 | 1991
     |
     新华党支部
     ${header}
     乙一 | 女 | 预备党员 | 3 | 2026`,
  );
  const left = `{"kind": "members", "headerRows": [2], "columns": {"name": "A", "mobile": null}}`;
  const right = `{"kind": "members", "headerRows": [2], "columns": {"name": "G"}}`;
  const below = `{"kind": "members", "headerRows": [6]}`;
  const found = readBook({ sheets: [rosters] }).tables;
  const read = (...tables: string[]) => {
    const memory = parseMemory(`{"sheets": {"名册": [${tables.join()}]}}`);
    expect(parseMemory(formatMemory(memory))).toEqual(memory);
    return readBook({ sheets: [rosters] }, { memory }).tables;
  };

  test("one is corrected, and the others stay as they were found", () => {
    const { mobile, ...others } = found[0]?.columns ?? {};
    expect(mobile).toBe(3);
    const tables = read(below, left, right);
    expect(tables.map(({ columns }) => columns)).toEqual([others, found[1]?.columns, found[2]?.columns]);
    expect(tables).toMatchObject([
      { branch: "东风里党支部", records: [{ name: "甲一", mobile: null }] },
      { branch: "东风里党支部", records: [{ name: "甲二", mobile: "2" }] },
      { branch: "新华党支部", records: [{ name: "乙一", mobile: "3" }] },
    ]);
  });

  test("a table goes on over its printed pages", () => {
    const paged = sheet(
      "名册",
      `${header}\n甲一 | 男 | 正式党员 | 1 | 1990\n${header}\n甲二 | 女 | 正式党员 | 2 | 1991`,
    );
    const memory = parseMemory(
      `{"sheets": {"名册": {"kind": "members", "headerRows": [1], "columns": {"mobile": null}}}}`,
    );
    expect(readBook({ sheets: [paged] }, { memory }).tables).toMatchObject([
      {
        records: [
          { name: "甲一", mobile: null },
          { name: "甲二", mobile: null },
        ],
      },
    ]);
  });

  test("those that are not named are not read", () => {
    expect(read(below)).toMatchObject([{ headerRows: [5], branch: "新华党支部", records: [{ name: "乙一" }] }]);
  });
});

test("a sheet that is set aside is not read, whatever it holds", () => {
  const roster = sheet(
    "旧名册",
    "姓名 | 性别 | 身份证号 | 党员类别 | 支部 | 入党时间\n张三 | 男 | x | 正式党员 | 甲支部 | 1999",
  );
  const memory = parseMemory(`{"sheets": {"旧名册": null}}`);
  expect(formatMemory(memory)).toContain(`"旧名册":null`);
  expect(readBook({ sheets: [roster] }).tables).toHaveLength(1);
  expect(readBook({ sheets: [roster] }, { memory })).toMatchObject({
    tables: [],
    unread: [{ sheet: "旧名册", reason: "set-aside" }],
  });
});

test.each([
  ["not json", "not-json", ""],
  ["[]", "not-object", ""],
  [`{"sheets": {"A": []}}`, "not-object", "sheets.A"],
  [
    `{"sheets": {"A": [{"kind": "members", "headerRows": [1]}, {"kind": "dues"}]}}`,
    "bad-rows",
    "sheets.A[1].headerRows",
  ],
  [`{"sheets": {"A": {"kind": "menbers", "headerRows": [1]}}}`, "unknown-kind", "sheets.A.kind"],
  [`{"sheets": {"A": {"kind": "toString", "headerRows": [1]}}}`, "unknown-kind", "sheets.A.kind"],
  [`{"sheets": {"A": {"kind": "members", "headerRows": [0]}}}`, "bad-rows", "sheets.A.headerRows"],
  [
    `{"sheets": {"A": {"kind": "members", "headerRows": [1], "columns": {"nmae": "B"}}}}`,
    "unknown-field",
    "sheets.A.columns.nmae",
  ],
  [
    `{"sheets": {"A": {"kind": "members", "headerRows": [1], "columns": {"name": "B1"}}}}`,
    "bad-column",
    "sheets.A.columns.name",
  ],
  [`{"settings": {"termYears": "three"}}`, "unknown-setting", "settings.termYears"],
  [`{"settings": {"duesBands": 3}}`, "unknown-setting", "settings.duesBands"],
  [`{"settings": {"termYears": 2.5}}`, "bad-setting", "settings.termYears"],
  [`{"settings": {"teamKinds": []}}`, "bad-setting", "settings.teamKinds"],
  [`{"settings": {"teamKinds": ["文艺队", 3]}}`, "bad-setting", "settings.teamKinds"],
  [`{"settings": {"duesTolerance": -1}}`, "bad-setting", "settings.duesTolerance"],
  [`{"settings": {"aboutTolerance": 20}}`, "bad-setting", "settings.aboutTolerance"],
  [`{"unit": 3}`, "bad-unit", "unit"],
  [`{"ignored": {"member/id-checksum 0": ""}}`, "bad-reason", "ignored.member/id-checksum 0"],
])("%s is refused: %s at %s", (text, problem, where) => {
  const refused = expect.objectContaining({ problem, where }) as MappingError;
  expect(() => parseMemory(text)).toThrow(refused);
});
