import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/** What axe finds wrong in a window, one line each; what is in frames within it is not looked at. */
export async function axeFaults(window: Frame | Page): Promise<string[]> {
  await window.evaluate(axe.source);
  // Fluent's dialogs and tabs are hemmed by blank elements that lead the focus on as soon as they have it.
  return window.evaluate<string[]>(`axe.run(document, { iframes: false }).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.filter(({ html }) => !html.includes("data-tabster-dummy"))
      .map(({ html, failureSummary }) => [id, html.slice(0, 200), failureSummary].join(" | "))))`);
}
