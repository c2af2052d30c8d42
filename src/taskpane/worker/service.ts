import { wordsOf } from "../../locales/languages";
import type { Language } from "../../locales/words";
import {
  checkRead,
  memoryWithUnit,
  readWorkbook,
  sheetsToLookAt,
  type Checked,
  type ReadWorkbook,
} from "../../quarter";
import { nextYear } from "../../plan/sheets/nextYear";
import { standardBook } from "../../plan/sheets/standardBook";
import { formatMemory, type Memory } from "../../reading/mapping";
import { findingKey } from "../../rules/ignored";
import { ContentAssembler } from "../../spreadsheet/parts";
import type { WritePlan } from "../../spreadsheet/workbook";
import type { BookLooks } from "../../spreadsheet/own/storedSheet";
import { FindingLists } from "./findingLists";
import { FixLists } from "./fixLists";
import { handedOver } from "./handover";
import { isAsked, type Answers, type AskKind, type Asks, type Told, type WorkStep } from "../protocol/protocol";
import { PlanBoard } from "./planBoard";
import { planParts, type PlanPart, type PlanRest } from "./planParts";
import { QuarterBook, type Templates } from "./quarterBook";
import { questionCards } from "./questionCards";
import { recognised } from "./recognised";
import { ruleTexts } from "./ruleTexts";
import { troubleOf } from "./trouble";

type Progress = (step: WorkStep, share: number) => void;

type Handlers = { readonly [K in AskKind]: (ask: Asks[K], progress: Progress) => Answers[K] | Promise<Answers[K]> };

/**
 * What the worker does: it has the workbook's content, reads and checks it, and answers what the pane asks of the result.
 */
export class PaneService {
  private readonly assembler = new ContentAssembler();
  private read: ReadWorkbook | null = null;
  private lists: FindingLists | null = null;
  private fixLists: FixLists | null = null;
  private checked: Checked | null = null;
  private planBoard: PlanBoard | null = null;
  private looks: BookLooks | null = null;
  private parts: Iterator<PlanPart, void> | null = null;

  /**
   * @param tell takes what is said to the pane
   * @param templates gives the forms' templates
   */
  constructor(
    private readonly tell: (told: Told) => void,
    private readonly templates: () => Promise<Templates>,
  ) {}

  /** Answers a message of the pane's; any other is passed over. */
  async take(message: unknown): Promise<void> {
    if (!isAsked(message)) return;
    const { id } = message;
    const progress: Progress = (step, share) => this.tell({ id, type: "progress", step, share });
    try {
      this.tell({ id, type: "answer", answer: await this.answer(message.kind, message.ask, progress) });
    } catch (error) {
      this.tell({ id, type: "trouble", trouble: troubleOf(error) });
    }
  }

