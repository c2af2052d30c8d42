/** Made-up streets as workbooks' contents: two branches that contradict each other in nothing, until a test makes them. */
import { checkCharacter } from "../../src/domain/values/idNumber";
import { serialFromDate, parseIsoDate, type PlainDate } from "../../src/domain/values/dates";
import { checkWorkbook } from "../../src/quarter";
import { consolidate, type StreetResult } from "../../src/street/consolidate";
import { factsOf } from "../../src/street/facts";
import type { LastQuarter, SealedFacts, StreetFile, StreetInput } from "../../src/street/model";
import { readStreetBook } from "../../src/street/book/read";
import { streetSheets } from "../../src/street/book/street";
import { createXlsx } from "../../src/spreadsheet/xlsx/create";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import type { CellValue, SheetGrid, WorkbookContent } from "../../src/spreadsheet/workbook";

export const NORTH = "北里党支部";
export const SOUTH = "南里党支部";

export interface Person {
  name: string;
  id: string;
  gender?: string;
  birth?: string;
  category?: string;
  joined?: string;
  in?: string;
  from?: string;
  monthly?: number;
  /** Amounts by month from January. */
  paid?: Array<number | null>;
}

export interface Leaver {
  name: string;
  id: string;
  out?: string;
  to?: string;
  died?: string;
  monthly?: number;
  paid?: Array<number | null>;
}

export interface MadeBook {
  branch: string;
  /** How the book calls its branch. */
  unit?: string;
  title?: string;
  filled?: string;
  people: Person[];
  left?: Leaver[];
  /** date, summary, income, expense, voucher, beneficiary. */
  fund?: Array<[string, string, number | null, number | null, string, string?]>;
  opening?: number;
  stated?: { members?: number; opening?: number; in?: number; joined?: number; out?: number; lost?: number };
  secretary?: [string, string];
  /** date, type, topic, host, expected, attended. */
  meetings?: Array<[string, string, string, string, number, number]>;
}

/** A sound number of nobody: the area 99xxxx is not assigned. */
export function idOf(area: number, birth: string, serial: number): string {
  const first = `99${String(area).padStart(4, "0")}${birth.replaceAll("-", "")}${String(serial).padStart(3, "0")}`;
  return first + checkCharacter(first);
}

const NAMES = ["赵一鸣", "钱二虎", "孙三宝", "李四喜", "周五常", "吴六顺"];
const OTHERS = ["郑七巧", "王八斗", "冯九思", "陈十方", "褚百川", "卫千里"];

/** Six members born in different years who pay 20 yuan a month. */
function membersOf(names: readonly string[], area: number): Person[] {
  return names.map((name, index) => ({
    name,
    id: idOf(area, `19${60 + index}-03-1${index}`, 11 + index * 2),
    gender: "男",
  }));
}

/** Two branches without a fault. */
export function clean(): [MadeBook, MadeBook] {
  return [
    made(NORTH, membersOf(NAMES, 101), ["2026-07-15", 11]),
    made(SOUTH, membersOf(OTHERS, 202), ["2026-07-16", 12]),
  ];
}

function made(branch: string, people: Person[], [day, count]: [string, number]): MadeBook {
  const [first] = people as [Person];
  return {
    branch,
    people,
    secretary: [first.name, birthIn(first.id)],
    fund: [[day, "党员捐款", 100 + count, null, `${branch === NORTH ? 71 : 82}000${count}`]],
    meetings: [[day, "主题党日", `${branch}学习`, first.name, 6, 5]],
  };
}

export function birthIn(id: string): string {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
}

const FULL_YEAR = Array.from({ length: 9 }, () => 20);

function day(text: string | undefined): CellValue {
  const date = text === undefined ? null : parseIsoDate(text);
  return date === null ? (text ?? null) : serialFromDate(date);
}

function grid(name: string, rows: CellValue[][]): SheetGrid {
  return {
    name,
    visibility: "visible",
    rows,
    formulas: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    madeBy: null,
  };
}

