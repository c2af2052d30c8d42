import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { Step } from "../../workbook/workbook";
import { useSession, useWords } from "../context";
import { stepText } from "./stepText";

/** Says what would be taken back, and takes it back when that is confirmed. */
export function UndoDialog({ step, close }: { readonly step: Step; readonly close: () => void }) {
  const session = useSession();
  const words = useWords();
  const { say } = words;
  const undo = (): void => {
    close();
    void session.revert(step.id);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("undo.title")}</DialogTitle>
          <DialogContent>{say("undo.what", { at: step.at, what: stepText(step, words) })}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={undo}>
              {say("undo.confirm")}
            </Button>
            <Button onClick={close}>{say("common.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
