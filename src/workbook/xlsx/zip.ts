import { inflateSync, zipSync } from "fflate";
import { WorkbookError } from "./errors";

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
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const SIZES_FOLLOW_DATA = 8;
const UTF8_NAME = 0x800;

/** New entries carry the first day zip can name, so that the same input always gives the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * Lists an archive's entries in the order of its directory, inflating nothing.
 * @throws WorkbookError `not-a-workbook` when the bytes are no zip archive, or one past 4 GB (zip64).
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
      const local = view.getUint32(at + 42, true);
      const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      entries.push({
        name: new TextDecoder(flags & UTF8_NAME ? "utf-8" : "latin1").decode(
          bytes.subarray(at + 46, at + 46 + nameLength),
        ),
        size: view.getUint32(at + 24, true),
        method: view.getUint16(at + 10, true),
        flags,
        crc: view.getUint32(at + 16, true),
        modified: view.getUint32(at + 12, true),
        packed: bytes.subarray(data, data + view.getUint32(at + 20, true)),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // A directory that points outside of the file.
    if (error instanceof RangeError) throw new WorkbookError("not-a-workbook");
    throw error;
  }
}

/**
 * The bytes of one entry, never more than it declares.
 * @throws WorkbookError `not-a-workbook` when it is encrypted, packed by an unknown method or damaged.
 */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  if (entry.flags & ENCRYPTED) throw new WorkbookError("not-a-workbook");
  if (entry.method === STORED) return entry.packed;
  if (entry.method !== DEFLATED) throw new WorkbookError("not-a-workbook");
  try {
    return inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw new WorkbookError("not-a-workbook");
  }
}

/** Compresses new files into entries; the archive around them is fflate's, of which only the entries are kept. */
export function packEntries(files: ReadonlyMap<string, Uint8Array>): ZipEntry[] {
  return readZip(zipSync(Object.fromEntries(files), { mtime: FIXED_TIME }));
}

/** Writes entries as one archive in the given order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const headers = names.reduce((total, name) => total + 30 + 46 + 2 * name.length, END_LENGTH);
  const bytes = new Uint8Array(entries.reduce((total, entry) => total + entry.packed.length, headers));
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;

  // Both headers share these 26 bytes; the archive is seekable, so sizes never follow the data.
  const describe = (entry: ZipEntry, name: Uint8Array, from: number) => {
    const nameFlag = name.length === entry.name.length ? 0 : UTF8_NAME;
    view.setUint16(from, 20, true);
    view.setUint16(from + 2, (entry.flags & ~SIZES_FOLLOW_DATA & ~UTF8_NAME) | nameFlag, true);
    view.setUint16(from + 4, entry.method, true);
    view.setUint32(from + 6, entry.modified, true);
    view.setUint32(from + 10, entry.crc, true);
    view.setUint32(from + 14, entry.packed.length, true);
    view.setUint32(from + 18, entry.size, true);
    view.setUint16(from + 22, name.length, true);
  };

  entries.forEach((entry, index) => {
    const name = names[index]!;
    offsets.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    describe(entry, name, at + 4);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  });

  const directory = at;
  entries.forEach((entry, index) => {
    const name = names[index]!;
    view.setUint32(at, CENTRAL_HEADER, true);
    view.setUint16(at + 4, 20, true);
    describe(entry, name, at + 6);
    view.setUint32(at + 42, offsets[index]!, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });

  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
