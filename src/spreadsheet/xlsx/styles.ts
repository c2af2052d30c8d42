import { BUILT_IN_FORMATS, isDateFormat, NUMBERED_FORMATS } from "../numberFormats";
import type { CellStyle } from "../workbook";
import {
  alignmentChanges,
  borderXml,
  fillXml,
  fontXml,
  FORMAT_ORDER,
  type FormatChange,
  lineXml,
  protectionChanges,
} from "./patch/formats";
import { escapeXml, splice, unprefixed, withAttributes, XmlElement, type Splice } from "./xml";

/** Children of `styleSheet` in the order of its schema, up to the last one written (ECMA-376 part 1, 18.8.39). */
const SECTIONS = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs".split(" ");

const FIRST_CUSTOM_FORMAT = 164;

/** The styles part of a workbook that has none. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>';

/** What a workbook that doesn't say means: the first of each is the default, the first two fills are reserved. */
const DEFAULTS = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
} satisfies Record<string, string[]>;

/** One kind of formats: those the workbook has, and those appended to them. */
class Section {
  private readonly indexes = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(
    readonly name: keyof typeof DEFAULTS,
    readonly existing: readonly XmlElement[],
  ) {
    existing.forEach((element, index) => this.indexes.set(unprefixed(element.outer()), index));
    if (existing.length === 0) for (const xml of DEFAULTS[name]) this.index(xml);
  }

  /** A format of the workbook; the first one where there is none of this index, as programs take it. */
  at(index: number): XmlElement {
    return this.existing[index] ?? this.existing[0] ?? XmlElement.root(DEFAULTS[this.name][0] ?? "");
  }

  /** Index of a format, appended unless the workbook has the very same. */
  index(xml: string): number {
    const known = this.indexes.get(xml);
    if (known !== undefined) return known;
    const index = this.existing.length + this.added.push(xml) - 1;
    this.indexes.set(xml, index);
    return index;
  }

  get appended(): string {
    return this.added.join("");
  }

  get count(): number {
    return this.existing.length + this.added.length;
  }
}

/**
 * The cell formats of a clerk's workbook. Formats are only ever appended, so that every index the clerk's sheets use
 * keeps its meaning, and the rest of the part keeps its text.
 */
export class Styles {
  private readonly root: XmlElement;
  private readonly sections: Readonly<Record<keyof typeof DEFAULTS, Section>>;
  private readonly formatIds = new Map(NUMBERED_FORMATS);
  private readonly formatCodes = new Map(BUILT_IN_FORMATS);
  private readonly indexes = new WeakMap<CellStyle, number>();

  constructor(private readonly xml: string) {
    this.root = XmlElement.root(xml);
    const section = (name: keyof typeof DEFAULTS) => new Section(name, this.root.child(name)?.children() ?? []);
    this.sections = {
      numFmts: section("numFmts"),
      fonts: section("fonts"),
      fills: section("fills"),
      borders: section("borders"),
      cellStyleXfs: section("cellStyleXfs"),
      cellXfs: section("cellXfs"),
      dxfs: section("dxfs"),
    };
    for (const format of this.sections.numFmts.existing) {
      const id = Number(format.attribute("numFmtId"));
      const code = format.attribute("formatCode") ?? "";
      // A file may say for itself what a number means.
      this.formatIds.delete(this.formatCodes.get(id) ?? "");
      this.formatCodes.set(id, code);
      if (!this.formatIds.has(code)) this.formatIds.set(code, id);
    }
  }

  /** Index for `s=` of a cell of a new sheet; 0, the workbook's default, without a style. */
  cellFormat(style: CellStyle | undefined): number {
    if (style === undefined) return 0;
    const known = this.indexes.get(style);
    if (known !== undefined) return known;
    const { font, fill, border, align, numberFormat } = style;
    const { fonts, fills, borders, cellXfs } = this.sections;
    const attributes = [
      `numFmtId="${numberFormat === undefined ? 0 : this.formatId(numberFormat)}"`,
      `fontId="${font === undefined ? this.defaultFontId : fonts.index(fontXml(fontOf(font), this.defaultFont()))}"`,
      `fillId="${fill === undefined ? 0 : fills.index(fillXml(fill))}"`,
      `borderId="${border === undefined ? 0 : borders.index(bordersXml(border))}"`,
      'xfId="0"',
      numberFormat !== undefined && 'applyNumberFormat="1"',
      font !== undefined && 'applyFont="1"',
      fill !== undefined && 'applyFill="1"',
      border !== undefined && 'applyBorder="1"',
      align !== undefined && 'applyAlignment="1"',
    ];
    const start = `<xf ${attributes.filter(Boolean).join(" ")}`;
    const index = cellXfs.index(align === undefined ? `${start}/>` : `${start}>${alignmentXml(align)}</xf>`);
    this.indexes.set(style, index);
    return index;
  }

