/** Every page and state of the pane: for those who don't see it, who don't use a mouse, and where there is little room. */
import axe from "axe-core";
import type { Frame, Locator } from "playwright-core";
import { describeWith } from "../support/describeWith";
import { pack, plainBook } from "../spreadsheet/xlsx/writing/books";
import { PanePage } from "./pane";
import { AS_OF, startWorkbench, upload, WorkbenchPage } from "./workbench";

/** Each state of the pane on the sample, and how it is reached from the one before. */
const STATES: ReadonlyArray<readonly [string, (pane: PanePage) => Promise<unknown>]> = [
  ["the tour", (pane) => pane.button("tour.next").waitFor()],
  ["what was recognised", (pane) => pane.isRecognised()],
  ["the mapping of a sheet", (pane) => pane.button("mapping.edit").first().click()],
  ["a check to be begun", (pane) => pane.close().then(() => pane.goTo("check"))],
  ["forms that need a check", (pane) => pane.goTo("fill")],
  ["findings", (pane) => pane.goTo("recognise").then(() => pane.check())],
  [
    "a finding",
    (pane) =>
      pane.group
        .first()
        .click()
        .then(() => pane.finding.first().click()),
  ],
  ["a reason asked for", (pane) => pane.button("card.ignore").click()],
  ["a finding set aside", (pane) => pane.ignore("已核对纸质档案")],
  ["findings set aside", (pane) => pane.button("check.ignored.show").click()],
  ["no finding shown", (pane) => pane.close().then(() => pane.search("没有这个人"))],
  [
    "cells to be tidied",
    (pane) =>
      pane
        .button("check.showAll")
        .click()
        .then(() => pane.button("check.tidy.show").click()),
  ],
  ["cells tidied", (pane) => pane.confirm().then(() => pane.isChecked())],
  ["forms to be filled", (pane) => pane.goTo("fill").then(() => pane.button("fill.make").waitFor())],
  ["forms filled", (pane) => pane.make("fill.make")],
  ["charts to be drawn", (pane) => pane.goTo("chart").then(() => pane.frame.locator("figure svg").first().waitFor())],
  ["charts drawn", (pane) => pane.make("chart.insert")],
  ["the verdict", (pane) => pane.goTo("submit")],
  ["a package to be made", (pane) => pane.button("package.make").click()],
  [
    "the plan",
    (pane) =>
      pane
        .close()
        .then(() => pane.turnTo("plan"))
        .then(() => pane.button("plan.add").waitFor()),
  ],
  ["a new target", (pane) => pane.button("plan.add").click()],
  ["what is due", (pane) => pane.close().then(() => pane.frame.getByRole("tab").nth(1).click())],
  ["the steps", (pane) => pane.turnTo("history").then(() => pane.button("history.revert").first().waitFor())],
  ["a step to be taken back", (pane) => pane.button("history.revert").first().click()],
  ["the settings", (pane) => pane.close().then(() => pane.turnTo("settings"))],
  ["the help", (pane) => pane.turnTo("help")],
  ["the rules explained", (pane) => pane.tab("help.rules").click()],
  ["the keys", (pane) => pane.tab("help.keys").click()],
  ["about", (pane) => pane.tab("help.about").click()],
];

const BLANK = upload("新账册.xlsx", pack(plainBook("")));

