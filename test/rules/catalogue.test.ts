import { readFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "../../src/rules/catalogue";

/** The catalogue as it was agreed: `id,severity` a line. */
const [, ...agreed] = readFileSync(path.join(__dirname, "catalogue.csv"), "utf8").trim().split("\n");

test("every rule of the catalogue is there, with its severity, and no other", () => {
  const built = RULES.map(({ id, severity, graver }) => `${id},${graver ? `${severity}>${graver}` : severity}`);
  expect(built.sort()).toEqual(agreed.sort());
});
