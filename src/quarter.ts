/**
 * The steps of a quarter, once, for every face: read → check → fix, or fill and chart. A face opens the workbook,
 * writes the plan of writes that comes out, and shows the rest.
 */
import { Analysis } from "./domain/verdict/analysis";
import { parseIsoDate, serialFromDate, type PlainDate } from "./domain/values/dates";
import type { Finding, RepairKind, Severity } from "./domain/verdict/findings";
import { formatQuarter, lastEndedQuarter, type Quarter } from "./domain/values/quarters";
import { tablesOf, type Book } from "./domain/records/records";
import { settingsOn } from "./domain/records/settings";
import { hasQuarter, verdictOf, type Verdict } from "./domain/verdict/verdict";
import { buildForms, PARTS, WANTED, type QuarterForms } from "./forms/build";
import { templateSheets, templatesInUse, type TemplateSheet } from "./forms/ownTemplates";
import { quarterMark, type FindingText, type FormInput, type PlanTarget, type QuestionText } from "./forms/engine/form";
import { LOG, operationLog } from "./forms/definitions/operationLog";
import type { Template } from "./forms/engine/template";
import { filledOf, hasAdditions, updateSheet, type FormChanges } from "./forms/update";
import { SCALES } from "./plan/catalogue";
import { evaluatePlan, type Outcome } from "./plan/evaluation/evaluate";
import { planSheet, type PlanLevel } from "./plan/sheets/planSheet";
import { resultEdits } from "./plan/results";
import { kindsToKeep, starterSheet } from "./plan/sheets/starterSheets";
import { EMPTY_MEMORY, formatMemory, parseMemory, type Memory } from "./reading/mapping";
import { readBook } from "./reading/read";
import { findRepairs, type Repair } from "./reading/repairs";
import { withUncalculated } from "./reading/rows/uncalculated";
import { statedUnit } from "./reading/unit";
import { RULES } from "./rules/catalogue";
import { partFindings, type IgnoredFinding } from "./rules/ignored";
import { runRules } from "./rules/runner";
import {
  cellAddress,
  CellError,
  type CellEdit,
  type CellValue,
  type SheetGrid,
  type WorkbookContent,
  type WritePlan,
} from "./spreadsheet/workbook";
import type { BookLooks } from "./spreadsheet/own/storedSheet";

export type CheckStage = "read" | "check";

