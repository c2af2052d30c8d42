import { textWidth } from "./textWidth";
import type { Chart, LegendPosition } from "./chart";
import { accent, type ChartData } from "./data";
import { type Box, cut, FONT, type Side } from "./layout";
import { Pie } from "./Pie";
import { Plot } from "./Plot";

const TITLE_FONT = "bold 16px system-ui, sans-serif";
const MARGIN = 12;
const SWATCH = 10;
const LEGEND_LINE = 20;

interface ChartDrawingProps {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly width: number;
  readonly height: number;
}

/** A chart as a picture, as Excel draws it; sizes in pixels. */
export function ChartDrawing({ chart, data, width, height }: ChartDrawingProps) {
  const isRound = chart.type === "Pie" || chart.type === "Doughnut";
  const entries = legendOf(data, isRound);
  let plot: Box = { left: MARGIN, top: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
  const lines = chart.title.visible ? chart.title.text.split("\n") : [];
  const titleHeight = lines.length * 22;
  plot = cut(plot, "Top", titleHeight);
  const legend = chart.legend.visible ? legendBox(chart.legend.position, entries, plot) : null;
  if (legend) plot = cut(plot, legend.side, legend.size);
  return (
    <svg width={width} height={height} role="img" aria-label={chart.altText || chart.title.text || chart.name}>
      <rect width={width} height={height} fill="#ffffff" stroke="#d9d9d9" />
      {lines.map((line, index) => (
        <text
          key={index}
          x={width / 2}
          y={MARGIN + 16 + index * 22}
          textAnchor="middle"
          style={{ font: TITLE_FONT }}
          fill="#404040"
        >
          {line}
        </text>
      ))}
      {legend && <Legend entries={entries} box={legend.box} />}
      {isRound ? <Pie chart={chart} data={data} box={plot} /> : <Plot chart={chart} data={data} box={plot} />}
    </svg>
  );
}

interface LegendEntry {
  readonly name: string;
  readonly color: string;
}

function legendOf({ categories, series }: ChartData, isRound: boolean): LegendEntry[] {
  if (!isRound) return series.map(({ series: { name }, color }) => ({ name, color }));
  const points = series[0]?.series.points;
  return categories.map((name, index) => ({ name, color: accent(points?.get(index)?.color ?? null, index) }));
}

/** The room that a legend takes, and where it stands. */
function legendBox(
  position: LegendPosition,
  entries: readonly LegendEntry[],
  plot: Box,
): { side: Side; size: number; box: Box } {
  const side = position === "Corner" ? "Right" : position;
  if (side === "Left" || side === "Right") {
    const size = Math.min(plot.width / 3, Math.max(...entries.map(entryWidth), 0));
    const left = side === "Left" ? plot.left : plot.left + plot.width - size;
    const height = Math.min(plot.height, entries.length * LEGEND_LINE);
    return { side, size: size + 8, box: { left, top: plot.top + (plot.height - height) / 2, width: size, height } };
  }
  const size = (places(entries, plot.width).at(-1)?.line ?? 0) * LEGEND_LINE + LEGEND_LINE;
  const top = side === "Top" ? plot.top : plot.top + plot.height - size;
  return { side, size: size + 6, box: { ...plot, top, height: size } };
}

function entryWidth({ name }: LegendEntry): number {
  return SWATCH + 6 + textWidth(name, FONT) + 14;
}

/** Entries side by side, in as many lines as they take. */
function places(entries: readonly LegendEntry[], width: number): { x: number; line: number }[] {
  let [x, line] = [0, 0];
  return entries.map((entry) => {
    const needed = entryWidth(entry);
    if (x > 0 && x + needed > width) [x, line] = [0, line + 1];
    const place = { x, line };
    x += needed;
    return place;
  });
}

function Legend({ entries, box }: { readonly entries: readonly LegendEntry[]; readonly box: Box }) {
  const at = places(entries, box.width);
  const ends = at.map(({ x }, index) => x + entryWidth(entries[index] ?? { name: "", color: "" }));
  // Each line stands in the middle.
  const shift = (line: number) =>
    Math.max(0, (box.width - Math.max(...ends.filter((_, index) => at[index]?.line === line))) / 2);
  return entries.map(({ name, color }, index) => {
    const { x, line } = at[index] ?? { x: 0, line: 0 };
    const left = box.left + shift(line) + x;
    const middle = box.top + line * LEGEND_LINE + LEGEND_LINE / 2;
    return (
      <g key={index}>
        <rect x={left} y={middle - SWATCH / 2} width={SWATCH} height={SWATCH} fill={color} />
        <text x={left + SWATCH + 6} y={middle} dominantBaseline="central" style={{ font: FONT }} fill="#404040">
          {name}
        </text>
      </g>
    );
  });
}
