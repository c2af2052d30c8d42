/** Which fixes a clerk finds ticked, and by what they are put together. */
import { readFileSync } from "node:fs";
import { firstLeft, groupsOf, stateOf } from "../../src/taskpane/components/findings/fixChoice";
import { openBook } from "../../src/workbench/file/open";
import { fixtureBook } from "../support/commandLine";
import { openPane } from "./openPane";

test("changes of wording are not ticked beforehand; kinds and columns are chosen at once", async () => {
  const session = openPane(await openBook(readFileSync(fixtureBook("clean")), "book.xlsx"));
  await session.check();
  const previews = (await session.findings.fixes({ type: "tidy" }))!;
  const left = firstLeft(previews);
  const wordings = previews.filter(({ before, after }) => before === "大学本科" && after === "大学");
  expect(wordings.length).toBeGreaterThan(0);
  for (const { fix } of wordings) expect(left).toContain(fix);
  const dates = previews.filter(({ after }) => /^\d{4}-\d{2}-\d{2}$/.test(after));
  expect(dates.length).toBeGreaterThan(0);
  for (const { fix } of dates) expect(left).not.toContain(fix);

  const groups = groupsOf(previews);
  expect(groups.flatMap(({ fixes }) => fixes)).toEqual(previews.map(({ fix }) => fix));
  for (const { fixes, place, repair } of groups) {
    expect(stateOf(fixes, left)).not.toBe("mixed");
    for (const { place: at, repair: what } of previews.filter(({ fix }) => fixes.includes(fix))) {
      expect([at.replace(/\d+$/, ""), what]).toEqual([place.replace(" ", "!"), repair]);
    }
  }
});
