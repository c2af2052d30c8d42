import type { CellFormat, HorizontalAlignment, Underline, VerticalAlignment } from "../../../model/sheet/format";
import { LAST_ROW } from "../../../model/sheet/ranges";
import { invalidArgument } from "../../errors";
import { child, method, property, type Reader, type Session } from "../../objectType";
import { color, number, oneOf, text, yesNo } from "../../readers";
import { boundingAll, requireAllowed, uniform, uniformLine } from "../cells";
import { FORMAT_PROTECTION, RANGE_BORDERS, RANGE_FILL, RANGE_FONT, RANGE_FORMAT, type Cells } from "../types";

/** Excel's limits. */
const TALLEST_ROW = 409;
const WIDEST_COLUMN = 1_790;
const DEEPEST_INDENT = 250;
const LARGEST_FONT = 409;

const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const satisfies Record<string, HorizontalAlignment>;

const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const satisfies Record<string, VerticalAlignment>;

const UNDERLINES = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "single",
  DoubleAccountant: "double",
} as const satisfies Record<string, Underline>;

RANGE_FORMAT.define({
  properties: {
    columnWidth: property(
      ({ sheet, ranges: [{ left, right }] }) => uniformLine(left, right, (column) => sheet.columns.size(column)),
      within(0, WIDEST_COLUMN),
      resizeColumns,
    ),
    horizontalAlignment: facet("horizontal", ...words(HORIZONTAL)),
    indentLevel: facet("indent", within(0, DEEPEST_INDENT)),
    rowHeight: property(
      ({ sheet, ranges: [{ top, bottom }] }) => uniformLine(top, bottom, (row) => sheet.rows.size(row)),
      within(0, TALLEST_ROW),
      resizeRows,
    ),
    shrinkToFit: facet("shrink", yesNo),
    textOrientation: facet("rotation", (given) => (given === 180 ? given : within(-90, 90)(given))),
    useStandardHeight: property(
      ({ sheet, ranges: [{ top, bottom }] }) => uniformLine(top, bottom, (row) => !sheet.rows.isSet(row)),
      yesNo,
      // Set to false it does nothing.
      (cells, isStandard, session) => isStandard && resizeRows(cells, null, session),
    ),
    useStandardWidth: property(
      ({ sheet, ranges: [{ left, right }] }) => uniformLine(left, right, (column) => !sheet.columns.isSet(column)),
      yesNo,
      (cells, isStandard, session) => isStandard && resizeColumns(cells, null, session),
    ),
    verticalAlignment: facet("vertical", ...words(VERTICAL)),
    wrapText: facet("wrap", yesNo),
  },
  children: {
    borders: child(RANGE_BORDERS, (cells) => cells),
    fill: child(RANGE_FILL, (cells) => cells),
    font: child(RANGE_FONT, (cells) => cells),
    protection: child(FORMAT_PROTECTION, (cells) => cells),
  },
  methods: {
    autofitColumns: method([], (cells, _, session) => autofitColumns(cells, session)),
    autofitRows: method([], (cells, _, session) => resizeRows(cells, null, session)),
  },
});

RANGE_FONT.define({
  properties: {
    bold: facet("bold", yesNo),
    color: facet("fontColor", color, hex),
    italic: facet("italic", yesNo),
    name: facet("fontName", text),
    size: facet("fontSize", within(1, LARGEST_FONT)),
    strikethrough: facet("strikethrough", yesNo),
    underline: facet("underline", ...words(UNDERLINES)),
  },
});

RANGE_FILL.define({
  properties: {
    // Without a fill Excel says white.
    color: facet("fill", color, (fill) => hex(fill ?? "FFFFFF")),
    pattern: property(
      (cells) => uniform(cells, ({ fill }) => (fill === null ? "None" : "Solid")),
      oneOf("None", "Solid"),
      (cells, pattern, session) => pattern === "None" && change(cells, { fill: null }, session),
    ),
  },
  methods: { clear: method([], (cells, _, session) => change(cells, { fill: null }, session)) },
});

FORMAT_PROTECTION.define({
  properties: { formulaHidden: facet("formulaHidden", yesNo), locked: facet("locked", yesNo) },
});

/** A property that is one facet of the cells' formats; null where they differ in it. */
function facet<F extends keyof CellFormat>(
  name: F,
  read: Reader<CellFormat[F]>,
  show: (value: CellFormat[F]) => unknown = (value) => value,
) {
  return property<Cells, CellFormat[F]>(
    (cells) => uniform(cells, (format) => show(format[name])),
    read,
    (cells, value, session) => change(cells, { [name]: value }, session),
  );
}

/** Changes all cells' formats in what is said. @throws HostError `AccessDenied` */
export function change({ sheet, ranges }: Cells, said: Partial<CellFormat>, session: Session): void {
  requireAllowed(sheet, "formatCells", session);
  sheet.setFormats(ranges, said);
}

/** Reads one of the API's words for something, and says it. */
function words<V extends string>(all: Readonly<Record<string, V>>): [read: Reader<V>, show: (value: V) => string] {
  const word = oneOf(...Object.keys(all));
  return [
    (given) => all[word(given)] ?? invalid(),
    (value) => Object.entries(all).find(([, each]) => each === value)?.[0] ?? invalid(),
  ];
}

function invalid(): never {
  throw invalidArgument();
}

function within(least: number, most: number): Reader<number> {
  return (given) => {
    if (number(given) < least || number(given) > most) throw invalidArgument(`${least} to ${most} is expected`);
    return number(given);
  };
}

/** A colour as the API writes it. */
export function hex(rgb: string): string {
  return `#${rgb}`;
}

/** @param points null for the standard height */
function resizeRows({ sheet, ranges }: Cells, points: number | null, session: Session): void {
  requireAllowed(sheet, "formatRows", session);
  for (const { top, bottom } of ranges) {
    if (bottom === LAST_ROW && top === 0 && points !== null) sheet.rows.standard = points;
    else sheet.rows.resize(top, bottom, points);
  }
  sheet.arranged("rows");
}

/** @param points null for the standard width */
function resizeColumns({ sheet, ranges }: Cells, points: number | null, session: Session): void {
  requireAllowed(sheet, "formatColumns", session);
  for (const { left, right } of ranges) sheet.columns.resize(left, right, points);
  sheet.arranged("columns");
}

/** Points of a character that is half as wide as a Chinese one, and of what stands left and right of a text. */
const HALF_WIDTH = 5.25;
const PADDING = 6;

function autofitColumns(cells: Cells, session: Session): void {
  const { sheet } = cells;
  requireAllowed(sheet, "formatColumns", session);
  const { left, right, ...rows } = boundingAll(cells.ranges);
  for (let column = left; column <= right; column++) {
    const used = sheet.cells.used({ ...rows, left: column, right: column });
    if (!used) continue;
    let widest = 0;
    for (let row = used.top; row <= used.bottom; row++) {
      // A merged cell may spread over its neighbours.
      if (!sheet.mergeAt(row, column)) widest = Math.max(widest, halfWidths(session.book.textAt(sheet, row, column)));
    }
    sheet.columns.resize(column, column, widest * HALF_WIDTH + PADDING);
  }
  sheet.arranged("columns");
}

function halfWidths(line: string): number {
  return [...line].reduce((width, character) => width + (character > "\u2e7f" ? 2 : 1), 0);
}
