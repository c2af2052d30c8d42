/**
 * The figures that plans of community Party work set, 142 in all, as found in five published plans. Each row says what
 * the plan's text says and what figure can be held against it; how a figure is worked out of a book is said in
 * `measures/`. Texts that came down garbled say so, so that nobody takes their figures on trust.
 */
import { squeeze } from "../domain/values/text";
import type { Goal, Scale } from "./goals";

/** The eight kinds of figures. */
export type MeasureKind = "ratio" | "count" | "frequency" | "average" | "deadline" | "sum" | "order" | "checklist";

/** What a kind is measured in: shares of units, items or cases as fractions, sums in yuan, the rest as plain numbers. */
export const SCALES: Readonly<Record<MeasureKind, Scale>> = {
  ratio: "share",
  checklist: "share",
  order: "share",
  sum: "yuan",
  count: "number",
  frequency: "number",
  average: "number",
  deadline: "number",
};

/** When a figure is judged: at the end of its days, or at any time as it stands. */
export type Due = "year-end" | "any-time";

/** Whom a plan sets the figure for, from the smallest to the largest. */
export const LEVELS = ["branch", "community", "street", "district", "city"] as const;
export type Level = (typeof LEVELS)[number];

export interface MeasureEntry {
  readonly id: string;
  /** The name as clerks write it under 指标. */
  readonly name: string;
  readonly kind: MeasureKind;
  /** 单位 as clerks write it. */
  readonly unit: string;
  readonly due: Due;
  readonly level: Level;
  /** The goal the text sets, or null where it sets none: the clerk's own figure stands. */
  readonly goal: Goal | null;
  /** File of the published plan. */
  readonly seed: string;
  /** The words of that text. */
  readonly quoted: string;
  /** What is wrong with the text, in the clerk's language: the clerk must confirm the goal. */
  readonly garbled: string | null;
  /** Which part of the goal the text leaves open, and how it is filled here. */
  readonly ours: string | null;
  /** Years that the text gives for it. */
  readonly years: number;
}

const atLeast = (value: number): Goal => ({ operator: ">=", value, upper: null });
const atMost = (value: number): Goal => ({ operator: "<=", value, upper: null });
const above = (value: number): Goal => ({ operator: ">", value, upper: null });
const below = (value: number): Goal => ({ operator: "<", value, upper: null });
const exactly = (value: number): Goal => ({ operator: "=", value, upper: null });
const about = (value: number): Goal => ({ operator: "about", value, upper: null });
const between = (value: number, upper: number): Goal => ({ operator: "between", value, upper });
const ALL = atLeast(1);

type Row = readonly [
  id: string,
  name: string,
  kind: MeasureKind,
  unit: string,
  due: Due,
  level: Level,
  goal: Goal | null,
  quoted: string,
  more?: { readonly garbled?: string; readonly ours?: string; readonly years?: number },
];

const entries = (seed: string, rows: readonly Row[]): MeasureEntry[] =>
  rows.map(([id, name, kind, unit, due, level, goal, quoted, { garbled = null, ours = null, years = 1 } = {}]) => {
    return { id, name, kind, unit, due, level, goal, seed, quoted, garbled, ours, years };
  });

