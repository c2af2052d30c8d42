import { CHARTS } from "../../forms/charts/chartSheet";
import { TemplateError, type Template } from "../../forms/engine/template";
import { questionText, questionTexts } from "../../locales/questionText";
import { findingTexts, templateFailure } from "../../locales/render";
import { wordsOf } from "../../locales/languages";
import type { Language } from "../../locales/words";
import {
  ALL_PARTS,
  memoryWithUnit,
  ownTemplates,
  planQuarter,
  QUARTER_PARTS,
  type Checked,
  type UpdatedForm,
} from "../../quarter";
import type { SkippedPart } from "../../forms/build";
import { leftOutInExcel } from "../../spreadsheet/own/leftOut";
import { freeSheetName } from "../../spreadsheet/sheetNames";
import type { BookLooks } from "../../spreadsheet/own/storedSheet";
import { sameValue, type NewSheet, type SheetGrid, type WritePlan } from "../../spreadsheet/workbook";
import { chartPreviews } from "./chartPreviews";
import type {
  ChartOffer,
  FormOffer,
  QuarterOffer,
  QuarterPlan,
  SheetOffer,
  Skipped,
} from "../protocol/quarterMessages";
import { Refusal } from "../protocol/failure";

/** Templates by the form's id. */
export type Templates = ReadonlyMap<string, Template>;

/** Ids of all forms. */
export const FORM_IDS: readonly string[] = ALL_PARTS.filter((part) => part !== CHARTS);

/** What a checked book is filled with. */
export class QuarterBook {
  private readonly templates: Templates;
  /** Worksheets of the clerk's that are filled from, by the form's id. */
  private readonly own: ReadonlyMap<string, Template>;

  /**
   * @param builtIn the templates that the clerk's own take the place of
   * @param looks null as long as nobody has looked at the workbook
   */
  constructor(
    private readonly checked: Checked,
    builtIn: Templates,
    private readonly looks: BookLooks | null,
    private readonly language: Language,
  ) {
    this.own = looks ? ownTemplates(checked, looks) : new Map();
    this.templates = new Map([...builtIn, ...this.own]);
  }

  /** What can be made: figures, charts and where they go. */
  offer(): QuarterOffer {
    const { unit } = this.checked;
    const { plan, made, updates } = this.planned(unit, QUARTER_PARTS);
    const places = this.places(plan.newSheets, updates);
    const skipped = new Map(made.skipped.map((part) => [part.id, this.skipped(part)]));
    const chartSheet = plan.newSheets.find(({ name }) => name === made.charts[0]?.sheet);
    const previews = chartSheet ? chartPreviews(chartSheet) : new Map<string, never>();
    const offerOf = (form: string): FormOffer => {
      const sheets = made.forms.filter((each) => each.form === form);
      return {
        form,
        template: this.own.get(form)?.name ?? null,
        isOnRequest: !QUARTER_PARTS.includes(form),
        reason: skipped.get(form)?.reason ?? null,
        because: skipped.get(form)?.because ?? null,
        blanks: sheets.length > 0 ? this.blanks(form) : [],
        totals: sheets[0]?.totals ?? {},
        sheets: sheets.flatMap(({ sheet }) => places.get(sheet) ?? []),
      };
    };
    return {
      unit,
      forms: FORM_IDS.map(offerOf),
      chartSheet: (chartSheet && places.get(chartSheet.name)) ?? null,
      charts: [
        ...[...previews].map(([chart, preview]): ChartOffer => ({ chart, preview })),
        ...[...skipped.values()].flatMap(({ id, ...why }) => (ALL_PARTS.includes(id) ? [] : [{ chart: id, ...why }])),
      ],
    };
  }

