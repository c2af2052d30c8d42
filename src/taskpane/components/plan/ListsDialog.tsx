import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Kind } from "../../../domain/records/kinds";
import { useSession, useWords } from "../../context";
import { PaneDialog } from "../frame/PaneDialog";

export interface ListsDialogProps {
  readonly wanting: readonly Kind[];
  readonly gone: () => void;
}

/** Lists that the targets need, to be chosen before they are begun. */
export function ListsDialog({ wanting, gone }: ListsDialogProps) {
  const session = useSession();
  const { say, kinds } = useWords();
  const [offered] = useState(wanting);
  const [left, leave] = useState<ReadonlySet<Kind>>(new Set());
  const chosen = offered.filter((kind) => !left.has(kind));
  const toggle = (kind: Kind): void => {
    const now = new Set(left);
    if (!now.delete(kind)) now.add(kind);
    leave(now);
  };
  return (
    <PaneDialog
      title={say("plan.lists.title")}
      gone={gone}
      actions={(end) => (
        <Button
          appearance="primary"
          disabled={chosen.length === 0}
          onClick={() => end(() => void session.planning.addLists(chosen))}
        >
          {say("plan.lists.create", { count: chosen.length })}
        </Button>
      )}
    >
      <Text size={200}>{say("plan.lists.how")}</Text>
      {offered.map((kind) => (
        <Checkbox key={kind} label={kinds[kind]} checked={!left.has(kind)} onChange={() => toggle(kind)} />
      ))}
    </PaneDialog>
  );
}
