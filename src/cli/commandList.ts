/**
 * Every command with what may stand on its line. An option that a command does not know is refused: one that is taken and
 * ignored lets a clerk believe that it was heeded.
 */
import { check } from "./commands/check";
import { due } from "./commands/due";
import { explain } from "./commands/explain";
import { fix } from "./commands/fix";
import { plan } from "./commands/plan";
import { quarter } from "./commands/quarter";
import { street } from "./commands/street";
import { submit } from "./commands/submit";
import { checkTemplates, templates } from "./commands/templates";
import { carryOver, newBook } from "./commands/years";
import type { Request } from "./request";

/** The options of all commands together, as `parseArgs` takes them. */
export const OPTIONS = {
  "as-of": { type: "string" },
  quarter: { type: "string" },
  period: { type: "string" },
  out: { type: "string" },
  forms: { type: "string" },
  "forms-only": { type: "boolean" },
  rules: { type: "string" },
  mapping: { type: "string" },
  templates: { type: "string" },
  unit: { type: "string" },
  level: { type: "string" },
  register: { type: "string" },
  against: { type: "string" },
  slips: { type: "string" },
  deadline: { type: "string" },
  check: { type: "boolean" },
  book: { type: "string" },
  number: { type: "string" },
  reason: { type: "string" },
  zero: { type: "string" },
  masked: { type: "boolean" },
  json: { type: "boolean" },
  all: { type: "boolean" },
  explain: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

export type Option = keyof typeof OPTIONS;

export interface Command {
  /** What stands behind its name: a file or folder, and a worksheet's name. */
  readonly takes: "nothing" | "book" | "book and sheet";
  /** It can't run without `--out`. */
  readonly needsOut?: boolean;
  readonly options: readonly Option[];
  readonly run: (request: Request) => Promise<number>;
}

/** Of every command; `--as-of` is the day that counts as today. */
const ALWAYS: readonly Option[] = ["as-of", "lang", "help"];
/** Of every command that checks a workbook first. */
const CHECKING: readonly Option[] = ["quarter", "mapping", "unit", "json"];

export const COMMANDS: Readonly<Record<string, Command>> = {
  check: { takes: "book", options: [...CHECKING, "all", "explain"], run: check },
  quarter: {
    takes: "book",
    needsOut: true,
    options: [...CHECKING, "out", "forms", "forms-only", "templates"],
    run: quarter,
  },
  fix: { takes: "book", needsOut: true, options: [...CHECKING, "out", "rules"], run: fix },
  plan: { takes: "book", options: [...CHECKING, "out", "level"], run: plan },
  due: { takes: "book", options: CHECKING, run: due },
  explain: { takes: "book and sheet", options: ["json"], run: explain },
  submit: {
    takes: "book",
    options: [...CHECKING, "out", "templates", "number", "reason", "zero", "masked", "check", "book"],
    run: submit,
  },
  street: {
    takes: "book",
    needsOut: true,
    options: ["quarter", "period", "mapping", "register", "out", "against", "slips", "deadline", "json"],
    run: street,
  },
  new: { takes: "nothing", needsOut: true, options: ["out"], run: newBook },
  "next-year": { takes: "book", needsOut: true, options: [...CHECKING, "out"], run: carryOver },
  templates: { takes: "nothing", options: ["out"], run: templates },
  "templates check": { takes: "book", options: ["json"], run: checkTemplates },
};

/** Every option that a command takes. */
export function optionsOf({ options }: Command): readonly Option[] {
  return [...options, ...ALWAYS];
}
