import type { BorderLine, CellRange } from "../../../../spreadsheet/workbook";
import type { ConditionalFormat } from "../../../model/sheet/annotations";
import type { CellFormat, Underline } from "../../../model/sheet/format";
import { intersection } from "../../../model/sheet/ranges";
import { NEW_SCALES } from "../../../model/sheet/scale";
import { withoutRange } from "../../../model/sheet/sheet";
import { HostError, invalidArgument } from "../../errors";
import { child, items, method, property, readOnly, returning, type Reader, type Session } from "../../objectType";
import { color, integer, oneOf, text, yesNo } from "../../readers";
import { areasOf, cellsOf, requireAllowed } from "../cells";
import { styleOf, withStyle } from "./borders";
import { hex } from "./rangeFormat";
import {
  COLOR_SCALE_CONDITIONAL_FORMAT,
  CONDITIONAL_FORMAT,
  CONDITIONAL_FORMAT_RULE,
  CONDITIONAL_FORMATS,
  CONDITIONAL_RANGE_BORDER,
  CONDITIONAL_RANGE_BORDERS,
  CONDITIONAL_RANGE_FILL,
  CONDITIONAL_RANGE_FONT,
  CONDITIONAL_RANGE_FORMAT,
  CUSTOM_CONDITIONAL_FORMAT,
  DATA_BAR_CONDITIONAL_FORMAT,
  ICON_SET_CONDITIONAL_FORMAT,
  RANGE,
  RANGE_AREAS,
  type Cells,
  type CellSide,
  type RuleOnSheet,
} from "../types";

/** The kind of rule that has a formula of its own. */
const CUSTOM = "expression";

/** What the API calls the kinds of rules of files (ECMA-376 part 1, 18.18.12). */
const TYPES: ReadonlyMap<string, string> = new Map([
  [CUSTOM, "Custom"],
  ["cellIs", "CellValue"],
  ["colorScale", "ColorScale"],
  ["dataBar", "DataBar"],
  ["iconSet", "IconSet"],
  ["top10", "TopBottom"],
  ...["containsText", "notContainsText", "beginsWith", "endsWith"].map((type) => [type, "ContainsText"] as const),
]);

CONDITIONAL_FORMATS.define({
  items: items(CONDITIONAL_FORMAT, rulesOf, (cells, key, { behaviour }) => {
    const found = rulesOf(cells).find(({ id }) => id === key);
    return found && behaviour.rulesOnSameCells === "not-found" && isOneOfSeveral(found) ? null : found;
  }),
  methods: {
    // A new one is the first, and wins.
    add: returning(CONDITIONAL_FORMAT, [text], ({ sheet, ranges }, [type], session) => {
      requireAllowed(sheet, "formatCells", session);
      const kind = [...TYPES].find(([, name]) => name === type)?.[0] ?? "";
      const scale = NEW_SCALES.get(kind);
      if (kind !== CUSTOM && !scale)
        throw new HostError("ApiNotFound", `conditional formats of type ${type} are not covered`);
      const id = `{${session.book.nextId()}}`;
      const rule = { id, ranges, type: kind, formula: "", format: {}, stopIfTrue: false, ...(scale && { scale }) };
      sheet.conditionalFormats = [rule, ...sheet.conditionalFormats];
      sheet.arranged("conditionalFormats");
      return { sheet, id };
    }),
    clearAll: method([], ({ sheet, ranges }, _, session) => {
      requireAllowed(sheet, "formatCells", session);
      for (const range of ranges) sheet.conditionalFormats = withoutRange(sheet.conditionalFormats, range);
      sheet.arranged("conditionalFormats");
    }),
    getCount: method([], (cells) => rulesOf(cells).length),
    getItemAt: returning(CONDITIONAL_FORMAT, [integer], (cells, [index]) => {
      const found = rulesOf(cells)[index];
      if (!found) throw new HostError("ItemNotFound", `conditional format ${index}`);
      return found;
    }),
    getItemOrNullObject: returning(
      CONDITIONAL_FORMAT,
      [text],
      (cells, [id]) => rulesOf(cells).find((rule) => rule.id === id) ?? null,
    ),
  },
});

