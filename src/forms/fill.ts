/**
 * Fills a template with a form's data: a pure step from one worksheet to another.
 */
import { formatDate, serialFromDate, type PlainDate } from "../domain/dates";
import { yuanFromFen } from "../domain/money";
import {
  cellAddress,
  type CellContent,
  type CellRange,
  type CellStyle,
  type NewRow,
  type NewSheet,
  type PrintSetup,
  type SheetCell,
} from "../workbook/workbook";
import { parseFormula, subtotalled, writeFormula } from "./formula";
import { Layout, TooManyRanges, type Place } from "./layout";
import { rowFitter } from "./rowHeight";
import { SERIAL, TemplateError, type Block, type CellPlan, type Marker, type TemplatePlan } from "./template";
import { valueText, type FormData, type ValueType, type ValueTypes } from "./vocabulary";

type Value = ValueTypes[ValueType] | null;
type Item = Readonly<Record<string, Value>>;

/** The items of a list that belong together, and the value they have in common. */
interface Group {
  readonly label: Value;
  readonly items: readonly Item[];
  /** Number of the list's items before the group. */
  readonly before: number;
}

/** Writes a cell of the template as it reads at a place of the filled sheet. */
type Writer = (place: Place) => SheetCell | null;

/** Gives a formula of the template as it reads at a place of the filled sheet. */
type Following = (formula: string) => (place: Place) => string;

/** What stands in the one row of a list without items. */
const BLANK: Item = {};

/**
 * The filled worksheet.
 * @param name its name, at most 31 characters
 * @throws TemplateError `too-many-ranges`
 */
export function fillTemplate(plan: TemplatePlan, data: FormData, name: string, madeBy: string): NewSheet {
  const { sheet } = plan;
  const groups = new Map(plan.blocks.map((block) => [block, groupItems(block, data)]));
  const groupsOf = (block: Block): readonly Group[] => groups.get(block) ?? [];
  const layout = new Layout(plan, (block) => groupsOf(block).map(({ items }) => items.length));

  const valueAt = ({ of, key }: Marker, { block, group, item }: Place): Value => {
    if (of === "form" || block === null) return data.values[key] ?? null;
    const { label, items, before } = groupsOf(block)[group] ?? { label: null, items: [], before: 0 };
    if (of === "group" || item === null) return label;
    const values = items[item] ?? BLANK;
    return key === SERIAL && values !== BLANK ? before + item + 1 : (values[key] ?? null);
  };
  const following: Following = (formula) => {
    const parts = parseFormula(layout.hasManyGroups ? subtotalled(formula, sheet.name) : formula, sheet.name);
    return (place) => writeFormula(parts, (reference) => layout.follow(reference, place));
  };
  const writers = plan.cells.map((row, r) =>
    row.map((cell, c) => {
      const write = cellWriter(cell, valueAt, following);
      return (place: Place) => naming(sheet.name, cellAddress(r, c), () => write(place));
    }),
  );

  const fitters = sheet.rows.map((_, row) => rowFitter(sheet, row));

  const rows: NewRow[] = [];
  const merges: CellRange[] = [];
  for (const place of layout.places()) {
    for (const merge of sheet.merges) {
      if (merge.top !== place.row) continue;
      const [top, bottom] = layout.extent(merge.top, merge.bottom, place);
      // A merged cell that starts in a list and ends below it becomes one, not one an item.
      if (top === rows.length) merges.push({ ...merge, top, bottom });
    }
    const cells = (writers[place.row] ?? []).map((write) => write(place));
    const { height = null, hidden } = sheet.rows[place.row] ?? {};
    const needed = fitters[place.row]?.(cells) ?? 0;
    rows.push({ height: needed > (height ?? 0) ? needed : height, hidden, cells });
  }

  /** A formula that belongs to a range, relative to its top left cell. */
  const moveFormula = (formula: string, { top, left }: CellRange): string =>
    naming(sheet.name, cellAddress(top, left), () => following(formula)(layout.firstPlace(top)));
  const moveRange = (range: CellRange): CellRange => ({
    ...range,
    top: layout.first(range.top),
    bottom: layout.last(range.bottom),
  });
  return {
    ...sheet,
    name,
    madeBy,
    rows,
    merges,
    print: sheet.print && movePrint(sheet.print, layout),
    conditionalFormats: sheet.conditionalFormats?.map((format) => ({
      ...format,
      range: moveRange(format.range),
      formula: moveFormula(format.formula, format.range),
    })),
    validations: sheet.validations?.map((validation) => ({
      ...validation,
      range: moveRange(validation.range),
      formula1: validation.formula1 && moveFormula(validation.formula1, validation.range),
      formula2: validation.formula2 && moveFormula(validation.formula2, validation.range),
    })),
    freeze: sheet.freeze && { ...sheet.freeze, rows: layout.first(sheet.freeze.rows) },
  };
}

