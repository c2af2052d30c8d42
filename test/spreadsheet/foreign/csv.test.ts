import { asXlsx } from "../../../src/spreadsheet/foreign/open";
import type { ForeignNote } from "../../../src/spreadsheet/foreignNotes";
import { wordsOf } from "../../../src/locales/languages";
import { foreignTexts } from "../../../src/locales/foreignText";
import { serialFromDate } from "../../../src/domain/values/dates";
import { WorkbookError } from "../../../src/spreadsheet/errors";
import type { CellValue } from "../../../src/spreadsheet/workbook";
import { openXlsx } from "../../../src/spreadsheet/xlsx/open";

/** 姓名,党支部 and 张三,松涛党支部 as Chinese programs write them: GBK. */
const GBK: Readonly<Record<string, readonly number[]>> = {
  ...{ 姓: [0xd0, 0xd5], 名: [0xc3, 0xfb], 党: [0xb5, 0xb3], 支: [0xd6, 0xa7], 部: [0xb2, 0xbf], 张: [0xd5, 0xc5] },
  ...{ 三: [0xc8, 0xfd], 松: [0xcb, 0xc9], 涛: [0xcc, 0xce], 邮: [0xd3, 0xca], 编: [0xb1, 0xe0], 号: [0xba, 0xc5] },
  ...{ 身: [0xc9, 0xed], 份: [0xb7, 0xdd], 证: [0xd6, 0xa4] },
};
const gbk = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((letter) => GBK[letter] ?? [letter.charCodeAt(0)]));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
  ]);

interface Read {
  readonly rows: ReadonlyArray<readonly CellValue[]>;
  readonly name: string;
  readonly notes: readonly ForeignNote[];
}

async function read(bytes: Uint8Array, name = "名册.csv"): Promise<Read> {
  const file = await asXlsx(bytes, name);
  const { sheets } = await openXlsx(file.bytes, file.name);
  expect([file.from, sheets.length, sheets[0]!.formulas.size]).toEqual(["csv", 1, 0]);
  return { rows: sheets[0]!.rows, name: sheets[0]!.name, notes: file.notes };
}

const cell = async (field: string): Promise<CellValue> =>
  (await read(utf8(`甲,乙\n${field},1\n`))).rows[1]?.[0] ?? null;

const TABLE = "姓名,党支部\n张三,松涛党支部\n";
test.each<[what: string, bytes: Uint8Array, encoding: string, separator: string]>([
  ["UTF-8", utf8(TABLE), "UTF-8", ","],
  ["UTF-8 with a mark", utf8(`\ufeff${TABLE}`), "UTF-8", ","],
  ["GBK", gbk(TABLE), "GBK", ","],
  ["GBK with tabs", gbk(TABLE.replaceAll(",", "\t")), "GBK", "Tab"],
  ["UTF-16 with tabs, as Excel saves text", utf16(TABLE.replaceAll(",", "\t")), "UTF-16", "Tab"],
  ["semicolons", utf8(TABLE.replaceAll(",", ";")), "UTF-8", ";"],
  ["line ends of Windows", utf8(TABLE.replaceAll("\n", "\r\n")), "UTF-8", ","],
  ["line ends of old Macs", utf8(TABLE.replaceAll("\n", "\r")), "UTF-8", ","],
  ["no line end at the end", utf8(TABLE.trimEnd()), "UTF-8", ","],
  ["a separator that is told", utf8(`sep=|\r\n${TABLE.replaceAll(",", "|")}`), "UTF-8", "|"],
])("%s", async (_, bytes, encoding, separator) => {
  const { rows, name, notes } = await read(bytes);
  expect(rows).toEqual([
    ["姓名", "党支部"],
    ["张三", "松涛党支部"],
  ]);
  expect(name).toBe("名册");
  expect(notes).toEqual([{ code: "csv", params: { encoding, separator } }]);
});

