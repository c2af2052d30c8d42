/** A branch's book as the cells of its worksheets, in one of twelve layouts. */
import { serialFromDate, parseIsoDate } from "../../src/domain/values/dates";
import { yuanFromFen } from "../../src/domain/values/money";
import { LAYOUTS, TRADITIONAL, type DateStyle, type Layout, type Words } from "./layouts";
import { YEAR, type Branch, type Day, type Person } from "./model";

export type Cell = string | number | null;
export interface Sheet {
  readonly name: string;
  readonly rows: Cell[][];
  /** top, left, bottom, right; 0-based. */
  readonly merges?: ReadonlyArray<readonly [number, number, number, number]>;
}

const QUARTERS = ["一", "二", "三", "四"];

/** How a branch states its flow: no two streets agree on the words. */
const FLOW_WORDS = [
  ["上季末党员数", "本季转入", "本季发展", "本季转出", "本季去世", "本季出党"],
  ["上季度末党员人数", "本季度转入人数", "本季度发展人数", "本季度转出人数", "本季度死亡人数", "本季度出党人数"],
  ["季初党员数", "转入", "新发展", "转出", "去世", "出党"],
  ["期初党员数", "本期转入", "本期发展", "本期转出", "本期死亡", "本期出党"],
];

export function bookOf(branch: Branch, quarter: 2 | 3): Sheet[] {
  return new BookWriter(branch, quarter, LAYOUTS[branch.layout] as Layout).sheets();
}

class BookWriter {
  readonly #month: number;
  readonly #people: readonly Person[];
  readonly #left: readonly Person[];
  #written = 0;

  constructor(
    readonly branch: Branch,
    readonly quarter: 2 | 3,
    readonly layout: Layout,
  ) {
    this.#month = quarter * 3;
    this.#people = branch.people;
    this.#left = branch.left;
  }

  sheets(): Sheet[] {
    const isCombined = this.layout.dues === "combined";
    return [
      this.#roster(isCombined),
      ...(this.#left.length === 0 ? [] : [this.#leavers()]),
      ...(isCombined ? (this.#left.length === 0 ? [] : [this.#months("转出人员党费", this.#left)]) : this.#dues()),
      this.#fund(),
      this.#info(),
      this.#meetings(),
      ...(this.branch.target === null
        ? []
        : [
            {
              name: "规划指标",
              rows: [
                ["编号", "指标", "关系", "目标值", "单位"],
                ["P01", "全年党费收缴", ">=", yuanFromFen(this.branch.target), "元"],
              ],
            },
          ]),
    ];
  }

  #date(day: Day | undefined | null): Cell {
    if (!day) return null;
    const [year, month, date] = day.split("-").map(Number) as [number, number, number];
    const serial = serialFromDate(parseIsoDate(day) as NonNullable<ReturnType<typeof parseIsoDate>>);
    const styles: Record<Exclude<DateStyle, "mixed">, Cell> = {
      iso: day,
      serial,
      dotted: `${year}.${month}.${date}`,
      slashed: `${year}/${month}/${date}`,
      words: `${year}年${month}月${date}日`,
      digits: day.replaceAll("-", ""),
    };
    const { dates } = this.layout;
    if (dates !== "mixed") return styles[dates];
    this.#written += 1;
    return [styles.iso, styles.serial, styles.dotted, styles.words, styles.slashed][this.#written % 5] ?? null;
  }

  get #title(): string {
    return `（${YEAR}年第${QUARTERS[this.quarter - 1]}季度）`;
  }

  #has(place: "above" | "column" | "title"): boolean {
    return this.layout.unit.includes(place);
  }

  #heading(name: string): Cell[][] {
    const { called, filled } = this.branch;
    const day = filled.split("-").map(Number);
    const unit = this.#has("above") ? `填报单位：${called}      ` : "";
    return [
      [`${this.#has("title") ? called : ""}${name}${this.#title}`],
      [`${unit}填报日期：${day[0]}年${day[1]}月${day[2]}日`],
    ];
  }

