/** Which rows and columns of a worksheet come to stand on which printed page. Lengths are in points. */
import type { CellRange } from "../../../spreadsheet/workbook";
import type { Page } from "./page";

/** Points of papers, upright, by the names of Excel's JavaScript API. */
const PAPERS: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A3: [842, 1191],
  A4: [595, 842],
  A5: [420, 595],
  B4: [729, 1032],
  B5: [516, 729],
  Letter: [612, 792],
  Legal: [612, 1008],
};

/** Lines that repeat at the head of a page, and those that it goes on with. */
export interface Run {
  readonly titles: readonly number[];
  readonly lines: readonly number[];
}

export interface PrintedPage {
  readonly rows: Run;
  readonly columns: Run;
}

/** A worksheet as it goes onto paper. */
export interface PrintedSheet {
  readonly width: number;
  readonly height: number;
  /** What cells are made smaller by, or larger. */
  readonly scale: number;
  readonly pages: readonly PrintedPage[];
}

/** Sizes of rows and columns as they are shown; 0 of those that are hidden. */
export interface LineSizes {
  row(row: number): number;
  column(column: number): number;
}

/** What Excel allows in percent. */
const [SMALLEST, LARGEST] = [10, 100];

/**
 * Parts a worksheet into the pages that its set-up asks for: area, paper, fit or scale, breaks, titles.
 * @param used all that is filled or drawn; null for a blank worksheet, which has no page
 */
export function printedSheet(page: Page, used: CellRange | null, sizes: LineSizes): PrintedSheet {
  const [across, down] = PAPERS[page.paper ?? "A4"] ?? PAPERS.A4 ?? [595, 842];
  const [width, height] = page.orientation === "Landscape" ? [down, across] : [across, down];
  const { margins, zoom } = page;
  const room = { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
  const areas = page.area.length > 0 ? page.area : used ? [used] : [];
  const at = (percent: number, isBroken: boolean): PrintedPage[] =>
    areas.flatMap((area) => pagesOf(area, page, sizes, room, percent / 100, isBroken));
  if ("scale" in zoom) return { width, height, scale: zoom.scale / 100, pages: at(zoom.scale, true) };

  // A number of pages down that is set goes before breaks, as in Excel.
  const isBroken = zoom.tall === null;
  const fits = (pages: readonly PrintedPage[]): boolean => {
    const columns = new Set(pages.map((each) => each.columns.lines[0])).size;
    const rows = new Set(pages.map((each) => each.rows.lines[0])).size;
    return columns <= (zoom.wide ?? Infinity) && rows <= (zoom.tall ?? Infinity);
  };
  const most = (lines: number | null, of: number, size: number): number =>
    lines === null ? LARGEST : Math.floor((100 * lines * of) / size);
  const size = Math.max(1, ...areas.map(({ left, right }) => sum(left, right, (column) => sizes.column(column))));
  const length = Math.max(1, ...areas.map(({ top, bottom }) => sum(top, bottom, (row) => sizes.row(row))));
  const bound = Math.min(LARGEST, most(zoom.wide, room.width, size), most(zoom.tall, room.height, length));
  let percent = Math.max(SMALLEST, bound);
  let pages = at(percent, isBroken);
  while (percent > SMALLEST && !fits(pages)) pages = at((percent -= 1), isBroken);
  return { width, height, scale: percent / 100, pages };
}

function sum(first: number, last: number, size: (line: number) => number): number {
  let all = 0;
  for (let line = first; line <= last; line++) all += size(line);
  return all;
}

/** The pages of one area, down first, then over. */
function pagesOf(
  { top, left, bottom, right }: CellRange,
  { titleRows, titleColumns, rowBreaks, columnBreaks }: Page,
  sizes: LineSizes,
  room: { readonly width: number; readonly height: number },
  scale: number,
  isBroken: boolean,
): PrintedPage[] {
  const none = new Set<number>();
  const rows = runs(
    { first: top, last: bottom },
    titleRows && { first: titleRows.top, last: titleRows.bottom },
    (row) => sizes.row(row),
    room.height / scale,
    isBroken ? rowBreaks : none,
  );
  const columns = runs(
    { first: left, last: right },
    titleColumns && { first: titleColumns.left, last: titleColumns.right },
    (column) => sizes.column(column),
    room.width / scale,
    isBroken ? columnBreaks : none,
  );
  return columns.flatMap((across) => rows.map((down) => ({ rows: down, columns: across })));
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Rounded sizes may come to a little more than the paper, though together they are made to fit it. */
const TOLERANCE = 0.5;

function runs(
  { first, last }: Span,
  titled: Span | null,
  size: (line: number) => number,
  room: number,
  breaks: ReadonlySet<number>,
): Run[] {
  const shown = ({ first: from, last: to }: Span): number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((line) => size(line) > 0);
  const titles = titled ? shown(titled) : [];
  const taken = titles.reduce((sum, line) => sum + size(line), 0);
  const made: { titles: readonly number[]; lines: number[] }[] = [];
  let left = 0;
  for (const line of shown({ first, last })) {
    const current = made.at(-1);
    if (!current || breaks.has(line) || size(line) > left + TOLERANCE) {
      // Titles stand where they are, and again on what comes after them.
      const isAfter = titled !== null && line > titled.last;
      made.push({ titles: isAfter ? titles : [], lines: [line] });
      left = room - (isAfter ? taken : 0) - size(line);
    } else {
      current.lines.push(line);
      left -= size(line);
    }
  }
  return made;
}

/** What the codes of a header or footer stand for. */
export interface HeaderFacts {
  readonly page: number;
  readonly pages: number;
  readonly sheet: string;
  readonly file: string;
  readonly date: string;
  readonly time: string;
}

/** Text of a part of a header or footer; its codes for fonts and colours are passed over. */
export function headerText(text: string, facts: HeaderFacts): string {
  const { page, pages, sheet, file, date, time } = facts;
  const codes: Readonly<Record<string, string>> = {
    P: String(page),
    N: String(pages),
    A: sheet,
    F: file,
    D: date,
    T: time,
    "&": "&",
  };
  return text.replace(
    /&(?:"[^"]*"|K[0-9A-F]{6}|\d+|([^]))/gi,
    (_, code?: string) => codes[code?.toUpperCase() ?? ""] ?? "",
  );
}