// prettier-ignore
const STREET_COMMUNITY_PLAN = entries("000_42adc663d1c72158.txt", [
  ["P01", "全年党费收缴", "sum", "元", "year-end", "branch", atLeast(12_000), 'dues "1.2000 yuan this year"', { garbled: "原文作“1.2000 yuan”，应为1.2万元" }],
  ["P02", "基金经费和党费每季公示次数", "frequency", "次", "any-time", "branch", atLeast(1), 'love fund, party building fund, dues "every quarter"'],
  ["P03", "爱心基金审批程序规范率", "order", "%", "any-time", "branch", ALL, '"Love Fund ... apply by his branch ... study at the Party Committee meeting ... published"'],
  ["P04", "党费标准执行率", "checklist", "%", "any-time", "branch", ALL, '"Party constitution\'s standards for collecting party dues"'],
  ["P05", "困难党员名单每季更新次数", "frequency", "次", "any-time", "branch", atLeast(1), '"family difficulties" of members kept up to date'],
  ["P06", "入党申请人", "count", "人", "year-end", "branch", atLeast(15), '"number of people applying ... 15"'],
  ["P07", "入党积极分子", "count", "人", "year-end", "branch", atLeast(9), '"including 9 activists"'],
  ["P08", "发展对象", "count", "人", "year-end", "branch", atLeast(5), '"5 Party members"', { garbled: "原文作“5 Party members”，按15、9、5、4的次序应为发展对象" }],
  ["P09", "预备党员", "count", "人", "year-end", "branch", atLeast(4), '"developing and preparing 4 party member"', { garbled: "原文作“developing and preparing”，应为发展预备党员" }],
  ["P10", "居民党支部数", "count", "个", "any-time", "community", exactly(10), '"10 resident party branches"'],
  ["P11", "调整支部书记人数", "count", "人", "year-end", "community", exactly(2), '"adjust two ... secretaries"'],
  ["P12", "调整支部委员人数", "count", "人", "year-end", "community", exactly(5), '"five party branch members"', { garbled: "原文作“party branch members”，应为支部委员" }],
  ["P13", "非公企业党支部数", "count", "个", "any-time", "community", exactly(7), '"seven established party branches of non-public enterprises"'],
  ["P14", "联席会议每季召开次数", "frequency", "次", "any-time", "community", atLeast(1), 'joint meeting "once every quarter"'],
  ["P15", "民主评议党员每年次数", "frequency", "次", "year-end", "branch", atLeast(1), '"annual democratic appraisal"'],
  ["P16", "三会一课按期召开次数", "frequency", "次", "any-time", "branch", atLeast(1), '"three sessions and one lesson"'],
  ["P17", "五好目标完成率", "checklist", "%", "any-time", "community", ALL, '"five good goals"', { garbled: "原文列了六条，按“五好”计前五条" }],
  ["P18", "班子成员分工明确率", "checklist", "%", "any-time", "branch", ALL, '"clarify the division of labor among members"'],
  ["P19", "广场演出每周场次", "frequency", "场", "any-time", "community", atLeast(1), 'square performance "every week"'],
  ["P20", "庭院活动每季场次", "frequency", "场", "any-time", "community", atLeast(1), 'courtyard "every season"'],
  ["P21", "广场文化活动每年场次", "frequency", "场", "year-end", "community", atLeast(1), 'square cultural activities "every year"'],
  ["P22", "节假日演出场次", "frequency", "场", "any-time", "community", atLeast(1), 'performances "every holiday"'],
  ["P23", "居民代表会议制度落实率", "checklist", "%", "any-time", "community", ALL, "residents' representative meeting system"],
  ["P24", "一站式服务站覆盖率", "checklist", "%", "any-time", "community", ALL, '"one-stop office", service station'],
  ["P25", "听取工作汇报每季次数", "frequency", "次", "any-time", "community", atLeast(1), '"listen to the work progress report"', { ours: "原文没有写次数，暂按每季一次" }],
  ["P26", "三学和三亮三比三评落实率", "checklist", "%", "any-time", "branch", ALL, '"three studies"; "three bright, three compared and three evaluated"'],
  ["P27", "党组织晋位升级率", "checklist", "%", "any-time", "community", ALL, "upgrading level of organizations"],
  ["P28", "评议前公示率", "order", "%", "any-time", "branch", ALL, '"publicize the evaluation before the evaluation"'],
  ["P29", "网格负责人配备率", "checklist", "%", "any-time", "community", ALL, '"1+1", "1+2+X", grid'],
  ["P30", "规划年度一致率", "checklist", "%", "any-time", "branch", ALL, 'year "20 19", then "20 18"', { garbled: "原文标题写2019年，结尾写2018年" }],
]);

