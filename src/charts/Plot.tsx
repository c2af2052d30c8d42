import type { Chart } from "./chart";
import { textWidth } from "./textWidth";
import { Areas, Bars, Lines } from "./marks";
import { type ChartData, chartNumber } from "./data";
import { type Frame, frameOf, spansOf } from "./frame";
import { type Box, cut, FONT } from "./layout";
import { type Scale, scaleOf } from "./scale";

const LABEL = 18;
const LINE = 14;
/** Share of a slanting text's length that it takes in height. */
const SLOPE = Math.SQRT1_2;
const GRIDLINE = "#e1e1e1";
const INK = "#595959";

interface PlotProps {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly box: Box;
}

/** Columns, bars, lines or areas with their axes. */
export function Plot({ chart, data, box }: PlotProps) {
  const { type, categoryAxis, valueAxis } = chart;
  const isHorizontal = type.startsWith("Bar");
  const isStacked = type.includes("Stacked");
  const spans = spansOf(data, isStacked, type.endsWith("100"));
  const scale = scaleOf(
    spans.flat().flatMap((span) => span ?? []),
    valueAxis,
  );
  const format = type.endsWith("100") && valueAxis.numberFormat === "General" ? "0%" : valueAxis.numberFormat;
  const tickTexts = scale.ticks.map((tick) => chartNumber(tick, format));
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, FONT)));

  // Room for titles first, then for labels.
  const [below, beside] = isHorizontal ? [valueAxis, categoryAxis] : [categoryAxis, valueAxis];
  let inner = cut(box, "Bottom", below.title.visible ? LABEL : 0);
  inner = cut(inner, "Left", beside.title.visible ? LABEL : 0);
  const widestCategory = widest(data.categories);
  const band = box.width / Math.max(1, data.categories.length);
  const isTilted = !isHorizontal && widestCategory + 6 > band * (categoryAxis.labelSpacing ?? 1);
  const belowSize = isTilted ? Math.min(box.height / 3, widestCategory * SLOPE + LABEL) : LABEL;
  inner = cut(inner, "Bottom", below.visible ? belowSize : 0);
  const besideTexts = isHorizontal ? data.categories : tickTexts;
  inner = cut(inner, "Left", beside.visible ? Math.min(box.width / 3, widest(besideTexts) + 8) : 0);
  inner = cut(cut(inner, "Right", 8), "Top", 8);

  const frame = frameOf(
    inner,
    isHorizontal,
    data.categories.length,
    scale,
    categoryAxis.isReversed,
    valueAxis.isReversed,
  );
  const marks = { frame, data, spans, chart };
  return (
    <g style={{ font: FONT }} fill={INK}>
      <ValueAxis
        frame={frame}
        scale={scale}
        texts={valueAxis.visible ? tickTexts : []}
        hasGridlines={valueAxis.hasGridlines}
      />
      {type.startsWith("Line") || type === "XYScatter" ? (
        <Lines {...marks} />
      ) : type.startsWith("Area") ? (
        <Areas {...marks} />
      ) : (
        <Bars {...marks} isStacked={isStacked} />
      )}
      {categoryAxis.visible && (
        <CategoryAxis
          frame={frame}
          categories={data.categories}
          spacing={categoryAxis.labelSpacing}
          isTilted={isTilted}
        />
      )}
      {below.title.visible && (
        <text x={inner.left + inner.width / 2} y={box.top + box.height - 5} textAnchor="middle">
          {below.title.text}
        </text>
      )}
      {beside.title.visible && (
        <text textAnchor="middle" transform={`translate(${box.left + 12} ${inner.top + inner.height / 2}) rotate(-90)`}>
          {beside.title.text}
        </text>
      )}
    </g>
  );
}

interface ValueAxisProps {
  readonly frame: Frame;
  readonly scale: Scale;
  readonly texts: readonly string[];
  readonly hasGridlines: boolean;
}

function ValueAxis({ frame: { box, isHorizontal, value }, scale, texts, hasGridlines }: ValueAxisProps) {
  return scale.ticks.map((tick, index) => {
    const at = value(tick);
    const [x1, x2, y1, y2] = isHorizontal
      ? [at, at, box.top, box.top + box.height]
      : [box.left, box.left + box.width, at, at];
    return (
      <g key={index}>
        {hasGridlines && <line x1={x1} x2={x2} y1={y1} y2={y2} stroke={GRIDLINE} />}
        {isHorizontal ? (
          <text x={at} y={box.top + box.height + 13} textAnchor="middle">
            {texts[index]}
          </text>
        ) : (
          <text x={box.left - 6} y={at} textAnchor="end" dominantBaseline="central">
            {texts[index]}
          </text>
        )}
      </g>
    );
  });
}

interface CategoryAxisProps {
  readonly frame: Frame;
  readonly categories: readonly string[];
  /** Every how many categories one is named; null for as many as there is room for. */
  readonly spacing: number | null;
  /** Names are written slanting, where they would run into each other. */
  readonly isTilted: boolean;
}

function CategoryAxis({ frame, categories, spacing, isTilted }: CategoryAxisProps) {
  const { box, isHorizontal, bandSize, band, value } = frame;
  const every = spacing ?? Math.max(1, Math.ceil(LINE / Math.max(1, bandSize)));
  const zero = value(0);
  const line = isHorizontal
    ? { x1: zero, x2: zero, y1: box.top, y2: box.top + box.height }
    : { x1: box.left, x2: box.left + box.width, y1: zero, y2: zero };
  return (
    <>
      <line {...line} stroke="#a6a6a6" />
      {categories.map((text, index) =>
        index % every > 0 ? null : isHorizontal ? (
          <text key={index} x={box.left - 6} y={band(index) + bandSize / 2} textAnchor="end" dominantBaseline="central">
            {text}
          </text>
        ) : (
          <text
            key={index}
            textAnchor={isTilted ? "end" : "middle"}
            transform={`translate(${band(index) + bandSize / 2 + (isTilted ? 4 : 0)} ${box.top + box.height + 13})${isTilted ? " rotate(-45)" : ""}`}
          >
            {text}
          </text>
        ),
      )}
    </>
  );
}
