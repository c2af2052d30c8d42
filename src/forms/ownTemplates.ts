/**
 * Templates that a clerk keeps as worksheets of the book: which worksheets they are, and what form each fills.
 */
import { squeeze } from "../domain/values/text";
import { contentAt, type CellValue, type SheetGrid } from "../spreadsheet/workbook";
import { FORMS } from "./build";
import type { Form } from "./engine/form";
import { planTemplate, TemplateError, type Template, type TemplateProblem } from "./engine/template";

/** A worksheet that is a template. */
export interface TemplateSheet {
  readonly sheet: string;
  /** Id of the form that the worksheet's name says; null where it says none, and nothing is filled from it. */
  readonly form: string | null;
  /** Id of the form that knows most of its markers. */
  readonly fits: string;
}

/** The worksheets that are filled from, by the form's id: of two for one form the first. */
export function templatesInUse(templates: readonly TemplateSheet[]): ReadonlyMap<string, string> {
  const sheets = new Map<string, string>();
  for (const { form, sheet } of templates) if (form !== null && !sheets.has(form)) sheets.set(form, sheet);
  return sheets;
}

/** A worksheet with markers held against a form. */
export interface CheckedTemplate {
  readonly sheet: string;
  /** The form that the worksheet's name, or its file's, says. */
  readonly form: Form | null;
  /** The form its markers were held against. */
  readonly fits: Form;
  /** Number of markers that form knows. */
  readonly known: number;
  readonly problems: readonly TemplateProblem[];
}

/** The form whose Chinese name stands within a name, as in 党费收缴明细表（表样）, or whose id the name is. */
export function formNamed(name: string): Form | null {
  const bare = squeeze(name);
  return FORMS.find(({ id, title }) => bare === id || bare.includes(title)) ?? null;
}

/**
 * The worksheets that are templates, in the order of their tabs: they are never data. Braces alone, as in a clerk's remark,
 * make none; the marker has to be one of a form's.
 */
export function templateSheets(sheets: readonly SheetGrid[]): TemplateSheet[] {
  return sheets.flatMap((grid) => {
    const checked = checkTemplateSheet(grid, null);
    if (!checked || checked.known === 0) return [];
    return [{ sheet: checked.sheet, form: checked.form?.id ?? null, fits: checked.fits.id }];
  });
}

/**
 * Holds a worksheet's markers against the form that its name says, else against `form`, else against the one that knows
 * most of them. Null for a worksheet without markers.
 * @param template the worksheet as it is filled, where more is known of it than its cells
 */
export function checkTemplateSheet(grid: SheetGrid, form: Form | null, template?: Template): CheckedTemplate | null {
  if (grid.madeBy !== null || !grid.rows.some((row) => row.some((cell) => markerCount(cell) > 0))) return null;
  const count = grid.rows.flat().reduce<number>((sum, cell) => sum + markerCount(cell), 0);
  const named = formNamed(grid.name) ?? form;
  const contents = template ?? contentsOf(grid);
  const checked = (named ? [named] : FORMS).map((fits) => {
    const problems = problemsOf(contents, fits);
    const unknown = problems.filter(({ code }) => code === "unknown-marker").length;
    return { sheet: grid.name, form: named, fits, known: count - unknown, problems };
  });
  return checked.reduce((best, each) => (each.known > best.known ? each : best));
}

function problemsOf(template: Template, form: Form): readonly TemplateProblem[] {
  try {
    planTemplate(template, form);
    return [];
  } catch (error) {
    if (error instanceof TemplateError) return error.problems;
    throw error;
  }
}

const MARKER = /\{[^{}]+\}/g;

function markerCount(cell: CellValue): number {
  return typeof cell === "string" && cell.includes("{") ? (cell.match(MARKER)?.length ?? 0) : 0;
}

/** A worksheet's content as a template without its formats, which its markers do not depend on. */
function contentsOf(grid: SheetGrid): Template {
  const rows = grid.rows.map((cells, row) => ({
    height: null,
    cells: cells.map((cell, column) => (cell === null ? null : { content: contentAt(grid, row, column) })),
  }));
  return { name: grid.name, rows, columnWidths: [], merges: grid.merges };
}
