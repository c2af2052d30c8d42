/**
 * Templates: worksheets whose cells hold markers. `{季度}` is one value, `{.姓名}` a column of the main list and
 * `{支部.党员人数}` one of a named list; the row (or rows) of a list is repeated for each of its items. Rows from
 * `{分组.支部}` down to a list, and from the list down to `{小计.支部}`, are repeated for each branch; columns under
 * `{横排.支部}` are repeated to the right. `{如有.备注}` shows its row only for a value. `\{` is a brace.
 */
import type { LeftOut } from "../../spreadsheet/own/leftOut";
import { cellAddress, contains, type CellRange, type NewSheet, type SheetCell } from "../../spreadsheet/workbook";
import { holds } from "./axis";
import { findRegions, type ListBlock, type PlacedName, type Region } from "./blocks";
import { namedIn } from "../../formula/references";
import {
  fieldKey,
  findCondition,
  findMarker,
  nearestMarker,
  parseMarker,
  textPieces,
  wholeRuns,
  type Condition,
  type Marker,
  type MarkerName,
} from "./markers";
import type { Vocabulary } from "./vocabulary";

/** A worksheet as it stands in a template's file. */
export interface Template extends Omit<NewSheet, "madeBy" | "charts"> {
  /** What the file has and a form cannot take over. */
  readonly leftOut?: readonly LeftOut[];
  /** Names of the worksheets beside it in the book that it is filled into; undefined for a worksheet of that book. */
  readonly others?: readonly string[];
}

/** A cell's text as pieces and markers. */
export type Pieces = ReadonlyArray<string | Marker>;

/** How one cell of the template is filled; `pieces` is null where it stays as it is. */
export interface CellPlan {
  readonly cell: SheetCell | null;
  readonly pieces: Pieces | null;
  /** The pieces by the runs of the cell's text that they stand in, where it has differently written ones. */
  readonly runs?: readonly Pieces[];
}

/** Columns that are repeated to the right for each group of the lists in them. */
export interface Across {
  /** Columns of the merged cell that holds the marker. */
  readonly range: CellRange;
  readonly groupBy: string;
}

/** A template understood: how each cell is filled and which rows and columns are repeated. */
export interface TemplatePlan {
  readonly sheet: Template;
  readonly vocabulary: Vocabulary;
  /** `cells[row][column]` */
  readonly cells: ReadonlyArray<readonly CellPlan[]>;
  /** What each row is shown for. */
  readonly conditions: ReadonlyArray<readonly Condition[]>;
  readonly regions: readonly Region[];
  /** From left to right. */
  readonly across: readonly Across[];
  /** The field that has a worksheet of its own for each of its values, and the text of the sheets' names. */
  readonly sheets: { readonly groupBy: string; readonly name: Pieces } | null;
}

/** A fault of a template, at a cell in A1 style; markers are written with their braces. */
export type TemplateProblem =
  | { readonly code: "unknown-marker"; readonly cell: string; readonly marker: string; readonly nearest: string }
  /** The columns of lists that stand side by side are mixed. */
  | { readonly code: "two-lists"; readonly cell: string }
  /** No list stands below (分组), above (小计) or in the columns (横排) of a group's marker, or it is in a list's own row. */
  | { readonly code: "group-without-list"; readonly cell: string; readonly marker: string }
  /** The heads and feet of groups do not stand within each other. */
  | { readonly code: "two-groupings"; readonly cell: string; readonly marker: string }
  /** A row that has another list beside it cannot be left out. */
  | { readonly code: "condition-beside-list"; readonly cell: string; readonly marker: string }
  /** A formula names a sheet, a table or a name that the filled book doesn't have. */
  | { readonly code: "absent-name"; readonly cell: string; readonly name: string }
  /** Something stands beside columns that are repeated to the right, in the row of their list. */
  | { readonly code: "beside-across"; readonly cell: string }
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

/** A marker where it stands. */
type Placed = MarkerName & { readonly text: string; readonly row: number; readonly column: number };

/**
 * Understands a template of a form.
 * @param starts columns with which a part of the sheet of its own begins, wherever its first marker is
 * @throws TemplateError listing every unknown or misplaced marker
 */
export function planTemplate(template: Template, vocabulary: Vocabulary, starts: readonly number[] = []): TemplatePlan {
  const names = template.rows.map(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      textPieces(textOf(cell)).flatMap((piece): Placed[] =>
        "text" in piece ? [] : [{ ...parseMarker(piece.marker, vocabulary), text: piece.marker, row, column }],
      ),
    ),
  );
  const tab = planTab(template.name, vocabulary);
  const groupOfTab = tab?.groupBy ?? null;
  const isOfTab = (name: string): boolean =>
    Object.values(vocabulary.lists).some(({ fields }) => groupOfTab !== null && fieldKey(name, fields) === groupOfTab);
  const regions = findRegions(
    names.map((row) => row.flatMap((name) => placedName(name, isOfTab))),
    template.merges,
    starts,
  );
  const blockAt = (row: number, column: number): ListBlock | undefined =>
    regions.find((region) => holds(region, row))?.blocks.find(({ columns }) => holds(columns, column));

  const across = findAcross(template, names.flat(), regions, vocabulary);
  const reader = new Reader(vocabulary, blockAt, across, groupOfTab);
  const problems = [
    ...(tab?.problems ?? []),
    ...names.flat().flatMap((name) => reader.problemOf(name, regions) ?? []),
    ...absentNames(template),
    ...besideAcross(template, regions, across),
  ];
  if (problems.length > 0) throw new TemplateError(template.name, problems);
  return {
    sheet: template,
    vocabulary,
    cells: template.rows.map(({ cells }, row) => cells.map((cell, column) => reader.planCell(cell, row, column))),
    conditions: names.map((row) => row.flatMap((name) => reader.conditionOf(name) ?? [])),
    regions,
    across,
    sheets: tab && groupOfTab !== null ? { groupBy: groupOfTab, name: tab.pieces } : null,
  };
}

