// `npm run reference`: writes docs/reference of what the program goes by. The test that holds the pages does it, for it is where
// the sources run as they are.
import { spawnSync } from "node:child_process";

const jest = ["jest", "--selectProjects", "sources", "--testPathPatterns", "test/docs/reference"];
const { status } = spawnSync("npx", jest, {
  stdio: "inherit",
  env: { ...process.env, WRITE_REFERENCE: "1" },
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
