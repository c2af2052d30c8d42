/**
 * The quarter's standard forms and charts, as new worksheets to be written.
 */
import { formatQuarter, quarterBefore } from "../domain/values/quarters";
import type { LeftOut } from "../spreadsheet/own/leftOut";
import type { NewSheet } from "../spreadsheet/workbook";
import { CHART_SOURCES } from "./charts/charts";
import { CHARTS, chartSheet, type ChartBlock } from "./charts/chartSheet";
import { branchOverview } from "./definitions/branchOverview";
import { checkReport } from "./definitions/checkReport";
import { developmentProgress } from "./definitions/developmentProgress";
import { duesArrears } from "./definitions/duesArrears";
import { duesByBranch } from "./figures/duesByBranch";
import { duesLedger } from "./definitions/duesLedger";
import { duesPublication } from "./definitions/duesPublication";
import { duesReceipts } from "./definitions/duesReceipts";
import { fillTemplate } from "./engine/fill";
import { quarterMark, type Form, type FormContext, type FormInput, type SkipReason, type Totals } from "./engine/form";
import { withPages } from "./engine/listRows";
import { loveFundPublication } from "./definitions/loveFundPublication";
import { organizationLife } from "./definitions/organizationLife";
import { partyFundPublication } from "./definitions/partyFundPublication";
import { quarterReport } from "./definitions/quarterReport";
import { roster } from "./definitions/roster";
import { planProgress } from "./definitions/planProgress";
import { planTemplate, type Template, type TemplatePlan } from "./engine/template";
import { restsOn, withheldOf, withNotes, withoutFields, withoutFormulas } from "./withheld";
import { MAIN_LIST } from "./engine/vocabulary";

/** All forms, in the order in which their sheets stand. */
export const FORMS: readonly Form[] = [
  duesPublication,
  duesLedger,
  duesArrears,
  duesReceipts,
  loveFundPublication,
  partyFundPublication,
  roster,
  branchOverview,
  developmentProgress,
  organizationLife,
  planProgress,
  quarterReport,
  checkReport,
];

/** What can be asked for: every form, and the charts. */
export const PARTS: readonly string[] = [...FORMS.map(({ id }) => id), CHARTS];

/** What a quarter is filled with unless something else is asked for. */
export const WANTED: readonly string[] = [...FORMS.flatMap(({ id, onRequest }) => (onRequest ? [] : [id])), CHARTS];

/** A form or a chart that was not made. */
export interface SkippedPart {
  readonly id: string;
  readonly reason: SkipReason;
  /** The question that it rests on, in words. */
  readonly because?: string;
}

/** What was made, sheet by sheet, and what was not. Names of sheets are as planned; writing may find them taken. */
export interface QuarterForms {
  readonly sheets: readonly NewSheet[];
  readonly forms: ReadonlyArray<{ readonly form: string; readonly sheet: string; readonly totals: Totals }>;
  readonly charts: ReadonlyArray<{ readonly chart: string; readonly sheet: string }>;
  /** `id` of a form or a chart. */
  readonly skipped: readonly SkippedPart[];
  /** What the templates have that the forms do not. */
  readonly leftOut: ReadonlyArray<LeftOut & { readonly form: string }>;
}

/**
 * Makes the wanted forms from their templates, and the charts.
 * @param templates by the form's id
 * @param wanted ids of {@link PARTS}
 * @throws TemplateError for a template that cannot be filled
 */
export function buildForms(
  input: FormInput,
  templates: ReadonlyMap<string, Template>,
  wanted: readonly string[] = WANTED,
): QuarterForms {
  const context = contextOf(input);
  const isWanted = (id: string): boolean => wanted.includes(id);
  const forms = FORMS.filter(({ id }) => isWanted(id)).map((form) => makeForm(form, context, templates));
  const charts = isWanted(CHARTS) ? makeCharts(context) : NOTHING;
  const parts = [...forms, charts];
  return {
    sheets: parts.flatMap(({ sheets }) => sheets),
    forms: parts.flatMap((part) => part.forms),
    charts: charts.charts,
    skipped: parts.flatMap(({ skipped }) => skipped),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

function contextOf(input: FormInput): FormContext {
  const { analysis } = input;
  const dues = duesByBranch(analysis, analysis.quarter);
  const before = quarterBefore(analysis.quarter);
  return { ...input, dues, duesBefore: before.year === analysis.quarter.year ? dues : duesByBranch(analysis, before) };
}

const NOTHING: QuarterForms = { sheets: [], forms: [], charts: [], skipped: [], leftOut: [] };

function makeForm(form: Form, context: FormContext, templates: ReadonlyMap<string, Template>): QuarterForms {
  const { id, title } = form;
  const template = templates.get(id);
  if (!template) return skip(id, "no-template");
  const because = restsOn([id], context.questions);
  if (because !== undefined) return skip(id, "open-question", because);
  const whole = form.content(context);
  if (typeof whole === "string") return skip(id, whole);
  const withheld = withheldOf(form, context.questions);
  const content = withheld ? withoutFields(whole, withheld) : whole;
  const noted = withheld ? withNotes(template, withheld) : template;
  const plan = withheld ? planTemplate(noted, form) : planOf(template, form);
  const sheets = fillTemplate(
    withheld ? withoutFormulas(plan, withheld) : plan,
    content,
    `${title} ${formatQuarter(context.analysis.quarter)}`,
    quarterMark(id, context),
    context.digitPixels,
  );
  const { totals, lists } = content;
  const pages = sheets.map((sheet) =>
    form.perPage === undefined ? sheet : withPages(sheet, noted, lists[MAIN_LIST]?.length ?? 0, form.perPage),
  );
  const leftOut = (template.leftOut ?? []).map((each) => ({ ...each, form: id }));
  return { ...NOTHING, sheets: pages, forms: sheets.map(({ name }) => ({ form: id, sheet: name, totals })), leftOut };
}

/** Templates that were understood: the same ones are filled for book after book. */
const PLANS = new WeakMap<Template, WeakMap<Form, TemplatePlan>>();

function planOf(template: Template, form: Form): TemplatePlan {
  const plans = PLANS.get(template) ?? new WeakMap<Form, TemplatePlan>();
  PLANS.set(template, plans);
  const plan = plans.get(form) ?? planTemplate(template, form);
  plans.set(form, plan);
  return plan;
}

function makeCharts(context: FormContext): QuarterForms {
  const blocks: ChartBlock[] = [];
  const drawn: string[] = [];
  const skipped: SkippedPart[] = [];
  for (const { charts, block } of CHART_SOURCES) {
    const because = restsOn(charts, context.questions);
    const made = because === undefined ? block(context) : "open-question";
    if (typeof made === "string") {
      skipped.push(...charts.map((id) => ({ id, reason: made, because })));
    } else {
      blocks.push(made);
      drawn.push(...charts);
    }
  }
  if (blocks.length === 0) return { ...NOTHING, skipped };
  const sheet = chartSheet(context, blocks);
  return { ...NOTHING, sheets: [sheet], charts: drawn.map((id) => ({ chart: id, sheet: sheet.name })), skipped };
}

function skip(id: string, reason: SkipReason, because?: string): QuarterForms {
  return { ...NOTHING, skipped: [{ id, reason, because }] };
}
