import type { Comparison } from "../../../spreadsheet/workbook";
import type { DataValidation, ValidationType } from "../../model/sheet/annotations";
import { covers, formatAbsolute, intersection, sheetPrefix } from "../../model/sheet/ranges";
import { invalidArgument } from "../errors";
import { method, property, readOnly, type Session } from "../objectType";
import { oneOf, optional, record, text, yesNo } from "../readers";
import { rangeOf, requireAllowed } from "./cells";
import { DATA_VALIDATION, RANGE, type Cells } from "./types";

type Rule = Omit<DataValidation, "ranges">;

/** Most characters of choices that are written out. */
const LONGEST_LIST = 255;

const NOTHING: Rule = {
  type: "none",
  operator: "between",
  formula1: null,
  formula2: null,
  hasDropDown: true,
  ignoreBlanks: true,
  prompt: { show: true, title: "", message: "" },
  alert: { show: true, style: "stop", title: "", message: "" },
};

const TYPES: Readonly<Record<ValidationType, string>> = {
  none: "None",
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** Members of a rule that say what kind it is, but for lists and formulas. */
const COMPARED = [
  ["wholeNumber", "whole"],
  ["decimal", "decimal"],
  ["date", "date"],
  ["time", "time"],
  ["textLength", "textLength"],
] as const satisfies readonly (readonly [string, ValidationType])[];

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const satisfies Readonly<Record<string, Comparison>>;

DATA_VALIDATION.define({
  properties: {
    errorAlert: property(
      (cells) => {
        const rule = ruleOf(cells);
        if (!rule) return null;
        const { show: showAlert, style, title, message } = rule.alert;
        return { showAlert, style: capital(style), title, message };
      },
      record,
      (cells, given, session) => {
        const style = oneOf("Stop", "Warning", "Information")(given.style ?? "Stop");
        const alert = {
          show: optional(yesNo)(given.showAlert) ?? true,
          style: ({ Stop: "stop", Warning: "warning", Information: "information" } as const)[style],
          title: optional(text)(given.title) ?? "",
          message: optional(text)(given.message) ?? "",
        };
        change(cells, { alert }, session);
      },
    ),
    ignoreBlanks: property(
      (cells) => ruleOf(cells)?.ignoreBlanks ?? null,
      yesNo,
      (cells, ignoreBlanks, session) => change(cells, { ignoreBlanks }, session),
    ),
    prompt: property(
      (cells) => {
        const rule = ruleOf(cells);
        return rule && { showPrompt: rule.prompt.show, title: rule.prompt.title, message: rule.prompt.message };
      },
      record,
      (cells, given, session) => {
        const prompt = {
          show: optional(yesNo)(given.showPrompt) ?? true,
          title: optional(text)(given.title) ?? "",
          message: optional(text)(given.message) ?? "",
        };
        change(cells, { prompt }, session);
      },
    ),
    rule: property(
      (cells) => {
        const rule = ruleOf(cells);
        return rule && told(rule);
      },
      record,
      (cells, given, session) => change(cells, read(given), session),
    ),
    type: readOnly((cells) => {
      const rule = ruleOf(cells);
      return rule ? TYPES[rule.type] : "MixedCriteria";
    }),
  },
  methods: {
    clear: method([], ({ sheet, ranges }, _, session) => {
      requireAllowed(sheet, null, session);
      for (const range of ranges) sheet.setValidation(range, null);
    }),
  },
});

/** What may be entered into some cells; null where it is not the same for all. */
function ruleOf({ sheet, ranges }: Cells): Rule | null {
  const meeting = sheet.validations.filter((validation) =>
    validation.ranges.some((one) => ranges.some((other) => intersection(one, other))),
  );
  const [only, ...others] = meeting;
  if (!only) return NOTHING;
  const isWhole = ranges.every((range) => only.ranges.some((one) => covers(one, range)));
  return others.length === 0 && isWhole ? only : null;
}

/** Says a part of a rule anew; what was not the same for all cells starts from nothing. */
function change(cells: Cells, said: Partial<Rule>, session: Session): void {
  requireAllowed(cells.sheet, null, session);
  const { type, operator, formula1, formula2, hasDropDown, ignoreBlanks, prompt, alert } = ruleOf(cells) ?? NOTHING;
  const before = { type, operator, formula1, formula2, hasDropDown, ignoreBlanks, prompt, alert };
  for (const range of cells.ranges) cells.sheet.setValidation(range, { ...before, ...said });
}

/** A rule as the add-in gives it: one member says what kind it is. */
function read(given: Readonly<Record<string, unknown>>): Partial<Rule> {
  if (given.list !== undefined) {
    const { inCellDropDown, source } = record(given.list);
    const formula1 = listOf(source);
    return {
      type: "list",
      operator: "between",
      formula1,
      formula2: null,
      hasDropDown: optional(yesNo)(inCellDropDown) ?? true,
    };
  }
  if (given.custom !== undefined) {
    const formula = text(record(given.custom).formula);
    return { type: "custom", operator: "between", formula1: formula.replace(/^=/, ""), formula2: null };
  }
  for (const [name, type] of COMPARED) {
    if (given[name] === undefined) continue;
    const { formula1, formula2, operator } = record(given[name]);
    const word = oneOf(...(Object.keys(OPERATORS) as (keyof typeof OPERATORS)[]))(operator);
    const second = formula2 === undefined || formula2 === null ? null : operand(formula2);
    return { type, operator: OPERATORS[word], formula1: operand(formula1), formula2: second };
  }
  throw invalidArgument("no known kind of rule");
}

/** Choices written out stand in quotes in a file. */
function listOf(source: unknown): string {
  const cells = RANGE.targetOf(source);
  if (cells) return referenceTo(cells);
  const given = text(source);
  if (given.startsWith("=")) return given.slice(1);
  if (given.length > LONGEST_LIST)
    throw invalidArgument("choices that are written out have no more than 255 characters");
  return `"${given.replaceAll('"', '""')}"`;
}

function operand(given: unknown): string {
  const cells = RANGE.targetOf(given);
  if (cells) return referenceTo(cells);
  return typeof given === "number" ? String(given) : text(given).replace(/^=/, "");
}

function referenceTo(cells: Cells): string {
  return sheetPrefix(cells.sheet.name) + formatAbsolute(rangeOf(cells));
}

function told({ type, operator, formula1, formula2, hasDropDown }: Rule): unknown {
  const formula = `=${formula1 ?? ""}`;
  if (type === "none") return {};
  if (type === "custom") return { custom: { formula } };
  if (type === "list") {
    const choices = /^"(.*)"$/s.exec(formula1 ?? "")?.[1]?.replaceAll('""', '"');
    return { list: { inCellDropDown: hasDropDown, source: choices ?? formula } };
  }
  const name = COMPARED.find(([, each]) => each === type)?.[0] ?? "";
  const word = Object.entries(OPERATORS).find(([, each]) => each === operator)?.[0];
  return { [name]: { formula1: formula, operator: word, ...(formula2 !== null && { formula2: `=${formula2}` }) } };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
