/**
 * What the headers of a kind's fields can be: a header's concepts are held against those of each field's examples.
 */
import type { FieldSpec, FieldType, Kind } from "../../domain/records/kinds";
import { KINDS } from "../../domain/records/kinds";
import type { ColumnName } from "../../domain/records/records";
import { editDistance } from "../../domain/values/text";
import { conceptsOf, isKnownConcept, withoutSlip, type Concepts } from "./concepts";
import { EVIDENCE } from "./evidence";
import { headerKey } from "./headerText";
import { remembered } from "./remembered";

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

/** How a header came to a meaning, the surest first. */
const TIER = { exact: 0, same: 1, context: 2, more: 3 } as const;
type Tier = (typeof TIER)[keyof typeof TIER];

/** A column's name, and how far its wording is from the standard one. */
export interface Meaning {
  readonly name: ColumnName;
  readonly rank: number;
  readonly tier: Tier;
  /** Whether the header says what kind of thing it is: 入党时间 does, 入党 does not. */
  readonly isSaid: boolean;
  /** Its column holds another field as well: 主持/主讲. */
  readonly together?: boolean;
}

/** A header that says this is a remark, whatever else it says: 备注（减免原因）. */
const REMARK = "备注";

/** The wordings of a kind, by their key and by their concepts. */
class Vocabulary {
  readonly #byKey = new Map<string, Wording>();
  readonly #wordings: readonly Wording[];
  /** The wordings that say a concept: none that shares nothing with a header goes with it. */
  readonly #byConcept = new Map<string, Set<Wording>>();
  /** All that the examples of a field say: a header may say more than one of them, but nothing that none of them says. */
  readonly #saidOf = new Map<string, Set<string>>();
  readonly #context: ReadonlySet<string>;
  readonly #whose: ReadonlySet<string>;

  constructor(readonly kind: Kind) {
    this.#wordings = wordingsOf(KINDS[kind].fields);
    this.#context = new Set(EVIDENCE[kind].context ?? []);
    this.#whose = new Set(EVIDENCE[kind].whose ?? []);
    for (const wording of this.#wordings) {
      const { field, key, core, implied } = wording;
      const known = this.#byKey.get(key);
      if (!known || wording.rank < known.rank) this.#byKey.set(key, wording);
      const said = this.#saidOf.get(field) ?? new Set();
      for (const concept of [...core, ...implied]) {
        said.add(concept);
        this.#byConcept.set(concept, (this.#byConcept.get(concept) ?? new Set<Wording>()).add(wording));
      }
      this.#saidOf.set(field, said);
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
    const near = this.#near(concepts);
    const alike = this.#wordings.flatMap((wording) =>
      near.has(wording) ? (this.#match(wording, concepts) ?? []) : [],
    );
    const found = [...(exact ? [meaningOf(exact, key)] : []), ...alike.sort((a, b) => a.rank - b.rank)];
    if (found.length > 0) return distinct(found);
    const isSlip = [...concepts].some((concept) => !isKnownConcept(concept));
    return isSlip ? this.#misspelt(key) : [];
  }

  #near(concepts: Concepts): ReadonlySet<Wording> {
    const near = new Set<Wording>();
    for (const concept of concepts) {
      for (const said of [concept, SAME[concept] ?? concept]) {
        for (const wording of this.#byConcept.get(said) ?? []) near.add(wording);
      }
    }
    return near;
  }

  /** How a header's concepts go with a wording; null where they do not. */
  #match({ field, type, core, implied, rank }: Wording, concepts: Concepts): Meaning | null {
    if (concepts.size === 0) return null;
    if (core.has(REMARK) && concepts.has(REMARK))
      return { name: field, rank: 100 + rank, tier: TIER.same, isSaid: true };
    // A year alone is no date: it stands beside a month.
    if (type === "date" && concepts.size === 1 && concepts.has("@year")) return null;
    const tier = this.#tierOf(field, type, core, concepts);
    if (tier === null) return null;
    const said = IMPLIED[type].filter((aspect) => concepts.has(aspect));
    const isSaid = implied.size === 0 || said.some((aspect) => implied.has(aspect) || implied.has(SAME[aspect] ?? ""));
    const shared = [...core].filter((concept) => concepts.has(concept)).length;
    // Where nothing but an aspect is left, it must be the field's own; a class without the word is anything.
    if (!isSaid && (shared === 0 || type === "code")) return null;
    if (shared === 0 && implied.size === 0) return null;
    // 活动名称 is not every 名称: what is left without the kind's own words says too little.
    const isOther = type === "code" && [...concepts].some((concept) => !IMPLIED[type].includes(concept));
    if (shared === 0 && core.size > 0 && (isOther || said.every((aspect) => aspect in SAME))) return null;
    // 预审人 is whoever did it, not the day.
    if (type === "date" && !isSaid && concepts.has("@who")) return null;
    const isPlain = isSaid && said.every((aspect) => implied.has(aspect));
    if (!isPlain && core.size === 0 && type === "code") return null;
    return { name: field, rank: rank + tier * 100 + (isPlain ? 0 : isSaid ? 20 : UNSAID), tier, isSaid };
  }

