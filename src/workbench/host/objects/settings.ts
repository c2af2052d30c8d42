import { HostError } from "../errors";
import { items, method, property, readOnly, returning } from "../objectType";
import { anything, text } from "../readers";
import { requireChangeable } from "./cells";
import { SETTING, SETTINGS } from "./types";

SETTINGS.define({
  items: items(
    SETTING,
    ({ settings }) => [...settings.keys()].map((key) => ({ key })),
    ({ settings }, key) => (settings.has(text(key)) ? { key: text(key) } : null),
  ),
  methods: {
    // Adding a setting that is there sets it.
    add: returning(SETTING, [text, anything], (book, [key, value]) => {
      requireChangeable(book);
      book.set(key, JSON.stringify(value));
      return { key };
    }),
    getCount: method([], ({ settings }) => settings.size),
    getItemOrNullObject: returning(SETTING, [text], ({ settings }, [key]) => (settings.has(key) ? { key } : null)),
  },
});

SETTING.define({
  id: ({ key }) => key,
  isGone: ({ key }, { book }) => !book.settings.has(key),
  properties: {
    key: readOnly(({ key }) => key),
    value: property(
      ({ key }, { book }) => {
        const json = book.settings.get(key);
        if (json === undefined) throw new HostError("ItemNotFound", key);
        return JSON.parse(json) as unknown;
      },
      anything,
      ({ key }, value, { book }) => {
        requireChangeable(book);
        book.set(key, JSON.stringify(value));
      },
    ),
  },
  methods: {
    delete: method([], ({ key }, _, { book }) => {
      requireChangeable(book);
      book.set(key, null);
    }),
  },
});
