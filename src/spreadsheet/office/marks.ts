/**
 * Marks on the cells that findings are about: conditional formats of our own, so that the clerk's fills and notes stay as
 * they are underneath. They are saved with the workbook, and known again by their formula.
 */
import type { Severity } from "../../domain/verdict/findings";
import { WorkbookError } from "../errors";
import type { BorderLine, CellStyle } from "../workbook";
import { askEach } from "./read/askEach";
import { addConditionalFormat } from "./write/formats";
import { readOverview, type BookOverview, type SheetOverview } from "./read/overview";
import { addressesOf, coveringRanges } from "./ranges";
import { CALL, type Unit, writeUnits } from "./write/units";

/** A cell to be marked. */
export interface Mark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}

/** What marking has done. */
export interface Marked {
  /** Worksheets left as they are: their protection forbids it, or they are not there any more. */
  readonly skipped: readonly string[];
  /** Worksheets where Excel can't tell of some conditional formats, so that earlier marks may have stayed. */
  readonly unread: readonly string[];
}

/** True of every cell, and written by nobody else. */
const FORMULA = 'N("branchbook")=0';

/** Formulas of our marks; a marking that broke off may have left one without, which no clerk can make. */
const OURS: ReadonlySet<string> = new Set([`=${FORMULA}`, "=", ""]);

/** Whether a conditional format's formula, without its `=`, is of a mark. */
export function isMark(formula: string): boolean {
  return OURS.has(`=${formula}`);
}

/** Told apart by their lines as well as by their colours; the last one is seen where a cell has several. */
const STYLES: ReadonlyArray<readonly [severity: Severity, style: CellStyle]> = [
  ["info", markStyle("DDEBF7", { style: "dotted", color: "2F5597" })],
  ["warning", markStyle("FFF2CC", { style: "dashed", color: "9C5700" })],
  ["error", markStyle("FFC7CE", { style: "thin", color: "9C0006" })],
];

function markStyle(fill: string, line: BorderLine): CellStyle {
  return { fill, border: { top: line, right: line, bottom: line, left: line } };
}

/**
 * Marks these cells and no others: earlier marks go, and nothing else does. If it fails half way, the next call mends it.
 * @throws WorkbookError `read-only`
 */
export async function markCells(context: Excel.RequestContext, marks: readonly Mark[]): Promise<Marked> {
  const book = await readOverview(context);
  if (book.isReadOnly) throw new WorkbookError("read-only");
  const earlier = await earlierMarks(context, book);
  const wanted = new Set(marks.map(({ sheet }) => sheet));
  const open = book.sheets.filter(({ canFormat }) => canFormat);
  const marked = Array.from(earlier).filter(([, { formats }]) => formats.length > 0);
  const skipped = new Set([...wanted, ...marked.map(([name]) => name)]);
  for (const { name } of open) skipped.delete(name);
  await writeUnits(context, [
    ...open.flatMap(({ name }) => earlier.get(name)?.formats ?? []).map(removal),
    ...open.filter(({ name }) => wanted.has(name)).flatMap((sheet) => markUnits(sheet, marks)),
  ]);
  const unread = Array.from(earlier).flatMap(([name, { isUnread }]) => (isUnread ? [name] : []));
  return { skipped: Array.from(skipped), unread };
}

/** What a worksheet has of our own conditional formats. */
interface EarlierMarks {
  readonly formats: readonly Excel.ConditionalFormat[];
  /** Whether Excel can't tell of some of its conditional formats: marks may be among them. */
  readonly isUnread: boolean;
}

/** Our own conditional formats, by the name of their worksheet. */
async function earlierMarks(
  context: Excel.RequestContext,
  { sheets }: BookOverview,
): Promise<ReadonlyMap<string, EarlierMarks>> {
  const listed = await askEach(context, sheets, ({ name }) => {
    const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
    formats.load("items/id,items/type");
    return () => formats.items.filter(({ type }) => type === "Custom").map((format) => ({ name, format }));
  });
  const custom = listed.flatMap((formats) => formats ?? []);
  const formulas = await askEach(context, custom, ({ format }) => {
    const { rule } = format.custom;
    rule.load("formula");
    return () => rule.formula;
  });
  const found = new Map<string, EarlierMarks>();
  sheets.forEach(({ name }, index) => {
    const own = custom.flatMap(({ format, name: on }, at) => (on === name ? [{ format, formula: formulas[at] }] : []));
    const formats = own.flatMap(({ format, formula }) => (OURS.has(formula ?? UNKNOWN) ? [format] : []));
    const isUnread = !listed[index] || own.some(({ formula }) => formula === null);
    if (formats.length > 0 || isUnread) found.set(name, { formats, isUnread });
  });
  return found;
}

/** Stands for the formula of a rule that Excel can't tell of. */
const UNKNOWN = "unknown";

function removal(format: Excel.ConditionalFormat): Unit {
  return { weight: CALL, queue: () => format.delete() };
}

function markUnits({ name }: SheetOverview, marks: readonly Mark[]): Unit[] {
  const own = marks.filter(({ sheet }) => sheet === name);
  return STYLES.flatMap(([severity, style]) =>
    addressesOf(coveringRanges(own.filter((mark) => mark.severity === severity))).map((address) => ({
      weight: 12 * CALL + address.length / 8,
      queue: ({ workbook }: Excel.RequestContext) =>
        addConditionalFormat(workbook.worksheets.getItem(name).getRanges(address), { formula: FORMULA, style }),
    })),
  );
}