/** A made book as a clerk's workbook. */
export function contentOf(book: MadeBook, file: string): WorkbookContent {
  const { people, left = [], fund = [], meetings = [], stated = {}, unit = book.branch } = book;
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((month) => `${month}月`);
  const title = book.title ?? "（2026年第三季度）";
  const duesRow = (person: Person | Leaver): CellValue[] => [
    person.name,
    person.id,
    person.monthly ?? 20,
    ...(person.paid ?? FULL_YEAR),
  ];
  const sheets = [
    grid("花名册", [
      [`党员花名册${title}`],
      [`填报单位：${unit}        填报日期：${book.filled ?? "2026年10月3日"}`],
      "姓名 公民身份证号 性别 出生日期 人员类别 加入党组织日期 转为正式党员日期 所在党支部 转入日期 转入来源".split(
        " ",
      ),
      ...people.map((person) => [
        person.name,
        person.id,
        person.gender ?? "男",
        day(person.birth ?? birthIn(person.id)),
        person.category ?? "正式党员",
        day(person.joined ?? "1995-05-01"),
        day(person.category === "预备党员" ? undefined : "1996-05-01"),
        unit,
        day(person.in),
        person.from ?? null,
      ]),
    ]),
    ...(left.length === 0
      ? []
      : [
          grid("转出及去世党员", [
            [`${unit}2026年转出、去世党员名单`],
            "姓名 公民身份证号 性别 人员类别 加入党组织日期 所在党支部 转出日期 转往党组织 去世日期".split(" "),
            ...left.map((person) => [
              person.name,
              person.id,
              "男",
              "正式党员",
              day("1995-05-01"),
              unit,
              day(person.out),
              person.to ?? null,
              day(person.died),
            ]),
          ]),
        ]),
    grid("党费台账", [
      [`${unit}2026年党费台账`],
      ["姓名", "公民身份证号", "月应缴", ...months],
      ...[...people, ...left].map(duesRow),
    ]),
    grid("爱心基金", [
      ["2026年爱心基金收支台账"],
      "日期 摘要 收入 支出 余额 经办人 凭证号 受助人".split(" "),
      [day("2026-01-01"), "上年结余", null, null, book.opening ?? 1000, "经办"],
      ...fund.map(([at, summary, income, expense, voucher, aided]) => [
        day(at),
        summary,
        income,
        expense,
        null,
        "经办",
        voucher,
        aided ?? null,
      ]),
    ]),
    grid("支部信息", [
      [`党支部基本信息${title}`],
      "支部名称 支部类型 党员人数 书记 书记出生年月 委员人数 换届日期 上季末党员数 本季转入 本季发展 本季转出 本季减少".split(
        " ",
      ),
      [
        unit,
        "居民支部",
        stated.members ?? people.length,
        book.secretary?.[0] ?? null,
        day(book.secretary?.[1]),
        null,
        day("2024-05-01"),
        stated.opening ?? null,
        stated.in ?? null,
        stated.joined ?? null,
        stated.out ?? null,
        stated.lost ?? null,
      ],
    ]),
    grid("三会一课", [
      ["2026年三会一课登记表"],
      "日期 支部 会议类型 主题 主持人 应到人数 实到人数".split(" "),
      ...meetings.map(([at, type, topic, host, expected, attended]) => [
        day(at),
        unit,
        type,
        topic,
        host,
        expected,
        attended,
      ]),
    ]),
  ];
  return { name: file, sheets, memory: null };
}

export const Q3 = { year: 2026, quarter: 3 } as const;
export const ON: PlainDate = { year: 2026, month: 10, day: 8 };

/** A made book as a file of the street's folder. */
export function fileOf(book: MadeBook, file = `${book.branch}.xlsx`, sealed?: SealedFacts): StreetFile {
  const facts = factsOf(checkWorkbook(contentOf(book, file), { asOf: ON, quarter: Q3 }));
  return { file, facts, ...(sealed ? { sealed } : {}) };
}

export const REGISTER: StreetInput["register"] = {
  branches: [NORTH, SOUTH].map((branch) => ({
    branch,
    community: "里仁社区",
    shortNames: [branch.replace("党支部", "支部")],
    deadline: { year: 2026, month: 10, day: 5 },
    owed: ["花名册", "党费"],
  })),
  remittances: [],
  plan: [],
};

/** A consolidation of made books. */
export function street(files: readonly StreetFile[], more: Partial<StreetInput> = {}): StreetResult {
  return consolidate({ register: REGISTER, period: Q3, asOf: ON, files, ...more });
}

/** What a workbook of a consolidation, written and read again, hands on as last quarter. */
export async function asLastQuarter(result: StreetResult, period = "2026Q2"): Promise<LastQuarter> {
  const words = () => ({ level: "错误", title: "", message: "" });
  const bytes = await createXlsx(streetSheets(result, words));
  return { ...readStreetBook(await openXlsx(bytes, "上季.xlsx")).last, period };
}