/** What formulas name that would be nowhere in the filled book: its programs would show an error, or repair it away. */
function absentNames(template: Template): TemplateProblem[] {
  const { rows, others, leftOut = [] } = template;
  const known = new Set((template.names ?? []).map(({ name }) => name.toLowerCase()));
  const ownTables = new Set(leftOut.flatMap(({ what, at }) => (what === "table" ? [at] : [])));
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): TemplateProblem[] => {
      if (!cell || !("formula" in cell.content)) return [];
      const { sheets, tables, names } = namedIn(cell.content.formula, template.name);
      const absent = [
        ...sheets.filter((name) => others && !others.includes(name)),
        // Of a worksheet of the book only its own table stays with the template.
        ...tables.filter((name) => others !== undefined || ownTables.has(name)),
        ...names.filter((name) => others && !known.has(name.toLowerCase())),
      ];
      return [...new Set(absent)].map((name) => ({ code: "absent-name", cell: cellAddress(row, column), name }));
    }),
  );
}

/** What has no place once a list's columns are repeated to the right: each group has rows of its own there. */
function besideAcross({ rows }: Template, regions: readonly Region[], across: readonly Across[]): TemplateProblem[] {
  const isAcross = (column: number) => across.some(({ range }) => column >= range.left && column <= range.right);
  return regions
    .flatMap(({ blocks }) => blocks)
    .filter(({ columns }) => across.some(({ range }) => holds(columns, range.left)))
    .flatMap(({ items, columns }) =>
      rows.slice(items.from, items.to).flatMap(({ cells }, index) =>
        cells.flatMap((cell, column): TemplateProblem[] => {
          const isFilled = cell && ("formula" in cell.content || cell.content.value !== null);
          const isBeside = isFilled && holds(columns, column) && !isAcross(column);
          return isBeside ? [{ code: "beside-across", cell: cellAddress(items.from + index, column) }] : [];
        }),
      ),
    );
}

/** The text of a cell that holds one. */
function textOf(cell: SheetCell | null): string {
  return cell && "value" in cell.content && typeof cell.content.value === "string" ? cell.content.value : "";
}

/** A marker as the regions are found by it; that of the sheet's own group is no head or foot. */
function placedName(name: Placed, isOfTab: (name: string) => boolean): PlacedName[] {
  const { row, column } = name;
  if (name.of === "item" && name.list !== null) return [{ row, column, of: "item", list: name.list }];
  return name.of === "group" && !isOfTab(name.name)
    ? [{ row, column, of: "group", part: name.part, name: name.name }]
    : [];
}

/** The key among a form's values of what all items of a sheet of its own have in common. */
export function tabKey(field: string): string {
  return `tab.${field}`;
}

/** What the tab of a template says; null for one without a group. */
function planTab(
  name: string,
  vocabulary: Vocabulary,
): { groupBy: string | null; pieces: Pieces; problems: TemplateProblem[] } | null {
  const pieces = textPieces(name);
  const markers = pieces.flatMap((piece) => ("marker" in piece ? [parseMarker(piece.marker, vocabulary)] : []));
  const group = markers.find(({ of }) => of === "group");
  if (!group) return null;
  const fields = Object.fromEntries(Object.values(vocabulary.lists).flatMap((list) => Object.entries(list.fields)));
  const problems: TemplateProblem[] = [];
  const plan = pieces.map((piece) => {
    if ("text" in piece) return piece.text;
    const marker = parseMarker(piece.marker, vocabulary);
    const key = fieldKey(marker.name, marker.of === "group" ? fields : vocabulary.fields);
    const found = key === null ? undefined : (marker.of === "group" ? fields : vocabulary.fields)[key];
    if (key !== null && found)
      return { of: "form" as const, key: marker.of === "group" ? tabKey(key) : key, field: found };
    const nearest = `{${nearestMarker(piece.marker, vocabulary)}}`;
    problems.push({ code: "unknown-marker", cell: name, marker: `{${piece.marker}}`, nearest });
    return "";
  });
  return { groupBy: fieldKey(group.name, fields), pieces: plan, problems };
}

