import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { UndoStep } from "../../spreadsheet/workbook";
import { PageFrame } from "../components/frame/PageFrame";
import { stepText } from "../components/findings/stepText";
import { UndoDialog } from "../components/frame/UndoDialog";
import { usePane, useSession, useWords } from "../context";

const useStyles = makeStyles({
  intro: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  step: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  facts: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  at: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

/** 操作记录: every step that was written, the last one first, each with the way back. */
export default function HistoryPage() {
  const styles = useStyles();
  const session = useSession();
  const words = useWords();
  const { say } = words;
  const steps = usePane((state) => state.steps);
  const [undone, undo] = useState<UndoStep | null>(null);
  useEffect(() => void session.listSteps(), [session]);
  return (
    <PageFrame
      title={say("history.title")}
      head={
        <Text size={200} className={styles.intro}>
          {say(steps?.length === 0 ? "history.none" : "history.intro")}
        </Text>
      }
    >
      <ol className={styles.list} reversed>
        {[...(steps ?? [])].reverse().map((step) => (
          <li key={step.id} className={styles.step}>
            <span className={styles.facts}>
              <Text size={200} className={styles.at}>
                {step.at}
              </Text>
              <Text>{stepText(step, words)}</Text>
            </span>
            <StepEnd step={step} undo={() => undo(step)} />
          </li>
        ))}
      </ol>
      {undone && <UndoDialog step={undone} gone={() => undo(null)} />}
    </PageFrame>
  );
}

/** The way to take a step back, or why there is none. */
function StepEnd({ step, undo }: { readonly step: UndoStep; readonly undo: () => void }) {
  const { say } = useWords();
  if (step.state === "reverted") return <Badge appearance="outline">{say("history.reverted")}</Badge>;
  if (!step.isRevertible) return <Text size={200}>{say("history.tooLarge")}</Text>;
  return (
    <span>
      {step.state === "writing" && <Badge color="warning">{say("history.unfinished")}</Badge>}
      <Button size="small" onClick={undo}>
        {say("history.revert")}
      </Button>
    </span>
  );
}
