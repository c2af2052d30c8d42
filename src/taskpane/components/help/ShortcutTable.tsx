import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PaneText } from "../../../locales/pane";
import { useWords } from "../../context";
import { EXCEL_SHORTCUTS } from "../../shortcuts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  keys: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    alignItems: "baseline",
  },
  key: {
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    padding: "1px 6px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: "nowrap",
  },
  does: { margin: 0 },
});

const PANE_KEYS: ReadonlyArray<readonly [string, PaneText]> = [
  ["Tab", "help.keys.tab"],
  ["↑ ↓", "help.keys.arrows"],
  ["Enter", "help.keys.enter"],
  ["Esc", "help.keys.escape"],
];

const EXCEL_KEYS: ReadonlyArray<readonly [string, PaneText]> = [
  [EXCEL_SHORTCUTS.check, "help.keys.check"],
  [EXCEL_SHORTCUTS.fill, "help.keys.fill"],
  [EXCEL_SHORTCUTS.charts, "help.keys.charts"],
  [EXCEL_SHORTCUTS.showPane, "help.keys.showPane"],
];

/** The keys that do something, in the pane and in Excel. */
export function ShortcutTable() {
  const styles = useStyles();
  const { say } = useWords();
  const tables = [
    ["help.keys.pane", PANE_KEYS],
    ["help.keys.excel", EXCEL_KEYS],
  ] as const;
  return (
    <div className={styles.page}>
      {tables.map(([title, keys]) => (
        <section key={title} aria-label={say(title)}>
          <Text as="h3" weight="semibold">
            {say(title)}
          </Text>
          <dl className={styles.keys}>
            {keys.map(([key, does]) => (
              <div key={key} style={{ display: "contents" }}>
                <dt>
                  <kbd className={styles.key}>{key}</kbd>
                </dt>
                <dd className={styles.does}>
                  <Text>{say(does)}</Text>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
