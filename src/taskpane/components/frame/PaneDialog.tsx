import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "../../context";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", flexDirection: "row", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface PaneDialogProps {
  readonly title: string;
  /** Called once the dialog has gone, to take it out of its page. */
  readonly gone: () => void;
  /** The buttons before the one that only closes; `end` closes the dialog and does something. */
  readonly actions?: (end: (action: () => void) => void) => ReactNode;
  /** The dialog only tells something: its last button closes rather than cancels. */
  readonly isTelling?: boolean;
  readonly children: ReactNode;
}

/**
 * A question, or something told, over the page. When it has closed, the focus goes back to where it was: without that, the
 * page would stay hidden from screen readers.
 */
export function PaneDialog({ title, gone, actions, isTelling = false, children }: PaneDialogProps) {
  const styles = useStyles();
  const { say } = useWords();
  const [isOpen, setOpen] = useState(true);
  const [opener] = useState(() => document.activeElement);
  const end = (action: () => void): void => {
    setOpen(false);
    action();
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogSurface className={styles.surface}>
        <Leaving
          left={() => {
            if (opener instanceof HTMLElement) opener.focus();
            gone();
          }}
        />
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions className={styles.actions}>
            {actions?.(end)}
            <Button onClick={() => setOpen(false)}>{say(isTelling ? "common.close" : "common.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Tells when what it stands in is taken out. */
function Leaving({ left }: { readonly left: () => void }) {
  useEffect(() => left, []);
  return null;
}
