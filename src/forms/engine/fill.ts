/**
 * Fills a template with a form's data: a pure step from one worksheet to others.
 */
import { USUAL_DIGIT } from "../../spreadsheet/columnWidth";
import { freeSheetName } from "../../spreadsheet/sheetNames";
import {
  cellAddress,
  type CellRange,
  type NewRow,
  type NewSheet,
  type SheetCell,
  type SheetImage,
} from "../../spreadsheet/workbook";
import { TooManyRanges, type Place } from "./axis";
import { carried } from "./carry";
import { cellWriter, type Following } from "./cells";
import { parseFormula, subtotalled, writeFormula } from "../../formula/references";
import { Filling } from "./filling";
import { itemsWith, listsWith, valuesOf } from "./groups";
import { Layout } from "./layout";
import { canBeCutWrongly, cutBetween, paginated, type Cut } from "./pages";
import { rowFitter } from "./rowHeight";
import { tabKey, TemplateError, type TemplatePlan } from "./template";
import { valueText, type FormData } from "./vocabulary";
import { widened } from "./widen";

/**
 * The filled worksheet, or one for each value of the field that the template's tab names.
 * @param name its name, where the tab names no field
 * @param digitPixels width of a digit in the book's default font
 * @throws TemplateError `too-many-ranges`
 */
export function fillTemplate(
  plan: TemplatePlan,
  data: FormData,
  name: string,
  madeBy: string,
  digitPixels = USUAL_DIGIT,
): NewSheet[] {
  const { sheets, vocabulary } = plan;
  if (sheets === null) return [fillSheet(plan, data, name, madeBy, digitPixels)];
  const { groupBy } = sheets;
  const lists = listsWith(vocabulary, groupBy);
  const type = vocabulary.lists[lists[0] ?? ""]?.fields[groupBy]?.type ?? "text";
  const taken: string[] = [];
  return valuesOf(data, lists, groupBy).map((value) => {
    const values = { ...data.values, [tabKey(groupBy)]: value };
    const own = Object.keys(data.lists).map((list) => [list, itemsWith(data, list, groupBy, value)]);
    const tab = sheets.name.map((piece) =>
      typeof piece === "string" ? piece : valueText(values[piece.key] ?? null, piece.field.type),
    );
    const sheetName = freeSheetName(tab.join(""), taken);
    taken.push(sheetName);
    const mark = `${madeBy} ${valueText(value, type)}`;
    return fillSheet(plan, { values, lists: Object.fromEntries(own) }, sheetName, mark, digitPixels);
  });
}

function fillSheet(
  template: TemplatePlan,
  given: FormData,
  name: string,
  madeBy: string,
  digitPixels: number,
): NewSheet {
  const { plan, data } = widened(template, given);
  const { sheet } = plan;
  const filling = new Filling(plan, data);
  const layout = new Layout(plan, (block) => filling.repeatsOf(block));
  const following: Following = (formula, prefix) => {
    const parsed = parseFormula(formula, sheet.name);
    // The formula of a name is no function, but a cell of a list stands there for all its rows as well.
    const within = prefix === undefined ? null : "SUM";
    const named = parsed.map((part) => (typeof part === "string" ? part : { ...part, within: part.within ?? within }));
    const parts = subtotalled(named, (reference) => layout.isOfManyGroups(reference));
    return (place) => writeFormula(parts, (reference) => layout.follow(reference, place, prefix));
  };
  const at = <T>(cell: string, step: () => T): T => naming(sheet.name, cell, step);
  const writers = plan.cells.map((row, r) =>
    row.map((cell, c) => {
      const write = cellWriter(cell, (marker, place) => filling.valueAt(marker, place), following);
      return (place: Place) => at(cellAddress(r, c), () => write(place));
    }),
  );
  const fitters = sheet.rows.map((_, row) => rowFitter(sheet, row));

  const rows: NewRow[] = [];
  const merges: CellRange[] = [];
  const images: SheetImage[] = [];
  const cuts: Cut[] | null = canBeCutWrongly(plan.regions) ? [] : null;
  let above: readonly Place[] | null = null;
  for (const places of layout.rows()) {
    if (above) cuts?.push(cutBetween(above, places, plan.regions));
    above = places;
    const at = rows.length;
    const placeOf = (column: number): Place | undefined => places[layout.partOf(column)];
    const covered = new Set<number>();
    for (const merge of sheet.merges) {
      const place = placeOf(merge.left);
      if (place?.line !== merge.top) continue;
      const [top, bottom] = place.isFiller
        ? [at, at]
        : layout.axisOf(merge.left).extent(merge.top, merge.bottom, place);
      // A merged cell that starts in a list and ends below it becomes one, not one an item.
      if (top !== at) covered.add(merge.left);
      else if (!place.isFiller || merge.bottom === merge.top) merges.push({ ...merge, top, bottom });
    }
    const isHidden = !places.every((place) => filling.isShown(place));
    for (const image of isHidden ? [] : (sheet.images ?? [])) {
      const place = placeOf(image.column);
      if (place?.line === image.row && !place.isFiller) images.push({ ...image, row: at });
    }
    const width = Math.max(...places.map(({ line }) => writers[line]?.length ?? 0));
    const cells = Array.from({ length: width }, (_, column) => {
      const place = placeOf(column);
      const cell = (place && writers[place.line]?.[column]?.(place)) ?? null;
      return place?.isFiller || covered.has(column) ? blank(cell) : isHidden ? withoutValue(cell) : cell;
    });
    const own = places.map(({ line }) => sheet.rows[line]).filter((row) => row !== undefined);
    const needed = Math.max(...places.map(({ line }) => fitters[line]?.(cells) ?? 0));
    const height = Math.max(...own.map((row) => row.height ?? 0));
    rows.push({
      height: needed > height ? needed : height || null,
      hidden: isHidden || own.every(({ hidden }) => hidden) || undefined,
      outlineLevel: own[0]?.outlineLevel,
      cells,
    });
  }
  const filled = { ...carried(sheet, layout, following, name, at), name, madeBy, rows, merges, images };
  return cuts ? paginated(filled, cuts, digitPixels) : filled;
}

/** A cell that keeps its format alone. */
function blank(cell: SheetCell | null): SheetCell | null {
  return cell && { content: { value: null }, style: cell.style };
}

/** A cell of a row that is not shown: formulas that name it find nothing there. */
function withoutValue(cell: SheetCell | null): SheetCell | null {
  return cell && "value" in cell.content ? blank(cell) : cell;
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