export interface CheckOptions {
  readonly asOf: PlainDate;
  /** The reporting quarter; the last one ended on `asOf` when absent. */
  readonly quarter?: Quarter;
  /** Mappings and settings given now; they go before what the workbook remembers. */
  readonly memory?: Memory;
  /** Told how far a step has come, 0–1. */
  readonly onProgress?: (step: CheckStage, share: number) => void;
  /** Stops the work between two steps with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A workbook that was read: what its sheets are and what they hold, before any rule looks at it. */
export interface ReadWorkbook {
  readonly content: WorkbookContent;
  readonly memory: Memory;
  /** 填报单位 as it stands on the forms: as the clerk said, else as the book's tables state it; blank to be written by hand. */
  readonly unit: string;
  /** Its worksheets that are forms' templates: a face fills the forms from them. */
  readonly templates: readonly TemplateSheet[];
  readonly book: Book;
}

export interface Checked extends ReadWorkbook {
  readonly analysis: Analysis;
  /** The findings that stand. */
  readonly findings: readonly Finding[];
  /** Those that the clerk has set aside with a reason. */
  readonly ignored: readonly IgnoredFinding[];
  /** The workbook's targets held against its data. */
  readonly outcomes: readonly Outcome[];
  /** Numbers of the findings that stand. */
  readonly summary: Readonly<Record<Severity, number>>;
  /** What is to be said of the book: every face says the same. */
  readonly verdict: Verdict;
}

/** Recognises a workbook's sheets. Throws `MappingError` where the workbook's own memory cannot be understood. */
export function readWorkbook(
  content: WorkbookContent,
  { memory: given, onProgress }: Pick<CheckOptions, "memory" | "onProgress"> = {},
): ReadWorkbook {
  const memory = mergeMemory(content.memory === null ? EMPTY_MEMORY : parseMemory(content.memory), given);
  // Of a sheet that is mapped the clerk has said that it is data.
  const templates = templateSheets(content.sheets.filter(({ name }) => !Object.hasOwn(memory.mappings, name)));
  const names = new Set(templates.map(({ sheet }) => sheet));
  const read = readBook(content, { memory, templates: names, onProgress: (share) => onProgress?.("read", share) });
  const book = withUncalculated(read, content.sheets, memory.answers);
  return { content, memory, unit: memory.unit ?? statedUnit(book) ?? "", templates, book };
}

/** A workbook that was read as of a day, with its open questions; of the last quarter ended by then where none is named. */
export function analyse({ book, memory }: ReadWorkbook, { asOf, ...options }: CheckOptions): Analysis {
  const quarter = options.quarter ?? lastEndedQuarter(asOf);
  return new Analysis(book, asOf, quarter, settingsOn(asOf, memory.settings), memory.answers);
}

/**
 * Holds a workbook that was read against the rules and its plan.
 * @param analysis of the same day and quarter, where it was made already
 */
export function checkRead(read: ReadWorkbook, options: CheckOptions, analysis = analyse(read, options)): Checked {
  const { content, memory } = read;
  const { onProgress } = options;
  const all = runRules(RULES, { analysis, sheets: content.sheets, overrides: memory.settings });
  const { findings, ignored } = partFindings(all, memory.ignored);
  const outcomes = evaluatePlan(analysis);
  onProgress?.("check", 1);
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) summary[severity] += 1;
  const questions = analysis.questions.length;
  const verdict = verdictOf({ errors: summary.error, questions, isRead: hasQuarter(analysis) });
  return { ...read, book: analysis.book, analysis, findings, ignored, outcomes, summary, verdict };
}

/** Reads and checks a workbook. Throws `MappingError` where the workbook's own memory cannot be understood. */
export function checkWorkbook(content: WorkbookContent, options: CheckOptions): Checked {
  options.signal?.throwIfAborted();
  const read = readWorkbook(content, options);
  options.signal?.throwIfAborted();
  return checkRead(read, options);
}

function mergeMemory(remembered: Memory, given: Memory = EMPTY_MEMORY): Memory {
  return {
    unit: given.unit ?? remembered.unit,
    mappings: { ...remembered.mappings, ...given.mappings },
    settings: { ...remembered.settings, ...given.settings },
    ignored: { ...remembered.ignored, ...given.ignored },
    answers: { ...remembered.answers, ...given.answers },
    filled: remembered.filled,
  };
}

/** What the workbook remembers when the clerk leaves `unit` as its reporting unit: what it states by itself is not kept. */
export function memoryWithUnit(read: Pick<ReadWorkbook, "memory" | "unit">, unit: string): Memory {
  return unit === read.unit ? read.memory : { ...read.memory, unit };
}

/** What the workbook shall remember of a check, for a plan of writes; undefined where nothing is new. */
export function memoryToWrite({ memory, content }: Pick<Checked, "memory" | "content">): string | undefined {
  const text = formatMemory(memory);
  return text === (content.memory ?? "") ? undefined : text;
}

/** A repair that a check offers: the tidy form of a cell, or the fix of a finding. `id` is what `--rules` names. */
export interface OfferedFix extends Repair {
  readonly id: string;
}

/** Every safe repair of a checked workbook, those of findings first. */
export function offeredFixes({ findings, book, content }: Checked): OfferedFix[] {
  const grids = new Map(content.sheets.map((sheet) => [sheet.name, sheet]));
  const ofFindings = findings.flatMap(({ rule, at: { sheet, row, column }, subject, fix }): OfferedFix[] => {
    if (!fix || row === null || column === null) return [];
    const before = grids.get(sheet)?.rows[row]?.[column] ?? null;
    return [{ id: rule, sheet, row, column, subject, before, fix }];
  });
  const tidying = findRepairs(book, content.sheets).map((repair) => ({ ...repair, id: `tidy/${repair.fix.kind}` }));
  return [...ofFindings, ...tidying];
}

