import { memberRules } from "../../src/rules/member";
import { brief, findingsOf, sheet } from "../support/book";

const HEADER = {
  name: "姓名",
  idNumber: "公民身份证号码",
  gender: "性别",
  category: "人员类别",
  branch: "所在党支部",
  joinedOn: "加入党组织日期",
  birthDate: "出生日期",
  fullMemberOn: "转为正式党员日期",
  mobile: "手机号",
  landline: "固定电话",
  standing: "党籍状态",
  lost: "是否为失联党员",
  lostSince: "失去联系日期",
  floating: "是否为流动党员",
  destination: "外出流向",
};
type Row = Partial<Record<keyof typeof HEADER, string>>;

/** A member with nothing wrong: the number is the valid example of domain facts, area 990000 belongs to nobody. */
const SOUND: Required<Row> = {
  name: "张三",
  idNumber: "990000198503010012",
  gender: "男",
  category: "正式党员",
  branch: "东风里党支部",
  joinedOn: "2010-06-01",
  birthDate: "1985-03-01",
  fullMemberOn: "2011-06-01",
  mobile: "13812345678",
  landline: "",
  standing: "正常",
  lost: "否",
  lostSince: "",
  floating: "否",
  destination: "",
};

/** A member sheet; rows differ from the sound member as told, `without` leaves columns out of the sheet. */
function roster(rows: readonly Row[], { name = "花名册", without = [] as ReadonlyArray<keyof Row> } = {}) {
  const fields = (Object.keys(HEADER) as Array<keyof Row>).filter((field) => !without.includes(field));
  const lines = rows.map((row) => fields.map((field) => ({ ...SOUND, ...row })[field]).join("|"));
  return sheet(name, [fields.map((field) => HEADER[field]).join("|"), ...lines].join("\n"));
}

/** What the member rules find in one row, as `rule @cell`. */
function judged(row: Row, asOf = "2026-10-08"): string[] {
  return brief(findingsOf(memberRules, [roster([row])], { asOf })).map((line) => line.replace(/ 张三$/, ""));
}

test("a member with nothing wrong is not reported", () => {
  expect(judged({})).toEqual([]);
});

describe("the ID number", () => {
  test.each<[string, string, string[]]>([
    ["17 digits and X", "99000019881231014X", []],
    ["x for X", "99000019881231014x", []],
    ["full-width digits and spaces", "９９００００ 19850301 0012", []],
    ["one digit short", "99000019850301001", ["member/id-format @B2"]],
    ["one digit more", "9900001985030100122", ["member/id-format @B2"]],
    ["a letter among the digits", "99000019850301O012", ["member/id-format @B2"]],
    ["15 digits", "990000620228013", ["member/id-format @B2"]],
    ["a wrong check character", "990000198503010013", ["member/id-checksum @B2"]],
    ["X where a digit belongs", "99000019850301001X", ["member/id-checksum @B2"]],
    ["a right check character over a day that never was", "990000196202290023", ["member/id-date @B2"]],
    ["a wrong check character over a day that never was", "990000196202290024", ["member/id-checksum @B2"]],
    ["digits lost to an exponent", "5.10105E+17", ["member/id-precision-lost @B2"]],
    ["no number: that is another rule's", "—", []],
  ])("%s", (_, idNumber, expected) => {
    // Dates and sex are left open, so that only the number itself is judged.
    expect(judged({ idNumber, gender: "", birthDate: "" })).toEqual(expected);
  });

  test("a number cell of 16 digits or more has lost digits", () => {
    const grid = roster([{}]);
    const rows = grid.rows.map((row, index) =>
      index === 1 ? row.map((cell, c) => (c === 1 ? 990000198503010000 : cell)) : row,
    );
    expect(brief(findingsOf(memberRules, [{ ...grid, rows }]))).toEqual(["member/id-precision-lost @B2 张三"]);
  });

  test("digits lost in a dues ledger are not the roster's fault", () => {
    const ledger = sheet("2026年党费", "姓名|身份证号|所在党支部|1月|2月|3月\n张三|5.1E+17|东风里党支部|15|15|15");
    expect(brief(findingsOf(memberRules, [ledger]))).toEqual([]);
  });

  test("a birth date in the number may be the as-of date, not later", () => {
    const born = {
      idNumber: "990000200002290124",
      gender: "女",
      birthDate: "",
      joinedOn: "",
      fullMemberOn: "",
      category: "",
    };
    expect(judged(born, "2000-02-29")).toEqual([]);
    expect(judged(born, "2000-02-28")).toEqual(["member/id-date @B2"]);
  });

  test("a 15-digit number comes with its upgrade, the others with what is wrong", () => {
    const told = (idNumber: string) => {
      const [finding] = findingsOf(memberRules, [roster([{ idNumber, gender: "", birthDate: "" }])]);
      return [finding?.params, finding?.expected];
    };
    expect(told("990000620228013")).toEqual([{ variant: "upgrade" }, "990000196202280132"]);
    expect(told("990000621328013")).toEqual([{ variant: "length", length: 15 }, undefined]);
    expect(told("99000019850301O012")).toEqual([{ variant: "characters", length: 18 }, undefined]);
    expect(told("990000198503010013")).toEqual([{ written: "3", computed: "2" }, undefined]);
    expect(told("990000196202290023")).toEqual([{ variant: "none", birth: "1962-02-29" }, undefined]);
  });

  test.each<[string, Row, string[]]>([
    ["another day", { birthDate: "1985-03-02" }, ["member/id-birth-mismatch @G2"]],
    ["the same month", { birthDate: "1985.03" }, []],
    ["another month", { birthDate: "1985.04" }, ["member/id-birth-mismatch @G2"]],
    ["the same year", { birthDate: "1985" }, []],
    ["another year", { birthDate: "1986" }, ["member/id-birth-mismatch @G2"]],
    ["no birth date", { birthDate: "" }, []],
    ["the other sex", { gender: "女" }, ["member/id-gender-mismatch @C2"]],
    ["no sex", { gender: "" }, []],
    [
      "both, of a number with a wrong check character",
      { idNumber: "990000198503010013", birthDate: "1990-01-01", gender: "女" },
      ["member/id-checksum @B2"],
    ],
  ])("held against birth date and sex: %s", (_, row, expected) => {
    expect(judged(row)).toEqual(expected);
  });

  test("the expected birth date has the precision of the cell", () => {
    const expected = (birthDate: string) => findingsOf(memberRules, [roster([{ birthDate }])])[0]?.expected;
    expect([expected("1985-03-02"), expected("1985.04"), expected("1986")]).toEqual(["1985-03-01", "1985-03", "1985"]);
  });
});

