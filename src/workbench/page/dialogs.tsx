import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Loss } from "../file/save";
import { useSpeech } from "./language";

interface QuestionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onCancel: () => void;
}

/** A question that has to be answered first. */
function Question({ title, children, yes, onYes, onCancel }: QuestionProps) {
  const { say } = useSpeech();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onCancel}>
              {say("cancel")}
            </Button>
            <Button onClick={onYes}>{yes}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface DiscardDialogProps {
  /** The workbook that has changes; null while there is nothing to ask. */
  readonly name: string | null;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Asks before another workbook takes the place of one that isn't saved. */
export function DiscardDialog({ name, onDiscard, onCancel }: DiscardDialogProps) {
  const { say } = useSpeech();
  if (name === null) return null;
  return (
    <Question title={say("discardTitle", { file: name })} yes={say("discard")} onYes={onDiscard} onCancel={onCancel}>
      {say("discardText")}
    </Question>
  );
}

interface LossDialogProps {
  readonly losses: readonly Loss[];
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Tells which changes a saved file will not hold, before it is saved. */
export function LossDialog({ losses, onSave, onCancel }: LossDialogProps) {
  const { say } = useSpeech();
  const named = losses.map(({ sheet, what }) => {
    const text = say(`loss.${what}`);
    return sheet === null ? text : say("lossSheet", { sheet, what: text });
  });
  return (
    <Question title={say("lossTitle")} yes={say("saveAnyway")} onYes={onSave} onCancel={onCancel}>
      {say("lossText")}
      <ul>
        {named.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Question>
  );
}
