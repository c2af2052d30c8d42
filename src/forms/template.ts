/**
 * Templates: worksheets whose cells hold markers. `{季度}` is one value, `{.姓名}` a column of the main list and
 * `{支部.党员人数}` one of a named list; the row (or rows) of a list is repeated for each of its items. Rows from
 * `{分组.支部}` down to a list, and from the list down to `{小计.支部}`, are repeated for each branch. `\{` is a brace.
 */
import { editDistance } from "../domain/text";
import { cellAddress, type NewSheet, type SheetCell } from "../workbook/workbook";
import { field, MAIN_LIST, type Field, type Fields, type Vocabulary } from "./vocabulary";

/** A worksheet as it stands in a template's file. */
export type Template = Omit<NewSheet, "madeBy" | "charts">;

/** What a marker stands for: a value of the form, of a list's item, or what the items of a group have in common. */
export interface Marker {
  readonly of: "form" | "item" | "group";
  readonly key: string;
  readonly field: Field;
}

/** How one cell of the template is filled: its text as pieces and markers, or null where it stays as it is. */
export interface CellPlan {
  readonly cell: SheetCell | null;
  readonly pieces: ReadonlyArray<string | Marker> | null;
}

/**
 * A list and the template rows that are repeated for it: `top` to `items` for each group, `items` to `foot` for each
 * item, `foot` to `bottom` for each group; each from inclusive, to exclusive.
 */
export interface Block {
  readonly list: string;
  /** The field whose equal values make a group; null for a list that is not grouped. */
  readonly groupBy: string | null;
  readonly top: number;
  readonly items: number;
  readonly foot: number;
  readonly bottom: number;
}

/** A template understood: how each cell is filled and which rows are repeated. */
export interface TemplatePlan {
  readonly sheet: Template;
  /** `cells[row][column]` */
  readonly cells: ReadonlyArray<readonly CellPlan[]>;
  /** From top to bottom; no two share a row. */
  readonly blocks: readonly Block[];
}

/** A fault of a template, at a cell in A1 style; markers are written with their braces. */
export type TemplateProblem =
  | { readonly code: "unknown-marker"; readonly cell: string; readonly marker: string; readonly nearest: string }
  /** Columns of two lists stand in one row. */
  | { readonly code: "two-lists"; readonly cell: string }
  /** A group's marker stands in a list's own row, or no list stands below (分组) or above (小计) it. */
  | { readonly code: "group-without-list"; readonly cell: string; readonly marker: string }
  /** One list is grouped by two fields. */
  | { readonly code: "two-groupings"; readonly cell: string; readonly marker: string }
  /** A formula needs more separate ranges than a function takes. */
  | { readonly code: "too-many-ranges"; readonly cell: string };

/** A template that cannot be filled; `src/locales` has the sentences. */
export class TemplateError extends Error {
  constructor(
    /** Name of the template's worksheet. */
    readonly sheet: string,
    readonly problems: readonly TemplateProblem[],
  ) {
    super(`template ${sheet}: ${JSON.stringify(problems)}`);
    this.name = "TemplateError";
  }
}

/** The running number of a list's item, from 1, in printed order: every list has it. */
export const SERIAL = "serial";
const SERIAL_FIELD: Fields = { [SERIAL]: field("count", "序号") };

/** The part of a group whose rows a marker stands in, by the word before its dot. */
const GROUP_PARTS: ReadonlyMap<string, "head" | "foot"> = new Map([
  ["分组", "head"],
  ["group", "head"],
  ["小计", "foot"],
  ["subtotal", "foot"],
]);

/** A marker's text taken apart; `list` is null where the form has no list of that name. */
type MarkerName =
  | { readonly of: "form"; readonly name: string }
  | { readonly of: "item"; readonly name: string; readonly list: string | null }
  | { readonly of: "group"; readonly name: string; readonly part: "head" | "foot" };

type PlacedName = MarkerName & { readonly text: string; readonly cell: string };

/**
 * Understands a template of a form.
 * @throws TemplateError listing every unknown or misplaced marker
 */
export function planTemplate(template: Template, vocabulary: Vocabulary): TemplatePlan {
  const names = template.rows.map(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      textPieces(cell).flatMap((piece) =>
        typeof piece === "string"
          ? []
          : [{ ...parseMarker(piece.marker, vocabulary), text: piece.marker, cell: cellAddress(row, column) }],
      ),
    ),
  );
  const blocks = findBlocks(template, names, vocabulary);
  const blockOf = (row: number): Block | undefined => blocks.find(({ top, bottom }) => row >= top && row < bottom);
  const problems = names.flatMap((placed, row) =>
    placed.flatMap((name) => problemOf(name, row, blockOf(row), vocabulary) ?? []),
  );
  if (problems.length > 0) throw new TemplateError(template.name, problems);
  const cells = template.rows.map((row, r) =>
    row.cells.map((cell) =>
      planCell(cell, (text) => findMarker(parseMarker(text, vocabulary), blockOf(r), vocabulary)),
    ),
  );
  return { sheet: template, cells, blocks };
}

