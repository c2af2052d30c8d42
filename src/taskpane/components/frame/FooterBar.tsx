import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { PaneText } from "../../../locales/pane";
import type { UndoStep } from "../../../spreadsheet/workbook";
import { usePane, useSession, useWords } from "../../context";
import type { PageName } from "../../session/state";

const UndoDialog = lazy(async () => ({ default: (await import("./UndoDialog")).UndoDialog }));

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    flexWrap: "wrap",
    justifyContent: "space-between",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `2px ${tokens.spacingHorizontalXS}`,
  },
  button: { minWidth: 0, paddingLeft: "6px", paddingRight: "6px", fontWeight: tokens.fontWeightRegular },
  current: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});

const PAGES: ReadonlyArray<readonly [PageName, PaneText]> = [
  ["history", "footer.history"],
  ["plan", "footer.plan"],
  ["settings", "footer.settings"],
  ["help", "footer.help"],
];

/** What can be reached from every page. */
export function FooterBar() {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const page = usePane((state) => state.page);
  const last = usePane(({ steps }) => lastRevertible(steps));
  const [undone, undo] = useState<UndoStep | null>(null);
  return (
    <footer>
      <nav className={styles.bar} aria-label={say("footer.name")}>
        <Button
          className={styles.button}
          appearance="subtle"
          size="small"
          disabled={!last}
          onClick={() => last && undo(last)}
        >
          {say("footer.undo")}
        </Button>
        {PAGES.map(([name, text]) => (
          <Button
            key={name}
            className={mergeClasses(styles.button, page === name && styles.current)}
            appearance="subtle"
            size="small"
            aria-current={page === name ? "page" : undefined}
            onClick={() => session.show(name)}
          >
            {say(text)}
          </Button>
        ))}
      </nav>
      {undone && (
        <Suspense>
          <UndoDialog step={undone} gone={() => undo(null)} />
        </Suspense>
      )}
    </footer>
  );
}

/** The last step that can still be taken back. */
function lastRevertible(steps: readonly UndoStep[] | null): UndoStep | undefined {
  return steps?.filter(({ state, isRevertible }) => state !== "reverted" && isRevertible).at(-1);
}
