import { readFileSync } from "node:fs";
import path from "node:path";
import { registerFunctions } from "../../src/functions/register";
import { wordsOf } from "../../src/locales/languages";
import { loadCustomFunctions } from "../support/customFunctions";

interface Metadata {
  functions: {
    id: string;
    name: string;
    description: string;
    helpUrl: string;
    parameters: { name: string; description: string; type: string; dimensionality: string; optional?: boolean }[];
    result: { type: string; dimensionality: string };
  }[];
}

const metadata = (language: string): Metadata =>
  JSON.parse(readFileSync(path.join(__dirname, `../../src/functions/metadata/${language}.json`), "utf8"));
const zhCN = metadata("zh-CN");
const enUS = metadata("en-US");

const associated = loadCustomFunctions();
registerFunctions(async () => wordsOf("zh-CN"));

/** Calls a function as Excel does, which adds an argument of its own. */
function call(id: string, ...args: unknown[]): unknown {
  return associated.get(id)!(...args, { functionName: id });
}

/** What the cell and its tooltip show of an error. */
async function errorOf(id: string, ...args: unknown[]): Promise<unknown> {
  try {
    return await call(id, ...args);
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code} ${message}`;
  }
}

describe("DUES", () => {
  test.each([
    ["在职", 3000, 15],
    ["在职", 3000.01, 30],
    ["在职", 5000, 50],
    ["在职", 5000.01, 75],
    ["在职", 10000, 150],
    ["在职", 10000.01, 200],
    ["年薪", 60000, 1000],
    ["个体", "6,500元", 97.5],
    ["在职职工", 4500, 45],
    ["离退休", 5000, 25],
    ["退休", 5000.01, 50],
    ["农民", "", 0.2],
    ["农民", 0, 0.2],
    ["学生", null, 0.2],
    ["低保户", 800, 0.2],
  ])("%s with a base of %p owes %p yuan a month", (duesClass, base, due) => {
    expect(call("DUES", base, duesClass, null)).toBe(due);
    expect(call("DUES", base, duesClass, 46295)).toBe(due);
    expect(call("DUES", base, duesClass, "2026-09-30")).toBe(due);
  });

  test.each([
    [[3000, "在校", null], "#VALUE! 不认识缴费类别“在校”。可以写：在职、年薪"],
    [[3000, "", null], "#VALUE! 不认识缴费类别“”"],
    [["", "在职", null], "#VALUE! 缴费类别“在职”要有党费计算基数"],
    [[0, "离退休", null], "#VALUE! 缴费类别“离退休”要有党费计算基数"],
    [[-1, "在职", null], "#VALUE! “-1”不是金额"],
    [["见备注", "在职", null], "#VALUE! “见备注”不是金额"],
    [[3000, "在职", "上月"], "#VALUE! “上月”不是日期"],
  ])("%p is refused", async (args, sentence) => {
    expect(await errorOf("DUES", ...args)).toMatch(sentence);
  });
});

describe("IDCHECK and BIRTHDATE", () => {
  // The first two are the examples of GB 11643-1999 itself.
  test.each([
    ["11010519491231002X", true, 18263],
    ["11010519491231002x", true, 18263],
    [" １１０１０５１９４９１２３１００２Ｘ ", true, 18263],
    ["440524188001010014", true, null],
    ["110105194912310021", false, null],
    ["110105194913310021", false, null],
    ["11010519491231002", false, null],
    ["130503670401001", false, null],
    ["", false, null],
  ])("%p", async (number, isValid, birth) => {
    expect(call("IDCHECK", number)).toBe(isValid);
    if (birth !== null) expect(call("BIRTHDATE", number)).toBe(birth);
    if (!isValid) expect(await errorOf("BIRTHDATE", number)).toMatch("#VALUE! 身份证号不正确");
  });

  test("a birth date to come is none", () => {
    expect(call("IDCHECK", "110105299912310020")).toBe(false);
  });

  test("a number that was entered as a number has lost its last digits", async () => {
    expect(await errorOf("IDCHECK", 110105194912310020)).toMatch("#VALUE! 身份证号存成了数字");
    expect(await errorOf("BIRTHDATE", 110105194912310020)).toMatch("#VALUE! 身份证号存成了数字");
  });
});

describe("ARREARS", () => {
  test.each([
    [15, [[15, 15, 15]], 1, 3, 0],
    [15, [[15, "", 15]], 1, 3, 15],
    [15, [[15], [15], ["10.5元"]], "7月", "9月", 4.5],
    [15, [[null, null, null]], "2025-11", "2026-01", 45],
    [15, [[60]], 1, 3, 0],
    [15.02, [[15, 15, 15]], 1, 3, 0.06],
    [15.01, [[15, 15, 15]], 1, 3, 0],
    [0.2, [[0.2, 0.2]], 1, 3, 0.2],
    [15, [[15]], 46023, 46081, 15],
  ])("%p a month, %j paid, from %p to %p: %p owed", (due, paid, from, to, owed) => {
    expect(call("ARREARS", due, paid, from, to)).toBe(owed);
  });

  test.each([
    [["", [[15]], 1, 3], "#VALUE! “”不是金额"],
    [[15, [["欠"]], 1, 3], "#VALUE! “欠”不是金额"],
    [[15, [[15]], 13, 13], "#VALUE! “13”不是月份"],
    [[15, [[15]], 1, "年底"], "#VALUE! “年底”不是月份"],
    [[15, [[15]], 3, 1], "#VALUE! 起始月份（3）在截止月份（1）之后"],
  ])("%p is refused", async (args, sentence) => {
    expect(await errorOf("ARREARS", ...args)).toMatch(sentence);
  });
});

test("errors are told in the chosen language", async () => {
  registerFunctions(async () => wordsOf("en-US"));
  expect(await errorOf("DUES", 0, "在职", null)).toBe("#VALUE! The dues class “在职” needs a base to reckon from.");
});

describe("metadata", () => {
  test("describe the functions that are registered", () => {
    expect(zhCN.functions.map(({ id }) => id)).toEqual([...associated.keys()]);
  });

  test("are the same in all languages but for what people read", () => {
    const shape = ({ functions }: Metadata) =>
      functions.map(({ id, name, parameters, result }) => ({
        id,
        name,
        result,
        parameters: parameters.map((parameter) => ({ ...parameter, name: "", description: "" })),
      }));
    expect(shape(enUS)).toEqual(shape(zhCN));
  });

  // What custom-functions.schema.json and the rules for names know.
  test.each([...zhCN.functions, ...enUS.functions])("$name keeps to what Excel takes", (described) => {
    const { id, name, description, parameters, result } = described;
    const known = ["id", "name", "description", "helpUrl", "parameters", "result", "options"];
    expect(known).toEqual(expect.arrayContaining(Object.keys(described)));
    for (const identifier of [id, name]) expect(identifier).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
    const names = parameters.map((parameter) => parameter.name);
    expect(new Set(names).size).toBe(names.length);
    for (const parameter of parameters) {
      expect(["name", "description", "type", "dimensionality", "optional"]).toEqual(
        expect.arrayContaining(Object.keys(parameter)),
      );
      expect(parameter.name.length).toBeLessThanOrEqual(64);
    }
    for (const { type, dimensionality } of [...parameters, result]) {
      expect(["boolean", "number", "string", "any"]).toContain(type);
      expect(["scalar", "matrix"]).toContain(dimensionality);
    }
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(255);
    }
  });

  test.each(["zh-CN", "en-US"])("lead to the help of each function in %s", (language) => {
    const help = readFileSync(path.join(__dirname, `../../assets/help/${language}.html`), "utf8");
    for (const { id, helpUrl, parameters } of metadata(language).functions) {
      expect(helpUrl).toBe(`https://localhost:3000/assets/help/${language}.html#${id}`);
      const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
      expect(help).toContain(`<h3 id="${id}"><code>=BRANCHBOOK.${id}(${names.join(", ")})</code></h3>`);
    }
  });
});
