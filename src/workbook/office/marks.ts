/**
 * Marks on the cells that findings are about: conditional formats of our own, so that the clerk's fills and notes stay as
 * they are underneath. They are saved with the workbook, and known again by their formula.
 */
import type { Severity } from "../../domain/findings";
import { WorkbookError } from "../errors";
import type { BorderLine, CellStyle } from "../workbook";
import { addConditionalFormat } from "./formats";
import { readOverview, type BookOverview, type SheetOverview } from "./overview";
import { addressesOf, coveringRanges } from "./ranges";
import { CALL, type Unit, writeUnits } from "./units";

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
  const skipped = new Set([...wanted, ...earlier.keys()]);
  for (const { name } of open) skipped.delete(name);
  await writeUnits(context, [
    ...open.flatMap(({ name }) => earlier.get(name) ?? []).map(removal),
    ...open.filter(({ name }) => wanted.has(name)).flatMap((sheet) => markUnits(sheet, marks)),
  ]);
  return { skipped: Array.from(skipped) };
}

/** Our own conditional formats, by the name of their worksheet. */
async function earlierMarks(
  context: Excel.RequestContext,
  { sheets }: BookOverview,
): Promise<ReadonlyMap<string, readonly Excel.ConditionalFormat[]>> {
  const collections = sheets.map(({ name }) => {
    const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
    formats.load("items/id,items/type");
    return { name, formats };
  });
  await context.sync();
  const custom = collections.flatMap(({ name, formats }) =>
    formats.items
      .filter(({ type }) => type === "Custom")
      .map((format) => {
        const { rule } = format.custom;
        rule.load("formula");
        return { name, format, rule };
      }),
  );
  await context.sync();
  const found = new Map<string, Excel.ConditionalFormat[]>();
  for (const { name, format, rule } of custom) {
    if (!OURS.has(rule.formula)) continue;
    found.set(name, [...(found.get(name) ?? []), format]);
  }
  return found;
}

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
