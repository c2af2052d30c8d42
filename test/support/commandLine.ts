import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** The path of a fixture workbook. */
export function fixtureBook(name: string): string {
  return path.join(root, "test/fixtures", name, "book.xlsx");
}

/** Runs the built command line, as of the day the fixtures were written for. */
export function branchbook(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = [path.join(root, "bin/branchbook.js"), ...args, "--as-of", "2026-10-08"];
  return spawnSync(process.execPath, command, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 });
}
