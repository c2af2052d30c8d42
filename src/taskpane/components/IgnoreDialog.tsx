import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import { useSession, useWords } from "../context";

export interface IgnoreDialogProps {
  readonly index: number;
  readonly close: () => void;
}

/** Asks why a finding is to be set aside. */
export function IgnoreDialog({ index, close }: IgnoreDialogProps) {
  const session = useSession();
  const { say } = useWords();
  const [reason, setReason] = useState("");
  const save = (): void => {
    close();
    void session.ignore(index, reason.trim());
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("ignore.title")}</DialogTitle>
          <DialogContent>
            <Field label={say("ignore.reason")} hint={say("ignore.hint")} required>
              <Textarea value={reason} rows={3} onChange={(_, { value }) => setReason(value)} />
            </Field>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabled={reason.trim() === ""} onClick={save}>
              {say("ignore.save")}
            </Button>
            <Button onClick={close}>{say("common.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
