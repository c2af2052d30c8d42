/** Formats that differ from one of the clerk's workbook in some facets: all that isn't said of it is kept as it is written. */
import type { BorderLine } from "../../workbook";
import { escapeXml, splice, unprefixed, XmlElement } from "../xml";

/** What changes of a cell's format; what isn't said stays as it is. Colours are `RRGGBB`. */
export interface FormatChange {
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "none" | "single" | "double";
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  /** Of a solid fill; null for none. */
  readonly fill?: string | null;
  readonly top?: BorderLine | null;
  readonly right?: BorderLine | null;
  readonly bottom?: BorderLine | null;
  readonly left?: BorderLine | null;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Degrees from -90 (down) to 90 (up); 180 stacks the letters. */
  readonly rotation?: number;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

/** Children of a font in the order Excel writes them. */
const FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);
/** Children of a border in the order of its schema (ECMA-376 part 1, 18.8.4). */
const BORDER_ORDER = "start end left right top bottom diagonal vertical horizontal".split(" ");
/** Children of a cell format in the order of its schema (18.8.45). */
export const FORMAT_ORDER = "alignment protection extLst".split(" ");

/** A font that differs from the children of a base font in what is said. */
export function fontXml(change: FormatChange, base: readonly XmlElement[]): string {
  const parts = new Map(base.map((child) => [child.name, unprefixed(child.outer())]));
  const set = (name: string, on: boolean | undefined, xml: string) => {
    if (on === true) parts.set(name, xml);
    else if (on === false) parts.delete(name);
  };
  const { underline } = change;
  set("b", change.bold, "<b/>");
  set("i", change.italic, "<i/>");
  set("strike", change.strikethrough, "<strike/>");
  set("u", underline && underline !== "none", underline === "double" ? '<u val="double"/>' : "<u/>");
  if (change.fontSize !== undefined) parts.set("sz", `<sz val="${change.fontSize}"/>`);
  if (change.fontColor !== undefined) parts.set("color", `<color rgb="FF${change.fontColor}"/>`);
  if (change.fontName !== undefined) {
    parts.set("name", `<name val="${escapeXml(change.fontName)}"/>`);
    // These describe the base font's own name.
    for (const name of ["family", "charset", "scheme"]) parts.delete(name);
  }
  return `<font>${FONT_ORDER.map((name) => parts.get(name) ?? "").join("")}</font>`;
}

/** @param color null for no fill */
export function fillXml(color: string | null): string {
  if (color === null) return '<fill><patternFill patternType="none"/></fill>';
  const colors = `<fgColor rgb="FF${color}"/><bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="solid">${colors}</patternFill></fill>`;
}

/** One side of a border; without a line where there is none. */
export function lineXml(side: string, line: BorderLine | null | undefined): string {
  if (!line) return `<${side}/>`;
  const color = line.color === undefined ? 'auto="1"' : `rgb="FF${line.color}"`;
  return `<${side} style="${line.style}"><color ${color}/></${side}>`;
}

/** A border that differs from another in the sides that are said. */
export function borderXml({ left, right, top, bottom }: FormatChange, base: XmlElement): string {
  let xml = unprefixed(base.outer());
  for (const [side, line] of Object.entries({ left, right, top, bottom })) {
    if (line === undefined) continue;
    const root = XmlElement.root(xml);
    // Some programs name the sides by the direction of the script.
    const own = root.child(side) ?? root.child(side === "left" ? "start" : side === "right" ? "end" : side);
    const written = lineXml(own?.name ?? side, line);
    const isEmpty = root.children().length === 0;
    xml = own
      ? splice(xml, [{ start: own.start, end: own.end, text: written }])
      : splice(xml, [isEmpty ? root.withAppended(written) : root.withInserted(side, BORDER_ORDER, written)]);
  }
  return xml;
}

/** The attributes of an alignment that change (18.8.1). */
export function alignmentChanges(change: FormatChange): [name: string, value: string][] {
  const { horizontal, vertical, wrap, shrink, indent, rotation } = change;
  const said: [name: string, value: string | undefined][] = [
    ["horizontal", horizontal],
    ["vertical", vertical],
    ["textRotation", rotation === undefined ? undefined : String(storedRotation(rotation))],
    ["wrapText", flag(wrap)],
    ["indent", indent === undefined ? undefined : String(indent)],
    ["shrinkToFit", flag(shrink)],
  ];
  return said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

/** The attributes of a protection that change (18.8.33). */
export function protectionChanges({ locked, formulaHidden }: FormatChange): [name: string, value: string][] {
  const said: [name: string, value: string | undefined][] = [
    ["locked", flag(locked)],
    ["hidden", flag(formulaHidden)],
  ];
  return said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

function flag(isOn: boolean | undefined): string | undefined {
  return isOn === undefined ? undefined : isOn ? "1" : "0";
}

/** Files have 0…90 upwards, 91…180 downwards, and 255 for letters that are stacked. */
export function storedRotation(degrees: number): number {
  if (degrees === 180) return 255;
  return degrees < 0 ? 90 - degrees : degrees;
}
