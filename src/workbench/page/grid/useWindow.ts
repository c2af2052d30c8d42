import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, type RefObject } from "react";

/** The rows or the columns of a grid: where each is, and which are in view. All lengths are in pixels. */
export interface Lines {
  /** All of them together. */
  readonly total: number;
  /** Those that stay in view, and all of these together. */
  readonly frozen: readonly number[];
  readonly frozenSize: number;
  /** Those of the others that are in view, or just out of it. */
  readonly shown: readonly number[];
  /** From the first line to the start of another. */
  start(line: number): number;
  size(line: number): number;
  /** From the edge of the grid's frame to the start of a line, as it is scrolled. */
  offset(line: number): number;
  /** Scrolls a line into view. */
  reveal(line: number): void;
  /** How many lines fit into view. */
  readonly capacity: number;
}

interface WindowOptions {
  readonly count: number;
  readonly size: (line: number) => number;
  /** Number of first lines that stay in view. */
  readonly frozen: number;
  /** Room for the headings before the first line. */
  readonly header: number;
  readonly isHorizontal: boolean;
  /** Changes when sizes do. */
  readonly layout: number;
}

/** Lines drawn beyond the edge of the view, so that none is missed while it scrolls: rows cost less than columns. */
const OVERSCAN = { rows: 4, columns: 1 };

/** Finds the lines to be drawn, and scrolls to others. */
export function useWindow(scroller: RefObject<HTMLElement | null>, options: WindowOptions): Lines {
  const { count, size, frozen: frozenCount, header, isHorizontal, layout } = options;
  const frozen = Array.from({ length: frozenCount }, (_, line) => line).filter((line) => size(line) > 0);
  const frozenSize = frozen.reduce((sum, line) => sum + size(line), 0);
  const virtualizer = useVirtualizer({
    count,
    horizontal: isHorizontal,
    getScrollElement: () => scroller.current,
    estimateSize: size,
    scrollMargin: header,
    scrollPaddingStart: header + frozenSize,
    overscan: isHorizontal ? OVERSCAN.columns : OVERSCAN.rows,
    // A window may reach over thousands of hidden lines.
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const [first, last] = [Math.max(frozenCount, startIndex - overscan), Math.min(count - 1, endIndex + overscan)];
      const lines: number[] = [];
      for (let line = first; line <= last; line++) if (size(line) > 0) lines.push(line);
      return lines;
    },
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, layout]);

  const start = (line: number) => {
    const measured = virtualizer.measurementsCache[Math.min(line, count - 1)];
    if (!measured) return 0;
    return (line < count ? measured.start : measured.end) - header;
  };
  const view = virtualizer.scrollRect?.[isHorizontal ? "width" : "height"] ?? 0;
  return {
    total: virtualizer.getTotalSize(),
    frozen,
    frozenSize,
    shown: virtualizer.getVirtualItems().map(({ index }) => index),
    start,
    size,
    offset: (line) => header + start(line) - (line < frozenCount ? 0 : (virtualizer.scrollOffset ?? 0)),
    reveal: (line) => {
      if (line >= frozenCount && line < count) virtualizer.scrollToIndex(line);
    },
    capacity:
      Math.max(
        1,
        Math.floor((view - header - frozenSize) / size(Math.max(frozenCount, virtualizer.range?.startIndex ?? 0))),
      ) || 1,
  };
}