// prettier-ignore
const COUNTY_REPORT = entries("001_5b653ed36e2801c3.txt", [
  ["P31", "居委会党支部覆盖率", "ratio", "%", "any-time", "district", atLeast(14 / 18), '"18 neighborhood committees, 14 party branches"'],
  ["P32", "社区居委会党支部覆盖率", "ratio", "%", "any-time", "district", atLeast(7 / 8), '"8 community neighborhood committees, 7 party branches"'],
  ["P33", "党员总数", "count", "人", "any-time", "branch", exactly(600), '"600 party members"'],
  ["P34", "社区党支部书记平均年龄", "average", "岁", "any-time", "district", exactly(51), '"14 ... secretaries, with an average age of 51"', { garbled: "原文14名书记，而社区支部只有7个" }],
  ["P35", "书记主任一肩挑人数", "count", "人", "any-time", "district", exactly(11), '"director of the clerk \'11 shoulders\'"', { garbled: "原文作“11 shoulders”，应为一肩挑11人" }],
  ["P36", "一个指导四项机制五个突破五个目标落实率", "checklist", "%", "any-time", "district", ALL, '"one guide, four mechanisms, five breakthroughs, five goals"'],
  ["P37", "合并后社区数", "count", "个", "any-time", "district", exactly(8), '"merge 16 communities into 8"'],
  ["P38", "书记主任每年集中培训次数", "frequency", "次", "year-end", "district", atLeast(1), 'centralized training "every year" of secretary and director'],
  ["P39", "示范社区数", "count", "个", "any-time", "district", atLeast(3), "three demonstration communities; municipal and provincial level"],
  ["P40", "社区八有达标率", "checklist", "%", "any-time", "community", ALL, '"eight" to have: activity room, party flag, system, brand, newspapers, TVs, VCDs, records'],
  ["P41", "八进社区活动落实率", "checklist", "%", "any-time", "community", ALL, '"eight-entry community"'],
  ["P42", "共建单位数", "count", "个", "any-time", "district", atLeast(63), '"63 county-level departments" take part'],
  ["P43", "解决实际问题数", "count", "件", "year-end", "district", atLeast(45), '"solve 45 practical problems", "98,300 yuan"', { ours: "原文还有支持资金98300元，另列一行" }],
  ["P44", "上墙制度齐全率", "checklist", "%", "any-time", "community", ALL, "list of posted systems (duties, goals, activity, appraisal, joint meeting, weekly work report, duty roster ...)"],
  ["P44b", "社区干部报酬达标率", "checklist", "%", "any-time", "community", ALL, 'pay "only 300 yuan per month"; committee members unpaid', { ours: "原文没有写标准，暂按不低于农民人均收入" }],
  ["P44c", "不合格党员处置和流动党员管理率", "checklist", "%", "any-time", "branch", ALL, "unqualified members dealt with; mobile members managed"],
]);

