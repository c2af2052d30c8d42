import type { CellRange } from "../../../spreadsheet/workbook";
import { cellCount } from "../../../spreadsheet/ranges";
import type { Actor, Happening } from "./events";
import type { Sheet } from "../sheet/sheet";
import { CellsStep } from "./steps/cells";
import { partsOf, PartsStep } from "./steps/parts";
import type { Foreign, Step } from "./steps/step";

/** What a history needs of the book that it is of. */
interface HistoryBook {
  listen(listener: (event: Happening<Sheet> & { readonly by: Actor }) => void): () => void;
  edit<T>(by: Actor, work: () => T): T;
}

/** Something that the clerk has done, or taken back: the steps that turn it round, the last one first. */
export interface ClerkEdit {
  readonly sheet: Sheet;
  readonly range: CellRange;
  readonly steps: readonly Step[];
}

/** Edits that are kept, and cells in all of them together. */
const MOST_EDITS = 100;
const MOST_CELLS = 200_000;

/**
 * What the clerk has done, to be taken back and done again, the last first. What anybody else does, an add-in above all, is
 * never touched by it: the steps go where their cells have gone, and leave those alone that others have written to since.
 */
export class History {
  private done: ClerkEdit[] = [];
  private undone: ClerkEdit[] = [];
  /** What is being done as one edit; null while nothing is. */
  private together: ClerkEdit[] | null = null;

  constructor(private readonly book: HistoryBook) {
    book.listen((event) => this.hear(event));
  }

  /** The edit that would be taken back; undefined without one. */
  get last(): ClerkEdit | undefined {
    return this.done.at(-1);
  }

  /** The edit that would be done again; undefined without one. */
  get next(): ClerkEdit | undefined {
    return this.undone.at(-1);
  }

  /**
   * Does some work of the clerk's that changes nothing but cells of a range, and parts of their worksheet. What it throws is
   * thrown, and then nothing kept.
   * @param captured steps that take back what it does to anything else than these parts, in place of all of the cells
   */
  edit(sheet: Sheet, range: CellRange, work: () => void, captured?: readonly Step[]): void {
    const isKept = captured !== undefined || cellCount(range) <= MOST_CELLS;
    const steps = captured ?? (isKept ? [CellsStep.capture(sheet, range)] : []);
    const before = partsOf(sheet);
    this.book.edit("clerk", work);
    const parts = PartsStep.between(sheet, range, before, partsOf(sheet));
    if (isKept) this.keep({ sheet, range, steps: parts ? [parts, ...steps] : steps });
    else this.forget();
  }

  /** Does several edits that are taken back as one, those before what is thrown too. */
  group<T>(work: () => T): T {
    const made: ClerkEdit[] = (this.together = []);
    try {
      return work();
    } finally {
      this.together = null;
      const [first] = made;
      if (first) this.keep({ ...first, steps: made.reverse().flatMap(({ steps }) => steps) });
    }
  }

  /** Makes changes of the clerk's, one after the other. */
  make(sheet: Sheet, range: CellRange, steps: readonly Step[]): void {
    this.keep({ sheet, range, steps: this.applied(steps) });
  }

  /** Takes the last edit back. */
  undo(): void {
    const edit = this.done.pop();
    if (edit) this.undone.push({ ...edit, steps: this.applied(edit.steps) });
  }

  /** Does the edit again that was taken back last. */
  redo(): void {
    const edit = this.undone.pop();
    if (edit) this.done.push({ ...edit, steps: this.applied(edit.steps) });
  }

  /** @returns the steps that take these back, the last one first */
  private applied(steps: readonly Step[]): Step[] {
    const inverse = this.book.edit("clerk", () => steps.map((step) => step.apply()));
    for (const step of steps) if (step instanceof CellsStep) step.settled();
    return inverse.reverse();
  }

  private keep(edit: ClerkEdit): void {
    const { done, together } = this;
    if (together) {
      together.push(edit);
      return;
    }
    this.undone = [];
    done.push(edit);
    let cells = done.reduce((sum, each) => sum + sizeOf(each), 0);
    while (done.length > MOST_EDITS || cells > MOST_CELLS) {
      const oldest = done.shift();
      if (!oldest) break;
      cells -= sizeOf(oldest);
    }
  }

  private forget(): void {
    this.done = [];
    this.undone = [];
  }

  private hear(event: Foreign): void {
    if (event.by === "clerk" || PASSING.has(event.type)) return;
    this.done = after(this.done, event);
    this.undone = after(this.undone, event);
  }
}

/** What happens without changing anything that a step is about. */
const PASSING: ReadonlySet<Foreign["type"]> = new Set(["selected", "activated", "calculated", "cell-edit"]);

function sizeOf({ steps }: ClerkEdit): number {
  return steps.reduce((sum, { size }) => sum + size, 0);
}

/**
 * Edits as they are after what somebody else has done, the one first that comes last on the way back. Where rows or columns
 * can't be moved back any more, all before that is forgotten: it would miss its cells.
 */
function after(edits: readonly ClerkEdit[], event: Foreign): ClerkEdit[] {
  const kept: ClerkEdit[] = [];
  let happened: Foreign | null = event;
  for (const edit of [...edits].reverse()) {
    const foreign: Foreign | null = happened;
    const steps = foreign ? edit.steps.flatMap((step) => step.after(foreign) ?? []) : edit.steps;
    const moving = edit.steps.find(({ shift }) => shift !== undefined);
    const isStuck = steps.length < edit.steps.length || foreign?.type === "lines-moved";
    if (moving && isStuck) break;
    if (steps.length > 0) kept.unshift({ ...edit, range: steps.at(-1)?.range ?? edit.range, steps });
    if (foreign && moving) happened = before(foreign, moving);
  }
  return kept;
}

/** Something that has happened to cells, by where they stand once a step is made that moves them; null where they go with it. */
function before(event: Foreign, { sheet, shift }: Step): Foreign | null {
  if (!shift || (event.type !== "changed" && event.type !== "formatted") || event.sheet !== sheet) return event;
  const range = shift.range(event.range);
  return range && { ...event, range };
}
