/** The add-in's pane beside the workbench's grid, walked as a clerk walks it. */
import type { Frame, Locator } from "playwright-core";
import type { Finding, Severity } from "../../src/domain/verdict/findings";
import { wordsOf } from "../../src/locales/languages";
import { type PaneText, paneWordsOf } from "../../src/locales/pane";
import type { Language } from "../../src/locales/words";
import type { StepName } from "../../src/taskpane/session/state";

export class PanePage {
  private readonly words;

  constructor(
    readonly frame: Frame,
    language: Language = "zh-CN",
  ) {
    this.words = paneWordsOf(language).pane;
  }

  /** What matches a text of the pane, whatever is filled in. */
  saying(text: PaneText): RegExp {
    const parts = this.words[text].split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`);
  }

  button(text: PaneText): Locator {
    return this.frame.getByRole("button", { name: this.saying(text) });
  }

  text(text: PaneText): Locator {
    return this.frame.getByText(this.saying(text));
  }

  tab(text: PaneText): Locator {
    return this.frame.getByRole("tab", { name: this.saying(text) });
  }

  get dialog(): Locator {
    return this.frame.getByRole("dialog");
  }

  /** Goes to a step by the bar on top. */
  async goTo(step: StepName): Promise<void> {
    const steps = this.frame.getByRole("navigation", { name: this.words["steps.name"] });
    await steps.getByRole("button", { name: this.words[`steps.${step}`] }).click();
    await this.frame.getByRole("heading", { name: this.words[`${step}.title`], level: 2 }).waitFor();
  }

  /** Goes to a page by the bar at the foot. */
  async turnTo(page: "history" | "plan" | "settings" | "help"): Promise<void> {
    await this.button(`footer.${page}`).click();
    await this.frame.getByRole("heading", { name: this.words[`${page}.title`], level: 2 }).waitFor();
  }

  /** Waits until the workbook was read, and puts the tour away where this is the first run. */
  async isRecognised(): Promise<void> {
    await this.button("recognise.next").waitFor();
    const skip = this.button("tour.skip");
    if (await skip.isVisible()) await skip.click();
  }

  /** ② Checks the book as it was recognised on ① 识别. */
  async check(): Promise<void> {
    await this.button("recognise.next").click();
    await this.isChecked();
  }

  /** Waits until the check, or the one that follows a change, has ended. */
  async isChecked(): Promise<void> {
    await this.button("check.next").waitFor();
    await this.text("check.following").waitFor({ state: "detached" });
  }

  /** The headings of the groups of findings that are in sight. */
  get group(): Locator {
    return this.findingsList.locator("button[aria-expanded]:has(.fui-CounterBadge)");
  }

  /** The findings that are in sight, of groups that are unfolded. */
  get finding(): Locator {
    return this.findingsList.locator("button[aria-expanded]:not(:has(.fui-CounterBadge))");
  }

  /** The groups of findings, each with its severity and number, sorted. */
  async groups(): Promise<string[]> {
    const names = await this.group.evaluateAll((headings) =>
      headings.map((heading) => {
        const [title, count] = heading.textContent.split(/(\d+)$/);
        return [heading.querySelector("[role=img]")?.ariaLabel, title, count].join(" ");
      }),
    );
    return names.sort();
  }

  private get findingsList(): Locator {
    return this.frame.getByRole("list", { name: this.words["check.list"] });
  }

  /** Groups the findings otherwise. */
  async groupedBy(grouping: "rule" | "sheet" | "branch"): Promise<void> {
    await this.frame.getByRole("combobox", { name: this.words["check.by"] }).selectOption(grouping);
  }

  /**
   * Scrolls from the first to the last of the findings that are unfolded.
   * @returns each as `place message`, in their order; and the most lines that there were at a time
   */
  async scrolledThrough(): Promise<{ lines: string[]; most: number }> {
    const { lines, most } = await this.findingsList.evaluate(async (list) => {
      const scroller = list.parentElement!;
      const lines = new Map<number, string>();
      let most = 0;
      const drawn = () => [...list.querySelectorAll<HTMLElement>("li[data-index]")];
      for (let top = 0, end = false; !end; top += scroller.clientHeight / 2) {
        scroller.scrollTop = top;
        // Lines are drawn with the next picture, and filled when the worker has told what is in them; then they are measured.
        do await new Promise(requestAnimationFrame);
        while (drawn().some((line) => !line.querySelector("button")));
        await new Promise(requestAnimationFrame);
        end = top + scroller.clientHeight >= scroller.scrollHeight;
        most = Math.max(most, drawn().length);
        for (const line of drawn()) {
          const [, place, message] = [...line.querySelectorAll(".fui-Text")].map(({ textContent }) => textContent);
          if (message !== undefined) lines.set(Number(line.dataset["index"]), `${place} ${message}`);
        }
      }
      return { lines: [...lines], most };
    });
    return { lines: lines.sort(([a], [b]) => a - b).map(([, line]) => line), most };
  }

  /** Cancels as soon as a step is shown to be under way, within the picture that shows it. */
  async cancelDuring(step: PaneText): Promise<void> {
    const [name, cancel] = [this.words[step], this.words["common.cancel"]];
    await this.frame.evaluate(
      async ([name, cancel]) => {
        for (;;) {
          const isShown = document.querySelector(`[role=progressbar][aria-label="${name}"]`) !== null;
          const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === cancel);
          if (isShown && button) return button.click();
          await new Promise(requestAnimationFrame);
        }
      },
      [name, cancel] as const,
    );
  }

  async search(text: string): Promise<void> {
    await this.frame.getByRole("searchbox").fill(text);
  }

  /** Gives the reason that the open dialog asks for. */
  async ignore(reason: string): Promise<void> {
    await this.dialog.getByRole("textbox").fill(reason);
    await this.dialog.getByRole("button", { name: this.saying("ignore.save") }).click();
    await this.text("notice.written").waitFor();
    await this.isChecked();
  }

  /** Closes the open dialog without doing anything. */
  async close(): Promise<void> {
    await this.dialog.getByRole("button").last().click();
    await this.dialog.waitFor({ state: "detached" });
  }

  /** Ticks every fix of the open dialog, changes of wording as well. */
  async tickAll(): Promise<void> {
    const all = this.dialog.getByRole("checkbox", { name: this.saying("fix.all") });
    if (!(await all.isChecked())) await all.click();
  }

  /** Writes what the open dialog has prepared. @returns number of cells */
  async confirm(): Promise<number> {
    const write = this.dialog.getByRole("button", { name: /[1-9]\d*/ });
    const cells = Number((await write.innerText()).replace(/\D/g, ""));
    await write.click();
    await this.text("notice.written").waitFor();
    return cells;
  }

  /** Presses a button that makes sheets, and waits until the book was checked with them. @returns the names of the sheets that it has made */
  async make(text: PaneText): Promise<string[]> {
    await this.button(text).click();
    const receipt = this.frame.getByRole("group").filter({ has: this.text("fill.receipt") });
    await receipt.waitFor();
    await this.frame.waitForFunction(() => !document.querySelector("main button:disabled"));
    return receipt.getByRole("listitem").allInnerTexts();
  }
}

/** From the gravest on. */
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The groups by rule that findings make, as the pane names them in Chinese; as `PanePage.groups` gives them. */
export function groupsOf(findings: ReadonlyArray<Pick<Finding, "rule" | "severity">>): string[] {
  const { rules, severities } = wordsOf("zh-CN");
  const groups = [...new Set(findings.map(({ rule }) => rule))].map((rule) => {
    const found = findings.filter((finding) => finding.rule === rule);
    const gravest = SEVERITIES.find((severity) => found.some((finding) => finding.severity === severity)) ?? "info";
    return `${severities[gravest]} ${rules[rule]?.title ?? rule} ${found.length}`;
  });
  return groups.sort();
}
