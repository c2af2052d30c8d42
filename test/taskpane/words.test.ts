/** The words of the pane: all of them used, and none anywhere but in the locales. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { paneWordsOf } from "../../src/locales/pane";

const FOLDER = path.resolve(__dirname, "../../src/taskpane");
const sources = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(FOLDER, file), "utf8") }));

/** Texts of a source that stand in code, comments left out; of a template, the part before its first place. */
function textsIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) found.push(node.text.trim());
    else if (ts.isTemplateExpression(node))
      found.push(`${node.head.text}*`, ...node.templateSpans.map((span) => span.literal.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.tsx", text, ts.ScriptTarget.Latest, true));
  return found.filter((each) => each !== "");
}

/** Sentences for people among the texts of a source: Chinese, or what stands between the tags of a component. */
function hardCoded(text: string): string[] {
  const chinese = textsIn(text).filter((each) => /[\u4e00-\u9fff]/.test(each) && !each.startsWith("assets/"));
  const source = ts.createSourceFile("source.tsx", text, ts.ScriptTarget.Latest, true);
  const between: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) between.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...chinese, ...between];
}

test("every text of the pane is used", () => {
  const used = new Set(sources.flatMap(({ text }) => textsIn(text)));
  const beginnings = [...used].flatMap((each) => (each.endsWith("*") && each.length > 2 ? [each.slice(0, -1)] : []));
  const unused = Object.keys(paneWordsOf("zh-CN").pane).filter(
    (key) => !used.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
  );
  expect(unused).toEqual([]);
});

/** What stands on Chinese sheets in any language, and the name that a language gives itself. */
const NO_SENTENCES = new Set(["是", "否", "元", "月", "中文（简体）"]);

test("no sentence stands in the pane's own code", () => {
  const found = sources.flatMap(({ file, text }) => hardCoded(text).map((sentence) => ({ file, sentence })));
  expect(found.filter(({ sentence }) => !NO_SENTENCES.has(sentence))).toEqual([]);
});

test.each([`const x = "检查";`, "const x = <b>Check</b>;", "const x = <b>检查</b>;", "const x = `第${1}行`;"])(
  "a planted sentence is found in %s",
  (text) => expect(hardCoded(text)).not.toEqual([]),
);