  #roster(withDues: boolean): Sheet {
    const { words, roster } = this.layout;
    const { called } = this.branch;
    const own = { branch: this.#has("column") && roster !== "merged" };
    const fields: Array<[keyof Words, (person: Person) => Cell]> = [
      ["name", ({ name }) => name], ["id", ({ id }) => id], ["gender", ({ gender }) => gender], ["ethnicity", () => "汉族"],
      ["birth", ({ birth }) => this.#date(birth)], ["education", ({ education }) => education], ["category", ({ category }) => category],
      ["joined", ({ joined }) => this.#date(joined)], ["full", ({ full }) => this.#date(full)],
      ...(own.branch ? [["branch", () => called] as [keyof Words, () => Cell]] : []),
      ["standing", () => "正常"], ["mobile", ({ mobile }) => mobile],
      ["in", (person) => this.#date(person.in)], ["source", ({ source }) => source ?? null],
      ...(withDues ? ([["duesClass", (person) => person.duesClass], ["base", (person) => yuan(person.base)], ["monthly", (person) => yuan(person.monthly)]] as Array<[keyof Words, (person: Person) => Cell]>) : []),
    ]; // prettier-ignore
    if (roster === "grouped") fields.splice(2, 0, ...fields.splice(3, 0));
    const before: Cell[] =
      roster === "merged"
        ? [words.branch, words.serial]
        : roster === "offset"
          ? [null, null, words.serial]
          : [words.serial];
    const head = fields.map(([key]) => (roster === "offset" ? broken(words[key]) : words[key]));
    const months = withDues ? [...Array.from({ length: 12 }, (_, month) => `${month + 1}月`), "合计"] : [];
    const rows: Cell[][] = [...this.#heading(withDues ? `党员基本信息及${YEAR}年党费收缴表` : "党员花名册")];
    const merges: Array<readonly [number, number, number, number]> = [];
    if (roster === "offset") {
      for (const row of rows) row.unshift(null, null);
      rows.unshift([]);
    }
    const top = rows.length;
    if (roster === "grouped") {
      rows.push([...before, "基本情况", null, null, null, null, null, "党籍情况", ...head.slice(7).map(() => null)]);
      merges.push([top, 0, top + 1, 0], [top, 1, top, 6], [top, 7, top, head.length]);
      rows.push([null, ...head]);
    } else if (withDues) {
      rows.push([...before, ...head, `${YEAR}年实缴党费（元）`, ...months.slice(1).map(() => null)]);
      rows.push([...before.map(() => null), ...head.map(() => null), ...months]);
      const first = before.length + head.length;
      for (let column = 0; column < first; column += 1) merges.push([top, column, top + 1, column]);
      merges.push([top, first, top, first + 12]);
    } else rows.push([...before, ...head]);
    const start = rows.length;
    this.#people.forEach((person, index) => {
      const values = fields.map(([, value]) => value(person));
      const serial: Cell[] =
        roster === "merged"
          ? [index === 0 ? called : null, index + 1]
          : roster === "offset"
            ? [null, null, index + 1]
            : [index + 1];
      rows.push([...serial, ...values, ...(withDues ? this.#paidCells(person) : [])]);
    });
    if (roster === "merged" && this.#people.length > 1) merges.push([start, 0, start + this.#people.length - 1, 0]);
    return { name: withDues ? "党员及党费总表" : this.#named("党员花名册"), rows, merges };
  }

  #named(name: string): string {
    return this.layout.words === TRADITIONAL
      ? name.replace("党员", "黨員").replace("党费", "黨費").replace("台账", "臺賬")
      : name;
  }

  #leavers(): Sheet {
    const { words } = this.layout;
    const { called } = this.branch;
    const keys = [
      "name",
      "id",
      "gender",
      "category",
      "branch",
      "joined",
      "full",
      "out",
      "aim",
      "paidTo",
      "died",
      "removed",
    ] as const;
    const rows: Cell[][] = [
      [`${called}${YEAR}年转出、去世、出党党员名单`],
      [words.serial, ...keys.map((key) => words[key])],
    ];
    this.#left.forEach(
      (person, index) =>
      rows.push([
        index + 1, person.name, person.id, person.gender, person.category, called, this.#date(person.joined), this.#date(person.full),
        this.#date(person.out), person.aim ?? null, person.out ? `${YEAR}年${person.to}月` : null, this.#date(person.died), this.#date(person.removed),
      ]), // prettier-ignore
    );
    return { name: "转出及去世党员", rows };
  }

  /** Paid by month up to the quarter's last, as the ledger shows it: who pays by the quarter under its last month. */
  #paid(person: Person): Array<number | null> {
    return paidByMonth(person, this.#month);
  }

  #paidCells(person: Person): Cell[] {
    const paid = this.#paid(person);
    return [...paid.map(yuan), yuan(paid.reduce<number>((sum, amount) => sum + (amount ?? 0), 0))];
  }

  #dues(): Sheet[] {
    const all = [...this.#people, ...this.#left];
    switch (this.layout.dues) {
      case "quarters":
        return [this.#quarters(all)];
      case "payments":
        return [this.#payments(all)];
      case "sheets":
        return Array.from({ length: this.quarter }, (_, index) => this.#quarterSheet(all, index + 1));
      case "aside":
        return [this.#aside(all)];
      default:
        return [this.#months(this.#named("党费收缴台账"), all)];
    }
  }

  #persons(person: Person): Cell[] {
    return [person.name, person.id, this.branch.called, person.duesClass, yuan(person.base), yuan(person.monthly)];
  }

  get #heads(): string[] {
    const { words } = this.layout;
    return [words.serial, words.name, words.id, words.branch, words.duesClass, words.base, words.monthly];
  }

  #months(name: string, people: readonly Person[]): Sheet {
    const rows: Cell[][] = [
      [`${this.branch.called}${YEAR}年度党费收缴台账`],
      ["单位：元"],
      [...this.#heads, "实缴金额（元）", ...Array.from({ length: 12 }, () => null)],
      [...this.#heads.map(() => null), ...Array.from({ length: 12 }, (_, month) => `${month + 1}月`), "全年合计"],
    ];
    people.forEach((person, index) => rows.push([index + 1, ...this.#persons(person), ...this.#paidCells(person)]));
    const merges = [...this.#heads.map((_, column) => [2, column, 3, column] as const), [2, 7, 2, 19] as const];
    return { name, rows, merges };
  }

  #quarters(people: readonly Person[]): Sheet {
    const quarters = QUARTERS.slice(0, this.quarter);
    const rows: Cell[][] = [
      [`${this.branch.called}${YEAR}年党费收缴台账`],
      ["单位：元"],
      [...this.#heads, ...quarters.flatMap((quarter) => [`${quarter}季度`, null])],
      [...this.#heads.map(() => null), ...quarters.flatMap(() => ["应缴", "实缴"])],
    ];
    people.forEach((person, index) => {
      const paid = this.#paid({ ...person, isQuarterly: false });
      const sums = quarters.map((_, at) =>
        paid.slice(at * 3, at * 3 + 3).reduce<number>((sum, amount) => sum + (amount ?? 0), 0),
      );
      rows.push([index + 1, ...this.#persons(person), ...sums.flatMap((sum) => [yuan(sum), yuan(sum)])]);
    });
    const merges = [
      ...this.#heads.map((_, column) => [2, column, 3, column] as const),
      ...quarters.map((_, at) => [2, 7 + at * 2, 2, 8 + at * 2] as const),
    ];
    return { name: "党费收缴", rows, merges };
  }

  #payments(people: readonly Person[]): Sheet {
    const rows: Cell[][] = [
      [`${this.branch.called}${YEAR}年党费缴纳明细`],
      [...this.#heads, "所属月份", "实缴金额", "缴纳日期", "缴纳方式"],
    ];
    for (let quarter = 1; quarter <= this.quarter; quarter += 1)
      for (const person of people) {
        const first = Math.max(person.from, quarter * 3 - 2);
        const last = Math.min(person.to, quarter * 3);
        if (first > last || person.monthly === 0) continue;
        const months = first === last ? `${first}月` : `${first}-${last}月`;
        rows.push([
          rows.length - 1,
          ...this.#persons(person),
          months,
          yuan(person.monthly * (last - first + 1)),
          this.#date(isoOf(last, 12)),
          "微信",
        ]);
      }
    return { name: "党费缴纳明细", rows };
  }

  #quarterSheet(people: readonly Person[], quarter: number): Sheet {
    const months = [2, 1, 0].map((back) => quarter * 3 - back);
    const rows: Cell[][] = [
      [null, `${this.branch.called}${YEAR}年第${QUARTERS[quarter - 1]}季度党费收缴清单`],
      [null, "单位：元"],
      [null, ...this.#heads.map(broken), ...months.map((month) => `${month}月`), "合 计"],
    ];
    people.forEach((person, index) => {
      const paid = this.#paid(person).slice(quarter * 3 - 3, quarter * 3);
      if (paid.every((amount) => amount === null)) return;
      const sum = paid.reduce<number>((total, amount) => total + (amount ?? 0), 0);
      rows.push([null, index + 1, ...this.#persons(person), ...paid.map(yuan), yuan(sum)]);
    });
    return { name: `${QUARTERS[quarter - 1]}季度党费`, rows };
  }

  #aside(people: readonly Person[]): Sheet {
    const { words } = this.layout;
    const months = Array.from({ length: this.#month }, (_, month) => `${month + 1}月`);
    const head = [words.serial, words.name, words.id, words.monthly, ...months, "全年合计"];
    const half = Math.ceil(people.length / 2);
    const line = (person: Person | undefined, index: number): Cell[] => {
      if (!person) return head.map(() => null);
      const paid = this.#paid(person).slice(0, this.#month);
      const sum = paid.reduce<number>((total, amount) => total + (amount ?? 0), 0);
      return [index + 1, person.name, person.id, yuan(person.monthly), ...paid.map(yuan), yuan(sum)];
    };
    const rows: Cell[][] = [
      [`${this.branch.called}${YEAR}年党费收缴情况`],
      ["第一党小组", ...head.map(() => null), "第二党小组"],
      [...head, null, ...head],
      ...Array.from({ length: half }, (_, index) => [
        ...line(people[index], index),
        null,
        ...line(people[half + index], index),
      ]),
    ];
    return { name: "党费", rows };
  }

  #fund(): Sheet {
    const { entries, fund, called } = this.branch;
    const isYear = this.layout.fund === "year";
    const first = isoOf(this.#month - 2, 1);
    const end = isoOf(this.#month, 31);
    const before = entries.filter(({ day }) => day < first && !isYear);
    let balance = before.reduce((sum, { income, expense }) => sum + income - expense, fund);
    const rows: Cell[][] = [
      [
        isYear
          ? `${YEAR}年爱心基金收支台账`
          : `${called}爱心基金收支明细（${YEAR}年${QUARTERS[this.quarter - 1]}季度）`,
      ],
      [
        "日期",
        "摘要",
        "收入",
        "支出",
        "余额",
        "经办人",
        "凭证号",
        "受助人",
        "支部申请日期",
        "党委研究日期",
        "公示日期",
      ],
      [this.#date(isYear ? isoOf(1, 1) : first), isYear ? "上年结余" : "上季结余", null, null, yuan(balance), "符会计"],
    ];
    for (const { day, what, income, expense, voucher, aided } of entries) {
      if (day > end || (!isYear && day < first)) continue;
      balance += income - expense;
      const steps = aided === null ? [] : [-12, -5, 4].map((days) => this.#date(shifted(day, days)));
      rows.push([
        this.#date(day),
        what,
        yuan(income || null),
        yuan(expense || null),
        yuan(balance),
        "符会计",
        voucher,
        aided,
        ...steps,
      ]);
    }
    return { name: this.#named("爱心基金"), rows };
  }

  #info(): Sheet {
    const { called, people, secretary, stated, flow, layout } = this.branch;
    const words = FLOW_WORDS[(layout + called.length) % FLOW_WORDS.length] ?? [];
    const values = flow ? [flow.opening, flow.in, flow.joined, flow.out, flow.died, flow.removed] : [];
    return {
      name: "支部信息",
      rows: [
        [`党支部基本信息${this.#title}`],
        [
          "支部名称",
          "支部类型",
          "党员人数",
          "书记",
          "书记出生年月",
          "书记学历",
          "副书记",
          "委员人数",
          "换届日期",
          "任期（年）",
          ...(flow ? words : []),
        ],
        [
          called,
          "居民支部",
          stated ?? people.length,
          secretary.name,
          this.#date(secretary.birth),
          secretary.education,
          people[1]?.name ?? null,
          5,
          this.#date(`${YEAR - 2}-05-20`),
          5,
          ...values,
        ],
      ],
    };
  }

  #meetings(): Sheet {
    const end = isoOf(this.#month, 31);
    return {
      name: "三会一课",
      rows: [
        [`${YEAR}年“三会一课”开展情况登记表`],
        ["日期", "支部", "会议类型", "主题", "主持人", "主讲人", "应到人数", "实到人数"],
        ...this.branch.meetings
          .filter(({ day }) => day <= end)
          .map(({ day, type, topic, host, expected, attended }): Cell[] => [
            this.#date(day),
            this.branch.called,
            type,
            topic,
            host,
            null,
            expected,
            attended,
          ]),
      ],
    };
  }
}

/** In fen by month, up to a month. */
export function paidByMonth({ from, to, monthly, isQuarterly }: Person, until: number): Array<number | null> {
  const isPaid = (month: number): boolean => month >= from && month <= to && month <= until && monthly > 0;
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    if (!isQuarterly) return isPaid(month) ? monthly : null;
    if (month % 3 !== 0 || month > until) return null;
    const count = [month - 2, month - 1, month].filter(isPaid).length;
    return count === 0 ? null : count * monthly;
  });
}

function yuan(fen: number | null): number | null {
  return fen === null ? null : yuanFromFen(fen);
}

/** Headers broken over two lines, as narrow columns have them. */
function broken(text: string): string {
  return text.length < 3 ? text.split("").join(" ") : `${text.slice(0, 2)}\n${text.slice(2)}`;
}

function isoOf(month: number, day: number): Day {
  return `${YEAR}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function shifted(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
