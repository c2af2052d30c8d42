// `npm run bench [-- --members 1000] [--runs 3] [--assert]`: Branchbook beside plain reading and a check written by hand, on
// the same made-up books. Every figure is measured in a process of its own, the subjects in turns, and is the median of the
// runs. This process stays small: on Linux a child's peak memory starts from its parent's.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = path.dirname(fileURLToPath(import.meta.url));
const built = path.join(here, "../dist/bench");

/** `plain` subjects do nothing but read. */
const SUBJECTS = [
  { name: "hucre", module: "./peers/hucre.mjs", run: "read", plain: true },
  { name: "SheetJS", module: "./peers/sheetjs.mjs", run: "read", plain: true },
  { name: "ExcelJS", module: "./peers/exceljs.mjs", run: "read", plain: true },
  { name: "ExcelJS + zod check", module: "./peers/byHand.mjs", run: "check" },
  { name: "ExcelJS, one list", module: "./peers/exceljsList.mjs", run: "fill" },
  { name: "Branchbook read", module: "../dist/bench/product.cjs", run: "read" },
  { name: "Branchbook check", module: "../dist/bench/product.cjs", run: "check" },
  { name: "Branchbook fill", module: "../dist/bench/product.cjs", run: "fill" },
];

/** What is done to many small books in one process. */
const MANY = [
  { name: "ExcelJS + zod check", module: "./peers/byHand.mjs", run: "check", books: 1000 },
  { name: "Branchbook check", module: "../dist/bench/product.cjs", run: "check", books: 1000 },
  { name: "ExcelJS, one list", module: "./peers/exceljsList.mjs", run: "fill", books: 100 },
  { name: "Branchbook fill", module: "../dist/bench/product.cjs", run: "fill", books: 100 },
];
/** Members of a small book, and how many different ones there are. */
const SMALL = { members: 50, files: 20 };

/** The pane as it ships, in Chromium. */
const IN_PANE = "Branchbook in the pane";

/** The same book read in a running Excel; its requests and answers are counted, not its time. */
const IN_EXCEL = { name: "Branchbook in Excel", module: "../dist/bench/office.cjs", run: "read" };

const { values: options } = parseArgs({
  options: {
    members: { type: "string", multiple: true, default: ["1000", "10000", "100000"] },
    runs: { type: "string", default: "3" },
    assert: { type: "boolean", default: false },
  },
});

prepare();
const sizes = options.members.map(Number).sort((a, b) => a - b);
const many = measureMany();
const figures = new Map(sizes.map((members) => [members, measureAll(members)]));
const isMet = targets().map(({ what, value, limit, show }) => {
  const met = value <= limit;
  console.log(`${met ? "met    " : "not met"}  ${what}: ${show(value)} (at most ${show(limit)})`);
  return met;
});
if (options.assert && isMet.includes(false)) process.exitCode = 1;

/** Installs the peers on the first run, and builds what is measured from the sources as they are. */
function prepare() {
  const run = (command, args) => execFileSync(command, args, { cwd: here, stdio: ["ignore", "ignore", "inherit"] });
  if (!existsSync(path.join(here, "node_modules"))) run("npm", ["ci", "--prefix", here]);
  const webpack = path.join(here, "../node_modules/webpack/bin/webpack.js");
  run(process.execPath, [webpack, "-c", "webpack.config.js"]);
  const web = ["-c", "../webpack.config.js", "--config-name", "web", "--output-path", path.join(built, "web")];
  run(process.execPath, [webpack, ...web]);
}

/** Processor time of one small book among many, so that what else the machine does counts for little; printed as a table. */
function measureMany() {
  const files = Array.from({ length: SMALL.files }, (_, number) => path.join(built, `small-${number + 1}.xlsx`));
  execFileSync(process.execPath, [path.join(built, "generate.cjs"), String(SMALL.members), ...files]);
  console.log(`\nbooks of ${SMALL.members} members, one after another in one process\n`);
  return MANY.map((subject) => {
    const each = (measure(subject, files)?.processor ?? NaN) / (subject.books - 1);
    console.log(`${subject.name}, ${subject.books} books: ${each.toFixed(1)} ms of the processor a book`);
    return { ...subject, each };
  });
}

/** All subjects' figures on the book of so many members, printed as a table. */
function measureAll(members) {
  const book = path.join(built, `${members}.xlsx`);
  execFileSync(process.execPath, [path.join(built, "generate.cjs"), String(members), book]);
  const runs = Array.from({ length: Number(options.runs) }, () => SUBJECTS.map((subject) => measure(subject, [book])));
  const medians = SUBJECTS.map((subject, index) => ({ ...subject, ...medianOf(runs.map((run) => run[index])) }));
  print(members, statSync(book).size, medians);
  const inExcel = { ...IN_EXCEL, found: measure(IN_EXCEL, [book])?.found ?? {} };
  printTraffic(inExcel);
  const inPane = measurePane(book);
  printPane(inPane);
  return [...medians, inExcel, inPane];
}

/** Medians of what the pane takes, beside office.js alone in the same frame; NaN where there is no Chromium. */
function measurePane(book) {
  process.stderr.write(`${path.basename(book)}: ${IN_PANE}\n`);
  const pane = [path.join(here, "pane.mjs"), book, path.join(built, "web"), options.runs];
  const { status, stdout } = spawnSync(process.execPath, pane);
  const found = status === 0 ? JSON.parse(stdout) : {};
  return {
    name: IN_PANE,
    found,
    seen: found.paneSeen / found.bareSeen,
    checked: (found.read + found.check) / found.alone,
  };
}

