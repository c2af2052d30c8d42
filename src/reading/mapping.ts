/**
 * What the clerk told Branchbook about a workbook: whose it is, which columns mean what, settings in place of the
 * catalogue's, findings set aside with a reason, and answers to questions. It comes from a file for the command line, and is
 * remembered inside the workbook.
 */
import { fieldSpec, isKind, type Kind } from "../domain/records/kinds";
import type { Answers } from "../domain/verdict/questions";
import type { ColumnName } from "../domain/records/records";
import {
  isFigureName,
  isFigureOf,
  isWordListName,
  type FigureName,
  type SettingOverrides,
  type WordListName,
} from "../domain/records/settings";
import { squeeze } from "../domain/values/text";
import { columnIndex, columnName } from "../spreadsheet/workbook";
import { MappingError } from "./mappingError";
import { periodColumn } from "./recognition/periodHeaders";

/** How one table of a sheet is to be read. Rows and columns 0-based here, 1-based and as letters in the file. */
export interface TableMapping {
  readonly kind: Kind;
  readonly headerRows: readonly number[];
  /** Column of each field; null says that the sheet has no such column. */
  readonly columns: Readonly<Record<ColumnName, number | null>>;
}

/** All tables of one sheet, one at least; null says that the sheet is not to be read. */
export type SheetMappings = readonly TableMapping[] | null;

/** A worksheet as it was last filled: its first so many rows and columns, and the form's figures by key. */
export interface FilledSheet {
  readonly rows: number;
  readonly columns: number;
  readonly totals: Readonly<Record<string, number>>;
}

export interface Memory {
  /** 填报单位 as it shall stand on the forms; null where nobody has said it. */
  readonly unit: string | null;
  readonly mappings: Readonly<Record<string, SheetMappings>>;
  readonly settings: SettingOverrides;
  /** Why a finding was set aside, by its key (rules/ignored.ts). */
  readonly ignored: Readonly<Record<string, string>>;
  /** What the clerk has said to questions, by their ids. */
  readonly answers: Answers;
  /** What Branchbook itself has filled, by the worksheet's mark. */
  readonly filled: Readonly<Record<string, FilledSheet>>;
}

export const EMPTY_MEMORY: Memory = { unit: null, mappings: {}, settings: {}, ignored: {}, answers: {}, filled: {} };

/**
 * Reads a mapping's text, for example
 * `{"sheets": {"名册": {"kind": "members", "headerRows": [3], "columns": {"name": "B", "mobile": null}}}}`; a sheet with several
 * tables has a list of them.
 * Throws {@link MappingError}.
 */
export function parseMemory(text: string): Memory {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new MappingError("not-json", "");
  }
  const { unit = null, sheets = {}, settings = {}, ignored = {}, answers = {}, filled = {} } = objectAt(parsed, "");
  const mappings: Record<string, SheetMappings> = {};
  for (const [name, mapping] of Object.entries(objectAt(sheets, "sheets")))
    mappings[name] = parseMappings(mapping, `sheets.${name}`);
  if (unit !== null && typeof unit !== "string") throw new MappingError("bad-unit", "unit");
  return {
    unit: unit?.trim() ?? null,
    mappings,
    settings: parseSettings(objectAt(settings, "settings")),
    ignored: parseIgnored(objectAt(ignored, "ignored")),
    answers: parseAnswers(objectAt(answers, "answers")),
    filled: parseFilled(objectAt(filled, "filled")),
  };
}

/** The text that {@link parseMemory} reads back; empty memory gives an empty string. */
export function formatMemory({ unit, mappings, settings, ignored, answers, filled }: Memory): string {
  if (unit === null && [mappings, settings, ignored, answers, filled].every((part) => Object.keys(part).length === 0))
    return "";
  const sheets = Object.fromEntries(
    Object.entries(mappings).map(([name, tables]) => [name, tables && formatMappings(tables)]),
  );
  return JSON.stringify({ ...(unit === null ? {} : { unit }), sheets, settings, ignored, answers, filled });
}

function formatMappings(tables: readonly TableMapping[]): object {
  const formatted = tables.map(formatMapping);
  return formatted.length === 1 && formatted[0] ? formatted[0] : formatted;
}

