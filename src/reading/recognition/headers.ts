/**
 * What a column's headers mean in a kind of sheet: its leaf, its groups, two fields under one header, and the months of a
 * dues ledger.
 */
import { KINDS, type Kind } from "../../domain/records/kinds";
import type { ColumnName } from "../../domain/records/records";
import { conceptsOf, isKnownConcept } from "./concepts";
import { bracketedKey, headerKey, isSerial } from "./headerText";
import { periodOf } from "./periodHeaders";
import { remembered } from "./remembered";
import { distinct, vocabularyOf, type Meaning } from "./vocabulary";

export type { Meaning } from "./vocabulary";

const headerTexts = remembered(meansSomething);

/** Whether a cell's text is a header somebody could mean. */
export function isHeaderText(text: string): boolean {
  return text.length <= MOST_CHARACTERS && headerTexts(text);
}

const MOST_CHARACTERS = 40;
/** A text with an unknown word must be at least as long to be a header. */
const LONGER = 5;

function meansSomething(text: string): boolean {
  const key = headerKey(text);
  if (key === "") return false;
  if (isSerial(key) || periodOf(key) !== null) return true;
  // Names, addresses and whatever else stands in a hundred thousand rows have words that no field has.
  if ([...conceptsOf(key)].every((concept) => !mayBeOfField(concept))) return false;
  if (
    !/[/、|或\\(]/.test(text) &&
    [...conceptsOf(key)].some((concept) => !mayBeOfField(concept)) &&
    key.length < LONGER
  )
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
  const whole = vocabulary.meanings(key);
  const inside = bracketedKey(text);
  const found = inside === "" ? whole : withBrackets(kind, key, inside, whole);
  if (found.length > 0) return found;
  const parts = key.split(/[/、|或\\]/).filter((part) => part !== "");
  if (parts.length < 2) return [];
  const joined = vocabulary.meanings(parts.join(""));
  if (joined.length > 0) return joined;
  const meanings = parts.map((part) => vocabulary.meaning(part));
  if (!meanings.every((meaning) => meaning !== null)) return [];
  const fields = distinct(meanings);
  return fields.length === 1 ? fields : fields.map((meaning) => ({ ...meaning, together: true }));
}

/** What a header means whose brackets say more than a unit. */
function withBrackets(kind: Kind, key: string, inside: string, whole: readonly Meaning[]): readonly Meaning[] {
  const vocabulary = vocabularyOf(kind);
  // Which side of a book is income depends on whose it is; brackets that say so decide.
  const side = SIDES.test(key) ? vocabulary.meanings(inside) : [];
  if (side.length > 0) return side;
  // What stands in brackets may say whose it is: 联系电话（家属）; or what it is: 党员（性别）.
  const said = [...conceptsOf(inside)];
  const both = vocabulary.meanings(key + inside);
  if (said.some((concept) => concept.startsWith("!"))) return both;
  const [first] = both;
  if (first && (whole.length === 0 || first.tier <= WHOLLY)) return both;
  if (whole.length > 0) return whole;
  // 单位（支部）: the word before the brackets is anybody's, that in them is ours.
  const isPlain = [...conceptsOf(key)].every((concept) => isKnownConcept(concept) && !concept.startsWith("!"));
  return isPlain && said.some((concept) => !concept.startsWith("@")) ? vocabulary.meanings(inside) : [];
}

/** The tier up to which key and brackets together are a wording of their own. */
const WHOLLY = 2;

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
  // An account book's 年, 月, 日 under 日期 are no day by themselves.
  if (kind === "fund" && /^[年月日]$/.test(leaf)) return partMeanings(kind, leaf);
  // 支部书记 over 姓名, 党员数 over 合计: the group says whose or of what.
  for (let from = 0; from < keys.length - 1; from += 1) {
    const joined = vocabularyOf(kind).meanings(keys.slice(from).join(""));
    if (joined.length > 0) return joined;
  }
  const meanings = partMeanings(kind, texts.at(-1) as string);
  if (meanings.length > 0) return meanings;
  if (isSerial(leaf)) return [sure("serial")];
  // 收入 over 金额: the leaf says nothing by itself, the group above it does.
  if (!isAspect(leaf)) return [];
  const groups = texts.slice(0, -1).reverse();
  return groups.map((text) => partMeanings(kind, text)).find((found) => found.length > 0) ?? [];
}

function sure(name: ColumnName): Meaning {
  return { name, rank: 0, tier: 0, isSaid: true };
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
