import { WorkbookError } from "../errors";
import { atOnce, type InPieces } from "../pieces";
import { escapeXml, splice, XmlElement } from "./xml";
import { packEntry, readZip, unpackEntry, writeZip, type ZipEntry } from "./zip";

/** One arrow of the package's graph of parts. */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address, the same in both dialects of Open XML: `worksheet`, `styles`… */
  readonly type: string;
  /** Name of the part it leads to; null when it leads out of the package. */
  readonly target: string | null;
}

export const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Source name of the relationships of the package itself. */
export const PACKAGE_ROOT = "";

/**
 * An Open Packaging Conventions file (ECMA-376 part 2): parts, their content types and relationships. Parts that are
 * not written stay packed, byte for byte. Part names are given without a leading slash and compared without regard to case.
 */
export class Package {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Parts written anew, packed already or not, or null for removed ones, by key. */
  private readonly changes = new Map<
    string,
    { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | ZipEntry | null
  >();

  /** Where parts lead, by the entry or the change that says so. */
  private readonly known = new WeakMap<object, readonly Relationship[]>();

  /** @throws WorkbookError `not-a-workbook` when the bytes are no package. */
  constructor(bytes: Uint8Array) {
    this.entries = new Map(readZip(bytes).map((entry) => [keyOf(entry.name), entry]));
    if (!this.has(CONTENT_TYPES)) throw new WorkbookError("not-a-workbook");
  }

  has(part: string): boolean {
    const key = keyOf(part);
    return this.changes.has(key) ? this.changes.get(key) !== null : this.entries.has(key);
  }

  /** A part as the file has it, or undefined. */
  entry(part: string): ZipEntry | undefined {
    return this.entries.get(keyOf(part));
  }

  /** Bytes of a part as it stands now, written or not. */
  bytes(part: string): Uint8Array {
    return atOnce(this.unpacking(part));
  }

  /** The same, unpacked in pieces. */
  *unpacking(part: string): InPieces<Uint8Array> {
    const key = keyOf(part);
    const written = this.changes.get(key);
    if (written) return "bytes" in written ? written.bytes : yield* unpackEntry(written);
    const entry = this.entries.get(key);
    if (!entry || written === null) throw new WorkbookError("not-a-workbook", { part });
    return yield* unpackEntry(entry);
  }

  /** Text of an XML part, its byte order mark included. */
  text(part: string): string {
    return atOnce(this.decoding(part));
  }

  /** The same, unpacked in pieces. */
  *decoding(part: string): InPieces<string> {
    return decodeText(yield* this.unpacking(part));
  }

  /** Adds an empty part named `base` + the first free number + its extension, and returns its name. */
  create(base: string, contentType: string, extension = "xml"): string {
    let number = 1;
    while (this.has(`${base}${number}.${extension}`) || this.has(relationshipsOf(`${base}${number}.${extension}`))) {
      number++;
    }
    const part = `${base}${number}.${extension}`;
    this.add(part, contentType);
    return part;
  }

  /** Adds an empty part of this very name, which is free. */
  add(part: string, contentType: string): void {
    this.write(part, "");
    const types = this.text(CONTENT_TYPES);
    const root = XmlElement.root(types);
    // A part that was left out may still have its content type.
    const listed = root.children("Override").find((each) => keyOf(each.attribute("PartName") ?? "") === keyOf(part));
    const override = `<Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`;
    const change = listed?.withAttribute("ContentType", contentType) ?? root.withAppended(override);
    this.write(CONTENT_TYPES, splice(types, [change]));
  }

  /** Writes a part's bytes, or its text, whole or in pieces. */
  write(part: string, content: Uint8Array<ArrayBuffer> | string | Iterable<string>): void {
    const name = this.entries.get(keyOf(part))?.name ?? part;
    const bytes =
      content instanceof Uint8Array ? content : encodePieces(typeof content === "string" ? [content] : content);
    this.changes.set(keyOf(part), { name, bytes });
  }

  /** Packs a written part at once; it may still be read, or written anew. */
  async pack(part: string): Promise<void> {
    const change = this.changes.get(keyOf(part));
    if (change && "bytes" in change) this.changes.set(keyOf(part), await packEntry(change.name, change.bytes));
  }

  /** Where a part, or {@link PACKAGE_ROOT}, leads. */
  relationships(source: string): readonly Relationship[] {
    const part = relationshipsOf(source);
    if (!this.has(part)) return [];
    const stored = this.changes.get(keyOf(part)) ?? this.entries.get(keyOf(part)) ?? this;
    const relationships = this.known.get(stored) ?? this.readRelationships(source, part);
    this.known.set(stored, relationships);
    return relationships;
  }

  private readRelationships(source: string, part: string): Relationship[] {
    return XmlElement.root(this.text(part))
      .children("Relationship")
      .map((element) => ({
        id: element.attribute("Id") ?? "",
        type: (element.attribute("Type") ?? "").replace(/^.*\//, ""),
        target:
          element.attribute("TargetMode") === "External" ? null : resolve(source, element.attribute("Target") ?? ""),
      }));
  }

  /** Part that a relationship of this type leads to, or undefined. */
  related(source: string, type: string): string | undefined {
    return this.relationships(source).find((relationship) => relationship.type === type)?.target ?? undefined;
  }

  /** Adds a relationship and returns its id. */
  relate(source: string, type: string, target: string): string {
    const part = relationshipsOf(source);
    const xml = this.has(part) ? this.text(part) : NO_RELATIONSHIPS;
    const taken = new Set(this.relationships(source).map(({ id }) => id.toLowerCase()));
    let number = taken.size + 1;
    while (taken.has(`rid${number}`)) number++;
    const id = `rId${number}`;
    const address = escapeXml(relative(source, target));
    const element = `<Relationship Id="${id}" Type="${RELATIONSHIP_TYPES}${type}" Target="${address}"/>`;
    this.write(part, splice(xml, [XmlElement.root(xml).withAppended(element)]));
    return id;
  }

  /** Removes a part and the relationships of `source` that lead to it. */
  removeRelated(source: string, target: string): void {
    const part = relationshipsOf(source);
    const xml = this.text(part);
    const gone = XmlElement.root(xml)
      .children("Relationship")
      .filter((element) => keyOf(resolve(source, element.attribute("Target") ?? "")) === keyOf(target))
      .map((element) => element.removed());
    this.write(part, splice(xml, gone));
    this.remove(target);
  }

  /** Cuts all relationships of a part, and removes every part that only they led to. */
  removeRelatives(source: string): void {
    if (!this.has(relationshipsOf(source))) return;
    const relatives = this.reachable(source);
    this.changes.set(keyOf(relationshipsOf(source)), null);
    const kept = this.reachable(PACKAGE_ROOT);
    for (const part of relatives) if (!kept.has(part)) this.remove(part);
  }

  /** Every part that can be reached from a source, in lower case; the source itself is not counted. */
  reachable(source: string): Set<string> {
    const found = new Set<string>();
    const visit = (from: string) => {
      for (const { target } of this.relationships(from)) {
        if (target === null || found.has(keyOf(target))) continue;
        found.add(keyOf(target));
        visit(target);
      }
    };
    visit(source);
    return found;
  }

  /** The package as a file: entries in their old order, new ones after them. */
  async toBytes(): Promise<Uint8Array> {
    const packed = new Map<string, ZipEntry>();
    for (const [key, change] of this.changes) {
      if (change) packed.set(key, "bytes" in change ? await packEntry(change.name, change.bytes) : change);
    }
    const kept = [...this.entries].map(([key, entry]) => (this.changes.has(key) ? packed.get(key) : entry));
    const added = [...packed].filter(([key]) => !this.entries.has(key)).map(([, entry]) => entry);
    return writeZip([...kept, ...added].filter((entry) => entry !== undefined));
  }

  /** Removes a part with its relationships and its content type. */
  private remove(part: string): void {
    for (const name of [part, relationshipsOf(part)]) if (this.has(name)) this.changes.set(keyOf(name), null);
    const types = this.text(CONTENT_TYPES);
    const override = XmlElement.root(types)
      .children("Override")
      .find((element) => keyOf(element.attribute("PartName") ?? "") === keyOf(part));
    if (override) this.write(CONTENT_TYPES, splice(types, [override.removed()]));
  }
}

/** Some writers use backslashes or a leading slash, and names differ in case. */
export function keyOf(part: string): string {
  return part.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

export function relationshipsOf(source: string): string {
  const folder = folderOf(source);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

/** Part name of a relationship's target, which may be absolute or relative to its source's folder. */
function resolve(source: string, target: string): string {
  const segments: string[] = [];
  const path = target.startsWith("/") ? target : folderOf(source) + target;
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

/** Target of a relationship as other writers put it: relative to the source's folder. */
function relative(source: string, target: string): string {
  const from = folderOf(source).split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** Other encodings than UTF-8 end as no XML: the standard allows UTF-16, but nobody writes it. */
function decodeText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** Characters that are encoded together: enough that calls cost nothing, few beside the text of a large sheet. */
const BLOCK = 2 ** 20;

function encodePieces(pieces: Iterable<string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const blocks: Uint8Array[] = [];
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < BLOCK) continue;
    blocks.push(encoder.encode(text));
    text = "";
  }
  blocks.push(encoder.encode(text));
  const bytes = new Uint8Array(blocks.reduce((length, block) => length + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}
