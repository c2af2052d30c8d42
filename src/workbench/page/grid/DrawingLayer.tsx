import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { WorkbookModel } from "../../model/book";
import type { ChartPlace } from "../../../charts/chart";
import type { Lines as ModelLines } from "../../model/sheet/lines";
import type { Sheet } from "../../model/sheet/sheet";
import { PIXELS } from "./appearance";
import type { Lines } from "./useWindow";

const BookChart = lazy(async () => ({ default: (await import("./BookChart")).BookChart }));

const useStyles = makeStyles({
  chart: { position: "absolute", zIndex: 3, cursor: "default" },
  image: { position: "absolute", zIndex: 3, pointerEvents: "none" },
});

interface DrawingLayerProps {
  readonly book: WorkbookModel;
  readonly sheet: Sheet;
  /** Of the book: charts show what cells hold. */
  readonly version: number;
  readonly rows: Lines;
  readonly columns: Lines;
  readonly header: { readonly width: number; readonly height: number };
}

/** The charts and pictures of a worksheet, over its cells. */
export function DrawingLayer({ book, sheet, rows, columns, header }: DrawingLayerProps) {
  const styles = useStyles();
  const at = ({ left, top }: ChartPlace) => ({
    left: header.width + along(sheet.columns, columns, left),
    top: header.height + along(sheet.rows, rows, top),
  });
  return (
    <>
      {sheet.charts.map((chart) => {
        const { left, top, width, height } = chart.place;
        const [x, right] = [along(sheet.columns, columns, left), along(sheet.columns, columns, left + width)];
        const [y, bottom] = [along(sheet.rows, rows, top), along(sheet.rows, rows, top + height)];
        return (
          <div key={chart.id} className={styles.chart} style={at(chart.place)}>
            <Suspense>
              <BookChart book={book} chart={chart} width={right - x} height={bottom - y} />
            </Suspense>
          </div>
        );
      })}
      {sheet.images.map(({ id, base64, type, altText, place }) => (
        <img
          key={id}
          className={styles.image}
          style={at(place)}
          width={place.width * PIXELS}
          height={place.height * PIXELS}
          src={`data:image/${type};base64,${base64}`}
          alt={altText}
        />
      ))}
    </>
  );
}

/** Pixels to a place given in points: what is drawn keeps to its cells, whose rows may be taller here than the file says. */
function along(model: ModelLines, lines: Lines, points: number): number {
  const line = model.at(points);
  return lines.start(line) + (points - model.start(line)) * PIXELS;
}