  /** Index of a format like that of `s="index"` in everything but what changes. */
  changedFormat(index: number, change: FormatChange): number {
    const { fonts, fills, borders, cellXfs } = this.sections;
    const own = cellXfs.at(index);
    const number = (name: string) => Number(own.attribute(name) ?? 0);
    const said: [name: string, value: string][] = [];
    const set = (id: string, value: number, apply: string) => {
      if (value !== number(id)) said.push([id, String(value)], [apply, "1"]);
    };
    const { numberFormat, fill } = change;
    if (numberFormat !== undefined) set("numFmtId", this.formatId(numberFormat), "applyNumberFormat");
    const font = fontXml(change, fonts.at(number("fontId")).children());
    if (says(change, FONT)) set("fontId", fonts.index(font), "applyFont");
    if (fill !== undefined) set("fillId", fill === null ? 0 : fills.index(fillXml(fill)), "applyFill");
    if (says(change, BORDER)) {
      set("borderId", borders.index(borderXml(change, borders.at(number("borderId")))), "applyBorder");
    }
    const [alignment, protection] = [alignmentChanges(change), protectionChanges(change)];
    if (alignment.length > 0) said.push(["applyAlignment", "1"]);
    if (protection.length > 0) said.push(["applyProtection", "1"]);
    if (said.length === 0) return index;
    const xml = withAttributes(unprefixed(own.outer()), said);
    return cellXfs.index(withChild(withChild(xml, "alignment", alignment), "protection", protection));
  }

  /** Whether numbers in cells of this format are dates. */
  isDate(index: number): boolean {
    return isDateFormat(this.numberFormat(index));
  }

  /** Number format of the cells of this format. */
  numberFormat(index: number): string {
    const id = Number(this.sections.cellXfs.existing[index]?.attribute("numFmtId") ?? 0);
    return this.formatCodes.get(id) ?? "General";
  }

  /** Whether cells of this format can be changed although their sheet is protected. */
  isUnlocked(index: number): boolean {
    const locked = this.sections.cellXfs.existing[index]?.child("protection")?.attribute("locked");
    return locked === "0" || locked === "false";
  }

  /** Index for `dxfId=` of a conditional format. */
  differentialFormat({ font, fill, border, numberFormat }: CellStyle): number {
    const parts = [
      font === undefined ? "" : fontXml(fontOf(font), []),
      numberFormat === undefined
        ? ""
        : `<numFmt numFmtId="${this.formatId(numberFormat)}" formatCode="${escapeXml(numberFormat)}"/>`,
      fill === undefined
        ? ""
        : `<fill><patternFill patternType="solid"><bgColor rgb="FF${fill}"/></patternFill></fill>`,
      border === undefined ? "" : bordersXml(border),
    ];
    return this.sections.dxfs.index(`<dxf>${parts.join("")}</dxf>`);
  }

  /** The part's text with what was appended; the same text when nothing was. */
  toXml(): string {
    const splices: Splice[] = [];
    for (const section of Object.values(this.sections)) {
      if (section.appended === "") continue;
      const element = this.root.child(section.name);
      if (element) {
        splices.push(element.withAppended(section.appended), element.withAttribute("count", String(section.count)));
      } else {
        const whole = `<${section.name} count="${section.count}">${section.appended}</${section.name}>`;
        splices.push(this.root.withInserted(section.name, SECTIONS, whole));
      }
    }
    return splice(this.xml, splices);
  }

  private get defaultFontId(): number {
    return Number(this.sections.cellXfs.existing[0]?.attribute("fontId") ?? 0);
  }

  private defaultFont(): XmlElement[] {
    return this.sections.fonts.existing[this.defaultFontId]?.children() ?? [];
  }

  private formatId(code: string): number {
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.formatIds.values()) + 1;
    this.formatIds.set(code, id);
    this.sections.numFmts.index(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }
}

const FONT = ["fontName", "fontSize", "bold", "italic", "underline", "strikethrough", "fontColor"] as const;
const BORDER = ["top", "right", "bottom", "left"] as const;

function says(change: FormatChange, facets: readonly (keyof FormatChange)[]): boolean {
  return facets.some((facet) => change[facet] !== undefined);
}

/** A cell format whose child of a name has some attributes set. */
function withChild(xml: string, name: string, attributes: readonly (readonly [name: string, value: string])[]): string {
  if (attributes.length === 0) return xml;
  const root = XmlElement.root(xml);
  const own = root.child(name);
  const child = withAttributes(own?.outer() ?? `<${name}/>`, attributes);
  if (own) return splice(xml, [{ start: own.start, end: own.end, text: child }]);
  const isEmpty = root.closeStart === root.end;
  return splice(xml, [isEmpty ? root.withAppended(child) : root.withInserted(name, FORMAT_ORDER, child)]);
}

/** The font of a style, in the words of a change. */
function fontOf({ name, size, bold, italic, underline, color }: NonNullable<CellStyle["font"]>): FormatChange {
  return {
    fontName: name,
    fontSize: size,
    bold,
    italic,
    underline: underline === undefined ? undefined : underline ? "single" : "none",
    fontColor: color,
  };
}

function bordersXml({ left, right, top, bottom }: NonNullable<CellStyle["border"]>): string {
  const sides = [lineXml("left", left), lineXml("right", right), lineXml("top", top), lineXml("bottom", bottom)];
  return `<border>${sides.join("")}</border>`;
}

function alignmentXml(align: NonNullable<CellStyle["align"]>): string {
  const { horizontal, vertical, wrap, shrink, indent, rotation } = align;
  const attributes = [
    horizontal && ` horizontal="${horizontal}"`,
    vertical && ` vertical="${vertical}"`,
    // Stored as 0…90 upwards and 91…180 downwards.
    rotation && ` textRotation="${rotation < 0 ? 90 - rotation : rotation}"`,
    wrap && ' wrapText="1"',
    indent && ` indent="${indent}"`,
    shrink && ' shrinkToFit="1"',
  ];
  return `<alignment${attributes.filter(Boolean).join("")}/>`;
}
