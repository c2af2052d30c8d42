/** Makes sure that a value from outside has the form that is expected, and gives it back. @throws TypeError */
export type Shape<T> = (value: unknown) => T;

export const text: Shape<string> = (value) => {
  if (typeof value !== "string") throw unexpected("text", value);
  return value;
};

export const number: Shape<number> = (value) => {
  if (typeof value !== "number") throw unexpected("a number", value);
  return value;
};

export const yesNo: Shape<boolean> = (value) => {
  if (typeof value !== "boolean") throw unexpected("true or false", value);
  return value;
};

export function oneOf<const W extends string>(...words: readonly W[]): Shape<W> {
  return (value) => {
    const word = words.find((each) => each === value);
    if (word === undefined) throw unexpected(words.join(", "), value);
    return word;
  };
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value) => (value === undefined ? undefined : shape(value));
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : shape(value));
}

export function listOf<T>(shape: Shape<T>): Shape<T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw unexpected("a list", value);
    return value.map(shape);
  };
}

/** Every member of the type has to be named; others are dropped. */
export function object<T extends object>(members: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw unexpected("an object", value);
    const given = value as Partial<Record<keyof T, unknown>>;
    const result: Partial<T> = {};
    for (const name in members) {
      const member = members[name](given[name]);
      if (member !== undefined) result[name] = member;
    }
    return result as T;
  };
}

/** Reads JSON text of a certain form. @throws SyntaxError or TypeError */
export function parseJson<T>(json: string, shape: Shape<T>): T {
  return shape(JSON.parse(json));
}

function unexpected(what: string, value: unknown): TypeError {
  return new TypeError(`expected ${what}, not ${JSON.stringify(value)?.slice(0, 40)}`);
}
