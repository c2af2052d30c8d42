import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, DismissCircleFilled, WarningFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { PaneText } from "../../../locales/pane";
import { useWords } from "../../context";

/** `bad` stands in the way, `note` is worth a look. */
export type ItemState = "good" | "note" | "bad";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { fontSize: "18px", height: "20px", display: "flex", alignItems: "center" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  note: { color: tokens.colorPaletteMarigoldForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  text: { overflowWrap: "anywhere" },
});

const ICONS = { good: CheckmarkCircleFilled, note: WarningFilled, bad: DismissCircleFilled } as const;
const NAMES: Readonly<Record<ItemState, PaneText>> = {
  good: "submit.state.good",
  note: "submit.state.note",
  bad: "submit.state.bad",
};

export interface CheckItemProps {
  readonly state: ItemState;
  readonly text: string;
  /** A way to where it is settled. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** A point on the list of what has to be right before the book is handed in. */
export function CheckItem({ state, text, action, children }: CheckItemProps) {
  const styles = useStyles();
  const { say } = useWords();
  const Icon = ICONS[state];
  return (
    <li className={styles.item}>
      <span className={mergeClasses(styles.icon, styles[state])}>
        <Icon role="img" aria-label={say(NAMES[state])} />
      </span>
      <div className={styles.body}>
        <Text className={styles.text}>{text}</Text>
        {children}
      </div>
      {action}
    </li>
  );
}
