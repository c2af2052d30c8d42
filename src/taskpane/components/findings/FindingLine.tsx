import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useSession, useWords } from "../../context";
import type { FindingCard, FindingRow } from "../../protocol/checkMessages";
import type { FindingAction } from "./findingAction";
import { LINE_HEIGHT } from "../frame/listLayout";
import { SeverityIcon } from "./SeverityIcon";
import { LINE_BUTTON } from "../frame/lineButton";

const useStyles = makeStyles({
  line: { ...LINE_BUTTON, minHeight: `${LINE_HEIGHT}px`, alignContent: "start", padding: "4px 4px 4px 22px" },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  text: { minWidth: 0, display: "flex", flexDirection: "column" },
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  // Every line but the open one is of one height.
  subject: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: "4em" },
  place: {
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  message: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  short: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: 2, overflow: "hidden" },
  card: {
    margin: "0 4px 8px 46px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  basis: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface FindingLineProps {
  /** Null while it is on its way from the worker. */
  readonly row: FindingRow | null;
  /** What there is to say of it, where its card is open. */
  readonly card: FindingCard | null;
  readonly act: (action: FindingAction) => void;
}

/** A finding; a click selects its cell in the workbook and opens its card. */
export function FindingLine({ row, card, act }: FindingLineProps) {
  const styles = useStyles();
  const session = useSession();
  const { severities } = useWords();
  if (!row) return <div className={styles.line} aria-hidden />;
  const { index, severity, subject, place, message } = row;
  return (
    <>
      <button
        type="button"
        className={mergeClasses(styles.line, card !== null && styles.chosen)}
        aria-expanded={card !== null}
        onClick={() => void session.findings.open(index)}
      >
        <SeverityIcon severity={severity} label={severities[severity]} />
        <span className={styles.text}>
          <span className={styles.head}>
            <Text weight="medium" className={styles.subject}>
              {subject}
            </Text>
            <Text size={200} className={styles.place}>
              {place}
            </Text>
          </span>
          <Text size={200} className={mergeClasses(styles.message, card === null && styles.short)}>
            {message}
          </Text>
        </span>
      </button>
      {card && <Card card={card} act={act} />}
    </>
  );
}

/** Why it is a finding and how to mend it, and what can be done here. */
function Card({ card, act }: { readonly card: FindingCard; readonly act: FindingLineProps["act"] }) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const { index, explanation, basis, hasFix } = card;
  return (
    <div className={styles.card}>
      <Text size={200}>{explanation}</Text>
      {basis !== "" && (
        <Text size={200} className={styles.basis}>
          {say("card.basis", { basis })}
        </Text>
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void session.findings.locate(card)}>
          {say("card.locate")}
        </Button>
        {hasFix && (
          <Button size="small" onClick={() => act({ type: "fix", scope: { type: "finding", index } })}>
            {say("card.fix")}
          </Button>
        )}
        <Button size="small" onClick={() => act({ type: "ignore", index })}>
          {say("card.ignore")}
        </Button>
      </div>
    </div>
  );
}
