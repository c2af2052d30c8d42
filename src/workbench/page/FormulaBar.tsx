import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { formatRange, sameRange } from "../model/sheet/ranges";
import { textToEdit } from "./grid/edits";
import { extentOf, rangeOf } from "./grid/selection";
import { useSpeech } from "./language";
import type { Worksheet } from "./useWorksheet";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "4px",
    padding: "2px 4px",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: { width: "120px", flexShrink: 0 },
  formula: { flexGrow: 1, minWidth: 0 },
});

interface FormulaBarProps {
  readonly worksheet: Worksheet;
  /** Called when the keys are to go to the grid again. */
  readonly onDone: () => void;
  /** Called with what was typed into the name box and names no place. */
  readonly onBadPlace: (text: string) => void;
}

/** Where the active cell is, and what it holds. */
export function FormulaBar({ worksheet, onDone, onBadPlace }: FormulaBarProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { book, sheet, selection, draft, begin, type, commit, cancel, goTo } = worksheet;
  const [place, setPlace] = useState<string | null>(null);
  const cell = extentOf(sheet, draft?.cell ?? selection.active);
  const { top, left } = cell;
  const range = rangeOf(sheet, selection);
  const address = formatRange(sameRange(range, cell) ? { top, left, bottom: top, right: left } : range);
  return (
    <div className={styles.bar} data-area="bar">
      <Input
        className={styles.name}
        size="small"
        aria-label={say("nameBox")}
        value={place ?? address}
        onFocus={({ target }) => target.select()}
        onChange={(_, { value }) => setPlace(value)}
        onBlur={() => setPlace(null)}
        onKeyDown={(event) => {
          if (!isLast(event)) return;
          if (event.key === "Enter" && place !== null && !goTo(place)) onBadPlace(place);
          setPlace(null);
          onDone();
        }}
      />
      <Input
        className={styles.formula}
        size="small"
        aria-label={say("formulaBar")}
        contentBefore={<span aria-hidden>fx</span>}
        value={draft ? draft.text : textToEdit(book, sheet, top, left)}
        onChange={(_, { value }) => (draft ? type(value) : begin(value))}
        onBlur={() => commit()}
        onKeyDown={(event) => {
          if (!isLast(event)) return;
          if (event.key === "Escape") cancel();
          else if (!commit()) return;
          onDone();
        }}
      />
    </div>
  );
}

/** Whether a key ends typing. It goes no further: the grid, which has the focus then, would take it too. */
function isLast(event: KeyboardEvent): boolean {
  const isEnd = !event.nativeEvent.isComposing && (event.key === "Enter" || event.key === "Escape");
  if (isEnd) event.preventDefault();
  return isEnd;
}
