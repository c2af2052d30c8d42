// Serves the built pages to this machine alone: any server that hands out files would do, as on an office's intranet.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * The file in a folder that an address asks for; null where there is none, or it lies outside.
 * @param {string} folder
 * @param {string} url
 */
function fileAt(folder, url) {
  try {
    const { pathname } = new URL(url, "http://localhost");
    const file = path.join(folder, decodeURIComponent(pathname), pathname.endsWith("/") ? "index.html" : "");
    return file.startsWith(folder + path.sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

/**
 * Answers requests with the files of a folder.
 * @param {string} folder
 * @returns {import("node:http").RequestListener}
 */
export function serving(folder) {
  const root = path.resolve(folder);
  return ({ url = "/", method }, response) => {
    const file = method === "GET" || method === "HEAD" ? fileAt(root, url) : null;
    if (file === null) return void response.writeHead(404).end();
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(200, {
      "content-type": type,
      // What is built anew is seen at once; but Excel takes no icon that it is told not to keep.
      ...(type === "image/png" ? {} : { "cache-control": "no-cache" }),
      "x-content-type-options": "nosniff",
    });
    if (method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  };
}

/**
 * Starts to serve a folder over http.
 * @param {string} folder
 * @param {number} port the next free one is taken where it isn't; 0 for any
 * @returns {Promise<{ address: string, close(): Promise<void> }>}
 */
export async function serve(folder, port) {
  const server = createServer(serving(folder));
  await new Promise((resolve, reject) => {
    let at = port;
    server.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "EADDRINUSE" && at < port + 100) server.listen(++at, "127.0.0.1");
      else reject(error);
    });
    server.listen(at, "127.0.0.1", () => resolve(undefined));
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("no address");
  return {
    address: `http://localhost:${bound.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
