import { STREET_RULES } from "../../src/street/rules/catalogue";
import type { SealedFacts, StreetFile, StreetInput } from "../../src/street/model";
import { settingsOn } from "../../src/domain/records/settings";
import { settingsHash } from "../../src/street/package/manifest";
import { streetWordsOf } from "../../src/locales/street";
import { messageOf } from "../../src/locales/render";
import { wordsOf } from "../../src/locales/languages";
import { LANGUAGES } from "../../src/locales/words";
import { noFacts } from "../../src/street/facts";
import {
  Q3,
  asLastQuarter,
  birthIn,
  clean,
  fileOf,
  idOf,
  NORTH,
  REGISTER,
  SOUTH,
  street,
  type MadeBook,
} from "./streets";

/** Rules that a street breaks, with severity, branches and subject. */
function broken(files: readonly StreetFile[], more: Partial<StreetInput> = {}): string[] {
  return street(files, more).findings.map(({ rule, severity, branches, subject }) =>
    [rule, severity, branches.join("+"), subject].join(" "),
  );
}

type Change = (north: MadeBook, south: MadeBook) => void;

function changed(change: Change): StreetFile[] {
  const [north, south] = clean();
  change(north, south);
  return [fileOf(north), fileOf(south)];
}

/** Paid from a month on, or up to one. */
const paid = (from: number, to: number): Array<number | null> =>
  Array.from({ length: 9 }, (_, index) => (index + 1 >= from && index + 1 <= to ? 20 : null));

const MOVER = { name: "蒋万里", id: idOf(303, "1970-06-06", 31) };
const BOTH = `${NORTH}+${SOUTH}`;

test("a street without a fault breaks no rule", () => {
  expect(broken(changed(() => undefined))).toEqual([]);
});

