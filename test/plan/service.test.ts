import { figure, isMet } from "../support/plan";
import { sheet } from "../support/sheets";

describe("P05: the hardship list", () => {
  const list = (updated: string) => sheet("困难党员", `姓名 | 困难原因 | 更新日期\n张一 | 患病 | ${updated}`);
  const aid = (name: string) =>
    sheet("爱心基金", `日期 | 摘要 | 收入 | 支出 | 受助人\n2026-03-20 | 救助 | ~ | 500 | ${name}`);

  test.each([
    ["2026-07-01", 1],
    ["2026-10-08", 1],
    ["2026-06-30", 0],
    ["2026-10-09", 0],
  ])("updated on %s: %d times since the third quarter began", (updated, times) => {
    expect(figure("P05 | >= | 1", [list(updated)])[0]).toBe(times);
  });

  test("whoever got aid is on it", () => {
    expect(isMet("P05 | >= | 1", [list("2026-09-01"), aid("张一")])).toBe(true);
    expect(figure("P05 | >= | 1", [list("2026-09-01"), aid("李二")])).toEqual([1, "李二"]);
    expect(isMet("P05 | >= | 1", [list("2026-09-01"), aid("李二")])).toBe(false);
  });
});

describe("P42: partner units", () => {
  test("that are linked to a community are counted", () => {
    const partners = sheet(
      "共建单位",
      "共建单位 | 社区 | 解决问题数 | 联系领导\n教育局 | 东 | 3 | 张一\n税务局 | ~ | 2 | ~\n医院 | 东 | 1 | ~",
    );
    expect(figure("P42 | >= | 2", [partners])).toEqual([2, "税务局"]);
    expect(isMet("P42 | >= | 2", [partners])).toBe(true);
  });

  test("a community whose partners name no leader keeps the target from being met", () => {
    const partners = sheet(
      "共建单位",
      "共建单位 | 社区 | 解决问题数 | 联系领导\n教育局 | 东 | 3 | 张一\n医院 | 西 | 1 | ~",
    );
    expect(figure("P42 | >= | 2", [partners])).toEqual([2, "西"]);
    expect(isMet("P42 | >= | 2", [partners])).toBe(false);
  });
});

test("P43: problems solved in the year, else as many as the partner units solved", () => {
  const partners = sheet("共建单位", "共建单位 | 社区 | 解决问题数\n教育局 | 东 | 30\n医院 | 西 | 15");
  expect(figure("P43 | >= | 45", [partners])).toEqual([45]);
  const problems = sheet(
    "实际问题",
    "问题内容 | 解决日期 | 社区\n修路灯 | 2026-02-01 | 东\n通下水 | 2025-12-31 | 东\n装电梯 | ~ | 西",
  );
  expect(figure("P43 | >= | 45", [problems, partners])).toEqual([1]);
});

describe("P67: members' volunteer teams", () => {
  const volunteers = sheet(
    "志愿者",
    `姓名 | 志愿服务队 | 社区 | 是否党员 | 注册日期
     张一 | 夕阳红 | 东 | 否 | 2026-01-01
     李二 | 夕阳红 | 东 | 是 | 2026-01-01
     王三 | 巡逻队 | 东 | 是 | 2026-01-01
     赵四 | ~ | 西 | 是 | 2026-01-01
     钱五 | 秧歌队 | 西 | ~ | 2026-01-01`,
  );

  test("of the community that has fewest", () => {
    expect(figure("P67 | >= | 1", [volunteers])).toEqual([0, "西"]);
  });

  test("of all communities, those without any volunteer too", () => {
    const communities = sheet("社区情况", "社区 | 等级 | 联席会议制度\n东 | 示范 | 是\n南 | 精品 | 是");
    expect(figure("P67 | >= | 1", [volunteers, communities])).toEqual([0, "南", "西"]);
  });

  test("of the whole where no community is named", () => {
    const own = sheet(
      "志愿者",
      "姓名 | 志愿服务队 | 是否党员 | 注册日期\n张一 | 夕阳红 | 是 | 2026-01-01\n李二 | 巡逻队 | 是 | 2026-01-01",
    );
    expect(figure("P67 | >= | 1", [own])).toEqual([2]);
  });

  test("the roster says who is a member where the list doesn't", () => {
    const own = sheet("志愿者", "姓名 | 志愿服务队 | 注册日期\n张一 | 夕阳红 | 2026-01-01\n李二 | 巡逻队 | 2026-01-01");
    const roster = sheet("党员花名册", "姓名 | 性别 | 人员类别 | 所在党支部\n李二 | 男 | 正式党员 | 东");
    expect(figure("P67 | >= | 1", [own, roster])).toEqual([1]);
    expect(figure("P67 | >= | 1", [own])).toEqual([null]);
  });
});

