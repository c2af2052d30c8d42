import type { ThreeParts } from "../../../spreadsheet/headerFooter";
import type { CellRange } from "../../../spreadsheet/workbook";
import type { Page, Zoom } from "../../model/sheet/page";
import { formatRange, isEntireColumns, isEntireRows } from "../../model/sheet/ranges";
import type { Sheet } from "../../model/sheet/sheet";
import { HostError, invalidArgument } from "../errors";
import { child, items, method, property, readOnly, returning, type Session } from "../objectType";
import { number, oneOf, optional, record, text, yesNo } from "../readers";
import { areasOf, cellsAt, cellsOf, rangeOf, requireChangeable } from "./cells";
import {
  HEADER_FOOTER,
  HEADERS_FOOTERS,
  PAGE_BREAK,
  PAGE_BREAKS,
  PAGE_LAYOUT,
  RANGE,
  RANGE_AREAS,
  type Cells,
} from "./types";

/** Paper sizes that files and the workbook in memory know. */
const PAPERS = ["A3", "A4", "A5", "B4", "B5", "Letter", "Legal", "Tabloid", "Executive"] as const;

PAGE_LAYOUT.define({
  properties: {
    blackAndWhite: flag("blackAndWhite"),
    bottomMargin: margin("bottom"),
    centerHorizontally: flag("centerHorizontally"),
    centerVertically: flag("centerVertically"),
    draftMode: flag("draft"),
    footerMargin: margin("footer"),
    headerMargin: margin("header"),
    leftMargin: margin("left"),
    orientation: property(
      ({ page }) => page.orientation,
      oneOf("Portrait", "Landscape"),
      (sheet, orientation, session) => change(sheet, { orientation }, session),
    ),
    paperSize: property(
      ({ page }) => page.paper,
      oneOf(...PAPERS),
      (sheet, paper, session) => change(sheet, { paper }, session),
    ),
    printGridlines: flag("printGridlines"),
    printHeadings: flag("printHeadings"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    zoom: property(
      ({ page: { zoom } }) =>
        "scale" in zoom ? { scale: zoom.scale } : { horizontalFitToPages: zoom.wide, verticalFitToPages: zoom.tall },
      zoom,
      (sheet, given, session) => change(sheet, { zoom: given }, session),
    ),
  },
  children: { headersFooters: child(HEADERS_FOOTERS, (sheet) => sheet) },
  methods: {
    getPrintArea: returning(RANGE_AREAS, [], (sheet) => areasOf(sheet, sheet.page.area) ?? notSet("print area")),
    getPrintAreaOrNullObject: returning(RANGE_AREAS, [], (sheet) => areasOf(sheet, sheet.page.area)),
    getPrintTitleColumns: returning(RANGE, [], (sheet) => titleOf(sheet, "titleColumns") ?? notSet("title columns")),
    getPrintTitleColumnsOrNullObject: returning(RANGE, [], (sheet) => titleOf(sheet, "titleColumns")),
    getPrintTitleRows: returning(RANGE, [], (sheet) => titleOf(sheet, "titleRows") ?? notSet("title rows")),
    getPrintTitleRowsOrNullObject: returning(RANGE, [], (sheet) => titleOf(sheet, "titleRows")),
    setPrintArea: method([rangesGiven], (sheet, [given], session) =>
      change(sheet, { area: given(sheet, session).ranges }, session),
    ),
    setPrintMargins: method([oneOf("Points", "Inches", "Centimeters"), record], (sheet, [unit, given], session) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
      const said = SIDES.flatMap((side) => (given[side] === undefined ? [] : [[side, number(given[side]) * points]]));
      change(sheet, { margins: { ...sheet.page.margins, ...Object.fromEntries(said) } }, session);
    }),
    setPrintTitleColumns: method([rangesGiven], (sheet, [given], session) =>
      change(sheet, { titleColumns: wholeLines(given(sheet, session), isEntireColumns) }, session),
    ),
    setPrintTitleRows: method([rangesGiven], (sheet, [given], session) =>
      change(sheet, { titleRows: wholeLines(given(sheet, session), isEntireRows) }, session),
    ),
  },
});

HEADERS_FOOTERS.define({
  children: { defaultForAllPages: child(HEADER_FOOTER, (sheet) => ({ sheet })) },
});

HEADER_FOOTER.define({
  properties: {
    centerFooter: part("footer", "center"),
    centerHeader: part("header", "center"),
    leftFooter: part("footer", "left"),
    leftHeader: part("header", "left"),
    rightFooter: part("footer", "right"),
    rightHeader: part("header", "right"),
  },
});