function formatMapping({ kind, headerRows, columns }: TableMapping): object {
  return {
    kind,
    headerRows: headerRows.map((row) => row + 1),
    columns: Object.fromEntries(
      Object.entries(columns).map(([field, column]) => [field, column === null ? null : columnName(column)]),
    ),
  };
}

function parseMappings(json: unknown, where: string): SheetMappings {
  if (json === null) return null;
  if (!Array.isArray(json)) return [parseMapping(json, where)];
  if (json.length === 0) throw new MappingError("not-object", where);
  return json.map((table, index) => parseMapping(table, `${where}[${index}]`));
}

function parseMapping(json: unknown, where: string): TableMapping {
  const { kind, headerRows, columns } = objectAt(json, where);
  if (typeof kind !== "string" || !isKind(kind)) throw new MappingError("unknown-kind", `${where}.kind`);
  if (
    !Array.isArray(headerRows) ||
    headerRows.length === 0 ||
    !headerRows.every((row) => Number.isInteger(row) && row >= 1)
  ) {
    throw new MappingError("bad-rows", `${where}.headerRows`);
  }
  const mapped: Record<ColumnName, number | null> = {};
  for (const [field, column] of Object.entries(objectAt(columns ?? {}, `${where}.columns`))) {
    const at = `${where}.columns.${field}`;
    if (field !== "serial" && !periodColumn(field) && fieldSpec(kind, field) === null)
      throw new MappingError("unknown-field", at);
    mapped[field] = column === null ? null : parseColumn(column, at);
  }
  return { kind, headerRows: headerRows.map((row: number) => row - 1), columns: mapped };
}

function parseColumn(column: unknown, where: string): number {
  if (typeof column === "string" && /^[A-Za-z]{1,3}$/.test(column)) return columnIndex(column);
  throw new MappingError("bad-column", where);
}

function parseSettings(json: Readonly<Record<string, unknown>>): SettingOverrides {
  const settings: Partial<Record<FigureName, number>> & Partial<Record<WordListName, readonly string[]>> = {};
  for (const [name, value] of Object.entries(json)) {
    const where = `settings.${name}`;
    if (isWordListName(name)) {
      settings[name] = parseWords(value, where);
      continue;
    }
    if (!isFigureName(name) || typeof value !== "number") throw new MappingError("unknown-setting", where);
    if (!isFigureOf(name, value)) throw new MappingError("bad-setting", where);
    settings[name] = value;
  }
  return settings;
}

function parseWords(words: unknown, where: string): readonly string[] {
  const isWord = (word: unknown): word is string => typeof word === "string" && squeeze(word) !== "";
  if (!Array.isArray(words) || words.length === 0 || !words.every(isWord)) throw new MappingError("bad-setting", where);
  return words.map(squeeze);
}

function parseIgnored(json: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(json).map(([key, reason]) => {
      if (typeof reason !== "string" || reason.trim() === "") throw new MappingError("bad-reason", `ignored.${key}`);
      return [key, reason];
    }),
  );
}

function parseAnswers(json: Readonly<Record<string, unknown>>): Answers {
  return Object.fromEntries(
    Object.entries(json).map(([id, value]) => {
      if (typeof value !== "string" || value === "") throw new MappingError("bad-answer", `answers.${id}`);
      return [id, value];
    }),
  );
}

/** What is no figure of a sheet is left out: nobody wrote it by hand, and without it a form is filled all the same. */
function parseFilled(json: Readonly<Record<string, unknown>>): Record<string, FilledSheet> {
  const filled: Record<string, FilledSheet> = {};
  for (const [mark, sheet] of Object.entries(json)) {
    const { rows, columns, totals = {} } = objectAt(sheet, `filled.${mark}`);
    const figures = Object.entries(objectAt(totals, `filled.${mark}.totals`)).filter(isFigure);
    if (typeof rows === "number" && typeof columns === "number")
      filled[mark] = { rows, columns, totals: Object.fromEntries(figures) };
  }
  return filled;
}

function isFigure(entry: [string, unknown]): entry is [string, number] {
  return typeof entry[1] === "number";
}

function objectAt(json: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new MappingError("not-object", where);
  return json as Readonly<Record<string, unknown>>;
}
