/**
 * Figures that rest on an open question: a form of which all rest on one is left out; of a form of which some do, these cells
 * stay blank, with a note under the table. Nothing of them is printed as 0.
 */
import type { SheetCell } from "../spreadsheet/workbook";
import type { Form, FormContent, QuestionText } from "./engine/form";
import { parseFormula } from "../formula/references";
import type { CellPlan, Template, TemplatePlan } from "./engine/template";

/** What of a form is withheld. */
export interface Withheld {
  /** Keys of its fields, and of its lists' fields. */
  readonly keys: ReadonlySet<string>;
  /** Under the table: which figures are blank, and why. */
  readonly notes: readonly string[];
}

/** The open question that all of a form, or of one of some charts, rests on; undefined where none does. */
export function restsOn(ids: readonly string[], questions: readonly QuestionText[]): string | undefined {
  return questions.find(({ restsOnIt }) => ids.some((id) => restsOnIt.includes(id)))?.message;
}

/** The fields of a form that rest on open questions; null where none does. */
export function withheldOf(form: Form, questions: readonly QuestionText[]): Withheld | null {
  const prefix = `${form.id}.`;
  const open = questions.flatMap(({ message, restsOnIt }) => {
    const keys = restsOnIt.flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
    return keys.length === 0 ? [] : [{ message, keys }];
  });
  if (open.length === 0) return null;
  return {
    keys: new Set(open.flatMap(({ keys }) => keys)),
    notes: open.map(({ message, keys }) => `注：${namesOf(form, keys).join("、")}未核，留空。原因：${message}`),
  };
}

function namesOf({ fields, lists }: Form, keys: readonly string[]): string[] {
  const all = [fields, ...Object.values(lists).map((list) => list.fields)];
  return [...new Set(keys.flatMap((key) => all.flatMap((each) => each[key]?.name ?? [])))];
}

/** A form's data without the fields that are withheld. */
export function withoutFields({ values, lists, totals }: FormContent, { keys }: Withheld): FormContent {
  const blanked = <T extends object>(item: T): T =>
    Object.fromEntries(
      Object.entries(item).map(([key, value]) => [key, keys.has(key) ? null : (value as unknown)]),
    ) as T;
  return {
    values: blanked(values),
    lists: Object.fromEntries(Object.entries(lists).map(([name, items]) => [name, items.map(blanked)])),
    totals: Object.fromEntries(Object.entries(totals).filter(([key]) => !keys.has(key))),
  };
}

/** Points of a note's letters. */
const NOTE_SIZE = 10;

/** A template with notes in rows of their own under all that it has. */
export function withNotes(template: Template, { notes }: Withheld): Template {
  const right = Math.max(...template.rows.map(({ cells }) => cells.length), 1) - 1;
  const bottom = template.rows.length;
  const rows = notes.map((note) => {
    const text = note.replaceAll(/[{}]/g, "\\$&");
    const cell: SheetCell = {
      content: { value: text },
      style: { font: { size: NOTE_SIZE }, align: { wrap: true, vertical: "top" } },
    };
    return { height: null, cells: [cell] };
  });
  const merges = rows.map((_, index) => ({ top: bottom + index, bottom: bottom + index, left: 0, right }));
  const area = template.print?.area;
  return {
    ...template,
    rows: [...template.rows, ...rows],
    merges: [...template.merges, ...(right > 0 ? merges : [])],
    ...(area ? { print: { ...template.print, area: { ...area, bottom: bottom + rows.length - 1 } } } : {}),
  };
}

/** A template whose formulas leave out what they would work out of withheld fields, directly or through others. */
export function withoutFormulas(plan: TemplatePlan, { keys }: Withheld): TemplatePlan {
  const isBlank = plan.cells.map((row) => row.map(({ pieces }) => pieces !== null && namesAny(pieces, keys)));
  const formulas = plan.cells.flatMap((row, r) =>
    row.flatMap(({ cell }, c) => (cell && "formula" in cell.content ? [{ r, c, formula: cell.content.formula }] : [])),
  );
  const parsed = formulas.map(({ r, c, formula }) => ({
    r,
    c,
    references: parseFormula(formula, plan.sheet.name).filter((part) => typeof part !== "string"),
  }));
  for (let found = true; found;) {
    found = false;
    for (const { r, c, references } of parsed) {
      const row = isBlank[r];
      if (!row || row[c]) continue;
      const rests = references.some(({ from, to }) =>
        isBlank.some(
          (cells, line) =>
            line >= (from.row ?? 0) &&
            line <= (to.row ?? Infinity) &&
            cells.slice(from.column ?? 0, to.column === null ? undefined : to.column + 1).some(Boolean),
        ),
      );
      if (rests) row[c] = found = true;
    }
  }
  const kept = (planned: CellPlan, r: number, c: number): CellPlan =>
    isBlank[r]?.[c] && planned.cell && "formula" in planned.cell.content
      ? { cell: { ...planned.cell, content: { value: null } }, pieces: null }
      : planned;
  return { ...plan, cells: plan.cells.map((row, r) => row.map((cell, c) => kept(cell, r, c))) };
}

function namesAny(pieces: NonNullable<CellPlan["pieces"]>, keys: ReadonlySet<string>): boolean {
  return pieces.some((piece) => typeof piece !== "string" && keys.has(piece.key));
}
