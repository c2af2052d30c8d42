// Makes an add-in known to the Excel of this computer, for trying it out, and takes it back: on Windows by the registry, on a
// Mac by a folder, as Microsoft documents.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

const DEVELOPER_KEY = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
const MAC_FOLDER = "Library/Containers/com.microsoft.Excel/Data/Documents/wef";

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(" ")}: ${status}`);
}

/**
 * @param {string} manifest path of the manifest
 * @param {{ platform: string, home: string, execute: typeof run }} machine this computer, but in tests
 * @returns {(() => void) | null} what takes it back; null where there is no Excel to sideload it to
 */
export function sideload(manifest, machine = { platform: process.platform, home: homedir(), execute: run }) {
  const { platform, home, execute } = machine;
  const [, id = ""] = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, "utf8")) ?? [];
  if (platform === "win32") {
    execute("reg", ["add", DEVELOPER_KEY, "/v", id, "/t", "REG_SZ", "/d", path.resolve(manifest), "/f"]);
    return () => execute("reg", ["delete", DEVELOPER_KEY, "/v", id, "/f"]);
  }
  if (platform === "darwin") {
    const folder = path.join(home, MAC_FOLDER);
    const copy = path.join(folder, `${id}.manifest.xml`);
    mkdirSync(folder, { recursive: true });
    copyFileSync(manifest, copy);
    return () => rmSync(copy, { force: true });
  }
  return null;
}