  /** The plan that makes the parts that are wanted, and remembers the unit. */
  plan(unit: string, wanted: readonly string[]): Omit<QuarterPlan, "plan"> & { readonly plan: WritePlan } {
    const { plan, made, outdated } = this.planned(unit, wanted);
    const inExcel = made.forms.flatMap(({ form, sheet }, index, forms) => {
      const isFirst = forms.findIndex((each) => each.form === form) === index;
      const written = isFirst ? plan.newSheets.find(({ name }) => name === sheet) : undefined;
      const found = written && leftOutInExcel(written);
      return found ? [{ ...found, form }] : [];
    });
    return {
      plan,
      skipped: made.skipped.filter(({ id }) => wanted.includes(id)).map((part) => this.skipped(part)),
      leftOut: [...made.leftOut, ...inExcel],
      outdated,
    };
  }

  /** The questions that a part rests on, in the pane's language. */
  private restingOn(isIt: (id: string) => boolean): string[] {
    const words = wordsOf(this.language);
    const open = this.checked.analysis.withheld.filter(({ restsOnIt }) => restsOnIt.some(isIt));
    return open.map((question) => questionText(question, words));
  }

  private skipped({ id, reason }: SkippedPart): Skipped {
    const [because = null] = reason === "open-question" ? this.restingOn((resting) => resting === id) : [];
    return { id, reason, because };
  }

  /** Why some figures of a form that is made all the same stay blank. */
  private blanks(form: string): string[] {
    return this.restingOn((resting) => resting.startsWith(`${form}.`));
  }

  private planned(unitName: string, wanted: readonly string[]) {
    // The forms are Chinese documents, whatever language the pane speaks.
    const chinese = wordsOf("zh-CN");
    const findings = findingTexts(this.checked, chinese);
    const questions = questionTexts(this.checked.analysis, chinese);
    const checked = { ...this.checked, memory: memoryWithUnit(this.checked, unitName) };
    const { templates, looks } = this;
    try {
      return planQuarter(checked, { templates, looks: looks ?? undefined, unitName, findings, questions, wanted });
    } catch (error) {
      if (error instanceof TemplateError) throw new Refusal(templateFailure(error, wordsOf(this.language)));
      throw error;
    }
  }

  /** By a new sheet's name, where it will stand. */
  private places(newSheets: readonly NewSheet[], updates: readonly UpdatedForm[]): ReadonlyMap<string, SheetOffer> {
    const { sheets } = this.checked.content;
    const earlier = new Map(sheets.flatMap((grid) => (grid.madeBy === null ? [] : [[grid.madeBy, grid] as const])));
    const changes = new Map(updates.map((update) => [update.sheet, update]));
    const taken = sheets.map(({ name }) => name);
    return new Map(
      newSheets.map((sheet): [string, SheetOffer] => {
        const grid = earlier.get(sheet.madeBy ?? "");
        if (grid) {
          const changed = changes.get(sheet.name) ?? null;
          return [sheet.name, { name: grid.name, isThere: true, isCurrent: saysSame(sheet, grid), changes: changed }];
        }
        const name = freeSheetName(sheet.name, taken);
        taken.push(name);
        return [sheet.name, { name, isThere: false, isCurrent: false, changes: null }];
      }),
    );
  }
}

/** Days as texts write them: that a form was filled on another day does not make it another form. */
const DAYS = /\d{4}年\d{1,2}月\d{1,2}日/g;

/**
 * Whether an earlier filling says what a new one would. Rows with a figure count; in rows of words alone are titles, and
 * what clerks sign.
 */
function saysSame({ rows }: NewSheet, grid: SheetGrid): boolean {
  return rows.every(({ cells }, row) => {
    const values = cells.map((cell) => (cell && "value" in cell.content ? cell.content.value : null));
    if (!values.some((value) => typeof value === "number")) return true;
    return values.every((value, column) => {
      const found = grid.rows[row]?.[column] ?? null;
      if (value === null || value === "") return true;
      if (typeof value !== "string") return sameValue(value, found);
      return typeof found === "string" && found.replace(DAYS, "") === value.replace(DAYS, "");
    });
  });
}
