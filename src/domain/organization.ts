/**
 * 党组织设置: what the level of a Party organization asks of it, and how its name tells where it belongs.
 */
import type { BranchRecord } from "./records";
import { squeeze } from "./text";

/** What a post of deputy is missing from: a committee (党委), or a general branch (党总支). */
export type DeputyGap = "committee" | "general";

/**
 * A 党委 needs a full-time deputy secretary (专职副书记), a 党总支 a deputy or a clerk of Party affairs (党务干事); null
 * where nobody is missing.
 */
export function deputyGap({ level, deputy, fullTimeDeputy, clerk }: BranchRecord): DeputyGap | null {
  if (level === "党委" && !isNamed(fullTimeDeputy)) return "committee";
  if (level === "党总支" && ![deputy, fullTimeDeputy, clerk].some(isNamed)) return "general";
  return null;
}

/** Whether a post is filled: by a name, or by 是 where the column only says whether there is somebody. */
function isNamed(cell: string | null): boolean {
  return cell !== null && squeeze(cell) !== "否";
}

/** The part of a community's name that the names of its branches have too: 东风里社区居委会 → 东风里. */
export function communityStem(community: string | null): string {
  return squeeze(community ?? "").replace(/(?:社区)?(?:居民委员会|居委会|村民委员会|村委会)?$/, "");
}