describe("the same number on several rows", () => {
  const twice = (idNumber: string) => [
    roster([{ idNumber }, { name: "李四" }], { name: "一" }),
    roster([{ name: "王五", idNumber }], { name: "二" }),
  ];

  test("is reported on every row, over all member sheets", () => {
    const findings = findingsOf(memberRules, [
      roster([{}, { name: "李四", idNumber: "" }], { name: "一" }),
      roster([{ name: "王五" }], { name: "二" }),
    ]);
    expect(brief(findings)).toEqual(["member/id-duplicate @B2 张三", "member/id-duplicate @B2 王五"]);
    expect(findings.map(({ params }) => params)).toEqual([
      { rows: 2, places: ["二!B2"] },
      { rows: 2, places: ["一!B2"] },
    ]);
  });

  test("is reported beside a fault of the number itself, and written in two ways it is still the same", () => {
    const found = brief(
      findingsOf(memberRules, [roster([{ idNumber: "99000019881231014X" }, { idNumber: " 99000019881231014x" }])]),
    );
    expect(found.filter((line) => line.includes("duplicate"))).toHaveLength(2);
    expect(brief(findingsOf(memberRules, twice("990000198503010013")))).toEqual([
      "member/id-checksum @B2 张三",
      "member/id-duplicate @B2 张三",
      "member/id-checksum @B2 王五",
      "member/id-duplicate @B2 王五",
    ]);
  });

  test("names at most three other rows", () => {
    const rows = ["甲", "乙", "丙", "丁", "戊"].map((name) => ({ name }));
    const findings = findingsOf(memberRules, [roster(rows)]);
    expect(findings.map(({ params }) => params["places"])).toEqual([
      ["B3", "B4", "B5"],
      ["B2", "B4", "B5"],
      ["B2", "B3", "B5"],
      ["B2", "B3", "B4"],
      ["B2", "B3", "B4"],
    ]);
  });
});

