import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useSpeech } from "./language";
import type { Pane } from "./usePane";

/** Widths of a task pane in Excel, in pixels. */
const [NARROWEST, USUAL, WIDEST] = [320, 360, 450];
const STEP = 10;

/** Below this the pane stands under the grid. */
export const STACKED = "@media (max-width: 800px)";

const useStyles = makeStyles({
  side: { display: "flex", flexShrink: 0, [STACKED]: { width: "100% !important", height: "55%" } },
  hidden: { display: "none" },
  separator: {
    width: "5px",
    flexShrink: 0,
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralStroke2,
    ":hover": { backgroundColor: tokens.colorNeutralStroke1Hover },
    [STACKED]: { display: "none" },
  },
  frame: { flexGrow: 1, display: "flex", "> iframe": { border: "none", width: "100%", height: "100%" } },
});

/** Keys of the page that are pressed in the add-in's frame: to the next area, saving, opening, printing. */
function passOn(event: globalThis.KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  const isCommand = (ctrlKey || metaKey) && !altKey && /^[sop]$/i.test(key);
  if (event.defaultPrevented || !(isCommand || key === "F6")) return;
  const init = { key, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true };
  const isTaken = !document.dispatchEvent(new KeyboardEvent("keydown", init));
  if (isTaken) event.preventDefault();
}

/** The add-in's frame with the edge by which it is made wider or narrower. */
export function PaneFrame({ pane: { frame, isShown } }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { say } = useSpeech();
  const [width, setWidth] = useState(USUAL);
  const box = useRef<HTMLDivElement>(null);
  const title = say("pane");
  useEffect(() => {
    box.current?.append(frame);
    const load = () => frame.contentWindow?.addEventListener("keydown", passOn);
    frame.addEventListener("load", load);
    load();
    return () => {
      frame.removeEventListener("load", load);
      frame.remove();
    };
  }, [frame]);
  useEffect(() => {
    frame.title = title;
  }, [frame, title]);
  const resize = (wanted: number) => setWidth(Math.max(NARROWEST, Math.min(WIDEST, wanted)));
  const press = ({ key }: KeyboardEvent) => {
    if (key === "ArrowLeft") resize(width + STEP);
    if (key === "ArrowRight") resize(width - STEP);
  };
  const drag = ({ buttons, clientX }: PointerEvent) => {
    const right = box.current?.getBoundingClientRect().right;
    if (buttons === 1 && right !== undefined) resize(right - clientX);
  };
  return (
    <aside aria-label={title} className={mergeClasses(styles.side, !isShown && styles.hidden)} style={{ width }}>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={say("paneSize")}
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={0}
        className={styles.separator}
        onKeyDown={press}
        // The frame would have the pointer's moves otherwise.
        onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
        onPointerMove={drag}
      />
      <div ref={box} className={styles.frame} data-area="pane" />
    </aside>
  );
}
