/** Rows and columns that come and go among the cells of a worksheet part that is still bytes. */
import type { InPieces } from "../../../pieces";
import { cellAddress, columnName } from "../../../workbook";
import { ascii } from "../../byteTags";
import { formulaCopier } from "../../../../formula/tokens";
import type { LineShift } from "../../lineShift";
import { SheetTags } from "../../sheetTags";
import { decodeXml, escapeXml, XmlElement } from "../../xml";

/** A worksheet part in two: its rows, and all the rest with an empty list in their place. */
export interface SheetHalves {
  /** Everything between the start and the end of the list of rows. */
  readonly rows: Uint8Array;
  readonly rest: string;
}

/**
 * The cells of a worksheet part once lines have come or gone in it, or in another one that they refer to. Formulas that several
 * cells share become their own in each: they don't move together any more.
 * @param name of the worksheet itself
 */
export function* moveCells(bytes: Uint8Array, part: string, name: string, shift: LineShift): InPieces<SheetHalves> {
  const walk = new CellWalk(new SheetTags(bytes, part), name, shift);
  yield* walk.run();
  return walk.halves();
}

class CellWalk {
  private readonly isOwn: boolean;
  private readonly out: ByteCopy;
  private start: number;
  private end: number;
  /** The row that is walked through, with what stands in its start tag. */
  private isRowGone = false;
  private isCellGone = false;
  /** What lines that come take from the one before them. */
  private like: {
    readonly tag: string;
    readonly cells: { readonly column: number; readonly format: string }[];
  } | null = null;
  private cellFormat = "";
  private readonly shared = new Map<string, (row: number, column: number) => string>();

  constructor(
    private readonly tags: SheetTags,
    private readonly name: string,
    private readonly shift: LineShift,
  ) {
    this.isOwn = name.toLowerCase() === shift.change.sheet.toLowerCase();
    this.out = new ByteCopy(tags.bytes);
    this.start = this.end = tags.bytes.length;
  }

  *run(): InPieces<void> {
    const { tags } = this;
    for (let found = tags.nextPart(); found !== null; found = tags.nextPart()) {
      const { kind } = tags;
      if (found === "row") {
        if (kind !== "close") this.startRow();
        if (kind !== "open") {
          this.endRow();
          yield 1;
        }
      } else if (found === "cell") {
        if (kind !== "close") this.startCell();
        if (kind !== "open") {
          this.endCell();
          yield 1;
        }
      } else if (found === "formula" && kind !== "close") this.moveFormula();
      else if (found === "data") {
        if (kind === "open") this.out.skip((this.start = tags.end));
        else if (kind === "close") this.end = tags.start;
      }
    }
  }

  halves(): SheetHalves {
    const { tags, start, end, out } = this;
    const text = (from: number, to: number) =>
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(tags.bytes.subarray(from, to));
    const { length } = tags.bytes;
    if (start === length) return { rows: new Uint8Array(), rest: text(0, length) };
    return { rows: out.finish(end), rest: text(0, start) + text(end, length) };
  }

  private startRow(): void {
    const { tags, shift, isOwn, out } = this;
    this.isRowGone = false;
    if (!isOwn) return;
    const { row } = tags;
    const isOfRows = shift.axis === "rows";
    this.like = null;
    if (isOfRows && shift.isInsertion && row === shift.first - 1) {
      this.like = { tag: tags.textBetween(tags.start, tags.end), cells: [] };
    }
    const to = isOfRows ? shift.line(row) : row;
    if (to === null) {
      this.isRowGone = true;
      out.until(tags.start);
    } else if (!isOfRows || to !== row) {
      const tag = withoutAttribute(tags.textBetween(tags.start, tags.end), "spans");
      out.replace(tags.start, tags.end, withReference(tag, String(to + 1)));
    }
  }

  private endRow(): void {
    const { tags, out, like, shift } = this;
    if (this.isRowGone) out.skip(tags.end);
    this.isRowGone = false;
    if (!like) return;
    out.until(tags.end);
    const prefix = tags.prefix;
    const start = ["r", "spans", "hidden", "collapsed"].reduce(withoutAttribute, like.tag).replace(/\/?>$/, "");
    for (let row = shift.first; row <= shift.last; row++) {
      const cells = like.cells.map(
        ({ column, format }) => `<${prefix}c r="${cellAddress(row, column)}"${formatAttribute(format)}/>`,
      );
      out.write(`${withReference(`${start}>`, String(row + 1))}${cells.join("")}</${prefix}row>`);
    }
    this.like = null;
  }

