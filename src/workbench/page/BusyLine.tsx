import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useSpeech } from "./language";

/** Something that takes a while. */
export interface Busy {
  readonly text: string;
  /** How far it is, 0–1; undefined where nobody knows. */
  readonly done?: number;
  /** Ends it, where it can be. */
  readonly cancel?: () => void;
}

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    flexShrink: 0,
    padding: "4px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  bar: { flexGrow: 1 },
});

/** What the page is doing, how far it is, and a way to end it. */
export function BusyLine({ busy: { text, done, cancel } }: { readonly busy: Busy }) {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <div className={styles.line}>
      <Text className={styles.text}>{done === undefined ? text : `${text} ${Math.floor(done * 100)}%`}</Text>
      <ProgressBar className={styles.bar} value={done} thickness="large" aria-label={text} />
      {cancel && (
        <Button size="small" onClick={cancel}>
          {say("cancel")}
        </Button>
      )}
    </div>
  );
}
