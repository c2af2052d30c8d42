const { execFileSync } = require("node:child_process");
const path = require("node:path");

/** The builds that the tests of each of Jest's projects need. */
const BUILDS = { cli: ["cli"], web: ["web", "cli"] };

/**
 * Builds what ships from the sources under test, so that no test can pass on yesterday's build.
 * @param {unknown} _global
 * @param {{ displayName: { name: keyof typeof BUILDS } }} project
 */
module.exports = function build(_global, { displayName }) {
  const webpack = require.resolve("webpack/bin/webpack.js");
  const names = BUILDS[displayName.name].flatMap((name) => ["--config-name", name]);
  execFileSync(process.execPath, [webpack, ...names], {
    cwd: path.join(__dirname, "../.."),
    stdio: ["ignore", "pipe", "inherit"],
  });
};