/**
 * The plan that writes chosen fixes and notes each on the 操作记录 sheet. `now` is `YYYY-MM-DD HH:MM`; `repairNames`
 * gives each kind of repair its words.
 */
export function planFixes(
  checked: Checked,
  fixes: readonly OfferedFix[],
  now: string,
  repairNames: Readonly<Record<RepairKind, string>>,
): WritePlan {
  if (fixes.length === 0) return { edits: [], newSheets: [] };
  const entries = fixes.map(({ sheet, row, column, subject, before, fix }) => ({
    at: now,
    sheet,
    cell: cellAddress(row, column),
    subject,
    repair: repairNames[fix.kind],
    before: contentText(before),
    after: String(fix.value),
  }));
  const earlier = checked.content.sheets.find(({ madeBy }) => madeBy === LOG);
  return { edits: fixes.map(editOf), newSheets: [operationLog(entries, earlier)], memory: memoryToWrite(checked) };
}

function editOf({ sheet, row, column, before, fix }: OfferedFix): CellEdit {
  const edit = { sheet, row, column, before };
  if (fix.kind === "date") {
    const date = parseIsoDate(String(fix.value));
    if (date) return { ...edit, after: serialFromDate(date), numberFormat: "yyyy-mm-dd" };
  }
  // Digits that are names of things (ID numbers, phones) must stay text.
  const isDigits = typeof fix.value === "string" && /^\d/.test(fix.value);
  return { ...edit, after: fix.value, ...(isDigits ? { numberFormat: "@" } : {}) };
}

function contentText(value: CellValue): string {
  return value instanceof CellError ? value.code : String(value ?? "");
}

/** What filling needs beside a check. */
export interface FillOptions {
  /**
   * How the worksheets of {@link sheetsToLookAt} look; without one, what the clerk has added to it keeps its content alone.
   */
  readonly looks?: BookLooks;
  /** By the form's id. */
  readonly templates: ReadonlyMap<string, Template>;
  /** 填报单位 as it stands on the forms. */
  readonly unitName: string;
  /** The check's findings in words, for 数据检查报告. */
  readonly findings: readonly FindingText[];
  /** The open questions in words. */
  readonly questions: readonly QuestionText[];
  /** Ids of {@link ALL_PARTS}. */
  readonly wanted: readonly string[];
}

/** Ids of what a quarter is filled with: every form but those made on request, and the charts. */
export const QUARTER_PARTS: readonly string[] = WANTED;

/** Ids of all that a quarter can be filled with. */
export const ALL_PARTS: readonly string[] = PARTS;

function targetOf({ record, kind, missing, ...outcome }: Outcome): PlanTarget {
  const { table, row, unit, source } = record;
  return {
    ...outcome,
    scale: SCALES[kind],
    unit,
    missing: missing.map(({ name }) => name),
    source,
    at: { sheet: table.sheet, row, column: table.columns["value"] ?? null },
  };
}

/**
 * The plan that furthers the workbook's own plan: a 规划指标 sheet for a level where the book has none; else the figures and
 * states of its targets, and an empty sheet for each kind they need and the book lacks.
 */
export function planTargetSheets(checked: Checked, level: PlanLevel): WritePlan {
  const { analysis, content } = checked;
  const memory = memoryToWrite(checked);
  if (tablesOf(analysis.book, "plan").length === 0) {
    return { edits: [], newSheets: [planSheet({ year: analysis.asOf.year, level })], memory };
  }
  const newSheets = kindsToKeep(analysis).map((kind) => starterSheet(kind, analysis));
  return { edits: resultEdits(analysis, content.sheets), newSheets, memory };
}

/** How the targets stood on the day that the quarter's forms tell of. */
function outcomesThen({ analysis, outcomes }: Checked): readonly Outcome[] {
  const { book, asOf, planDay, quarter, settings, answers } = analysis;
  if (planDay === asOf) return outcomes;
  return evaluatePlan(new Analysis(book, planDay, quarter, settings, answers));
}

/** A form that is filled again, and what that changes. */
export interface UpdatedForm extends FormChanges {
  readonly form: string;
  /** Name of its worksheet, as planned. */
  readonly sheet: string;
}

