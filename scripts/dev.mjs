// `npm run dev`: the workbench from the sources, built anew at every change and loaded again by the page, until Ctrl+C.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import webpack from "webpack";
import { serving } from "./server.mjs";

const PORT = 3001;
const FOLDER = path.resolve("dist/workbench");
const RELOAD = `new EventSource("/reload").onmessage = () => location.reload();`;

/** Pages that wait for the next build. @type {Set<import("node:http").ServerResponse>} */
const pages = new Set();
const files = serving(FOLDER);

/** A page with the script that loads it again; the policy of the page allows scripts of its own origin. @param {string} url */
function withReload(url) {
  const { pathname } = new URL(url, "http://localhost");
  const file = path.join(FOLDER, path.basename(pathname) || "index.html");
  return readFileSync(file, "utf8").replace("</body>", '<script src="/reload.js"></script></body>');
}

createServer((request, response) => {
  const { url = "/" } = request;
  if (url === "/reload.js") response.writeHead(200, { "content-type": "text/javascript" }).end(RELOAD);
  else if (url === "/reload") {
    response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    pages.add(response);
    request.on("close", () => pages.delete(response));
  } else if (/^\/(\w+\.html)?(\?.*)?$/.test(url)) {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(withReload(url));
  } else files(request, response);
}).listen(PORT, "127.0.0.1");

const configs = createRequire(import.meta.url)("../webpack.config.js");
const [, web] = configs({}, { mode: "development" });
webpack({ ...web, mode: "development" }).watch({}, (error, stats) => {
  console.log(error ?? stats?.toString({ preset: "errors-warnings", colors: process.stdout.isTTY }));
  if (error || stats?.hasErrors()) return;
  console.log(`http://localhost:${PORT}/`);
  for (const page of pages) page.write("data: built\n\n");
});
