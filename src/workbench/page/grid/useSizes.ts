import { useCallback, useState } from "react";
import type { WorkbookModel, BookEvent } from "../../model/book";
import type { Sheet } from "../../model/sheet/sheet";
import { useBookEvents } from "../useBook";
import { Sizes } from "./sizes";

/** Sizes of a worksheet's rows and columns as they are now. @returns with a number that changes when they do */
export function useSizes(book: WorkbookModel, sheet: Sheet): { readonly sizes: Sizes; readonly layout: number } {
  const [current, setCurrent] = useState(() => ({ sizes: new Sizes(book, sheet), layout: 0 }));
  const hear = useCallback(
    (event: BookEvent) => {
      if (!("sheet" in event) || event.sheet !== sheet) return;
      setCurrent(({ sizes, layout }) => {
        const isRearranged = event.type === "arranged" || event.type === "rows-hidden" || event.type === "lines-moved";
        if (isRearranged) return { sizes: new Sizes(book, sheet), layout: layout + 1 };
        const isRefitted = (event.type === "changed" || event.type === "formatted") && sizes.fit(event.range);
        return { sizes, layout: isRefitted ? layout + 1 : layout };
      });
    },
    [book, sheet],
  );
  useBookEvents(book, hear);
  return current;
}
