/**
 * A whole workbook of a street's community work in which all measures of the plan are met, and its counterpart in which none
 * is. As of 2026-10-08; the people and places are made up.
 */
import { activities } from "./activities";
import { cadres } from "./cadres";
import { expectedOf } from "./expected";
import { organizations } from "./organizations";
import { people } from "./people";
import { wayOf } from "./tables";

export { expectedOf } from "./expected";

/**
 * The book's sheets as text tables, with a target for each of some measures.
 * @param isMet all measures are met; else none is
 */
export function wholeBook(isMet: boolean, ids: readonly string[]): Record<string, string> {
  const way = wayOf(isMet);
  const { either, yes } = way;
  const plan = ids.map((id) => {
    const [goal] = expectedOf(id);
    const days =
      id === "P54"
        ? either("2026-01-01 | 2028-12-31", "2020-01-01 | 2021-12-31")
        : id === "P84"
          ? either("2026-01-01 | 2028-06-30", "2026-01-01 | 2029-12-31")
          : "~ | ~";
    return `${id} | ${goal} | ${days} | ${yes}`;
  });

  return {
    规划指标: `2026年规划指标\n编号 | 关系 | 目标值 | 起 | 止 | 已核对\n${plan.join("\n")}`,
    ...organizations(way),
    ...people(way),
    ...cadres(way),
    ...activities(way),
  };
}
