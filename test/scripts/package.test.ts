/** The package as a clerk unpacks and starts it, in an environment with nothing but the system's own programs. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describeWith } from "../support/describeWith";
import { packageFiles, packageZip } from "../../scripts/package.mjs";

const STARTERS = path.resolve(__dirname, "../../scripts/packaging");
let folder: string;
const started: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "branchbook-package-"));
  const pages = path.join(folder, "built");
  mkdirSync(path.join(pages, "assets"), { recursive: true });
  writeFileSync(path.join(pages, "index.html"), "<!doctype html><title>支部账册</title>");
  writeFileSync(path.join(pages, "workbench.js"), "export {};");
  writeFileSync(path.join(pages, "assets/示例账册.xlsx"), "PK");
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  unpack("one", packageZip(packageFiles(pages, STARTERS, "1.0.0"), "branchbook-1.0.0"));
  writeFileSync(path.join(pages, "workbench.js"), "export const version = 2;");
  unpack("two", packageZip(packageFiles(pages, STARTERS, "1.0.0"), "branchbook-1.0.0"));
});
afterAll(() => {
  for (const child of started) child.kill();
  rmSync(folder, { recursive: true });
});

function unpack(into: string, zip: Uint8Array): void {
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const file = path.join(folder, into, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    if (name.endsWith(".sh")) chmodSync(file, 0o755);
  }
}

/** Starts a copy. @returns what it says first, and its end: null as long as it runs */
async function start(copy: string): Promise<{ said: string; ended: Promise<number | null> }> {
  const script = path.join(folder, copy, "branchbook-1.0.0/start-linux.sh");
  // A browser that does nothing: what is opened is told in the text.
  const env = { PATH: "/usr/bin:/bin", HOME: folder, BROWSER: "true" };
  const child = spawn("/bin/sh", [script], { cwd: "/", env });
  started.push(child);
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const said = await new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))));
  return { said, ended };
}

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** Asks as written, without a client tidying the path. */
function ask(address: string, at: string, host?: string): Promise<Answer> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    get({ host: "127.0.0.1", port, path: at, headers }, (response) => {
      let body = "";
      response.on("data", (piece) => (body += String(piece)));
      response.on("end", () => resolve({ status: response.statusCode, type: response.headers["content-type"], body }));
    }).on("error", reject);
  });
}

const addressIn = (said: string): string => /http:\/\/localhost:\d+\//.exec(said)?.[0] ?? "";

describeWith(["python3"], "started on Linux", () => {
  test("it serves its pages to this computer alone, once, and another version beside it", async () => {
    const first = await start("one");
    const address = addressIn(first.said);
    expect(address).not.toBe("");
    expect(await ask(address, "/")).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
    expect(await ask(address, "/workbench.js")).toMatchObject({
      type: "text/javascript; charset=utf-8",
      body: "export {};",
    });
    expect(await ask(address, `/assets/${encodeURIComponent("示例账册.xlsx")}`)).toMatchObject({
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    });
    for (const outside of ["/../../secret.txt", "/%2e%2e/%2e%2e/secret.txt", "/assets/", "/none.js"])
      expect((await ask(address, outside)).status).toBe(404);
    // A page from elsewhere whose name leads to this computer gets nothing.
    expect((await ask(address, "/", "evil.example:80")).status).toBe(403);

    const second = await start("one");
    expect(addressIn(second.said)).toBe(address);
    expect(await second.ended).toBe(0);

    const other = await start("two");
    expect(addressIn(other.said)).not.toBe(address);
    expect((await ask(addressIn(other.said), "/workbench.js")).body).toBe("export const version = 2;");
  });
});

test("what Windows and editors there read begins with a byte order mark, and its lines end as theirs do", () => {
  const files = packageFiles(path.join(folder, "built"), STARTERS, "1.0.0");
  for (const name of ["serve.ps1", "使用说明.txt"]) {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.get(name));
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text).not.toMatch(/[^\r]\n/);
  }
  expect(strFromU8(files.get("start-windows.cmd")!)).toMatch(/^@echo off\r\n/);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      "start-linux.sh",
      "start-macos.command",
      "start-windows.cmd",
      "serve.py",
      "pages/index.html",
    ]),
  );
});
