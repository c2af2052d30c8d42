import { deflateSync, Inflate, inflateSync } from "fflate";
import { WorkbookError } from "../errors";
import type { InPieces } from "../pieces";

/** One file of a zip archive, still packed: it can be copied into another archive without inflating it. */
export interface ZipEntry {
  readonly name: string;
  /** Size once unpacked, as the archive declares it. */
  readonly size: number;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  /** MS-DOS time (low 16 bits) and date (high 16 bits). */
  readonly modified: number;
  readonly packed: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** Version of the zip format needed to unpack: 2.0. */
const VERSION = 20;
export const STORED = 0;
const DEFLATED = 8;
export const ENCRYPTED = 1;
const SIZES_FOLLOW_DATA = 8;
const UTF8_NAME = 0x800;
const ZIP64 = 1;
/** Packed bytes inflated in one go; deflate grows what it packs 1,032 times at most. */
const INFLATE_STEP = 2 ** 16;
/** Bytes of a part that is packed or unpacked in one go, within a few milliseconds. */
const SMALL = 2 ** 16;
/** How hard it is tried to pack it: more would save a sixtieth of its bytes for a third more time. */
const SMALL_LEVEL = 4;
/** Bytes that take as long to inflate as a cell takes to be gone through, about. */
const CELL_BYTES = 64;

/** New entries carry the first day zip can name, 1980-01-01, so that the same input always gives the same bytes. */
const FIXED_TIME = ((1 << 5) | 1) << 16;

/**
 * Lists an archive's entries in the order of its directory, inflating nothing.
 * @throws WorkbookError `not-a-workbook` when the bytes are no zip archive, or one past 4 GB.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  const earliestEnd = Math.max(0, end - 0xffff);
  while (end >= earliestEnd && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < earliestEnd) throw new WorkbookError("not-a-workbook");

  try {
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let remaining = view.getUint16(end + 10, true); remaining > 0; remaining--) {
      if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new WorkbookError("not-a-workbook");
      const nameLength = view.getUint16(at + 28, true);
      const flags = view.getUint16(at + 8, true);
      const [size = 0, packedSize = 0, local = 0] = readSizes(view, at, at + CENTRAL_LENGTH + nameLength);
      const data = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      entries.push({
        name: new TextDecoder(flags & UTF8_NAME ? "utf-8" : "latin1").decode(
          bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
        ),
        size,
        method: view.getUint16(at + 10, true),
        flags,
        crc: view.getUint32(at + 16, true),
        modified: view.getUint32(at + 12, true),
        packed: bytes.subarray(data, data + packedSize),
      });
      at += CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // A directory that points outside of the file.
    if (error instanceof RangeError) throw new WorkbookError("not-a-workbook");
    throw error;
  }
}

/**
 * Size, packed size and place of an entry's local header. Each that is all ones stands in the entry's zip64 field (APPNOTE
 * 4.5.3), in this order; Apache POI puts them there in files of any size.
 * @param extra where the extra fields of the directory's header at `at` start
 */
function readSizes(view: DataView, at: number, extra: number): number[] {
  let field = extra;
  const end = extra + view.getUint16(at + 30, true);
  while (field < end && view.getUint16(field, true) !== ZIP64) field += 4 + view.getUint16(field + 2, true);
  let value = field + 4;
  return [at + 24, at + 20, at + 42].map((place) => {
    const size = view.getUint32(place, true);
    if (size !== 0xffff_ffff || field >= end) return size;
    value += 8;
    return Number(view.getBigUint64(value - 8, true));
  });
}

/**
 * The bytes of one entry, a copy that may be changed. What it declares is not believed: bytes are counted as they are inflated, and their checksum taken.
 * @throws WorkbookError `not-a-workbook` when it is encrypted, packed by an unknown method, damaged or not of its declared size.
 */
export function* unpackEntry(entry: ZipEntry): InPieces<Uint8Array> {
  if (entry.flags & ENCRYPTED || (entry.method !== STORED && entry.method !== DEFLATED)) throw damaged(entry);
  let crc = CRC_START;
  let bytes: Uint8Array;
  if (entry.method === STORED) {
    bytes = entry.packed.slice();
    crc = crcWith(crc, bytes);
  } else if (entry.packed.length <= INFLATE_STEP && entry.size <= SMALL) {
    bytes = inflated(entry);
    crc = crcWith(crc, bytes);
  } else {
    bytes = new Uint8Array(entry.size);
    let length = 0;
    const stream = new Inflate((chunk) => {
      if (length + chunk.length > bytes.length) throw damaged(entry);
      bytes.set(chunk, length);
      length += chunk.length;
      crc = crcWith(crc, chunk);
    });
    for (let at = 0; at < entry.packed.length; at += INFLATE_STEP) {
      const before = length;
      try {
        stream.push(entry.packed.subarray(at, at + INFLATE_STEP), at + INFLATE_STEP >= entry.packed.length);
      } catch {
        throw damaged(entry);
      }
      yield Math.ceil((length - before) / CELL_BYTES);
    }
    bytes = bytes.subarray(0, length);
  }
  if (bytes.length !== entry.size || crcEnd(crc) !== entry.crc) throw damaged(entry);
  return bytes;
}

/** All of a small entry at once; a byte longer than declared where there is more. */
function inflated(entry: ZipEntry): Uint8Array {
  try {
    return inflateSync(entry.packed, { out: new Uint8Array(entry.size + 1) });
  } catch {
    throw damaged(entry);
  }
}

function damaged(entry: ZipEntry): WorkbookError {
  return new WorkbookError("not-a-workbook", { part: entry.name });
}

/** Checksums of each byte alone, then of each byte with one, two and three bytes behind it. */
const CRC_TABLE = new Uint32Array(4 * 256);
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  CRC_TABLE[byte] = crc;
}
for (let i = 256; i < CRC_TABLE.length; i++) CRC_TABLE[i] = nextCrc(tableCrc(i - 256), 0);

