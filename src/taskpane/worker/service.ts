import type { PlainDate } from "../../domain/values/dates";
import type { Quarter } from "../../domain/values/quarters";
import type { Kind } from "../../domain/records/kinds";
import type { PlanLevel } from "../../plan/sheets/planSheet";
import type { TargetDraft } from "../../plan/sheets/targetEdits";
import type {
  CellMarks,
  CheckResult,
  FindingCard,
  FindingList,
  FindingRow,
  FindingView,
  FixPreview,
  FixScope,
  IgnoredRow,
  MarkScope,
  QuestionCard,
} from "../protocol/checkMessages";
import type { Progress } from "../protocol/messages";
import type { CellList, CellRow, DraftAnswer, PlanView, TargetCard } from "../protocol/planMessages";
import type { PackageDraft } from "../protocol/packageMessages";
import type { NamedFile, QuarterOffer, QuarterPlan } from "../protocol/quarterMessages";
import type { InferenceCard, Recognised } from "../protocol/recogniseMessages";
import type { KeptSettings, RuleText } from "../protocol/settingsMessages";
import type { SlipView } from "../protocol/slipMessages";
import type { NextYearOffer } from "../protocol/yearMessages";
import { wordsOf } from "../../locales/languages";
import type { Language } from "../../locales/words";
import type { Analysis } from "../../domain/verdict/analysis";
import { formatQuarter } from "../../domain/values/quarters";
import { formatDate } from "../../domain/values/dates";
import {
  analyse,
  checkRead,
  memoryWithUnit,
  readWorkbook,
  sheetsToLookAt,
  type Checked,
  type ReadWorkbook,
} from "../../quarter";
import { nextYear } from "../../plan/sheets/nextYear";
import { standardBook } from "../../plan/sheets/standardBook";
import { formatMemory, type Memory, type SheetMappings } from "../../reading/mapping";
import { findingKey } from "../../rules/ignored";
import { ContentAssembler, type ContentPart } from "../../spreadsheet/parts";
import type { WritePlan } from "../../spreadsheet/workbook";
import type { BookLooks } from "../../spreadsheet/own/storedSheet";
import { FindingLists } from "./findingLists";
import { FixLists } from "./fixLists";
import { handedOver } from "./handover";
import { inferenceCards } from "./inferenceCards";
import { PlanBoard } from "./planBoard";
import { planParts, type PlanPart, type PlanRest } from "../protocol/planParts";
import { QuarterBook, type Templates } from "./quarterBook";
import { questionCards } from "./questionCards";
import { recognised } from "./recognised";
import { slipOf, slipView } from "./slipView";
import { ruleTexts } from "./ruleTexts";

/** The day and the quarter that a book is looked at for. */
interface AsOf {
  readonly asOf: PlainDate;
  readonly quarter: Quarter;
}

/**
 * What the worker does: it has the workbook's content, reads and checks it, and answers what the pane asks of the result.
 * Each public method is a message between the two, so what it takes and returns is plain data. Large things go page by page,
 * and the cells of a plan part by part, by `planPart`.
 */
export class PaneService {
  private readonly assembler = new ContentAssembler();
  private readWorkbook: ReadWorkbook | null = null;
  private analysis: Analysis | null = null;
  private lists: FindingLists | null = null;
  private fixLists: FixLists | null = null;
  private checked: Checked | null = null;
  private planBoard: PlanBoard | null = null;
  private shownLooks: BookLooks | null = null;
  private parts: Iterator<PlanPart, void> | null = null;

  /** @param templates gives the forms' templates */
  constructor(private readonly templates: () => Promise<Templates>) {}

  // ① 识别

  /** Takes a part of a reading. */
  part(part: ContentPart): void {
    this.assembler.take(part);
  }

  /** What the parts that were taken so far make up, as of a day. */
  recognise(when: AsOf, onProgress?: Progress): Recognised {
    this.checked = this.lists = this.fixLists = this.planBoard = this.shownLooks = null;
    this.readWorkbook = readWorkbook(this.assembler.content(), { onProgress });
    this.analysis = analyse(this.readWorkbook, when);
    return recognised(this.readWorkbook, this.analysis);
  }

  /** What was worked out instead of read. */
  inferences(language: Language): readonly InferenceCard[] {
    return inferenceCards(known(this.analysis).book, wordsOf(language));
  }

  /** The plan that remembers how a sheet is to be read: null not at all, undefined as it is recognised. */
  planMapping(sheet: string, mappings: SheetMappings | undefined): WritePlan {
    const others = Object.entries(this.memory.mappings).filter(([name]) => name !== sheet);
    const mapped = mappings === undefined ? others : [...others, [sheet, mappings] as const];
    return this.planMemory({ mappings: Object.fromEntries(mapped) });
  }

