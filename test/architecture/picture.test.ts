import { readFileSync } from "node:fs";
import path from "node:path";
import { partEdges, sourcesOf } from "./imports";

/** Parts that nearly everything imports; arrows to them would hide the others. */
const EVERYWHERE = new Set(["locales", "theme", "pageMessages"]);

/** The arrows of an import graph that no way round takes the place of; parts that import one another keep theirs. */
function shortest(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set([from]);
    const open = [...(edges.get(from) ?? [])].filter((part) => part !== to);
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      if (part === to) return true;
      if (seen.has(part)) continue;
      seen.add(part);
      open.push(...(edges.get(part) ?? []));
    }
    return false;
  };
  return [...edges].flatMap(([from, targets]) =>
    [...targets].filter((to) => !reaches(from, to)).map((to) => `${from} --> ${to}`),
  );
}

test("the picture of docs/architecture.md is drawn from the imports", () => {
  const page = readFileSync(path.resolve(__dirname, "../../docs/architecture.md"), "utf8");
  const drawn = [...page.matchAll(/^ {2}([\w/]+ --> [\w/]+)$/gm)].map(([, arrow]) => arrow);
  const edges = partEdges(sourcesOf(path.resolve(__dirname, "../../src")));
  for (const part of EVERYWHERE) edges.delete(part);
  for (const targets of edges.values()) for (const part of EVERYWHERE) targets.delete(part);
  expect(drawn.sort()).toEqual(shortest(edges).sort());
});
