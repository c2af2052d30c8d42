import type { UndoStep } from "../../../spreadsheet/workbook";
import type { useWords } from "../../context";

/** What a step has done, in words. */
export function stepText(
  { cells, sheets }: Pick<UndoStep, "cells" | "sheets">,
  words: ReturnType<typeof useWords>,
): string {
  const { say, listSeparator } = words;
  const done = [
    ...(cells > 0 ? [say("history.cells", { count: cells })] : []),
    ...(sheets.length > 0 ? [say("history.sheets", { sheets: sheets.join(listSeparator) })] : []),
  ];
  return done.length > 0 ? done.join(listSeparator) : say("history.memory");
}
