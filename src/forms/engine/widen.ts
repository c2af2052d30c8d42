/**
 * Repeats columns of a template to the right, for each group of the lists in them: what comes of it is a template with as
 * many lists side by side, and the data of each.
 */
import type { CellRange, SheetCell } from "../../spreadsheet/workbook";
import { Axis, type Block, type Crossing, type Place } from "./axis";
import { formatReference, parseFormula, writeFormula, type Reference } from "../../formula/references";
import { itemsWith, valuesOf, type Value } from "./groups";
import { escapeBraces, parseMarker, textPieces, wholeRuns } from "./markers";
import { planTemplate, type Across, type Template, type TemplatePlan } from "./template";
import { valueText, type FormData, type List, type Vocabulary } from "./vocabulary";

/** Columns that are repeated, with what each copy is for. */
interface Wide {
  readonly across: Across;
  readonly block: Block;
  /** Keys of the lists in them. */
  readonly lists: readonly string[];
  readonly values: readonly Value[];
}

/** A plan and its data with no columns left to repeat. */
export function widened(plan: TemplatePlan, data: FormData): { readonly plan: TemplatePlan; readonly data: FormData } {
  if (plan.across.length === 0) return { plan, data };
  const wides = plan.across.map((across) => wideOf(across, plan, data));
  const width = plan.sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const repeated = wides.map(({ block, values }) => ({ block, repeats: values.length }));
  const axis = new Axis(Math.max(width, plan.sheet.columnWidths.length), repeated, false);
  const places = [...axis.places()];
  const starts = places.flatMap(({ block, line }, column) => (block?.items.from === line ? [column] : []));

  const lists: Record<string, List> = { ...plan.vocabulary.lists };
  const items: Record<string, FormData["lists"][string]> = { ...data.lists };
  for (const wide of wides) {
    for (const list of wide.lists) {
      for (const [copy, value] of wide.values.entries()) {
        const own = plan.vocabulary.lists[list];
        if (own) lists[copyKey(list, copy)] = own;
        items[copyKey(list, copy)] = itemsWith(data, list, wide.across.groupBy, value);
      }
    }
  }
  const vocabulary: Vocabulary = { fields: plan.vocabulary.fields, lists };
  const writer = new Widening(plan, axis, places, wides);
  return { plan: planTemplate(writer.template(), vocabulary, starts), data: { values: data.values, lists: items } };
}

function wideOf(across: Across, plan: TemplatePlan, data: FormData): Wide {
  const { left, right } = across.range;
  const named = plan.cells.flatMap((row, r) =>
    row
      .slice(left, right + 1)
      .flatMap((cell, c) =>
        (cell.pieces ?? []).flatMap((piece) =>
          typeof piece !== "string" && piece.of === "item" ? [[r, left + c]] : [],
        ),
      ),
  );
  const lists = plan.regions
    .flatMap(({ blocks }) => blocks)
    .filter(({ items, columns }) =>
      named.some(
        ([row = 0, column = 0]) => row >= items.from && row < items.to && column >= columns.from && column < columns.to,
      ),
    )
    .map(({ list }) => list);
  const values = valuesOf(data, lists, across.groupBy);
  return {
    across,
    block: { groups: [], items: { from: left, to: right + 1 } },
    lists: [...new Set(lists)],
    values: values.length === 0 ? [null] : values,
  };
}

/** A list's key among those of the wider template. */
function copyKey(list: string, copy: number): string {
  return `${list}@${copy + 1}`;
}

class Widening {
  constructor(
    readonly plan: TemplatePlan,
    readonly axis: Axis,
    readonly places: readonly Place[],
    readonly wides: readonly Wide[],
  ) {}