CONDITIONAL_FORMAT.define({
  id: ({ id }) => id,
  isGone: (rule, { book }) => book.position(rule.sheet) < 0 || !find(rule),
  properties: {
    id: readOnly(({ id }) => id),
    priority: property(
      ({ sheet, id }) => sheet.conditionalFormats.findIndex((each) => each.id === id),
      integer,
      ({ sheet, id }, priority, session) => {
        requireAllowed(sheet, "formatCells", session);
        const moved = sheet.conditionalFormats.filter((each) => each.id === id);
        const others = sheet.conditionalFormats.filter((each) => each.id !== id);
        sheet.conditionalFormats = [...others.slice(0, priority), ...moved, ...others.slice(priority)];
        sheet.arranged("conditionalFormats");
      },
    ),
    stopIfTrue: property(
      (rule) => current(rule).stopIfTrue,
      yesNo,
      (rule, stopIfTrue, session) => change(rule, { stopIfTrue }, session),
    ),
    type: readOnly((rule) => TYPES.get(current(rule).type) ?? "PresetCriteria"),
  },
  children: {
    colorScale: child(COLOR_SCALE_CONDITIONAL_FORMAT, (rule) => ofType(rule, "colorScale")),
    custom: child(CUSTOM_CONDITIONAL_FORMAT, (rule) => ofType(rule, CUSTOM)),
    customOrNullObject: child(CUSTOM_CONDITIONAL_FORMAT, (rule) => (current(rule).type === CUSTOM ? rule : null)),
    dataBar: child(DATA_BAR_CONDITIONAL_FORMAT, (rule) => ofType(rule, "dataBar")),
    iconSet: child(ICON_SET_CONDITIONAL_FORMAT, (rule) => ofType(rule, "iconSet")),
  },
  methods: {
    delete: method([], ({ sheet, id }, _, session) => {
      requireAllowed(sheet, "formatCells", session);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each.id !== id);
      sheet.arranged("conditionalFormats");
    }),
    getRange: returning(RANGE, [], (rule) => {
      const range = onlyRange(rule);
      if (!range) throw new HostError("InvalidOperation", "the rule has several ranges");
      return cellsOf(rule.sheet, range);
    }),
    getRangeOrNullObject: returning(RANGE, [], (rule) => {
      const range = onlyRange(rule);
      return range && cellsOf(rule.sheet, range);
    }),
    getRanges: returning(RANGE_AREAS, [], (rule) => areasOf(rule.sheet, current(rule).ranges)),
  },
});

CUSTOM_CONDITIONAL_FORMAT.define({
  children: {
    format: child(CONDITIONAL_RANGE_FORMAT, (format) => format),
    rule: child(CONDITIONAL_FORMAT_RULE, (format) => format),
  },
});

CONDITIONAL_FORMAT_RULE.define({
  properties: {
    formula: property(
      (format) => `=${current(format).formula}`,
      text,
      (format, formula, session) => {
        if (!formula.startsWith("=")) throw invalidArgument("a formula starts with =");
        change(format, { formula: formula.slice(1) }, session);
      },
    ),
  },
});

CONDITIONAL_RANGE_FORMAT.define({
  properties: { numberFormat: facet("numberFormat", text) },
  children: {
    borders: child(CONDITIONAL_RANGE_BORDERS, (format) => format),
    fill: child(CONDITIONAL_RANGE_FILL, (format) => format),
    font: child(CONDITIONAL_RANGE_FONT, (format) => format),
  },
});

const SIDES = [
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
  ["EdgeTop", "top"],
] as const satisfies readonly (readonly [index: string, side: CellSide])[];

CONDITIONAL_RANGE_BORDERS.define({
  properties: { count: readOnly(() => SIDES.length) },
  items: items(
    CONDITIONAL_RANGE_BORDER,
    (rule) => SIDES.map(([, side]) => ({ ...rule, side })),
    (rule, key) => {
      const side = SIDES.find(([index]) => index === key)?.[1];
      return side ? { ...rule, side } : null;
    },
  ),
  children: Object.fromEntries(
    SIDES.map(([, side]) => [side, child(CONDITIONAL_RANGE_BORDER, (rule: RuleOnSheet) => ({ ...rule, side }))]),
  ),
  methods: {
    getItemAt: returning(CONDITIONAL_RANGE_BORDER, [integer], (rule, [index]) => {
      const side = SIDES[index]?.[1];
      if (!side) throw new HostError("ItemNotFound", `border ${index}`);
      return { ...rule, side };
    }),
  },
});

CONDITIONAL_RANGE_BORDER.define({
  id: ({ side }) => indexOf(side),
  properties: {
    color: property(
      (border) => hex(lineOf(border)?.color ?? "000000"),
      color,
      (border, rgb, session) => draw(border, { style: "thin", ...lineOf(border), color: rgb }, session),
    ),
    sideIndex: readOnly(({ side }) => indexOf(side)),
    style: property(
      (border) => styleOf(lineOf(border)),
      oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"),
      (border, style, session) => draw(border, withStyle(lineOf(border), style), session),
    ),
  },
});

