/** The add-in's pane beside the workbench's grid, walked as a clerk walks it. */
import type { Frame, Locator } from "playwright-core";

/** The five steps as the bar on top names them. */
export type StepName = "识别" | "检查" | "填表" | "图表" | "报送";

/** How many findings of each severity the check page tells of. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export class PanePage {
  constructor(readonly frame: Frame) {}

  button(name: string | RegExp): Locator {
    return this.frame.getByRole("button", { name, exact: typeof name === "string" });
  }

  text(text: string | RegExp): Locator {
    return this.frame.getByText(text);
  }

  /** Goes to a step by the bar on top. */
  async goTo(step: StepName): Promise<void> {
    await this.button(new RegExp(`^[1-5] ${step} `)).click();
    await this.frame.getByRole("heading", { name: step, level: 2 }).waitFor();
  }

  /** Waits until the workbook was read, and puts the tour away where this is the first run. */
  async isRecognised(): Promise<void> {
    await this.text(/^认出 \d+ 张台账/).waitFor();
    const skip = this.button("跳过");
    if (await skip.isVisible()) await skip.click();
  }

  /** ② Checks the book as it was recognised. @returns what was found */
  async check(): Promise<Counts> {
    await this.button("开始检查").click();
    await this.isChecked();
    return this.counts();
  }

  /** Waits until the check, or the one that follows a change, has ended. */
  async isChecked(): Promise<void> {
    await this.button("去填表").waitFor();
    await this.text("正在按您的修改重新检查").waitFor({ state: "detached" });
  }

  /** The groups that findings are listed by, as they are named, sorted. */
  async groups(): Promise<string[]> {
    const names = await this.frame
      .getByRole("list", { name: "问题列表" })
      .getByRole("button", { expanded: false })
      .evaluateAll((buttons) => buttons.map((button) => button.ariaLabel ?? ""));
    return names.sort();
  }

  async counts(): Promise<Counts> {
    const count = async (severity: string) =>
      Number((await this.button(new RegExp(`^${severity} \\d+$`)).innerText()).replace(/\D/g, ""));
    return { error: await count("错误"), warning: await count("提醒"), info: await count("提示") };
  }

  /** Writes what the open dialog has prepared. @returns number of cells */
  async confirm(): Promise<number> {
    const write = this.frame.getByRole("dialog").getByRole("button", { name: /^写入 [1-9]\d* 处$/ });
    const cells = Number((await write.innerText()).replace(/\D/g, ""));
    await write.click();
    await this.text(/^已写入：/).waitFor();
    return cells;
  }

  /** Presses a button that makes sheets. @returns the names of the sheets that it has made */
  async make(name: string | RegExp): Promise<string[]> {
    const receipt = this.frame.getByRole("group").filter({ hasText: /已写入 \d+ 张工作表/ });
    await this.button(name).click();
    await receipt.waitFor();
    const sheets = await receipt.getByRole("listitem").allInnerTexts();
    await receipt.getByRole("button", { name: "知道了" }).click();
    return sheets;
  }
}
