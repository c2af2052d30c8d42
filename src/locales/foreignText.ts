import { type ForeignFormat, LEFT_BEHIND, type ForeignNote } from "../spreadsheet/foreignNotes";
import { fillIn } from "./render";
import type { Words } from "./words";

/** What is told of a file that was turned into an .xlsx to be opened, sentence by sentence; nothing of any other. */
export function foreignTexts(
  { from, notes }: { readonly from: ForeignFormat | null; readonly notes: readonly ForeignNote[] },
  file: string,
  words: Pick<Words, "foreign" | "listSeparator">,
): string[] {
  if (from === null) return [];
  const { foreign } = words;
  const text = ({ code, params }: ForeignNote) => fillIn(foreign[code], params, words);
  const left = notes.filter(({ code }) => LEFT_BEHIND.includes(code)).map(text);
  return [
    fillIn(foreign[`from.${from}`], { file }, words),
    ...(left.length > 0 ? [fillIn(foreign.left, { what: left }, words)] : []),
    ...notes.filter(({ code }) => !LEFT_BEHIND.includes(code)).map(text),
  ];
}