// prettier-ignore
const DISTRICT_PLAN = entries("002_d2550efe4457714d.txt", [
  ["P45", "支部书记平均年龄", "average", "岁", "any-time", "district", below(45), "書記平均年齡降到45歲以下", { ours: "45岁不算45岁以下" }],
  ["P46", "45岁以下书记大专以上学历比例", "ratio", "%", "any-time", "district", atLeast(0.7), "45歲以下書記中，大專以上學歷的比例提高到70%"],
  ["P47", "联席会议组建率", "ratio", "%", "any-time", "district", ALL, "聯席會議的組建率達到100%"],
  ["P48", "联席会议每年召开次数", "frequency", "次", "year-end", "community", atLeast(2), "每年召開聯席會議不少于2次", { ours: "P14要求每季一次" }],
  ["P49", "紧密型联席会议比例", "checklist", "%", "any-time", "community", ALL, "由松散型、半松散型過渡到緊密型"],
  ["P50", "党员服务中心（站）覆盖率", "ratio", "%", "any-time", "district", ALL, "全區100%的社區建立黨員服務中心(站)"],
  ["P51", "省级示范点数", "count", "个", "year-end", "district", between(1, 2), "省級社區示范點1-2個", { years: 3 }],
  ["P52", "市级示范点数", "count", "个", "year-end", "district", between(2, 3), "市級示范點2-3個", { years: 3 }],
  ["P53", "区级示范点数", "count", "个", "year-end", "district", about(10), "區級示范點10個左右", { years: 3 }],
  ["P54", "规划期限", "deadline", "年", "any-time", "branch", exactly(3), "經過三年努力", { years: 3 }],
  ["P55", "书记副书记每年岗位轮训次数", "frequency", "次", "year-end", "community", atLeast(1), "正副書記每年至少應進行1次崗位輪訓"],
  ["P56", "新任负责人任职培训期限", "deadline", "月", "any-time", "community", atMost(6), "對社區黨組織負責人進行任職培訓", { ours: "原文没有写期限，暂按六个月" }],
  ["P57", "社区党委总支组建率", "ratio", "%", "year-end", "district", ALL, "到2007年底，符合條件的都要組建社區黨委、總支", { ours: "原文期限2007年底已过，以“止”一栏为准" }],
  ["P58", "专职副书记和党务干事配备率", "checklist", "%", "any-time", "community", ALL, "黨委建制的配備專職副書記，總支建制的配備專職副書記或黨務干事"],
  ["P59", "一居一支覆盖率", "ratio", "%", "any-time", "district", ALL, "一居一支"],
  ["P60", "楼宇党支部和党小组数", "count", "个", "any-time", "district", null, "在居民樓院、商貿樓等設置樓宇黨支部或黨小組"],
  ["P61", "书记兼任居委会主任比例", "ratio", "%", "any-time", "district", null, "提倡社區黨組織書記兼任社區居委會主任"],
  ["P62", "党建专项经费增长额", "sum", "元", "year-end", "community", atLeast(0), "專項經費應列入預算，逐年有所增加"],
  ["P63", "经费使用公布次数", "frequency", "次", "any-time", "branch", atLeast(1), "經費使用情況應定期公布", { ours: "原文没有写次数，暂按每季一次" }],
  ["P64", "年度工作计划制定率", "checklist", "%", "any-time", "branch", ALL, "制定年度工作計劃"],
  ["P65", "五好党组织比例", "checklist", "%", "any-time", "district", ALL, "領導班子好、黨員隊伍好、工作機制好、發展業績好、群眾反映好"],
  ["P66", "党员分类管理率", "checklist", "%", "any-time", "branch", ALL, "在離(退)休職工黨員、失業黨員和流動黨員中開展不同類型的活動"],
  ["P67", "党员志愿者队伍数", "count", "支", "any-time", "community", atLeast(1), "建立健全社區黨員志愿者服務隊伍"],
  ["P68", "两新组织党组织覆盖率", "ratio", "%", "any-time", "district", ALL, "在非公有制經濟組織、社會團體中組建黨的基層組織"],
  ["P69", "优秀书记评选和示范点培育落实率", "checklist", "%", "any-time", "district", ALL, "適時評選優秀書記；把聯系點辦成示范點"],
  ["P69b", "规划文本核对率", "checklist", "%", "any-time", "district", ALL, "黨的**大", { garbled: "原文“党的**大”隐去了届次；网页日期2022年不是规划的日期" }],
]);