describeWith(["chromium", "chineseFont"], "the pane for everybody", () => {
  let started: Awaited<ReturnType<typeof startWorkbench>>;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    started = await startWorkbench();
  });
  afterEach(async () => {
    await workbench.page.close();
    // Nothing is thrown, refused by the policy, or asked of another place.
    expect(workbench.troubles).toEqual([]);
  });
  afterAll(() => started?.end());

  /** Opens the workbench with its pane as narrow as Excel's, in which whatever moves stands still. */
  const open = async (locale: "zh-CN" | "en-US", colorScheme: "light" | "dark"): Promise<PanePage> => {
    const options = { asOf: AS_OF, locale, colorScheme, reducedMotion: "reduce" } as const;
    workbench = await WorkbenchPage.open(started.browser, started.address, options);
    await workbench.page.locator("[role=separator][tabindex]").focus();
    for (let width = 360; width > 320; width -= 10) await workbench.press("ArrowRight");
    return new PanePage(await workbench.pane(), locale);
  };

  test.each([
    ["zh-CN", "light"],
    ["en-US", "dark"],
  ] as const)("has no fault in any state, nor is anything cut: %s, %s", async (locale, colorScheme) => {
    const pane = await open(locale, colorScheme);
    /** Each with the first state that it was met in. */
    const faults = new Map<string, string>();
    for (const [state, enter] of STATES) {
      await enter(pane);
      for (const fault of await faultsOf(pane.frame)) if (!faults.has(fault)) faults.set(fault, state);
    }
    expect([...faults]).toEqual([]);
  });

  test("leaves room for the findings where it is low, below the cells of a narrow page", async () => {
    const options = { asOf: AS_OF, viewport: { width: 400, height: 700 } };
    workbench = await WorkbenchPage.open(started.browser, started.address, options);
    const pane = new PanePage(await workbench.pane());
    await pane.isRecognised();
    await pane.check();
    await pane.group.first().click();
    await pane.finding.first().click();
    await pane.button("card.ignore").click();
    await pane.close();
  });

  test("greets beside a blank workbook, without a fault", async () => {
    const pane = await open("zh-CN", "dark");
    await workbench.pick(BLANK);
    await workbench.heading(BLANK.name).waitFor();
    const blank = new PanePage(await workbench.pane());
    await blank.button("first.start").click();
    await blank.text("first.empty").waitFor();
    expect(pane.frame.isDetached()).toBe(true);
    expect(await faultsOf(blank.frame)).toEqual([]);
  });

  test("a quarter is walked by the keyboard alone, and the focus is always seen", async () => {
    workbench = await WorkbenchPage.open(started.browser, started.address, { asOf: AS_OF, reducedMotion: "reduce" });
    const pane = new PanePage(await workbench.pane());
    await pane.button("tour.skip").waitFor();
    const unseen = new Set<string>();
    /** Goes to a button by Tab, and presses it. */
    const press = async (button: Locator): Promise<void> => {
      await button.waitFor();
      for (let stops = 0; !(await button.evaluate((element) => element === document.activeElement)); stops++) {
        if (stops > 100) throw new Error(`${button.toString()} is not reached`);
        await workbench.press("Tab");
        const fault = await pane.frame.evaluate(unseenFocus);
        if (fault !== null) unseen.add(fault);
      }
      await workbench.press("Enter");
    };
    await workbench.press("F6", "F6");
    await press(pane.button("tour.skip"));
    await press(pane.button("recognise.next"));
    await pane.isChecked();
    await press(pane.button("check.tidy.show"));
    await press(pane.dialog.getByRole("button", { name: /[1-9]\d*/ }));
    await pane.text("notice.written").waitFor();
    await pane.isChecked();
    await press(pane.button("check.next"));
    await press(pane.button("fill.make"));
    await pane.text("fill.receipt").waitFor();
    await press(pane.button("fill.next"));
    await press(pane.button("chart.insert"));
    await pane.text("fill.receipt").waitFor();
    await press(pane.button("chart.next"));
    await press(pane.button("submit.mend"));
    await pane.isChecked();
    await workbench.press("Escape");
    await workbench.page.locator("[data-area=grid] :focus").waitFor();
    const { bytes } = await workbench.save();
    expect(bytes.length).toBeGreaterThan(0);
    expect([...unseen]).toEqual([]);
  });
});

