import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "../../scripts/server.mjs";

describe("the server of the built pages", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "server-"));
  const pages = path.join(folder, "pages");
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    mkdirSync(path.join(pages, "assets"), { recursive: true });
    writeFileSync(path.join(folder, "secret.txt"), "secret");
    writeFileSync(path.join(pages, "index.html"), "<p>账册</p>");
    writeFileSync(path.join(pages, "assets/示例账册.xlsx"), "xlsx");
    server = await serve(pages, 0);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test("hands out files, each as what it is", async () => {
    const page = await fetch(server.address);
    expect([await page.text(), page.headers.get("content-type")]).toEqual(["<p>账册</p>", "text/html; charset=utf-8"]);
    const book = await fetch(`${server.address}assets/示例账册.xlsx`);
    expect([await book.text(), book.headers.get("content-type")]).toEqual([
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]);
  });

  test("hands out nothing of other folders, and takes nothing", async () => {
    const statuses = ["..%2fsecret.txt", "%2e%2e/secret.txt", "assets", "%zz", "none.html"].map(
      async (url) => (await fetch(server.address + url)).status,
    );
    expect(await Promise.all(statuses)).toEqual([404, 404, 404, 404, 404]);
    expect((await fetch(server.address, { method: "POST" })).status).toBe(404);
  });

  test("takes the next port where one is taken", async () => {
    const { port } = new URL(server.address);
    const other = await serve(pages, Number(port));
    expect(Number(new URL(other.address).port)).toBeGreaterThan(Number(port));
    expect(await (await fetch(other.address)).text()).toBe("<p>账册</p>");
    await other.close();
  });
});
