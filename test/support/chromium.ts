import { type Browser, chromium } from "playwright-core";

/** Everything that would start something besides the page under test. */
const QUIET = [
  ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
];

/** Starts the system's Chromium without a window, to be closed when it is done with. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: "/usr/bin/chromium", chromiumSandbox: false, args: QUIET });
}
