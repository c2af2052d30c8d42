/**
 * A header taken apart into the concepts of the lexicon.
 */
import { CONCEPTS } from "./lexicon";
import { remembered } from "./remembered";

/** 交 stands for 缴 in every word of paying. */
function spellings(word: string): string[] {
  return word.includes("缴") ? [word, word.replaceAll("缴", "交")] : [word];
}

const LEXICON: ReadonlyMap<string, string> = new Map(
  Object.entries(CONCEPTS).flatMap(([concept, words]) =>
    words.split(" ").flatMap((word) => spellings(word).map((spelling): [string, string] => [spelling, concept])),
  ),
);

const LONGEST = Math.max(...[...LEXICON.keys()].map((word) => word.length));

const KNOWN: ReadonlySet<string> = new Set(LEXICON.values());

/** Whether a concept is one of the lexicon's, not characters that stand for themselves. */
export function isKnownConcept(concept: string): boolean {
  return KNOWN.has(concept);
}

/** A header's concepts; what the lexicon does not know stands for itself. */
export type Concepts = ReadonlySet<string>;

/**
 * The concepts of a header's key, from the fewest words that leave the least unknown: 入党积极分子确定时间 is 积极分子 and a date.
 */
export const conceptsOf: (key: string) => Concepts = remembered(segment);

/** A character that no word covers weighs as much as so many words. */
const UNKNOWN = 10;

interface Path {
  readonly cost: number;
  readonly words: readonly string[];
}

function segment(key: string): Concepts {
  const best: Array<Path | undefined> = [{ cost: 0, words: [] }];
  for (let start = 0; start < key.length; start += 1) {
    const path = best[start] as Path;
    const offer = (end: number, cost: number): void => {
      const known = best[end];
      if (!known || path.cost + cost < known.cost)
        best[end] = { cost: path.cost + cost, words: [...path.words, key.slice(start, end)] };
    };
    offer(start + 1, UNKNOWN);
    for (let end = start + 1; end <= Math.min(key.length, start + LONGEST); end += 1) {
      // Words of one character are the likeliest to be a part of another.
      if (LEXICON.has(key.slice(start, end))) offer(end, end - start === 1 ? 2 : 1);
    }
  }
  return collect((best[key.length] as Path).words);
}

/** The concepts of words, neighbouring unknown characters as one. */
function collect(words: readonly string[]): Concepts {
  const concepts = new Set<string>();
  let unknown = "";
  const end = (): void => {
    if (unknown !== "") concepts.add(unknown);
    unknown = "";
  };
  for (const word of words) {
    const concept = LEXICON.get(word);
    if (concept === undefined) {
      unknown += word;
      continue;
    }
    end();
    if (concept !== "") concepts.add(concept);
  }
  end();
  return concepts;
}

/** So many characters a word must have for one of them to be a slip. */
const LONG_WORD = 5;

/** Long words by what is left of them when one character is taken for any other. */
const BLURRED: ReadonlyMap<string, string> = new Map(
  [...LEXICON.keys()]
    .filter((word) => word.length >= LONG_WORD && /^[\u4e00-\u9fff]+$/.test(word))
    .flatMap((word) => [...word].map((_, at): [string, string] => [blur(word, at), word])),
);

function blur(word: string, at: number): string {
  return `${word.slice(0, at)}?${word.slice(at + 1)}`;
}

/** A key in which one long word had one wrong character, put right; null where there is no such word. */
export function withoutSlip(key: string): string | null {
  for (let start = 0; start + LONG_WORD <= key.length; start += 1) {
    for (let length = LONG_WORD; length <= Math.min(LONGEST, key.length - start); length += 1) {
      const word = key.slice(start, start + length);
      if (LEXICON.has(word)) continue;
      for (let at = 0; at < length; at += 1) {
        const meant = BLURRED.get(blur(word, at));
        if (meant !== undefined && !isOwnWord(word, at)) return key.slice(0, start) + meant + key.slice(start + length);
      }
    }
  }
  return null;
}

/** Whether the character that would be a slip belongs to a word of its own: 出党日期 is no slip for 入党日期. */
function isOwnWord(word: string, at: number): boolean {
  for (let from = Math.max(0, at - 1); from <= at; from += 1)
    for (let to = at + 1; to <= Math.min(word.length, at + 2); to += 1)
      if (LEXICON.has(word.slice(from, to))) return true;
  return false;
}
