/** Tests run on the sources as they are; swc only strips types, `tsc -b` checks them. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  transform: { "^.+\\.(ts|tsx|js|mjs)$": ["@swc/jest", { jsc: { target: "es2022", transform: { react: { runtime: "automatic" } } } }] },
  transformIgnorePatterns: ["/node_modules/(?!(hucre|opencc-js)/)"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json"],
};