  /** The questions that are open. */
  questions(language: Language): readonly QuestionCard[] {
    return questionCards(known(this.analysis), wordsOf(language));
  }

  /** The plan that remembers an answer to a question. */
  planAnswer(id: string, value: string): WritePlan {
    return this.planMemory({ answers: { ...this.memory.answers, [id]: value } });
  }

  // ② 检查

  /** Checks what was recognised. */
  check(when: AsOf, onProgress?: Progress): CheckResult {
    const checked = checkRead(known(this.readWorkbook), { ...when, onProgress }, this.analysisOf(when));
    const lists = new FindingLists(checked);
    this.checked = checked;
    this.lists = lists;
    this.fixLists = new FixLists(checked, lists);
    this.planBoard = new PlanBoard(checked);
    const { summary, ignored, verdict, analysis } = checked;
    return { summary, ignored: ignored.length, verdict, questions: analysis.questions.length };
  }

  /** The groups of findings that a view shows. */
  list(view: FindingView): FindingList {
    return known(this.lists).list(view);
  }

  /** Findings of one group of a view, `from` up to `to` (exclusive). */
  rows(view: FindingView, group: string, from: number, to: number): readonly FindingRow[] {
    return known(this.lists).rows(view, group, from, to);
  }

  /** All there is to say of a finding. */
  finding(index: number, language: Language): FindingCard {
    return known(this.lists).card(index, language);
  }

  /** The finding of this check that one of an earlier check has become; null where it is gone. */
  findingAgain(key: string, index: number, language: Language): FindingCard | null {
    return known(this.lists).again(key, index, language);
  }

  /** Number of cells that were understood but are not in standard form. */
  tidyCount(): number {
    return known(this.fixLists).tidyCount();
  }

  /** The fixes of a scope from one on, as many as a thread takes at once; none are left where none come. */
  fixes(scope: FixScope, from: number, language: Language): readonly FixPreview[] {
    return known(this.fixLists).preview(scope, from, language);
  }

  /** The plan that writes these fixes; `now` is `YYYY-MM-DD HH:MM`. */
  planFixes(fixes: readonly number[], now: string, language: Language): PlanRest {
    return this.inParts(known(this.fixLists).plan(fixes, now, language));
  }

  /** The plan that ignores a finding, with a reason. */
  planIgnore(index: number, reason: string): WritePlan {
    const key = findingKey(known(this.lists).finding(index));
    return this.planMemory({ ignored: { ...this.memory.ignored, [key]: reason } });
  }

  /** The plan by which findings that were ignored count again. */
  planRestore(keys: readonly string[]): WritePlan {
    const ignored = Object.entries(this.memory.ignored).filter(([key]) => !keys.includes(key));
    return this.planMemory({ ignored: Object.fromEntries(ignored) });
  }

  ignored(language: Language): readonly IgnoredRow[] {
    return known(this.lists).ignored(language);
  }

  /** The cells that findings are about, the gravest first: of all, or of a group of a view. */
  marks(of: MarkScope | null): CellMarks {
    return known(this.lists).marks(of);
  }

  // ③ 填表, ④ 图表, ⑤ 报送

  /** Names of the worksheets whose looks are needed before anything is offered or planned. */
  sheetsToLookAt(): readonly string[] {
    return sheetsToLookAt(known(this.checked));
  }

  /** Takes how they look. */
  looks(looks: BookLooks): void {
    this.shownLooks = looks;
  }

  /** What the checked book can be filled with. */
  async offer(language: Language, onProgress?: Progress): Promise<QuarterOffer> {
    onProgress?.("fill", 0);
    return (await this.quarterBook(language)).offer();
  }

  /** Plans some of it, by the ids of forms and of the charts. */
  async planQuarter(unit: string, wanted: readonly string[], language: Language): Promise<QuarterPlan> {
    const { plan, ...told } = (await this.quarterBook(language)).plan(unit, wanted);
    return { plan: this.inParts(plan), ...told };
  }

  /** The next part of the plan that was made last; null where there is no more. */
  planPart(): PlanPart | null {
    return this.parts?.next().value ?? null;
  }

  /** Worksheets of the book alone, as values, in a workbook named by unit and quarter. */
  handOver(sheets: readonly string[], looks: BookLooks): Promise<NamedFile> {
    return handedOver(known(this.checked), sheets, looks);
  }

  /** The check code of the book as it is now, as the quarter's so-and-so-many-th package. */
  async bookCode(number: number): Promise<string> {
    const { codeOf } = await import("./packing");
    return codeOf(known(this.checked), number);
  }

