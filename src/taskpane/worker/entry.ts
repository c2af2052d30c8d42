/**
 * The worker's own script.
 */
import { PaneService } from "./service";

const service = new PaneService((told) => self.postMessage(told));
self.addEventListener("message", ({ data }) => service.take(data));