  /** How near a header's concepts are to a wording's core. */
  #tierOf(field: string, type: FieldType, core: ReadonlySet<string>, concepts: Concepts): Tier | null {
    const extras = [...concepts].filter((concept) => !core.has(concept) && !IMPLIED[type].includes(concept));
    const missing = [...core].filter((concept) => !concepts.has(concept));
    if (extras.length === 0 && missing.length === 0) return TIER.same;
    const isContext = (concept: string): boolean => this.#context.has(concept);
    if (!missing.every(isContext)) return null;
    // 状态 alone is one of many: what is said beside it makes it another.
    if (core.size === 0 && type === "code") return null;
    if (extras.every(isContext)) return TIER.context;
    const shared = [...core].filter((concept) => concepts.has(concept));
    if (shared.length === 0 || (missing.length > 0 && shared.every(isContext))) return null;
    const isOfPerson = this.#isOfPerson(field, type, core);
    const mayBeSaid = (concept: string): boolean =>
      isContext(concept) || this.#saidOf.get(field)?.has(concept) === true || (isOfPerson && this.#whose.has(concept));
    return extras.every(mayBeSaid) ? TIER.more : null;
  }

  /** Whether a field is a fact of the row's person, who may be named: a day only where no other field speaks of the same. */
  #isOfPerson(field: string, type: FieldType, core: ReadonlySet<string>): boolean {
    if (type !== "date") return !NOT_OF_PERSON.has(type);
    return [...core].some((concept) =>
      [...this.#saidOf].every(([other, said]) => other === field || !said.has(concept)),
    );
  }

  /** A long header with one character wrong, or a long word of it. */
  #misspelt(key: string): readonly Meaning[] {
    if (key.length < LONG) return [];
    for (const wording of this.#wordings) {
      if (wording.key.length === key.length && editDistance(wording.key, key) === 1 && !saysMore(key, wording.key))
        return [{ name: wording.field, rank: 400 + wording.rank, tier: TIER.more, isSaid: true }];
    }
    const respelt = withoutSlip(key);
    if (respelt === null) return [];
    const concepts = conceptsOf(respelt);
    return distinct(this.#wordings.flatMap((wording) => this.#match(wording, concepts) ?? []));
  }
}

/** Types of which a header's person may be another than that of the row. */
const NOT_OF_PERSON: ReadonlySet<FieldType> = new Set(["text", "name", "term"]);

function meaningOf({ field, key, rank }: Wording, asked: string): Meaning {
  return { name: field, rank: key === asked ? rank : rank + UNSAID, tier: TIER.exact, isSaid: true };
}

export function distinct(meanings: readonly Meaning[]): Meaning[] {
  return meanings.filter((meaning, index) => meanings.findIndex(({ name }) => name === meaning.name) === index);
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

export function vocabularyOf(kind: Kind): Vocabulary {
  let vocabulary = VOCABULARIES.get(kind);
  if (!vocabulary) VOCABULARIES.set(kind, (vocabulary = new Vocabulary(kind)));
  return vocabulary;
}
