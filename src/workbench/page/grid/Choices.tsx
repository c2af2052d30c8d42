import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownFilled } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { choicesAt } from "../../model/sheet/validation";
import { useSpeech } from "../language";
import type { Worksheet } from "../useWorksheet";

const useStyles = makeStyles({
  button: {
    position: "absolute",
    width: "18px",
    height: "20px",
    padding: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: "1px solid #8a8a8a",
    backgroundColor: "#f5f5f5",
    color: "#242424",
    cursor: "pointer",
    ":hover": { backgroundColor: "#e0e0e0" },
  },
  list: {
    position: "absolute",
    boxSizing: "border-box",
    maxHeight: "200px",
    overflowY: "auto",
    backgroundColor: "#ffffff",
    color: "#242424",
    border: "1px solid #8a8a8a",
    boxShadow: tokens.shadow8,
    fontSize: "13px",
    cursor: "default",
  },
  above: { transform: "translateY(-100%)" },
  choice: { padding: "3px 8px", whiteSpace: "pre", overflow: "hidden", textOverflow: "ellipsis", minHeight: "16px" },
  marked: {
    backgroundColor: "#107c41",
    color: "#ffffff",
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
});

const LIST_ID = "choices";

/** The drop-down list of the active cell. */
export interface ChoiceList {
  /** Null where the cell has none. */
  readonly choices: readonly string[] | null;
  /** Number of the choice that is marked; null while the list is closed. */
  readonly marked: number | null;
  mark(choice: number | null): void;
  pick(choice: number): void;
  /** @returns whether the key was for the list */
  press(event: KeyboardEvent): boolean;
  /** Ids of the list and of the choice that is marked, while it is open. */
  readonly ids: { readonly list: string; readonly marked: string } | null;
}

/** The choices that data validation offers for the active cell, by Alt+Down and by pointer. */
export function useChoices(worksheet: Worksheet): ChoiceList {
  const { book, sheet, version, selection, draft, begin, commit } = worksheet;
  const { row, column } = selection.active;
  const merge = sheet.mergeAt(row, column);
  const [top, left] = merge ? [merge.top, merge.left] : [row, column];
  const choices = useMemo(() => choicesAt(book, sheet, top, left), [book, sheet, version, top, left]);
  const [marked, mark] = useState<number | null>(null);
  useEffect(() => mark(null), [sheet, row, column, draft === null]);
  const last = (choices?.length ?? 0) - 1;
  const pick = (choice: number) => {
    mark(null);
    begin(choices?.[choice] ?? "");
    commit();
  };
  const press = (event: KeyboardEvent): boolean => {
    const { key, altKey } = event;
    if (draft || last < 0 || event.nativeEvent.isComposing) return false;
    if (altKey && (key === "ArrowDown" || key === "ArrowUp")) {
      mark(marked === null ? Math.max(0, choices?.indexOf(book.textAt(sheet, top, left)) ?? 0) : null);
      return true;
    }
    if (marked === null) return false;
    const to = { ArrowDown: marked + 1, ArrowUp: marked - 1, Home: 0, End: last }[key];
    if (to !== undefined) mark(Math.max(0, Math.min(last, to)));
    else if (key === "Enter" || key === " ") pick(marked);
    else mark(null);
    return to !== undefined || key === "Enter" || key === " " || key === "Escape";
  };
  const ids = marked === null ? null : { list: LIST_ID, marked: choiceId(marked) };
  return { choices, marked, mark, pick, press, ids };
}

interface ChoicesProps {
  readonly list: ChoiceList;
  /** Of the cell, in pixels. */
  readonly place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** Whether there is more room above the cell than below. */
  readonly isAbove: boolean;
}

/** The button beside the active cell, and the list once it is open; the focus stays in the grid. */
export function Choices({ list: { choices, marked, mark, pick }, place, isAbove }: ChoicesProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    shown.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [marked]);
  if (!choices) return null;
  const { left, top, width, height } = place;
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        aria-label={say("choices")}
        className={styles.button}
        style={{ left: left + width, top: top + Math.max(0, height - 20) }}
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => mark(marked === null ? 0 : null)}
      >
        <ChevronDownFilled fontSize={12} />
      </button>
      {marked !== null && (
        <div
          ref={shown}
          id={LIST_ID}
          role="listbox"
          aria-label={say("choices")}
          className={mergeClasses(styles.list, isAbove && styles.above)}
          style={{ left, top: isAbove ? top : top + height, minWidth: Math.max(width + 18, 80) }}
          onMouseDown={(event) => event.preventDefault()}
        >
          {choices.map((choice, number) => (
            <div
              key={number}
              id={choiceId(number)}
              role="option"
              aria-selected={number === marked}
              className={mergeClasses(styles.choice, number === marked && styles.marked)}
              onPointerMove={() => mark(number)}
              onClick={() => pick(number)}
            >
              {choice}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

function choiceId(choice: number): string {
  return `choice-${choice}`;
}