/** One figure, or nothing where the subject fails, for instance for want of memory. */
function measure({ name, module, run, books = 1 }, files) {
  process.stderr.write(`${path.basename(files[0])}: ${name}\n`);
  const given = [path.join(here, "measure.mjs"), module, run, String(books), ...files];
  const { status, stdout } = spawnSync(process.execPath, given);
  return status === 0 ? JSON.parse(stdout) : undefined;
}

/** The run of median time, with the highest peak of memory of all. */
function medianOf(runs) {
  if (runs.includes(undefined)) return { milliseconds: NaN, peakBytes: NaN, laps: {}, found: {} };
  const sorted = runs.toSorted((a, b) => a.milliseconds - b.milliseconds);
  return { ...sorted[Math.floor(sorted.length / 2)], peakBytes: Math.max(...runs.map(({ peakBytes }) => peakBytes)) };
}

function fastestPlainRead(medians) {
  return Math.min(...medians.filter(({ plain, milliseconds }) => plain && milliseconds > 0).map((m) => m.milliseconds));
}

function print(members, bytes, medians) {
  const fastest = fastestPlainRead(medians);
  const rows = medians.map(({ name, milliseconds, peakBytes, laps, found }) => [
    name,
    seconds(milliseconds),
    times(milliseconds / fastest),
    megabytes(peakBytes),
    Object.entries(laps)
      .map(([step, lap]) => `${step} ${seconds(lap)}`)
      .join(", "),
    Object.entries(found)
      .map(([what, count]) => `${count.toLocaleString("en")} ${what}`)
      .join(", "),
  ]);
  const table = [["", "time", "of fastest", "peak", "steps", "found"], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  console.log(
    `\n${members.toLocaleString("en")} members, ${withUnit(bytes / 1e6, 1, "MB")}, median of ${options.runs}\n`,
  );
  for (const row of table) {
    console.log(
      row
        .map((cell, column) =>
          column >= 1 && column <= 3 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
        )
        .join("  ")
        .trimEnd(),
    );
  }
  console.log();
}

/** Requests to Excel, beside what could not be less: each used cell's value once, in answers as large as they may be. */
function printTraffic({ name, found: { syncs, leastSyncs, bytes, leastBytes } }) {
  console.log(
    `${name}: ${syncs} syncs, ${times(syncs / leastSyncs)} the least of ${leastSyncs}; ` +
      `${withUnit(bytes / 1e6, 1, "MB")}, ${times(bytes / leastBytes)} the least\n`,
  );
}

function printPane({ name, found, seen, checked }) {
  const { paneSeen, paneUsable, bareSeen, read, check, alone } = found;
  console.log(
    `${name}: first seen after ${seconds(paneSeen)}, ${times(seen)} of office.js alone with ${seconds(bareSeen)}; ` +
      `to be used after ${seconds(paneUsable)}\n` +
      `${name}: read ${seconds(read)}, check ${seconds(check)}, ${times(checked)} of loading the values with ${seconds(alone)}\n`,
  );
}

/** What is to be reached, on the largest book; growth only where the book of a tenth was measured too. */
function targets() {
  const largest = sizes.at(-1);
  const of = (members, name) => figures.get(members).find((figure) => figure.name === name);
  const ours = SUBJECTS.map(({ name }) => name).filter((name) => name.startsWith("Branchbook"));
  const check = of(largest, "Branchbook check");
  const { open, read, check: rules } = check.laps;
  const { bytes, leastBytes } = of(largest, IN_EXCEL.name).found;
  const all = [
    { what: "rules beside reading", value: rules / (open + read), limit: 0.25, show: times },
    {
      what: "check beside the fastest plain read",
      value: check.milliseconds / fastestPlainRead(figures.get(largest)),
      limit: 1,
      show: times,
    },
    {
      what: "peak memory",
      value: Math.max(...ours.map((name) => of(largest, name).peakBytes)),
      limit: 400e6,
      show: megabytes,
    },
    { what: "1,000 small books read and checked", value: 1000 * many[1].each, limit: 30_000, show: seconds },
    { what: "a small book's quarter filled", value: many[3].each, limit: 100, show: milliseconds },
    {
      what: "bytes of reading in Excel beside each used cell once",
      value: bytes / leastBytes,
      limit: 1.25,
      show: times,
    },
  ];
  const { seen, checked } = of(largest, IN_PANE);
  all.push(
    { what: "the pane first seen beside office.js alone", value: seen, limit: 1.5, show: times },
    { what: "the whole check in the pane beside loading the values", value: checked, limit: 5, show: times },
  );
  const fill = of(largest, "Branchbook fill");
  const filling = fill.laps.fill + fill.laps.write;
  const list = of(largest, "ExcelJS, one list");
  all.push(
    {
      what: "filling all forms beside reading",
      value: filling / (fill.laps.open + fill.laps.read),
      limit: 1.5,
      show: times,
    },
    {
      what: "filling all forms beside one list with ExcelJS",
      value: filling / (list.laps.fill + list.laps.write),
      limit: 1,
      show: times,
    },
  );
  if (!figures.has(largest / 10)) return all;
  const growth = ours.map((name) => of(largest, name).milliseconds / of(largest / 10, name).milliseconds);
  return [...all, { what: "time for ten times the members", value: Math.max(...growth), limit: 11, show: times }];
}

function seconds(milliseconds) {
  return withUnit(milliseconds / 1000, 2, "s");
}

function milliseconds(time) {
  return withUnit(time, 1, "ms");
}

function times(ratio) {
  return withUnit(ratio, 2, "×");
}

function megabytes(bytes) {
  return withUnit(bytes / 1e6, 0, "MB");
}

function withUnit(number, decimals, unit) {
  return Number.isNaN(number) ? "failed" : `${number.toFixed(decimals)} ${unit}`;
}
