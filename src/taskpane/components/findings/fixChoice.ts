/** Which fixes are ticked, and their groups. */
import type { FixPreview } from "../../protocol/checkMessages";

/** The fixes that are not ticked beforehand: of wordings the clerk has to say that they mean the same. */
export function firstLeft(previews: readonly FixPreview[]): ReadonlySet<number> {
  return new Set(previews.flatMap(({ fix, isWording }) => (isWording ? [fix] : [])));
}

/** Fixes of one kind in one column. */
export interface FixGroup {
  readonly key: string;
  readonly repair: string;
  /** `名册 J`. */
  readonly place: string;
  readonly fixes: readonly number[];
}

/** The groups of fixes, in their order. */
export function groupsOf(previews: readonly FixPreview[]): readonly FixGroup[] {
  const groups = new Map<string, { key: string; repair: string; place: string; fixes: number[] }>();
  for (const { group: key, repair, place, fix } of previews) {
    const found = groups.get(key);
    if (found) found.fixes.push(fix);
    else groups.set(key, { key, repair, place: place.replace(/\d+$/, "").replace("!", " "), fixes: [fix] });
  }
  return [...groups.values()];
}

/** How much of a group is ticked. */
export function stateOf(fixes: readonly number[], left: ReadonlySet<number>): boolean | "mixed" {
  const count = fixes.filter((fix) => left.has(fix)).length;
  return count === 0 ? true : count === fixes.length ? false : "mixed";
}
