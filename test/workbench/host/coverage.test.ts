import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { COVERED, isSetSupported, REQUIREMENTS } from "../../../src/workbench/host/coverage";

/** Version of ExcelApi that each member of each type came with, as @types/office-js documents them. */
function documentedMembers(): Map<string, Map<string, number[]>> {
  const file = require.resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const types = new Map<string, Map<string, number[]>>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    const body = statement.body as ts.ModuleBlock;
    for (const type of body.statements) {
      if (!ts.isClassDeclaration(type) && !ts.isInterfaceDeclaration(type)) continue;
      const members = types.get(type.name!.text) ?? new Map<string, number[]>();
      types.set(type.name!.text, members);
      for (const member of type.members) {
        if (!member.name || !ts.isIdentifier(member.name)) continue;
        const [, version = "0.0"] = /\[Api set: ExcelApi (\d+\.\d+)/.exec(member.getFullText()) ?? [];
        members.set(member.name.text, version.split(".").map(Number));
      }
    }
  }
  return types;
}

test("every member it answers is one that Microsoft documents for the version it claims", () => {
  const documented = documentedMembers();
  const [, claimed = 0] = REQUIREMENTS.ExcelApi!.split(".").map(Number);
  const wrong = COVERED.flatMap(({ name, properties, children, methods, events }) => {
    const members = documented.get(name);
    const all = [...properties.map((property) => property.name), ...children, ...methods, ...events];
    return all.flatMap((member) => {
      const version = members?.get(member);
      return version && version[0]! <= 1 && version[1]! <= claimed ? [] : [`${name}.${member}`];
    });
  });
  expect(wrong).toEqual([]);
});

test("docs/office-host.md lists what it answers, and nothing else", () => {
  const text = readFileSync(path.join(__dirname, "../../../docs/office-host.md"), "utf8");
  const lines = text.split("\n").filter((line) => /^\| `\w+` *\|/.test(line));
  const rows = lines.map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
  const list = (names: readonly string[]) => [...names].sort((a, b) => a.localeCompare(b)).join(", ");
  expect(rows).toEqual(
    COVERED.map(({ name, properties, children, methods, events }) => {
      const values = properties.map((property) => (property.isReadOnly ? property.name : `**${property.name}**`));
      return [
        `\`${name}\``,
        list(values),
        list([...children, ...methods.map((method) => `${method}()`)]),
        list(events),
      ];
    }),
  );
});

test.each([
  ["ExcelApi", "1.14", true],
  ["ExcelApi", "1.9", true],
  ["ExcelApi", "1.15", false],
  ["ExcelApi", "2.0", false],
  ["ExcelApiOnline", "1.1", false],
])("the set %s %s", (name, version, isSupported) => {
  expect(isSetSupported(name, version)).toBe(isSupported);
});
