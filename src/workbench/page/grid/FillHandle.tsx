import { makeStyles } from "@fluentui/react-components";
import { useState, type PointerEvent } from "react";
import type { CellRange } from "../../../spreadsheet/workbook";
import { SELECTION_COLOR } from "./appearance";
import type { Lines } from "./useWindow";

const SIZE = 8;

const useStyles = makeStyles({
  handle: {
    position: "absolute",
    width: `${SIZE}px`,
    height: `${SIZE}px`,
    boxSizing: "border-box",
    border: "1px solid #ffffff",
    backgroundColor: SELECTION_COLOR,
    cursor: "crosshair",
    touchAction: "none",
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  target: {
    position: "absolute",
    border: `2px dashed ${SELECTION_COLOR}`,
    boxSizing: "border-box",
    pointerEvents: "none",
  },
});

interface FillHandleProps {
  readonly selected: CellRange;
  readonly rows: Lines;
  readonly columns: Lines;
  /** Called with all cells that are to be filled, those selected among them. */
  readonly onFill: (whole: CellRange) => void;
}

/** The corner of a selection: dragging it fills cells on from it. Ctrl+D and Ctrl+R do so by the keyboard. */
export function FillHandle({ selected, rows, columns, onFill }: FillHandleProps) {
  const styles = useStyles();
  const [whole, setWhole] = useState<CellRange | null>(null);
  const move = (event: PointerEvent) => {
    if (!whole) return;
    const under = document
      .elementFromPoint(event.clientX, event.clientY)
      ?.closest<HTMLElement>("[data-row][data-column]");
    if (under) setWhole(reaching(selected, Number(under.dataset.row), Number(under.dataset.column)));
  };
  const end = (isDone: boolean) => {
    if (isDone && whole && whole !== selected) onFill(whole);
    setWhole(null);
  };
  const [left, top] = [columns.offset(selected.right + 1), rows.offset(selected.bottom + 1)];
  return (
    <>
      {whole && (
        <div
          className={styles.target}
          style={{
            left: columns.offset(whole.left),
            top: rows.offset(whole.top),
            width: columns.offset(whole.right + 1) - columns.offset(whole.left),
            height: rows.offset(whole.bottom + 1) - rows.offset(whole.top),
          }}
        />
      )}
      <div
        data-fill-handle
        className={styles.handle}
        style={{ left: left - SIZE / 2, top: top - SIZE / 2 }}
        onPointerDown={(event) => {
          // Nothing is selected by it, and the focus stays in the grid.
          event.stopPropagation();
          event.preventDefault();
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setWhole(selected);
        }}
        onPointerMove={(event) => {
          event.stopPropagation();
          move(event);
        }}
        onPointerUp={() => end(true)}
        onPointerCancel={() => end(false)}
        onClick={(event) => event.stopPropagation()}
      />
    </>
  );
}

/** The cells from a selection to another cell, down, up, right or left, wherever that is further away. */
function reaching(from: CellRange, row: number, column: number): CellRange {
  const [up, down] = [from.top - row, row - from.bottom];
  const [back, on] = [from.left - column, column - from.right];
  const furthest = Math.max(up, down, back, on);
  if (furthest <= 0) return from;
  if (furthest === down) return { ...from, bottom: row };
  if (furthest === up) return { ...from, top: row };
  return furthest === on ? { ...from, right: column } : { ...from, left: column };
}
