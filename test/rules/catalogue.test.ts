import { readFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "../../src/rules/catalogue";

/** Ids and severities of the written catalogue: `id,severity,…` a line. */
const written = readFileSync(path.join(__dirname, "catalogue.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [id, severity] = line.split(",");
    return `${id} ${severity}`;
  });

test("every rule of the catalogue is there, with its severity, and no other", () => {
  const built = RULES.map(({ id, severity, graver }) => `${id} ${graver ? `${severity}>${graver}` : severity}`);
  expect([...built].sort()).toEqual([...written].sort());
});
