const path = require("node:path");

/** Strips types only; `tsc -b` is what checks them. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "ts-loader",
  options: {
    transpileOnly: true,
    configFile: path.join(__dirname, "src/tsconfig.json"),
    compilerOptions: { composite: false, declaration: false, emitDeclarationOnly: false },
  },
};

/** What every bundle shares. */
function bundle(name, mode) {
  return {
    name,
    mode,
    context: __dirname,
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [typescript], parser: { javascript: { exportsPresence: "error" } } },
    cache: {
      type: "filesystem",
      name: `${name}-${mode}`,
      buildDependencies: { config: [__filename, path.join(__dirname, "tsconfig.base.json")] },
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/**
 * The command line in one file. `__dirname` keeps its meaning at run time, and dist/cli lies as deep as src/cli, so the
 * same relative path finds assets/ from the sources and from the build.
 */
function commandLine(mode) {
  return {
    ...bundle("cli", mode),
    target: "node20",
    entry: "./src/cli/main.ts",
    output: { path: path.join(__dirname, "dist/cli"), filename: "branchbook.cjs" },
    node: { __dirname: false, __filename: false },
    // Readable stack traces are worth more here than the bytes.
    optimization: { minimize: false },
  };
}

module.exports = (_env, { mode = "production" }) => [commandLine(mode)];
