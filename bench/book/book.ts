/**
 * A clerk's workbook of any size: roster, the year's dues, branches, activities, development, funds, publications and the
 * plan, with the mixed spellings of dates, amounts and names that such books have.
 */
import { addMonths, dateOfDay, firstDay, formatDate, type PlainDate } from "../../src/domain/values/dates";
import { yuanFromFen, type Fen } from "../../src/domain/values/money";
import { columnName } from "../../src/spreadsheet/workbook";
import { BRANCH_SIZE, branchName, madeUpPeople, sumOf, YEAR, type Person } from "./people";
import type { BookSheet, Cell } from "./xlsxFile";

type Row = ReadonlyArray<Cell>;

export interface Book {
  readonly sheets: readonly BookSheet[];
  /** How often each rule has something to find; no other rule has. */
  readonly planted: ReadonlyMap<string, number>;
}

/** The day to check the book on: the year and its last quarter have ended, and their accounts were published. */
export const AS_OF: PlainDate = { year: YEAR + 1, month: 1, day: 8 };

/** A book of so many members, 50 of them a branch; `from` makes them other people. */
export function madeUpBook(members: number, from = 0): Book {
  const { people, planted } = madeUpPeople(members, from);
  const branches = Array.from({ length: Math.ceil(members / BRANCH_SIZE) }, (_, branch) =>
    people.slice(branch * BRANCH_SIZE, (branch + 1) * BRANCH_SIZE),
  );
  const sheets = [
    { name: "支部信息", rows: branchRows(branches) },
    { name: "党员花名册", rows: rosterRows(people) },
    { name: `${YEAR}年党费台账`, rows: duesRows(people) },
    { name: "三会一课", rows: activityRows(branches) },
    { name: "发展党员", rows: developmentRows(branches) },
    { name: "爱心基金台账", rows: loveFundRows(branches) },
    { name: "党建经费台账", rows: partyFundRows(branches) },
    { name: "公示记录", rows: publicationRows() },
    { name: "规划指标", rows: planRows() },
  ];
  return { sheets, planted };
}

type Branches = ReadonlyArray<readonly Person[]>;

function* branchRows(branches: Branches): Iterable<Row> {
  yield [
    ...[
      "支部名称",
      "支部类型",
      "级别",
      "党员人数",
      "书记",
      "书记出生年月",
      "书记学历",
      "兼任居委会主任",
      "副书记",
      "委员人数",
    ],
    ...["换届日期", "任期（年）", "党员服务中心", "联席会议制度", "星级"],
  ];
  for (const [index, people] of branches.entries()) {
    const [secretary, deputy] = people;
    if (!secretary) continue;
    yield [
      ...[branchName(index), index % 3 === 0 ? "非公企业支部" : "居民支部", "党支部", people.length, secretary.name],
      ...[{ date: secretary.birth }, secretary.education, "是", deputy?.name ?? null, 5],
      ...[{ date: { year: YEAR - 2, month: 5, day: 20 } }, 5, "是", "是", "三星"],
    ];
  }
}

function* rosterRows(people: readonly Person[]): Iterable<Row> {
  yield ["党员基本信息汇总表"];
  yield ["填报单位：东风社区党委", null, null, null, `填报时间：${YEAR}年12月31日`];
  yield [
    ...[
      "序号",
      "姓名",
      "所在党支部",
      "公民身份证号码",
      "性别",
      "民族",
      "出生日期",
      "学历",
      "人员类别",
      "加入党组织日期",
    ],
    ...["转为正式党员日期", "工作岗位", "手机号", "固定电话", "家庭住址", "党籍状态", "是否为失联党员", "失去联系日期"],
    ...["是否为流动党员", "外出流向", "缴费类别", "备注"],
  ];
  for (const [index, person] of people.entries()) {
    yield [
      ...[index + 1, writtenName(person.name, index), person.branch, person.idNumber, person.gender, "汉族"],
      ...[writtenDate(person.birth, index), person.education, person.category, writtenDate(person.joined, index + 3)],
      ...[
        writtenDate(person.fullMember, index + 6),
        person.occupation,
        index % 3 === 0 ? Number(person.mobile) : person.mobile,
      ],
      ...[null, person.address, "正常", "否", null, "否", null, person.duesClass, null],
    ];
  }
}