describe("dates of joining and full membership", () => {
  test.each<[string, Row, string[]]>([
    ["joined on the 18th birthday", { joinedOn: "2003-03-01", fullMemberOn: "2004-03-01" }, []],
    ["the day before", { joinedOn: "2003-02-28", fullMemberOn: "2004-03-01" }, ["member/under-age @F2"]],
    ["in the month of the birthday", { joinedOn: "2003-03", fullMemberOn: "2004-03" }, []],
    ["without any birth date", { idNumber: "", birthDate: "", joinedOn: "1990-01-01", fullMemberOn: "1991-01-01" }, []],
    [
      "by the cell where the number is faulty",
      { idNumber: "1", birthDate: "1992-06-02" },
      ["member/id-format @B2", "member/under-age @F2"],
    ],
    ["by the sound number where the cell differs", { birthDate: "1995-03-01" }, ["member/id-birth-mismatch @G2"]],
  ])("age: %s", (_, row, expected) => {
    expect(judged(row)).toEqual(expected);
  });

  test.each<[string, Row, string[]]>([
    ["full member the same day, outside the window", { fullMemberOn: "2010-06-01" }, ["member/probation-short @H2"]],
    ["full member the day before joining", { fullMemberOn: "2010-05-31" }, ["member/date-order @H2"]],
    ["same month, days unknown", { joinedOn: "2010-06", fullMemberOn: "2010-06" }, ["member/probation-short @H2"]],
    [
      "joined in the future",
      { joinedOn: "2026-10-09", fullMemberOn: "", category: "预备党员" },
      ["member/date-order @F2"],
    ],
    ["joined on the as-of date", { joinedOn: "2026-10-08", fullMemberOn: "", category: "预备党员" }, []],
    ["full membership in the future", { fullMemberOn: "2026-10-09" }, ["member/date-order @H2"]],
    ["born in the future: no word of age", { idNumber: "", birthDate: "2027-01-01" }, ["member/date-order @G2"]],
    [
      "everything wrong at once is one finding",
      { idNumber: "", birthDate: "2030-01-01", joinedOn: "2029-01-01", fullMemberOn: "2028-01-01" },
      ["member/date-order @G2"],
    ],
    ["under age and out of order", { joinedOn: "2002-01-01", fullMemberOn: "2001-01-01" }, ["member/date-order @H2"]],
  ])("order: %s", (_, row, expected) => {
    expect(judged(row)).toEqual(expected);
  });

  const old = { idNumber: "", birthDate: "" };
  test.each<[string, Row, string[]]>([
    ["a day short", { fullMemberOn: "2011-05-31" }, ["member/probation-short @H2"]],
    ["exactly a year", { fullMemberOn: "2011-06-01" }, []],
    ["longer", { fullMemberOn: "2013-06-01" }, []],
    ["a year to the month", { joinedOn: "2010-06", fullMemberOn: "2011-06" }, []],
    ["a month short, days unknown", { joinedOn: "2010-06", fullMemberOn: "2011-05" }, ["member/probation-short @H2"]],
    ["from 29 February to 28 February", { joinedOn: "2012-02-29", fullMemberOn: "2013-02-28" }, []],
    [
      "joined the day before the window",
      { ...old, joinedOn: "1969-03-31", fullMemberOn: "1969-03-31" },
      ["member/probation-short @H2"],
    ],
    ["joined on the window's first day", { ...old, joinedOn: "1969-04-01", fullMemberOn: "1969-04-01" }, []],
    [
      "a year later in the window",
      { ...old, joinedOn: "1969-04-01", fullMemberOn: "1970-04-01" },
      ["member/probation-unexpected @H2"],
    ],
    ["joined on the window's last day", { ...old, joinedOn: "1977-08-11", fullMemberOn: "1977-08-11" }, []],
    [
      "a day later in the window",
      { ...old, joinedOn: "1977-08-11", fullMemberOn: "1977-08-12" },
      ["member/probation-unexpected @H2"],
    ],
    [
      "joined the day after the window",
      { ...old, joinedOn: "1977-08-12", fullMemberOn: "1977-08-12" },
      ["member/probation-short @H2"],
    ],
    ["a month that may lie in the window", { ...old, joinedOn: "1977-08", fullMemberOn: "1977-08" }, []],
    ["that month, a year later", { ...old, joinedOn: "1977-08", fullMemberOn: "1978-08" }, []],
    ["a year that may lie in the window", { ...old, joinedOn: "1969", fullMemberOn: "1969" }, []],
    ["that year, a year later", { ...old, joinedOn: "1969", fullMemberOn: "1970" }, []],
    ["a whole month in the window, known to the month", { ...old, joinedOn: "1971-07", fullMemberOn: "1971-07" }, []],
  ])("probation: %s", (_, row, expected) => {
    expect(judged(row)).toEqual(expected);
  });

  const probationary = { category: "预备党员", fullMemberOn: "" };
  test.each<[string, Row, string[]]>([
    ["a year ago today", { ...probationary, joinedOn: "2025-10-08" }, []],
    ["a year and a day ago", { ...probationary, joinedOn: "2025-10-07" }, ["member/probation-overdue @H2"]],
    ["a year ago this month", { ...probationary, joinedOn: "2025-10" }, []],
    ["no joining date", { ...probationary, joinedOn: "" }, []],
    [
      "full date not readable: neither there nor missing",
      { ...probationary, joinedOn: "2020-01-01", fullMemberOn: "不详" },
      [],
    ],
    ["probationary with a full date", { category: "预备党员" }, ["member/category-conflict @D2"]],
    ["full without one", { fullMemberOn: "" }, ["member/category-conflict @H2"]],
    ["full with one that cannot be read", { fullMemberOn: "不详" }, []],
    ["neither full nor probationary", { category: "群众", fullMemberOn: "" }, []],
  ])("full membership: %s", (_, row, expected) => {
    expect(judged(row)).toEqual(expected);
  });

  test("where the sheet has no such column, no date of full membership is missing", () => {
    expect(brief(findingsOf(memberRules, [roster([{}], { without: ["fullMemberOn"] })]))).toEqual([]);
  });
});

