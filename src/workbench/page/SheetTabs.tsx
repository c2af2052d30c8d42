import { Button, makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Sheet } from "../model/sheet/sheet";
import { useSpeech } from "./language";
import { addSheet, renameSheet } from "./sheetEdits";
import { SheetMenu } from "./SheetMenu";
import { TextDialog } from "./TextDialog";
import type { Worksheet } from "./useWorksheet";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  tabs: {
    display: "flex",
    minWidth: 0,
    overflowX: "auto",
    overflowY: "hidden",
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

interface SheetTabsProps {
  readonly worksheet: Worksheet;
  /** Called when the keys are to go to the grid again. */
  readonly onDone: () => void;
}

/** The tabs of all worksheets that aren't hidden, and what is done to worksheets as a whole. */
export function SheetTabs({ worksheet, onDone }: SheetTabsProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { book, sheet: active, commit } = worksheet;
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [renaming, setRenaming] = useState<Sheet | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const sheets = book.sheets.filter(({ visibility }) => visibility === "visible");
  // Where there are more tabs than fit, that of the sheet shown is one of those seen.
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);
  const show = (sheet: Sheet) => {
    if (commit()) book.edit("clerk", () => book.activate(sheet));
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "F2") setRenaming(active);
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      event.preventDefault();
      const box = event.currentTarget.querySelector("[aria-selected=true]")?.getBoundingClientRect();
      setMenuAt({ x: box?.left ?? 0, y: box?.top ?? 0 });
    }
    const to = targetOf(event.key, sheets.indexOf(active), sheets.length);
    const sheet = to === null ? undefined : sheets[to];
    if (!sheet || to === null) return;
    event.preventDefault();
    show(sheet);
    const tab = list.current?.children[to];
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <div className={styles.line}>
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
            onDoubleClick={() => setRenaming(sheet)}
            onContextMenu={(event) => {
              event.preventDefault();
              show(sheet);
              setMenuAt({ x: event.clientX, y: event.clientY });
            }}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      <Tooltip content={say("sheet.add")} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            worksheet.run((on) => void addSheet(on, active, say("newSheet")));
            onDone();
          }}
        />
      </Tooltip>
      <SheetMenu
        worksheet={worksheet}
        at={menuAt}
        onRename={() => setRenaming(active)}
        onClose={() => {
          setMenuAt(null);
          onDone();
        }}
      />
      {renaming && (
        <TextDialog
          title={say("sheet.rename")}
          label={say("sheetName")}
          text={renaming.name}
          onCancel={() => {
            setRenaming(null);
            onDone();
          }}
          onDone={(name) => {
            worksheet.run((on) => renameSheet(on, renaming, name));
            setRenaming(null);
            onDone();
          }}
        />
      )}
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
