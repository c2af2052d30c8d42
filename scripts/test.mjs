// `npm test`: the source checks and Jest, all of them even when one fails, then one line that counts everything. A test that
// could not run for want of a system package is named; with CI set it counts as failed. `npm run test:fast` is what one runs
// while working: the types, and the tests of the core that need no file and no page.
import { spawnSync } from "node:child_process";
import { runCLI } from "jest";

const isFast = process.argv.includes("--fast");
const CORE = ["test/(architecture|docs|domain|functions|locales|quarter|rules)/"];

/** Browsers take both processors themselves, so their tests run one by one. */
const runs = isFast
  ? [{ selectProjects: ["sources"], testPathPatterns: CORE, maxWorkers: "100%" }]
  : [
      { selectProjects: ["sources", "cli"], maxWorkers: "100%" },
      { selectProjects: ["web"], runInBand: true },
    ];

let passed = 0;
let failed = 0;
for (const check of isFast ? ["typecheck"] : ["lint", "format:check", "typecheck"]) {
  const { status } = spawnSync(`npm run --silent ${check}`, { shell: true, stdio: "inherit" });
  if (status === 0) passed++;
  else failed++;
  console.log(`${status === 0 ? "PASS" : "FAIL"} ${check}`);
}

/** @type {string[]} */
const notRun = [];
for (const run of runs) {
  const { results } = await runCLI({ _: [], $0: "jest", ...run }, [process.cwd()]);
  passed += results.numPassedTests;
  failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
  const tests = results.testResults.flatMap((file) => file.testResults);
  notRun.push(...tests.filter(({ status }) => ["pending", "todo"].includes(status)).map(({ fullName }) => fullName));
}
if (notRun.length > 0) {
  console.log(`\nNot run:\n${notRun.map((name) => `  ${name}`).join("\n")}`);
  if (process.env.CI) failed += notRun.length;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
