/**
 * The buttons of the ribbon and the keyboard shortcuts. They do what the pane's own buttons do, through its session, so that
 * the pane shows the same whenever it is opened. It opens by itself only where there is something to be read.
 */
import { isChosen } from "../taskpane/session/fillingState";
import type { Session } from "../taskpane/session/session";
import type { PageName } from "../taskpane/session/state";
import type { QuarterOffer, SheetOffer } from "../taskpane/protocol/quarterMessages";

/** What the commands ask of the pane's session. */
type PaneSession = Pick<Session, "check" | "filling" | "show" | "store">;

/** Names of the functions in manifest.xml, and of the actions in assets/shortcuts.json. */
export const COMMANDS = ["check", "fill", "charts", "submit", "showPane", "help"] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Associates every command with its name; to be called once, when the pane's session is there. */
export function registerCommands(session: PaneSession): void {
  const commands = commandsOf(session);
  for (const name of COMMANDS) Office.actions.associate(name, (event: unknown) => void run(commands[name], event));
}

function commandsOf(session: PaneSession): Readonly<Record<CommandName, () => Promise<void>>> {
  const open = async (page: PageName): Promise<void> => {
    session.show(page);
    await Office.addin.showAsTaskpane();
  };
  return {
    // How far the check is, and what it has found, can only be seen in the pane.
    check: async () => {
      await open("check");
      await session.check();
    },
    fill: async () => {
      if (!(await makeForms(session))) await open("fill");
    },
    charts: async () => {
      if (!(await makeCharts(session))) await open("chart");
    },
    submit: async () => {
      await open("submit");
      await session.check();
    },
    showPane: () => Office.addin.showAsTaskpane(),
    help: () => open("help"),
  };
}

/** Fills the forms that have something new to say, or that the clerk has ticked. @returns whether they are in sight */
async function makeForms(session: PaneSession): Promise<boolean> {
  const offer = await offerOf(session);
  if (!offer) return false;
  const { filling } = session.store.getSnapshot();
  const wanted = offer.forms.filter((form) => isChosen(form, filling)).map(({ form }) => form);
  return make(
    session,
    wanted,
    offer.forms.flatMap(({ sheets }) => sheets),
  );
}

/** Draws the quarter's charts. @returns whether they are in sight */
async function makeCharts(session: PaneSession): Promise<boolean> {
  const { chartSheet } = (await offerOf(session)) ?? {};
  return chartSheet ? make(session, chartSheet.isCurrent ? [] : ["charts"], [chartSheet]) : false;
}

/** What the book can be filled with, checking it first where that is yet to be done; null where it can't be read. */
async function offerOf(session: PaneSession): Promise<QuarterOffer | null> {
  const { filling, store } = session;
  if (store.getSnapshot().check.state !== "done") await session.check();
  await filling.prepare();
  const { offering, offer } = store.getSnapshot().filling;
  return offering.state === "done" ? offer : null;
}

/** Writes what is wanted and shows its first sheet; where nothing is wanted, the first of those that are there already. */
async function make(
  { filling, store }: PaneSession,
  wanted: readonly string[],
  sheets: readonly SheetOffer[],
): Promise<boolean> {
  if (wanted.length > 0) await filling.make(wanted);
  const there = sheets.filter(({ isThere }) => isThere).map(({ name }) => name);
  const [first] = wanted.length > 0 ? (store.getSnapshot().filling.receipt?.sheets ?? []) : there;
  if (first !== undefined) await filling.show(first);
  return first !== undefined;
}

/** A button stays busy until its event is completed, whatever has become of the work; a shortcut comes without an event. */
async function run(command: () => Promise<void>, event: unknown): Promise<void> {
  try {
    await command();
  } finally {
    if (isEvent(event)) event.completed();
  }
}

function isEvent(event: unknown): event is Office.AddinCommands.Event {
  return typeof event === "object" && event !== null && "completed" in event;
}
