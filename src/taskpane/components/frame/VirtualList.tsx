import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  line: { position: "absolute", top: 0, left: 0, right: 0 },
});

export interface VirtualListProps<T> {
  readonly name: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string | number;
  /** Height of a line in pixels before it was measured. */
  readonly height: number;
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly render: (item: T) => ReactNode;
}

/** A list of which only the lines in sight exist. Up and down arrows go from line to line. */
export function VirtualList<T>({ name, items, keyOf, height, scroller, render }: VirtualListProps<T>) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  // What stands above the list may have changed with any drawing.
  useLayoutEffect(() => setTop(offsetIn(list.current, scroller.current)));
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    scrollMargin: top,
    overscan: 8,
  });

  const goTo = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-index]") : null;
    const next = Number(line?.dataset["index"] ?? NaN) + step;
    if (step === 0 || !items[next]) return;
    event.preventDefault();
    virtualizer.scrollToIndex(next);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus());
  };

  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={name}
      onKeyDown={goTo}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={key}
            data-index={index}
            ref={virtualizer.measureElement}
            className={styles.line}
            style={{ transform: `translateY(${start - top}px)` }}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            {render(item)}
          </li>
        );
      })}
    </ul>
  );
}

/** How far below the beginning of what scrolls an element begins. */
function offsetIn(element: HTMLElement | null, scroller: HTMLElement | null): number {
  if (!element || !scroller) return 0;
  return Math.round(element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
}
