/**
 * The names of a book's branches, matched once: short and full ones (第三网格党支部 and 中共云龙街道翠屏社区第三网格支部委员会) are one
 * branch, and a 党小组 is a part of one.
 */
import { recordsOf, type Book } from "./records";
import { squeeze } from "../values/text";

export interface BranchNaming {
  /** A name as the book's own list has it: that of the branch list, else of the roster; itself where it fits none, or two. */
  readonly of: (name: string) => string;
  /** The branch of a book that has only one; null in any other. */
  readonly only: string | null;
}

/** A known name and what of it tells it from others. */
interface Known {
  readonly name: string;
  readonly core: string;
}

export function branchNaming(book: Pick<Book, "tables">): BranchNaming {
  const known: Known[] = [];
  const names = [
    ...recordsOf(book, "branches").map(({ branch }) => branch),
    ...recordsOf(book, "members").map(({ branch }) => branch),
    ...book.tables.map(({ branch }) => branch),
  ];
  const found = new Map<string, string>();
  const of = (name: string): string => {
    const key = squeeze(name);
    let own = found.get(key);
    if (own === undefined) {
      const core = coreOf(key);
      const fitting = known.filter((other) => isSame(core, other.core));
      found.set(key, (own = fitting.length === 1 ? (fitting[0]?.name ?? name) : name));
    }
    return own;
  };
  const seen = new Set<string>();
  for (const name of names) {
    const key = squeeze(name ?? "");
    if (name === null || key === "" || seen.has(key)) continue;
    seen.add(key);
    const core = coreOf(key);
    if (!known.some((other) => isSame(core, other.core))) known.push({ name, core });
  }
  return { of, only: known.length === 1 ? (known[0]?.name ?? null) : null };
}

/** What of a full name may stand before the short one: where the branch is, and what it is under. */
const ABOVE = /(?:街道|社区|镇|乡|村|区|县|市|党委|党工委|总支|委员会|公司|集团|局|学院|学校|大学)$/;

function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, full] = one.length < other.length ? [one, other] : [other, one];
  return full.endsWith(short) && short.endsWith("党支部") && ABOVE.test(full.slice(0, -short.length));
}

/** A name without what says nothing of which branch it is: 中共, 委员会, and a group within the branch. */
function coreOf(name: string): string {
  return name
    .replace(/^(?:中共|中国共产党)/, "")
    .replace(/(?<=支部|总支).*党小组$/, "")
    .replace(/党?支部委员会$/, "党支部")
    .replace(/总支部?委员会$/, "总支");
}