/** A worksheet of an earlier filling of the quarter that its form no longer has, as of a branch that has left the book. */
export interface OutdatedSheet {
  readonly form: string;
  /** Its name in the workbook. It stays as it is: only a person can tell whether it is still wanted. */
  readonly sheet: string;
}

/** The worksheets that the forms which were made have no more. */
function outdatedSheets(input: FormInput, made: QuarterForms, sheets: readonly SheetGrid[]): OutdatedSheet[] {
  const marks = new Set(made.sheets.map(({ madeBy }) => madeBy));
  return [...new Set(made.forms.map(({ form }) => form))].flatMap((form) => {
    const mark = quarterMark(form, input);
    const isOfForm = (madeBy: string | null): boolean => madeBy === mark || (madeBy?.startsWith(`${mark} `) ?? false);
    return sheets.flatMap(({ name, madeBy }) =>
      isOfForm(madeBy) && !marks.has(madeBy) ? [{ form, sheet: name }] : [],
    );
  });
}

/**
 * Names of the worksheets whose looks filling the quarter needs: the clerk's own templates, and those of the quarter to which
 * the clerk has added something since they were filled.
 */
export function sheetsToLookAt({ content, memory, templates, analysis: { quarter } }: Checked): string[] {
  const added = content.sheets.flatMap((grid) => {
    const filled = memory.filled[grid.madeBy ?? ""];
    return filled && grid.madeBy?.includes(formatQuarter(quarter)) && hasAdditions(grid, filled) ? [grid.name] : [];
  });
  return [...templatesInUse(templates).values(), ...added];
}

/** The clerk's own templates among the workbook's worksheets, by the form's id. */
export function ownTemplates({ templates }: Checked, { sheets }: BookLooks): Map<string, Template> {
  return new Map(
    [...templatesInUse(templates)].flatMap(([form, sheet]) => {
      const template = sheets.get(sheet);
      return template ? [[form, template] as const] : [];
    }),
  );
}

/**
 * The plan that writes the quarter's forms and charts, and what it changes in forms that were filled before. Throws
 * `TemplateError` for a template that cannot be filled.
 */
export function planQuarter(
  checked: Checked,
  options: FillOptions,
): {
  readonly plan: WritePlan;
  readonly made: QuarterForms;
  readonly updates: readonly UpdatedForm[];
  readonly outdated: readonly OutdatedSheet[];
} {
  const { templates, looks, unitName, findings, questions, wanted } = options;
  const { content, memory } = checked;
  const { digitPixels } = looks ?? {};
  const input = {
    analysis: checked.analysis,
    verdict: checked.verdict,
    unitName,
    findings,
    questions,
    targets: outcomesThen(checked).map(targetOf),
    digitPixels,
  };
  const made = buildForms(input, templates, wanted);

  const marks = new Set(content.sheets.map(({ madeBy }) => madeBy));
  const filled = Object.fromEntries(Object.entries(memory.filled).filter(([mark]) => marks.has(mark)));
  const updates: UpdatedForm[] = [];
  const sheets = made.sheets.map((sheet) => {
    const form = made.forms.find((each) => each.sheet === sheet.name);
    const totals = form?.totals ?? {};
    const mark = sheet.madeBy ?? "";
    const before = memory.filled[mark] ?? null;
    filled[mark] = filledOf(sheet, totals);
    const grid = content.sheets.find(({ madeBy }) => madeBy === mark);
    if (!grid) return sheet;
    const template = (form && templates.get(form.form)) ?? null;
    const earlier = { grid, filled: before, looks: looks?.sheets.get(grid.name) ?? null };
    const updated = updateSheet(sheet, totals, template, earlier);
    if (form) updates.push({ form: form.form, sheet: sheet.name, ...updated.changes });
    return updated.sheet;
  });
  const plan = {
    edits: [],
    newSheets: sheets,
    memory: memoryToWrite({ content, memory: { ...memory, filled } }),
  };
  return { plan, made: { ...made, sheets }, updates, outdated: outdatedSheets(input, made, content.sheets) };
}
