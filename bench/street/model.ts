/** A made-up street: branches with the people, payments, entries and meetings that their books tell of. Money in fen. */
import { checkCharacter } from "../../src/domain/values/idNumber";
import { duesStandard, RETIRED } from "../../src/domain/subjects/dues";
import { settingsOn } from "../../src/domain/records/settings";
import type { Chance } from "./chance";

export const YEAR = 2026;
/** `YYYY-MM-DD`. */
export type Day = string;

export interface Person {
  name: string;
  id: string;
  gender: "男" | "女";
  birth: Day;
  category: "正式党员" | "预备党员";
  joined: Day;
  full: Day | null;
  mobile: string;
  education: string;
  duesClass: string;
  base: number | null;
  monthly: number;
  /** Pays three months at once, under the last of them. */
  isQuarterly: boolean;
  /** The months paid for, both included. */
  from: number;
  to: number;
  in?: Day;
  source?: string;
  out?: Day;
  aim?: string;
  died?: Day;
  removed?: Day;
}

export interface Entry {
  day: Day;
  what: string;
  income: number;
  expense: number;
  voucher: string;
  aided: string | null;
}

export interface Meeting {
  day: Day;
  type: string;
  topic: string;
  host: string;
  expected: number;
  attended: number;
}

export interface Flow {
  opening: number;
  in: number;
  joined: number;
  out: number;
  died: number;
  removed: number;
}

export interface Branch {
  readonly name: string;
  readonly short: string;
  readonly full: string;
  readonly community: string;
  readonly layout: number;
  /** How its book calls it. */
  called: string;
  people: Person[];
  left: Person[];
  /** The love fund on the first of January, and what came and went. */
  fund: number;
  entries: Entry[];
  meetings: Meeting[];
  secretary: Pick<Person, "name" | "birth" | "education">;
  /** 党员人数 as the branch states it, where that is not the roster's; and its flow, where it states one. */
  stated: number | null;
  flow: Flow | null;
  filled: Day;
  /** Its own target of P01, where it has a plan. */
  target: number | null;
}

const SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳";
const GIVEN = "明红军兰建国秀英志强桂芳文华永春玉梅海涛晓东丽娟立新宏伟淑珍慧敏俊杰佳琪雪莲振兴安邦启航若曦思远子涵";
const PLACES = "松梅竹兰柳桂枫杏桃莲菊荷槐榆椿棠芦苇枣栗";
const ENDINGS = ["湖里", "溪苑", "桥园", "塘里", "山庄", "岭里", "湾苑", "泉里", "亭里", "渡口"];
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

const SETTINGS = settingsOn({ year: YEAR, month: 1, day: 1 });

/** Whatever is made up once: names and numbers that nobody else has. */
export class Maker {
  readonly #names = new Set<string>();
  readonly #ids = new Set<string>();

  constructor(readonly chance: Chance) {}

  name(): string {
    const { chance } = this;
    for (;;) {
      const name = chance.of(SURNAMES) + chance.of(GIVEN) + (chance.under(5) === 0 ? "" : chance.of(GIVEN) + "");
      const longer = this.#names.has(name) ? name.slice(0, 2) + chance.of(GIVEN) : name;
      if (this.#names.has(longer)) continue;
      this.#names.add(longer);
      return longer;
    }
  }

  /** A number of the area 99xxxx, which is nobody's. Its last digits are never lost ones. */
  id(birth: Day, gender: string): string {
    for (;;) {
      const serial = this.chance.between(1, 498) * 2 + (gender === "男" ? 1 : 0);
      const first = `99${this.chance.between(1000, 9999)}${birth.replaceAll("-", "")}${String(serial).padStart(3, "0")}`;
      const id = first + checkCharacter(first);
      if (this.#ids.has(id) || id.endsWith("000")) continue;
      this.#ids.add(id);
      return id;
    }
  }

  day(from: number, to: number): Day {
    const { chance } = this;
    return isoDay(chance.between(from, to), chance.between(1, 12), chance.between(1, 28));
  }

  person(isProbationary = false): Person {
    const { chance } = this;
    const gender = chance.of(["男", "女"] as const);
    const birth = this.day(1945, 2000);
    const born = Number(birth.slice(0, 4));
    const joined = isProbationary
      ? isoDay(YEAR, chance.between(1, 5), 15)
      : this.day(Math.max(1985, born + 20), Math.max(1990, Math.min(YEAR - 2, born + 40)));
    const isRetired = born < YEAR - 62;
    const duesClass = isRetired ? RETIRED : chance.of(["在职", "在职", "在职", "下岗失业"]);
    const base = duesClass === "下岗失业" ? null : chance.between(2_500, isRetired ? 6_000 : 12_000) * 100;
    return {
      name: this.name(),
      id: this.id(birth, gender),
      gender,
      birth,
      category: isProbationary ? "预备党员" : "正式党员",
      joined,
      full: isProbationary ? null : `${Number(joined.slice(0, 4)) + 1}${joined.slice(4)}`,
      mobile: `199${chance.digits(8)}`,
      education: chance.of(["高中", "大专", "大学", "研究生"]),
      duesClass,
      base,
      monthly: duesStandard(duesClass, base, SETTINGS)?.amount ?? 0,
      isQuarterly: !isProbationary && chance.under(3) === 0,
      from: isProbationary ? Number(joined.slice(5, 7)) : 1,
      to: 12,
    };
  }
}

export function isoDay(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Names of so many branches with their communities: neighbours whose names begin alike, numbered ones, grids. */
export function branchNames(count: number): Array<Pick<Branch, "name" | "short" | "full" | "community">> {
  const names: Array<Pick<Branch, "name" | "short" | "full" | "community">> = [];
  for (let place = 0; names.length < count; place += 1) {
    const stem =
      PLACES.charAt(place % PLACES.length) + (ENDINGS[Math.floor(place / PLACES.length) % ENDINGS.length] ?? "");
    const community = `${stem.slice(0, 1)}${stem.slice(1, 2)}社区`.replace(/(.)\1/, "$1");
    const kinds = [
      { name: `${stem}党支部`, short: `${stem}支部`, full: `中共云溪街道${stem}支部委员会` },
      ...NUMERALS.slice(0, 3 + (place % 10)).map((numeral) => ({
        name: `${stem}第${numeral}党支部`,
        short: `${stem}${numeral}支部`,
        full: `中共云溪街道${stem}第${numeral}支部委员会`,
      })),
      ...NUMERALS.slice(0, place % 4).map((numeral) => ({
        name: `${community}第${numeral}网格党支部`,
        short: `${community.replace("社区", "")}${numeral}网格支部`,
        full: `中共云溪街道${community}第${numeral}网格支部委员会`,
      })),
    ];
    for (const kind of kinds) names.push({ ...kind, community });
  }
  return names.slice(0, count);
}
