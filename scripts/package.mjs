// `npm run package`: the built workbench in one ZIP with what starts it on a computer without internet or an IT office.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { zipSync } from "fflate";

/** Files that a double click or a shell has to be allowed to run. */
const RUN = /\.(sh|command)$/;
/** A text file for Windows: PowerShell 5 reads Chinese, and Notepad too, only after a byte order mark. */
const WITH_MARK = /\.(ps1|txt)$/;
const WINDOWS_LINES = /\.(cmd|ps1|txt)$/;
/** Systems of the Unix kind, as ZIP files number them. */
const UNIX = 3;

/**
 * The files of a package by their paths in it.
 * @param {string} pages folder of the built pages
 * @param {string} starters folder of what starts them
 * @param {string} version
 */
export function packageFiles(pages, starters, version) {
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  const hash = createHash("sha256");
  for (const name of readdirSync(pages, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(pages, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort()) {
    const bytes = readFileSync(path.join(pages, name));
    hash.update(name).update(bytes);
    files.set(`pages/${name}`, bytes);
  }
  // By this a starter knows whether what runs already is the same version.
  const identity = { name: "branchbook", version, pages: hash.digest("hex") };
  files.set("pages/package.json", Buffer.from(`${JSON.stringify(identity)}\n`));
  for (const name of readdirSync(starters).sort()) {
    const text = readFileSync(path.join(starters, name), "utf8");
    const lines = WINDOWS_LINES.test(name) ? text.replace(/\r?\n/g, "\r\n") : text;
    files.set(name, Buffer.from(WITH_MARK.test(name) ? `\uFEFF${lines}` : lines));
  }
  return files;
}

/**
 * The ZIP of a package's files, in a folder of their own; the same files give the same bytes.
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {string} folder
 */
export function packageZip(files, folder) {
  const mtime = new Date(1980, 0, 1);
  const entries = [...files].map(([name, bytes]) => {
    const attrs = (0o100000 | (RUN.test(name) ? 0o755 : 0o644)) << 16;
    return [`${folder}/${name}`, /** @type {const} */ ([bytes, { os: UNIX, attrs, mtime }])];
  });
  return zipSync(Object.fromEntries(entries));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const file = `dist/branchbook-${version}.zip`;
  writeFileSync(
    file,
    packageZip(packageFiles("dist/workbench", "scripts/packaging", version), `branchbook-${version}`),
  );
  console.log(`已打包：${file}\nWritten: ${file}`);
}