const CASES: ReadonlyArray<readonly [expected: string, what: string, change: Change]> = [
  [
    `street/id-in-two-branches error ${BOTH} ${MOVER.name}`,
    "one member on two rosters",
    (north, south) => {
      north.people.push({ ...MOVER });
      south.people.push({ ...MOVER, paid: paid(0, 0) });
    },
  ],
  [
    `street/dues-paid-twice error ${BOTH} ${MOVER.name}`,
    "one member paying twice",
    (north, south) => {
      north.people.push({ ...MOVER });
      south.people.push({ ...MOVER, paid: paid(9, 9) });
    },
  ],
  [
    `street/id-conflict error ${BOTH} ${MOVER.name}、沈千秋`,
    "one number, two names",
    (north, south) => {
      north.people.push({ ...MOVER });
      south.people.push({ ...MOVER, name: "沈千秋" });
    },
  ],
  [
    `street/person-similar warning ${BOTH} ${MOVER.name}`,
    "numbers one digit apart",
    (north, south) => {
      north.people.push({ ...MOVER });
      south.people.push({ ...MOVER, id: MOVER.id.replace(/.$/, (last) => (last === "1" ? "2" : "1")) });
    },
  ],
  [
    `street/transfer-unreceived warning ${BOTH} ${MOVER.name}`,
    "left, and not arrived within ninety days",
    (north) => (north.left = [{ ...MOVER, out: "2026-08-10", to: SOUTH, paid: paid(1, 8) }]),
  ],
  [
    `street/transfer-unreceived error ${BOTH} ${MOVER.name}`,
    "left, and not arrived after ninety days",
    (north) => (north.left = [{ ...MOVER, out: "2026-07-03", to: SOUTH, paid: paid(1, 7) }]),
  ],
  [
    `street/transfer-unannounced warning ${BOTH} ${MOVER.name}`,
    "taken in, and still on the other roster",
    (north, south) => {
      north.people.push({ ...MOVER, paid: paid(1, 7) });
      south.people.push({ ...MOVER, in: "2026-08-02", from: "北里支部", paid: paid(8, 9) });
    },
  ],
  [
    `street/transfer-order warning ${BOTH} ${MOVER.name}`,
    "arrived before leaving",
    (north, south) => {
      north.left = [{ ...MOVER, out: "2026-08-20", to: SOUTH, paid: paid(1, 8) }];
      south.people.push({ ...MOVER, in: "2026-08-06", from: NORTH, paid: paid(9, 9) });
    },
  ],
  [
    `street/dues-gap warning ${BOTH} ${MOVER.name}`,
    "a month in neither ledger",
    (north, south) => {
      north.left = [{ ...MOVER, out: "2026-07-20", to: SOUTH, paid: paid(1, 7) }];
      south.people.push({ ...MOVER, in: "2026-08-06", from: NORTH, paid: paid(9, 9) });
    },
  ],
  [
    `street/dues-overlap warning ${BOTH} ${MOVER.name}`,
    "a month in both ledgers",
    (north, south) => {
      north.left = [{ ...MOVER, out: "2026-08-20", to: SOUTH, paid: paid(1, 8) }];
      south.people.push({ ...MOVER, in: "2026-08-26", from: NORTH, paid: paid(8, 9) });
    },
  ],
  [
    `street/dues-standard-differs info ${BOTH} ${MOVER.name}`,
    "another amount after a transfer",
    (north, south) => {
      north.left = [{ ...MOVER, out: "2026-07-20", to: SOUTH, paid: paid(1, 7) }];
      south.people.push({
        ...MOVER,
        in: "2026-08-06",
        from: NORTH,
        monthly: 25,
        paid: paid(8, 9).map((sum) => sum && 25),
      });
    },
  ],
  [
    `street/dues-after-leaving warning ${NORTH} ${MOVER.name}`,
    "dues after death",
    (north) => (north.left = [{ ...MOVER, died: "2026-07-12", paid: paid(1, 9) }]),
  ],
  [
    `street/headcount-mismatch error ${NORTH} 党员人数`,
    "a count that is not the roster's",
    (north) => (north.stated = { members: 7 }),
  ],
  [
    `street/headcount-flow error ${NORTH} 党员人数`,
    "a flow that does not add up",
    (north) => (north.stated = { opening: 6, in: 1, joined: 0, out: 0, lost: 0 }),
  ],
  [
    `street/voucher-in-two-branches error ${BOTH} 50010129`,
    "one voucher on one day with one amount",
    (north, south) => {
      for (const book of [north, south]) book.fund?.push(["2026-08-10", "共建单位捐助", 300, null, "50010129"]);
    },
  ],
  [
    `street/voucher-in-two-branches warning ${BOTH} 50010129`,
    "one long number with other amounts",
    (north, south) => {
      north.fund?.push(["2026-08-10", "共建单位捐助", 300, null, "50010129"]);
      south.fund?.push(["2026-08-12", "党员捐款", 120, null, "50010129"]);
    },
  ],
  [
    `street/aid-twice warning ${BOTH} 赵一鸣`,
    "aid to one person by two branches",
    (north, south) => {
      north.fund?.push(["2026-08-10", "救助", null, 300, "71000031", "赵一鸣"]);
      south.fund?.push(["2026-08-20", "救助", null, 200, "82000031", "赵一鸣"]);
    },
  ],
  [
    `street/secretary-of-two warning ${BOTH} 赵一鸣`,
    "one secretary of two branches",
    (north, south) => (south.secretary = north.secretary as [string, string]),
  ],
  [
    `street/secretary-elsewhere warning ${SOUTH}+${NORTH} 钱二虎`,
    "a secretary who is another branch's member",
    (north, south) => {
      const { name, id } = north.people[1] as { name: string; id: string };
      south.secretary = [name, `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`];
    },
  ],
  [
    `street/meeting-copied info ${BOTH} 参观红色教育基地`,
    "one meeting in two logs",
    (north, south) => {
      for (const book of [north, south])
        book.meetings?.push(["2026-09-12", "主题党日", "参观红色教育基地", "赵一鸣", 6, 5]);
    },
  ],
  [
    `package/period-mismatch error ${NORTH} ${NORTH}.xlsx`,
    "last quarter's book",
    (north) => {
      north.title = "（2026年第二季度）";
      north.fund = [];
      north.meetings = [];
      for (const person of north.people) person.paid = paid(1, 6);
    },
  ],
  [
    `street/branch-unlisted error 西里党支部 ${NORTH}.xlsx`,
    "a branch of no register",
    (north) => (north.unit = "西里党支部"),
  ],
  [
    `submission/late warning ${NORTH} ${NORTH}.xlsx`,
    "filled in after the deadline",
    (north) => (north.filled = "2026年10月7日"),
  ],
  [
    `street/book-copied error ${SOUTH}+${NORTH} ${SOUTH}`,
    "another branch's members",
    (north, south) => (south.people = north.people.map((person) => ({ ...person }))),
  ],
];

