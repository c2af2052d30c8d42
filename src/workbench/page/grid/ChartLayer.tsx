import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Book } from "../../model/book";
import type { Lines as ModelLines } from "../../model/lines";
import type { Sheet } from "../../model/sheet";
import { PIXELS } from "./appearance";
import type { Lines } from "./useWindow";

const ChartDrawing = lazy(async () => ({ default: (await import("../charts/ChartDrawing")).ChartDrawing }));

const useStyles = makeStyles({ chart: { position: "absolute", zIndex: 3, cursor: "default" } });

interface ChartLayerProps {
  readonly book: Book;
  readonly sheet: Sheet;
  /** Of the book: charts show what cells hold. */
  readonly version: number;
  readonly rows: Lines;
  readonly columns: Lines;
  readonly header: { readonly width: number; readonly height: number };
}

/** The charts of a worksheet, over its cells. */
export function ChartLayer({ book, sheet, rows, columns, header }: ChartLayerProps) {
  const styles = useStyles();
  return sheet.charts.map((chart) => {
    const { left, top, width, height } = chart.place;
    const [x, right] = [along(sheet.columns, columns, left), along(sheet.columns, columns, left + width)];
    const [y, bottom] = [along(sheet.rows, rows, top), along(sheet.rows, rows, top + height)];
    return (
      <div key={chart.id} className={styles.chart} style={{ left: header.width + x, top: header.height + y }}>
        <Suspense>
          <ChartDrawing book={book} chart={chart} width={right - x} height={bottom - y} />
        </Suspense>
      </div>
    );
  });
}

/** Pixels to a place given in points: charts keep to their cells, whose rows may be taller here than the file says. */
function along(model: ModelLines, lines: Lines, points: number): number {
  const line = model.at(points);
  return lines.start(line) + (points - model.start(line)) * PIXELS;
}
