/** A QR code as a picture of black and white dots. */
import { zlibSync } from "fflate";
import { encode } from "uqr";
import type { SheetImage } from "../../spreadsheet/workbook";

const DOT = 4;
const POINTS = 110;

/** A picture for a worksheet; its rows 0-based. */
export function qrImage(text: string, row: number): SheetImage {
  const { data } = encode(text, { ecc: "M", border: 2 });
  return {
    base64: btoa(String.fromCharCode(...blackAndWhite(data))),
    type: "png",
    altText: `核对码二维码：${text}`,
    row,
    column: 1,
    right: 60,
    down: 5,
    width: POINTS,
    height: POINTS,
  };
}

/** A PNG (ISO/IEC 15948) of one bit a dot. */
function blackAndWhite(dots: ReadonlyArray<readonly boolean[]>): Uint8Array {
  const size = dots.length * DOT;
  const stride = Math.ceil(size / 8) + 1;
  const pixels = new Uint8Array(stride * size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const isBlack = dots[Math.floor(y / DOT)]?.[Math.floor(x / DOT)] ?? false;
      if (!isBlack) pixels[y * stride + 1 + (x >> 3)] = (pixels[y * stride + 1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, size);
  view.setUint32(4, size);
  header[8] = 1;
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(pixels)),
    chunk("IEND", new Uint8Array()),
  ];
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    Uint8Array.from(type, (letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
