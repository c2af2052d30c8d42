import type { InPieces } from "../../pieces";
import { SheetTags } from "../sheetTags";
import { prefixed, type Splice, spliceBytes, withAttributes } from "../xml";

/** Rows of a clerk's worksheet that are higher or lower, hidden or seen. */
export interface RowChanges {
  readonly sheet: string;
  /** By their 0-based index. */
  readonly rows: ReadonlyMap<number, RowChange>;
}

/** What changes of a row; what isn't said stays as it is. */
export interface RowChange {
  /** In points; null for the height that its content needs. */
  readonly height?: number | null;
  readonly isHidden?: boolean;
}

/** A clerk's worksheet part with some rows changed; all other bytes stay. A row that isn't there yet is inserted. */
export function* patchRows(bytes: Uint8Array, part: string, { rows }: RowChanges): InPieces<Uint8Array<ArrayBuffer>> {
  const tags = new SheetTags(bytes, part);
  const splices: Splice[] = [];
  const missing = [...rows.keys()].sort((a, b) => a - b);
  /** Rows up to here that the part lacks, which go before a place. */
  const insert = (upTo: number, start: number, prefix: string) => {
    let text = "";
    for (let row = missing[0]; row !== undefined && row < upTo; row = missing[0]) {
      missing.shift();
      text += changed(`<row r="${row + 1}"/>`, rows.get(row));
    }
    if (text !== "") splices.push({ start, end: start, text: prefixed(text, prefix) });
  };
  for (let found = tags.nextPart(); found !== null; found = tags.nextPart()) {
    const { kind, start, end, prefix } = tags;
    if (found === "row" && kind !== "close") {
      const { row } = tags;
      insert(row, start, prefix);
      if (missing[0] === row) missing.shift();
      const change = rows.get(row);
      if (change) splices.push({ start, end, text: changedTag(tags.textBetween(start, end), change) });
      yield 1;
    } else if (found === "data") {
      if (kind === "close") insert(Infinity, start, prefix);
      else if (kind === "empty" && missing.length > 0) {
        const list = tags.textBetween(tags.nameStart, tags.nameEnd);
        const text = missing.map((row) => changed(`<row r="${row + 1}"/>`, rows.get(row))).join("");
        splices.push({ start: end - 2, end, text: `>${prefixed(text, prefix)}</${prefix}${list}>` });
      }
    }
  }
  return spliceBytes(bytes, splices);
}

function changed(row: string, change: RowChange | undefined): string {
  return change ? changedTag(row, change) : row;
}

/** A row's start tag. */
function changedTag(tag: string, { height, isHidden }: RowChange): string {
  const said: [name: string, value: string][] = [];
  let kept = tag;
  if (height === null) kept = kept.replace(/\s(?:ht|customHeight)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  else if (height !== undefined) said.push(["ht", String(height)], ["customHeight", "1"]);
  if (isHidden !== undefined) said.push(["hidden", isHidden ? "1" : "0"]);
  // What is changed has to be a whole element.
  const isOpen = !kept.endsWith("/>");
  const whole = withAttributes(isOpen ? kept.replace(/>$/, "/>") : kept, said);
  return isOpen ? whole.replace(/\/>$/, ">") : whole;
}
