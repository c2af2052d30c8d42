// Serves the built pages to this machine alone: any server that hands out files would do, as on an office's intranet.
const { createReadStream, statSync } = require("node:fs");
const { createServer } = require("node:http");
const path = require("node:path");

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
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
 * Starts to serve a folder.
 * @param {string} folder absolute
 * @param {number} port the next free one is taken where it isn't; 0 for any
 * @param {(url: string) => void} [onRequest]
 * @returns {Promise<{ address: string, close(): Promise<void> }>}
 */
async function serve(folder, port, onRequest) {
  const server = createServer(({ url = "/", method }, response) => {
    onRequest?.(url);
    const file = method === "GET" || method === "HEAD" ? fileAt(folder, url) : null;
    if (file === null) return void response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      // What is built anew is seen at once.
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    });
    if (method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    /** @param {number} at */
    const listen = (at) => {
      server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
        if (error.code === "EADDRINUSE" && at < port + 100) listen(at + 1);
        else reject(error);
      });
      server.listen(at, "127.0.0.1", () => resolve(undefined));
    };
    listen(port);
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

module.exports = { serve };
