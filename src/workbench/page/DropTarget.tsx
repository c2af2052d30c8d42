import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type DragEvent, type ReactNode } from "react";
import { useSpeech } from "./language";

const useStyles = makeStyles({
  veil: {
    position: "fixed",
    inset: 0,
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    fontSize: tokens.fontSizeHero700,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBackgroundOverlay,
  },
  note: {
    padding: "24px 40px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
  },
});

interface DropTargetProps {
  readonly className: string;
  readonly children: ReactNode;
  readonly onFile: (file: File) => void;
  /** Called when other than a single file was dropped. */
  readonly onSeveral: () => void;
}

/** Takes files that are dropped anywhere on the page. */
export function DropTarget({ className, children, onFile, onSeveral }: DropTargetProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const [isOver, setOver] = useState(false);
  const take = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    const [file, ...others] = event.dataTransfer.files;
    if (file && others.length === 0) onFile(file);
    else onSeveral();
  };
  return (
    <div className={className} onDragEnter={take} onDragOver={take} onDrop={drop}>
      {children}
      {isOver && (
        // Lies over the add-in's frame too, which would keep the file to itself.
        <div className={styles.veil} onDragLeave={() => setOver(false)}>
          <div className={styles.note}>{say("dropHere")}</div>
        </div>
      )}
    </div>
  );
}

/** A text that is dragged goes where the browser puts it. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes("Files");
}
