import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from "@fluentui/react-components";
import { useState } from "react";
import { useSpeech } from "./language";

interface TextDialogProps {
  readonly title: string;
  readonly label: string;
  readonly text: string;
  /** What is wrong with a text; null where nothing is. */
  readonly check?: (text: string) => string | null;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}

/** Asks for one line of text. */
export function TextDialog({ title, label, text, check, onDone, onCancel }: TextDialogProps) {
  const { say } = useSpeech();
  const [typed, setTyped] = useState(text);
  const wrong = check?.(typed) ?? null;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (wrong === null) onDone(typed);
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <Field label={label} validationMessage={wrong ?? undefined}>
                <Input
                  autoFocus
                  value={typed}
                  onFocus={({ target }) => target.select()}
                  onChange={(_, { value }) => setTyped(value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabledFocusable={wrong !== null}>
                {say("ok")}
              </Button>
              <Button onClick={onCancel}>{say("cancel")}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