CONDITIONAL_RANGE_FILL.define({
  properties: { color: facet("fill", color, hex) },
  methods: {
    clear: method([], (rule, _, session) => unsay(rule, ["fill"], session)),
  },
});

const FONT_FACETS = ["bold", "fontColor", "italic", "strikethrough", "underline"] as const;

CONDITIONAL_RANGE_FONT.define({
  properties: {
    bold: facet("bold", yesNo),
    color: facet("fontColor", color, hex),
    italic: facet("italic", yesNo),
    strikethrough: facet("strikethrough", yesNo),
    underline: facet(
      "underline",
      (given): Underline => {
        const word = oneOf("None", "Single", "Double")(given);
        return word === "None" ? "none" : word === "Single" ? "single" : "double";
      },
      (underline) => `${underline.slice(0, 1).toUpperCase()}${underline.slice(1)}`,
    ),
  },
  methods: {
    clear: method([], (rule, _, session) => unsay(rule, FONT_FACETS, session)),
  },
});

type RuleBorder = RuleOnSheet & { readonly side: CellSide };

function lineOf({ side, ...rule }: RuleBorder): BorderLine | null {
  return current(rule).format[side] ?? null;
}

function draw({ side, ...rule }: RuleBorder, line: BorderLine | null, session: Session): void {
  change(rule, { format: { ...current(rule).format, [side]: line } }, session);
}

function indexOf(side: CellSide): string {
  return SIDES.find(([, each]) => each === side)?.[0] ?? "";
}

/** What a rule changes of a cell's format; null where it changes nothing. */
function facet<F extends keyof CellFormat>(
  name: F,
  read: Reader<CellFormat[F]>,
  show: (value: NonNullable<CellFormat[F]>) => unknown = (value) => value,
) {
  return property<RuleOnSheet, CellFormat[F]>(
    (rule) => {
      const value = current(rule).format[name];
      return value === undefined || value === null ? null : show(value);
    },
    read,
    (rule, value, session) => change(rule, { format: { ...current(rule).format, [name]: value } }, session),
  );
}

/** Lets a rule change less. */
function unsay(rule: RuleOnSheet, facets: readonly (keyof CellFormat)[], session: Session): void {
  const kept = Object.entries(current(rule).format).filter(([name]) => facets.every((each) => each !== name));
  change(rule, { format: Object.fromEntries(kept) }, session);
}

/** The rules that have a part in the looks of some cells. */
function rulesOf({ sheet, ranges }: Cells): RuleOnSheet[] {
  const meets = (rule: ConditionalFormat) =>
    rule.ranges.some((one) => ranges.some((other) => intersection(one, other)));
  return sheet.conditionalFormats.filter(meets).map(({ id }) => ({ sheet, id }));
}

/** Whether a rule of the file stands on the very cells of another one. */
function isOneOfSeveral(rule: RuleOnSheet): boolean {
  const { place, ranges } = current(rule);
  const cells = JSON.stringify(ranges);
  const others = rule.sheet.conditionalFormats.filter(({ id }) => id !== rule.id);
  return place !== undefined && others.some((other) => JSON.stringify(other.ranges) === cells);
}

function find({ sheet, id }: RuleOnSheet): ConditionalFormat | undefined {
  return sheet.conditionalFormats.find((each) => each.id === id);
}

/** @throws HostError `InvalidOperation` */
function ofType(rule: RuleOnSheet, type: string): RuleOnSheet {
  if (current(rule).type !== type) throw new HostError("InvalidOperation", "the rule is of another kind");
  return rule;
}

/** @throws HostError `InvalidReference` */
export function current(rule: RuleOnSheet): ConditionalFormat {
  const found = find(rule);
  if (!found) throw new HostError("InvalidReference", "the conditional format was deleted");
  return found;
}

function onlyRange(rule: RuleOnSheet): CellRange | null {
  const [range, ...others] = current(rule).ranges;
  return range && others.length === 0 ? range : null;
}

/** Replaces a rule by one that says something else. */
export function change({ sheet, id }: RuleOnSheet, said: Partial<ConditionalFormat>, session: Session): void {
  requireAllowed(sheet, "formatCells", session);
  sheet.conditionalFormats = sheet.conditionalFormats.map((each) => (each.id === id ? { ...each, ...said } : each));
  sheet.arranged("conditionalFormats");
}
