import { splitReference } from "../../model/sheet/ranges";
import type { Comment } from "../../model/sheet/annotations";
import type { WorkbookModel } from "../../model/book";
import type { Sheet } from "../../model/sheet/sheet";
import { HostError, invalidArgument } from "../errors";
import { items, method, property, readOnly, returning, type Session } from "../objectType";
import { integer, oneOf, optional, text, yesNo } from "../readers";
import { cellsAt, cellsOf, rangeOf, requireChangeable } from "./cells";
import { COMMENT, COMMENTS, RANGE, type Cells, type OnSheet } from "./types";

// Notes, the older kind, have an API of their own, which came later than the one this host is for.
COMMENTS.define({
  items: items(COMMENT, threadsOf, (sheets, key) => threadsOf(sheets).find(({ item }) => item.id === key)),
  methods: {
    add: returning(COMMENT, [cellGiven, text, optional(oneOf("Plain"))], (_, [cell, content], session) => {
      requireChangeable(session.book);
      const { sheet, ranges } = cell(session.book);
      const [{ top: row, left: column }] = ranges;
      if (threadAt(sheet, row, column)) throw new HostError("ItemAlreadyExists", "the cell has a comment");
      const item: Comment = {
        id: `{${session.book.nextId()}}`,
        kind: "thread",
        row,
        column,
        author: session.userName,
        text: content,
        created: session.now().toISOString(),
        resolved: false,
      };
      sheet.comments.push(item);
      sheet.arranged("comments");
      return { sheet, item };
    }),
    getCount: method([], (sheets) => threadsOf(sheets).length),
    getItemAt: returning(
      COMMENT,
      [integer],
      (sheets, [index]) => threadsOf(sheets)[index] ?? missing(`comment ${index}`),
    ),
    getItemByCell: returning(COMMENT, [cellGiven], (_, [cell], { book }) => {
      const { sheet, ranges } = cell(book);
      const item = threadAt(sheet, ranges[0].top, ranges[0].left);
      return item ? { sheet, item } : missing("the cell has no comment");
    }),
    getItemOrNullObject: returning(
      COMMENT,
      [text],
      (sheets, [id]) => threadsOf(sheets).find(({ item }) => item.id === id) ?? null,
    ),
  },
});

COMMENT.define({
  id: ({ item }) => item.id,
  isGone: ({ sheet, item }, { book }) => book.position(sheet) < 0 || !sheet.comments.includes(item),
  properties: {
    authorName: readOnly(({ item }) => item.author),
    content: property(
      ({ item }) => item.text,
      text,
      (comment, content, session) => change(comment, { text: content }, session),
    ),
    contentType: readOnly(() => "Plain"),
    creationDate: readOnly(({ item }) => item.created),
    id: readOnly(({ item }) => item.id),
    resolved: property(
      ({ item }) => item.resolved,
      yesNo,
      (comment, resolved, session) => change(comment, { resolved }, session),
    ),
  },
  methods: {
    delete: method([], ({ sheet, item }, _, { book }) => {
      requireChangeable(book);
      sheet.comments.splice(sheet.comments.indexOf(item), 1);
      sheet.arranged("comments");
    }),
    getLocation: returning(RANGE, [], ({ sheet, item: { row, column } }) =>
      cellsOf(sheet, { top: row, left: column, bottom: row, right: column }),
    ),
  },
});

function threadsOf(sheets: readonly Sheet[]): OnSheet<Comment>[] {
  return sheets.flatMap((sheet) =>
    sheet.comments.filter(({ kind }) => kind === "thread").map((item) => ({ sheet, item })),
  );
}

function threadAt(sheet: Sheet, row: number, column: number): Comment | undefined {
  return threadsOf([sheet]).find(({ item }) => item.row === row && item.column === column)?.item;
}

/** A cell, or its address, which here must name its worksheet. */
function cellGiven(given: unknown): (book: WorkbookModel) => Cells {
  const cells = RANGE.targetOf(given);
  return (book) => {
    const found = cells ?? addressed(text(given), book);
    const { top, left, bottom, right } = rangeOf(found);
    if (top !== bottom || left !== right) throw invalidArgument("a single cell is expected");
    return found;
  };
}

function addressed(address: string, book: WorkbookModel): Cells {
  const sheet = book.sheet(splitReference(address).sheet ?? "");
  if (!sheet) throw invalidArgument(`no worksheet is named: ${address}`);
  return cellsAt(sheet, address, book);
}

function change({ sheet, item }: OnSheet<Comment>, said: Partial<Comment>, { book }: Session): void {
  requireChangeable(book);
  Object.assign(item, said);
  sheet.arranged("comments");
}

function missing(what: string): never {
  throw new HostError("ItemNotFound", what);
}