function movePrint(print: PrintSetup, layout: Layout): PrintSetup {
  const { area, titleRows, rowBreaks } = print;
  return {
    ...print,
    area: area && { ...area, top: layout.first(area.top), bottom: layout.last(area.bottom) },
    titleRows: titleRows && { first: layout.first(titleRows.first), last: layout.last(titleRows.last) },
    rowBreaks: rowBreaks?.map((row) => layout.last(row)),
  };
}

/** The items of a list by group, groups in the order of their first items. */
function groupItems({ list, groupBy }: Block, data: FormData): readonly Group[] {
  const items = data.lists[list] ?? [];
  if (items.length === 0) return [{ label: null, items: [BLANK], before: 0 }];
  if (groupBy === null) return [{ label: null, items, before: 0 }];
  const groups = new Map<string, { label: Value; items: Item[] }>();
  for (const item of items) {
    const label = item[groupBy] ?? null;
    const key = JSON.stringify(label);
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { label, items: [item] });
  }
  let before = 0;
  return [...groups.values()].map((group) => {
    const numbered = { ...group, before };
    before += group.items.length;
    return numbered;
  });
}

function cellWriter(
  { cell, pieces }: CellPlan,
  valueAt: (marker: Marker, place: Place) => Value,
  following: Following,
): Writer {
  if (cell === null) return () => null;
  const restyle = restyler(cell.style);
  if (pieces === null) {
    if (!("formula" in cell.content)) return () => cell;
    const formulaAt = following(cell.content.formula);
    return (place) => ({ ...cell, content: { formula: formulaAt(place) } });
  }
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined && typeof only !== "string") {
    return (place) => {
      const value = valueAt(only, place);
      const { content, format, link } = typed(value, only.field.type);
      return { ...cell, content, style: restyle(content, format), ...(link === undefined ? {} : { link }) };
    };
  }
  return (place) => {
    const text = pieces
      .map((piece) => (typeof piece === "string" ? piece : valueText(valueAt(piece, place), piece.field.type)))
      .join("");
    const content = { value: text };
    return { ...cell, content, style: restyle(content) };
  };
}

/** A value as a cell holds it, with the number format it takes where the template's cell has none. */
function typed(value: Value, type: ValueType): { content: CellContent; format?: string; link?: string } {
  if (value === null) return { content: { value: null } };
  if (typeof value === "object")
    return "text" in value ? { content: { value: value.text }, link: value.target } : typedDate(value);
  if (type === "money" && typeof value === "number")
    return { content: { value: yuanFromFen(value) }, format: "#,##0.00" };
  return { content: { value }, format: type === "percent" ? "0.0%" : undefined };
}

/** A day is a serial number; a month or a year is text, as no number stands for it. */
function typedDate(date: PlainDate): { content: CellContent; format?: string } {
  if (date.day === null) return { content: { value: formatDate(date) } };
  return { content: { value: serialFromDate(date) }, format: "yyyy-mm-dd" };
}

/**
 * Gives the template's style with the number format its content needs: `@` for text that would be taken for a number or
 * a formula, a default for numbers without one. The few variants are shared by all copies of the cell.
 */
function restyler(style: CellStyle | undefined): (content: CellContent, format?: string) => CellStyle | undefined {
  const variants = new Map<string, CellStyle>();
  const hasFormat = style?.numberFormat !== undefined && style.numberFormat !== "General";
  return (content, format) => {
    const isRisky =
      "value" in content && typeof content.value === "string" && /^[=+\-@\t\r＝＋－＠]|^[\d.,]+$/.test(content.value);
    const numberFormat = isRisky ? "@" : hasFormat ? undefined : format;
    if (numberFormat === undefined || numberFormat === style?.numberFormat) return style;
    const variant = variants.get(numberFormat) ?? { ...style, numberFormat };
    variants.set(numberFormat, variant);
    return variant;
  };
}

/** Runs a step whose fault is the template's cell `cell`. */
function naming<T>(sheet: string, cell: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof TooManyRanges) throw new TemplateError(sheet, [{ code: "too-many-ranges", cell }]);
    throw error;
  }
}