  private startCell(): void {
    const { tags, shift, isOwn, out, like } = this;
    this.isCellGone = false;
    if (!isOwn) return;
    let [refStart, refEnd] = [0, 0];
    this.cellFormat = "";
    tags.restartAttributes();
    while (tags.nextAttribute()) {
      if (tags.isAttribute(REFERENCE)) [refStart, refEnd] = [tags.valueStart, tags.valueEnd];
      else if (tags.isAttribute(FORMAT)) this.cellFormat = tags.text;
    }
    const { row, column } = tags;
    like?.cells.push({ column, format: this.cellFormat });
    if (this.isRowGone) return;
    const to = shift.cell(row, column);
    if (!to) {
      this.isCellGone = true;
      out.until(tags.start);
    } else if (to.row !== row || to.column !== column) {
      const address = columnName(to.column) + String(to.row + 1);
      if (refEnd > 0) out.replace(refStart, refEnd, address);
      else out.replace(tags.nameEnd, tags.nameEnd, ` r="${address}"`);
    }
  }

  private endCell(): void {
    const { tags, shift, out } = this;
    if (this.isCellGone) out.skip(tags.end);
    this.isCellGone = false;
    const isBefore = this.isOwn && shift.axis === "columns" && shift.isInsertion && tags.column === shift.first - 1;
    if (!isBefore || this.isRowGone) return;
    out.until(tags.end);
    for (let column = shift.first; column <= shift.last; column++) {
      out.write(`<${tags.prefix}c r="${cellAddress(tags.row, column)}"${formatAttribute(this.cellFormat)}/>`);
    }
  }

  private moveFormula(): void {
    const { tags, shift, name, out } = this;
    const { start, prefix, row, column } = tags;
    const said = new Map<string, string>();
    tags.restartAttributes();
    while (tags.nextAttribute()) said.set(tags.attributeName, decodeXml(tags.text));
    if (tags.kind === "open") tags.nextPart();
    const { end } = tags;
    const written = tags.textBetween(start, end);
    const text = XmlElement.root(written).text();
    const isShared = said.get("t") === "shared";
    const own = isShared ? this.sharedText(text, said.get("si") ?? "", row, column) : text;
    if (this.isRowGone || this.isCellGone) return;
    const moved = shift.formula(own, name);
    if (isShared) {
      const isKept = !this.isOwn && !own.includes("!");
      if (!isKept) out.replace(start, end, `<${prefix}f>${escapeXml(moved)}</${prefix}f>`);
      return;
    }
    const addresses = this.isOwn ? FILLED.filter((attribute) => said.has(attribute)) : [];
    if (moved === own && addresses.length === 0) return;
    let element = written;
    for (const attribute of addresses) {
      const address = shift.address(said.get(attribute) ?? "") ?? "#REF!";
      element = element.replace(new RegExp(`(\\s${attribute}\\s*=\\s*["'])[^"']*`), `$1${address}`);
    }
    if (moved !== own) element = element.replace(/>[^]*<\//, () => `>${escapeXml(moved)}</`);
    out.replace(start, end, element);
  }

  /** How a shared formula reads in a cell: one of them has its text, the others its number. */
  private sharedText(text: string, index: string, row: number, column: number): string {
    if (text === "") return this.shared.get(index)?.(row, column) ?? "";
    const copy = formulaCopier(text);
    this.shared.set(index, (toRow, toColumn) => copy(toRow - row, toColumn - column));
    return text;
  }
}

/** Addresses of an array formula or a data table. */
const FILLED = ["ref", "r1", "r2"] as const;
const REFERENCE = ascii("r");
const FORMAT = ascii("s");

function formatAttribute(format: string): string {
  return format === "" ? "" : ` s="${format}"`;
}

function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
}

function withReference(tag: string, reference: string): string {
  const bare = withoutAttribute(tag, "r");
  return bare.replace(/^<[^\s/>]+/, (start) => `${start} r="${reference}"`);
}

/** Copies bytes with some of them replaced, from front to back. */
class ByteCopy {
  private bytes: Uint8Array<ArrayBuffer>;
  private length = 0;
  private at = 0;
  private readonly encoder = new TextEncoder();

  constructor(private readonly source: Uint8Array) {
    this.bytes = new Uint8Array(source.length + 65_536);
  }

  /** Copies all up to a place. */
  until(place: number): void {
    if (place <= this.at) return;
    this.reserve(place - this.at);
    this.bytes.set(this.source.subarray(this.at, place), this.length);
    this.length += place - this.at;
    this.at = place;
  }

  /** Goes on from a place without what stands before it. */
  skip(to: number): void {
    this.at = Math.max(this.at, to);
  }

  replace(start: number, end: number, text: string): void {
    this.until(start);
    this.write(text);
    this.at = end;
  }

  write(text: string): void {
    this.reserve(text.length * 3);
    this.length += this.encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  finish(end: number): Uint8Array<ArrayBuffer> {
    this.until(end);
    return this.bytes.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array((this.length + more) * 2);
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
