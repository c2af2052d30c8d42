import { Button } from "@fluentui/react-components";
import { PageFrame } from "../components/PageFrame";
import { TaskStatus } from "../components/TaskStatus";
import { usePane, useSession, useWords } from "../context";

/** ① 识别: what each sheet was taken for. */
export function RecognisePage() {
  const session = useSession();
  const { say } = useWords();
  const reading = usePane((state) => state.reading);
  const start = (): void => void session.recognise();
  return (
    <PageFrame
      title={say("recognise.title")}
      actions={
        reading.state === "done" ? (
          <Button appearance="primary" onClick={() => session.show("check")}>
            {say("recognise.next")}
          </Button>
        ) : (
          <Button appearance="primary" disabled={reading.state === "running"} onClick={start}>
            {say("recognise.start")}
          </Button>
        )
      }
    >
      <TaskStatus task={reading} retry={start} />
    </PageFrame>
  );
}
