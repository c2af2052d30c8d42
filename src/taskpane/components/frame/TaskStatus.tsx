import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import type { PaneText } from "../../../locales/pane";
import { errorText } from "../../../locales/render";
import { useSession, useWords } from "../../context";
import type { TaskStage, Task } from "../../session/task";
import type { Failure } from "../../protocol/messages";

const useStyles = makeStyles({
  running: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, alignItems: "flex-start" },
  progress: { alignSelf: "stretch", fontVariantNumeric: "tabular-nums" },
});

/** What a task is doing, with a way to end it, or what went wrong, with a way to try again; nothing otherwise. */
export function TaskStatus({ task, retry }: { readonly task: Task<unknown>; readonly retry: () => void }) {
  if (task.state === "running") return <Running step={task.step} share={task.share} />;
  return task.state === "failed" ? <FailureBar failure={task.failure} retry={retry} /> : null;
}

function Running({ step, share }: { readonly step: TaskStage; readonly share: number }) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const percent = Math.round(share * 100);
  return (
    <div className={styles.running}>
      <Field
        className={styles.progress}
        validationState="none"
        validationMessage={say("progress.share", { step: say(STEP_TEXTS[step]), percent })}
      >
        <ProgressBar value={share} thickness="large" aria-label={say(STEP_TEXTS[step])} />
      </Field>
      <Button size="small" onClick={() => session.cancel()}>
        {say("common.cancel")}
      </Button>
    </div>
  );
}

export const STEP_TEXTS: Readonly<Record<TaskStage, PaneText>> = {
  open: "progress.open",
  read: "progress.read",
  check: "progress.check",
  fill: "progress.fill",
  write: "progress.write",
  takeBack: "progress.takeBack",
};

/** What happened, what stayed as it was, and what to do. */
export function FailureBar({ failure, retry }: { readonly failure: Failure; readonly retry?: () => void }) {
  const words = useWords();
  const { code, params } = failure;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.say("failure.title")}</MessageBarTitle>
        {errorText(code, params, words)}
      </MessageBarBody>
      {retry && (
        <MessageBarActions>
          <Button size="small" onClick={retry}>
            {words.say("common.retry")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
