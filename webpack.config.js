const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

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

/** What every bundle shares. @param parser how its JavaScript is parsed, besides */
function bundle(name, mode, parser = {}) {
  return {
    name,
    mode,
    context: __dirname,
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [typescript], parser: { javascript: { exportsPresence: "error", ...parser } } },
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
    ...bundle("cli", mode, { dynamicImportMode: "eager" }),
    target: "node20",
    entry: "./src/cli/main.ts",
    output: { path: path.join(__dirname, "dist/cli"), filename: "branchbook.cjs" },
    node: { __dirname: false, __filename: false },
    // Readable stack traces are worth more here than the bytes.
    optimization: { minimize: false },
  };
}

/** Where the manifest has it that the folder is served. */
const DEFAULT_ADDRESS = "https://localhost:3000";

/**
 * What office.js consists of in Excel, on whatever platform and in whatever language. Its telemetry is left out: without the
 * file it goes on and sends nothing.
 */
const OFFICE_JS_FILES = ["office.js", "excel-{android,ios,mac,web,win32,winrt}-16.0[01].js", "*/office_strings.js"];

/** Where Microsoft serves office.js itself, for an add-in in its store. */
const PUBLIC_OFFICE_JS = "https://appsforoffice.microsoft.com";

/**
 * What a page may load. Griffel, the styling of Fluent UI, fills its style sheets by rules; what is allowed inline are the
 * elements it makes for them, empty ones, by the hash of nothing.
 * @param host allowed besides the folder's own
 */
function contentSecurityPolicy(host = "") {
  return [
    "default-src 'none'",
    `script-src 'self' ${host}`.trim(),
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    `frame-src 'self' ${host}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The address that the add-in will be served from: of a folder, over https as Excel asks. */
function addressOf(url) {
  const { protocol, href } = URL.canParse(url) ? new URL(url) : {};
  if (protocol !== "https:") throw new Error(`--env url: the whole address, https://…, is asked for, not ${url}`);
  return href.replace(/\/$/, "");
}

/**
 * The task pane and the workbench in one folder that any static server can host.
 * @param env `url`: where the folder will be served, for the manifest; `officejs=public`: take office.js from Microsoft
 */
function web(mode, { url = DEFAULT_ADDRESS, officejs = "served" }) {
  if (!["served", "public"].includes(officejs)) throw new Error(`--env officejs: served or public, not ${officejs}`);
  const isPublic = officejs === "public";
  const address = addressOf(url);
  const officeJs = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const atAddress = (text) => text.toString().replaceAll(DEFAULT_ADDRESS, address);
  const page = (chunks, template, filename, host) =>
    new HtmlWebpackPlugin({
      chunks,
      chunksSortMode: "manual",
      template,
      filename,
      csp: contentSecurityPolicy(host),
      officeJs: isPublic ? `${PUBLIC_OFFICE_JS}/lib/1/hosted/office.js` : "office-js/office.js",
    });
  return {
    ...bundle("web", mode),
    target: ["web", "es2022"],
    // No eval, which the policy refuses, in development either.
    devtool: mode === "production" ? false : "source-map",
    entry: {
      functions: "./src/functions/index.ts",
      taskpane: "./src/taskpane/index.tsx",
      workbench: "./src/workbench/page/index.tsx",
      street: "./src/workbench/street/index.tsx",
      trust: "./src/workbench/host/trust.ts",
    },
    output: {
      path: path.join(__dirname, "dist/workbench"),
      // The manifest names the functions' script.
      filename: ({ chunk }) => (chunk.name === "functions" ? "functions.js" : "[name].[contenthash:8].js"),
      chunkFilename: "[id].[contenthash:8].js",
      publicPath: "auto",
      clean: true,
    },
    // Excel also loads the functions' script by itself, in a page of its own: it waits for no other.
    optimization: { splitChunks: { chunks: ({ name }) => name !== "functions" } },
    plugins: [
      page(["workbench"], "./src/workbench/page/index.html", "index.html"),
      page(["street"], "./src/workbench/page/index.html", "street.html"),
      page(
        ["functions", "taskpane"],
        "./src/taskpane/taskpane.html",
        "taskpane.html",
        isPublic ? PUBLIC_OFFICE_JS : undefined,
      ),
      page(["trust"], "./src/workbench/host/trust.html", "office-js/AgaveErrorUX/index.html"),
      new CopyWebpackPlugin({
        patterns: [
          ...["icons/*.png", "help/*", "sample/*.xlsx", "shortcuts*.json", "templates/*.xlsx"].map((from) => ({
            from: `assets/${from}`,
          })),
          { from: "*.json", context: "src/functions/metadata", to: "functions/[name][ext]", transform: atAddress },
          { from: "manifest.xml", transform: atAddress },
          // Microsoft's own, to the byte: as minimized as it is.
          ...(isPublic ? [] : OFFICE_JS_FILES).map((from) => ({
            from,
            context: officeJs,
            to: "office-js/",
            info: { minimized: true },
          })),
        ],
      }),
    ],
  };
}

module.exports = (env, { mode = "production" }) => [commandLine(mode), web(mode, env)];
