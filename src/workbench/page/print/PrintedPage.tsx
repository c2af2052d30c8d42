import { makeStyles } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { WorkbookModel } from "../../model/book";
import { type HeaderFacts, headerText, type PrintedPage as Pages, type Run } from "../../model/sheet/printing";
import { PIXELS } from "../grid/appearance";
import { PrintedCells, PrintedDrawings } from "./PrintedCells";
import type { Printable } from "./printables";

const useStyles = makeStyles({
  page: {
    position: "relative",
    flexShrink: 0,
    overflow: "hidden",
    colorScheme: "light",
    backgroundColor: "#ffffff",
    color: "#000000",
    boxShadow: "0 1px 6px rgba(0, 0, 0, 0.35)",
    printColorAdjust: "exact",
    "@media print": { boxShadow: "none", breakInside: "avoid", ":not(:last-child)": { breakAfter: "page" } },
  },
  cells: { position: "absolute", transformOrigin: "0 0" },
  block: { position: "absolute", overflow: "hidden" },
  line: {
    position: "absolute",
    display: "flex",
    justifyContent: "space-between",
    whiteSpace: "pre-wrap",
    fontSize: "13px",
  },
  left: { flex: "1 1 0", textAlign: "left" },
  center: { flex: "1 1 0", textAlign: "center" },
  right: { flex: "1 1 0", textAlign: "right" },
});

interface PrintedPageProps {
  readonly book: WorkbookModel;
  readonly printable: Printable;
  readonly page: Pages;
  readonly facts: HeaderFacts;
  /** Name of the paper among the rules of the page. */
  readonly paper: string;
}

/** One sheet of paper, as large as it is. */
export function PrintedPage({ book, printable, page, facts, paper }: PrintedPageProps) {
  const styles = useStyles();
  const { sheet, sizes, printed } = printable;
  const { margins, header, footer, centerHorizontally, centerVertically } = sheet.page;
  const [width, height] = [printed.width * PIXELS, printed.height * PIXELS];
  const columns = spans(page.columns, (column) => sizes.column(column));
  const rows = spans(page.rows, (row) => sizes.row(row));
  const content = { width: end(columns) * printed.scale, height: end(rows) * printed.scale };
  const room = (side: number, one: number, other: number) => side - (one + other) * PIXELS;
  const spare = {
    x: centerHorizontally ? Math.max(0, room(width, margins.left, margins.right) - content.width) / 2 : 0,
    y: centerVertically ? Math.max(0, room(height, margins.top, margins.bottom) - content.height) / 2 : 0,
  };
  const place: CSSProperties = {
    left: margins.left * PIXELS + spare.x,
    top: margins.top * PIXELS + spare.y,
    transform: `scale(${printed.scale})`,
  };
  const edge = { left: margins.left * PIXELS, right: margins.right * PIXELS };
  return (
    <section
      aria-label={`${facts.sheet} ${facts.page}/${facts.pages}`}
      className={styles.page}
      style={{ width, height, page: paper }}
    >
      {[
        { parts: header, style: { top: margins.header * PIXELS } },
        { parts: footer, style: { bottom: margins.footer * PIXELS } },
      ].map(({ parts, style }, index) => (
        <div key={index} className={styles.line} style={{ ...style, ...edge }}>
          <span className={styles.left}>{headerText(parts.left, facts)}</span>
          <span className={styles.center}>{headerText(parts.center, facts)}</span>
          <span className={styles.right}>{headerText(parts.right, facts)}</span>
        </div>
      ))}
      <div className={styles.cells} style={place}>
        {rows.map((down) =>
          columns.map((across) => (
            <div
              key={`${down.first} ${across.first}`}
              className={styles.block}
              style={{ left: across.start, top: down.start, width: across.size + 2, height: down.size + 2 }}
            >
              <PrintedCells printable={printable} rows={down.lines} columns={across.lines} />
              <PrintedDrawings book={book} printable={printable} firstRow={down.first} firstColumn={across.first} />
            </div>
          )),
        )}
      </div>
    </section>
  );
}

/** Lines that follow each other on the page. */
interface Span {
  readonly first: number;
  readonly lines: readonly number[];
  readonly start: number;
  readonly size: number;
}

function spans({ titles, lines }: Run, size: (line: number) => number): Span[] {
  const taken = total(titles, size);
  const [title, first] = [titles[0], lines[0]];
  return [
    ...(title === undefined ? [] : [{ first: title, lines: titles, start: 0, size: taken }]),
    ...(first === undefined ? [] : [{ first, lines, start: taken, size: total(lines, size) }]),
  ];
}

function total(lines: readonly number[], size: (line: number) => number): number {
  return lines.reduce((sum, line) => sum + size(line), 0);
}

function end(all: readonly Span[]): number {
  return all.reduce((sum, { size }) => sum + size, 0);
}
