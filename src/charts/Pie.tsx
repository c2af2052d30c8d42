import type { Chart, DataLabels } from "./chart";
import { accent, type ChartData, chartNumber } from "./data";
import { type Box, FONT } from "./layout";

interface PieProps {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly box: Box;
}

/** The first series as slices of a whole, from the top on. */
export function Pie({ chart, data: { categories, series }, box }: PieProps) {
  const [plotted] = series;
  const values = (plotted?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const sum = values.reduce((total, value) => total + value, 0);
  if (!plotted || sum === 0) return null;
  const { points, labels } = plotted.series;
  const radius = Math.max(0, Math.min(box.width, box.height) / 2 - (labels ? 22 : 4));
  const hole = chart.type === "Doughnut" ? radius * 0.5 : 0;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const at = (share: number, distance: number) => {
    const angle = 2 * Math.PI * share - Math.PI / 2;
    return { x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) };
  };
  let before = 0;
  return values.map((value, index) => {
    if (value === 0) return null;
    const [start, share] = [before / sum, value / sum];
    before += value;
    // A whole circle has no two ends to be drawn between.
    const end = start + Math.min(share, 0.99999);
    const label = at(start + share / 2, radius + 12);
    const point = points.get(index);
    return (
      <g key={index}>
        <path
          d={slice(at(start, radius), at(end, radius), at(end, hole), at(start, hole), radius, hole, share > 0.5)}
          fill={point?.isHollow ? "none" : accent(point?.color ?? null, index)}
          stroke="#ffffff"
        />
        {labels && (
          <text
            x={label.x}
            y={label.y}
            textAnchor={anchor(label.x - x)}
            dominantBaseline="central"
            style={{ font: FONT }}
            fill="#404040"
          >
            {labelText(labels, categories[index] ?? "", value, share)}
          </text>
        )}
      </g>
    );
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function slice(
  from: Point,
  to: Point,
  innerTo: Point,
  innerFrom: Point,
  outer: number,
  inner: number,
  isLarge: boolean,
): string {
  const arc = (radius: number, { x, y }: Point, sweep: 0 | 1) =>
    `A${radius} ${radius} 0 ${isLarge ? 1 : 0} ${sweep} ${x} ${y}`;
  return `M${from.x} ${from.y}${arc(outer, to, 1)}L${innerTo.x} ${innerTo.y}${inner > 0 ? arc(inner, innerFrom, 0) : ""}Z`;
}

function anchor(offset: number): "start" | "middle" | "end" {
  return Math.abs(offset) < 8 ? "middle" : offset > 0 ? "start" : "end";
}

function labelText(
  { showsCategory, showsValue, showsPercentage }: DataLabels,
  category: string,
  value: number,
  share: number,
): string {
  const parts = [
    showsCategory ? category : "",
    showsValue ? chartNumber(value, "General") : "",
    showsPercentage ? chartNumber(share, "0%") : "",
  ];
  return parts.filter(Boolean).join(" ");
}
