import { useEffect } from "react";

/** Where the clerk is: the current step, or the current page beside the steps. */
const CURRENT = "nav [aria-current]";

/**
 * Gives the focus to the current step when what had it has gone, or can't be used any more. Office sees to Tab by itself, and
 * from nothing it leads out of the pane.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    const note = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null;
    };
    const keep = (): void => {
      const isLost = last !== null && (!last.isConnected || last.matches(":disabled"));
      if (!isLost || !document.hasFocus() || document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>(CURRENT)?.focus();
    };
    // A dialog that closes gives the focus back first.
    const observer = new MutationObserver(() => requestAnimationFrame(keep));
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["disabled"],
    });
    document.addEventListener("focusin", note);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", note);
    };
  }, []);
}
