/**
 * XML as text with positions. A clerk's parts are never parsed and written anew: an edit finds the place of an element
 * and replaces only those characters, so that everything else (unknown extensions, order, white space) stays as it was.
 */
import { WorkbookError } from "../errors";

/** Walks the tags of a document; comments, CDATA sections and processing instructions are passed over. */
export class XmlScanner {
  kind: "open" | "close" | "empty" = "open";
  /** Index of the tag's `<`. */
  start = 0;
  /** Index after the tag's `>`. */
  end: number;
  /** Namespace prefix with its colon, or "". */
  prefix = "";
  /** Name without prefix. */
  name = "";

  constructor(
    readonly xml: string,
    from = 0,
  ) {
    this.end = from;
  }

  /** Moves to the next tag; false at the end of the document. */
  next(): boolean {
    const { xml } = this;
    for (;;) {
      const start = xml.indexOf("<", this.end);
      if (start < 0) return false;
      const passed = this.pastMarkup(start);
      if (passed !== null) {
        this.end = passed;
        continue;
      }
      const end = this.tagEnd(start);
      const closing = xml.charCodeAt(start + 1) === SLASH;
      this.kind = closing ? "close" : xml.charCodeAt(end - 2) === SLASH ? "empty" : "open";
      this.start = start;
      this.end = end;
      this.readName(closing ? start + 2 : start + 1);
      return true;
    }
  }

  /** Decoded value of the tag's attribute of exactly this name, prefix included. */
  attribute(name: string): string | undefined {
    const found = findAttribute(this.xml.slice(this.start, this.end), name);
    return found && decodeXml(found.value);
  }

  /** Index after a comment, CDATA section or instruction that starts here, or null at a tag. */
  private pastMarkup(start: number): number | null {
    const { xml } = this;
    const mark = xml.charCodeAt(start + 1);
    if (mark !== EXCLAMATION && mark !== QUESTION) return null;
    const close = PASSED_OVER.find(([open]) => xml.startsWith(open, start))?.[1];
    const end = close === undefined ? -1 : xml.indexOf(close, start);
    // A document type is the way to entity bombs and has no place in a workbook.
    if (close === undefined || end < 0) throw new WorkbookError("not-a-workbook");
    return end + close.length;
  }

  /** Index after the `>` of the tag, minding that attribute values may hold one. */
  private tagEnd(start: number): number {
    const { xml } = this;
    let quote = 0;
    for (let i = start + 1; i < xml.length; i++) {
      const code = xml.charCodeAt(i);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === GREATER) return i + 1;
      else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
    }
    throw new WorkbookError("not-a-workbook");
  }

  private readName(start: number): void {
    const { xml } = this;
    let local = start;
    let i = start;
    for (; i < this.end; i++) {
      const code = xml.charCodeAt(i);
      if (code === COLON) local = i + 1;
      else if (code === GREATER || code === SLASH || code <= SPACE) break;
    }
    this.prefix = xml.slice(start, local);
    this.name = xml.slice(local, i);
  }
}

const PASSED_OVER = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

const SPACE = 0x20;
const EXCLAMATION = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/** The place of one element in its document. */
export class XmlElement {
  constructor(
    private readonly xml: string,
    readonly prefix: string,
    readonly name: string,
    readonly start: number,
    /** Index after the start tag. */
    readonly openEnd: number,
    /** Index of the end tag; {@link openEnd} of an empty element. */
    readonly closeStart: number,
    readonly end: number,
  ) {}

  /** Root element of a document. */
  static root(xml: string): XmlElement {
    const [root] = elementsFrom(xml, 0);
    if (!root) throw new WorkbookError("not-a-workbook");
    return root;
  }

  /** Decoded value of an attribute of exactly this name, prefix included. */
  attribute(name: string): string | undefined {
    const found = findAttribute(this.openTag(), name);
    return found && decodeXml(found.value);
  }

  /** Value of the `id` attribute that names a relationship, whatever prefix its namespace has here. */
  relationshipId(): string | undefined {
    return /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(this.openTag())?.[1];
  }

  /** Child elements, or those of one local name. */
  children(name?: string): XmlElement[] {
    const all = elementsFrom(this.xml, this.openEnd, this.closeStart);
    return name === undefined ? all : all.filter((child) => child.name === name);
  }

  child(name: string): XmlElement | undefined {
    return this.children(name)[0];
  }

  /** Everything between start and end tag, as written. */
  inner(): string {
    return this.xml.slice(this.openEnd, this.closeStart);
  }

  /** The element as written. */
  outer(): string {
    return this.xml.slice(this.start, this.end);
  }

  /** Character data of the element and what stands in it, decoded. */
  text(): string {
    return decodeXml(this.inner().replace(MARKUP, (_, raw?: string) => escapeXml(raw ?? "")));
  }

