/**
 * The worker's own script.
 */
import type { Templates } from "./quarterBook";
import { servedTemplates } from "./servedTemplates";
import { PaneService } from "./service";

let templates: Promise<Templates> | undefined;

const service = new PaneService(
  (told) => self.postMessage(told),
  () => (templates ??= servedTemplates(self.location.href)),
);
self.addEventListener("message", ({ data }) => void service.take(data));
