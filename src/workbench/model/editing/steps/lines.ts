import { type CellContent, type CellRange, type CellValue, placeOfKey } from "../../../../spreadsheet/workbook";
import { LineShift } from "../../../../spreadsheet/xlsx/lineShift";
import type { Comment, Link } from "../../sheet/annotations";
import type { WorkbookModel } from "../../book";
import type { FormulaCell } from "../../sheet/cellGrid";
import type { CapturedFormats } from "../../sheet/formatGrid";
import { bandOf, deleteLines, insertLines, type LinesOf } from "../lineMoves";
import type { StoredLines } from "../../sheet/lines";
import { intersection } from "../../sheet/ranges";
import type { MovedLines, Sheet } from "../../sheet/sheet";
import { isSame, partsOf } from "./parts";
import type { Foreign, Step } from "./step";

/** Puts blank lines into a worksheet, or those back that were taken out of it. */
export class InsertStep implements Step {
  /** @param taken what went with the lines; null for blank ones */
  constructor(
    private readonly book: WorkbookModel,
    readonly sheet: Sheet,
    private readonly lines: LinesOf,
    private readonly taken: TakenLines | null = null,
  ) {}

  get range(): CellRange {
    return bandOf(this.lines);
  }

  get shift(): LineShift {
    return new LineShift({ ...this.lines, kind: "insert", sheet: this.sheet.name });
  }

  get size(): number {
    return this.taken?.size ?? 0;
  }

  apply(): Step {
    const { book, sheet, lines, taken } = this;
    const isOurs = taken?.unchanged() ?? null;
    const moved = insertLines(book, sheet, lines, taken?.moved);
    if (taken && isOurs) taken.putBack(isOurs);
    return new DeleteStep(book, sheet, lines, moved);
  }

  after(event: Foreign): Step | null {
    if (event.type === "deleted" || event.type === "lines-moved") return event.sheet === this.sheet ? null : this;
    return this;
  }
}

/** Takes lines out of a worksheet. */
export class DeleteStep implements Step {
  readonly size = 0;

  /** @param inserted the insertion that it takes back; absent where the lines are of old */
  constructor(
    private readonly book: WorkbookModel,
    readonly sheet: Sheet,
    private readonly lines: LinesOf,
    private readonly inserted?: MovedLines,
  ) {}

  get range(): CellRange {
    return bandOf(this.lines);
  }

  get shift(): LineShift {
    return new LineShift({ ...this.lines, kind: "delete", sheet: this.sheet.name });
  }

  apply(): Step {
    const { book, sheet, lines } = this;
    const taken = new TakenLines(book, sheet, lines);
    taken.moved = deleteLines(book, sheet, lines, this.inserted);
    taken.note();
    return new InsertStep(book, sheet, lines, taken);
  }

  after(event: Foreign): Step | null {
    if (!("sheet" in event) || event.sheet !== this.sheet) return this;
    if (event.type === "deleted" || event.type === "lines-moved") return null;
    // Somebody else's cells don't go with the clerk's lines.
    const isWritten = event.type === "changed" || event.type === "formatted";
    return isWritten && intersection(event.range, this.range) ? null : this;
  }
}

/** A formula that can't be told from what became of it. */
interface LostFormula {
  readonly sheet: Sheet;
  readonly at: FormulaCell;
  /** As it reads once the lines are back, of what became of it. */
  readonly without: string;
}

/** Something beside the cells that a deletion bears on, as it was before and is after it. */
interface Kept {
  readonly before: object;
  after: object;
  /** As it is now. */
  current(): object;
  put(value: object): void;
}

interface TakenCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent | { readonly value: CellValue };
}

/** All that goes with lines, and what it takes to bring it back. */
class TakenLines {
  moved: MovedLines | undefined;
  private readonly cells: readonly TakenCell[];
  private readonly formats: CapturedFormats;
  private readonly state: StoredLines;
  private readonly formulas: readonly LostFormula[];
  private readonly kept: readonly Kept[];
  private readonly comments: readonly Comment[];
  private readonly links: readonly (readonly [string, Link])[];

  constructor(
    private readonly book: WorkbookModel,
    private readonly sheet: Sheet,
    private readonly lines: LinesOf,
  ) {
    const shift = new LineShift({ ...lines, kind: "delete", sheet: sheet.name });
    const band = bandOf(lines);
    const isIn = (row: number, column: number) => shift.cell(row, column) === null;
    this.cells = contentOf(sheet, band);
    this.formats = sheet.formats.capture(band);
    this.state = sheet[lines.axis].state;
    this.formulas = lostFormulas(book, sheet, shift);
    this.kept = [keptParts(sheet), keptPage(sheet), ...keptOthers(book, sheet)];
    this.comments = sheet.comments.filter(({ row, column }) => isIn(row, column)).map((comment) => ({ ...comment }));
    this.links = [...sheet.links].filter(([key]) => isIn(placeOfKey(key).row, placeOfKey(key).column));
  }

