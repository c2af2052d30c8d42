import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneText } from "../../locales/pane";
import { usePane, useSession, useWords } from "../context";
import type { PageName } from "../session/state";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `2px ${tokens.spacingHorizontalXS}`,
  },
  button: { minWidth: 0, paddingLeft: "6px", paddingRight: "6px", fontWeight: tokens.fontWeightRegular },
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
  return (
    <footer>
      <nav className={styles.bar} aria-label={say("footer.name")}>
        {PAGES.map(([name, text]) => (
          <Button
            key={name}
            className={styles.button}
            appearance="subtle"
            size="small"
            aria-current={page === name ? "page" : undefined}
            onClick={() => session.show(name)}
          >
            {say(text)}
          </Button>
        ))}
      </nav>
    </footer>
  );
}
