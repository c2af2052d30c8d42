/**
 * Header cells and what they mean. Spacing, brackets, units, translations and a leading index letter are taken off, what is
 * left is taken apart into concepts, and these are held against the concepts of a kind's fields.
 */
import type { FieldSpec, FieldType, Kind } from "../../domain/records/kinds";
import { KINDS } from "../../domain/records/kinds";
import type { ColumnName } from "../../domain/records/records";
import { editDistance, squeeze } from "../../domain/values/text";
import { EVIDENCE } from "./evidence";
import { conceptsOf, isKnownConcept, type Concepts } from "./lexicon";
import { periodOf } from "./periodHeaders";
import { remembered } from "./remembered";
import { simplified } from "./simplified";

/** Words in Latin letters before or behind a Chinese header: 姓名 Name, 性别/Gender, Branch 支部. */
const TRANSLATION_BEHIND = /(?<=[\d\u4e00-\u9fff][\u4e00-\u9fff][)）]?)[\s/|(（]*[A-Za-z][A-Za-z\s.,'’/()&-]*[)）]?$/;
const TRANSLATION_BEFORE = /^[A-Za-z][A-Za-z.,'’ &-]*[\s/|]+(?=[\u4e00-\u9fff]{2})/;
const BRACKETED = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】|<([^<>]*)>/g;

/** The form under which headers are compared, without what stands in brackets; empty for text that is no header. */
export const headerKey = remembered((text: string) => {
  const whole = bareText(text);
  return tidyKey(whole.replace(BRACKETED, "") || whole.replace(/[()[\]【】<>]/g, ""));
});

function bareText(text: string): string {
  return squeeze(text.trim().replace(TRANSLATION_BEHIND, "").replace(TRANSLATION_BEFORE, ""));
}

function tidyKey(text: string): string {
  const bare = text.replace(/[:;,.。、*#"'“”·_?？]+$/g, "").replace(/^[*#☆★]+/, "");
  // A lettered line stands over some base sheets: "A\n序 号".
  const unlettered = /^[A-Za-z](?=[\u4e00-\u9fff]{2})/.test(bare) ? bare.slice(1) : bare;
  return simplified(unlettered).replaceAll("帐", "账");
}

/** What a header says in brackets, without units and notes such as （元）, （必填）, （18位）. */
const bracketedKey = remembered((text: string) => {
  const inside = Array.from(bareText(text).matchAll(BRACKETED), (match) => match.slice(1).join(""));
  return tidyKey(inside.join("").replace(/元|必填|选填|可填|全称|\d+位|yyyy.*|≥.*|例.*/gi, ""));
});

const SERIAL = new Set(["序号", "编号", "序列", "No", "NO", "序", "序次", "顺序", "排序"]);

/** What a field's type says by itself: of a date nobody has to be told that it is one. */
const IMPLIED: Readonly<Record<FieldType, readonly string[]>> = {
  text: ["@state", "@name", "@who", "说明"],
  term: ["@state", "@name"],
  name: ["@name", "@who"],
  id: ["@no", "@who"],
  date: ["@date", "@year"],
  money: ["@amount", "@count"],
  integer: ["@count", "@people", "@amount", "@who", "@year"],
  number: ["@count", "@people", "@amount"],
  yesno: ["@whether", "@state"],
  phone: ["@no", "@phone"],
  branch: ["@name", "@state"],
  code: ["@kind", "@state", "@name", "说明"],
};

/** Aspects that say the same of one type. */
const SAME: Readonly<Record<string, string>> = {
  "@name": "@who",
  "@who": "@name",
  "@count": "@people",
  "@people": "@count",
};

/** A way to say a field: its concepts but for those that its type implies, and those alone. */
interface Wording {
  readonly field: string;
  readonly type: FieldType;
  readonly key: string;
  readonly core: ReadonlySet<string>;
  readonly implied: ReadonlySet<string>;
  /** 0 for the standard header. */
  readonly rank: number;
}

function wordingsOf(fields: Readonly<Record<string, FieldSpec>>): Wording[] {
  return Object.entries(fields).flatMap(([field, { type, headers }]) =>
    headers.map((header, rank) => {
      const key = headerKey(header);
      const concepts = conceptsOf(key);
      const implied = IMPLIED[type];
      return {
        field,
        type,
        key,
        core: new Set([...concepts].filter((concept) => !implied.includes(concept))),
        implied: new Set([...concepts].filter((concept) => implied.includes(concept))),
        rank,
      };
    }),
  );
}

/** The wordings of a kind, by their key and by their concepts. */
class Vocabulary {
  readonly #byKey = new Map<string, Wording>();
  readonly #wordings: readonly Wording[];
  readonly #context: ReadonlySet<string>;

  constructor(readonly kind: Kind) {
    this.#wordings = wordingsOf(KINDS[kind].fields);
    this.#context = new Set(EVIDENCE[kind]?.context ?? []);
    for (const wording of this.#wordings) {
      const known = this.#byKey.get(wording.key);
      if (!known || wording.rank < known.rank) this.#byKey.set(wording.key, wording);
    }
  }

  get keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  /** The fields that a header's key may name, the likeliest first; values decide among several. */
  readonly meanings = remembered((key) => this.#find(key));

  /** The field that a header's key names. */
  meaning(key: string): Meaning | null {
    return this.meanings(key)[0] ?? null;
  }

  #find(key: string): readonly Meaning[] {
    const exact = this.#byKey.get(key) ?? this.#byKey.get(key.replace(INDEX, ""));
    const concepts = conceptsOf(key.replace(INDEX, ""));
    if (concepts.size === 0) return exact ? [meaningOf(exact, key)] : [];
    const strict = this.#withConcepts(concepts, false);
    const alike = strict.length > 0 ? strict : exact ? [] : this.#withConcepts(concepts, true);
    const found = exact ? [meaningOf(exact, key), ...alike] : alike;
    return found.length > 0 ? distinct(found) : this.#misspelt(key);
  }

  /** The wordings with the same concepts; `loosely`: those that the kind of sheet says by itself do not count. */
  #withConcepts(concepts: Concepts, loosely: boolean): Meaning[] {
    const found: Meaning[] = [];
    const isYear = concepts.size === 1 && concepts.has("@year");
    for (const { field, type, core, implied, rank } of this.#wordings) {
      // A year alone is no date: it stands beside a month.
      if (isYear && type === "date") continue;
      // What the kind says by itself may stand on one side alone.
      const counts = (concept: string): boolean => !loosely || !this.#context.has(concept);
      const own = [...concepts].filter(
        (concept) => !IMPLIED[type].includes(concept) && (core.has(concept) || counts(concept)),
      );
      const wanted = [...core].filter((concept) => concepts.has(concept) || counts(concept));
      if (own.length !== wanted.length || !own.every((concept) => core.has(concept))) continue;
      const said = IMPLIED[type].filter((aspect) => concepts.has(aspect));
      const isSaid =
        implied.size === 0 || said.some((aspect) => implied.has(aspect) || implied.has(SAME[aspect] ?? ""));
      // Where nothing but an aspect is left, it must be the field's own; a class without the word is anything.
      if (!isSaid && (own.length === 0 || type === "code")) continue;
      if (own.length === 0 && implied.size === 0) continue;
      // 活动名称 is not every 名称: what is left without the kind's own words says too little.
      if (own.length === 0 && core.size > 0 && said.every((aspect) => aspect in SAME)) continue;
      const isPlain = isSaid && said.every((aspect) => implied.has(aspect));
      found.push({ name: field, rank: rank + (loosely ? 200 : 100) + (isPlain ? 0 : isSaid ? 20 : UNSAID), isSaid });
    }
    return found.sort((a, b) => a.rank - b.rank);
  }

  /** A long header with one character wrong. */
  #misspelt(key: string): Meaning[] {
    if (key.length < LONG) return [];
    for (const wording of this.#wordings) {
      if (wording.key.length === key.length && editDistance(wording.key, key) === 1 && !saysMore(key, wording.key))
        return [{ name: wording.field, rank: 300 + wording.rank, isSaid: true }];
    }
    return [];
  }
}

function meaningOf({ field, key, rank }: Wording, asked: string): Meaning {
  return { name: field, rank: key === asked ? rank : rank + UNSAID, isSaid: true };
}

/** 联系电话1, 备注2 */
const INDEX = /[1-9](?:[、,][1-9])*$/;
/** What a header is worth less that does not say what its type implies: 失联 may be whether or since when. */
const UNSAID = 50;
/** So many characters a header must have for one of them to be a slip. */
const LONG = 5;

/** Whether a key has a concept of its own that another lacks: 下次换届时间 is no slip for 上次换届时间. */
function saysMore(key: string, other: string): boolean {
  const theirs = conceptsOf(other);
  return [...conceptsOf(key)].some((concept) => isKnownConcept(concept) && !theirs.has(concept));
}

const VOCABULARIES = new Map<Kind, Vocabulary>();

function vocabularyOf(kind: Kind): Vocabulary {
  let vocabulary = VOCABULARIES.get(kind);
  if (!vocabulary) VOCABULARIES.set(kind, (vocabulary = new Vocabulary(kind)));
  return vocabulary;
}

const headerTexts = remembered(meansSomething);

/** Whether a cell's text is a header somebody could mean. */
export function isHeaderText(text: string): boolean {
  return text.length <= MOST_CHARACTERS && headerTexts(text);
}

const MOST_CHARACTERS = 40;

function meansSomething(text: string): boolean {
  const key = headerKey(text);
  if (key === "") return false;
  if (SERIAL.has(key) || periodOf(key) !== null) return true;
  // Names, addresses and whatever else stands in a hundred thousand rows have words that no field has.
  if ([...conceptsOf(key)].every((concept) => !mayBeOfField(concept))) return false;
  if (!/[/、|或\\(]/.test(text) && [...conceptsOf(key)].some((concept) => !mayBeOfField(concept)) && key.length < LONG)
    return false;
  return KIND_NAMES.some((kind) => partMeanings(kind, text).some(({ isSaid }) => isSaid));
}

const KIND_NAMES = Object.keys(KINDS) as Kind[];

let literals: ReadonlySet<string> | null = null;

/** Whether a concept is one of the lexicon's, or a word of its own that some field has. */
function mayBeOfField(concept: string): boolean {
  literals ??= new Set(
    KIND_NAMES.flatMap((kind) => [...vocabularyOf(kind).keys].flatMap((key) => [...conceptsOf(key)])),
  );
  return isKnownConcept(concept) || literals.has(concept);
}

/** A header column's texts from the topmost group down to the leaf. */
export type HeaderPath = readonly string[];

/** A column's name, and how far its wording is from the standard one. */
export interface Meaning {
  readonly name: ColumnName;
  readonly rank: number;
  /** Whether the header says what kind of thing it is: 入党时间 does, 入党 does not. */
  readonly isSaid: boolean;
  /** Its column holds another field as well: 主持/主讲. */
  readonly together?: boolean;
}

const DUE = /应[缴交收]/;
const PAID = /实[缴交收]|已[缴交]/;
/** Over or under 应缴 and 实缴 the sum of all months. */
const SUM = /^(?:全年)?(?:合计|小计|总计|累计)$|^全年$/;

const SIDES = /^[借贷]方/;

/** The fields of a header that stand for themselves: one, or those of 主持/主讲. */
function partMeanings(kind: Kind, text: string): readonly Meaning[] {
  const vocabulary = vocabularyOf(kind);
  const key = headerKey(text);
  if (key === "") return [];
  const inside = bracketedKey(text);
  // What stands in brackets may say whose it is: 联系电话（家属）.
  const isOthers = inside !== "" && [...conceptsOf(inside)].some((concept) => concept.startsWith("!"));
  // Which side of a book is income depends on whose it is; brackets that say so decide.
  const side = inside !== "" && SIDES.test(key) ? vocabulary.meanings(inside) : [];
  if (side.length > 0) return side;
  const whole = isOthers ? [] : vocabulary.meanings(key);
  if (whole.length > 0) return whole;
  const withBrackets = inside === "" ? [] : vocabulary.meanings(key + inside);
  if (withBrackets.length > 0) return withBrackets;
  const parts = key.split(/[/、|或\\]/).filter((part) => part !== "");
  if (parts.length < 2) return [];
  const joined = vocabulary.meanings(parts.join(""));
  if (joined.length > 0) return joined;
  const meanings = parts.map((part) => vocabulary.meaning(part));
  if (!meanings.every((meaning) => meaning !== null)) return [];
  const fields = distinct(meanings);
  return fields.length === 1 ? fields : fields.map((meaning) => ({ ...meaning, together: true }));
}

function distinct(meanings: readonly Meaning[]): Meaning[] {
  return meanings.filter((meaning, index) => meanings.findIndex(({ name }) => name === meaning.name) === index);
}

/**
 * What a column can mean in a sheet of a kind: its names with how far its wording is from the standard one; none for a
 * column that is unknown; two for a header of two fields. The leaf decides; where it says nothing, leaf and group together are tried.
 */
export function columnMeanings(kind: Kind, path: HeaderPath): readonly Meaning[] {
  let meanings = COLUMN_MEANINGS.get(kind);
  if (!meanings) {
    meanings = remembered((texts) => meaningsOf(kind, texts.split(LEVEL)));
    COLUMN_MEANINGS.set(kind, meanings);
  }
  return meanings(path.join(LEVEL));
}

const COLUMN_MEANINGS = new Map<Kind, (path: string) => readonly Meaning[]>();
/** Stands between a group and what is under it; no file holds it in a text. */
const LEVEL = "\0";

function meaningsOf(kind: Kind, path: HeaderPath): readonly Meaning[] {
  const texts = path.filter((text) => headerKey(text) !== "");
  const keys = texts.map(headerKey);
  const leaf = keys.at(-1);
  if (leaf === undefined) return [];
  if (kind === "dues") {
    // 标准 under 3月 is due, 实 beside it was paid.
    if (keys.length > 1 && DUE_LEAF.test(leaf) && keys.slice(0, -1).some((key) => periodOf(key) !== null)) return [];
    const period = duesPeriod(keys.filter((key) => keys.length === 1 || !PAID_LEAF.test(key)));
    if (period) return [sure(period)];
    if (keys.some((key) => SUM.test(key)) && keys.length > 1) {
      if (keys.some((key) => DUE.test(key))) return [];
      if (keys.some((key) => PAID.test(key))) return [sure("total")];
    }
    // Amounts due month by month or quarter by quarter are worked out here, not read.
    if (keys.some((key) => DUE.test(key)) && keys.some((key) => periodOf(key.replace(/应[缴交收].*$/, "")) !== null))
      return [];
  }
  // 支部书记 over 姓名, 党员数 over 合计: the group says whose or of what.
  for (let from = 0; from < keys.length - 1; from += 1) {
    const joined = vocabularyOf(kind).meanings(keys.slice(from).join(""));
    if (joined.length > 0) return joined;
  }
  const meanings = partMeanings(kind, texts.at(-1) as string);
  if (meanings.length > 0) return meanings;
  if (SERIAL.has(leaf)) return [sure("serial")];
  // 收入 over 金额: the leaf says nothing by itself, the group above it does.
  if (!isAspect(leaf)) return [];
  const groups = texts.slice(0, -1).reverse();
  return groups.map((text) => partMeanings(kind, text)).find((found) => found.length > 0) ?? [];
}

function sure(name: ColumnName): Meaning {
  return { name, rank: 0, isSaid: true };
}

/** Whether a dues column gives what is due of one month, which is no payment. */
export function isDueOfMonth(path: HeaderPath): boolean {
  const keys = path.map(headerKey);
  const isDue = keys.some((key) => DUE.test(key) || DUE_LEAF.test(key));
  return isDue && keys.some((key) => /^m\d/.test(periodOf(key.replace(DUE_WORDS, "")) ?? ""));
}

/** 标准, 应, 核定 under a month: what is due, beside what was paid. */
const DUE_LEAF = /^(?:应|标准|核定|定额|应[缴交收]?[数额]?|月?标准|党费标准)$/;
const DUE_WORDS = /(?:应[缴交收]?.*|标准|核定|定额)$/;
const PAID_LEAF = /^(?:实|已[缴交]?|实[缴交收]?[数额]?)$/;

/** Whether a leaf says no more than when or how much. */
function isAspect(key: string): boolean {
  const concepts = [...conceptsOf(key)];
  return concepts.length > 0 && concepts.every((concept) => concept.startsWith("@") || concept === "内容");
}

/** The month or quarter whose payments a dues column holds: its leaf, or a group such as 第二季度 over 实缴. */
function duesPeriod(keys: readonly string[]): ColumnName | null {
  if (keys.some((key) => DUE.test(key) && !/实[缴交收]/.test(key))) return null;
  for (const key of [...keys].reverse()) {
    const period = periodOf(key);
    if (period) return period;
  }
  return periodOf(keys.join(""));
}
