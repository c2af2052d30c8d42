// `npm start`: the workbench in this computer's browser, open on the sample workbook, until Ctrl+C.
import { spawn } from "node:child_process";
import { serve } from "./server.mjs";

/** What opens an address on each system. */
const openers = { win32: ["explorer"], darwin: ["open"], linux: ["xdg-open"] };

const { address, close } = await serve("dist/workbench", 3000);
console.log(`
支部账册已在浏览器里打开示例账册。没有自动打开时，请在浏览器里输入：${address}
按 Ctrl+C 结束。

Branchbook is open on its sample workbook. If no browser opened, go to ${address}
Ctrl+C ends it.`);

const [opener = "xdg-open", ...rest] = openers[process.platform] ?? [];
// Where there is no browser, the address has been told.
spawn(opener, [...rest, address], { stdio: "ignore", detached: true })
  .on("error", () => undefined)
  .unref();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void close());