test.each(CASES)("%s: %s", (expected, _what, change) => {
  expect(broken(changed(change))).toContain(expected);
});

describe("what is as it should be is no finding", () => {
  const SILENT: ReadonlyArray<readonly [string, Change]> = [
    [
      "a transfer with both days and dues from the next month on",
      (north, south) => {
        north.left = [{ ...MOVER, out: "2026-07-28", to: SOUTH, paid: paid(1, 7) }];
        south.people.push({ ...MOVER, in: "2026-08-03", from: "北里支部", paid: paid(8, 9) });
      },
    ],
    [
      "a transfer out of the street",
      (north) => (north.left = [{ ...MOVER, out: "2026-07-28", to: "外省某县城关镇党委", paid: paid(1, 7) }]),
    ],
    [
      "namesakes with numbers and births of their own",
      (north, south) => {
        north.people.push({ ...MOVER });
        south.people.push({ ...MOVER, id: idOf(404, "1981-02-03", 51) });
      },
    ],
    [
      "twins with neighbouring numbers",
      (north, south) => {
        north.people.push({ ...MOVER });
        south.people.push({ name: "蒋千里", id: idOf(303, "1970-06-06", 33) });
      },
    ],
    [
      "vouchers that every branch begins anew",
      (north, south) => {
        north.fund?.push(["2026-08-10", "捐款", 300, null, "记-001"]);
        south.fund?.push(["2026-08-12", "捐款", 120, null, "记-001"]);
      },
    ],
    [
      "a meeting that says it was held together",
      (north, south) => {
        for (const book of [north, south])
          book.meetings?.push(["2026-09-12", "主题党日", "联合主题党日：植树", "赵一鸣", 12, 10]);
      },
    ],
    [
      "dues of the month of leaving, paid late",
      (north) => (north.left = [{ ...MOVER, died: "2026-08-12", paid: [20, 20, 20, 20, 20, 20, null, null, 40] }]),
    ],
  ];
  test.each(SILENT)("%s", (_what, change) => {
    expect(broken(changed(change))).toEqual([]);
  });

  test("a number whose last digits were lost, in two branches", () => {
    const lost = `${MOVER.id.slice(0, 15)}000`;
    const found = broken(
      changed((north, south) => {
        north.people.push({ ...MOVER, id: lost });
        south.people.push({ name: "沈千秋", id: lost });
      }),
    );
    expect(found).toEqual([]);
  });
});

