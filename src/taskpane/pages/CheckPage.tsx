import { Button, Text } from "@fluentui/react-components";
import { PageFrame } from "../components/PageFrame";
import { TaskStatus } from "../components/TaskStatus";
import { usePane, useSession, useWords } from "../context";

/** ② 检查: the findings, and what can be done about each. */
export default function CheckPage() {
  const session = useSession();
  const { say } = useWords();
  const check = usePane((state) => state.check);
  const start = (): void => void session.check();
  return (
    <PageFrame
      title={say("check.title")}
      actions={
        <Button appearance="primary" disabled={check.state === "running"} onClick={start}>
          {say(check.state === "done" ? "check.again" : "check.start")}
        </Button>
      }
    >
      <TaskStatus task={check} retry={start} />
      {check.state === "idle" && <Text>{say("check.notBegun")}</Text>}
    </PageFrame>
  );
}