  template(): Template {
    const { places, axis } = this;
    const { sheet } = this.plan;
    const { print } = sheet;
    const merges = sheet.merges.map((merge) => ({
      merge,
      copies: this.#isSpread(merge)
        ? [{ ...merge, left: axis.first(merge.left), right: axis.last(merge.right) }]
        : this.#ranges(merge).map(({ range }) => range),
    }));
    /** Whether a copy of a merged cell lies within another one. */
    const isCovered = (row: number, line: number, column: number): boolean =>
      merges.some(
        ({ merge: { top, left }, copies }) =>
          top === row && left === line && copies.every((copy) => copy.left !== column),
      );
    return {
      ...sheet,
      rows: sheet.rows.map((row, r) => ({
        ...row,
        cells: places.map((place, column) => {
          const cell = this.#cell(row.cells[place.line] ?? null, place);
          return cell && isCovered(r, place.line, column) ? { ...cell, content: { value: null } } : cell;
        }),
      })),
      columnWidths: places.map(({ line }) => sheet.columnWidths[line] ?? null),
      hiddenColumns:
        sheet.hiddenColumns && [...places.keys()].filter((at) => sheet.hiddenColumns?.includes(places[at]?.line ?? -1)),
      merges: merges.flatMap(({ copies }) => copies),
      images: sheet.images?.flatMap((image) =>
        [...places.keys()].flatMap((column) => (places[column]?.line === image.column ? [{ ...image, column }] : [])),
      ),
      conditionalFormats: sheet.conditionalFormats?.flatMap((format) =>
        this.#ranges(format.range).map(({ range, place }) => ({
          ...format,
          range,
          formula: this.#formula(format.formula, place),
        })),
      ),
      scales: sheet.scales?.flatMap((scale) => this.#ranges(scale.range).map(({ range }) => ({ ...scale, range }))),
      validations: sheet.validations?.flatMap((validation) =>
        this.#ranges(validation.range).map(({ range, place }) => ({
          ...validation,
          range,
          formula1: validation.formula1 && this.#formula(validation.formula1, place),
          formula2: validation.formula2 && this.#formula(validation.formula2, place),
        })),
      ),
      names: sheet.names?.map((each) => ({
        ...each,
        formula: this.#formula(each.formula, { line: -1, block: null, path: [], item: null }),
      })),
      print: print && {
        ...print,
        area: print.area && { ...print.area, left: axis.first(print.area.left), right: axis.last(print.area.right) },
      },
      freeze: sheet.freeze && { ...sheet.freeze, columns: axis.first(sheet.freeze.columns) },
    };
  }

  /** Whether a merged cell as wide as the repeated columns stands over all copies together: a title, not a branch's head. */
  #isSpread({ top, left, right }: CellRange): boolean {
    const { cell, pieces } = this.plan.cells[top]?.[left] ?? { cell: null, pieces: null };
    const isOfCopy = pieces?.some((piece) => typeof piece !== "string" && piece.of !== "form");
    const isWide = this.wides.some(({ across: { range } }) => range.left === left && range.right === right);
    return isWide && !isOfCopy && cell !== null && "value" in cell.content;
  }

  /** The copies of a range, each with the place of its left edge. */
  #ranges(range: CellRange): Array<{ range: CellRange; place: Place }> {
    return this.places.flatMap((place, at) => {
      if (place.line !== range.left) return [];
      const [left, right] = this.axis.extent(range.left, range.right, place);
      return left === at ? [{ range: { ...range, left, right }, place }] : [];
    });
  }

  #cell(cell: SheetCell | null, place: Place): SheetCell | null {
    if (cell === null) return null;
    if ("formula" in cell.content) return { ...cell, content: { formula: this.#formula(cell.content.formula, place) } };
    if (typeof cell.content.value !== "string" || place.item === null) return cell;
    const runs = cell.runs && wholeRuns(cell.runs).map((run) => ({ ...run, text: this.#text(run.text, place) }));
    return { ...cell, content: { value: this.#text(cell.content.value, place) }, ...(runs && { runs }) };
  }

  /** A text of repeated columns: its group is told, and its lists are the copy's own. */
  #text(text: string, { block, item }: Place): string {
    const wide = this.wides.find((each) => each.block === block);
    if (!wide || item === null) return text;
    const { vocabulary } = this.plan;
    return textPieces(text)
      .map((piece) => {
        if ("text" in piece) return escapeBraces(piece.text);
        const name = parseMarker(piece.marker, vocabulary);
        if (name.of === "group" && name.part === "across") {
          const type = vocabulary.lists[wide.lists[0] ?? ""]?.fields[wide.across.groupBy]?.type ?? "text";
          return escapeBraces(valueText(wide.values[item] ?? null, type));
        }
        const isOwn = name.of === "item" && name.list !== null && wide.lists.includes(name.list);
        return `{${isOwn ? `${copyKey(name.list ?? "", item)}.${name.name}` : piece.marker}}`;
      })
      .join("");
  }

  /** A formula whose columns follow; its rows do so when the rows are filled. */
  #formula(formula: string, place: Place): string {
    const { sheet } = this.plan;
    const follow = (reference: Reference): string => {
      const { from, to, isRange, within } = reference;
      if (from.column === null || to.column === null) return formatReference(reference);
      const columns = { from: from.column, to: to.column, fromFixed: from.columnFixed, toFixed: to.columnFixed };
      const crossing = this.#crossing(from.row, to.row);
      return this.axis
        .follow({ ...columns, isRange, within }, place, crossing)
        .map(([first, last]) =>
          formatReference({
            ...reference,
            isRange: isRange || first !== last,
            from: { ...from, column: first },
            to: { ...to, column: last },
          }),
        )
        .join(",");
    };
    return writeFormula(parseFormula(formula, sheet.name), follow);
  }

  #crossing(top: number | null, bottom: number | null): Crossing {
    const rows = this.plan.sheet.rows.slice(top ?? 0, bottom === null ? undefined : bottom + 1);
    const cells = (column: number) => rows.map((row) => row.cells[column] ?? null);
    return {
      isBlank: (column) =>
        cells(column).every((cell) => cell === null || ("value" in cell.content && cell.content.value === null)),
      isPassedOver: () => false,
    };
  }
}
