/**
 * Which branch of the register a book is of. A branch has many names: 中共云溪街道西苑社区第三网格支部委员会 is 西苑三网格支部.
 */
import { squeeze } from "../domain/values/text";
import { simplified } from "../reading/recognition/simplified";
import type { RegisterBranch } from "./register";

const NUMERALS = "一二三四五六七八九十";

/** What tells one branch's names from another's: without 中共, the street, 社区, 党支部 and 第. */
export function nameStem(name: string): string {
  return simplified(squeeze(name))
    .replace(/\(.*?\)/g, "")
    .replace(/^(?:中共|中国共产党)/, "")
    .replace(/^[^社]{2,8}?(?:街道|镇|乡)(?:党?工委|党委|工作委员会)?/, "")
    .replace(/(?:联合)?(?:党?支部委员会|党?总支(?:部)?(?:委员会)?|党支部|支部|党委|党员委员会)$/, "")
    .replace(/(\d+)/g, (digits) => NUMERALS[Number(digits) - 1] ?? digits)
    .replace(/第(?=[一二三四五六七八九十])/g, "")
    .replace(/社区|居委会/g, "");
}

/** Whether a name is a branch's at all: 第一党小组 is a part of one. */
export function isBranchName(name: string): boolean {
  return /支部|总支|党委/.test(name) && !/小组/.test(name);
}

/** Finds branches of a register by any of their names. */
export class BranchNames {
  readonly #exact = new Map<string, RegisterBranch>();
  readonly #stems = new Map<string, RegisterBranch | null>();
  readonly #branches: readonly RegisterBranch[];

  /** @param aliases further names, by the register's name of the branch they mean */
  constructor(branches: readonly RegisterBranch[], aliases: ReadonlyMap<string, string> = new Map()) {
    this.#branches = branches;
    for (const branch of branches) {
      for (const name of [branch.branch, ...branch.shortNames]) {
        this.#exact.set(keyOf(name), branch);
        this.#addStem(nameStem(name), branch);
        this.#addStem(nameStem(branch.community + name), branch);
      }
    }
    for (const [alias, name] of aliases) {
      const branch = this.#exact.get(keyOf(name));
      if (branch) this.#exact.set(keyOf(alias), branch);
    }
  }

  /** The branch that a name means; null where none does, or several could. */
  find(name: string | null): RegisterBranch | null {
    if (name === null || name === "") return null;
    return this.#exact.get(keyOf(name)) ?? this.#stems.get(nameStem(name)) ?? null;
  }

  /** The branch whose name, the longest of those that are, stands in a file's name or another text. */
  within(text: string): RegisterBranch | null {
    const plain = keyOf(text);
    const stem = nameStem(text);
    let best: { branch: RegisterBranch; length: number } | null = null;
    for (const branch of this.#branches) {
      for (const name of [branch.branch, ...branch.shortNames]) {
        const found = plain.includes(keyOf(name)) || (nameStem(name).length >= 2 && stem.includes(nameStem(name)));
        if (found && name.length > (best?.length ?? 0)) best = { branch, length: name.length };
      }
    }
    return best?.branch ?? null;
  }

  #addStem(stem: string, branch: RegisterBranch): void {
    const known = this.#stems.get(stem);
    if (stem.length >= 2) this.#stems.set(stem, known === undefined || known === branch ? branch : null);
  }
}

function keyOf(name: string): string {
  return simplified(squeeze(name));
}