PAGE_BREAKS.define({
  items: items(
    PAGE_BREAK,
    ({ sheet, kind }) => [...sheet.page[kind]].sort((a, b) => a - b).map((at) => ({ sheet, kind, at })),
    ({ sheet, kind }, key) => {
      const at = [...sheet.page[kind]].sort((a, b) => a - b)[number(key)];
      return at === undefined ? null : { sheet, kind, at };
    },
  ),
  methods: {
    // The page ends above the range's first row, or left of its first column.
    add: returning(PAGE_BREAK, [rangesGiven], ({ sheet, kind }, [given], session) => {
      requireChangeable(session.book);
      const { top, left } = rangeOf(given(sheet, session));
      const at = kind === "rowBreaks" ? top : left;
      if (at === 0) throw invalidArgument("no page ends before the first cell");
      sheet.page[kind].add(at);
      sheet.arranged("page");
      return { sheet, kind, at };
    }),
    getCount: method([], ({ sheet, kind }) => sheet.page[kind].size),
    removePageBreaks: method([], ({ sheet, kind }, _, session) => {
      requireChangeable(session.book);
      sheet.page[kind].clear();
      sheet.arranged("page");
    }),
  },
});

PAGE_BREAK.define({
  id: ({ sheet, kind, at }) => [...sheet.page[kind]].filter((other) => other < at).length,
  isGone: ({ sheet, kind, at }) => !sheet.page[kind].has(at),
  properties: {
    columnIndex: readOnly(({ kind, at }) => (kind === "columnBreaks" ? at : 0)),
    rowIndex: readOnly(({ kind, at }) => (kind === "rowBreaks" ? at : 0)),
  },
  methods: {
    getCellAfterBreak: returning(RANGE, [], ({ sheet, kind, at }) =>
      cellsOf(
        sheet,
        kind === "rowBreaks" ? { top: at, bottom: at, left: 0, right: 0 } : { top: 0, bottom: 0, left: at, right: at },
      ),
    ),
    delete: method([], ({ sheet, kind, at }, _, session) => {
      requireChangeable(session.book);
      sheet.page[kind].delete(at);
      sheet.arranged("page");
    }),
  },
});

type Flags = "blackAndWhite" | "centerHorizontally" | "centerVertically" | "draft" | "printGridlines" | "printHeadings";

function flag(name: Flags) {
  return property<Sheet, boolean>(
    ({ page }) => page[name],
    yesNo,
    (sheet, isOn, session) => change(sheet, { [name]: isOn }, session),
  );
}

type PageSide = keyof Page["margins"];
const SIDES: readonly PageSide[] = ["top", "right", "bottom", "left", "header", "footer"];

function margin(side: PageSide) {
  return property<Sheet, number>(
    ({ page }) => page.margins[side],
    number,
    (sheet, points, session) => change(sheet, { margins: { ...sheet.page.margins, [side]: points } }, session),
  );
}

function part(where: "header" | "footer", which: keyof ThreeParts) {
  return property<{ readonly sheet: Sheet }, string>(
    ({ sheet }) => sheet.page[where][which],
    text,
    ({ sheet }, given, session) => change(sheet, { [where]: { ...sheet.page[where], [which]: given } }, session),
  );
}

function change(sheet: Sheet, said: Partial<Page>, { book }: Session): void {
  requireChangeable(book);
  Object.assign(sheet.page, said);
  sheet.arranged("page");
}

/** `{ scale: 10…400 }`, or the pages to fit to; what is not said of them is as many as needed. */
function zoom(given: unknown): Zoom {
  const { scale, horizontalFitToPages, verticalFitToPages } = record(given);
  const pages = (count: unknown) => optional(number)(count) ?? null;
  if (scale === undefined || scale === null) {
    return { wide: pages(horizontalFitToPages), tall: pages(verticalFitToPages) };
  }
  if (number(scale) < 10 || number(scale) > 400) throw invalidArgument("10 to 400 is expected");
  return { scale: number(scale) };
}

/** A range, several, or an address: told apart once the worksheet is known. */
function rangesGiven(given: unknown): (sheet: Sheet, session: Session) => Cells {
  const cells = RANGE.targetOf(given) ?? RANGE_AREAS.targetOf(given);
  if (cells) return () => cells;
  const address = text(given);
  return (sheet, { book }) => cellsAt(sheet, address, book);
}

function wholeLines(cells: Cells, isWhole: (range: CellRange) => boolean): CellRange {
  const range = rangeOf(cells);
  if (!isWhole(range)) throw invalidArgument(`not of whole rows or columns: ${formatRange(range)}`);
  return range;
}

function titleOf(sheet: Sheet, which: "titleRows" | "titleColumns"): Cells | null {
  const range = sheet.page[which];
  return range && cellsOf(sheet, range);
}

function notSet(what: string): never {
  throw new HostError("ItemNotFound", `no ${what}`);
}
