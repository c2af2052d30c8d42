/**
 * What Microsoft asks of an add-in's manifest, in its schemas (OfficeAppManifestV1_1.xsd, TaskPaneAppVersionOverridesV1_0.xsd,
 * OfficeAppBasicTypesV1_0.xsd) and in the reference of its elements.
 */
import { elementsOf, parseXml, type XmlElement } from "./xml";

/** What the manifest is held against besides the rules. */
export interface ManifestContext {
  /** Version of package.json. */
  readonly version: string;
  /** Where the manifest has it that the files are served. */
  readonly address: string;
  /** The served folder's files. */
  readonly files: ReadonlySet<string>;
  /** Names of the functions that buttons can run. */
  readonly functions: ReadonlySet<string>;
}

const LOCALE = "en-US";
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const REQUIRED_SIZES = [16, 32, 80];
const SHORT = 125;
const LONG = 250;
const URL_LENGTH = 2048;
const RESOURCE_ID = 32;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Children of elements in their order; `?` may be missing, `+` stands once or oftener. Kinds of an element have their xsi:type. */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides?",
  Requirements: "Sets",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Description? Requirements? Hosts Resources WebApplicationInfo? EquivalentAddins?",
  Hosts: "Host+",
  "Host Workbook": "Runtimes AllFormFactors? DesktopFormFactor",
  Runtimes: "Runtime",
  AllFormFactors: "ExtensionPoint",
  DesktopFormFactor: "GetStarted? FunctionFile ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint CustomFunctions": "Script Page Metadata Namespace",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  "ExtensionPoint PrimaryCommandSurface": "CustomTab",
  CustomTab: "Group+ Label",
  Group: "Label Icon Control+",
  "Control Button": "Label Supertip Icon Action",
  Supertip: "Title Description",
  Icon: "bt:Image+",
  "Action ExecuteFunction": "FunctionName",
  "Action ShowTaskpane": "TaskpaneId SourceLocation",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
};

/** Where the resources are that an element refers to. */
const REFERENCES: Readonly<Record<string, string>> = {
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Namespace: "bt:ShortStrings",
  Description: "bt:LongStrings",
  LearnMoreUrl: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  Runtime: "bt:Urls",
  "bt:Image": "bt:Images",
};

/** All that is wrong with a manifest, a sentence each. */
export function faultsOf(manifest: string, context: ManifestContext): string[] {
  const root = parseXml(manifest);
  const rules = [orderFaults, identityFaults, idFaults, referenceFaults, iconFaults, wordFaults, addressFaults];
  return [...rules, runtimeFaults, functionFaults].flatMap((rule) => [...rule(root, context)]);
}

type Rule = (root: XmlElement, context: ManifestContext) => Iterable<string>;

const all = (root: XmlElement, ...names: string[]): XmlElement[] =>
  [...elementsOf(root)].map(({ element }) => element).filter(({ name }) => names.includes(name));
const one = (root: XmlElement, name: string): XmlElement | undefined => all(root, name)[0];
const kindOf = ({ name, attributes }: XmlElement): string => `${name} ${attributes["xsi:type"]}`;

const orderFaults: Rule = function* (root) {
  for (const { element } of elementsOf(root)) {
    const model = CHILDREN[kindOf(element)] ?? CHILDREN[element.name];
    if (model === undefined) continue;
    const pattern = model
      .split(" ")
      .map((child) => child.replace(/^([\w:]+)(.?)$/, (_, name: string, times: string) => `(${name} )${times}`))
      .join("");
    const children = element.children.map(({ name }) => `${name} `).join("");
    if (!new RegExp(`^${pattern}$`).test(children)) yield `${element.name} has ${children}instead of ${model}`;
  }
};

const identityFaults: Rule = function* (root, { version }) {
  if (!GUID.test(one(root, "Id")?.text ?? "")) yield "Id is no GUID";
  if (one(root, "Version")?.text !== `${version}.0`) yield `Version is not that of package.json, ${version}`;
  if (one(root, "DefaultLocale")?.text !== "zh-CN") yield "DefaultLocale is not zh-CN";
};

const idFaults: Rule = function* (root) {
  const seen = new Set<string>();
  for (const { name, attributes } of all(root, "CustomTab", "Group", "Control")) {
    const { id = "" } = attributes;
    if (id === "" || id.length > SHORT) yield `${name} ${id}: ids have 1 to ${SHORT} characters`;
    if (seen.has(id)) yield `two elements have the id ${id}`;
    seen.add(id);
  }
};

/** Resources by the collection they stand in. */
function resourcesOf(root: XmlElement): Map<string, Map<string, XmlElement>> {
  const collections = one(root, "Resources")?.children ?? [];
  return new Map(
    collections.map(({ name, children }) => [name, new Map(children.map((child) => [child.attributes["id"]!, child]))]),
  );
}

