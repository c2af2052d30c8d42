import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import ts from "typescript";

/** One import of a source file: where it points, and whether it vanishes when types are stripped. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** What a part of the sources may import. Its own files, and packages, are always allowed; Node's modules are not. */
interface Allowance {
  /** Parts it may import; `types:` in front allows their types alone. */
  readonly parts: readonly string[];
  readonly node?: boolean;
}

const face: Allowance = {
  parts: [
    "quarter",
    "street",
    "locales",
    "forms",
    "formula",
    "rules",
    "plan",
    "reading",
    "spreadsheet",
    "office",
    "xlsx",
    "foreign",
    "domain",
  ],
};

/**
 * Faces → quarter → rules, plan, forms, reading → domain. `spreadsheet` is the seam itself (src/spreadsheet/workbook.ts); its two
 * sides are parts of their own, which only a face may choose between. Nothing below imports a face, and only the command line
 * knows Node: everything else runs in a browser as well.
 */
const allowed: Readonly<Record<string, Allowance>> = {
  domain: { parts: [] },
  spreadsheet: { parts: [] },
  reading: { parts: ["spreadsheet", "domain"] },
  rules: { parts: ["plan", "spreadsheet", "domain"] },
  plan: { parts: ["spreadsheet", "domain"] },
  // What formulas say and come to, whoever holds their cells.
  formula: { parts: ["spreadsheet"] },
  forms: { parts: ["formula", "spreadsheet", "domain"] },
  locales: { parts: ["domain", "spreadsheet", "types:rules", "types:plan", "types:forms", "types:street"] },
  quarter: { parts: ["forms", "rules", "plan", "reading", "spreadsheet", "domain"] },
  // Many branches' books together, each through the steps of a quarter.
  street: { parts: ["quarter", "forms", "plan", "reading", "spreadsheet", "domain"] },
  office: { parts: ["spreadsheet", "domain"] },
  xlsx: { parts: ["formula", "spreadsheet", "domain"] },
  // Charts as pictures, for the pane's previews and the workbench's sheets.
  charts: { parts: ["spreadsheet"] },
  // Other formats of files, turned into .xlsx.
  foreign: { parts: ["spreadsheet", "xlsx", "domain"] },
  // One page starts them both, and the ribbon's commands work through the pane's session.
  taskpane: { parts: [...face.parts, "charts", "commands", "theme", "pageMessages"] },
  commands: { parts: [...face.parts, "taskpane"] },
  functions: face,
  workbench: { parts: [...face.parts, "charts", "theme", "pageMessages"] },
  // How the two pages look, and what one asks of the other.
  theme: { parts: [] },
  pageMessages: { parts: [] },
  cli: { ...face, node: true },
};

/**
 * Layers inside a part: what each of its folders may import of the others. Files beside the folders put them together and may
 * import all; folders that are not listed are free.
 */
const layers: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  domain: { values: [] },
  forms: {
    figures: ["types:engine"],
    engine: ["types:figures"],
    definitions: ["engine", "figures"],
    charts: ["engine", "figures", "definitions"],
  },
  plan: { evaluation: [], measures: ["evaluation"], sheets: ["evaluation"] },
  // What the pane and its worker say to each other is known to both; neither knows the other's code.
  taskpane: {
    protocol: [],
    worker: ["protocol"],
    session: ["protocol", "types:worker"],
    components: ["session", "protocol"],
    pages: ["components", "session", "protocol"],
  },
  workbench: {
    model: ["types:formulas"],
    formulas: ["model"],
    file: ["model"],
    host: ["model"],
    page: ["model", "file", "host", "formulas"],
    // 街道汇总, a page of its own.
    street: ["page"],
  },
};

/** Text of every TypeScript file of a folder, by its path inside, with `/`. */
export function sourcesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  return new Map(files.map((file) => [file.split(path.sep).join("/"), readFileSync(path.join(folder, file), "utf8")]));
}

