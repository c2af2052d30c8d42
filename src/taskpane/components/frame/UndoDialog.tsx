import { Button, Text } from "@fluentui/react-components";
import type { UndoStep } from "../../../spreadsheet/workbook";
import { useSession, useWords } from "../../context";
import { PaneDialog } from "./PaneDialog";
import { stepText } from "../findings/stepText";

/** Says what would be taken back, and takes it back when that is confirmed. */
export function UndoDialog({ step, gone }: { readonly step: UndoStep; readonly gone: () => void }) {
  const session = useSession();
  const words = useWords();
  const { say } = words;
  return (
    <PaneDialog
      title={say("undo.title")}
      gone={gone}
      actions={(end) => (
        <Button appearance="primary" onClick={() => end(() => void session.revert(step.id))}>
          {say("undo.confirm")}
        </Button>
      )}
    >
      <Text>{say("undo.what", { at: step.at, what: stepText(step, words) })}</Text>
    </PaneDialog>
  );
}
