import { CellError } from "../../../spreadsheet/workbook";
import { calculate } from "../../../formula/calculate";
import type { WorkbookModel } from "../../model/book";
import type { DefinedName } from "../../model/calculation/names";
import { formatAbsolute, parseRange, sheetPrefix } from "../../model/sheet/ranges";
import { Sheet } from "../../model/sheet/sheet";
import { HostError, invalidArgument } from "../errors";
import { valueType } from "../events";
import { child, items, method, property, readOnly, returning, type Session } from "../objectType";
import { optional, text, yesNo } from "../readers";
import { cellsOfFormula, rangeOf, requireChangeable } from "./cells";
import { NAMED_ITEM, NAMED_ITEMS, RANGE, WORKSHEET, type Cells, type OwnedName } from "./types";

NAMED_ITEMS.define({
  items: items(NAMED_ITEM, namesOf, (owner, key) => findName(owner, text(key))),
  methods: {
    add: returning(
      NAMED_ITEM,
      [text, (given) => RANGE.targetOf(given) ?? text(given), optional(text)],
      (owner, [name, reference, comment = ""], { book }) => {
        requireChangeable(book);
        requireName(name);
        if (findName(owner, name)) throw new HostError("ItemAlreadyExists", name);
        const defined = { name, formula: formulaOf(reference), visible: true, comment };
        book.define(owner, defined);
        return { owner, name: defined };
      },
    ),
    getCount: method([], ({ names }) => names.length),
    getItemOrNullObject: returning(NAMED_ITEM, [text], (owner, [name]) => findName(owner, name)),
  },
});

NAMED_ITEM.define({
  id: ({ name }) => name.name,
  isGone: ({ owner, name }) => !owner.names.includes(name),
  properties: {
    comment: property(
      ({ name }) => name.comment,
      text,
      (owned, comment, session) => change(owned, { comment }, session),
    ),
    formula: property(
      ({ name }) => `=${name.formula}`,
      text,
      (owned, formula, session) => change(owned, { formula: formulaOf(formula) }, session),
    ),
    name: readOnly(({ name }) => name.name),
    scope: readOnly(({ owner }) => (owner instanceof Sheet ? "Worksheet" : "Workbook")),
    type: readOnly(({ name }, { book }) =>
      cellsOfFormula(name.formula, book) ? "Range" : valueType(constantOf(name)),
    ),
    value: readOnly(({ name }, { book }) => {
      const cells = cellsOfFormula(name.formula, book);
      if (cells) return sheetPrefix(cells.sheet.name) + formatAbsolute(rangeOf(cells));
      const constant = constantOf(name);
      return constant instanceof CellError ? constant.code : constant;
    }),
    visible: property(
      ({ name }) => name.visible,
      yesNo,
      (owned, visible, session) => change(owned, { visible }, session),
    ),
  },
  children: {
    worksheet: child(WORKSHEET, ({ owner }) => {
      if (!(owner instanceof Sheet)) throw new HostError("ItemNotFound", "the name belongs to the workbook");
      return owner;
    }),
    worksheetOrNullObject: child(WORKSHEET, ({ owner }) => (owner instanceof Sheet ? owner : null)),
  },
  methods: {
    delete: method([], ({ owner, name }, _, { book }) => {
      requireChangeable(book);
      book.undefine(owner, name);
    }),
    getRange: returning(RANGE, [], ({ name }, _, { book }) => {
      const cells = cellsOfFormula(name.formula, book);
      if (!cells) throw new HostError("InvalidReference", `${name.name} refers to no cells`);
      return cells;
    }),
    getRangeOrNullObject: returning(RANGE, [], ({ name }, _, { book }) => cellsOfFormula(name.formula, book)),
  },
});

function namesOf(owner: WorkbookModel | Sheet): OwnedName[] {
  return owner.names.map((name) => ({ owner, name }));
}

function findName(owner: WorkbookModel | Sheet, key: string): OwnedName | null {
  return namesOf(owner).find(({ name }) => name.name.toLowerCase() === key.toLowerCase()) ?? null;
}

function change({ owner, name }: OwnedName, said: Partial<Omit<DefinedName, "name">>, { book }: Session): void {
  requireChangeable(book);
  book.redefine(owner, name, said);
}

/** What a name refers to, without `=`; a text that is no formula stands for itself. */
function formulaOf(reference: Cells | string): string {
  if (typeof reference !== "string") return sheetPrefix(reference.sheet.name) + formatAbsolute(rangeOf(reference));
  return reference.startsWith("=") ? reference.slice(1) : `"${reference.replaceAll('"', '""')}"`;
}

function constantOf({ formula }: DefinedName) {
  return calculate(formula, () => undefined);
}

/** @throws HostError for what Excel takes for no name: with blanks, or like an address */
function requireName(name: string): void {
  const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^(?:[RrCc]\d*|[Rr]\d*[Cc]\d*)$/.test(name);
  if (!isName || parseRange(name)) throw invalidArgument(`nothing can be called ${name}`);
}
