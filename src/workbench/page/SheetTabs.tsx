import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Sheet } from "../model/sheet/sheet";
import { useSpeech } from "./language";
import type { Worksheet } from "./useWorksheet";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexShrink: 0,
    overflowX: "auto",
    overflowY: "hidden",
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: "0 8px",
  },
  tab: {
    flexShrink: 0,
    border: "none",
    borderBottom: "3px solid transparent",
    // Forced colours would draw it.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    padding: "5px 12px 3px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: "#107c41",
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      borderBottomColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
});

/** The tabs of all worksheets that aren't hidden. */
export function SheetTabs({ worksheet }: { readonly worksheet: Worksheet }) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { book, sheet: active, commit } = worksheet;
  const list = useRef<HTMLDivElement>(null);
  const sheets = book.sheets.filter(({ visibility }) => visibility === "visible");
  // Where there are more tabs than fit, that of the sheet shown is one of those seen.
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);
  const show = (sheet: Sheet) => {
    if (commit()) book.edit("clerk", () => book.activate(sheet));
  };
  const press = (event: KeyboardEvent) => {
    const to = targetOf(event.key, sheets.indexOf(active), sheets.length);
    const sheet = to === null ? undefined : sheets[to];
    if (!sheet || to === null) return;
    event.preventDefault();
    show(sheet);
    const tab = list.current?.children[to];
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={say("sheets")}
      className={styles.tabs}
      onKeyDown={press}
      data-area="tabs"
    >
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          aria-selected={sheet === active}
          tabIndex={sheet === active ? 0 : -1}
          className={mergeClasses(styles.tab, sheet === active && styles.active)}
          style={sheet.tabColor === null ? undefined : { borderBottomColor: `#${sheet.tabColor}` }}
          onClick={() => show(sheet)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