describe("P70: satisfaction in three surveys", () => {
  const surveys = (rows: string) => sheet("满意度测评", `测评内容 | 测评日期 | 有效票数 | 满意票数\n${rows}`);
  const all =
    "群众对党组织 | 2026-06-01 | 200 | 190\n群众对党员 | 2026-06-01 | 100 | 91\n党员对党组织 | 2026-06-01 | 50 | 50";

  test("is that of the lowest", () => {
    expect(figure("P70 | > | 90%", [surveys(all)])).toEqual([0.91]);
    expect(figure("P70 | > | 91%", [surveys(all)])).toEqual([0.91, "群众对党员满意度"]);
  });

  test("counts the votes of several surveys of one kind together, those of the year alone", () => {
    const more = "群众对党员 | 2026-09-01 | 100 | 99\n群众对党员 | 2025-09-01 | 100 | 0";
    expect(figure("P70 | > | 90%", [surveys(`${all}\n${more}`)])[0]).toBeCloseTo(0.95, 12);
  });

  test("is not known before the first of the year", () => {
    expect(figure("P70 | > | 90%", [surveys(all.replaceAll("2026", "2025"))])).toEqual([null]);
  });

  test("is none where one was not held", () => {
    expect(figure("P70 | > | 90%", [surveys(all.replace(/\n党员.*/, ""))])).toEqual([0, "党员对党组织满意度"]);
  });

  test("else that of the community where it is lowest", () => {
    const communities = sheet("社区情况", "社区 | 等级 | 满意度\n东 | 示范 | 95%\n西 | 精品 | 88");
    expect(figure("P70 | > | 90%", [communities])).toEqual([0.88, "西"]);
  });
});

describe("P81: households paired with each cadre", () => {
  const pairings = (helped: string) =>
    sheet(
      "结对帮扶",
      `结对干部 | 结对户 | 最近帮扶日期\n张一 | 甲户 | ${helped}\n张一 | 乙户 | 2026-09-01\n李二 | 丙户 | 2026-09-01`,
    );

  test("of the cadre who has fewest", () => {
    expect(figure("P81 | >= | 1", [pairings("2026-07-08")])).toEqual([1]);
    const posts = sheet("班子成员", "姓名 | 所在组织 | 职务\n张一 | 东 | 书记\n王三 | 东 | 委员");
    expect(figure("P81 | >= | 1", [pairings("2026-07-08"), posts])).toEqual([0, "王三"]);
  });

  test("each helped within three months", () => {
    expect(isMet("P81 | >= | 1", [pairings("2026-07-08")])).toBe(true);
    expect(figure("P81 | >= | 1", [pairings("2026-07-07")])).toEqual([1, "甲户"]);
    expect(isMet("P81 | >= | 1", [pairings("2026-07-07")])).toBe(false);
  });

  test("else as the posts say", () => {
    const posts = sheet("班子成员", "姓名 | 所在组织 | 职务 | 结对户数\n张一 | 东 | 书记 | 2\n王三 | 东 | 委员 | 1");
    expect(figure("P81 | >= | 1", [posts])).toEqual([1]);
  });
});

test("P99: registered volunteers who were trained in the year", () => {
  const volunteers = sheet(
    "志愿者",
    `姓名 | 志愿服务队 | 注册日期 | 培训日期
     张一 | 夕阳红 | 2024-01-01 | 2026-03-01
     李二 | 夕阳红 | 2026-01-01 | 2025-03-01
     王三 | 夕阳红 | ~ | 2026-03-01`,
  );
  expect(figure("P99 | >= | 1", [volunteers])).toEqual([1, "李二"]);
  const communities = sheet("社区情况", "社区 | 等级 | 志愿者培训人数\n东 | 示范 | 20\n西 | 精品 | 12");
  expect(figure("P99 | >= | 30", [communities])).toEqual([32]);
});
