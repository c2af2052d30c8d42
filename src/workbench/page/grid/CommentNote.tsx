import { makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "../language";
import type { Comment } from "../../model/annotations";

const useStyles = makeStyles({
  note: {
    position: "absolute",
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
  author: { display: "block", fontWeight: 600 },
});

interface CommentNoteProps {
  readonly comment: Comment;
  readonly left: number;
  readonly top: number;
}

/** The comment of the cell under the pointer, or of the active one. */
export function CommentNote({ comment: { author, text }, left, top }: CommentNoteProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <div role="status" aria-label={say("comment")} className={styles.note} style={{ left, top }}>
      {author !== "" && <span className={styles.author}>{author}</span>}
      {text}
    </div>
  );
}
