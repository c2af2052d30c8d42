/**
 * The worker's own script.
 */
import type { Templates } from "./quarterBook";
import { serve } from "./serve";
import { servedTemplates } from "./servedTemplates";
import { PaneService } from "./service";

let templates: Promise<Templates> | undefined;

const take = serve(new PaneService(() => (templates ??= servedTemplates(self.location.href))), (reply) =>
  self.postMessage(reply),
);
self.addEventListener("message", ({ data }) => void take(data));
