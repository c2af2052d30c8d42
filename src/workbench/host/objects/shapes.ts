/** Pictures, the only shapes that are covered. */
import type { Image } from "../../model/sheet/image";
import type { Sheet } from "../../model/sheet/sheet";
import { HostError, invalidArgument } from "../errors";
import { items, method, property, readOnly, returning, type Reader, type Session } from "../objectType";
import { integer, number, oneOf, text, yesNo } from "../readers";
import { requireAllowed } from "./cells";
import { SHAPE, SHAPES, type OnSheet } from "./types";

/** Size in points of a picture that nobody has given one. */
const SIZE = { width: 72, height: 72 };

/** How pictures begin, in Base64. */
const STARTS = [
  ["png", "iVBORw0KGgo"],
  ["jpeg", "/9j/"],
] as const;

SHAPES.define({
  items: items(
    SHAPE,
    (sheet) => sheet.images.map((item) => ({ sheet, item })),
    (sheet, key) => named(sheet, key),
  ),
  methods: {
    addImage: returning(SHAPE, [text], (sheet, [base64], session) => {
      requireAllowed(sheet, "editObjects", session);
      const type = STARTS.find(([, start]) => base64.startsWith(start))?.[0];
      if (!type) throw invalidArgument("neither a JPEG nor a PNG picture");
      const id = String(session.book.nextId());
      const place = { left: 0, top: 0, ...SIZE };
      const item: Image = { id, name: `Picture ${id}`, base64, type, place, keepsRatio: true, altText: "" };
      sheet.images.push(item);
      sheet.arranged("images");
      return { sheet, item };
    }),
    getCount: method([], ({ images }) => images.length),
    getItem: returning(SHAPE, [text], (sheet, [key]) => named(sheet, key) ?? missing(key)),
    getItemAt: returning(SHAPE, [integer], (sheet, [index]) => {
      const item = sheet.images[index];
      return item ? { sheet, item } : missing(`shape ${index}`);
    }),
  },
});

SHAPE.define({
  id: ({ item }) => item.id,
  isGone: ({ sheet, item }, { book }) => book.position(sheet) < 0 || !sheet.images.includes(item),
  properties: {
    altTextDescription: ofImage(
      ({ altText }) => altText,
      text,
      (image, altText) => (image.altText = altText),
    ),
    height: ofImage(
      ({ place }) => place.height,
      length,
      (image, height) => resize(image, "height", height),
    ),
    id: readOnly(({ item }) => item.id),
    left: ofImage(
      ({ place }) => place.left,
      distance,
      ({ place }, left) => (place.left = left),
    ),
    lockAspectRatio: ofImage(
      ({ keepsRatio }) => keepsRatio,
      yesNo,
      (image, keepsRatio) => (image.keepsRatio = keepsRatio),
    ),
    name: ofImage(
      ({ name }) => name,
      text,
      (image, name) => (image.name = name),
    ),
    placement: ofImage(
      () => "OneCell",
      oneOf("OneCell"),
      () => undefined,
    ),
    top: ofImage(
      ({ place }) => place.top,
      distance,
      ({ place }, top) => (place.top = top),
    ),
    type: readOnly(() => "Image"),
    width: ofImage(
      ({ place }) => place.width,
      length,
      (image, width) => resize(image, "width", width),
    ),
  },
  methods: {
    delete: method([], ({ sheet, item }, _, session) => {
      requireAllowed(sheet, "editObjects", session);
      sheet.images.splice(sheet.images.indexOf(item), 1);
      sheet.arranged("images");
    }),
  },
});

function named(sheet: Sheet, key: unknown): OnSheet<Image> | null {
  const item = sheet.images.find(({ id, name }) => id === key || name === key);
  return item ? { sheet, item } : null;
}

function missing(what: string): never {
  throw new HostError("ItemNotFound", what);
}

function ofImage<V>(get: (image: Image) => unknown, read: Reader<V>, set: (image: Image, value: V) => void) {
  return property<OnSheet<Image>, V>(
    ({ item }) => get(item),
    read,
    ({ sheet, item }, value, session: Session) => {
      requireAllowed(sheet, "editObjects", session);
      set(item, value);
      sheet.arranged("images");
    },
  );
}

function distance(given: unknown): number {
  if (number(given) < 0) throw invalidArgument("no negative number is expected");
  return number(given);
}

function length(given: unknown): number {
  if (number(given) <= 0) throw invalidArgument("a positive number is expected");
  return number(given);
}

function resize({ place, keepsRatio }: Image, side: "width" | "height", points: number): void {
  const other = side === "width" ? "height" : "width";
  if (keepsRatio) place[other] *= points / place[side];
  place[side] = points;
}
