import type { NewSheet } from "../../spreadsheet/workbook";
import type { Template } from "./template";

/** Numbers of a template's rows above its first list and below its last one; all are above where it has no list. */
export function listRows({ rows }: Template): { readonly above: number; readonly below: number } {
  const isOfList = rows.map(({ cells }) =>
    cells.some((cell) => cell && "value" in cell.content && /\{[^{}]*\.[^{}]*\}/.test(String(cell.content.value))),
  );
  const above = isOfList.indexOf(true);
  return above < 0 ? { above: rows.length, below: 0 } : { above, below: rows.length - 1 - isOfList.lastIndexOf(true) };
}

/**
 * The filled sheet with a page break after every so many items of its one list, never within an item.
 * @param items number of items of the list
 */
export function withPages(sheet: NewSheet, template: Template, items: number, perPage: number): NewSheet {
  if (items <= perPage) return sheet;
  const height = (sheet.rows.length - template.rows.length) / (items - 1);
  const { above } = listRows(template);
  const rowBreaks: number[] = [];
  for (let item = perPage; item < items; item += perPage) rowBreaks.push(above + item * height - 1);
  return { ...sheet, print: { ...sheet.print, rowBreaks } };
}
