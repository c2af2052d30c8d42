import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PaneText } from "../../../locales/pane";
import { useSession, useWords } from "../../context";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, alignItems: "flex-start" },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: "18px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

const LISTS: ReadonlyArray<readonly [PaneText, readonly PaneText[]]> = [
  ["help.safe", ["help.safe.write", "help.safe.undo", "help.safe.excelUndo", "help.safe.own"]],
  ["help.private", ["help.private.local", "help.private.book", "help.private.machine", "help.private.masked"]],
];

/** What the pane does, the tour of it, and what a clerk can rely on. */
export function FirstSteps() {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  return (
    <div className={styles.page}>
      <Text>{say("help.what")}</Text>
      <Button appearance="primary" onClick={() => session.guide.begin()}>
        {say("help.tour")}
      </Button>
      {LISTS.map(([title, lines]) => (
        <section key={title} aria-label={say(title)}>
          <Text as="h3" weight="semibold">
            {say(title)}
          </Text>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line}>
                <Text>{say(line)}</Text>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