// prettier-ignore
const CITY_PLAN = entries("003_0fdb2f112f003f01.txt", [
  ["P70", "群众和党员满意度", "ratio", "%", "any-time", "city", above(0.9), 'satisfaction of masses and members "over 90%"'],
  ["P71", "重点管理村书记比例", "ratio", "%", "any-time", "city", between(0.28, 0.38), '"about one-third" of village secretaries under key management', { ours: "原文写“约三分之一”，暂按28%至38%" }],
  ["P72", "村书记专题培训覆盖率", "ratio", "%", "year-end", "city", ALL, '"Within three years, all current village ... secretaries" special training', { years: 3 }],
  ["P73", "优秀人才提拔年限", "deadline", "年", "any-time", "city", atMost(5), 'outstanding talents "promoted within five years"', { garbled: "原文作“promoted within five years”，可能是五年内轮训一遍" }],
  ["P74", "年轻村干部大专以上学历比例", "ratio", "%", "any-time", "city", ALL, '"All young village cadres ... college degree or above"'],
  ["P75", "每个社区专业社工数", "count", "人", "any-time", "city", atLeast(1), '"each community ... at least one professional social worker"'],
  ["P76", "农村后备人才总数", "count", "人", "year-end", "city", above(10_000), 'reserve talents "more than 10,000 within three years"', { years: 3 }],
  ["P77", "党组织星级评定每年次数", "frequency", "次", "year-end", "city", atLeast(1), 'star rating "every year"'],
  ["P78", "后进党组织整顿落实率", "checklist", "%", "any-time", "city", ALL, "demo sites selected; weak ones rectified", { garbled: "原文作“will join the party organization”，应为整顿后进" }],
  ["P79", "一站式服务达标率", "checklist", "%", "any-time", "community", ALL, '"one center ..., one window ..., one-stop service, one-stop processing"'],
  ["P80", "重要节日走访次数", "frequency", "次", "any-time", "city", atLeast(1), "visits at New Year's Day, Spring Festival, July 1, National Day"],
  ["P81", "每名干部结对困难户数", "count", "户", "any-time", "city", atLeast(1), 'each cadre "at least one poor household"'],
  ["P82", "公开承诺程序规范率", "order", "%", "any-time", "city", ALL, "commitment: make, publish, fulfil, evaluate"],
  ["P83", "标准精品示范社区比例", "ratio", "%", "any-time", "city", ALL, '"30%, 30%, and 40%" standard, quality, demonstration communities', { ours: "三个比例合为一项，每个等级可差一个社区" }],
  ["P84", "社区达标年限", "deadline", "年", "any-time", "city", between(2, 3), '"2 to 3 years" for it'],
  ["P85", "社区活动场所自有率", "ratio", "%", "any-time", "community", ALL, 'venues "standardized and fully owned"'],
  ["P86", "书记基本补贴高出农民人均收入额", "sum", "元", "year-end", "city", atLeast(0), "secretary's subsidy not below farmers' per-capita income"],
  ["P87", "绩效补贴考核落实率", "checklist", "%", "any-time", "city", ALL, "performance subsidy by yearly assessment"],
  ["P88", "经费拨付高出预算额", "sum", "元", "year-end", "city", atLeast(0), 'funds "into the fiscal budget and guarantee them in full"'],
  ["P89", "三会一课严格执行次数", "frequency", "次", "any-time", "branch", atLeast(1), '"three meetings and one lesson" strictly'],
  ["P90", "党性分析民主评议每年次数", "frequency", "次", "year-end", "branch", atLeast(1), "Party spirit analysis and appraisal regularly; unqualified members"],
  ["P91", "书记专项述职每年次数", "frequency", "次", "year-end", "city", atLeast(1), 'secretaries\' special debriefing; "three-level joint review"'],
  ["P92", "流动离退休困难党员分类管理率", "checklist", "%", "any-time", "branch", ALL, "mobile, retired, hardship members by class"],
  ["P93", "干部五懂达标率", "checklist", "%", "any-time", "city", ALL, '"five understandings"'],
  ["P94", "党支部升格党总支完成率", "checklist", "%", "any-time", "branch", ALL, "promote qualified branches to general branches"],
  ["P95", "新建小区党组织覆盖率", "ratio", "%", "any-time", "city", ALL, '"100-day attack" on the two kinds of organizations; new estates covered'],
]);

// prettier-ignore
const NEIGHBOURHOOD_PLAN = entries("004_e77455383dfc6caf.txt", [
  ["P96", "居委会换届选举程序规范率", "order", "%", "any-time", "community", ALL, 'election of the "fourth community neighborhood committee"'],
  ["P97", "精品社区数", "count", "个", "year-end", "street", between(2, 3), '"2-3 high-quality communities"'],
  ["P98", "表彰大会次数", "count", "次", "year-end", "street", atLeast(1), "commendation meeting"],
  ["P99", "注册志愿者培训人数", "count", "人", "year-end", "community", null, 'volunteers "register, train and manage"'],
  ["P100", "三级网络联通率", "checklist", "%", "any-time", "street", ALL, 'network "district, street, community"'],
  ["P101", "干部业务培训每年次数", "frequency", "次", "year-end", "community", atLeast(1), "cadre business training with the election"],
  ["P102", "启动建设村数", "count", "个", "year-end", "street", exactly(3), "three villages start building", { garbled: "原文村名为音译" }],
  ["P103", "村级党建活动中心覆盖率", "ratio", "%", "any-time", "street", ALL, 'all village branches of the new countryside "have party building activity centers"'],
  ["P104", "发展35岁以下党员人数", "count", "人", "year-end", "branch", atLeast(1), "outstanding young people into the Party; reserve cadres", { ours: "原文没有写年龄，暂按35岁及以下" }],
  ["P105", "绿色十佳评选数", "count", "个", "year-end", "street", exactly(10), 'green "Top Ten"'],
  ["P106", "计划生育工作指标填报率", "checklist", "%", "any-time", "community", ALL, '"work indicators" of family planning given from above', { ours: "原文没有列出指标，以上级下达的为准" }],
  ["P107", "规划内容核对率", "checklist", "%", "any-time", "street", ALL, '"2019" in the title while the tasks repeat a text of about 2009', { garbled: "标题写2019年，内容却是2009年前后的" }],
  ["P108", "居家养老和社区文化试点推进率", "checklist", "%", "any-time", "community", ALL, "virtual old-age service and community culture pilots"],
]);

