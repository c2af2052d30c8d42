/** The keys of a grid, as Excel has them. */
import type { KeyboardEvent } from "react";
import { isEntireColumns, isEntireRows, LAST_COLUMN, LAST_ROW } from "../../model/sheet/ranges";
import type { Worksheet } from "../useWorksheet";
import { deleteAt, hideAt, insertAt } from "./lineEdits";
import { at, type Direction, jump, moved, page, rangeOf, step } from "./selection";
import { format, toggleFilter } from "./tableEdits";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/**
 * Does what a key stands for.
 * @param pageRows rows that fit into view
 * @returns whether it stands for anything
 */
export function pressKey(event: KeyboardEvent, worksheet: Worksheet, pageRows: number): boolean {
  // Keys belong to the input method until it has made a character of them.
  if (event.nativeEvent.isComposing) return false;
  return worksheet.draft ? pressWhileEditing(event, worksheet) : pressWhileMoving(event, worksheet, pageRows);
}

function pressWhileEditing(event: KeyboardEvent, worksheet: Worksheet): boolean {
  const { key, shiftKey, altKey } = event;
  if (key === "Escape") {
    worksheet.cancel();
    return true;
  }
  if (key === "Enter" && altKey) {
    insertLineBreak(event);
    return true;
  }
  const arrow = worksheet.draft?.isTypedOver ? ARROWS[key] : undefined;
  const direction =
    key === "Enter" ? (shiftKey ? "up" : "down") : key === "Tab" ? (shiftKey ? "left" : "right") : arrow;
  if (!direction) return false;
  if (worksheet.commit()) worksheet.select(step(worksheet.sheet, worksheet.selection, direction, false));
  return true;
}

/** Typed like any character, so that the browser can take it back as well. */
function insertLineBreak({ target }: KeyboardEvent): void {
  if (!(target instanceof HTMLTextAreaElement)) return;
  target.setRangeText("\n", target.selectionStart, target.selectionEnd, "end");
  target.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function pressWhileMoving(event: KeyboardEvent, worksheet: Worksheet, pageRows: number): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  const { sheet, selection, select } = worksheet;
  const isCommand = ctrlKey || metaKey;
  const arrow = ARROWS[key];
  if (arrow && !altKey) {
    select((isCommand ? jump : step)(sheet, selection, arrow, shiftKey));
    return true;
  }
  const used = sheet.usedRange() ?? { bottom: 0, right: 0 };
  const go = (row: number | null, column: number | null) =>
    select(moved(selection, shiftKey, (from) => ({ row: row ?? from.row, column: column ?? from.column })));
  if (isCommand && key.length === 1 && key !== " ") return pressCommand(event, worksheet);
  switch (key) {
    case "Home":
      go(isCommand ? 0 : null, 0);
      return true;
    case "End":
      go(isCommand ? used.bottom : null, used.right);
      return true;
    case "PageUp":
    case "PageDown":
      if (isCommand || altKey) return false;
      select(page(sheet, selection, key === "PageDown" ? pageRows : -pageRows, shiftKey));
      return true;
    case "Tab":
      select(step(sheet, selection, shiftKey ? "left" : "right", false));
      return true;
    case "Enter":
      if (altKey) return followLink(worksheet);
      select(step(sheet, selection, shiftKey ? "up" : "down", false));
      return true;
    case "F2":
      worksheet.begin();
      return true;
    case "Delete":
      worksheet.clear();
      return true;
    case "Backspace":
      worksheet.begin("");
      return true;
    case " ":
      if (!isCommand && !shiftKey) return false;
      selectLines(worksheet, isCommand ? "columns" : "rows");
      return true;
    default:
      return false;
  }
}

/** Ctrl with what does something to whole rows and columns, or to looks. @returns whether it is one of these */
function pressLineCommand(key: string, shiftKey: boolean, { run, sheet, selection }: Worksheet): boolean {
  const selected = rangeOf(sheet, selection);
  const axis = isEntireColumns(selected) && !isEntireRows(selected) ? "columns" : "rows";
  const own = sheet.format(selection.active.row, selection.active.column);
  switch (key) {
    case "+":
    case "=":
      if (!shiftKey && key === "=") return false;
      run((book, on, cells) => insertAt(book, on, cells, axis));
      return true;
    case "-":
      run((book, on, cells) => deleteAt(book, on, cells, axis));
      return true;
    case "9":
    case "(":
      run((book, on, cells) => hideAt(book, on, cells, "rows", !shiftKey));
      return true;
    case "0":
    case ")":
      run((book, on, cells) => hideAt(book, on, cells, "columns", !shiftKey));
      return true;
    case "b":
      run((book, on, cells) => format(book, on, cells, { bold: !own.bold }));
      return true;
    case "i":
      run((book, on, cells) => format(book, on, cells, { italic: !own.italic }));
      return true;
    case "u":
      run((book, on, cells) => format(book, on, cells, { underline: own.underline === "none" ? "single" : "none" }));
      return true;
    case "l":
      if (!shiftKey) return false;
      run((book, on, _, active) => toggleFilter(book, on, active));
      return true;
    default:
      return false;
  }
}

/** A letter with Ctrl; it is a capital where Shift is held or Caps Lock on. */
function pressCommand({ key, shiftKey, altKey }: KeyboardEvent, worksheet: Worksheet): boolean {
  if (altKey) return false;
  switch (key.toLowerCase()) {
    case "a": {
      const used = worksheet.sheet.usedRange() ?? { bottom: 0, right: 0 };
      worksheet.select({ ...at(0, 0), extent: { row: used.bottom, column: used.right } }, false);
      return true;
    }
    case "d":
      worksheet.fillAlong("down");
      return true;
    case "r":
      worksheet.fillAlong("right");
      return true;
    case "z":
      if (shiftKey) worksheet.redo();
      else worksheet.undo();
      return true;
    case "y":
      worksheet.redo();
      return true;
    default:
      return pressLineCommand(key.toLowerCase(), shiftKey, worksheet);
  }
}

/** Selects whole rows or columns of what is selected. */
export function selectLines({ sheet, selection, select }: Worksheet, lines: "rows" | "columns"): void {
  const { top, left, bottom, right } = rangeOf(sheet, selection);
  const [active, extent] =
    lines === "rows"
      ? [
          { row: top, column: 0 },
          { row: bottom, column: LAST_COLUMN },
        ]
      : [
          { row: 0, column: left },
          { row: LAST_ROW, column: right },
        ];
  select({ active, extent }, false);
}

/** Goes where the active cell's link leads, within the workbook. @returns whether it does */
export function followLink({ sheet, selection: { active }, goTo }: Worksheet): boolean {
  const link = sheet.linkAt(active.row, active.column);
  return link !== null && link.location !== "" && goTo(link.location);
}
