import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useSession, useWords } from "../../context";
import type { TargetCard, TargetRow } from "../../protocol/planMessages";
import { TargetDetails } from "./TargetDetails";
import { STATE_NAMES, TargetStateIcon } from "./TargetStateIcon";
import { LINE_BUTTON } from "../frame/lineButton";

const useStyles = makeStyles({
  line: { ...LINE_BUTTON, minHeight: "52px" },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  icon: { paddingTop: "2px" },
  text: { minWidth: 0, display: "flex", flexDirection: "column" },
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere" },
  state: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  gap: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

export interface TargetLineProps {
  readonly row: TargetRow;
  /** What there is to say of it, where its card is open. */
  readonly card: TargetCard | null;
  readonly edit: (card: TargetCard) => void;
}

/** A target: its state, what is to be reached and what is; a click opens its card. */
export function TargetLine({ row, card, edit }: TargetLineProps) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const { index, name, state, goal, actual, gap } = row;
  return (
    <>
      <button
        type="button"
        className={mergeClasses(styles.line, card !== null && styles.chosen)}
        aria-expanded={card !== null}
        onClick={() => void session.planning.open(index)}
      >
        <span className={styles.icon}>
          <TargetStateIcon state={state} />
        </span>
        <span className={styles.text}>
          <span className={styles.head}>
            <Text weight="medium" className={styles.name}>
              {name}
            </Text>
            <Text size={200} className={styles.state}>
              {say(STATE_NAMES[state])}
            </Text>
          </span>
          <Text size={200} className={styles.figures}>
            {goal !== null && <span>{say("plan.goal", { goal })}</span>}
            {actual !== null && <span>{say("plan.actual", { actual })}</span>}
            {gap && (
              <span className={mergeClasses(state === "unmet" && styles.gap)}>
                {say(gap.isShort ? "plan.short" : "plan.beyond", { amount: gap.amount })}
              </span>
            )}
          </Text>
        </span>
      </button>
      {card && <TargetDetails card={card} edit={edit} />}
    </>
  );
}
