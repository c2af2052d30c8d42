/** Tests run on the sources as they are; swc only strips types, `tsc -b` checks them. */
const common = {
  testEnvironment: "node",
  transform: {
    "^.+\\.(ts|tsx|js|mjs)$": [
      "@swc/jest",
      { jsc: { target: "es2022", transform: { react: { runtime: "automatic" } } } },
    ],
  },
  // Packages that ship ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(hucre|opencc-js|@noble|uqr)/)"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json"],
};

/** Tests in a folder that need one of webpack's builds. */
const built = (displayName, folder) => ({
  ...common,
  displayName,
  roots: [`<rootDir>/${folder}`],
  globalSetup: "<rootDir>/test/support/build.js",
});

module.exports = {
  // Ends a test that hangs; nothing is asserted about time, and machines are slow when they are busy.
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: "sources",
      roots: ["<rootDir>/test"],
      testPathIgnorePatterns: ["<rootDir>/test/cli/", "<rootDir>/test/browser/"],
    },
    // What ships is tried as it ships, so it is built first; only a run with one of these tests pays for that.
    built("cli", "test/cli"),
    built("web", "test/browser"),
  ],
};
