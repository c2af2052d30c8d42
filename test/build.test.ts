/** What a build is made of besides its scripts: the manifest's addresses, the pages' scripts and what they may load. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runInNewContext } from "node:vm";
import webpack, { type Configuration } from "webpack";
import { COMMANDS } from "../src/commands/commands";
import { faultsOf } from "./support/manifestRules";

const root = path.resolve(__dirname, "..");
const MICROSOFT = "https://appsforoffice.microsoft.com";
const PAGES = ["index.html", "taskpane.html", "office-js/AgaveErrorUX/index.html"];

type Env = Readonly<Record<string, string>>;
const configurations = (env: Env): readonly Configuration[] =>
  jest.requireActual<(env: Env, argv: object) => Configuration[]>("../webpack.config.js")(env, { mode: "production" });

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** Builds the folder with blank scripts in place of ours, which take most of a build's time. @returns the folder */
async function built(env: Env): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "build-"));
  folders.push(folder);
  const web = configurations(env).find(({ name }) => name === "web");
  const blank = path.join(folder, "blank.js");
  writeFileSync(blank, "");
  const compiler = webpack({
    ...web,
    entry: Object.fromEntries(Object.keys(web?.entry ?? {}).map((name) => [name, blank])),
    output: { ...web?.output, path: path.join(folder, "built"), clean: false },
    cache: false,
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
  return path.join(folder, "built");
}

test("the functions' script runs in a page of its own, whatever else shares its modules", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "build-"));
  folders.push(folder);
  const web = configurations({}).find(({ name }) => name === "web");
  const compiler = webpack({
    ...web,
    entry: { functions: "./src/functions/index.ts", taskpane: "./src/functions/functions.ts" },
    plugins: [],
    output: { ...web?.output, path: folder, clean: false },
    cache: false,
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
  const known: string[] = [];
  const currentScript = { tagName: "SCRIPT", src: "https://localhost/functions.js" };
  const page = { CustomFunctions: { associate: (id: string) => known.push(id) }, document: { currentScript } };
  runInNewContext(readFileSync(path.join(folder, "functions.js"), "utf8"), page);
  expect(known.sort()).toEqual(["ARREARS", "BIRTHDATE", "DUES", "IDCHECK"]);
});

/** Every address that a text names, those of schemas aside. */
function addressesIn(text: string): string[] {
  return (text.match(/https?:\/\/[^"'<>\s#]+/g) ?? []).filter((address) => !/schemas|www\.w3\.org/.test(address));
}

function scriptsOf(html: string): string[] {
  return Array.from(html.matchAll(/<script[^>]* src="?([^\s">]+)/g), ([, src]) => src ?? "");
}

/** Which addresses besides the folder's own a page may load what from. */
function allowedBy(html: string): Record<string, string[]> {
  const [, policy = ""] = /content-security-policy"? content="([^"]*)"/i.exec(html) ?? [];
  expect(policy).toMatch(/^default-src 'none'; /);
  const directives = policy.split("; ").map((directive) => directive.split(" "));
  const hosts = directives.map(([name, ...sources]) => [
    name,
    sources.filter((source) => !/^('.*'|data:)$/.test(source)),
  ]);
  return Object.fromEntries(hosts.filter(([, sources]) => sources!.length > 0));
}

describe("a folder made for an address, with office.js in it", () => {
  const ADDRESS = "https://oa.example.gov.cn/branchbook";
  let folder: string;
  const read = (file: string): string => readFileSync(path.join(folder, file), "utf8");
  const files = (): Set<string> => {
    const all = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return new Set(all.map((file) => file.split(path.sep).join("/")));
  };

  beforeAll(async () => {
    folder = await built({ url: `${ADDRESS}/` });
  });

  test("has a manifest that keeps to Microsoft's rules there, and names files of the folder only", () => {
    const version = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).version;
    const functions = new Set<string>(COMMANDS);
    expect(faultsOf(read("manifest.xml"), { version, address: ADDRESS, files: files(), functions })).toEqual([]);
    const named = ["manifest.xml", "functions/zh-CN.json", "functions/en-US.json"].flatMap((file) =>
      addressesIn(read(file)),
    );
    expect(named.length).toBeGreaterThan(50);
    const missing = named.filter((address) => !files().has(address.slice(ADDRESS.length + 1)));
    expect([named.filter((address) => !address.startsWith(`${ADDRESS}/`)), missing]).toEqual([[], []]);
  });

  test("has pages that find their scripts in whatever directory they are, and load from no other place", () => {
    for (const page of PAGES) {
      const html = read(page);
      const scripts = scriptsOf(html).map((src) => path.posix.join(path.posix.dirname(page), src));
      expect(scripts.filter((script) => !files().has(script))).toEqual([]);
      expect([addressesIn(html), allowedBy(html)]).toEqual([[], {}]);
    }
    expect(scriptsOf(read("taskpane.html"))[0]).toBe("office-js/office.js");
  });

  test("has office.js as Microsoft gives it", () => {
    const theirs = path.join(root, "node_modules/@microsoft/office-js/dist");
    for (const file of ["office.js", "excel-web-16.00.js", "excel-win32-16.01.js", "zh-cn/office_strings.js"]) {
      expect(read(`office-js/${file}`)).toBe(readFileSync(path.join(theirs, file), "utf8"));
    }
  });
});

test("a folder for the store loads office.js from Microsoft, in the pane alone, and nothing else from anywhere", async () => {
  const folder = await built({ officejs: "public" });
  const read = (file: string): string => readFileSync(path.join(folder, file), "utf8");
  const pane = read("taskpane.html");
  expect(scriptsOf(pane).filter((src) => src.includes(":"))).toEqual([`${MICROSOFT}/lib/1/hosted/office.js`]);
  expect(scriptsOf(pane)[0]).toBe(`${MICROSOFT}/lib/1/hosted/office.js`);
  expect(allowedBy(pane)).toEqual({ "script-src": [MICROSOFT], "frame-src": [MICROSOFT] });
  for (const page of PAGES.filter((page) => page !== "taskpane.html")) {
    expect([addressesIn(read(page)), allowedBy(read(page))]).toEqual([[], {}]);
  }
  expect(readdirSync(path.join(folder, "office-js"))).toEqual(["AgaveErrorUX"]);
});

test.each([
  [{ url: "http://oa.example.gov.cn/branchbook/" }, "https://…"],
  [{ url: "oa.example.gov.cn/branchbook" }, "https://…"],
  [{ officejs: "cdn" }, "served or public"],
])("a build with %j is refused", (env, told) => {
  expect(() => configurations(env)).toThrow(told);
});
