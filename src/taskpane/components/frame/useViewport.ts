import { useLayoutEffect, useState } from "react";

/** What is to be seen of a scrolling element's content: from which height on, and how much of it. */
export interface Viewport {
  readonly top: number;
  readonly height: number;
}

/** The viewport of an element, followed as it scrolls and is resized, once a frame at most. */
export function useViewport(element: HTMLElement | null): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ top: 0, height: 0 });
  useLayoutEffect(() => {
    if (!element) return;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      setViewport({ top: element.scrollTop, height: element.clientHeight });
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    element.addEventListener("scroll", soon, { passive: true });
    const resized = new ResizeObserver(soon);
    resized.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", soon);
      resized.disconnect();
    };
  }, [element]);
  return viewport;
}
