import * as objects from "./objects";
import { ObjectType, type TypeFacts } from "./objectType";

/** Everything of Excel's JavaScript API that the host answers. */
export const COVERED: readonly TypeFacts[] = Object.values<unknown>(objects)
  .filter((value): value is ObjectType<unknown> => value instanceof ObjectType)
  .sort((a, b) => a.name.localeCompare(b.name));

/** The sets of requirements that the host claims, with their versions; texts, for 1.10 is more than 1.9. */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  DelayForCellEdit: "1.1",
  ExcelApi: "1.14",
  RichApiRuntime: "1.2",
  Settings: "1.1",
  SharedRuntime: "1.1",
};

/** Whether a version of a set is among {@link REQUIREMENTS}. */
export function isSetSupported(name: string, version = "1.1"): boolean {
  const claimed = REQUIREMENTS[name]?.split(".").map(Number);
  const wanted = version.split(".").map(Number);
  if (!claimed) return false;
  const [major = 0, minor = 0] = wanted.map((part, index) => (claimed[index] ?? 0) - part);
  return major > 0 || (major === 0 && minor >= 0);
}