// prettier-ignore
const STREET_COMMUNITY_PLAN_FURTHER = entries("000_42adc663d1c72158.txt", [
  ["P109", "社区文体队伍齐全率", "checklist", "%", "any-time", "community", ALL, '"art teams, fitness teams and yangko teams"'],
  ["P110", "六项共建活动开展率", "checklist", "%", "year-end", "community", ALL, "joint activities: party building, ideology, security joint defense, public welfare, sanitation, culture and sports"],
  ["P111", "推荐下岗失业人员就业人数", "count", "人", "year-end", "community", null, '"establish long-term contact with the Labor and Employment Bureau, and actively recommend laid-off and unemployed people"'],
  ["P112", "干部选拔任用公示次数", "frequency", "次", "year-end", "branch", atLeast(1), '"publicize ... the selection and appointment of cadres"'],
  ["P113", "市民学校和宣传阵地达标率", "checklist", "%", "year-end", "community", ALL, '"citizen school", "cultural walls, publicity windows"'],
  ["P114", "非公企业规章制度和群团组织健全率", "checklist", "%", "any-time", "community", ALL, "rules and group organizations of non-public enterprises"],
  ["P115", "好邻居服务中心覆盖率", "checklist", "%", "any-time", "community", ALL, '"good neighbor service center"'],
]);

// prettier-ignore
const COUNTY_REPORT_FURTHER = entries("001_5b653ed36e2801c3.txt", [
  ["P116", "调整干部培训落实率", "order", "%", "year-end", "branch", ALL, 'training of "adjusted community cadres to strengthen the four senses"'],
  ["P117", "社区组织健全率", "checklist", "%", "any-time", "community", ALL, '"Party Construction Leading Group", "neighborhood committees, women\'s congresses, Communist Youth League"'],
  ["P118", "党员示范岗和示范户数", "count", "个", "any-time", "community", null, '"demonstration sites, party members\' demonstration posts, ... demonstration households"'],
  ["P119", "文明创建评选落实率", "checklist", "%", "year-end", "community", ALL, '"civilized citizens, ... families, ... buildings, ... communities, ... streets"'],
  ["P120", "文体队伍定期活动次数", "frequency", "次", "any-time", "community", atLeast(1), '"Sunset Red" volunteer team and "sister" dance team, "activities on a regular basis"', { ours: "原文没有写次数，暂按每季一次" }],
]);

// prettier-ignore
const DISTRICT_PLAN_FURTHER = entries("002_d2550efe4457714d.txt", [
  ["P121", "党组织工作细则制定率", "checklist", "%", "any-time", "branch", ALL, "根據實際制定社區黨組織工作細則"],
  ["P122", "责任区先锋岗服务日落实率", "checklist", "%", "any-time", "community", ALL, "黨員責任區、黨員先鋒崗、黨員服務日", { ours: "原文没有写服务日次数，暂按每季一次" }],
  ["P123", "在职党员进社区参与率", "ratio", "%", "year-end", "community", ALL, "適時開展或深化在職黨員進社區活動", { ours: "原文没有写比例，暂按全部参加" }],
  ["P124", "挂职锻炼人数", "count", "人", "year-end", "district", null, "組織年輕干部、后備干部到社區黨務工作崗位掛職鍛煉"],
  ["P125", "不称职书记调整率", "checklist", "%", "any-time", "district", ALL, "對不勝任工作的，予以組織調整", { ours: "原文没有写期限，暂按考核后一年" }],
  ["P126", "协调议事机构健全率", "checklist", "%", "year-end", "district", ALL, "建立社區黨建工作協調議事機構"],
  ["P127", "专职副书记同步配备率", "order", "%", "any-time", "community", ALL, "黨委建制的，應同步配備專職黨務副書記", { ours: "“同步”暂按三十天" }],
]);

