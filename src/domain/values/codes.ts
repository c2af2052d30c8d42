/**
 * The closed lists of words that certain cells may hold. A list names each code by its standard wording; `synonyms`
 * are documented other wordings of the same code, `repairs` are wordings outside the lists whose meaning is beyond
 * doubt: they are reported, and offered as a fix.
 */
import { squeeze } from "./text";

export interface CodeList {
  /** Name of the list, as in the rule catalogue. */
  readonly name: string;
  readonly codes: readonly string[];
  readonly synonyms: Readonly<Record<string, string>>;
  readonly repairs: Readonly<Record<string, string>>;
}

/** Looks a cell's text up: the code, or the wording to repair it to, or null for an unknown word. */
export function lookUpCode(list: CodeList, text: string): { code: string; known: boolean } | null {
  const index = indexOf(list);
  return index.get(squeeze(text)) ?? null;
}

const indexes = new WeakMap<CodeList, Map<string, { code: string; known: boolean }>>();

function indexOf(list: CodeList): Map<string, { code: string; known: boolean }> {
  let index = indexes.get(list);
  if (!index) {
    index = new Map();
    for (const [word, code] of Object.entries(list.repairs)) index.set(squeeze(word), { code, known: false });
    for (const [word, code] of Object.entries(list.synonyms)) index.set(squeeze(word), { code, known: true });
    for (const code of list.codes) index.set(squeeze(code), { code, known: true });
    indexes.set(list, index);
  }
  return index;
}

const list = (
  name: string,
  codes: readonly string[],
  synonyms: Record<string, string> = {},
  repairs: Record<string, string> = {},
): CodeList => ({ name, codes, synonyms, repairs });

/** 性别 */
export const GENDER = list("gender", ["男", "女"], {}, { 男性: "男", 女性: "女", M: "男", F: "女" });

/** 人员类别. Wider lists also name people who are not members yet. */
export const CATEGORY = list(
  "category",
  ["正式党员", "预备党员", "群众", "积极分子", "发展对象"],
  { 入党积极分子: "积极分子" },
  { 正式: "正式党员", 预备: "预备党员", 中共党员: "正式党员", 中共正式党员: "正式党员", 中共预备党员: "预备党员" },
);

/** 党籍状态 */
export const STANDING = list(
  "standing",
  ["正常", "停止党籍", "刚入党", "出党", "死亡"],
  {},
  { 停止: "停止党籍", 已停止党籍: "停止党籍", 去世: "死亡", 已故: "死亡" },
);

/** 学历, of the national list; the codes before the names (21 大学) are accepted with or without the name. */
export const EDUCATION = list(
  "education",
  [
    "博士研究生",
    "硕士研究生",
    "研究生班",
    "研究生",
    "中央党校研究生",
    "省（区、市）委党校研究生",
    "大学",
    "大专",
    "大学普通班",
    "第二学士学位班",
    "中央党校大学",
    "省（区、市）委党校大学",
    "中央党校大专",
    "省（区、市）委党校大专",
    "中专",
    "职业高中",
    "技工学校",
    "高中",
    "初中",
    "小学",
    "其他",
  ],
  {
    博士: "博士研究生",
    硕士: "硕士研究生",
    硕士生班: "研究生班",
    大学本科: "大学",
    本科: "大学",
    大本: "大学",
    大学专科: "大专",
    专科: "大专",
    中等专科: "中专",
    "中等专科(中专)": "中专",
    普通高中: "高中",
    职高: "职业高中",
    技校: "技工学校",
    其它: "其他",
    省委党校研究生: "省（区、市）委党校研究生",
    省委党校大学: "省（区、市）委党校大学",
    省委党校大专: "省（区、市）委党校大专",
    "1A": "中央党校研究生",
    "1B": "省（区、市）委党校研究生",
    "21": "大学",
    "22": "大专",
    "23": "大学普通班",
    "24": "第二学士学位班",
    "2A": "中央党校大学",
    "2B": "省（区、市）委党校大学",
    "2C": "中央党校大专",
    "2D": "省（区、市）委党校大专",
    "41": "中专",
    "44": "职业高中",
    "47": "技工学校",
    "6": "高中",
    "7": "初中",
    "8": "小学",
    "9": "其他",
  },
  { 本科学历: "大学", 大专学历: "大专", 高中学历: "高中", 初中学历: "初中", 小学学历: "小学" },
);

const BELOW_JUNIOR_COLLEGE = new Set(["中专", "职业高中", "技工学校", "高中", "初中", "小学", "其他"]);

