/**
 * The buttons of the ribbon and the keyboard shortcuts. They do what the pane's own buttons do, through its session, so that
 * the pane shows the same whenever it is opened.
 */
import type { PageName } from "../taskpane/session/state";

/** What the commands ask of the pane's session. */
export interface PaneSession {
  show(page: PageName): void;
  check(): Promise<void>;
}

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
    // How far the check is, and what it found, can only be seen in the pane.
    check: async () => {
      await open("check");
      await session.check();
    },
    fill: () => open("fill"),
    charts: () => open("chart"),
    submit: async () => {
      await open("submit");
      await session.check();
    },
    showPane: () => Office.addin.showAsTaskpane(),
    help: () => open("help"),
  };
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
