import { LEFT_BUT_NORMAL, remarkId } from "../../src/domain/records/membership";
import type { Answers } from "../../src/domain/verdict/questions";
import { Roster, type Person } from "../../src/domain/records/roster";
import { readBook } from "../../src/reading/read";
import { day, sheet } from "../support/sheets";

const counting = (on: string, answers: Answers = {}) => ({ day: day(on), asOf: day("2026-10-08"), answers });

const ROSTER = `
姓名|性别|公民身份证号|人员类别|所在党支部
张三|男|990101198001010011|正式党员|东风里党支部
张三|男||正式党员|幸福里党支部
张 三|男||正式党员|幸福里党支部
李四|女|990101198001010011|正式党员|幸福里党支部
王五|女||正式党员|幸福里党支部
张三|男||正式党员|`.trim();

const roster = new Roster(readBook({ sheets: [sheet("花名册", ROSTER)] }), counting("2026-09-30"));

test.each<[who: string, person: Person, row: number | null]>([
  ["a number that several share, by the name", { name: "李 四", idNumber: "990101198001010011" }, 3],
  ["that number under another name, the first", { name: "赵六", idNumber: "990101198001010011" }, 0],
  ["that number without a name, the first", { name: null, idNumber: "990101198001010011" }, 0],
  ["a name that several share, by the branch", { name: "张三", branch: "幸福里 党支部" }, 1],
  ["that name in a branch without it", { name: "张三", branch: "朝阳党支部" }, null],
  ["that name without a branch", { name: "张三" }, null],
  ["a name that stands once, in whatever branch", { name: "王五", branch: "朝阳党支部" }, 4],
  ["a number that nobody has, by the name", { name: "王五", idNumber: "990101198001010038" }, 4],
  ["a name with a note behind it", { name: "王五（组长）" }, 4],
  ["a shared name with a note, by the branch", { name: "张三(书记)", branch: "幸福里党支部" }, 1],
  ["a name that nobody has", { name: "赵六" }, null],
])("finds %s", (_, person, row) => {
  const found = roster.find(person);
  expect(found && roster.members.indexOf(found)).toBe(row);
});

test("namesakes are the members of one name in one branch, in the roster's order", () => {
  const places = (branch: string | null) =>
    roster.namesakes("张三", branch).map((member) => roster.members.indexOf(member));
  expect(places("幸福里党支部")).toEqual([1, 2]);
  expect(places(null)).toEqual([5]);
});

describe("who counts on a day", () => {
  const book = readBook({
    sheets: [
      sheet(
        "花名册",
        `
          姓名|人员类别|所在党支部|入党日期|转正日期|党籍状态|转出时间|去世日期|备注
          甲|正式党员|东党支部|2010-01-01|2011-01-01||2026-08-03|
          乙|正式党员|东党支部|2010-01-01|2011-01-01|死亡||2026-07-10|
          丙|正式党员|东党支部|2010-01-01|2011-01-01|停止党籍|||
          丁|预备党员|东党支部|2026-08-20||正常|||
          戊|正式党员|东党支部|2025-07-01|2026-07-01|正常|||
          己|正式党员|东党支部|2010-01-01|2011-01-01|正常|2026-04-01||
          庚|正式党员|东党支部|2010-01-01|2011-01-01|正常|||2026年5月已去世
        `,
      ),
    ],
  });
  const on = (date: string, answers: Answers = {}) => new Roster(book, counting(date, answers));
  const counted = (roster: Roster): string =>
    roster.members
      .filter(roster.isCounted)
      .map(({ name }) => name)
      .join("");

  test.each([
    ["before anybody left or joined", "2026-06-30", "甲乙戊己庚"],
    ["the day before one died", "2026-07-09", "甲乙戊己庚"],
    ["the day that one died", "2026-07-10", "甲戊己庚"],
    ["the day that one moved away", "2026-08-03", "戊己庚"],
    ["when one has joined", "2026-09-30", "丁戊己庚"],
  ])("%s", (_, date, names) => {
    expect(counted(on(date))).toBe(names);
  });

  test("who became a full member later was a probationary one", () => {
    const [before, after] = ["2026-06-30", "2026-07-01"].map((date) => on(date));
    const category = (roster: Roster) => roster.categoryOf(roster.members.find(({ name }) => name === "戊")!);
    expect([category(before!), category(after!)]).toEqual(["预备党员", "正式党员"]);
  });

  test("what the clerk has confirmed: a date beside 正常, and a remark", () => {
    const remark = remarkId(on("2026-06-30").members.find(({ name }) => name === "庚")!);
    expect(remark).not.toContain("庚");
    expect(counted(on("2026-09-30", { [LEFT_BUT_NORMAL]: "yes", [remark]: "yes" }))).toBe("丁戊");
    expect(counted(on("2026-04-30", { [remark]: "yes" }))).toContain("庚");
    expect(counted(on("2026-09-30", { [LEFT_BUT_NORMAL]: "no", [remark]: "no" }))).toBe("丁戊己庚");
  });
});
