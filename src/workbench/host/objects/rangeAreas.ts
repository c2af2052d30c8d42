import { cellCount } from "../../../spreadsheet/ranges";
import { isEntireColumns, isEntireRows } from "../../model/sheet/ranges";
import { HostError } from "../errors";
import { child, items, method, readOnly, returning } from "../objectType";
import { integer } from "../readers";
import { addressOf, cellsOf } from "./cells";
import { CONDITIONAL_FORMATS, DATA_VALIDATION, RANGE, RANGE_AREAS, RANGE_FORMAT, RANGES, WORKSHEET } from "./types";

RANGE_AREAS.define({
  isGone: ({ sheet }, { book }) => book.position(sheet) < 0,
  properties: {
    address: readOnly(addressOf),
    addressLocal: readOnly(addressOf),
    areaCount: readOnly(({ ranges }) => ranges.length),
    cellCount: readOnly(({ ranges }) => ranges.reduce((count, range) => count + cellCount(range), 0)),
    isEntireColumn: readOnly(({ ranges }) => ranges.every(isEntireColumns)),
    isEntireRow: readOnly(({ ranges }) => ranges.every(isEntireRows)),
  },
  children: {
    areas: child(RANGES, (cells) => cells),
    conditionalFormats: child(CONDITIONAL_FORMATS, (cells) => cells),
    dataValidation: child(DATA_VALIDATION, (cells) => cells),
    format: child(RANGE_FORMAT, (cells) => cells),
    worksheet: child(WORKSHEET, ({ sheet }) => sheet),
  },
});

RANGES.define({
  items: items(RANGE, ({ sheet, ranges }) => ranges.map((range) => cellsOf(sheet, range))),
  methods: {
    getCount: method([], ({ ranges }) => ranges.length),
    getItemAt: returning(RANGE, [integer], ({ sheet, ranges }, [index]) => {
      const range = ranges[index];
      if (!range) throw new HostError("ItemNotFound", `range ${index}`);
      return cellsOf(sheet, range);
    }),
  },
});