  /** The quarter's package, made of the workbook file as it is now. */
  async packed(
    bytes: Uint8Array,
    draft: PackageDraft,
    today: PlainDate,
  ): Promise<NamedFile & { readonly code: string }> {
    const { packed } = await import("./packing");
    const { content, analysis } = known(this.checked);
    const made = await packed(bytes, content.name, analysis, { ...draft, today }, await this.templates());
    return { name: made.name, bytes: made.bytes, code: made.manifest.code };
  }

  /** A return slip held against the book as it was last checked. @throws Refusal for any other file */
  slip(text: string): SlipView {
    return slipView(slipOf(text), known(this.checked));
  }

  // 规划

  /** How the plan stands, as the last check has it. */
  plan(language: Language): PlanView {
    return known(this.planBoard).view(language);
  }

  /** All there is to say of a target. */
  target(index: number): TargetCard {
    return known(this.planBoard).card(index);
  }

  /** Cells behind a target's figure, `from` up to `to` (exclusive). */
  cells(index: number, list: CellList, from: number, to: number): readonly CellRow[] {
    return known(this.planBoard).cells(index, list, from, to);
  }

  /** Measures of the catalogue that the plan doesn't have yet, as forms of new targets. */
  measures(): readonly TargetDraft[] {
    return known(this.planBoard).measures();
  }

  /** What writing a form would change; a new target has no index. */
  draft(index: number | null, draft: TargetDraft): DraftAnswer {
    return known(this.planBoard).draft(index, draft);
  }

  /** The plan that writes a form. */
  planTarget(index: number | null, draft: TargetDraft): WritePlan {
    return known(this.planBoard).planTarget(index, draft);
  }

  /** The plan that begins a plan sheet. */
  planSheet(level: PlanLevel): WritePlan {
    return known(this.planBoard).planSheet(level);
  }

  /** The plan that adds empty lists of these kinds. */
  planLists(kinds: readonly Kind[]): WritePlan {
    return known(this.planBoard).planLists(kinds);
  }

  /** The plan that fills in 完成值 and 完成情况. */
  planResults(): WritePlan {
    return known(this.planBoard).results();
  }

  // 设置, 帮助, 新建 and 结转

  settings(): KeptSettings {
    const { unit, memory } = known(this.readWorkbook);
    return { unit, settings: memory.settings };
  }

  /** The plan that keeps these in the workbook, in place of those it has. */
  planSettings({ unit, settings }: KeptSettings): WritePlan {
    return this.planMemory({ ...memoryWithUnit(known(this.readWorkbook), unit), settings });
  }

  /** Every rule, in the order of the catalogue. */
  rules(language: Language): readonly RuleText[] {
    return ruleTexts(language);
  }

  /** Plans the sheets of an empty standard book. */
  planStandardBook(year: number): PlanRest {
    return this.inParts({ edits: [], newSheets: standardBook(year) });
  }

  /** What carrying the checked book's year over would add. */
  nextYear(): NextYearOffer {
    const { sheets, ...offer } = nextYear(known(this.checked).analysis);
    return { ...offer, sheets: sheets.map(({ name }) => name) };
  }

  /** Plans it. */
  planNextYear(): PlanRest {
    return this.inParts({ edits: [], newSheets: nextYear(known(this.checked).analysis).sheets });
  }

  /** The book as of a day: that of the recognition where it is the same. */
  private analysisOf(when: AsOf): Analysis {
    const found = known(this.analysis);
    const isSame =
      formatDate(found.asOf) === formatDate(when.asOf) && formatQuarter(found.quarter) === formatQuarter(when.quarter);
    return isSame ? found : (this.analysis = analyse(known(this.readWorkbook), when));
  }

  /** Keeps the cells of a plan, to be asked for part by part. */
  private inParts({ edits, newSheets, ...rest }: WritePlan): PlanRest {
    this.parts = planParts({ edits, newSheets });
    return rest;
  }

  private async quarterBook(language: Language): Promise<QuarterBook> {
    return new QuarterBook(known(this.checked), await this.templates(), this.shownLooks, language);
  }

  private get memory(): Memory {
    return known(this.readWorkbook).memory;
  }

  /** The plan that changes nothing but what the workbook remembers. */
  private planMemory(change: Partial<Memory>): WritePlan {
    // A memory of nothing is written as such: the sheet it stands on stays.
    const memory = formatMemory({ ...this.memory, ...change }) || "{}";
    return { edits: [], newSheets: [], memory };
  }
}

/** What an earlier question has brought about. */
function known<T>(result: T | null): T {
  if (result === null) throw new Error("asked before the workbook was read or checked");
  return result;
}