  get size(): number {
    return this.cells.length;
  }

  /** Notes what has become of all else, by which it is told later whether anybody has changed it since. */
  note(): void {
    for (const kept of this.kept) kept.after = kept.current();
  }

  /** What is as the deletion left it. Once the lines are back nobody can tell any more. */
  unchanged(): Kept[] {
    return this.kept.map((kept) => {
      const [current, after, before] = [kept.current(), kept.after, kept.before].map((value) => Object.entries(value));
      const own = before?.filter((_, index) => isSame(current?.[index]?.[1], after?.[index]?.[1]));
      return { ...kept, before: Object.fromEntries(own ?? []) };
    });
  }

  putBack(unchanged: readonly Kept[]): void {
    const { book, sheet, lines, state } = this;
    const band = bandOf(lines);
    const { axis, first, count } = lines;
    for (const { put, before } of unchanged) put(before);
    sheet.formats.restore(this.formats);
    for (let line = first; line < first + count; line++) {
      sheet[axis].resize(line, line, state.sizes.get(line) ?? null);
      sheet[axis].hide(line, line, state.hidden.has(line));
    }
    for (const { row, column, content } of this.cells) {
      if ("formula" in content) sheet.cells.setFormula(row, column, content.formula);
      else sheet.cells.setValue(row, column, content.value);
    }
    for (const { sheet: on, at, without } of this.formulas) {
      const current = on.cells.formula(at.row, at.column);
      if (current === without || current === at.formula) on.cells.setFormula(at.row, at.column, at.formula);
    }
    sheet.comments.push(...this.comments);
    for (const [key, link] of this.links) sheet.links.set(key, link);
    book.mark(sheet, band);
    book.tell({ type: "changed", sheet, range: band, before: undefined });
  }
}

function keptOf(current: () => object, put: (value: object) => void): Kept {
  return { before: current(), after: {}, current, put };
}

function keptParts(sheet: Sheet): Kept {
  return keptOf(
    () => partsOf(sheet),
    (parts) => Object.assign(sheet, parts),
  );
}

function keptPage({ page }: Sheet): Kept {
  const lines = (breaks: unknown) => (Array.isArray(breaks) ? breaks.filter((line) => typeof line === "number") : null);
  const refill = (own: Set<number>, breaks: number[] | null) => {
    if (!breaks) return;
    own.clear();
    for (const line of breaks) own.add(line);
  };
  return keptOf(
    () => {
      const { area, titleRows, titleColumns } = page;
      return { area, titleRows, titleColumns, rowBreaks: [...page.rowBreaks], columnBreaks: [...page.columnBreaks] };
    },
    (value) => {
      const { rowBreaks, columnBreaks, ...others } = { rowBreaks: null, columnBreaks: null, ...value };
      refill(page.rowBreaks, lines(rowBreaks));
      refill(page.columnBreaks, lines(columnBreaks));
      Object.assign(page, others);
    },
  );
}

/** Names, what charts draw, and where drawings stand. */
function keptOthers(book: WorkbookModel, sheet: Sheet): Kept[] {
  const names = [book, ...book.sheets].flatMap((owner) => owner.names);
  const series = book.sheets.flatMap(({ charts }) => charts.flatMap((chart) => chart.series));
  const places = [...sheet.charts, ...sheet.images].map(({ place }) => place);
  return [
    ...names.map((name) =>
      keptOf(
        () => ({ formula: name.formula }),
        (value) => Object.assign(name, value),
      ),
    ),
    ...series.map((each) =>
      keptOf(
        () => ({ values: each.values, categories: each.categories }),
        (value) => Object.assign(each, value),
      ),
    ),
    ...places.map((place) =>
      keptOf(
        () => ({ ...place }),
        (value) => Object.assign(place, value),
      ),
    ),
  ];
}

function contentOf({ cells }: Sheet, band: CellRange): TakenCell[] {
  const found: TakenCell[] = [];
  const used = cells.used(band);
  for (let row = used?.top ?? 0; used && row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const [formula, value] = [cells.formula(row, column), cells.value(row, column)];
      if (formula !== null) found.push({ row, column, content: { formula } });
      else if (value !== null) found.push({ row, column, content: { value } });
    }
  }
  return found;
}

/** Formulas that can't be told from what becomes of them, at their places before. */
function lostFormulas(book: WorkbookModel, sheet: Sheet, shift: LineShift): LostFormula[] {
  return book.sheets.flatMap((each) =>
    [...each.cells.formulas()].flatMap((at) => {
      if (each === sheet && !shift.cell(at.row, at.column)) return [];
      const without = shift.inverse.formula(shift.formula(at.formula, each.name), each.name);
      return without === at.formula ? [] : [{ sheet: each, at, without }];
    }),
  );
}
