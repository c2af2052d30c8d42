// Pictures of pages in a third of their bytes: a page has few colours, and PNG writes a number for each instead of three bytes.
import { Buffer } from "node:buffer";
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const MOST_COLOURS = 256;
/** The bits of a colour in which those much alike agree: the upper five of each channel. */
const ALIKE = 0xf8f8f8;

/**
 * A picture as Chromium takes it (8 bits a channel, no transparency, not interlaced), written with 256 colours: of those that
 * are much alike the commonest stands for all, and what is left over becomes the nearest of them.
 * @param {Buffer} png
 * @returns {Buffer}
 */
export function indexedPng(png) {
  const { width, height, pixels } = decode(png);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const commonest = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  /** @type {Map<number, number>} */
  const alike = new Map();
  for (const colour of commonest) {
    const kind = colour & ALIKE;
    if (alike.size < MOST_COLOURS && !alike.has(kind)) alike.set(kind, colour);
  }
  const palette = [...alike.values()];
  const numbers = new Map(Array.from(counts.keys(), (colour) => [colour, nearest(colour, palette)]));
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, at) => {
    const row = Math.floor(at / width);
    rows[row * (width + 1) + 1 + (at % width)] = numbers.get(colour) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, by palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(channels))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** @param {number} colour */
function channels(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/**
 * @param {number} colour
 * @param {readonly number[]} palette
 */
function nearest(colour, palette) {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  const distances = palette.map((other) => {
    const [r = 0, g = 0, b = 0] = channels(other);
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  });
  return distances.indexOf(Math.min(...distances));
}

/** @param {Buffer} png */
function decode(png) {
  const parts = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height, size] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3];
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * size, height, size);
  return { width, height, pixels: Array.from({ length: width * height }, (_, at) => bytes.readUIntBE(at * size, 3)) };
}

/**
 * Takes back what PNG does to each row so that it packs better (the PNG specification, section 9).
 * @param {Buffer} filtered
 * @param {number} stride bytes of a row
 * @param {number} height
 * @param {number} size bytes of a pixel
 */
function unfiltered(filtered, stride, height, size) {
  const bytes = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = row * stride + x;
      const left = x >= size ? (bytes[at - size] ?? 0) : 0;
      const above = row > 0 ? (bytes[at - stride] ?? 0) : 0;
      const corner = x >= size && row > 0 ? (bytes[at - stride - size] ?? 0) : 0;
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      bytes[at] = (filtered[row * (stride + 1) + 1 + x] ?? 0) + (guesses[filter ?? 0] ?? 0);
    }
  }
  return bytes;
}

/**
 * @param {number} left
 * @param {number} above
 * @param {number} corner
 */
function paeth(left, above, corner) {
  const [a, b, c] = [left, above, corner].map((each) => Math.abs(left + above - corner - each));
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
