import { formatDate } from "../../domain/values/dates";
import { columnHeader, KINDS, type Kind } from "../../domain/records/kinds";
import { formatQuarter } from "../../domain/values/quarters";
import { recordsOf, tablesOf, type Book, type PlanRecord, type Table } from "../../domain/records/records";
import { wordsOf } from "../../locales/languages";
import { fillIn } from "../../locales/render";
import type { Language } from "../../locales/words";
import { CATALOGUE } from "../../plan/catalogue";
import { dueItems, dueUntil, type DueItem } from "../../plan/due";
import type { NoData, Outcome } from "../../plan/evaluation/evaluate";
import { amountText, goalText } from "../../plan/figureText";
import { distance } from "../../plan/goals";
import type { PlanLevel } from "../../plan/sheets/planSheet";
import { planProgress, type Progress } from "../../plan/progress";
import { kindsToKeep } from "../../plan/sheets/starterSheets";
import { readTargets, type Target, type UnreadableTarget } from "../../plan/targets";
import {
  DRAFT_FIELDS,
  draftOf,
  draftOfMeasure,
  lockedFields,
  rowForNew,
  targetEdits,
  type DraftField,
  type TargetDraft,
} from "../../plan/sheets/targetEdits";
import { planTargetSheets, type Checked } from "../../quarter";
import { readBook } from "../../reading/read";
import { textOf } from "../../reading/rows/values";
import { cellAddress, type CellEdit, type SheetGrid, type WritePlan } from "../../spreadsheet/workbook";
import { placeText } from "./findingLists";
import type {
  CellList,
  CellRow,
  DraftAnswer,
  DueRow,
  NoFigure,
  PlanView,
  TargetCard,
  TargetRow,
} from "../protocol/planMessages";

/** A row of the plan with what was made of it. */
interface Row {
  readonly record: PlanRecord;
  readonly target: Target | null;
  readonly progress: Progress | null;
  readonly unreadable: UnreadableTarget | null;
}

/** The plan of a checked workbook as 规划 shows it. */
export class PlanBoard {
  private known: readonly Row[] | null = null;

  constructor(private readonly checked: Checked) {}

  view(language: Language): PlanView {
    const { analysis } = this.checked;
    const hasPlan = tablesOf(analysis.book, "plan").length > 0;
    return {
      targets: hasPlan ? this.rows().map(targetRow) : null,
      wanting: hasPlan ? kindsToKeep(analysis) : [],
      results: hasPlan ? this.results().edits.length : 0,
      due: dueItems(analysis).map((item) => dueRow(item, language)),
      dueUntil: formatDate(dueUntil(analysis)),
    };
  }

  /** @throws RangeError for a number that no row has */
  card(index: number): TargetCard {
    const row = this.row(index);
    const { record, target, progress, unreadable } = row;
    const { table, scope, source, remark } = record;
    const outcome = progress?.outcome ?? null;
    const { table: whole, grid } = this.place(record);
    return {
      ...targetRow(row, index),
      at: { sheet: table.sheet, row: record.row, column: table.columns["value"] ?? null },
      scope: scope ?? "",
      days: target && [formatDate(target.from), formatDate(target.to)],
      source: source ?? "",
      remark: remark ?? "",
      noFigure: outcome?.noData ? noFigure(outcome.noData) : null,
      byQuarter: (progress?.byQuarter ?? []).map(({ quarter, actual }) => ({
        quarter: formatQuarter(quarter),
        actual: amountText(actual, outcome?.kind ?? "count"),
      })),
      counted: outcome?.counted.length ?? 0,
      missing: outcome?.missing.length ?? 0,
      unreadable: unreadable && columnHeader("plan", unreadable.field),
      draft: draftOf(record),
      canSwitch: !lockedFields(record.row, whole, grid).includes("enabled"),
    };
  }

  cells(index: number, list: CellList, from: number, to: number): CellRow[] {
    const outcome = this.row(index).progress?.outcome;
    if (!outcome) return [];
    const items = list === "missing" ? outcome.missing : outcome.counted.map((at) => ({ at, name: "" }));
    return items.slice(from, to).map(({ at, name }) => ({ at, place: placeText(at), name }));
  }

  measures(): TargetDraft[] {
    const ids = new Set(this.rows().flatMap(({ target }) => target?.measure.id ?? []));
    const written = new Set(this.rows().flatMap(({ record }) => record.id ?? []));
    return CATALOGUE.filter(({ id }) => !ids.has(id) && !written.has(id)).map(draftOfMeasure);
  }

  draft(index: number | null, draft: TargetDraft): DraftAnswer {
    const { edits, row, table, grid } = this.edited(index, draft);
    return {
      fault: faultOf(draft) ?? this.unreadable(edits, row, grid),
      locked: lockedFields(row, table, grid),
      changes: edits.map(({ column, before }) => {
        const field = DRAFT_FIELDS.find((each) => table.columns[each] === column);
        return {
          place: cellAddress(row, column),
          column: field ? columnHeader("plan", field) : "",
          before: textOf(before),
          after: field ? draft[field].trim() : "",
        };
      }),
    };
  }

  planTarget(index: number | null, draft: TargetDraft): WritePlan {
    return { edits: this.edited(index, draft).edits, newSheets: [] };
  }

  planSheet(level: PlanLevel): WritePlan {
    return planTargetSheets(this.checked, level);
  }

  planLists(kinds: readonly Kind[]): WritePlan {
    const titles = new Set(kinds.map((kind) => KINDS[kind].title));
    const { newSheets } = planTargetSheets(this.checked, "street");
    return { edits: [], newSheets: newSheets.filter(({ name }) => titles.has(name)) };
  }

