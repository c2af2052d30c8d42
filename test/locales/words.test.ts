import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { FORMS } from "../../src/forms/build";
import { KINDS } from "../../src/domain/records/kinds";
import { wordsOf } from "../../src/locales/languages";
import { errorText, fillIn } from "../../src/locales/render";
import { LANGUAGES, languageOf, type Language } from "../../src/locales/words";
import { builtInTemplates } from "../forms/quarterForms";
import { RULES } from "../../src/rules/catalogue";

/** Every text of a language by its path. */
function texts(words: unknown, path = ""): Array<[string, string]> {
  if (typeof words === "string") return [[path, words]];
  return Object.entries(words as object).flatMap(([key, value]) => texts(value, path === "" ? key : `${path}.${key}`));
}

const places = (text: string): string[] => [...new Set(text.match(/\{\w+(?=[|}])/g) ?? [])].sort();
const textsOf = (language: Language): Map<string, string> => new Map(texts(wordsOf(language)));
const chinese = textsOf("zh-CN");

test.each(LANGUAGES)("%s has the texts of zh-CN, with the same places to fill", (language) => {
  const other = textsOf(language);
  expect([...other.keys()].sort()).toEqual([...chinese.keys()].sort());
  for (const [path, text] of other) expect([path, places(text)]).toEqual([path, places(chinese.get(path) ?? "")]);
});

test("an English sentence says one error, and two errors", () => {
  const { summary } = wordsOf("en-US").commandLine;
  expect(fillIn(summary, { error: 1, warning: 2, info: 0 }, wordsOf("en-US"))).toBe("1 error · 2 warnings · 0 notes");
});

test("no text is empty, and Chinese texts are Chinese", () => {
  for (const language of LANGUAGES) for (const text of textsOf(language).values()) expect(text.trim()).not.toBe("");
  const untranslated = [...chinese].filter(([, text]) =>
    /^[^\u4e00-\u9fff]*[A-Za-z]{3}[^\u4e00-\u9fff]*$/.test(text.replace(/\{\w+\}/g, "")),
  );
  expect(untranslated).toEqual([]);
});

test.each(LANGUAGES)("%s has words for each limit that a file may pass, and for what makes it unsafe", (language) => {
  const folder = path.join(__dirname, "../../src/spreadsheet");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const source = files.map((file) => readFileSync(path.join(folder, file), "utf8")).join("\n");
  const limits = [...source.matchAll(/tooMuch\("(\w+)"\)|"too-much", \{ what: "(\w+)"/g)].map((at) => at[1] ?? at[2]!);
  const dangers = [...source.matchAll(/"unsafe", \{ what: "([\w-]+)"/g)].map(([, what]) => what!);
  expect([limits.length > 10, dangers.length]).toEqual([true, 3]);
  const named = [...limits.map((what) => `too-much.${what}`), ...dangers.map((what) => `unsafe.${what}`)];
  expect(named.filter((key) => !(key in wordsOf(language).errors))).toEqual([]);
  expect(errorText("too-much", { what: "area", limit: 5 }, wordsOf("zh-CN"))).toContain(
    "（内容所占区域的单元格数：5）",
  );
});

test.each([
  ["zh-TW", "zh-CN"],
  ["zh", "zh-CN"],
  ["en-GB", "en-US"],
  ["fr-FR", "zh-CN"],
])("a program that speaks %s is answered in %s", (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test("every rule has its words, and no rule's words are left over", () => {
  const worded = Object.keys(wordsOf("zh-CN").rules).filter((id) => id !== "check/rule-failed");
  expect(worded.sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test("a kind of sheet is called in Chinese what its definition says", () => {
  const titles = Object.fromEntries(Object.entries(KINDS).map(([kind, { title }]) => [kind, title]));
  expect(wordsOf("zh-CN").kinds).toEqual(titles);
});

test("a built-in form is called in Chinese what its template's worksheet is named", async () => {
  const { forms } = wordsOf("zh-CN");
  const names = [...(await builtInTemplates())].map(([form, { name }]) => [form, name]);
  expect(names.length).toBe(FORMS.length);
  for (const [form = "", name] of names) expect(forms[form]).toBe(name);
});
