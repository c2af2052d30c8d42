import type { Chart } from "./chart";
import type { ChartData, PlottedSeries } from "./data";
import { accent, chartNumber } from "./data";
import type { Frame, Spans } from "./frame";

interface MarksProps {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly frame: Frame;
  readonly spans: Spans;
}

/** Columns, or bars where they lie. */
export function Bars({
  chart,
  data: { series },
  frame,
  spans,
  isStacked,
}: MarksProps & { readonly isStacked: boolean }) {
  const { gapWidth = 150, overlap = 0 } = series[0]?.series ?? {};
  const shift = isStacked ? 0 : 1 - overlap / 100;
  // One bar is as wide as a band allows beside its gap and all bars next to it.
  const size = frame.bandSize / (1 + (series.length - 1) * shift + gapWidth / 100);
  const start = (size * gapWidth) / 200;
  return series.map((plotted, order) =>
    spans[order]?.map((span, index) => {
      if (!span) return null;
      const [a, b] = [frame.value(span[0]), frame.value(span[1])];
      const along = frame.band(index) + start + size * shift * (frame.isHorizontal ? series.length - 1 - order : order);
      const [across, length] = [Math.min(a, b), Math.abs(a - b)];
      const place = frame.isHorizontal
        ? { x: across, y: along, width: length, height: size }
        : { x: along, y: across, width: size, height: length };
      const middle = along + size / 2;
      const end = isStacked ? (a + b) / 2 : frame.isHorizontal ? b + 4 : b - 4;
      return (
        <g key={`${order}-${index}`}>
          <rect {...place} {...paint(plotted, index)} />
          <ValueLabel
            chart={chart}
            plotted={plotted}
            index={index}
            x={frame.isHorizontal ? end : middle}
            y={frame.isHorizontal ? middle : end}
            anchor={frame.isHorizontal && !isStacked ? "start" : "middle"}
            isCentred={frame.isHorizontal || isStacked}
          />
        </g>
      );
    }),
  );
}

export function Lines({ chart, data: { series }, frame, spans }: MarksProps) {
  return series.map((plotted, order) => {
    const { line, marker } = plotted.series;
    const color = line.color === null ? plotted.color : `#${line.color}`;
    const points = pointsOf(frame, spans[order] ?? []);
    const hasMarkers = marker.style !== "None" && (marker.style !== "Automatic" || chart.type !== "Line");
    return (
      <g key={order}>
        {chart.type !== "XYScatter" &&
          pieces(points, chart.blanks === "Interplotted").map((piece, index) => (
            <polyline
              key={index}
              points={piece.map(({ x, y }) => `${x},${y}`).join(" ")}
              fill="none"
              stroke={color}
              strokeWidth={line.weight * (4 / 3)}
              strokeDasharray={line.isDashed ? "6 4" : undefined}
            />
          ))}
        {points.map(
          (point, index) =>
            point && (
              <g key={index}>
                {hasMarkers && (
                  <circle
                    cx={point.x}
                    cy={point.y}
                    r={4}
                    fill={marker.background === null ? color : `#${marker.background}`}
                    stroke={marker.foreground === null ? color : `#${marker.foreground}`}
                  />
                )}
                <ValueLabel chart={chart} plotted={plotted} index={index} x={point.x} y={point.y - 8} />
              </g>
            ),
        )}
      </g>
    );
  });
}

export function Areas({ data: { series }, frame, spans }: MarksProps) {
  return series.map((plotted, order) => {
    const across = (spans[order] ?? []).flatMap((span, index) =>
      span ? { span, x: frame.band(index) + frame.bandSize / 2 } : [],
    );
    const upper = across.map(({ span, x }) => `${x},${frame.value(span[1])}`);
    const lower = across.map(({ span, x }) => `${x},${frame.value(span[0])}`).reverse();
    return <polygon key={order} points={[...upper, ...lower].join(" ")} {...paint(plotted, -1)} />;
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function pointsOf(frame: Frame, spans: Spans[number]): (Point | null)[] {
  return spans.map((span, index) => span && { x: frame.band(index) + frame.bandSize / 2, y: frame.value(span[1]) });
}

/** A line's parts between missing points; one part where the line goes over them. */
function pieces(points: readonly (Point | null)[], isWhole: boolean): Point[][] {
  const all: Point[][] = [[]];
  for (const point of points) {
    if (point) all.at(-1)?.push(point);
    else if (!isWhole) all.push([]);
  }
  return all.filter((piece) => piece.length > 1);
}

function paint({ series: { fill, line, points }, color }: PlottedSeries, index: number) {
  const { color: own, isHollow } = points.get(index) ?? fill;
  const outline = line.color === null ? undefined : `#${line.color}`;
  return {
    fill: isHollow ? "none" : own === null ? color : accent(own, 0),
    stroke: isHollow ? (outline ?? color) : outline,
  };
}

interface ValueLabelProps {
  readonly chart: Chart;
  readonly plotted: PlottedSeries;
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "middle";
  readonly isCentred?: boolean;
}

function ValueLabel({
  chart,
  plotted: { series, values },
  index,
  x,
  y,
  anchor = "middle",
  isCentred,
}: ValueLabelProps) {
  const value = values[index] ?? null;
  if (!series.labels?.showsValue || value === null) return null;
  return (
    <text x={x} y={y} textAnchor={anchor} dominantBaseline={isCentred ? "central" : undefined} fill="#404040">
      {chartNumber(value, chart.valueAxis.numberFormat)}
    </text>
  );
}