/** A cell's text cut at its markers; nothing for a cell that holds no text. */
function textPieces(cell: SheetCell | null): Array<string | { readonly marker: string }> {
  if (cell === null || !("value" in cell.content) || typeof cell.content.value !== "string") return [];
  const tokens = cell.content.value.matchAll(/\\(?<brace>[{}])|\{(?<marker>[^{}]*)\}|[^\\{]+|[^]/g);
  return [...tokens].map(({ 0: token, groups = {} }) =>
    groups.marker === undefined ? (groups.brace ?? token) : { marker: groups.marker.replace(/\s/g, "") },
  );
}

function parseMarker(text: string, { lists }: Vocabulary): MarkerName {
  const dot = text.indexOf(".");
  if (dot < 0) return { of: "form", name: text };
  const [scope, name] = [text.slice(0, dot), text.slice(dot + 1)];
  const part = GROUP_PARTS.get(scope);
  if (part) return { of: "group", name, part };
  const list = scope === "" ? MAIN_LIST : Object.keys(lists).find((key) => key === scope || lists[key]?.name === scope);
  return { of: "item", name, list: list ?? null };
}

/** What a marker means in the rows of a block, or null when nothing of the form has that name. */
function findMarker(marker: MarkerName, block: Block | undefined, { fields, lists }: Vocabulary): Marker | null {
  const { of, name } = marker;
  const list = marker.of === "item" ? marker.list : (block?.list ?? null);
  const known = of === "form" ? fields : { ...(list === null ? {} : lists[list]?.fields), ...SERIAL_FIELD };
  const key = Object.keys(known).find((each) => each === name || known[each]?.name === name);
  const found = key === undefined ? undefined : known[key];
  return key !== undefined && found ? { of, key, field: found } : null;
}

function problemOf(
  name: PlacedName,
  row: number,
  block: Block | undefined,
  vocabulary: Vocabulary,
): TemplateProblem | null {
  const { text, cell } = name;
  const marker = `{${text}}`;
  const isItemRow = block !== undefined && row >= block.items && row < block.foot;
  if (name.of === "group" && (block === undefined || isItemRow)) return { code: "group-without-list", cell, marker };
  const found = findMarker(name, block, vocabulary);
  if (!found) return { code: "unknown-marker", cell, marker, nearest: `{${nearestMarker(text, vocabulary)}}` };
  if (name.of === "item" && name.list !== block?.list) return { code: "two-lists", cell };
  if (name.of === "group" && found.key !== block?.groupBy) return { code: "two-groupings", cell, marker };
  return null;
}

/** The marker of the form that is spelled most like an unknown one, without its braces. */
function nearestMarker(text: string, { fields, lists }: Vocabulary): string {
  const names = (scopes: readonly string[], some: Fields): string[] =>
    scopes.flatMap((scope) => Object.entries(some).flatMap(([key, { name }]) => [scope + name, scope + key]));
  const known = Object.entries(lists).flatMap(([key, list]) => [
    ...names([key === MAIN_LIST ? "." : `${list.name}.`], { ...list.fields, ...SERIAL_FIELD }),
    ...names(["分组.", "小计."], list.fields),
  ]);
  let [nearest, least] = ["", Infinity];
  for (const candidate of [...names([""], fields), ...known]) {
    const distance = editDistance(text, candidate);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** Puts the rows of each list together with those of its groups. */
function findBlocks(template: Template, names: ReadonlyArray<readonly PlacedName[]>, vocabulary: Vocabulary): Block[] {
  const listOf = (row: number): string | null => {
    for (const name of names[row] ?? []) if (name.of === "item" && name.list !== null) return name.list;
    return null;
  };
  const holdsGroup = (row: number, part: "head" | "foot"): boolean =>
    (names[row] ?? []).some((name) => name.of === "group" && name.part === part);
  // An item has several rows where they name the same list, or where a merged cell reaches down from its first.
  const footOf = (first: number): number => {
    let end = first + 1;
    const belongs = (row: number): boolean => {
      if (listOf(row) !== null) return listOf(row) === listOf(first);
      if (holdsGroup(row, "foot")) return false;
      return template.merges.some(({ top, bottom }) => top >= first && top < row && bottom >= row);
    };
    while (end < names.length && belongs(end)) end += 1;
    return end;
  };

  const blocks: Block[] = [];
  for (let items = 0; items < names.length; items += 1) {
    const list = listOf(items);
    if (list === null) continue;
    const foot = footOf(items);
    let top = items;
    for (let row = items - 1; row >= (blocks.at(-1)?.bottom ?? 0); row -= 1) if (holdsGroup(row, "head")) top = row;
    let bottom = foot;
    for (let row = foot; row < names.length && listOf(row) === null; row += 1)
      if (holdsGroup(row, "foot")) bottom = row + 1;
    const grouping = names
      .slice(top, bottom)
      .flat()
      .find(({ of }) => of === "group");
    const block = { list, groupBy: null, top, items, foot, bottom };
    blocks.push({ ...block, groupBy: (grouping && findMarker(grouping, block, vocabulary)?.key) ?? null });
    items = bottom - 1;
  }
  return blocks;
}

function planCell(cell: SheetCell | null, find: (marker: string) => Marker | null): CellPlan {
  const pieces = textPieces(cell).map((piece) => (typeof piece === "string" ? piece : (find(piece.marker) ?? "")));
  if (cell === null || pieces.length === 0) return { cell, pieces: null };
  if (pieces.some((piece) => typeof piece !== "string")) return { cell, pieces };
  return { cell: { ...cell, content: { value: pieces.join("") } }, pieces: null };
}
