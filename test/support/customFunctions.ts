import { readFileSync } from "node:fs";
import vm from "node:vm";

type Implementation = (...args: unknown[]) => unknown;

/**
 * The custom functions runtime as Microsoft ships it for Excel on the web, made global as a page has it.
 * @returns the implementations that are associated from then on, by id
 */
export function loadCustomFunctions(): ReadonlyMap<string, Implementation> {
  const associated = new Map<string, Implementation>();
  const element = { setAttribute() {}, appendChild() {} };
  const window: Record<string, unknown> = {
    // This half of the runtime is in office.js itself.
    CustomFunctions: { associate: (id: string, call: Implementation) => associated.set(id, call) },
    navigator: { userAgent: "" },
    location: { href: "https://localhost/", search: "", hash: "" },
    document: {
      readyState: "loading",
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      createElement: () => element,
      addEventListener() {},
    },
    setTimeout,
  };
  window["window"] = window["self"] = window;
  const file = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  vm.runInNewContext(readFileSync(file, "utf8"), window);
  Object.assign(globalThis, { CustomFunctions: window["CustomFunctions"] });
  return associated;
}
