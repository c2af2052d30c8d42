import { makeStyles, tokens } from "@fluentui/react-components";
import { newChart, newSeries, type Chart } from "../../../charts/chart";
import { ChartDrawing } from "../../../charts/ChartDrawing";
import { accent, type ChartData } from "../../../charts/data";
import type { ChartPreview } from "../../protocol/quarterMessages";

const useStyles = makeStyles({
  paper: {
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
    // Paper stays white in forced colours: on black ground the chart's own colours would be lost.
    forcedColorAdjust: "none",
    backgroundColor: "#ffffff",
  },
});

const HEIGHT = 260;
/** Surfaces have a fine edge, so that light shades stand out from the paper, as on the sheet. */
const EDGE = { color: "404040", weight: 0.5 };
/** Pixels that a bar takes with the room around it, and all else of a chart of bars. */
const BAR = { each: 26, around: 110 };

export interface ChartPictureProps {
  readonly preview: ChartPreview;
  /** Pixels across. */
  readonly width: number;
}

/** A chart as it will stand on its sheet: on white paper, in its own colours. */
export default function ChartPicture({ preview, width }: ChartPictureProps) {
  const styles = useStyles();
  const { type, categories } = preview;
  const height = type === "bar" ? Math.max(HEIGHT, categories.length * BAR.each + BAR.around) : HEIGHT;
  return (
    <div className={styles.paper}>
      <ChartDrawing chart={chartOf(preview)} data={dataOf(preview)} width={width - 2} height={height} />
    </div>
  );
}

/** The chart as it is written, but for its title, which stands above it already. */
function chartOf(preview: ChartPreview): Chart {
  const { title, altText, categoryTitle, valueTitle, valueFormat } = preview;
  const chart = newChart("", title, typeOf(preview), { left: 0, top: 0, width: 0, height: 0 });
  chart.altText = altText;
  chart.legend.visible = preview.series.length > 1 || preview.type === "pie";
  chart.legend.position = "Top";
  const { categoryAxis, valueAxis } = chart;
  categoryAxis.isReversed = preview.type === "bar";
  categoryAxis.title.text = categoryTitle;
  categoryAxis.title.visible = categoryTitle !== "";
  valueAxis.title.text = valueTitle;
  valueAxis.title.visible = valueTitle !== "";
  valueAxis.numberFormat = valueFormat || "General";
  return chart;
}

function typeOf({ type, isStacked }: ChartPreview): string {
  switch (type) {
    case "line":
      return "Line";
    case "pie":
      return "Pie";
    case "bar":
      return isStacked ? "BarStacked" : "BarClustered";
    case "column":
      return isStacked ? "ColumnStacked" : "ColumnClustered";
  }
}

function dataOf({ type, categories, series, isStacked }: ChartPreview): ChartData {
  return {
    categories,
    series: series.map(({ name, color, isDashed, values }, index) => {
      const plotted = newSeries(name);
      plotted.fill.color = plotted.line.color = color;
      plotted.fill.isHollow = plotted.line.isDashed = isDashed;
      if (type !== "line" && !isDashed) Object.assign(plotted.line, EDGE);
      plotted.gapWidth = 60;
      plotted.overlap = isStacked ? 100 : -10;
      return { series: plotted, color: accent(color, index), values };
    }),
  };
}
