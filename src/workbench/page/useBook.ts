import { useEffect, useState } from "react";
import type { WorkbookModel, BookEvent } from "../model/book";

/** Renders anew, once a frame at most, after something has happened in a book. @returns a number that tells each time */
export function useBookVersion(book: WorkbookModel): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let frame = 0;
    const stop = book.listen(() => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        setVersion((before) => before + 1);
      });
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [book]);
  return version;
}

/** Calls back on what happens in a book. @param listener has to stay the same as long as what it uses does */
export function useBookEvents(book: WorkbookModel, listener: (event: BookEvent) => void): void {
  useEffect(() => book.listen(listener), [book, listener]);
}
