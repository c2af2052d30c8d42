#!/usr/bin/env node
// `npm ci` builds the command line; after an install without scripts it is built here, on first use.
const { execFileSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const path = require("node:path");

const root = path.dirname(__dirname);
const commandLine = path.join(root, "dist/cli/branchbook.cjs");
if (!existsSync(commandLine)) {
  const webpack = require.resolve("webpack/bin/webpack.js");
  // Standard output is the command's own (`--json`); the build speaks on standard error.
  execFileSync(process.execPath, [webpack, "--config-name", "cli"], { cwd: root, stdio: ["ignore", 2, 2] });
}
require(commandLine);
