import type { FormatChange } from "./formats";
import type { Styles } from "../styles";
import { WORKSHEET_CHILDREN } from "./worksheetOrder";
import { prefixed, splice, type Splice, unprefixed, withAttributes, XmlElement } from "../xml";

/** Columns of a clerk's worksheet that look different. */
export interface ColumnChanges {
  readonly sheet: string;
  /** By their 0-based index. */
  readonly columns: ReadonlyMap<number, ColumnChange>;
}

/** What changes of a column; what isn't said stays as it is. */
export interface ColumnChange {
  /** In characters, padding included (ECMA-376 part 1, 18.3.1.13). */
  readonly width?: number;
  readonly isHidden?: boolean;
  /** Of its cells that aren't there. */
  readonly format?: FormatChange;
}

/** Columns side by side of which one element tells; numbers count from 1, as in the file. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly xml: string;
}

/** A clerk's worksheet part with some columns changed; all other characters stay. */
export function patchColumns(xml: string, { columns }: ColumnChanges, styles: Styles): string {
  const root = XmlElement.root(xml);
  const lists = root.children("cols");
  const own = lists.flatMap((list) => list.children("col")).map(spanOf);
  const changed: Span[] = [];
  for (const [index, change] of columns) {
    const number = index + 1;
    const before = own.find(({ first, last }) => number >= first && number <= last)?.xml ?? "<col/>";
    changed.push({ first: number, last: number, xml: columnXml(before, change, styles) });
  }
  const kept = own.flatMap((span) => without(span, changed));
  const spans = joined([...kept, ...changed].sort((a, b) => a.first - b.first));
  const content = spans.map(({ first, last, xml: column }) => withNumbers(column, first, last)).join("");
  const [list, ...others] = lists;
  if (!list) return splice(xml, [root.withInserted("cols", WORKSHEET_CHILDREN, `<cols>${content}</cols>`)]);
  const text = prefixed(content, root.prefix);
  const splices: Splice[] = [{ start: list.openEnd, end: list.closeStart, text }];
  return splice(xml, [...splices, ...others.map((other) => other.removed())]);
}

function spanOf(column: XmlElement): Span {
  const [first, last] = [Number(column.attribute("min")), Number(column.attribute("max"))];
  return { first, last, xml: unprefixed(column.outer()) };
}

/** The columns of a span that aren't among others, each of which is a single one. */
function without(span: Span, others: readonly Span[]): Span[] {
  const cuts = others.map(({ first }) => first).filter((number) => number >= span.first && number <= span.last);
  const spans: Span[] = [];
  let { first } = span;
  for (const cut of cuts.sort((a, b) => a - b)) {
    if (cut > first) spans.push({ ...span, first, last: cut - 1 });
    first = cut + 1;
  }
  if (first <= span.last) spans.push({ ...span, first });
  return spans;
}

/** Neighbours of which the same is said become one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const previous = all.at(-1);
    const isAlike =
      previous?.last === span.first - 1 && withNumbers(previous.xml, 0, 0) === withNumbers(span.xml, 0, 0);
    if (previous && isAlike) all[all.length - 1] = { ...previous, last: span.last };
    else all.push(span);
  }
  return all;
}

function columnXml(before: string, { width, isHidden, format }: ColumnChange, styles: Styles): string {
  const said: [name: string, value: string][] = [];
  if (width !== undefined) said.push(["width", String(width)], ["customWidth", "1"]);
  if (isHidden !== undefined) said.push(["hidden", isHidden ? "1" : "0"]);
  if (format) {
    const own = Number(XmlElement.root(before).attribute("style") ?? 0);
    said.push(["style", String(styles.changedFormat(own, format))]);
  }
  return withAttributes(before, said);
}

function withNumbers(xml: string, first: number, last: number): string {
  return withAttributes(xml, [
    ["min", String(first)],
    ["max", String(last)],
  ]);
}
