import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useSession, useWords } from "../../context";
import { PaneDialog } from "../frame/PaneDialog";

export interface IgnoreDialogProps {
  readonly index: number;
  readonly gone: () => void;
}

/** Asks why a finding is to be set aside. */
export function IgnoreDialog({ index, gone }: IgnoreDialogProps) {
  const session = useSession();
  const { say } = useWords();
  const [reason, setReason] = useState("");
  return (
    <PaneDialog
      title={say("ignore.title")}
      gone={gone}
      actions={(end) => (
        <Button
          appearance="primary"
          disabled={reason.trim() === ""}
          onClick={() => end(() => void session.ignore(index, reason.trim()))}
        >
          {say("ignore.save")}
        </Button>
      )}
    >
      <Field label={say("ignore.reason")} hint={say("ignore.hint")} required>
        <Textarea value={reason} rows={3} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </PaneDialog>
  );
}
