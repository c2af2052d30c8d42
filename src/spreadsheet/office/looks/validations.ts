/** Data validations of a worksheet, as Excel tells them. */
import { cellCount, columnCount } from "../../ranges";
import type { CellRange, Validation } from "../../workbook";
import { OPERATORS } from "../write/formats";
import { coveringRanges, rangeOf } from "../ranges";

/** Cells that are looked at one by one. */
const SYNC_CELLS = 1_000;

/** The drop-downs and checks of a range; those of a time of day, which forms have none of, are left out. */
export async function askValidations(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: CellRange,
): Promise<Validation[]> {
  const whole = rangeOf(worksheet, area).dataValidation;
  whole.load("type");
  await context.sync();
  if (whole.type === "None") return [];
  const found = new Map<string, { readonly validation: Unplaced; readonly cells: { row: number; column: number }[] }>();
  const height = Math.max(1, Math.floor(SYNC_CELLS / columnCount(area)));
  for (let top = area.top; top <= area.bottom; top += height) {
    const slice = { ...area, top, bottom: Math.min(area.bottom, top + height - 1) };
    for (const { row, column, dataValidation } of await readSlice(context, worksheet, slice)) {
      const validation = validationOf(dataValidation);
      if (!validation) continue;
      const key = JSON.stringify(validation);
      const same = found.get(key) ?? { validation, cells: [] };
      same.cells.push({ row, column });
      found.set(key, same);
    }
  }
  return [...found.values()].flatMap(({ validation, cells }) =>
    coveringRanges(cells).map((range) => ({ ...validation, range })),
  );
}

/** What each cell of a range has of its own. */
async function readSlice(context: Excel.RequestContext, worksheet: Excel.Worksheet, slice: CellRange) {
  const width = columnCount(slice);
  const cells = Array.from({ length: cellCount(slice) }, (_, index) => {
    const [row, column] = [slice.top + Math.floor(index / width), slice.left + (index % width)];
    const { dataValidation } = worksheet.getCell(row, column);
    dataValidation.load("type,rule,prompt,errorAlert");
    return { row, column, dataValidation };
  });
  await context.sync();
  return cells;
}

type Unplaced = Omit<Validation, "range">;
type Rule = Excel.DataValidation["rule"];

function validationOf({ type, rule, prompt, errorAlert }: Excel.DataValidation): Unplaced | null {
  const kind = KINDS.get(type);
  const told = kind && ruleOf(kind, rule);
  if (!told) return null;
  return {
    type: kind,
    ...told,
    ...(prompt?.message ? { message: prompt.message } : {}),
    ...(errorAlert && errorAlert.style !== "Stop" ? { isAdvice: true } : {}),
  };
}

function ruleOf(kind: Validation["type"], rule: Rule): Partial<Validation> | null {
  if (kind === "list") {
    const source = String(rule.list?.source ?? "");
    return source.startsWith("=") ? { formula1: source.slice(1) } : { values: source.split(",") };
  }
  if (kind === "custom") return rule.custom ? { formula1: bare(rule.custom.formula) } : null;
  const comparison =
    kind === "whole"
      ? rule.wholeNumber
      : kind === "decimal"
        ? rule.decimal
        : kind === "date"
          ? rule.date
          : rule.textLength;
  if (!comparison) return null;
  const operator = Object.entries(OPERATORS).find(([, word]) => word === comparison.operator)?.[0];
  return {
    operator: operator as Validation["operator"],
    formula1: bare(comparison.formula1),
    ...(comparison.formula2 === undefined ? {} : { formula2: bare(comparison.formula2) }),
  };
}

/** What a rule is held against, as a formula without `=`. */
function bare(operand: unknown): string {
  return String(operand).replace(/^=/, "");
}

const KINDS: ReadonlyMap<string, Validation["type"]> = new Map([
  ["List", "list"],
  ["WholeNumber", "whole"],
  ["Decimal", "decimal"],
  ["Date", "date"],
  ["TextLength", "textLength"],
  ["Custom", "custom"],
]);