/** What axe finds in a frame, and texts that are not wholly seen. */
async function faultsOf(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  // Colours are judged once they have come to rest.
  await frame.evaluate(() =>
    Promise.allSettled(
      document.getAnimations().flatMap((each) => (each instanceof CSSTransition ? [each.finished] : [])),
    ),
  );
  // Fluent's dialogs and tabs are hemmed by blank elements that lead the focus on as soon as they have it.
  const violations = await frame.evaluate<string[]>(`axe.run({ exclude: ["[data-tabster-dummy]"] }).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html.slice(0, 300), failureSummary].join(" | "))))`);
  return [
    ...violations,
    ...(await frame.evaluate(cutTexts)),
    ...(await frame.evaluate(alikeIcons)),
    ...(await frame.evaluate(stepsBack)),
  ];
}

/** Icons that say different things, as severities do, and differ in nothing but their colour. Runs in the page. */
function alikeIcons(): string[] {
  const labels = new Map<string, string>();
  return [...document.querySelectorAll("svg[role=img][aria-label]")].flatMap((icon) => {
    const label = icon.getAttribute("aria-label")!;
    const first = labels.get(icon.innerHTML) ?? label;
    labels.set(icon.innerHTML, first);
    return first === label ? [] : [`looks like ${first} but for its colour: ${label}`];
  });
}

/** Where Tab would lead back up, of what is seen. Runs in the page. */
function stepsBack(): string[] {
  const isSeen = (element: Element): boolean => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return at !== null && element.contains(at);
  };
  const stops = [...document.querySelectorAll<HTMLElement>("button, input, select, textarea, a[href], [tabindex='0']")]
    .filter((element) => element.tabIndex === 0 && !element.matches(":disabled, [data-tabster-dummy]"))
    .filter(isSeen);
  return stops.flatMap((stop, at) => {
    const before = stops[at - 1]?.getBoundingClientRect();
    const isBack = before !== undefined && stop.getBoundingClientRect().bottom <= before.top;
    return isBack ? [`Tab goes back up to: ${stop.outerHTML.slice(0, 120)}`] : [];
  });
}

/** Texts that end beyond the window, or beyond a box that hides what is outside of it. Runs in the page. */
function cutTexts(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? "";
    const parent = node.parentElement;
    if (
      text === "" ||
      !parent?.checkVisibility({ visibilityProperty: true }) ||
      parent.closest("select, option, script")
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right } = range.getBoundingClientRect();
    // What only screen readers are told has a box of one pixel.
    if (right - left < 1) continue;
    let edges = { left: 0, right: window.innerWidth };
    let isToldInFull = false;
    for (let box: Element | null = parent; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      const { left: from, right: to, width } = box.getBoundingClientRect();
      if (width <= 1) isToldInFull = true;
      if (style.textOverflow === "ellipsis" && box.getAttribute("title")) isToldInFull = true;
      if (style.overflowX !== "visible") edges = { left: Math.max(edges.left, from), right: Math.min(edges.right, to) };
    }
    if (!isToldInFull && (left < edges.left - 1 || right > edges.right + 1)) found.push(`cut: ${text.slice(0, 40)}`);
  }
  if (document.documentElement.scrollWidth > window.innerWidth) found.push("the page scrolls sideways");
  return found;
}

/** What has the focus where nothing shows that it has; null where it is seen. Runs in the page. */
function unseenFocus(): string | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return null;
  if (activeElement.hasAttribute("data-tabster-dummy")) return null;
  const looks = (): string => {
    const boxes = [activeElement, activeElement.parentElement, activeElement.nextElementSibling].filter(
      (box) => box !== null,
    );
    const styles = boxes.flatMap((box) => ["", "::before", "::after"].map((part) => getComputedStyle(box, part)));
    return styles
      .map(({ outline, boxShadow, border, transform, backgroundColor }) => [
        outline,
        boxShadow,
        border,
        transform,
        backgroundColor,
      ])
      .join();
  };
  const name = activeElement.outerHTML.slice(0, 200);
  const { top, bottom, left, right } = activeElement.getBoundingClientRect();
  if (bottom < 0 || top > window.innerHeight || right < 0 || left > window.innerWidth) return `out of sight: ${name}`;
  const focused = looks();
  activeElement.blur();
  const blurred = looks();
  activeElement.focus();
  return focused === blurred ? `looks the same: ${name}` : null;
}