/** In every tenth row all amounts are text, and the total is typed: a formula, there and below, leaves text out. */
function* duesRows(people: readonly Person[]): Iterable<Row> {
  const months = Array.from({ length: 12 }, (_, month) => month);
  const firstMonth = 7;
  const firstRow = 4;
  const sum = (range: string, amounts: ReadonlyArray<Fen | null>): Cell => {
    return { formula: `SUM(${range})`, value: yuanFromFen(sumOf(amounts)) };
  };
  yield [`东风社区${YEAR}年党费收缴台账`];
  yield [null, null, null, null, null, null, "单位：元"];
  yield [
    ...["序号", "姓名", "身份证号码", "所在支部", "缴费类别", "党费计算基数", "月应缴"],
    ...months.map((month) => `${month + 1}月`),
    ...["合计", "备注"],
  ];
  for (const [index, person] of people.entries()) {
    const row = firstRow + index;
    const written = isText(index) ? asText : asNumber;
    const ownMonths = `${columnName(firstMonth)}${row}:${columnName(firstMonth + 11)}${row}`;
    yield [
      ...[index + 1, writtenName(person.name, index), person.idNumber, person.branch, person.duesClass],
      ...[person.base, person.monthlyDue, ...person.paid].map(written),
      isText(index) || person.total !== null ? yuanFromFen(totalOf(person)) : sum(ownMonths, person.paid),
      null,
    ];
  }
  const below = (column: number): string => {
    const name = columnName(firstMonth + column);
    return `${name}${firstRow}:${name}${firstRow + people.length - 1}`;
  };
  const numbers = people.filter((_, index) => !isText(index));
  yield [
    ...["合计", null, null, null, null, null, null],
    ...months.map((month) =>
      sum(
        below(month),
        numbers.map(({ paid }) => paid[month] ?? null),
      ),
    ),
    ...[sum(below(12), people.map(totalOf)), null],
  ];
}

function isText(index: number): boolean {
  return index % 10 === 0;
}

function asText(amount: Fen | null): Cell {
  return amount === null ? null : yuanFromFen(amount).toFixed(2);
}

function asNumber(amount: Fen | null): Cell {
  return amount === null ? null : yuanFromFen(amount);
}

function totalOf({ paid, total }: Person): Fen {
  return total ?? sumOf(paid);
}

function* activityRows(branches: Branches): Iterable<Row> {
  yield ["日期", "支部", "会议类型", "主题", "主持人", "应到人数", "实到人数"];
  for (let month = 1; month <= 12; month += 1) {
    for (const [index, people] of branches.entries()) {
      const held = (day: number, type: string, topic: string, expected: number): Row => {
        const date = { year: YEAR, month, day: day + (index % 5) };
        return [
          writtenDate(date, index),
          branchName(index),
          type,
          topic,
          people[0]?.name ?? null,
          expected,
          expected - 1,
        ];
      };
      yield held(3, "支部委员会", "研究支部工作", 5);
      yield held(10, "主题党日", "主题党日活动", people.length);
      if (month % 3 !== 0) continue;
      yield held(17, "支部党员大会", "总结季度工作", people.length);
      yield held(18, "党课", "学习党章", people.length);
      if (month === 12) yield held(19, "民主评议党员", "民主评议党员", people.length);
    }
    if (month % 3 === 0)
      yield [{ date: { year: YEAR, month, day: 25 } }, "东风社区", "联席会议", "共驻共建", "李主任", 12, 11];
  }
}

/** The latest of the steps that a person has reached gives the stage. */
const STAGES = ["入党申请人", "积极分子", "发展对象", "预备党员"];
/** Months from one step to the next: application, activist, target, acceptance. */
const STEPS = [0, 8, 22, 26];

function* developmentRows(branches: Branches): Iterable<Row> {
  yield [
    ...["序号", "姓名", "所在支部", "当前阶段", "递交申请书日期", "谈话日期", "确定积极分子日期", "列为发展对象日期"],
    ...["培训学时", "支部大会接收日期", "党委审批日期", "入党介绍人"],
  ];
  for (const [index, people] of branches.entries()) {
    const [, first, second] = people;
    const stage = index % STAGES.length;
    const applied = { year: YEAR - 2 - (stage === 3 ? 1 : 0), month: 1 + (index % 6), day: 1 + (index % 28) };
    const step = (number: number): Cell =>
      number > stage ? null : writtenDate(addMonths(applied, STEPS[number] ?? 0), index + number);
    yield [
      ...[
        index + 1,
        `申${"小大中春秋"[index % 5] ?? ""}${"明红军兰"[index % 4] ?? ""}`,
        branchName(index),
        STAGES[stage] ?? null,
      ],
      ...[step(0), writtenDate(daysLater(applied, 20), index), step(1), step(2), stage >= 2 ? 24 : null, step(3)],
      ...[stage === 3 ? { date: addMonths(applied, (STEPS[3] ?? 0) + 1) } : null],
      ...[stage === 3 && first && second ? `${first.name}、${second.name}` : null],
    ];
  }
}

