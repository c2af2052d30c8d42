import { makeStyles } from "@fluentui/react-components";
import { useState, type PointerEvent } from "react";
import { SELECTION_COLOR } from "./appearance";

/** Of the room about a heading's border that takes hold of it, and of the narrowest column, in pixels. */
const [GRIP, NARROWEST] = [8, 10];

const useStyles = makeStyles({
  edge: {
    position: "absolute",
    top: 0,
    right: `-${GRIP / 2}px`,
    width: `${GRIP}px`,
    height: "100%",
    cursor: "col-resize",
    touchAction: "none",
    zIndex: 1,
  },
  line: { position: "absolute", top: 0, width: "2px", height: "100vh", backgroundColor: SELECTION_COLOR },
});

interface ColumnEdgeProps {
  /** Of the column, in pixels. */
  readonly width: number;
  readonly onResize: (width: number) => void;
  readonly onFit: () => void;
}

/** The right border of a column's heading: dragging it makes the column wider or narrower, a double click as wide as its content. */
export function ColumnEdge({ width, onResize, onFit }: ColumnEdgeProps) {
  const styles = useStyles();
  const [drag, setDrag] = useState<{ readonly from: number; readonly by: number } | null>(null);
  const resized = (by: number) => Math.max(NARROWEST, width + by);
  const move = (event: PointerEvent) => {
    if (drag) setDrag({ ...drag, by: resized(event.clientX - drag.from) - width });
  };
  return (
    <div
      className={styles.edge}
      onPointerDown={(event) => {
        // Nothing is selected by it, and the focus stays in the grid.
        event.stopPropagation();
        event.preventDefault();
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: event.clientX, by: 0 });
      }}
      onPointerMove={move}
      onPointerUp={() => {
        if (drag && drag.by !== 0) onResize(resized(drag.by));
        setDrag(null);
      }}
      onPointerCancel={() => setDrag(null)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => {
        event.stopPropagation();
        onFit();
      }}
    >
      {drag && <div className={styles.line} style={{ left: GRIP / 2 - 1 + drag.by }} />}
    </div>
  );
}