function tableCrc(index: number): number {
  return CRC_TABLE[index] ?? 0;
}

function nextCrc(crc: number, byte: number): number {
  return tableCrc((crc ^ byte) & 0xff) ^ (crc >>> 8);
}

/** A checksum of nothing yet. */
const CRC_START = -1;

/** CRC-32 as zip has it (ISO 3309) with some more bytes, four at a time: a large book has more than a hundred million. */
function crcWith(before: number, bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = before;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= view.getUint32(at, true);
    crc =
      tableCrc(0x300 + (crc & 0xff)) ^
      tableCrc(0x200 + ((crc >>> 8) & 0xff)) ^
      tableCrc(0x100 + ((crc >>> 16) & 0xff)) ^
      tableCrc(crc >>> 24);
  }
  for (; at < bytes.length; at++) crc = nextCrc(crc, bytes[at] ?? 0);
  return crc;
}

function crcEnd(crc: number): number {
  return ~crc >>> 0;
}

/** Makes an entry of a new file. */
export async function packEntry(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ZipEntry> {
  const packed = await deflate(bytes);
  return {
    name,
    size: bytes.length,
    method: DEFLATED,
    flags: 0,
    crc: crcEnd(crcWith(CRC_START, bytes)),
    modified: FIXED_TIME,
    packed,
  };
}

/**
 * The platform's own deflate, which is faster than one in JavaScript and leaves this thread free; but to begin with it takes it
 * longer than a small part takes.
 */
async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes.length <= SMALL) return deflateSync(bytes, { level: SMALL_LEVEL });
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Writes entries as one archive in the given order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const members = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name), offset: 0 }));
  const length = members.reduce(
    (total, { entry, name }) => total + LOCAL_LENGTH + CENTRAL_LENGTH + 2 * name.length + entry.packed.length,
    END_LENGTH,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;

  for (const member of members) {
    member.offset = at;
    view.setUint32(at, LOCAL_HEADER, true);
    describe(view, at + 4, member);
    bytes.set(member.name, at + LOCAL_LENGTH);
    at += LOCAL_LENGTH + member.name.length;
    bytes.set(member.entry.packed, at);
    at += member.entry.packed.length;
  }

  const directory = at;
  for (const member of members) {
    view.setUint32(at, CENTRAL_HEADER, true);
    view.setUint16(at + 4, VERSION, true);
    describe(view, at + 6, member);
    view.setUint32(at + 42, member.offset, true);
    bytes.set(member.name, at + CENTRAL_LENGTH);
    at += CENTRAL_LENGTH + member.name.length;
  }

  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 24 bytes that an entry's two headers share. Sizes stand in the header, so none follow the data. */
function describe(view: DataView, at: number, { entry, name }: { entry: ZipEntry; name: Uint8Array }): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, (entry.flags & ~SIZES_FOLLOW_DATA) | UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}
