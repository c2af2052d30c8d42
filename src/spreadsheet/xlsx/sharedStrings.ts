import { ascii, ByteTags } from "./byteTags";
import type { Budget } from "./inspect";
import type { InPieces } from "../pieces";
import { cellText } from "./sheetReader";

/**
 * The shared strings part: each text, or its runs, without the phonetic guides beside it.
 * @throws WorkbookError `unsafe`, `not-a-workbook` or `too-much`
 */
export function* readSharedStrings(bytes: Uint8Array, part: string, budget: Budget): InPieces<string[]> {
  const tags = new ByteTags(bytes, part);
  const strings: string[] = [];
  let text = "";
  let start = 0;
  let inPhonetic = false;
  while (tags.next()) {
    if (tags.kind !== "close") {
      budget.addElement();
      start = tags.end;
      if (tags.is(ITEM)) {
        text = "";
        if (tags.kind === "empty") strings.push("");
      } else if (tags.is(PHONETIC)) inPhonetic = tags.kind === "open";
    } else if (tags.is(TEXT)) {
      if (!inPhonetic) text += cellText(bytes, start, tags.start);
    } else if (tags.is(ITEM)) {
      strings.push(text);
      yield 1;
    } else if (tags.is(PHONETIC)) inPhonetic = false;
  }
  return strings;
}

const ITEM = ascii("si");
const TEXT = ascii("t");
const PHONETIC = ascii("rPh");