  /** The edit that sets an attribute. */
  withAttribute(name: string, value: string): Splice {
    const found = findAttribute(this.openTag(), name);
    if (found) {
      const at = this.start + found.at;
      return { start: at, end: at + found.value.length, text: escapeXml(value) };
    }
    const at = this.start + 1 + this.prefix.length + this.name.length;
    return { start: at, end: at, text: ` ${name}="${escapeXml(value)}"` };
  }

  /** The edit that takes the element out. */
  removed(): Splice {
    return { start: this.start, end: this.end, text: "" };
  }

  /** The edit that appends elements, written without prefix, as last children. */
  withAppended(children: string): Splice {
    const content = prefixed(children, this.prefix);
    if (this.closeStart !== this.end) return { start: this.closeStart, end: this.closeStart, text: content };
    return { start: this.end - 2, end: this.end, text: `>${content}</${this.prefix}${this.name}>` };
  }

  /** The edit that inserts a child named `name`, written without prefix, where the schema's `order` wants it. */
  withInserted(name: string, order: readonly string[], content: string): Splice {
    const before = new Set(order.slice(0, order.indexOf(name)));
    const at = this.children().reduce((end, child) => (before.has(child.name) ? child.end : end), this.openEnd);
    return { start: at, end: at, text: prefixed(content, this.prefix) };
  }

  private openTag(): string {
    return this.xml.slice(this.start, this.openEnd);
  }
}

/** A CDATA section, whose content is character data, or a comment or tag, which are none. */
const MARKUP = /<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<(?:"[^"]*"|'[^']*'|[^>"'])*>/g;

/** Elements that stand side by side from one index up to another. */
function elementsFrom(xml: string, from: number, to = xml.length): XmlElement[] {
  const found: XmlElement[] = [];
  const scanner = new XmlScanner(xml, from);
  while (scanner.next() && scanner.start < to) {
    const { prefix, name, start, end: openEnd, kind } = scanner;
    let depth = kind === "open" ? 1 : 0;
    while (depth > 0) {
      if (!scanner.next()) throw new WorkbookError("not-a-workbook");
      if (scanner.kind === "open") depth++;
      else if (scanner.kind === "close") depth--;
    }
    const closeStart = kind === "open" ? scanner.start : openEnd;
    found.push(new XmlElement(xml, prefix, name, start, openEnd, closeStart, scanner.end));
  }
  return found;
}

/** Raw value of a tag's attribute and its index in the tag. */
function findAttribute(tag: string, name: string): { value: string; at: number } | undefined {
  for (const match of tag.matchAll(/([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (match[1] !== name) continue;
    const value = match[2] ?? match[3] ?? "";
    return { value, at: match.index + match[0].length - value.length - 1 };
  }
  return undefined;
}

/** A replacement of the characters from `start` up to `end`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that don't overlap; edits at one place keep their order. */
export function splice(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of [...splices].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** The same for a document that is still UTF-8 bytes, at places among them; what is inserted comes before what is replaced. */
export function spliceBytes(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const sorted = [...splices]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text }) => ({ start, end, replacement: encoder.encode(text) }));
  const growth = sorted.reduce((sum, { start, end, replacement }) => sum + replacement.length - (end - start), 0);
  const result = new Uint8Array(bytes.length + growth);
  let [from, to] = [0, 0];
  for (const { start, end, replacement } of sorted) {
    result.set(bytes.subarray(from, start), to);
    result.set(replacement, to + start - from);
    to += start - from + replacement.length;
    from = end;
  }
  result.set(bytes.subarray(from), to);
  return result;
}

/** An element's own text with some attributes of it set. */
export function withAttributes(xml: string, attributes: readonly (readonly [name: string, value: string])[]): string {
  return attributes.reduce(
    (text, [name, value]) => splice(text, [XmlElement.root(text).withAttribute(name, value)]),
    xml,
  );
}

/** Gives the elements of our own, prefixless XML the prefix that a document uses for its main namespace. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}

/** An element's own text without the prefixes of its tags, to stand among our own. */
export function unprefixed(xml: string): string {
  return xml.replace(/<(\/?)[\w.-]+:/g, "<$1");
}

/** Text made safe for character data and attribute values; characters that XML can't hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\p{Cc}\ufffe\uffff]/gu, (character) => {
    const escaped = ESCAPES[character];
    if (escaped) return escaped;
    return character < " " || character > "\ufff0" ? "\ufffd" : character;
  });
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/**
 * Characters of text that stands in XML.
 * @throws WorkbookError `not-a-workbook` for the number of no character
 */
export function decodeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(\w+));/g,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      if (code > 0x10ffff) throw new WorkbookError("not-a-workbook");
      return String.fromCodePoint(code);
    },
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
