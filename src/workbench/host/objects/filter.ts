/** Filters, and what is seen of a range. */
import { method, readOnly, returning } from "../objectType";
import { addressOf, cellsOf, matrixOf, rangeOf, requireAllowed } from "./cells";
import { AUTO_FILTER, RANGE, RANGE_VIEW } from "./types";

AUTO_FILTER.define({
  properties: {
    enabled: readOnly(({ filter }) => filter !== null),
    isDataFiltered: readOnly(({ filter }) => filter?.isFiltering ?? false),
  },
  methods: {
    getRangeOrNullObject: returning(RANGE, [], (sheet) => sheet.filter && cellsOf(sheet, sheet.filter.range)),
    remove: method([], (sheet, _, session) => {
      requireAllowed(sheet, "autoFilter", session);
      sheet.unfilter();
    }),
  },
});

RANGE_VIEW.define({
  isGone: ({ sheet }, { book }) => book.position(sheet) < 0,
  properties: {
    cellAddresses: readOnly((cells) => {
      const { sheet } = cells;
      const all = matrixOf(rangeOf(cells), (row, column) => ({ row, column }));
      const seen = all
        ?.filter(([cell]) => !sheet.rows.isHidden(cell?.row ?? 0))
        .map((line) => line.filter(({ column }) => !sheet.columns.isHidden(column)));
      return seen?.map((line) =>
        line.map(({ row, column }) =>
          addressOf(cellsOf(sheet, { top: row, left: column, bottom: row, right: column })),
        ),
      );
    }),
  },
});
