const { execFileSync } = require("node:child_process");
const path = require("node:path");

/** Builds what ships from the sources under test, so that no test can pass on yesterday's build. */
module.exports = function build() {
  const webpack = require.resolve("webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack], {
    cwd: path.join(__dirname, "../.."),
    stdio: ["ignore", "pipe", "inherit"],
  });
};
