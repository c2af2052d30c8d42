// Installs what some tests need besides Node, where it may: Debian, as root. Elsewhere it says what is missing; the tests
// that need it are then reported as not run.
import { spawnSync } from "node:child_process";
import { systemTools } from "../test/support/systemTools.js";

const packages = Object.values(systemTools)
  .filter((tool) => !tool.isHere())
  .map((tool) => tool.package);

/** Runs apt-get without ever asking; its output goes to standard error. Returns whether it succeeded. */
function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", ["-qq", ...args], { env, stdio: ["ignore", 2, 2] }).status === 0;
}

if (packages.length > 0) {
  const isRoot = process.getuid?.() === 0;
  const installed = isRoot && aptGet("update") && aptGet("install", "-y", "--no-install-recommends", ...packages);
  if (!installed) console.error(`Some tests will not run. They need: apt-get install ${packages.join(" ")}`);
}
