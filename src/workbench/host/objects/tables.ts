import type { Table } from "../../model/sheet/annotations";
import type { Sheet } from "../../model/sheet/sheet";
import { HostError } from "../errors";
import { child, items, method, readOnly, returning } from "../objectType";
import { integer, text } from "../readers";
import { cellsOf } from "./cells";
import { RANGE, TABLE, TABLES, WORKSHEET, type OnSheet } from "./types";

// Tables are told of, so that nothing is written across one; they are not made or changed.
TABLES.define({
  properties: { count: readOnly((sheets) => tablesOf(sheets).length) },
  items: items(TABLE, tablesOf, (sheets, key) => find(sheets, text(key))),
  methods: {
    getCount: method([], (sheets) => tablesOf(sheets).length),
    getItemAt: returning(TABLE, [integer], (sheets, [index]) => {
      const found = tablesOf(sheets)[index];
      if (!found) throw new HostError("ItemNotFound", `table ${index}`);
      return found;
    }),
    getItemOrNullObject: returning(TABLE, [text], (sheets, [key]) => find(sheets, key) ?? null),
  },
});

TABLE.define({
  id: ({ item }) => item.id,
  properties: {
    id: readOnly(({ item }) => item.id),
    name: readOnly(({ item }) => item.name),
    showHeaders: readOnly(({ item }) => item.hasHeaders),
    showTotals: readOnly(({ item }) => item.hasTotals),
    style: readOnly(({ item }) => item.style),
  },
  children: { worksheet: child(WORKSHEET, ({ sheet }) => sheet) },
  methods: {
    getDataBodyRange: returning(RANGE, [], ({ sheet, item: { range, hasHeaders, hasTotals } }) =>
      cellsOf(sheet, { ...range, top: range.top + Number(hasHeaders), bottom: range.bottom - Number(hasTotals) }),
    ),
    getHeaderRowRange: returning(RANGE, [], ({ sheet, item: { range, hasHeaders } }) => {
      if (!hasHeaders) throw new HostError("ItemNotFound", "the table has no header row");
      return cellsOf(sheet, { ...range, bottom: range.top });
    }),
    getRange: returning(RANGE, [], ({ sheet, item }) => cellsOf(sheet, item.range)),
  },
});

function tablesOf(sheets: readonly Sheet[]): OnSheet<Table>[] {
  return sheets.flatMap((sheet) => sheet.tables.map((item) => ({ sheet, item })));
}

function find(sheets: readonly Sheet[], key: string): OnSheet<Table> | undefined {
  return tablesOf(sheets).find(({ item }) => item.id === key || item.name.toLowerCase() === key.toLowerCase());
}