/** A gift and a grant for every branch, through the year. */
function* loveFundRows(branches: Branches): Iterable<Row> {
  yield ["日期", "摘要", "收入", "支出", "余额", "经办人", "凭证号", "支部申请日期", "党委研究日期", "公示日期"];
  let balance = 6_000_000;
  yield [
    { date: { year: YEAR, month: 1, day: 1 } },
    "上年结余",
    null,
    null,
    yuanFromFen(balance),
    "李会计",
    null,
    null,
    null,
    null,
  ];
  for (const [index, people] of branches.entries()) {
    const paid = dayOfYear(index, branches.length);
    const income = 30_000 + (index % 7) * 1_050;
    const expense = 20_000 + (index % 5) * 2_025;
    balance += income;
    yield [
      { date: paid },
      "党员捐款",
      yuanFromFen(income),
      null,
      yuanFromFen(balance),
      "李会计",
      `收-${index + 1}`,
      null,
      null,
      null,
    ];
    balance -= expense;
    yield [
      ...[
        { date: paid },
        `救助困难党员${people[5]?.name ?? ""}`,
        null,
        yuanFromFen(expense),
        yuanFromFen(balance),
        "李会计",
      ],
      ...[
        `付-${index + 1}`,
        { date: daysLater(paid, -15) },
        { date: daysLater(paid, -6) },
        { date: daysLater(paid, 3) },
      ],
    ];
  }
}

function* partyFundRows(branches: Branches): Iterable<Row> {
  const purposes = ["教育培训", "活动场所", "书报资料", "慰问党员"];
  yield ["日期", "摘要", "用途", "收入", "支出", "余额", "预算", "经办人", "凭证号"];
  const budget = branches.length * 50_000;
  let balance = budget;
  yield [
    { date: { year: YEAR, month: 1, day: 2 } },
    "财政拨款",
    null,
    yuanFromFen(budget),
    null,
    yuanFromFen(balance),
    yuanFromFen(budget),
    "李会计",
    "拨-1",
  ];
  for (const [index] of branches.entries()) {
    const expense = 40_000 - (index % 9) * 1_111;
    balance -= expense;
    yield [
      ...[
        { date: dayOfYear(index, branches.length) },
        `${branchName(index)}活动`,
        purposes[index % purposes.length] ?? null,
        null,
      ],
      ...[yuanFromFen(expense), yuanFromFen(balance), null, "李会计", `支-${index + 1}`],
    ];
  }
}

function* publicationRows(): Iterable<Row> {
  yield ["日期", "公示内容", "所属期间", "公示天数"];
  for (const quarter of [1, 2, 3, 4]) {
    const ended = addMonths({ year: YEAR, month: 1, day: 5 }, quarter * 3);
    for (const what of ["爱心基金收支", "党建经费收支", "党费收缴"])
      yield [{ date: ended }, what, `${YEAR}年第${quarter}季度`, 7];
  }
}

function* planRows(): Iterable<Row> {
  yield ["编号", "指标", "关系", "目标值", "单位"];
  yield ["P01", "全年党费收缴", ">=", 12_000, "元"];
  yield ["P14", "联席会议每季召开次数", ">=", 1, "次"];
  yield ["P45", "支部书记平均年龄", "<", 45, "岁"];
  yield ["P46", "45岁以下书记大专以上学历比例", ">=", "70%", "%"];
  yield ["P47", "联席会议组建率", ">=", "100%", "%"];
}

/** Most dates are real ones; some clerks type text, or a number that only looks like a date. */
function writtenDate(date: PlainDate | string | null, index: number): Cell {
  if (date === null || typeof date === "string") return date;
  const iso = formatDate(date);
  switch (index % 12) {
    case 0:
      return iso;
    case 1:
      return `${date.year}.${date.month}.${date.day}`;
    case 2:
      return `${date.year}年${date.month}月${date.day}日`;
    case 3:
      return Number(iso.replaceAll("-", ""));
    default:
      return { date };
  }
}

/** Names of two characters are often padded to the width of three. */
function writtenName(name: string, index: number): string {
  return name.length === 2 && index % 2 === 0 ? Array.from(name).join("　") : name;
}

function dayOfYear(index: number, count: number): PlainDate {
  return daysLater({ year: YEAR, month: 1, day: 20 }, Math.floor((index / count) * 340));
}

function daysLater(date: PlainDate, days: number): PlainDate {
  return dateOfDay(firstDay(date) + days);
}
