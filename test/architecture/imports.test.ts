import path from "node:path";
import { sourcesOf, wrongImports } from "./imports";

test("the imports of src point one way and form no cycle", () => {
  expect(wrongImports(sourcesOf(path.resolve(__dirname, "../../src")))).toEqual([]);
});

describe("a planted wrong import is found", () => {
  test.each([
    ["domain/money.ts", 'import { x } from "../reading/cells";', "domain may not import reading"],
    ["domain/money.ts", 'import { readFileSync } from "node:fs";', "only the command line may use Node"],
    ["reading/cells.ts", 'import { x } from "../spreadsheet/xlsx/open";', "reading may not import xlsx"],
    ["reading/cells.ts", 'import type { X } from "../rules/runner";', "reading may not import rules"],
    ["formula/parse.ts", 'import { x } from "../spreadsheet/xlsx/open";', "formula may not import xlsx"],
    ["plan/measures.ts", 'export * from "../rules/runner";', "plan may not import rules"],
    ["rules/runner.ts", 'const late = await import("../quarter");', "rules may not import quarter"],
    ["forms/fill.ts", 'type X = import("../spreadsheet/office/excel").X;', "forms may not import office"],
    ["plan/measures.ts", 'const fs = require("fs");', "only the command line may use Node"],
    ["locales/zh-CN.ts", 'import { catalogue } from "../rules/catalogue";', "locales may import only types of rules"],
    ["locales/zh-CN.ts", 'import { type A, b } from "../forms/fill";', "locales may import only types of forms"],
    ["quarter.ts", 'import { open } from "./spreadsheet/xlsx/open";', "quarter may not import xlsx"],
    ["spreadsheet/xlsx/open.ts", 'import { x } from "../office/excel";', "xlsx may not import office"],
    ["spreadsheet/workbook.ts", 'export { x } from "./xlsx/open";', "spreadsheet may not import xlsx"],
    ["taskpane/app.tsx", 'import { main } from "../cli/main";', "taskpane may not import cli"],
    [
      "taskpane/components/forms/FormCard.tsx",
      'import { x } from "../../worker/service";',
      "taskpane/components may not",
    ],
    ["taskpane/session/link.ts", 'import { x } from "../worker/service";', "only types of taskpane/worker"],
    [
      "workbench/model/book.ts",
      'import type { Open } from "../file/open";',
      "workbench/model may not import workbench/file",
    ],
    [
      "forms/engine/fill.ts",
      'import { x } from "../definitions/roster";',
      "forms/engine may not import forms/definitions",
    ],
    ["utils/strings.ts", 'import { x } from "../domain/money";', "utils has no place in the layout yet"],
  ])("in %s: %s", (file, line, fault) => {
    expect(wrongImports(new Map([[file, line]]))).toEqual([expect.stringContaining(fault)]);
  });

  test.each([
    ["locales/zh-CN.ts", 'import type { Rule } from "../rules/catalogue";'],
    ["locales/zh-CN.ts", 'import { type A, type B } from "../forms/fill";'],
    ["cli/main.ts", 'import { open } from "../spreadsheet/xlsx/open"; import { readFile } from "node:fs/promises";'],
    [
      "reading/cells.ts",
      'import { Converter } from "opencc-js/t2cn"; import { cellKey } from "../spreadsheet/workbook";',
    ],
  ])("but not a right one, in %s: %s", (file, line) => {
    expect(wrongImports(new Map([[file, line]]))).toEqual([]);
  });

  test("a cycle of three files", () => {
    const cycle = new Map([
      ["domain/a.ts", 'import { b } from "./b";'],
      ["domain/b.ts", 'import type { c } from "./c";'],
      ["domain/c.ts", 'export { a } from "./a";'],
    ]);
    expect(wrongImports(cycle)).toEqual(["import cycle: domain/a.ts → domain/b.ts → domain/c.ts → domain/a.ts"]);
  });
});
