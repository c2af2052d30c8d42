// `measure MODULE FUNCTION BOOKS FILE [FILE…]`: one figure in a process of its own, as a line of JSON. So many books are gone
// through one after another, the files in turn; of many the first is not counted, with which templates become known. Time runs from the files' bytes in memory and the modules loaded to the last
// lap, the processor's too; memory is the process's peak.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const [module, name, books, ...files] = process.argv.slice(2);
const { [name]: run } = await import(module);
const contents = files.map((file) => new Uint8Array(readFileSync(file)));

const laps = {};
let milliseconds = 0;
let found = {};
let before = process.cpuUsage();
let last = performance.now();
for (let book = 0; book < Number(books); book += 1) {
  found = await run(contents[book % contents.length], (step) => {
    const now = performance.now();
    laps[step] = (laps[step] ?? 0) + now - last;
    milliseconds += now - last;
    last = now;
  });
  if (book === 0 && Number(books) > 1) before = process.cpuUsage();
  // What is counted of the found is not of the work.
  last = performance.now();
}
const { user, system } = process.cpuUsage(before);
const processor = (user + system) / 1000;
console.log(JSON.stringify({ milliseconds, processor, laps, peakBytes: process.resourceUsage().maxRSS * 1024, found }));