  results(): WritePlan {
    return { edits: planTargetSheets(this.checked, "street").edits, newSheets: [] };
  }

  private rows(): readonly Row[] {
    if (this.known) return this.known;
    const { book, quarter } = this.checked.analysis;
    const { targets, unreadable } = readTargets(book, quarter);
    const progress = planProgress(this.checked.analysis);
    const targetOf = new Map(targets.map((target) => [target.record, target]));
    const progressOf = new Map(progress.map((one) => [one.outcome.record, one]));
    const unreadableOf = new Map(unreadable.map((one) => [one.record, one]));
    this.known = recordsOf(book, "plan").map((record) => ({
      record,
      target: targetOf.get(record) ?? null,
      progress: progressOf.get(record) ?? null,
      unreadable: unreadableOf.get(record) ?? null,
    }));
    return this.known;
  }

  private row(index: number): Row {
    const row = this.rows()[index];
    if (!row) throw new RangeError(`no target ${index}`);
    return row;
  }

  private recordOf(index: number | null): PlanRecord | null {
    return index === null ? null : this.row(index).record;
  }

  /** The plan table of a row, or the first one for a new row, and its sheet. */
  private place(record: PlanRecord | null): { readonly table: Table<"plan">; readonly grid: SheetGrid } {
    const { analysis, content } = this.checked;
    const tables = tablesOf(analysis.book, "plan");
    const table = record ? tables.find((each) => each.records.includes(record)) : tables[0];
    const grid = content.sheets.find(({ name }) => name === table?.sheet);
    if (!table || !grid) throw new RangeError("no plan sheet");
    return { table, grid };
  }

  private edited(index: number | null, draft: TargetDraft) {
    const record = this.recordOf(index);
    const { table, grid } = this.place(record);
    const row = record?.row ?? rowForNew(table, grid);
    return { edits: targetEdits(draft, record && draftOf(record), row, table, grid), row, table, grid };
  }

  /** The column that would keep a row from being a target: it is read as it would stand. */
  private unreadable(edits: readonly CellEdit[], row: number, grid: SheetGrid): DraftField | null {
    const { analysis, memory } = this.checked;
    const others = analysis.book.tables.filter(({ sheet }) => sheet !== grid.name);
    const { tables } = readBook({ sheets: [withEdits(grid, edits)] }, { memory });
    const book: Book = { ...analysis.book, tables: [...others, ...tables] };
    const { targets, unreadable } = readTargets(book, analysis.quarter);
    const isMeant = ({ record }: { readonly record: PlanRecord }): boolean =>
      record.row === row && record.table.sheet === grid.name;
    const target = targets.find(isMeant);
    if (target && formatDate(target.to) < formatDate(target.from)) return "to";
    return unreadable.find(isMeant)?.field ?? null;
  }
}

function withEdits(grid: SheetGrid, edits: readonly CellEdit[]): SheetGrid {
  const rows = grid.rows.map((row) => [...row]);
  for (const { row, column, after } of edits) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = after;
  }
  return { ...grid, rows };
}

/** What is wrong with a form before its sheet is asked. */
function faultOf({ id, measure }: TargetDraft): DraftField | null {
  return id.trim() === "" && measure.trim() === "" ? "measure" : null;
}

function targetRow({ record, progress, target, unreadable }: Row, index: number): TargetRow {
  const { id, measure, unit } = record;
  const outcome = progress?.outcome ?? null;
  const row = { index, id: id ?? "", name: measure ?? target?.measure.name ?? id ?? "" };
  if (!outcome) {
    const state = unreadable ? "unreadable" : "off";
    const goal = [record.operator, record.value, unit].filter((text) => text !== null).join(" ");
    return { ...row, state, goal, actual: null, gap: null, forecast: null };
  }
  const { kind, operator, actual } = outcome;
  const counted = unitText(outcome, unit);
  const text = (figure: number): string => `${amountText(figure, kind)}${counted}`;
  return {
    ...row,
    state: outcome.state,
    goal: operator && outcome.target !== null ? `${goalText(operator, outcome.target, kind)}${counted}` : null,
    actual: actual === null ? null : text(actual),
    gap: gapOf(outcome, text),
    forecast: progress?.forecast ? text(progress.forecast) : null,
  };
}

/** Sums are in yuan whatever the row counts them in; shares have their sign already. */
function unitText({ kind }: Outcome, unit: string | null): string {
  if (kind === "sum") return " 元";
  return unit === null || unit.includes("%") ? "" : ` ${unit}`;
}

function gapOf({ actual, operator, target, met }: Outcome, text: (figure: number) => string): TargetRow["gap"] {
  if (actual === null || met || operator === null || target === null) return null;
  const [value, upper] = typeof target === "number" ? [target, null] : target;
  const away = distance(actual, { operator, value, upper });
  return away === 0 ? null : { amount: text(Math.abs(away)), isShort: away < 0 };
}

function noFigure(noData: NoData): NoFigure {
  if (noData.reason !== "sheets") return noData;
  const needs = noData.needs.map((set) =>
    set.map(
      ({ kind, columns }) =>
        `${KINDS[kind].title}（${columns.map((column) => columnHeader(kind, column)).join("、")}）`,
    ),
  );
  return { reason: "sheets", needs };
}

function dueRow({ kind, on, isOverdue, subject, at, params }: DueItem, language: Language): DueRow {
  const words = wordsOf(language);
  return { on: formatDate(on), isOverdue, subject, message: fillIn(words.due[kind], params, words), at };
}
