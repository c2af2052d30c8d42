// `measure MODULE FUNCTION FILE`: one figure in a process of its own, as a line of JSON. Time runs from the file's bytes in
// memory and the modules loaded to the last lap; memory is the process's peak.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const [module, name, file] = process.argv.slice(2);
const { [name]: run } = await import(module);
const bytes = new Uint8Array(readFileSync(file));

const laps = {};
let milliseconds = 0;
let last = performance.now();
const found = await run(bytes, (step) => {
  const now = performance.now();
  laps[step] = (laps[step] ?? 0) + now - last;
  milliseconds += now - last;
  last = now;
});
console.log(JSON.stringify({ milliseconds, laps, peakBytes: process.resourceUsage().maxRSS * 1024, found }));
