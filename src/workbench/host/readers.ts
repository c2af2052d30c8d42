/** What members take: each reader makes sure of one kind of value, and throws `InvalidArgument` for any other. */
import { isRecord } from "./batch";
import { invalidArgument } from "./errors";
import type { ObjectType, Reader } from "./objectType";

export const text: Reader<string> = (given) => {
  if (typeof given !== "string") throw invalidArgument("a text is expected");
  return given;
};

export const number: Reader<number> = (given) => {
  if (typeof given !== "number" || !Number.isFinite(given)) throw invalidArgument("a number is expected");
  return given;
};

export const integer: Reader<number> = (given) => {
  if (!Number.isInteger(given)) throw invalidArgument("a whole number is expected");
  return number(given);
};

export const yesNo: Reader<boolean> = (given) => {
  if (typeof given !== "boolean") throw invalidArgument("true or false is expected");
  return given;
};

/** A colour, `#RRGGBB` or an HTML name; the reader gives `RRGGBB`. */
export const color: Reader<string> = (given) => {
  const named = COLOR_NAMES.get(text(given).toLowerCase()) ?? text(given);
  const [, rgb] = /^#?([0-9a-f]{6})$/i.exec(named) ?? [];
  if (rgb === undefined) throw invalidArgument(`no colour: ${text(given)}`);
  return rgb.toUpperCase();
};

const COLOR_NAMES: ReadonlyMap<string, string> = new Map([
  ["black", "000000"],
  ["white", "FFFFFF"],
  ["red", "FF0000"],
  ["green", "008000"],
  ["blue", "0000FF"],
  ["yellow", "FFFF00"],
  ["orange", "FFA500"],
  ["gray", "808080"],
  ["grey", "808080"],
  ["purple", "800080"],
]);

/** One of the words of an enumeration. */
export function oneOf<const W extends string>(...words: readonly W[]): Reader<W> {
  return (given) => {
    const found = words.find((word) => word === given);
    if (found === undefined) throw invalidArgument(`one of ${words.join(", ")} is expected`);
    return found;
  };
}

/** An argument that may be left out. */
export function optional<V>(read: Reader<V>): Reader<V | undefined> {
  return (given) => (given === undefined || given === null ? undefined : read(given));
}

/** An object of the API. */
export function objectOf<T>(type: ObjectType<T>): Reader<T> {
  return (given) => {
    const target = type.targetOf(given);
    if (target === null) throw invalidArgument(`an Excel.${type.name} is expected`);
    return target;
  };
}

/** Any of two kinds of value. */
export function either<A, B>(first: Reader<A>, second: Reader<B>, isFirst: (given: unknown) => boolean): Reader<A | B> {
  return (given) => (isFirst(given) ? first(given) : second(given));
}

export const record: Reader<Readonly<Record<string, unknown>>> = (given) => {
  if (!isRecord(given)) throw invalidArgument("an object is expected");
  return given;
};

export function listOf<V>(read: Reader<V>): Reader<V[]> {
  return (given) => {
    if (!Array.isArray(given)) throw invalidArgument("a list is expected");
    return given.map((item: unknown) => read(item));
  };
}

export const anything: Reader<unknown> = (given) => given;
