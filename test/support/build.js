const { execFileSync } = require("node:child_process");
const path = require("node:path");

/**
 * Builds what ships from the sources under test, so that no test can pass on yesterday's build. A project of Jest is called
 * like the build that its tests need.
 * @param {unknown} _global
 * @param {{ displayName: { name: string } }} project
 */
module.exports = function build(_global, { displayName }) {
  const webpack = require.resolve("webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--config-name", displayName.name], {
    cwd: path.join(__dirname, "../.."),
    stdio: ["ignore", "pipe", "inherit"],
  });
};
