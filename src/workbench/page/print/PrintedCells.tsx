import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { WorkbookModel } from "../../model/book";
import { BookChart } from "../grid/BookChart";
import { lineStyle, PIXELS } from "../grid/appearance";
import { extentOf } from "../grid/selection";
import type { Printable } from "./printables";

const useStyles = makeStyles({
  cell: { position: "absolute", boxSizing: "border-box", display: "flex", padding: "0 3px" },
  clipped: { overflow: "hidden" },
  text: { position: "relative", overflow: "hidden", flexShrink: 0, maxHeight: "100%" },
  drawing: { position: "absolute" },
});

interface PrintedCellsProps {
  readonly printable: Printable;
  /** Shown rows and columns, in order; what is between two of them is hidden. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Cells of one block of a page. */
export function PrintedCells({ printable: { sheet, painter, sizes }, rows, columns }: PrintedCellsProps) {
  const styles = useStyles();
  const [firstRow = 0, firstColumn = 0] = [rows[0], columns[0]];
  const tops = offsets(rows, (row) => sizes.row(row));
  const lefts = offsets(columns, (column) => sizes.column(column));
  return rows.map((row) =>
    columns.map((column) => {
      const range = extentOf(sheet, { row, column });
      // Merged cells are drawn once, where the first of them on the page is; what is on other pages is cut off.
      if ((row > range.top && row > firstRow) || (column > range.left && column > firstColumn)) return null;
      const width = lengthOf(range.left, range.right, (each) => sizes.column(each));
      const { text, box, textStyle } = painter.paint(range, width);
      const edges: CSSProperties = {
        ...(column === firstColumn && {
          borderLeft: lineStyle(sheet.format(row, range.left).left, sheet.format(row, range.left - 1).right, undefined),
        }),
        ...(row === firstRow && {
          borderTop: lineStyle(
            sheet.format(range.top, column).top,
            sheet.format(range.top - 1, column).bottom,
            undefined,
          ),
        }),
      };
      if (text === "" && !isDrawn({ ...box, ...edges })) return null;
      const place: CSSProperties = {
        left: (lefts.get(column) ?? 0) - lengthOf(range.left, column - 1, (each) => sizes.column(each)),
        top: (tops.get(row) ?? 0) - lengthOf(range.top, row - 1, (each) => sizes.row(each)),
        width,
        height: lengthOf(range.top, range.bottom, (each) => sizes.row(each)),
      };
      return (
        <div
          key={`${row} ${column}`}
          className={mergeClasses(styles.cell, textStyle.whiteSpace === "pre-wrap" && styles.clipped)}
          style={{ ...box, ...edges, ...place }}
        >
          {text !== "" && (
            <span className={styles.text} style={textStyle}>
              {text}
            </span>
          )}
        </div>
      );
    }),
  );
}

function isDrawn({ background, borderLeft, borderTop, borderRight, borderBottom }: CSSProperties): boolean {
  return [background, borderLeft, borderTop, borderRight, borderBottom].some((each) => each !== undefined);
}

function offsets(lines: readonly number[], size: (line: number) => number): ReadonlyMap<number, number> {
  let start = 0;
  return new Map(
    lines.map((line) => {
      const at = start;
      start += size(line);
      return [line, at];
    }),
  );
}

function lengthOf(first: number, last: number, size: (line: number) => number): number {
  let sum = 0;
  for (let line = first; line <= last; line++) sum += size(line);
  return sum;
}

interface PrintedDrawingsProps {
  readonly book: WorkbookModel;
  readonly printable: Printable;
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** Charts and pictures over a block of cells, of which the rest is cut off. */
export function PrintedDrawings({ book, printable: { sheet, sizes }, firstRow, firstColumn }: PrintedDrawingsProps) {
  const styles = useStyles();
  const { rows, columns } = sheet;
  /** Pixels from the block's edge to a place in points; rows may be taller here than the file says. */
  const along = (model: typeof rows, points: number, first: number, size: (line: number) => number): number => {
    const line = model.at(points);
    const rest = (points - model.start(line)) * PIXELS;
    return line >= first ? lengthOf(first, line - 1, size) + rest : rest - lengthOf(line, first - 1, size);
  };
  const x = (points: number) => along(columns, points, firstColumn, (column) => sizes.column(column));
  const y = (points: number) => along(rows, points, firstRow, (row) => sizes.row(row));
  return (
    <>
      {sheet.charts.map((chart) => {
        const { left, top, width, height } = chart.place;
        return (
          <div key={chart.id} className={styles.drawing} style={{ left: x(left), top: y(top) }}>
            <BookChart book={book} chart={chart} width={x(left + width) - x(left)} height={y(top + height) - y(top)} />
          </div>
        );
      })}
      {sheet.images.map(({ id, base64, type, altText, place }) => (
        <img
          key={id}
          className={styles.drawing}
          style={{ left: x(place.left), top: y(place.top) }}
          width={place.width * PIXELS}
          height={place.height * PIXELS}
          src={`data:image/${type};base64,${base64}`}
          alt={altText}
        />
      ))}
    </>
  );
}