/** The columns that are repeated to the right. */
function findAcross(
  template: Template,
  names: readonly Placed[],
  regions: readonly Region[],
  vocabulary: Vocabulary,
): Across[] {
  const found: Across[] = [];
  for (const name of names) {
    const { row, column } = name;
    if (name.of !== "group" || name.part !== "across") continue;
    if (found.some(({ range }) => column >= range.left && column <= range.right)) continue;
    const range = template.merges.find((merge) => contains(merge, row, column)) ?? {
      top: row,
      bottom: row,
      left: column,
      right: column,
    };
    const groupBy = regions
      .flatMap(({ blocks }) => blocks)
      .filter(({ list, columns }) => holds(columns, column) && isNamedIn(names, list, range))
      .map(({ list }) => fieldKey(name.name, vocabulary.lists[list]?.fields ?? {}))
      .find((key) => key !== null);
    if (groupBy !== undefined && groupBy !== null) found.push({ range, groupBy });
  }
  return found.sort((one, other) => one.range.left - other.range.left);
}

function isNamedIn(names: readonly Placed[], list: string, { left, right }: CellRange): boolean {
  return names.some((name) => name.of === "item" && name.list === list && name.column >= left && name.column <= right);
}

/** Reads the markers of a template whose lists are known. */
class Reader {
  constructor(
    readonly vocabulary: Vocabulary,
    readonly blockAt: (row: number, column: number) => ListBlock | undefined,
    readonly across: readonly Across[],
    readonly groupOfTab: string | null,
  ) {}

  problemOf(name: Placed, regions: readonly Region[]): TemplateProblem | null {
    const { row, column } = name;
    const cell = cellAddress(row, column);
    const marker = `{${name.text}}`;
    const block = this.blockAt(row, column);
    const isItemRow = block !== undefined && holds(block.items, row);
    const unknown = (): TemplateProblem => {
      const nearest = `{${nearestMarker(name.text, this.vocabulary)}}`;
      return { code: "unknown-marker", cell, marker, nearest };
    };
    if (name.of === "condition") {
      if (!findCondition(name, isItemRow ? block.list : null, this.vocabulary)) return unknown();
      const isAlone = (regions.find((region) => holds(region, row))?.blocks.length ?? 1) === 1;
      return isAlone || (isItemRow && block.items.to - block.items.from === 1)
        ? null
        : { code: "condition-beside-list", cell, marker };
    }
    const found = this.find(name, row, column);
    const isKnown = Object.values(this.vocabulary.lists).some(({ fields }) => fieldKey(name.name, fields) !== null);
    if (name.of === "group" && name.part === "across" && !isKnown) return unknown();
    if (name.of === "group" && found?.of !== "form") {
      const isPlaced = name.part === "across" ? this.acrossAt(column) : block && !isItemRow;
      if (!isPlaced) return { code: "group-without-list", cell, marker };
    }
    if (!found) return unknown();
    if (name.of === "item" && name.list !== block?.list) return { code: "two-lists", cell };
    return name.of === "group" && block?.crossed === row ? { code: "two-groupings", cell, marker } : null;
  }

  conditionOf(name: Placed): Condition | null {
    if (name.of !== "condition") return null;
    const block = this.blockAt(name.row, name.column);
    const isItemRow = block !== undefined && holds(block.items, name.row);
    return findCondition(name, isItemRow ? block.list : null, this.vocabulary);
  }

  planCell(cell: SheetCell | null, row: number, column: number): CellPlan {
    const text = textOf(cell);
    if (cell === null || text === "") return { cell, pieces: null };
    const pieces = this.read(text, row, column);
    if (cell.runs) return { cell, pieces, runs: wholeRuns(cell.runs).map((run) => this.read(run.text, row, column)) };
    if (textPieces(text).some((piece) => "marker" in piece)) return { cell, pieces };
    return { cell: { ...cell, content: { value: pieces.join("") } }, pieces: null };
  }

  acrossAt(column: number): Across | undefined {
    return this.across.find(({ range }) => column >= range.left && column <= range.right);
  }

  private read(text: string, row: number, column: number): Pieces {
    return textPieces(text).flatMap((piece) => {
      if ("text" in piece) return [piece.text];
      const name = parseMarker(piece.marker, this.vocabulary);
      return name.of === "condition" ? [] : [this.find(name, row, column) ?? ""];
    });
  }

  private find(name: Exclude<MarkerName, { of: "condition" }>, row: number, column: number): Marker | null {
    const across = this.acrossAt(column);
    const isAcross = name.of === "group" && name.part === "across";
    const list = this.blockAt(row, column)?.list ?? null;
    const found = findMarker(name, list, this.vocabulary);
    if (name.of !== "group") return found;
    // Outside of lists only what the whole sheet, or the column, has in common is known.
    for (const { fields } of Object.values(this.vocabulary.lists)) {
      const key = fieldKey(name.name, fields);
      const field = key === null ? undefined : fields[key];
      if (key === null || !field) continue;
      if (isAcross && across?.groupBy === key) return { of: "group", key, field };
      if (!isAcross && this.groupOfTab === key) return { of: "form", key: tabKey(key), field };
    }
    return isAcross ? null : found;
  }
}
