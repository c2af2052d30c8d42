const { spawnSync } = require("node:child_process");
const { accessSync, constants } = require("node:fs");
const path = require("node:path");

/** @param {string} command */
function onPath(command) {
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** What some tests need besides Node: the Debian package that brings it, and whether it is here. */
const systemTools = {
  chromium: { package: "chromium", isHere: () => onPath("chromium") },
  libreoffice: { package: "libreoffice-calc", isHere: () => onPath("soffice") },
  python3: { package: "python3", isHere: () => onPath("python3") },
  pdftotext: { package: "poppler-utils", isHere: () => onPath("pdftotext") },
  chineseFont: {
    package: "fonts-noto-cjk",
    isHere: () => Boolean(spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout),
  },
};

module.exports = { systemTools };