/** 大专以上: junior college, university, graduate and their Party-school forms. Takes a code of {@link EDUCATION}. */
export function isJuniorCollegeOrAbove(education: string): boolean {
  return EDUCATION.codes.includes(education) && !BELOW_JUNIOR_COLLEGE.has(education);
}

const ETHNIC_GROUPS =
  "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺".split(
    " ",
  );

/** 民族: the 56 groups, with or without 族. */
export const ETHNICITY = list(
  "ethnicity",
  [...ETHNIC_GROUPS.map((group) => `${group}族`), "其他族", "外国血统", "外国民族"],
  Object.fromEntries(ETHNIC_GROUPS.map((group) => [group, `${group}族`])),
);

/** 缴费类别: which rule of the dues regulation fixes a member's monthly amount. */
export const DUES_CLASS = list(
  "duesClass",
  ["在职", "年薪", "个体", "离退休", "农民", "学生", "下岗失业", "抚恤救济", "低保"],
  { 退休: "离退休", 离休: "离退休", 下岗: "下岗失业", 失业: "下岗失业", 无业: "下岗失业" },
  { 在职职工: "在职", 在职人员: "在职", 离退休人员: "离退休", 退休人员: "离退休", 个体工商户: "个体", 低保户: "低保" },
);

/** 当前阶段 of 发展党员, in order. */
export const STAGE = list(
  "stage",
  ["入党申请人", "积极分子", "发展对象", "预备党员", "正式党员"],
  { 入党积极分子: "积极分子" },
  { 申请人: "入党申请人", 预备: "预备党员", 正式: "正式党员" },
);

/** 会议类型 */
export const ACTIVITY_TYPE = list(
  "activityType",
  [
    "支部党员大会",
    "支部委员会",
    "党小组会",
    "党课",
    "主题党日",
    "组织生活会",
    "民主评议党员",
    "联席会议",
    "述职",
    "培训",
    "走访",
    "志愿服务",
    "文体活动",
  ],
  { 党员大会: "支部党员大会", 支委会: "支部委员会", 民主评议: "民主评议党员" },
  {
    支部大会: "支部党员大会",
    主题党日活动: "主题党日",
    上党课: "党课",
    党小组会议: "党小组会",
    支部委员会会议: "支部委员会",
  },
);

/** 级别 of an organization. */
export const LEVEL = list("level", ["党支部", "党总支", "党委"], {}, { 支部: "党支部", 总支: "党总支" });

/** 等级 of a community. */
export const COMMUNITY_GRADE = list("grade", ["标准", "精品", "示范"], {
  标准社区: "标准",
  精品社区: "精品",
  示范社区: "示范",
});

/** 考评等次 of an organization, from the worst to the best. */
export const ORGANIZATION_GRADE = list("organizationGrade", ["差", "较差", "一般", "较好", "好"], {
  后进: "较差",
  良好: "较好",
  先进: "好",
  优秀: "好",
});

/** 示范点级别 */
export const DEMONSTRATION_LEVEL = list("demonstrationLevel", ["省级", "市级", "区级", "街道级"], { 县级: "区级" });

/** 重点管理: whose key secretaries somebody is one of. */
export const MANAGEMENT_LEVEL = list("managementLevel", ["市级", "县级"], { 市管: "市级", 县管: "县级", 区级: "县级" });

/** 单位类型 of units that are to have an organization of the Party. */
export const UNIT_TYPE = list("unitType", ["非公企业", "社会组织", "新建小区"], {
  非公有制企业: "非公企业",
  民营企业: "非公企业",
  社会团体: "社会组织",
  民间组织: "社会组织",
  社区社会组织: "社会组织",
  民办非企业: "社会组织",
});

/** 示范类别: whether a point, a member's post or a member's household is a model for others. */
export const DEMONSTRATION_TYPE = list("demonstrationType", ["示范点", "党员示范岗", "党员示范户"], {
  联系点: "示范点",
  示范岗: "党员示范岗",
  示范户: "党员示范户",
  文明示范户: "党员示范户",
});

/** 基地类别 of trainings: practice in other places, or study at colleges. */
export const TRAINING_BASE = list("trainingBase", ["异地实训基地", "高校培训基地"], {
  实训基地: "异地实训基地",
  院校培训基地: "高校培训基地",
});

/** 议事机构成员类别: who sits on the body that coordinates the Party's work in communities (协调议事机构). */
export const COUNCIL_MEMBER = list(
  "councilMember",
  ["区委", "区级机关党组织", "镇街党（工）委", "社区党组织", "驻区单位党组织"],
  {
    镇党委: "镇街党（工）委",
    街道党工委: "镇街党（工）委",
    开发区党工委: "镇街党（工）委",
    驻区单位: "驻区单位党组织",
  },
);