describe("of files", () => {
  const [north, south] = clean();
  const both = [fileOf(north), fileOf(south)];
  const SEALED: SealedFacts = {
    branch: NORTH,
    period: "2026Q3",
    asOf: "2026-10-05",
    number: 1,
    replaces: null,
    kind: "original",
    zeroConfirmed: false,
    madeOn: "2026-10-05",
    code: "7K3M-0000-0000-0000-0",
    settings: settingsHash(settingsOn({ year: 2026, month: 10, day: 5 })),
    ownSettings: 0,
    mismatch: null,
    faults: [],
  };
  const sealed = (change: Partial<SealedFacts>): StreetFile[] => [
    fileOf(north, "a.zip", { ...SEALED, ...change }),
    both[1] as StreetFile,
  ];

  test.each<[string, StreetFile[], Partial<StreetInput>]>([
    ["package/unreadable error  坏.xlsx", [...both, { file: "坏.xlsx", facts: null, trouble: "unreadable" }], {}],
    [`submission/missing error ${SOUTH} ${SOUTH}`, both.slice(0, 1), {}],
    [
      `street/branch-twice error ${NORTH} ${NORTH}.xlsx`,
      [...both, fileOf({ ...north, opening: 999 }, "又一份.xlsx")],
      {},
    ],
    [
      `package/version-older warning ${NORTH} ${NORTH}.xlsx`,
      [...both, fileOf({ ...north, opening: 999 }, "更正.xlsx")],
      {},
    ],
    [`package/code-mismatch error ${NORTH} a.zip`, sealed({ mismatch: "records" }), {}],
    [`package/manifest-incomplete error ${NORTH} a.zip`, sealed({ faults: ["book.xlsx"] }), {}],
    [`package/settings-differ warning ${NORTH} a.zip`, sealed({ settings: "b" }), {}],
    [`package/as-of-differs warning ${NORTH} a.zip`, sealed({ asOf: "2026-08-31" }), {}],
    [`package/period-mismatch error ${NORTH} a.zip`, sealed({ period: "2026Q2" }), {}],
    [`submission/zero-unconfirmed warning ${NORTH} a.zip`, sealed({ kind: "zero" }), {}],
    [
      `street/remittance-mismatch error ${NORTH} 上缴党费`,
      both,
      {
        register: {
          ...REGISTER,
          remittances: [{ branch: NORTH, quarter: "2026Q3", received: 35_000, at: { sheet: "收款", row: 1 } }],
        },
      },
    ],
  ])("%s", (expected, files, more) => {
    expect(broken(files, more)).toContain(expected);
  });

  test("a zero report is its cover alone, and stands as one; without its confirmation it counts for nothing", () => {
    const report = (zeroConfirmed: boolean): StreetFile[] => [
      { file: "零报告.zip", facts: noFacts(Q3), sealed: { ...SEALED, kind: "zero", zeroConfirmed }, isBookless: true },
      both[1] as StreetFile,
    ];
    const result = street(report(true));
    expect(result.standings[0]).toMatchObject({ state: "zero", counted: null });
    expect(result.findings).toEqual([]);
    expect(street(report(false)).standings[0]?.state).toBe("failed");
    expect(broken(report(false))).toEqual([`submission/zero-unconfirmed warning ${NORTH} 零报告.zip`]);
  });

  test("two receipts under one number, each in two books, are two findings", () => {
    const [one, other] = clean();
    for (const book of [one, other]) {
      book.fund?.push(["2026-08-01", "捐款", 300, null, "88001234"], ["2026-08-02", "捐款", 400, null, "88001234"]);
    }
    expect(broken([fileOf(one), fileOf(other)])).toEqual([
      `street/voucher-in-two-branches error ${BOTH} 88001234`,
      `street/voucher-in-two-branches error ${BOTH} 88001234`,
    ]);
  });

  test("the same file handed in twice is no finding", () => {
    expect(broken([...both, fileOf(north, "副本.xlsx")])).toEqual([]);
  });

  test("what the street received equals what was paid", () => {
    const remittances = [{ branch: NORTH, quarter: "2026Q3", received: 36_000, at: { sheet: "收款", row: 1 } }];
    expect(broken(both, { register: { ...REGISTER, remittances } })).toEqual([]);
  });

  test("branches' targets that do not sum up to the street's", () => {
    const plan = [{ id: "P01", name: "发展党员", target: 3 }];
    const withPlan = both.map((file): StreetFile => ({
      ...file,
      facts: file.facts && {
        ...file.facts,
        plan: [{ ...EMPTY_PLAN, id: "P01", value: "1" }] as unknown as NonNullable<StreetFile["facts"]>["plan"],
      },
    }));
    expect(broken(withPlan, { register: { ...REGISTER, plan } })).toEqual([`street/plan-total info ${BOTH} 发展党员`]);
    // As long as a branch is missing the rest may well be its part.
    expect(broken(withPlan.slice(0, 1), { register: { ...REGISTER, plan } }).join()).not.toContain("plan-total");
  });
  const EMPTY_PLAN = { measure: null, enabled: true, at: { sheet: "规划指标", row: 2 } };
});

