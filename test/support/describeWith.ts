import { systemTools } from "./systemTools";

/**
 * A `describe` for tests that need a program besides Node. Where one is missing they are reported as not run, under a
 * name that says how to get it; `npm test` lists those names at its end.
 */
export function describeWith(needed: ReadonlyArray<keyof typeof systemTools>, name: string, tests: () => void): void {
  const missing = needed.map((tool) => systemTools[tool]).filter((tool) => !tool.isHere());
  if (missing.length === 0) describe(name, tests);
  else describe.skip(`${name} (needs: apt-get install ${missing.map((tool) => tool.package).join(" ")})`, tests);
}
