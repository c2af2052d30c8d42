import { makeStyles } from "@fluentui/react-components";
import { type Dispatch, lazy, type SetStateAction, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { FindBar } from "./FindBar";
import { FormatBar } from "./FormatBar";
import { FormulaBar } from "./FormulaBar";
import { EditRefused } from "./grid/edits";
import { Grid } from "./grid/Grid";
import { useSpeech } from "./language";
import { type Message, MessageLine } from "./MessageLine";
import { fileNow, type OpenedBook } from "./opened";
import { PaneFrame, STACKED } from "./PaneFrame";
import { SheetTabs } from "./SheetTabs";
import { Toolbar, type ToolbarActions } from "./Toolbar";
import { type Pane, usePane } from "./usePane";
import { useWorksheet } from "./useWorksheet";

const PrintView = lazy(() => import("./print/PrintView"));

const useStyles = makeStyles({
  behind: { display: "contents", "@media print": { display: "none" } },
  // Its menus lie over the cells.
  format: { position: "relative", zIndex: 1 },
  body: { display: "flex", flexGrow: 1, minHeight: 0, [STACKED]: { flexDirection: "column" } },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
});

interface BookViewProps {
  readonly opened: OpenedBook;
  readonly toolbar: ToolbarActions;
  readonly message: Message | null;
  readonly onMessage: Dispatch<SetStateAction<Message | null>>;
}

/** An open workbook: toolbar, cells, tabs, and the add-in's pane. */
export function BookView({ opened, toolbar, message, onMessage }: BookViewProps) {
  const styles = useStyles();
  const { book } = opened;
  const { language, say } = useSpeech();
  const field = useRef<HTMLTextAreaElement>(null);
  const refuse = useCallback(
    (why: EditRefused | null) =>
      onMessage((message) => {
        // What was said of an edit is done with once another has succeeded.
        if (!why) return message?.intent === "error" ? null : message;
        return { intent: "error", text: ({ say }) => say(why.text, why.params) };
      }),
    [onMessage],
  );
  const [zoom, setZoom] = useState(100);
  const worksheet = useWorksheet(book, refuse);
  const focusGrid = useCallback(() => field.current?.focus({ preventScroll: true }), []);
  const inGrid = (work: () => void) => () => {
    work();
    focusGrid();
  };
  /** Worksheets that are shown as they are printed. */
  const [printing, setPrinting] = useState<readonly string[] | null>(null);
  const onBook = useCallback(() => fileNow(opened), [opened]);
  const pane = usePane(book, { language, onSave: toolbar.onSave, onPrint: setPrinting, onBook, onLeave: focusGrid });
  const [finding, setFinding] = useState<object | null>(null);
  const find = useCallback(() => setFinding({}), []);
  useEffect(() => {
    // What lies behind the pages takes no focus.
    if (printing === null) focusGrid();
  }, [focusGrid, book, printing]);
  useEffect(() => {
    // The grid that had the focus is gone with its worksheet.
    if (document.activeElement === document.body) focusGrid();
  }, [focusGrid, worksheet.sheet]);
  useAreaKeys(focusGrid, pane);
  const printSheet = useCallback(() => setPrinting([book.active.name]), [book]);
  usePrintKey(printSheet);
  return (
    <>
      <div className={styles.behind} inert={printing !== null}>
        <Toolbar
          {...toolbar}
          book={book}
          pane={pane}
          onUndo={inGrid(worksheet.undo)}
          onRedo={inGrid(worksheet.redo)}
          onFind={find}
          onPrint={printSheet}
        />
        <section aria-label={say("formatBar")} className={styles.format}>
          <FormatBar worksheet={worksheet} zoom={zoom} onZoom={setZoom} onDone={focusGrid} />
        </section>
        <MessageLine message={message} onDismiss={() => onMessage(null)} />
        <div className={styles.body}>
          <main className={styles.main} data-area="grid">
            <FormulaBar
              worksheet={worksheet}
              onDone={focusGrid}
              onBadPlace={(text) => refuse(new EditRefused("badPlace", { text }))}
            />
            <FindBar
              worksheet={worksheet}
              request={finding}
              onRequest={find}
              onClose={inGrid(() => setFinding(null))}
            />
            <Grid key={worksheet.sheet.id} worksheet={worksheet} field={field} zoom={zoom} />
            <SheetTabs worksheet={worksheet} onDone={focusGrid} />
          </main>
          {pane && <PaneFrame pane={pane} />}
        </div>
      </div>
      {printing && (
        <Suspense>
          <PrintView book={book} sheets={printing} onClose={() => setPrinting(null)} />
        </Suspense>
      )}
    </>
  );
}

/** Ctrl+P shows the worksheet page by page first: the browser alone would print what is in view. */
function usePrintKey(print: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "p" || event.defaultPrevented) return;
      if (document.querySelector("[role=dialog]")) return;
      event.preventDefault();
      print();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [print]);
}

/** F6 leads from one area of the page to the next, as in Office: in the grid, Tab goes to the next cell. */
function useAreaKeys(focusGrid: () => void, pane: Pane | null): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      const areas = ["toolbar", "format", "grid", "tabs", "pane"];
      const current = document.activeElement?.closest("[data-area]")?.getAttribute("data-area") ?? "";
      const at = areas.indexOf(current === "bar" ? "grid" : current);
      const next = areas[(at + (event.shiftKey ? areas.length - 1 : 1)) % areas.length];
      if (next === "grid") focusGrid();
      else if (next === "pane") pane?.focus();
      else
        document
          .querySelector<HTMLElement>(
            `[data-area=${next}] button[tabindex="0"], [data-area=${next}] button:not([tabindex])`,
          )
          ?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [focusGrid, pane]);
}
