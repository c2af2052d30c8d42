import { Button, Checkbox, Input, makeStyles, Text, tokens, Tooltip } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, DismissRegular } from "@fluentui/react-icons";
import { type JSX, useEffect, useRef, useState } from "react";
import type { WorkbenchText } from "../../locales/workbenchText";
import { inPieces } from "../../spreadsheet/pieces";
import type { WorkbookModel } from "../model/book";
import { findText, type FoundCell, nextFound } from "../model/editing/find";
import { formatRange, sheetPrefix } from "../model/sheet/ranges";
import type { Sheet } from "../model/sheet/sheet";
import { extentOf } from "./grid/selection";
import { replaceIn } from "./grid/tableEdits";
import { type Speech, useSpeech } from "./language";
import type { Worksheet } from "./useWorksheet";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 4px",
    padding: "2px 4px",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  field: { flex: "1 1 120px", maxWidth: "240px", minWidth: 0 },
  found: { flexGrow: 1, fontVariantNumeric: "tabular-nums" },
});

interface FindBarProps {
  readonly worksheet: Worksheet;
  /** What the bar was opened by, another each time; null while it is closed. */
  readonly request: object | null;
  /** Called when a key asks for the bar. */
  readonly onRequest: () => void;
  readonly onClose: () => void;
}

/** Finds text in the cells. What was looked for stays in the field while the bar is closed. */
export function FindBar({ worksheet, request, onRequest, onClose }: FindBarProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { say } = speech;
  const { book, sheet, selection, goTo } = worksheet;
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [isWhole, setWhole] = useState(false);
  const [by, setBy] = useState("");
  const [replaced, setReplaced] = useState<number | null>(null);
  /** A step that was asked for before everything was looked through. */
  const pending = useRef<{ readonly isBackwards: boolean } | null>(null);
  const isOpen = request !== null;
  const found = useFound(book, isWhole ? null : sheet, isOpen ? text : "");
  const { top, left } = extentOf(sheet, selection.active);
  const here = { sheet, row: top, column: left };

  const go = (isBackwards: boolean) => {
    pending.current = found ? null : { isBackwards };
    const next = found && nextFound(found, here, book.sheets, isBackwards);
    if (next) goTo(placeOf(next));
  };
  const replace = (cells: readonly FoundCell[]) => {
    let count = 0;
    worksheet.run((on) => {
      count = replaceIn(on, cells, text, by);
    });
    setReplaced(count);
  };
  const replaceOne = () => {
    const current = found?.filter((cell) => cell.sheet === sheet && cell.row === top && cell.column === left);
    if (current && current.length > 0) replace(current);
    go(false);
  };
  useEffect(() => setReplaced(null), [text, sheet, top, left]);
  useEffect(() => {
    if (found && pending.current) go(pending.current.isBackwards);
  }, [found]);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [request]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
      // A dialog is no part of what is looked through.
      const isOfPage =
        target === document.body || (target instanceof Element && target.closest("[data-area]") !== null);
      const isCommand = (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "f";
      if (!isOfPage || !(isCommand || key === "F3")) return;
      event.preventDefault();
      if (isCommand || !isOpen) onRequest();
      else go(shiftKey);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
  if (!isOpen) return null;
  const button = (name: WorkbenchText, icon: JSX.Element, onClick: () => void) => (
    <Tooltip content={say(name)} relationship="label">
      <Button size="small" appearance="subtle" icon={icon} onClick={onClick} />
    </Tooltip>
  );
  return (
    <div
      role="search"
      aria-label={say("find")}
      className={styles.bar}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <Input
        ref={field}
        className={styles.field}
        size="small"
        aria-label={say("findText")}
        value={text}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          go(event.shiftKey);
        }}
      />
      {button("findPrevious", <ArrowUpRegular />, () => go(true))}
      {button("findNext", <ArrowDownRegular />, () => go(false))}
      {button("findClose", <DismissRegular />, onClose)}
      <Checkbox label={say("findAll")} checked={isWhole} onChange={() => setWhole(!isWhole)} />
      <Text role="status" size={200} className={styles.found}>
        {replaced === null
          ? text !== "" && foundText(found, here, isWhole, speech)
          : say("replacedCount", { count: replaced })}
      </Text>
      <Input
        className={styles.field}
        size="small"
        aria-label={say("replaceText")}
        placeholder={say("replaceText")}
        value={by}
        onChange={(_, { value }) => setBy(value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          replaceOne();
        }}
      />
      <Button size="small" onClick={replaceOne} disabledFocusable={!found || found.length === 0}>
        {say("replaceOne")}
      </Button>
      <Button size="small" onClick={() => found && replace(found)} disabledFocusable={!found || found.length === 0}>
        {say("replaceAll")}
      </Button>
    </div>
  );
}

/** Looks through a worksheet, or through all that can be shown. @returns null until that is done, or there is no text */
function useFound(book: WorkbookModel, sheet: Sheet | null, text: string): readonly FoundCell[] | null {
  const [found, setFound] = useState<readonly FoundCell[] | null>(null);
  const { changes } = book;
  useEffect(() => {
    setFound(null);
    if (text === "") return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const sheets = sheet ? [sheet] : book.sheets.filter(({ visibility }) => visibility === "visible");
    inPieces(findText(book, sheets, text), signal).then(
      (cells) => signal.aborted || setFound(cells),
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
    return () => controller.abort();
  }, [book, sheet, text, changes]);
  return found;
}

/** @param isWhole whether the cells may be on several worksheets */
function foundText(found: readonly FoundCell[] | null, here: FoundCell, isWhole: boolean, { say }: Speech): string {
  if (!found) return say("finding");
  const count = found.length;
  if (count === 0) return say("notFound");
  const at = found.findIndex(
    ({ sheet, row, column }) => sheet === here.sheet && row === here.row && column === here.column,
  );
  if (at < 0) return say("foundCount", { count });
  const place = isWhole ? placeOf(here) : addressOf(here);
  return say("foundAt", { place, number: at + 1, count });
}

function placeOf(cell: FoundCell): string {
  return sheetPrefix(cell.sheet.name) + addressOf(cell);
}

function addressOf({ row, column }: FoundCell): string {
  return formatRange({ top: row, left: column, bottom: row, right: column });
}
