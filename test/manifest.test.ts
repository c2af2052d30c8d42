import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { COMMANDS } from "../src/commands/commands";
import { faultsOf, type ManifestContext } from "./support/manifestRules";
import { elementsOf, parseXml } from "./support/xml";

const root = path.resolve(__dirname, "..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const manifest = read("manifest.xml");
const ADDRESS = "https://localhost:3000";

const context: ManifestContext = {
  version: JSON.parse(read("package.json")).version,
  address: ADDRESS,
  files: builtFiles(),
  functions: new Set<string>(COMMANDS),
};

/** As much as is asked of the build's configuration. */
type BuildConfiguration = (
  env: object,
  argv: object,
) => readonly {
  readonly entry: Readonly<Record<string, string>>;
  readonly output: { readonly filename: (data: { chunk: { name: string } }) => string };
  readonly plugins: readonly object[];
}[];

/** The files that the build serves, as its configuration has them; parts of office.js aside. */
function builtFiles(): Set<string> {
  const build = jest.requireActual<BuildConfiguration>("../webpack.config.js");
  const web = build({}, { mode: "production" })[1]!;
  const files = new Set<string>(Object.keys(web.entry).map((name) => web.output.filename({ chunk: { name } })));
  for (const plugin of web.plugins) {
    if (plugin instanceof HtmlWebpackPlugin) files.add(plugin.userOptions?.filename as string);
    if (!(plugin instanceof CopyWebpackPlugin)) continue;
    for (const { from, context: folder = ".", to } of Reflect.get(plugin, "patterns")) {
      if (path.isAbsolute(folder)) continue;
      const pattern = new RegExp(`^${from.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}$`);
      for (const file of readdirSync(path.join(root, folder, path.dirname(from)))) {
        const found = path.posix.join(path.posix.dirname(from), file);
        if (pattern.test(found)) files.add(to ? to.replace("[name][ext]", file) : found);
      }
    }
  }
  return files;
}

test("Microsoft's own parser reads it as an Excel task pane add-in of this version", () => {
  const parser = require.resolve("office-addin-manifest/cli.js");
  const info = execFileSync(process.execPath, [parser, "info", path.join(root, "manifest.xml")], { encoding: "utf8" });
  expect(info).toMatch(/Type: TaskPaneApp/);
  expect(info).toMatch(/Hosts: Workbook/);
  expect(info).toContain(`Version: ${context.version}.0`);
  expect(info).toMatch(/Default Locale: zh-CN/);
  expect(info).toContain(`Support Url: ${ADDRESS}/assets/help/zh-CN.html`);
});

test("it keeps to all that Microsoft asks of it", () => {
  expect(faultsOf(manifest, context)).toEqual([]);
});

test.each<[fault: string, from: string | RegExp, to: string, told: string]>([
  [
    "elements out of order",
    /(<Label resid="Check.Label" \/>)\s*(<Supertip>[\s\S]*?<\/Supertip>)/,
    "$2$1",
    "Control has Supertip Label",
  ],
  [
    "the tab's label before its groups",
    '<CustomTab id="Branchbook.Tab">',
    '$&<Label resid="Tab.Label" />',
    "CustomTab has Label Group",
  ],
  ["an element that is missing", "<Permissions>ReadWriteDocument</Permissions>", "", "OfficeApp has"],
  ["an element that is unknown", "<GetStarted>", "<Startup /><GetStarted>", "DesktopFormFactor has Startup"],
  ["two tabs", /<CustomTab[\s\S]*<\/CustomTab>/, "$&$&", "ExtensionPoint has CustomTab CustomTab"],
  ["an identity that is no GUID", "f0db03aa-5676", "f0db03aa_5676", "Id is no GUID"],
  ["another version", "<Version>0.2.0.0<", "<Version>0.2.1.0<", "Version is not that of package.json"],
  ["another default language", "<DefaultLocale>zh-CN<", "<DefaultLocale>zh-TW<", "DefaultLocale is not zh-CN"],
  ["an id twice", 'id="Branchbook.Fill"', 'id="Branchbook.Check"', "two elements have the id Branchbook.Check"],
  [
    "a resource that is missing",
    'resid="Fill.Tip"',
    'resid="Fill.Hint"',
    "Description Fill.Hint is not among bt:LongStrings",
  ],
  ["a resource of another kind", 'resid="Fill.Tip"', 'resid="Fill.Label"', "Description Fill.Label is not among"],
  ["a resource that is unused", 'resid="Fill.Tip"', 'resid="Charts.Tip"', "resource Fill.Tip is not used"],
  [
    "a resource id twice",
    '<bt:String id="Help.Tip"',
    '<bt:String id="Help.Label"',
    "two resources have the id Help.Label",
  ],
  ["a resource id too long", /Pane\.Label/g, "Pane.LabelOfTheButtonThatOpensIt.", "has more than 32 characters"],
  ["an icon without a required size", '<bt:Image size="80" resid="fill.80" />', "", "an icon has no size 80"],
  ["an icon of a size unknown", 'size="64" resid="fill.64"', 'size="65" resid="fill.64"', "65 is no size"],
  ["an icon of another size", 'size="64" resid="fill.64"', 'size="64" resid="fill.48"', "fill.48 is not of size 64"],
  ["a label too long", 'Value="Fill the forms"', `Value="${"x".repeat(126)}"`, "Fill.Label has 126 characters"],
  ["a tip too long", /DefaultValue="打开使用说明/, `DefaultValue="${"说".repeat(250)}`, "Help.Tip has"],
  [
    "a text without its translation",
    '<bt:Override Locale="en-US" Value="Forms" />',
    "",
    "FillGroup.Label is not told in en-US",
  ],
  ["functions named otherwise in English", 'Value="BRANCHBOOK"', 'Value="BOOK"', "the namespace"],
  [
    "a page over http",
    `"${ADDRESS}/taskpane.html"`,
    '"http://localhost:3000/taskpane.html"',
    "is not served over https",
  ],
  [
    "a file that isn't built",
    "assets/icons/fill-16.png",
    "assets/icons/fill-17.png",
    "fill-17.png is no file of the build",
  ],
  ["help that isn't built", "help/en-US.html", "help/en.html", "en.html is no file of the build"],
  ["metadata that aren't built", "functions/en-US.json", "functions/en.json", "en.json is no file of the build"],
  ["a runtime that ends with its button", 'lifetime="long"', 'lifetime="short"', "does not live long"],
  [
    "functions in a runtime of their own",
    '<FunctionFile resid="Taskpane.Url" />',
    '<FunctionFile resid="Help.Url" />',
    "FunctionFile is not the runtime's page",
  ],
  ["a lower floor", 'MinVersion="1.14"', 'MinVersion="1.7"', "ExcelApi 1.14 is not required"],
  ["no shared runtime", /<Set Name="SharedRuntime".*/, "", "SharedRuntime 1.1 is not required"],
  [
    "a button that runs nothing",
    "<FunctionName>fill<",
    "<FunctionName>fillForms<",
    "no function is associated with fillForms",
  ],
])("%s would be found", (_, from, to, told) => {
  const faulty = manifest.replace(from, to);
  expect(faulty).not.toBe(manifest);
  const faults = (): string[] => {
    try {
      return faultsOf(faulty, context);
    } catch (error) {
      return [String(error)];
    }
  };
  expect(faults()).toContainEqual(expect.stringContaining(told));
});

test("every icon named is a PNG of the size its name says, under 100 KB, with a see-through background", () => {
  const icons = new Set([...manifest.matchAll(/"https:\/\/localhost:3000\/([^"]+\.png)"/g)].map(([, file]) => file!));
  expect(icons.size).toBe(48);
  for (const icon of icons) {
    const png = readFileSync(path.join(root, icon));
    const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
    const withAlpha = 6;
    expect([icon, png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([
      icon,
      "PNG",
      size,
      size,
      withAlpha,
    ]);
    expect(png.length).toBeLessThan(100_000);
  }
});

describe("keyboard shortcuts", () => {
  const shortcuts = JSON.parse(read("assets/shortcuts.json"));
  const english = JSON.parse(read("assets/shortcuts.en-US.json"));
  const keys: string[] = shortcuts.shortcuts.map(({ key }: { key: { default: string } }) => key.default);
  const actions: { id: string; type: string; name: string }[] = shortcuts.actions;

  test("are linked to the manifest, with their English words", () => {
    const [overrides] = [...elementsOf(parseXml(manifest))].filter(
      ({ element }) => element.name === "ExtendedOverrides",
    );
    expect(overrides?.element.attributes).toEqual({
      Url: `${ADDRESS}/assets/shortcuts.json`,
      ResourcesUrl: `${ADDRESS}/assets/shortcuts.en-US.json`,
    });
  });

  test("run actions that there are", () => {
    const run = shortcuts.shortcuts.map(({ action }: { action: string }) => action);
    expect(run).toEqual(actions.map(({ id }) => id));
    expect(COMMANDS).toEqual(expect.arrayContaining(run));
    expect(actions.map(({ type }) => type)).toEqual(run.map(() => "ExecuteFunction"));
  });

  // What Microsoft advises: neither Excel, browsers nor input methods use keys with all three together.
  test("are pressed with Ctrl, Shift and Alt, and differ", () => {
    for (const key of keys) expect(key).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z]$/);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("are named in both languages", () => {
    const named = actions.map(({ name }) => /^\$\{resource\.(\w+)\}$/.exec(name)?.[1]);
    expect(Object.keys(shortcuts.resources.default)).toEqual(named);
    // The file of a language names them without more ado.
    expect(Object.keys(english)).toEqual(named);
  });

  test.each(["zh-CN", "en-US"])("are told in the help in %s", (language) => {
    const help = read(`assets/help/${language}.html`);
    for (const key of keys) expect(help).toContain(`<kbd>${key}</kbd>`);
  });
});
