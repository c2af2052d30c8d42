import { WorkbookError } from "../errors";
import { LIMITS, tooMuch } from "./limits";

/** Size of a worksheet. */
const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** Walks the tags of an XML document that is still bytes: strings of a hundred megabytes cost too much to just look. */
export class ByteTags {
  kind: "open" | "close" | "empty" = "open";
  /** Index of the tag's `<`, and after its `>`. */
  start = 0;
  end = 0;
  /** The local name, without namespace prefix. */
  nameStart = 0;
  nameEnd = 0;
  /** The value of the attribute that {@link nextAttribute} moved to, without quotes. */
  valueStart = 0;
  valueEnd = 0;
  private attributeStart = 0;
  private attributeEnd = 0;
  private depth = 0;
  private hasRoot = false;

  constructor(
    readonly bytes: Uint8Array,
    private readonly part: string,
  ) {
    // UTF-16 is allowed, but written by nobody and not understood here; it shows in zero bytes about the first `<`.
    if (bytes.subarray(0, 4).includes(0)) throw this.damaged();
    const declared = /^\ufeff?<\?xml[^>]*encoding\s*=\s*["']([^"']*)/.exec(
      new TextDecoder().decode(bytes.subarray(0, 200)),
    );
    if (declared?.[1] && !/^(utf-8|us-ascii)$/i.test(declared[1])) throw this.damaged();
  }

  /** Moves to the next tag; false at the end of a complete document. */
  next(): boolean {
    const { bytes } = this;
    let at = this.end;
    for (;;) {
      while (at < bytes.length && bytes[at] !== LESS) at++;
      if (at >= bytes.length) {
        if (this.depth !== 0 || !this.hasRoot) throw this.damaged();
        return false;
      }
      const mark = bytes[at + 1];
      if (mark === QUESTION) at = this.after(QUESTION_END, at + 2);
      else if (mark !== EXCLAMATION) break;
      else if (this.matches(COMMENT, at)) at = this.after(COMMENT_END, at + COMMENT.length);
      else if (this.matches(CDATA, at)) at = this.after(CDATA_END, at + CDATA.length);
      // Entities are declared in a document type: a few lines of it unfold into gigabytes, or name a file to be read.
      else throw new WorkbookError("unsafe", { what: "document-type", part: this.part });
    }
    this.start = at;
    this.readTag();
    return true;
  }

  /** Whether the tag has this local name. */
  is(name: Uint8Array): boolean {
    return this.nameEnd - this.nameStart === name.length && this.matches(name, this.nameStart);
  }

  /** Moves to the tag's next attribute, from its first one on; false after the last. */
  nextAttribute(): boolean {
    const { bytes } = this;
    // The `>`, and the `/` of an empty element, are no attribute.
    const end = this.kind === "empty" ? this.end - 2 : this.end - 1;
    let at = this.valueEnd < this.nameEnd ? this.nameEnd : this.valueEnd + 1;
    while (at < end && isSpace(bytes[at])) at++;
    this.attributeStart = at;
    while (at < end && bytes[at] !== EQUALS && !isSpace(bytes[at])) at++;
    this.attributeEnd = at;
    while (at < end && bytes[at] !== DOUBLE_QUOTE && bytes[at] !== SINGLE_QUOTE) at++;
    const quote = bytes[at];
    this.valueStart = ++at;
    while (at < end && bytes[at] !== quote) at++;
    this.valueEnd = at;
    return at < end;
  }

  /** Has {@link nextAttribute} begin with the first one again. */
  restartAttributes(): void {
    this.valueEnd = 0;
  }

  isAttribute(name: Uint8Array): boolean {
    return this.attributeEnd - this.attributeStart === name.length && this.matches(name, this.attributeStart);
  }

  /** Name of the attribute, prefix included. */
  get attributeName(): string {
    return this.textBetween(this.attributeStart, this.attributeEnd);
  }

  isValue(value: Uint8Array): boolean {
    return this.valueEnd - this.valueStart === value.length && this.matches(value, this.valueStart);
  }

  /** The attribute's value as it is written. */
  get text(): string {
    return this.textBetween(this.valueStart, this.valueEnd);
  }

  /** Whether the attribute's value says yes. */
  get isTrue(): boolean {
    return this.isValue(ONE) || this.isValue(TRUE);
  }

  /** Namespace prefix of the tag with its colon, or "". */
  get prefix(): string {
    return this.textBetween(this.kind === "close" ? this.start + 2 : this.start + 1, this.nameStart);
  }

  textBetween(start: number, end: number): string {
    return start === end ? "" : UTF_8.decode(this.bytes.subarray(start, end));
  }

  /** The attribute's value as a whole number; NaN when it is none. */
  get number(): number {
    return parseNumber(this.bytes, this.valueStart, this.valueEnd);
  }

  /**
   * The attribute's value, an address like `AB12`, as one number, for objects would cost time: 0-based row ×
   * {@link COLUMNS} + column.
   */
  get place(): number {
    const { bytes, valueEnd } = this;
    let column = 0;
    let at = this.valueStart;
    for (; at < valueEnd; at++) {
      const letter = ((bytes[at] ?? 0) | 0x20) - LOWER_A + 1;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const row = parseNumber(bytes, at, valueEnd);
    if (!(row >= 1 && row <= ROWS && column >= 1 && column <= COLUMNS)) throw this.damaged();
    return (row - 1) * COLUMNS + column - 1;
  }

  private readTag(): void {
    const { bytes, start } = this;
    const closing = bytes[start + 1] === SLASH;
    let at = closing ? start + 2 : start + 1;
    this.nameStart = at;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === COLON) this.nameStart = at + 1;
      else if (byte === GREATER || byte === SLASH || isSpace(byte)) break;
    }
    this.nameEnd = at;
    let quote: number | undefined;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (quote !== undefined) {
        if (byte === quote) quote = undefined;
      } else if (byte === GREATER) break;
      else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) quote = byte;
    }
    if (at >= bytes.length) throw this.damaged();
    this.end = at + 1;
    if (this.end - start > LIMITS.tagBytes) {
      throw tooMuch("tagBytes");
    }
    this.kind = closing ? "close" : bytes[at - 1] === SLASH ? "empty" : "open";
    if (this.kind === "open" && ++this.depth > LIMITS.xmlDepth) {
      throw tooMuch("xmlDepth");
    }
    if (this.kind === "close" && --this.depth < 0) throw this.damaged();
    this.hasRoot = true;
  }

  private matches(text: Uint8Array, at: number): boolean {
    for (let i = 0; i < text.length; i++) if (this.bytes[at + i] !== text[i]) return false;
    return true;
  }

  private after(text: Uint8Array, from: number): number {
    for (let at = from; at < this.bytes.length; at++) if (this.matches(text, at)) return at + text.length;
    throw this.damaged();
  }

  private damaged(): WorkbookError {
    return new WorkbookError("not-a-workbook", { part: this.part });
  }
}

/** A whole number of decimal digits; NaN when anything else stands there. */
function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let number = start < end ? 0 : NaN;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - DIGIT_0;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

export function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const SPACE = 0x20;
const EXCLAMATION = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const DIGIT_0 = 0x30;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const LOWER_A = 0x61;

const UTF_8 = new TextDecoder();
const ONE = ascii("1");
const TRUE = ascii("true");
const COMMENT = ascii("<!--");
const COMMENT_END = ascii("-->");
const CDATA = ascii("<![CDATA[");
const CDATA_END = ascii("]]>");
const QUESTION_END = ascii("?>");
