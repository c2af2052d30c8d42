import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef } from "react";
import type { WorkbookModel } from "../../model/book";
import { useSpeech } from "../language";
import { type Printable, printablesOf } from "./printables";
import { PrintedPage } from "./PrintedPage";

/** More pages than a browser draws in a while that people wait. */
const MOST_PAGES = 400;

const useStyles = makeStyles({
  view: {
    position: "fixed",
    inset: 0,
    zIndex: 20,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground4,
    "@media print": { position: "static", display: "block", backgroundColor: "#ffffff" },
  },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media print": { display: "none" },
  },
  title: { flexGrow: 1, minWidth: 0 },
  pages: {
    flexGrow: 1,
    overflow: "auto",
    display: "flex",
    flexDirection: "column",
    alignItems: "safe center",
    gap: "16px",
    padding: "16px",
    "@media print": { display: "block", overflow: "visible", padding: 0 },
  },
});

interface PrintViewProps {
  readonly book: WorkbookModel;
  /** Names of the worksheets to print, each with page numbers of its own. */
  readonly sheets: readonly string[];
  readonly onClose: () => void;
}

/** Worksheets page by page as they come out of the printer; from here the browser prints them, or saves them as PDF. */
export default function PrintView({ book, sheets, onClose }: PrintViewProps) {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const waiting = say("outdated");
  const printables = useMemo(() => printablesOf(book, sheets, waiting), [book, sheets, waiting]);
  const first = useRef<HTMLButtonElement>(null);
  const count = printables.reduce((sum, { printed }) => sum + printed.pages.length, 0);
  const isTooLong = count > MOST_PAGES;
  usePapers(printables);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape") onClose();
      // The browser's own printing would begin without the pages being drawn.
      else if (!isTooLong || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "p") return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [onClose, isTooLong]);
  const now = new Date();
  const common = { file: book.name, date: now.toLocaleDateString(language), time: now.toLocaleTimeString(language) };
  const said = isTooLong ? "printTooLong" : count === 0 ? "printNothing" : "printPages";
  return (
    <div className={styles.view} role="dialog" aria-modal aria-label={say("printTitle")}>
      <div className={styles.bar}>
        <Text as="h2" weight="semibold" className={styles.title}>
          {say("printTitle")} <Text role="status">{say(said, { count, most: MOST_PAGES })}</Text>
        </Text>
        <Button
          ref={isTooLong || count === 0 ? undefined : first}
          appearance="primary"
          icon={<PrintRegular />}
          disabled={isTooLong || count === 0}
          onClick={() => window.print()}
        >
          {say("printNow")}
        </Button>
        <Button ref={isTooLong || count === 0 ? first : undefined} onClick={onClose}>
          {say("printClose")}
        </Button>
      </div>
      {/* Scrolls by the keyboard as well. */}
      <div className={styles.pages} tabIndex={0} role="region" aria-label={say("printTitle")}>
        {!isTooLong &&
          printables.map((printable) =>
            printable.printed.pages.map((page, index, { length }) => (
              <PrintedPage
                key={`${printable.sheet.id} ${index}`}
                book={book}
                printable={printable}
                page={page}
                facts={{ ...common, sheet: printable.sheet.name, page: index + 1, pages: length }}
                paper={paperOf(printable)}
              />
            )),
          )}
      </div>
    </div>
  );
}

function paperOf({ printed: { width, height } }: Printable): string {
  return `paper-${width}-${height}`;
}

/** Tells the browser how large each page's paper is. */
function usePapers(printables: readonly Printable[]): void {
  useEffect(() => {
    const rules = new CSSStyleSheet();
    const papers = new Map(printables.map((each) => [paperOf(each), each.printed]));
    for (const [name, { width, height }] of papers)
      rules.insertRule(`@page ${name} { size: ${width}pt ${height}pt; margin: 0 }`);
    const before = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...before, rules];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== rules);
    };
  }, [printables]);
}