// prettier-ignore
const CITY_PLAN_FURTHER = entries("003_0fdb2f112f003f01.txt", [
  ["P128", "大学生村官选任乡镇干部人数", "count", "人", "year-end", "city", atLeast(1), '"Every year, a group of township cadres are selected from outstanding college student village officials"', { ours: "原文没有写人数，暂按每年一人" }],
  ["P129", "百局联百村和干部走访次数", "frequency", "次", "year-end", "city", atLeast(1), '"Hundred Bureaus Connecting Hundreds of Villages", "general visits of tens of thousands of cadres"'],
  ["P130", "产业项目党组织同步建立率", "order", "%", "any-time", "city", ALL, '"simultaneous establishment and development of party organizations and industrial projects"', { ours: "“同步”暂按三十天" }],
  ["P131", "异地实训和高校培训基地数", "count", "个", "year-end", "city", atLeast(1), '"practical training bases in other places and college academic training bases"', { ours: "原文没有写个数，暂按每类一个" }],
  ["P132", "便民大厅办理事项齐全率", "checklist", "%", "any-time", "community", ALL, '"subsistence allowance assistance, agricultural subsidies, license registration, and cooperative medical care"'],
  ["P133", "新农村五项达标率", "checklist", "%", "any-time", "city", ALL, '"production development, affluent life, civilized rural style, neat village appearance, and democratic management"'],
  ["P134", "农民工合作社园区企业党支部数", "count", "个", "any-time", "city", null, '"various cooperative economic organizations, industrial parks, ... key enterprises, ... migrant workers"'],
]);

// prettier-ignore
const NEIGHBOURHOOD_PLAN_FURTHER = entries("004_e77455383dfc6caf.txt", [
  ["P135", "干部分片包干落实率", "checklist", "%", "any-time", "community", ALL, '"responsibility system for fragmentation"'],
  ["P136", "刑事发案同比不升率", "order", "%", "any-time", "street", ALL, '"reduce the incidence of criminal cases"'],
  ["P137", "集体经济收入同比不降率", "order", "%", "any-time", "street", ALL, '"increase the collective economic income"'],
  ["P138", "社会组织培育监管率", "checklist", "%", "year-end", "street", ALL, '"cultivation, development, supervision and management of community non-organizations"'],
  ["P139", "干部作风建设活动次数", "frequency", "次", "year-end", "branch", atLeast(1), '"activities to strengthen and improve the work style of community cadres"'],
]);

/** Titles of the published plans, by file. */
export const PLAN_TITLES: Readonly<Record<string, string>> = {
  "000_42adc663d1c72158.txt": "街道社区党建工作规划安排",
  "001_5b653ed36e2801c3.txt": "社区党建工作调研报告",
  "002_d2550efe4457714d.txt": "社区党建工作计划",
  "003_0fdb2f112f003f01.txt": "如何做好党建服务提升社区服务",
  "004_e77455383dfc6caf.txt": "社区建设工作计划",
};

/** All measures, in the order of their ids. */
export const CATALOGUE: readonly MeasureEntry[] = [
  ...STREET_COMMUNITY_PLAN,
  ...COUNTY_REPORT,
  ...DISTRICT_PLAN,
  ...CITY_PLAN,
  ...NEIGHBOURHOOD_PLAN,
  ...STREET_COMMUNITY_PLAN_FURTHER,
  ...COUNTY_REPORT_FURTHER,
  ...DISTRICT_PLAN_FURTHER,
  ...CITY_PLAN_FURTHER,
  ...NEIGHBOURHOOD_PLAN_FURTHER,
];

const keyOf = (text: string): string => squeeze(text).toUpperCase();

const BY_ID = new Map(CATALOGUE.map((measure) => [keyOf(measure.id), measure]));
const BY_NAME = new Map(CATALOGUE.map((measure) => [keyOf(measure.name), measure]));

/** The measure of an id (P45), else of a name (支部书记平均年龄); null where neither is in the catalogue. */
export function findEntry(id: string | null, name: string | null): MeasureEntry | null {
  return BY_ID.get(keyOf(id ?? "")) ?? BY_NAME.get(keyOf(name ?? "")) ?? null;
}
