/** Parts beside a worksheet's own that stand on its cells: drawings, comments, tables, pivot tables. */
import type { LineShift } from "../../lineShift";
import { escapeXml, splice, type Splice, XmlElement } from "../../xml";
import { moveFilter, movedAddresses } from "./rest";

/** Drawings are anchored to cells by the numbers of their lines. */
export function moveDrawing(xml: string, shift: LineShift): string {
  const line = shift.axis === "rows" ? "row" : "col";
  const splices = XmlElement.root(xml)
    .children()
    .flatMap((anchor): Splice[] => {
      const [from, to] = [anchor.child("from"), anchor.child("to")];
      const kind = anchor.attribute("editAs") ?? "twoCell";
      const start = from && Number(from.child(line)?.text() ?? NaN);
      if (!from || start === undefined || Number.isNaN(start) || kind === "absolute") return [];
      const by = (shift.line(start) ?? shift.first) - start;
      const end = to && Number(to.child(line)?.text());
      const moved = kind === "oneCell" && end !== undefined ? end + by : undefined;
      return [...movedCorner(from, line, shift), ...(to ? movedCorner(to, line, shift, moved) : [])];
    });
  return splice(xml, splices);
}

function movedCorner(corner: XmlElement, line: string, shift: LineShift, fixed?: number): Splice[] {
  const [place, offset] = [corner.child(line), corner.child(`${line}Off`)];
  if (!place) return [];
  const before = Number(place.text());
  const after = fixed ?? shift.line(before);
  const put = (element: XmlElement, value: number) => ({
    start: element.openEnd,
    end: element.closeStart,
    text: String(value),
  });
  if (after !== null) return after === before ? [] : [put(place, after)];
  // Its line is gone: it begins, or ends, where that was.
  return [put(place, shift.first), ...(offset ? [put(offset, 0)] : [])];
}

/** Notes and threads of comments, each on its cell. */
export function moveComments(xml: string, shift: LineShift): string {
  const root = XmlElement.root(xml);
  const all = [root, ...root.children("commentList")].flatMap((list) => [
    ...list.children("comment"),
    ...list.children("threadedComment"),
  ]);
  const splices = all.flatMap((comment): Splice[] => {
    const before = comment.attribute("ref") ?? "";
    const after = movedAddresses(before, shift);
    if (after === "") return [comment.removed()];
    return after === before ? [] : [comment.withAttribute("ref", after)];
  });
  return splice(xml, splices);
}

/** The boxes of notes, in the drawings of old: VML isn't always well-formed, so that text is all that it is taken for. */
export function moveNoteBoxes(xml: string, shift: LineShift): string {
  const [line, anchorAt] = shift.axis === "rows" ? ["Row", [2, 6]] : ["Column", [0, 4]];
  return xml.replace(/<v:shape\b(?:[^>]*[^/])?>[^]*?<\/v:shape>/g, (shape) => {
    const place = new RegExp(`(<x:${line}>\\s*)(\\d+)(\\s*</x:${line}>)`).exec(shape);
    if (!place) return shape;
    const to = shift.line(Number(place[2]));
    if (to === null) return "";
    const by = to - Number(place[2]);
    return shape
      .replace(place[0], `${place[1] ?? ""}${to}${place[3] ?? ""}`)
      .replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/, (_, open: string, numbers: string, close: string) => {
        const moved = numbers
          .split(",")
          .map((number, index) => (anchorAt.includes(index) ? String(Number(number) + by) : number.trim()));
        return open + moved.join(", ") + close;
      });
  });
}

/** A table's range, filter and columns. @param headers of the columns that come, which stand in its first row by then */
export function moveTable(xml: string, shift: LineShift, headers: readonly string[]): string {
  const root = XmlElement.root(xml);
  const before = root.attribute("ref") ?? "";
  const after = movedAddresses(before, shift);
  const splices: Splice[] = [];
  if (after === "" || after === before) return xml;
  splices.push(root.withAttribute("ref", after));
  moveFilter(root, shift, splices);
  const list = root.child("tableColumns");
  if (shift.axis === "columns" && list) splices.push(...movedTableColumns(list, before, shift, headers));
  return splice(xml, splices);
}

function movedTableColumns(list: XmlElement, address: string, shift: LineShift, headers: readonly string[]): Splice[] {
  const own = list.children("tableColumn");
  const left = Number(shift.inverse.change.first) - leftOf(address);
  if (!shift.isInsertion) {
    const gone = own.filter((_, index) => index >= left && index < left + shift.count);
    if (gone.length === 0) return [];
    return [list.withAttribute("count", String(own.length - gone.length)), ...gone.map((column) => column.removed())];
  }
  const before = own[left - 1];
  if (!before || left >= own.length) return [];
  const last = Math.max(0, ...own.map((column) => Number(column.attribute("id"))));
  const text = headers
    .map((name, index) => `<${list.prefix}tableColumn id="${last + 1 + index}" name="${escapeXml(name)}"/>`)
    .join("");
  return [
    list.withAttribute("count", String(own.length + headers.length)),
    { start: before.end, end: before.end, text },
  ];
}

function leftOf(address: string): number {
  const letters = /^\$?([A-Za-z]+)/.exec(address)?.[1] ?? "A";
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Where a pivot table stands. */
export function movePivotTable(xml: string, shift: LineShift): string {
  const location = XmlElement.root(xml).child("location");
  const after = location && movedAddresses(location.attribute("ref") ?? "", shift);
  return location && after ? splice(xml, [location.withAttribute("ref", after)]) : xml;
}

/** What a pivot table is made from, where that is a range of the worksheet. */
export function movePivotSource(xml: string, shift: LineShift): string {
  const source = XmlElement.root(xml).child("cacheSource")?.child("worksheetSource");
  const isThere = source?.attribute("sheet")?.toLowerCase() === shift.change.sheet.toLowerCase();
  const before = source?.attribute("ref");
  if (!source || !isThere || before === undefined || source.relationshipId() !== undefined) return xml;
  const after = movedAddresses(before, shift);
  return after === "" ? xml : splice(xml, [source.withAttribute("ref", after)]);
}
