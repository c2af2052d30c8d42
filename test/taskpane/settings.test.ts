/** The clerk's own figures and the unit's name, kept in the workbook; what is kept on this machine; the tour. */
import { readFileSync } from "node:fs";
import { FIGURES, isRegulation, versionOn, WORD_LISTS, type FigureName } from "../../src/domain/records/settings";
import {
  faultsOf,
  figureTyped,
  publishedTyped,
  readFigure,
  SETTING_GROUPS,
  withTyped,
} from "../../src/taskpane/session/settingFields";
import { keepPreferences, readPreferences } from "../../src/taskpane/session/preferences";
import type { Session } from "../../src/taskpane/session/session";
import { isGreeting } from "../../src/taskpane/session/state";
import { openBook } from "../../src/workbench/file/open";
import { saveBook } from "../../src/workbench/file/save";
import { WorkbookModel } from "../../src/workbench/model/book";
import { fixtureBook } from "../support/commandLine";
import { day } from "../support/sheets";
import { openPane, until } from "./openPane";

const AS_OF = day("2026-10-08");

async function opened(
  bytes: Uint8Array = readFileSync(fixtureBook("messy")),
): Promise<{ session: Session; book: WorkbookModel }> {
  const book = await openBook(bytes, "book.xlsx");
  const session = openPane(book);
  await session.recognise();
  await until(session, ({ settings }) => settings);
  return { session, book };
}

const errorsOf = (session: Session): number => {
  const { check } = session.store.getSnapshot();
  return check.state === "done" ? check.value.summary.error + check.value.summary.warning : -1;
};

test("the unit and a figure are kept in the workbook, the rules go by it at once, and both are there when it is opened again", async () => {
  const { session, book } = await opened();
  await session.check();
  const before = errorsOf(session);
  const kept = { unit: "东风里社区党委", settings: { branchMostMembers: 5 } };
  expect(await session.settings.save(kept)).toBe(true);
  expect(errorsOf(session)).toBeGreaterThan(before);
  expect(await until(session, ({ settings }) => (settings?.unit === "" ? null : settings))).toEqual(kept);

  const again = await opened((await saveBook(book, readFileSync(fixtureBook("messy")))).bytes);
  expect(again.session.store.getSnapshot().settings).toEqual(kept);
  // As published again: nothing is kept of it.
  const typed = new Map<FigureName, string>([["branchMostMembers", publishedTyped("branchMostMembers", AS_OF)]]);
  expect(withTyped(kept.settings, typed, AS_OF)).toEqual({});
});

test("every figure that can be set stands in one group of the form", () => {
  const shown = SETTING_GROUPS.flatMap(({ figures }) => figures);
  expect([...shown].sort()).toEqual([...Object.keys(FIGURES), ...WORD_LISTS].sort());
});

test("amounts are typed in yuan and shares in per cent, and read back the same", () => {
  expect([figureTyped("fixedDues", 20), readFigure("fixedDues", "0.20")]).toEqual(["0.20", 20]);
  expect(readFigure("farmersIncome", "23,119")).toBe(2_311_900);
  expect([figureTyped("aboutTolerance", 0.2), readFigure("aboutTolerance", "20")]).toEqual(["20", 0.2]);
  for (const name of Object.keys(FIGURES) as FigureName[]) {
    const typed = publishedTyped(name, AS_OF);
    expect([name, figureTyped(name, readFigure(name, typed) as number)]).toEqual([name, typed]);
  }
});

test("words are typed parted by 、 and kept where they aren't those published", () => {
  expect(publishedTyped("teamKinds", AS_OF)).toBe("文艺队、健身队、秧歌队");
  const keptOf = (text: string) => withTyped({}, new Map([["teamKinds", text]]), AS_OF);
  expect(keptOf("合唱队、 书画队")).toEqual({ teamKinds: ["合唱队", "书画队"] });
  expect(keptOf("文艺队，健身队、秧歌队")).toEqual({});
});