describe("reaching the member", () => {
  test.each<[string, Row, string[]]>([
    ["spaces, hyphens and full-width forms", { mobile: "１３８-1234 5678" }, []],
    ["ten digits", { mobile: "1381234567" }, ["member/phone-invalid @I2"]],
    ["a prefix that does not exist", { mobile: "12812345678" }, ["member/phone-invalid @I2"]],
    ["a landline in the mobile column", { mobile: "0512-65123456" }, []],
    ["a landline without area code", { landline: "65123456" }, ["member/phone-invalid @J2"]],
    ["both wrong", { mobile: "123", landline: "456" }, ["member/phone-invalid @I2", "member/phone-invalid @J2"]],
    ["no phone", { mobile: "无" }, []],
    ["out of touch without a date", { lost: "是" }, ["member/lost-without-date @M2"]],
    ["out of touch with an unreadable date", { lost: "是", lostSince: "不详" }, []],
    ["out of touch for six months to the day", { lost: "是", lostSince: "2026-04-08" }, ["member/lost-six-months @2"]],
    ["a day less", { lost: "是", lostSince: "2026-04-09" }, []],
    ["since a month that may be less than six months ago", { lost: "是", lostSince: "2026-04" }, []],
    ["since the month before", { lost: "是", lostSince: "2026-03" }, ["member/lost-six-months @2"]],
    ["membership already suspended", { lost: "是", lostSince: "2020-01-01", standing: "停止党籍" }, []],
    ["found again", { lost: "否", lostSince: "2020-01-01" }, []],
    ["a date alone says it too", { lost: "", lostSince: "2020-01-01" }, ["member/lost-six-months @2"]],
    ["a mobile member without destination", { floating: "是" }, ["member/mobile-without-destination @O2"]],
    ["with one", { floating: "是", destination: "浙江省宁波市" }, []],
    ["a dash is no destination", { floating: "是", destination: "—" }, ["member/mobile-without-destination @O2"]],
  ])("%s", (_, row, expected) => {
    expect(judged(row)).toEqual(expected);
  });
});

describe("the branch", () => {
  const list = sheet(
    "支部信息",
    `支部名称|党员人数|书记
     东风里党支部|~|~
     和平里党支部|~|~
     朝阳党支部|~|~
     向阳社区第二党支部|~|~
     向阳社区第一党支部|~|~`,
  );
  const nearOf = (branch: string) =>
    findingsOf(memberRules, [roster([{ branch }]), list]).map(({ params, expected }) => [params["near"], expected]);

  test.each<[string, unknown]>([
    ["东风里党支部", []],
    ["东风里 党支部", []],
    ["东方里党支部", [[["东风里党支部"], "东风里党支部"]]],
    ["东风里支部", [[["东风里党支部"], "东风里党支部"]]],
    ["朝晖党支部", [[["朝阳党支部"], "朝阳党支部"]]],
    ["朝晖", [[["朝阳党支部"], "朝阳党支部"]]],
    // Two slips from one name of the list, one from the other.
    ["南阳社区第一党支部", [[["向阳社区第一党支部"], "向阳社区第一党支部"]]],
    ["南阳社区第二党支部", [[["向阳社区第二党支部"], "向阳社区第二党支部"]]],
    ["向阳社区第三党支部", [[["向阳社区第二党支部", "向阳社区第一党支部"], undefined]]],
    ["新和里党支部", [[[], undefined]]],
    ["不存在的党支部", [[[], undefined]]],
    ["", []],
  ])("%s", (branch, expected) => {
    expect(nearOf(branch)).toEqual(expected);
  });

  test("is not judged without a branch list", () => {
    expect(judged({ branch: "不存在的党支部" })).toEqual([]);
  });
});