/** Which parts import which others, types included. */
export function partEdges(sources: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const [file, text] of sources) {
    for (const { specifier } of importsOf(file, text)) {
      if (!specifier.startsWith(".")) continue;
      const from = partPath(file);
      const to = partPath(path.posix.join(path.posix.dirname(file), specifier));
      if (from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  return edges;
}

/** A part by its path: a side of the seam stands within `spreadsheet`. */
function partPath(file: string): string {
  const part = partOf(file);
  return file.startsWith("spreadsheet/") && part !== "spreadsheet" ? `spreadsheet/${part}` : part;
}

/** Every import, re-export, `import()`, `import("…")` type and `require` of one source file. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ from: file, specifier: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && isLoad(node.expression)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

function isLoad(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
}

/**
 * What is wrong with the imports of some sources: one sentence per import that points the wrong way, and one
 * per cycle found.
 * @param sources text of each file by its path inside src, with `/`
 */
export function wrongImports(sources: ReadonlyMap<string, string>): string[] {
  const wrong: string[] = [];
  const edges = new Map<string, string[]>();
  for (const [file, text] of sources) {
    const targets: string[] = [];
    for (const found of importsOf(file, text)) {
      const fault = faultOf(found);
      if (fault) wrong.push(`${file} imports ${found.specifier}: ${fault}`);
      const target = resolve(found, sources);
      if (target) targets.push(target);
    }
    edges.set(file, targets);
  }
  return [...wrong, ...cycles(edges).map((cycle) => `import cycle: ${cycle.join(" → ")}`)];
}

function faultOf(found: Import): string | null {
  const part = partOf(found.from);
  const allowance = allowed[part];
  if (!allowance) return `${part} has no place in the layout yet`;
  if (!found.specifier.startsWith(".")) {
    return isBuiltin(found.specifier) && !allowance.node ? "only the command line may use Node" : null;
  }
  const target = partOf(path.posix.join(path.posix.dirname(found.from), found.specifier));
  if (target === part) return layerFaultOf(found);
  if (allowance.parts.includes(target)) return null;
  if (!allowance.parts.includes(`types:${target}`)) return `${part} may not import ${target}`;
  return found.typeOnly ? null : `${part} may import only types of ${target}`;
}

/** What is wrong with an import inside a part: one layer of it may not know another. */
function layerFaultOf(found: Import): string | null {
  const [part = "", layer = "", inside] = found.from.split("/");
  const target = path.posix.join(path.posix.dirname(found.from), found.specifier).split("/");
  const allowance = inside === undefined ? undefined : layers[part]?.[layer];
  // A file beside the layers is what they are put together of: a context, a catalogue.
  const [, other = "", isInside] = target;
  if (!allowance || isInside === undefined || other === layer || allowance.includes(other)) return null;
  if (!allowance.includes(`types:${other}`)) return `${part}/${layer} may not import ${part}/${other}`;
  return found.typeOnly ? null : `${part}/${layer} may import only types of ${part}/${other}`;
}

/** The part of the layout a path inside src belongs to: its folder, or a side of the workbook seam. */
function partOf(file: string): string {
  const [first = "", second = ""] = file.split("/");
  const isSide = first === "spreadsheet" && ["office", "xlsx", "foreign"].includes(second);
  return isSide ? second : first.replace(/\.ts$/, "");
}

/** The file among the sources that a relative import names, if it is one of them. */
function resolve(found: Import, sources: ReadonlyMap<string, string>): string | undefined {
  if (!found.specifier.startsWith(".")) return undefined;
  const base = path.posix.join(path.posix.dirname(found.from), found.specifier);
  return [".ts", ".tsx", "/index.ts", "/index.tsx", ""].map((end) => base + end).find((file) => sources.has(file));
}

/**
 * Import cycles of a graph, at least one of every knot of files, each as the files along it with the first repeated at the
 * end; types count as well.
 */
function cycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    path.push(file);
    for (const target of edges.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of edges.keys()) visit(file);
  return found;
}
