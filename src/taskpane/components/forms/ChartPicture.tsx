import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import {
  GroupedVerticalBarChart,
  HorizontalBarChartWithAxis,
  LineChart,
  VerticalStackedBarChart,
} from "@fluentui/react-charts";
import { LIGHT } from "../../../theme";
import type { ChartPreview } from "../../protocol/quarterMessages";

const useStyles = makeStyles({
  paper: {
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "4px 4px 8px",
    overflow: "hidden",
    // Paper stays white in forced colours: on black ground the chart's own colours would be lost.
    forcedColorAdjust: "none",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const HEIGHT = 220;

export interface ChartPictureProps {
  readonly preview: ChartPreview;
  /** Pixels across. */
  readonly width: number;
}

/** A chart as it will stand on its sheet: on white paper, in its own colours. */
export default function ChartPicture({ preview, width }: ChartPictureProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={LIGHT}>
      {/* What a provider wears, Fluent puts on its tips at the pane's top as well. */}
      <div className={styles.paper}>
        <Plot preview={preview} width={width - 10} />
      </div>
    </FluentProvider>
  );
}

function Plot({ preview, width }: ChartPictureProps) {
  const { type, isStacked, title, categories, series, categoryTitle, valueTitle } = preview;
  const number = numberFormat(preview.valueFormat);
  const isLying = type === "bar" && isStacked;
  const common = {
    width,
    height: isLying ? Math.max(HEIGHT, categories.length * 28 + 110) : HEIGHT,
    chartTitle: title,
    // The table has every figure.
    hideTooltip: true,
    enabledLegendsWrapLines: true,
    legendProps: { allowFocusOnLegends: true, enabledWrapLines: true },
    margins: { top: 16, right: 16, bottom: 48, left: isLying ? 96 : 64 },
    supportNegativeData: true,
    roundedTicks: true,
    xAxis: { tickLayout: "auto" as const },
    // Sums of money are too long to stand above their bars side by side; the table has them.
    hideLabels: preview.valueFormat !== "0",
  };
  const axes = { xAxisTitle: categoryTitle, yAxisTitle: valueTitle, yAxisTickFormat: number };
  // White bars have an edge on the sheet; here they are a shade of grey.
  const color = (hex: string): string => (hex === "FFFFFF" ? "#D9D9D9" : `#${hex}`);
  const points = series.flatMap((each) =>
    categories.map((category, index) => ({ ...each, category, value: each.values[index] ?? null })),
  );
  if (type === "line") {
    const lines = series.map(({ name, color: hex, isDashed, values }) => ({
      legend: name,
      color: color(hex),
      lineOptions: { strokeDasharray: isDashed ? "6 4" : undefined },
      data: values.flatMap((value, index) =>
        value === null
          ? []
          : [{ x: index + 1, y: value, xAxisCalloutData: categories[index], yAxisCalloutData: number(value) }],
      ),
    }));
    return (
      <LineChart
        {...common}
        {...axes}
        data={{ chartTitle: title, lineChartData: lines }}
        xAxisTickCount={Math.min(categories.length, 12)}
      />
    );
  }
  if (isLying) {
    const bars = points.flatMap(({ name, color: hex, category, value }) =>
      value === null
        ? []
        : [{ x: value, y: category, legend: name, color: color(hex), yAxisCalloutData: number(value) }],
    );
    return <HorizontalBarChartWithAxis {...common} xAxisTitle={valueTitle} data={bars} />;
  }
  if (isStacked) {
    const stacks = categories.map((category, index) => ({
      xAxisPoint: category,
      chartData: series.map(({ name, color: hex, values }) => ({
        legend: name,
        color: color(hex),
        data: values[index] ?? 0,
      })),
    }));
    return <VerticalStackedBarChart {...common} {...axes} data={stacks} />;
  }
  const groups = categories.map((category, index) => ({
    name: category,
    series: series.flatMap(({ name, color: hex, values }) => {
      const value = values[index] ?? null;
      return value === null
        ? []
        : [
            {
              key: name,
              legend: name,
              color: color(hex),
              data: value,
              xAxisCalloutData: category,
              yAxisCalloutData: number(value),
            },
          ];
    }),
  }));
  return <GroupedVerticalBarChart {...common} {...axes} data={groups} />;
}

/** Writes numbers as a chart's axis does; the charts have but these formats. */
function numberFormat(format: string): (value: number) => string {
  if (format.endsWith("%")) return (value) => `${Math.round(value * 100)}%`;
  return (value) => value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}
