import { figure, isMet, outcomesOf } from "../support/plan";
import { sheet } from "../support/sheets";

const communities = (columns: string, rows: string) => sheet("社区情况", `社区 | 等级 | ${columns}\n${rows}`);

describe("what each community has", () => {
  test.each([
    ["P24", "便民服务站", "东 | 标准 | 是\n西 | 标准 | 否", 0.5, ["西"]],
    ["P49", "联席会议类型", "东 | 标准 | 紧密型\n西 | 标准 | 半松散型\n南 | 标准 | ~", 1 / 3, ["西", "南"]],
    [
      "P79",
      "一个中心对外 | 一个窗口受理 | 一站式服务 | 一条龙办理",
      "东 | ~ | 是 | 是 | 是 | 是\n西 | ~ | 是 | 是 | 是 | ~",
      0.5,
      ["西"],
    ],
    ["P85", "自有场所", "东 | 标准 | 是\n西 | 标准 | ~", 0.5, ["西"]],
    ["P100", "区级联网 | 街道联网 | 社区联网", "东 | 标准 | 是 | 是 | 是\n西 | 标准 | 是 | 是 | 否", 0.5, ["西"]],
    ["P103", "党建活动中心", "东村 | 标准 | 是\n西村 | 标准 | 是", 1, []],
  ])("%s by %s", (id, columns, rows, share, missing) => {
    expect(figure(`${id} | = | 100%`, [communities(columns, rows)])).toEqual([share, ...missing]);
  });

  test("P40: all of the eight, and no figure where the sheet doesn't ask for all", () => {
    const eight = "有活动室 | 有党旗 | 有制度 | 有牌子 | 有报刊 | 有电视 | 有影碟机 | 有记录";
    const table = communities(eight, `东 | ~ | ${"是 | ".repeat(7)}是\n西 | ~ | ${"是 | ".repeat(7)}否`);
    expect(figure("P40 | = | 100%", [table])).toEqual([0.5, "西"]);
    expect(figure("P40 | = | 100%", [communities("有活动室 | 有党旗", "东 | ~ | 是 | 是")])).toEqual([null]);
  });

  test("P75: social workers, of the community that has fewest", () => {
    expect(figure("P75 | >= | 1", [communities("社工人数", "东 | 标准 | 3\n西 | 标准 | ~")])).toEqual([3, "西"]);
    expect(isMet("P75 | >= | 1", [communities("社工人数", "东 | 标准 | 3\n西 | 标准 | ~")])).toBeNull();
    expect(figure("P75 | >= | 1", [communities("社工人数", "东 | 标准 | 3\n西 | 标准 | 1")])).toEqual([1]);
  });
});

test("P29: every grid has a leader and points, else every community leaders of grids", () => {
  const grids = sheet("网格", "网格名称 | 网格长 | 邻里点数\n一 | 张一 | 2\n二 | ~ | 2\n三 | 李二 | 0\n四 | 王三 | 1");
  expect(figure("P29 | = | 100%", [grids])).toEqual([0.5, "二", "三"]);
  expect(figure("P29 | = | 100%", [communities("网格长人数", "东 | 标准 | 4\n西 | 标准 | 0")])).toEqual([0.5, "西"]);
});

test("P31, P32 and P59: a branch named after each committee; P32 means those of communities", () => {
  const committees = communities(
    "联席会议制度",
    "东风里社区居委会 | ~ | 是\n朝阳社区 | ~ | 是\n王庄村委会 | ~ | 是\n和平居委会 | ~ | 是",
  );
  const list = sheet(
    "支部信息",
    "支部名称 | 书记 | 党员人数\n东风里社区党支部 | 张一 | 9\n王庄党支部 | 李二 | 9\n和平第一党支部 | 王三 | 9",
  );
  const outcomes = outcomesOf("P31 | >= | 70%\nP32 | = | 100%\nP59 | = | 100%", [committees, list]);
  expect(outcomes.map(({ actual, missing }) => [actual, missing.map(({ name }) => name)])).toEqual([
    [0.75, ["朝阳社区"]],
    [0.5, ["朝阳社区"]],
    [0.75, ["朝阳社区"]],
  ]);
});

describe("P37: communities merged, all their members moved", () => {
  const merged = (moved: number) =>
    sheet(
      "社区合并",
      `原社区 | 现社区 | 原党员数 | 转入党员数
       甲 | 东 | 40 | 40
       乙 | 东 | 35 | ${moved}
       丙 | 西 | 20 | 20`,
    );

  test("counts what they became", () => {
    expect(figure("P37 | = | 2", [merged(35)])).toEqual([2]);
    expect(isMet("P37 | = | 2", [merged(35)])).toBe(true);
  });

  test("is not met where members were lost on the way", () => {
    expect(figure("P37 | = | 2", [merged(34)])).toEqual([2, "乙"]);
    expect(isMet("P37 | = | 2", [merged(34)])).toBe(false);
  });
});

describe("P83: 30, 30 and 40 per cent of the communities", () => {
  const graded = (standard: number, quality: number, demonstration: number, none = 0) =>
    communities(
      "联席会议制度",
      ["标准", "精品", "示范", "~"]
        .flatMap((grade, index) =>
          Array.from({ length: [standard, quality, demonstration, none][index] ?? 0 }, () => grade),
        )
        .map((grade, index) => `社区${index} | ${grade} | 是`)
        .join("\n"),
    );

  test.each([
    [3, 3, 4, 0, [1]],
    [4, 3, 3, 0, [1]],
    [5, 3, 2, 0, [1 / 3, "标准", "示范"]],
    [3, 3, 2, 2, [2 / 3, "示范", "社区8", "社区9"]],
  ])("%d, %d and %d of them, %d without a grade", (standard, quality, demonstration, none, expected) => {
    expect(figure("P83 | = | 100%", [graded(standard, quality, demonstration, none)])).toEqual(expected);
  });

  test("P97 counts those of high quality", () => {
    expect(figure("P97 | 介于 | 2-3", [graded(3, 4, 4)])).toEqual([4]);
  });
});