describe("against last quarter", () => {
  const before = async (change: Change = () => undefined): ReturnType<typeof asLastQuarter> =>
    asLastQuarter(street(changed(change)));
  const now = (change: Change): StreetFile[] =>
    changed((north, south) => {
      // One meeting more, so that nobody has handed in last quarter's book.
      for (const book of [north, south]) {
        book.meetings?.push(["2026-09-20", "党课", `${book.branch}党课`, "主持", 6, 6]);
        // The love fund opens with what it closed with.
        book.opening = 1000 + (book.fund?.[0]?.[2] ?? 0);
      }
      change(north, south);
    });

  test("nothing changed but the meetings", async () => {
    expect(
      broken(
        now(() => undefined),
        { last: await before() },
      ),
    ).toEqual([]);
  });

  test.each<[string, Change, Change]>([
    [`street/member-vanished error ${NORTH} 吴六顺`, () => undefined, (north) => north.people.pop()],
    [
      `street/member-returned error ${NORTH} ${MOVER.name}`,
      (north) => (north.left = [{ ...MOVER, died: "2026-05-18", paid: paid(1, 5) }]),
      (north) => north.people.push({ ...MOVER }),
    ],
    [
      `street/member-returned warning ${NORTH} ${MOVER.name}`,
      (north) => (north.left = [{ ...MOVER, out: "2026-05-18", to: "外省某党委", paid: paid(1, 5) }]),
      (north) => north.people.push({ ...MOVER }),
    ],
    [
      `street/identity-changed warning ${NORTH} 赵一鸣`,
      () => undefined,
      (north) => Object.assign(north.people[0] as object, { joined: "1994-05-01" }),
    ],
    [
      `street/change-unusual info ${NORTH} 党员人数`,
      () => undefined,
      (north) => {
        for (const serial of [61, 63, 65])
          north.people.push({
            name: `新${serial}党员`,
            id: idOf(505, "1980-01-01", serial),
            in: "2026-08-01",
            from: "外区",
          });
      },
    ],
    [`street/opening-differs error ${NORTH} 爱心基金`, () => undefined, (north) => (north.opening = 1500)],
    [
      `street/opening-differs error ${NORTH} 上季末党员数`,
      () => undefined,
      (north) => (north.stated = { opening: 5, in: 1, joined: 0, out: 0, lost: 0 }),
    ],
    [
      `street/identity-changed warning ${NORTH} 公民身份证号码`,
      () => undefined,
      (north) => {
        // Numbers pasted one row off: one finding, not one a member.
        const ids = north.people.map(({ id }) => id);
        north.people.forEach((person) => (person.birth = birthIn(person.id)));
        north.people.forEach((person, at) => (person.id = ids[(at + 1) % ids.length] as string));
      },
    ],
    [
      `street/identity-changed warning ${NORTH} 钱二虎`,
      () => undefined,
      (north) => Object.assign(north.people[1] as object, { id: idOf(606, "1959-03-11", 11), birth: "1959-03-11" }),
    ],
    [`street/branch-renamed warning ${NORTH} 西里党支部`, () => undefined, (north) => (north.unit = "西里党支部")],
  ])("%s", async (expected, then, change) => {
    expect(broken(now(change), { last: await before(then) })).toContain(expected);
  });

  test("numbers that have slipped are no conflict with other branches either", async () => {
    const last = await before();
    const found = broken(
      now((north) => {
        const ids = north.people.map(({ id }) => id);
        north.people.forEach((person) => (person.birth = birthIn(person.id)));
        north.people.forEach((person, at) => (person.id = ids[(at + 1) % ids.length] as string));
      }),
      { last },
    );
    expect(found).toEqual([`street/identity-changed warning ${NORTH} 公民身份证号码`]);
  });

  test("nothing was updated", async () => {
    const last = await before();
    expect(
      broken(
        changed(() => undefined),
        { last },
      ),
    ).toContain(`street/book-copied warning ${NORTH} ${NORTH}.xlsx`);
  });
});

test("every rule of the catalogue is tried here, and has its words in every language", () => {
  const source = [...CASES.map(([expected]) => expected), ...OTHERS_TRIED].map((line) => line.split(" ")[0]);
  expect([...new Set(STREET_RULES.map(({ id }) => id))].filter((id) => !source.includes(id))).toEqual([]);
  for (const language of LANGUAGES) {
    const words = { ...wordsOf(language), rules: streetWordsOf(language).rules };
    expect(Object.keys(words.rules).sort()).toEqual(STREET_RULES.map(({ id }) => id).sort());
    for (const { rule, params } of street(
      changed((north, south) => CASES.forEach(([, , change]) => change(north, south))),
    ).findings)
      expect(messageOf({ rule, params }, words)).not.toMatch(/[{}]|undefined/);
  }
});

/** Rules of the table tests further up. */
const OTHERS_TRIED = [
  "package/unreadable",
  "submission/missing",
  "street/branch-twice",
  "package/version-older",
  "package/code-mismatch",
  "package/manifest-incomplete",
  "package/settings-differ",
  "package/as-of-differs",
  "submission/zero-unconfirmed",
  "street/remittance-mismatch",
  "street/plan-total",
  "street/member-vanished",
  "street/member-returned",
  "street/identity-changed",
  "street/change-unusual",
  "street/opening-differs",
  "street/branch-renamed",
];