  private readonly handlers: Handlers = {
    part: ({ part }) => {
      this.assembler.take(part);
      return null;
    },
    recognise: (_, progress) => {
      this.checked = this.lists = this.fixLists = this.planBoard = this.looks = null;
      this.read = readWorkbook(this.assembler.content(), { onProgress: progress });
      return recognised(this.read);
    },
    planMapping: ({ sheet, mappings }) => {
      const others = Object.entries(known(this.read).memory.mappings).filter(([name]) => name !== sheet);
      const mapped = mappings === undefined ? others : [...others, [sheet, mappings] as const];
      return this.planMemory({ mappings: Object.fromEntries(mapped) });
    },
    check: (options, progress) => {
      const checked = checkRead(known(this.read), { ...options, onProgress: progress });
      const lists = new FindingLists(checked);
      this.checked = checked;
      this.lists = lists;
      this.fixLists = new FixLists(checked, lists);
      this.planBoard = new PlanBoard(checked);
      const { summary, ignored, verdict, analysis } = checked;
      return { summary, ignored: ignored.length, verdict, questions: analysis.questions.length };
    },
    list: ({ view }) => known(this.lists).list(view),
    rows: ({ view, group, from, to }) => known(this.lists).rows(view, group, from, to),
    finding: ({ index, language }) => known(this.lists).card(index, language),
    findingAgain: ({ key, index, language }) => known(this.lists).again(key, index, language),
    tidyCount: () => known(this.fixLists).tidyCount(),
    fixes: ({ scope, from, language }) => known(this.fixLists).preview(scope, from, language),
    planFixes: ({ fixes, now, language }) => this.inParts(known(this.fixLists).plan(fixes, now, language)),
    planIgnore: ({ index, reason }) => {
      const key = findingKey(known(this.lists).finding(index));
      return this.planMemory({ ignored: { ...known(this.read).memory.ignored, [key]: reason } });
    },
    planHeed: ({ keys }) => {
      const ignored = Object.entries(known(this.read).memory.ignored).filter(([key]) => !keys.includes(key));
      return this.planMemory({ ignored: Object.fromEntries(ignored) });
    },
    ignored: ({ language }) => known(this.lists).ignored(language),
    questions: ({ language }) => questionCards(known(this.checked).analysis, wordsOf(language)),
    planAnswer: ({ id, value }) => this.planMemory({ answers: { ...known(this.read).memory.answers, [id]: value } }),
    marks: (of) => known(this.lists).marks(of),
    sheetsToLookAt: () => sheetsToLookAt(known(this.checked)),
    looks: ({ looks }) => {
      this.looks = looks;
      return null;
    },
    offer: async ({ language }, progress) => {
      progress("fill", 0);
      return (await this.quarterBook(language)).offer();
    },
    planQuarter: async ({ unit, wanted, language }) => {
      const { plan, ...told } = (await this.quarterBook(language)).plan(unit, wanted);
      return { plan: this.inParts(plan), ...told };
    },
    planPart: () => this.parts?.next().value ?? null,
    handOver: async ({ sheets, looks }) => handedOver(known(this.checked), sheets, looks),
    plan: ({ language }) => known(this.planBoard).view(language),
    target: ({ index }) => known(this.planBoard).card(index),
    cells: ({ index, list, from, to }) => known(this.planBoard).cells(index, list, from, to),
    measures: () => known(this.planBoard).measures(),
    draft: ({ index, draft }) => known(this.planBoard).draft(index, draft),
    planTarget: ({ index, draft }) => known(this.planBoard).planTarget(index, draft),
    planSheet: ({ level }) => known(this.planBoard).planSheet(level),
    planLists: ({ kinds }) => known(this.planBoard).planLists(kinds),
    planResults: () => known(this.planBoard).results(),
    settings: () => {
      const { unit, memory } = known(this.read);
      return { unit, settings: memory.settings };
    },
    planSettings: ({ unit, settings }) => this.planMemory({ ...memoryWithUnit(known(this.read), unit), settings }),
    planStandardBook: ({ year }) => this.inParts({ edits: [], newSheets: standardBook(year) }),
    nextYear: () => {
      const { sheets, ...offer } = nextYear(known(this.checked).analysis);
      return { ...offer, sheets: sheets.map(({ name }) => name) };
    },
    planNextYear: () => this.inParts({ edits: [], newSheets: nextYear(known(this.checked).analysis).sheets }),
    rules: ({ language }) => ruleTexts(language),
  };

  /** Keeps the cells of a plan, to be asked for part by part. */
  private inParts({ edits, newSheets, ...rest }: WritePlan): PlanRest {
    this.parts = planParts({ edits, newSheets });
    return rest;
  }

  private answer<K extends AskKind>(kind: K, ask: Asks[K], progress: Progress) {
    return this.handlers[kind](ask, progress);
  }

  private async quarterBook(language: Language): Promise<QuarterBook> {
    return new QuarterBook(known(this.checked), await this.templates(), this.looks, language);
  }

  /** The plan that changes nothing but what the workbook remembers. */
  private planMemory(change: Partial<Memory>): WritePlan {
    // A memory of nothing is written as such: the sheet it stands on stays.
    const memory = formatMemory({ ...known(this.read).memory, ...change }) || "{}";
    return { edits: [], newSheets: [], memory };
  }
}

/** What an earlier question has brought about. */
function known<T>(result: T | null): T {
  if (result === null) throw new Error("asked before the workbook was read or checked");
  return result;
}