test.each<[field: string, value: CellValue]>([
  ["12.50", 12.5],
  ["-3", -3],
  ["0", 0],
  ['"1,234.50"', 1234.5],
  ["202601", 202601],
  ["00123", "00123"],
  ["13800137001", "13800137001"],
  ["110101197304277623", "110101197304277623"],
  ["2026-03-05", serialFromDate({ year: 2026, month: 3, day: 5 })],
  ["2026/3/5", serialFromDate({ year: 2026, month: 3, day: 5 })],
  ["2026-02-30", "2026-02-30"],
  ["3/5/2026", "3/5/2026"],
  ["1985.1.2", "1985.1.2"],
  ["=1+1", "=1+1"],
  ["+8613800137001", "+8613800137001"],
  ['"=""00123"""', "00123"],
  ['"一,二"', "一,二"],
  ['"说""好"""', '说"好"'],
  ['"两\n行"', "两\n行"],
  ['没"关', '没"关'],
  ["  ", null],
  ["TRUE", "TRUE"],
  ["1e5", "1e5"],
])("%s", async (field, value) => expect(await cell(field)).toEqual(value));

test("rows may be of different lengths, and blank", async () => {
  expect((await read(utf8("甲,乙,丙\n1\n\n2,3,4,5\n"))).rows).toEqual([["甲", "乙", "丙"], [1], [], [2, 3, 4, 5]]);
});

describe("numbers that have lost something are told", () => {
  const notesOf = async (bytes: Uint8Array) => (await read(bytes)).notes.filter(({ code }) => code !== "csv");

  test("in the national encoding: last digits of ID numbers, zeros of post codes", async () => {
    const text =
      "姓名,身份证号,邮编\n张三,1.10101E+17,50000\n张三,110101197304277000,050000\n张三,110101197304277623,100000\n";
    expect(await notesOf(gbk(text))).toEqual([
      { code: "digits-lost", params: { count: 2, cells: ["B2", "B3"] } },
      { code: "zeros-lost", params: { column: "邮编", count: 1, cells: ["C2"] } },
    ]);
  });

  test.each([
    ["a landline's area code", "联系电话", ["01065551234", "2065551234"], ["A3"]],
    ["Beijing's", "电话", ["1065551234", "13800137001"], ["A2"]],
    ["an area code alone", "区号", ["010", "20"], ["A3"]],
    ["codes that are all of one length but one", "人员编码", ["10023", "10024", "9871", "10026"], ["A4"]],
    ["days that their column was too narrow for", "日期", ["########", "2026-03-05"], ["A2"]],
  ])("%s", async (_, heading, values, cells) => {
    const [note] = await notesOf(utf8([heading, ...values].map((value) => `${value},甲`).join("\n")));
    expect(note?.params["cells"]).toEqual(cells);
  });

  test.each([
    ["what counts from 1", "编号", ["1", "2", "3", "10", "11", "100"]],
    ["mobile phones", "手机", ["13800137001", "19900137001"]],
    ["amounts", "金额", ["50000", "20", "1000000"]],
    ["ages beside post codes", "年龄", ["50", "51"]],
  ])("but not %s", async (_, heading, values) => {
    expect(await notesOf(utf8([heading, ...values].map((value) => `${value},甲`).join("\n")))).toEqual([]);
  });

  test("in words, in both languages", async () => {
    const file = await asXlsx(gbk("姓名,邮编\n张三,50000\n"), "名册.csv");
    const chinese = foreignTexts(file, "名册.csv", wordsOf("zh-CN"));
    expect(chinese[0]).toContain("“名册.csv”");
    expect(chinese[1]).toContain("GBK");
    expect(chinese[2]).toBe("“邮编”一列有 1 个号码看起来丢了开头的 0（B2），请核对。");
    expect(foreignTexts(file, "名册.csv", wordsOf("en-US"))[2]).toContain("zeros in front");
  });
});

test.each<[what: string, bytes: Uint8Array, code: string]>([
  ["no text in any encoding", Uint8Array.from([0x41, 0xff, 0xff, 0x81]), "other-format"],
  ["control characters", utf8("甲,\u0001\n"), "other-format"],
  ["a cell longer than a cell may be", utf8(`甲,${"乙".repeat(40_000)}\n`), "too-much"],
  ["more columns than a sheet has", utf8(`${",".repeat(20_000)}\n`), "too-much"],
  ["one wide row above many", utf8(`${",".repeat(16_000)}\n${"1\n".repeat(2_000)}`), "too-much"],
])("%s is refused", async (_, bytes, code) => {
  const error: unknown = await asXlsx(bytes, "名册.csv").catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WorkbookError);
  expect(error).toMatchObject({ code });
});
