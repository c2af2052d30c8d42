import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  note: {
    position: "absolute",
    // The layer it is placed in has no width of its own.
    width: "max-content",
    maxWidth: "260px",
    maxHeight: "200px",
    overflow: "auto",
    padding: "6px 8px",
    backgroundColor: "#fffbdd",
    color: "#242424",
    border: "1px solid #c8b560",
    boxShadow: tokens.shadow8,
    fontSize: "12px",
    whiteSpace: "pre-wrap",
    pointerEvents: "none",
  },
  title: { display: "block", fontWeight: 600 },
});

interface CellNoteProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** What is noted of a cell: a comment, or what may be entered. */
export function CellNote({ label, title, text, left, top }: CellNoteProps) {
  const styles = useStyles();
  return (
    <div role="status" aria-label={label} className={styles.note} style={{ left, top }}>
      {title !== "" && <span className={styles.title}>{title}</span>}
      {text}
    </div>
  );
}
