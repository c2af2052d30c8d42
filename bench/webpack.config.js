const path = require("node:path");
const configs = require("../webpack.config.js");

/** The command line's settings, so that what is measured is built as what ships. */
module.exports = (_env, options) => {
  const cli = configs(_env, options).find(({ name }) => name === "cli");
  return {
    ...cli,
    name: "bench",
    entry: { generate: "./bench/generate.ts", product: "./bench/product.ts", office: "./bench/office.ts" },
    output: {
      path: path.join(__dirname, "../dist/bench"),
      filename: "[name].cjs",
      library: { type: "commonjs-static" },
    },
    cache: { ...cli.cache, name: "bench" },
  };
};