const referenceFaults: Rule = function* (root) {
  const resources = resourcesOf(root);
  const used = new Set<string>();
  for (const { element } of elementsOf(root)) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    const collection = REFERENCES[element.name] ?? "";
    if (resid.length > RESOURCE_ID) yield `resid ${resid} has more than ${RESOURCE_ID} characters`;
    if (!resources.get(collection)?.has(resid)) yield `${element.name} ${resid} is not among ${collection}`;
    used.add(resid);
  }
  const seen = new Set<string>();
  for (const id of [...resources.values()].flatMap((collection) => [...collection.keys()])) {
    if (!used.has(id)) yield `resource ${id} is not used`;
    if (seen.has(id)) yield `two resources have the id ${id}`;
    seen.add(id);
  }
};

const iconFaults: Rule = function* (root) {
  const images = resourcesOf(root).get("bt:Images");
  for (const { children } of all(root, "Icon")) {
    const sizes = children.map(({ attributes }) => Number(attributes["size"]));
    const missing = REQUIRED_SIZES.filter((size) => !sizes.includes(size));
    if (missing.length > 0) yield `an icon has no size ${missing.join(", ")}`;
    for (const { attributes } of children) {
      const { size, resid = "" } = attributes;
      if (!SIZES.includes(Number(size))) yield `${size} is no size of an icon`;
      const url = images?.get(resid)?.attributes["DefaultValue"];
      if (url && !url.endsWith(`-${size}.png`)) yield `${resid} is not of size ${size}`;
    }
  }
};

/** What people read, with the most characters it may have. */
const wordFaults: Rule = function* (root) {
  const texts = [
    ...all(root, "DisplayName").map((element) => ({ element, limit: SHORT })),
    ...all(root, "Description").map((element) => ({ element, limit: LONG })),
    ...all(root, "bt:ShortStrings").flatMap(({ children }) => children.map((element) => ({ element, limit: SHORT }))),
    ...all(root, "bt:LongStrings").flatMap(({ children }) => children.map((element) => ({ element, limit: LONG }))),
  ].filter(({ element }) => element.attributes["resid"] === undefined);
  for (const { element, limit } of texts) {
    const { id = element.name, DefaultValue = "" } = element.attributes;
    const translation = element.children.find(({ attributes }) => attributes["Locale"] === LOCALE);
    if (!translation) yield `${id} is not told in ${LOCALE}`;
    for (const text of [DefaultValue, translation?.attributes["Value"] ?? " "]) {
      if (text.length < 1 || text.length > limit) yield `${id} has ${text.length} characters, not 1 to ${limit}`;
    }
  }
  const namespace = one(root, "Namespace")?.attributes["resid"] ?? "";
  const names = resourcesOf(root).get("bt:ShortStrings")?.get(namespace);
  const values = [names?.attributes["DefaultValue"], names?.children[0]?.attributes["Value"]];
  if (values.some((value) => !/^[A-Z]+$/.test(value ?? "")) || values[0] !== values[1]) {
    yield "the namespace of the functions is not one word in all languages";
  }
};

const addressFaults: Rule = function* (root, { address, files }) {
  for (const { element } of elementsOf(root)) {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (!/^\w+:\/\//.test(value) || name.startsWith("xmlns")) continue;
      if (!value.startsWith("https://")) yield `${value} is not served over https`;
      if (value.length > URL_LENGTH) yield `${value.slice(0, 40)}… has more than ${URL_LENGTH} characters`;
      const file = value.startsWith(`${address}/`) ? value.slice(address.length + 1) : null;
      if (file === null || !files.has(file)) yield `${value} is no file of the build`;
    }
  }
};

/** A shared runtime is one page, under one resource id wherever it is named. */
const runtimeFaults: Rule = function* (root) {
  const runtime = one(root, "Runtime")?.attributes;
  if (runtime?.["lifetime"] !== "long") yield "the runtime does not live long";
  const page = one(root, "Page")?.children[0];
  const panes = all(root, "Action").flatMap(({ children }) => children.filter(({ name }) => name === "SourceLocation"));
  for (const element of [page, one(root, "FunctionFile"), ...panes]) {
    if (element && element.attributes["resid"] !== runtime?.["resid"])
      yield `${element.name} is not the runtime's page`;
  }
  const sets = new Map(all(root, "Set").map(({ attributes }) => [attributes["Name"], attributes["MinVersion"]]));
  for (const [name, version] of [
    ["ExcelApi", "1.14"],
    ["SharedRuntime", "1.1"],
  ]) {
    if (sets.get(name) !== version) yield `${name} ${version} is not required`;
  }
};

const functionFaults: Rule = function* (root, { functions }) {
  const run = new Set(all(root, "FunctionName").map(({ text }) => text));
  for (const name of run) if (!functions.has(name)) yield `no function is associated with ${name}`;
};
