/**
 * The command line: the same steps as the task pane, without Excel. Results go to standard output, progress and
 * troubles to standard error. Exit status: 0 no error found, 1 errors found, 3 no errors but open questions, 2 the input can't be
 * used.
 */
import { parseArgs } from "node:util";
import { parseIsoDate, type PlainDate } from "../domain/values/dates";
import { parseQuarter, type Quarter } from "../domain/values/quarters";
import { wordsOf } from "../locales/languages";
import { errorText } from "../locales/render";
import { LANGUAGES, type Language } from "../locales/words";
import { PLAN_LEVELS, type PlanLevel } from "../plan/sheets/planSheet";
import { COMMANDS, OPTIONS, optionsOf } from "./commandList";
import { CommandError, failureOf } from "./files";

async function main(args: readonly string[]): Promise<number> {
  let words = wordsOf("zh-CN");
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    words = wordsOf(languageOf(values.lang));
    // A command may be two words.
    const length = Object.hasOwn(COMMANDS, positionals.slice(0, 2).join(" ")) ? 2 : 1;
    const name = positionals.slice(0, length).join(" ");
    const [book = "", ...more] = positionals.slice(length);
    if (values.help || name === "" || name === "help") {
      process.stdout.write(`${words.commandLine.usage}\n`);
      return 0;
    }
    const command = COMMANDS[name];
    if (!command) throw new CommandError("usage", { word: name });
    const [sheet = null] = command.takes === "book and sheet" ? more.splice(0, 1) : [];
    const word = command.takes === "nothing" ? book : more[0];
    if (word) throw new CommandError("usage", { word });
    const unknown = Object.keys(values).find((given) => !optionsOf(command).some((option) => option === given));
    if (unknown) {
      const options = optionsOf(command).map((option) => `--${option}`);
      throw new CommandError("option-elsewhere", { option: `--${unknown}`, command: name, options });
    }
    if (command.takes !== "nothing" && book === "") throw new CommandError("no-book", {});
    if (command.needsOut && !values.out) throw new CommandError("no-out", {});
    return await command.run({
      book,
      sheet,
      out: values.out ?? null,
      asOf: dayOf(values["as-of"]),
      isAsOfGiven: values["as-of"] !== undefined,
      quarter: quarterOf(values.period ?? values.quarter),
      json: values.json ?? false,
      all: values.all ?? false,
      explain: values.explain ?? false,
      forms: listOf(values.forms),
      formsOnly: values["forms-only"] ?? false,
      rules: listOf(values.rules),
      mapping: values.mapping ?? null,
      templates: values.templates ?? null,
      unit: values.unit ?? null,
      level: levelOf(values.level),
      register: values.register ?? null,
      against: values.against ?? null,
      slips: values.slips ?? null,
      deadline: values.deadline === undefined ? null : dayOf(values.deadline, "--deadline"),
      checkPackage: values.check ?? false,
      withBook: values.book ?? null,
      number: numberOf(values.number),
      reason: values.reason ?? null,
      zeroBy: values.zero ?? null,
      masked: values.masked ?? false,
      words,
      language: languageOf(values.lang),
    });
  } catch (error) {
    const { code, params } = failureOf(error, words);
    process.stderr.write(`branchbook: ${errorText(code, params, words)}\n`);
    return 2;
  }
}

function languageOf(text: string | undefined): Language {
  const language = LANGUAGES.find((known) => known === (text ?? "zh-CN"));
  if (!language) throw new CommandError("bad-option", { option: "--lang", value: text ?? "", example: "zh-CN" });
  return language;
}

function dayOf(text: string | undefined, option = "--as-of"): PlainDate {
  const now = new Date();
  if (text === undefined) return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const date = parseIsoDate(text);
  if (!date || date.day === null) throw new CommandError("bad-option", { option, value: text, example: "2026-10-08" });
  return date;
}

function quarterOf(text: string | undefined): Quarter | undefined {
  if (text === undefined) return undefined;
  const parsed = parseQuarter(text);
  if (!parsed) throw new CommandError("bad-option", { option: "--quarter", value: text, example: "2026Q3" });
  return parsed;
}

function levelOf(text: string | undefined): PlanLevel {
  const level = PLAN_LEVELS.find((known) => known === (text ?? "street"));
  if (!level) throw new CommandError("bad-option", { option: "--level", value: text ?? "", example: "community" });
  return level;
}

function numberOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^[1-9]\d?$/.test(text)) throw new CommandError("bad-option", { option: "--number", value: text, example: "2" });
  return Number(text);
}

function listOf(text: string | undefined): readonly string[] | null {
  return text === undefined ? null : text.split(/[,，\s]+/).filter((word) => word !== "");
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