test.each([
  ["teamKinds", " 、", "settings.fault.words"],
  ["termYears", "三年", "settings.fault.number"],
  ["termYears", "2.5", "settings.fault.whole"],
  ["termYears", "-1", "settings.fault.number"],
  ["fixedDues", "0.205", "settings.fault.money"],
  ["aboutTolerance", "120", "settings.fault.share"],
  ["committeeLeast", "9", "settings.fault.pair"],
] as const)("%s of %s is refused: %s", (name, text, fault) => {
  expect(faultsOf(new Map([[name, text]]), {}, AS_OF).get(name)?.text).toBe(fault);
});

test("a pair is judged by what is typed and what is kept together", () => {
  const typed = new Map<FigureName, string>([["committeeMost", "11"]]);
  expect(faultsOf(typed, { committeeLeast: 9 }, AS_OF).size).toBe(0);
  expect(faultsOf(typed, { committeeLeast: 12 }, AS_OF).get("committeeMost")?.pair).toEqual([
    "committeeLeast",
    "committeeMost",
  ]);
});

test("the tour begins once there is a book, goes on and back, and is never shown again unless asked for", async () => {
  const keys = new Map<string, string>();
  const storage = {
    getItem: (key: string) => keys.get(key) ?? null,
    setItem: (key: string, value: string) => void keys.set(key, value),
  };
  const book = await openBook(readFileSync(fixtureBook("messy")), "book.xlsx");
  const session = openPane(book);
  keepPreferences(session.store, storage);
  const at = (): number | null => session.store.getSnapshot().tour.at;
  expect(at()).toBeNull();
  await session.recognise();
  expect(at()).toBe(0);
  session.guide.go(1);
  session.guide.go(1);
  session.guide.go(-1);
  expect(at()).toBe(1);
  session.guide.end();
  await session.recognise();
  expect(at()).toBeNull();
  expect(readPreferences(storage)).toEqual({ language: null, hasSeenTour: true });
  await session.speak("en-US");
  expect(readPreferences(storage).language).toBe("en-US");
  session.guide.begin();
  for (let step = 0; step < 5; step += 1) session.guide.go(1);
  expect(at()).toBeNull();
});

test("beside a blank workbook the pane greets until there is something in it", async () => {
  const book = new WorkbookModel("新建.xlsx");
  const sheet = book.add("Sheet1");
  const session = openPane(book);
  const greets = (): boolean => isGreeting(session.store.getSnapshot());
  expect(greets()).toBe(false);
  await session.recognise();
  session.guide.begin();
  expect(greets()).toBe(true);
  session.show("help");
  expect(greets()).toBe(false);
  session.show("recognise");
  book.edit("clerk", () => sheet.enter({ top: 0, left: 0, bottom: 0, right: 0 }, () => "姓名"));
  await session.recognise();
  expect(greets()).toBe(false);
});

test("what is remembered on this machine in another form is passed over", () => {
  const broken = { getItem: () => "<script>", setItem: () => undefined };
  expect(readPreferences(broken)).toEqual({ language: null, hasSeenTour: false });
  expect(readPreferences(null)).toEqual({ language: null, hasSeenTour: false });
});

test("every rule is explained, in either language", async () => {
  const { session } = await opened();
  const chinese = (await session.guide.rules())!;
  expect(chinese.length).toBeGreaterThanOrEqual(80);
  for (const { title, explanation, basis } of chinese) expect([title, explanation, basis]).not.toContain("");
  await session.speak("en-US");
  const english = (await session.guide.rules())!;
  expect(english.map(({ id }) => id)).toEqual(chinese.map(({ id }) => id));
  expect(english[0]!.title).not.toBe(chinese[0]!.title);
});

test("only what a regulation sets is called one", () => {
  const isSet = (name: FigureName) => isRegulation(versionOn(name, AS_OF).source);
  expect((["fixedDues", "backPaymentMonths", "termYears", "duesCeiling"] as const).map(isSet)).not.toContain(false);
  expect((["duesTolerance", "aidPublicationDays", "youngCadreAge", "farmersIncome"] as const).map(isSet)).not.toContain(
    true,
  );
});
