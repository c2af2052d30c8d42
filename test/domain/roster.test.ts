import { Roster, type Person } from "../../src/domain/roster";
import { readBook } from "../../src/reading/read";
import { sheet } from "../support/sheets";

const ROSTER = `
姓名|性别|公民身份证号|人员类别|所在党支部
张三|男|990101198001010011|正式党员|东风里党支部
张三|男||正式党员|幸福里党支部
张 三|男||正式党员|幸福里党支部
李四|女|990101198001010011|正式党员|幸福里党支部
王五|女||正式党员|幸福里党支部
张三|男||正式党员|`.trim();

const roster = new Roster(readBook({ sheets: [sheet("花名册", ROSTER)] }));

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
