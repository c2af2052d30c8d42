// `npm test`: the source checks and Jest, all of them even when one fails, then one line that counts everything. A test that
// could not run for want of a system package is named; with CI set it counts as failed.
import { spawnSync } from "node:child_process";
import { runCLI } from "jest";

let passed = 0;
let failed = 0;
for (const check of ["lint", "format:check", "typecheck"]) {
  const { status } = spawnSync(`npm run --silent ${check}`, { shell: true, stdio: "inherit" });
  if (status === 0) passed++;
  else failed++;
  console.log(`${status === 0 ? "PASS" : "FAIL"} ${check}`);
}

const { results } = await runCLI({ _: [], $0: "jest" }, [process.cwd()]);
passed += results.numPassedTests;
failed += results.numFailedTests + results.numRuntimeErrorTestSuites;

const notRun = results.testResults
  .flatMap((file) => file.testResults)
  .filter((test) => test.status === "pending" || test.status === "todo")
  .map((test) => test.fullName);
if (notRun.length > 0) {
  console.log(`\nNot run:\n${notRun.map((name) => `  ${name}`).join("\n")}`);
  if (process.env.CI) failed += notRun.length;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
