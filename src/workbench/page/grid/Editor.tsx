import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useLayoutEffect, type CSSProperties, type RefObject } from "react";
import { useSpeech } from "../language";
import type { Worksheet } from "../useWorksheet";
import { fontOf, SELECTION_COLOR } from "./appearance";
import type { ChoiceList } from "./Choices";
import { cellId } from "./GridRows";
import { pressKey } from "./keys";
import { rangeOf } from "./selection";
import { formatTsv } from "./tsv";

const useStyles = makeStyles({
  editor: {
    position: "absolute",
    boxSizing: "border-box",
    margin: 0,
    padding: "0 3px",
    border: "none",
    outline: `2px solid ${SELECTION_COLOR}`,
    outlineOffset: "-1px",
    resize: "none",
    overflow: "hidden",
    lineHeight: 1.25,
    color: "#000000",
    backgroundColor: "#ffffff",
  },
  // Ready for what is typed next: an input method needs a field that has the focus before its first key.
  waiting: { opacity: 0, pointerEvents: "none" },
});

interface EditorProps {
  readonly worksheet: Worksheet;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Of the active cell. */
  readonly place: Required<Pick<CSSProperties, "left" | "top" | "width" | "height">>;
  readonly pageRows: number;
  readonly gridId: string;
  readonly choices: ChoiceList;
  /** Called where the menu of the selected cells is asked for. */
  readonly onMenu: () => void;
  /** Opens the list of the filter in the active cell. @returns whether there is one */
  readonly onFilter: () => boolean;
}

/** The field over the active cell that has the focus of the whole grid: keys, typing and the clipboard come here. */
export function Editor({ worksheet, field, place, pageRows, gridId, choices, onMenu, onFilter }: EditorProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { book, sheet, selection, draft, begin, type, clear, copy: keep, paste, commit } = worksheet;
  const { row, column } = draft?.cell ?? selection.active;

  // Grows with what is typed.
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = `${place.height}px`;
    if (draft) current.style.height = `${Math.max(current.clientHeight, current.scrollHeight)}px`;
  }, [field, draft, place.height]);

  const copy = (data: DataTransfer, isCut: boolean) => {
    const { top, left, bottom, right } = rangeOf(sheet, selection);
    const used = sheet.usedRange() ?? { bottom: 0, right: 0 };
    const rows: string[][] = [];
    for (let r = top; r <= Math.min(bottom, Math.max(top, used.bottom)); r++) {
      const cells: string[] = [];
      for (let c = left; c <= Math.min(right, Math.max(left, used.right)); c++) cells.push(book.textAt(sheet, r, c));
      if (!sheet.rows.isHidden(r)) rows.push(cells);
    }
    const tsv = formatTsv(rows);
    data.setData("text/plain", tsv);
    keep(tsv, isCut);
  };

  return (
    <textarea
      ref={field}
      className={mergeClasses(styles.editor, !draft && styles.waiting)}
      style={{ ...place, font: fontOf(sheet.format(row, column)), minWidth: place.width }}
      aria-label={say("entry")}
      aria-controls={choices.ids?.list ?? gridId}
      aria-activedescendant={draft ? undefined : (choices.ids?.marked ?? cellId(row, column))}
      aria-description={
        draft ? undefined : [choices.choices && say("choicesHelp"), say("gridHelp")].filter(Boolean).join(" ")
      }
      spellCheck={false}
      rows={1}
      value={draft?.text ?? ""}
      onChange={({ target }) => (draft ? type(target.value) : begin(target.value))}
      onCompositionStart={() => !draft && begin("")}
      onKeyDown={(event) => {
        const isMenu = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
        if (isMenu && !draft) {
          event.preventDefault();
          onMenu();
        } else if (!draft && event.altKey && event.key === "ArrowDown" && onFilter()) event.preventDefault();
        else if (choices.press(event) || pressKey(event, worksheet, pageRows)) event.preventDefault();
      }}
      onContextMenu={(event) => {
        // The key that asks for the menu has been heard already.
        if (!draft) event.preventDefault();
      }}
      onBlur={() => {
        choices.mark(null);
        commit();
      }}
      onCopy={(event) => {
        if (draft) return;
        event.preventDefault();
        copy(event.clipboardData, false);
      }}
      onCut={(event) => {
        if (draft) return;
        event.preventDefault();
        copy(event.clipboardData, true);
        clear();
      }}
      onPaste={(event) => {
        if (draft) return;
        event.preventDefault();
        paste(event.clipboardData.getData("text/plain"));
      }}
    />
  );
}
