/** The built workbench in Chromium, as a clerk uses it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { serve } from "../../scripts/server.mjs";
import { launchChromium } from "../support/chromium";

const ROOT = path.resolve(__dirname, "../..");
export const SAMPLE = path.join(ROOT, "assets/sample/示例账册.xlsx");

/** The day for which the fixtures were written, in the morning. */
export const AS_OF = new Date("2026-10-08T09:30:00");

/** A file as a page takes it from a picker. */
export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function upload(name: string, buffer: Buffer | Uint8Array): Upload {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) };
}

export function uploadOf(file: string, name = path.basename(file)): Upload {
  return upload(name, readFileSync(file));
}

type WorkbenchOptions = Parameters<Browser["newPage"]>[0] & { readonly asOf?: Date };

/** A page of the workbench, and what has gone wrong in it by itself. */
export class WorkbenchPage {
  /** What the policy or the browser refused, what was thrown, and requests for other places. */
  readonly troubles: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.on("console", (message) => {
      if (message.type() === "error") this.troubles.push(message.text());
    });
    page.on("pageerror", (error) => this.troubles.push(String(error)));
    page.context().on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol !== "blob:" && url.origin !== this.origin) this.troubles.push(`asks for ${url.href}`);
    });
  }

  /** Opens the page, on the sample, as of now or another time. */
  static async open(browser: Browser, address: string, { asOf, ...options }: WorkbenchOptions = {}) {
    const page = await browser.newPage({ locale: "zh-CN", viewport: { width: 1280, height: 800 }, ...options });
    if (asOf) await page.clock.setFixedTime(asOf);
    const workbench = new WorkbenchPage(page, new URL(address).origin);
    await page.goto(address);
    await workbench.grid.waitFor();
    return workbench;
  }

  get grid(): Locator {
    return this.page.getByRole("grid");
  }

  /** Where the active cell is, or what is selected. */
  get place(): Locator {
    return this.page.getByLabel("名称框");
  }

  /** What the active cell holds. */
  get content(): Locator {
    return this.page.getByLabel("编辑栏");
  }

  cell(row: number, column: number): Locator {
    return this.page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);
  }

  /** The name of the open workbook in the toolbar. */
  heading(name: string): Locator {
    return this.page.locator("header").getByText(name, { exact: true });
  }

  /** The area of the page that has the focus. */
  focusedArea(): Promise<string | null | undefined> {
    return this.page.evaluate(() => document.activeElement?.closest("[data-area]")?.getAttribute("data-area"));
  }

  tab(name: string): Locator {
    return this.page.getByRole("tab", { name, exact: true });
  }

  async pick(file: Upload): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent("filechooser"),
      this.page.getByRole("button", { name: "打开", exact: true }).click(),
    ]);
    await chooser.setFiles(file);
  }

  /** Presses keys one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes to a place by the name box. */
  async goTo(place: string): Promise<void> {
    await this.place.fill(place);
    await this.place.press("Enter");
  }

  /** Saves by the keyboard, and gives the bytes that came down. */
  save(): Promise<{ name: string; bytes: Uint8Array }> {
    return this.downloaded(() => this.press("Control+s"));
  }

  /** Saves by the button, wherever the focus is, and gives the bytes that came down. */
  saveByButton(): Promise<{ name: string; bytes: Uint8Array }> {
    return this.downloaded(() => this.page.getByRole("button", { name: "另存为" }).click());
  }

  private async downloaded(save: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), save()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** The add-in's window, once Microsoft's client has started in it. */
  async pane(): Promise<Frame> {
    const handle = await this.page.locator("iframe").elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error("no pane");
    await frame.waitForFunction(() => "Office" in window && Office.context?.document !== undefined);
    return frame;
  }
}

/** Serves the build and starts a browser. @returns with what ends both */
export async function startWorkbench() {
  // In a directory of the site, as on an office's server.
  const server = await serve(path.join(ROOT, "dist"), 0);
  const browser = await launchChromium();
  return {
    browser,
    address: `${server.address}workbench/`,
    end: async () => {
      await browser.close();
      await server.close();
    },
  };
}
