import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import { useState } from "react";
import type { FindingAction } from "../components/findings/findingAction";
import { FindingFilters } from "../components/findings/FindingFilters";
import { FindingList } from "../components/findings/FindingList";
import { FixDialog } from "../components/findings/FixDialog";
import { IgnoreDialog } from "../components/findings/IgnoreDialog";
import { IgnoredDialog } from "../components/findings/IgnoredDialog";
import { PageFrame } from "../components/frame/PageFrame";
import { TaskStatus } from "../components/frame/TaskStatus";
import { usePane, useSession, useWords } from "../context";
import { valueOf } from "../session/task";

const useStyles = makeStyles({
  clean: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} 0`,
    textAlign: "center",
  },
  icon: { fontSize: "40px", color: tokens.colorPaletteGreenForeground1 },
  more: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorNeutralForeground2,
    "> button": { flexShrink: 0 },
  },
});

/** ② 检查: the findings, and what can be done about each. */
export default function CheckPage() {
  const session = useSession();
  const { say } = useWords();
  const check = usePane((state) => state.check);
  const reading = usePane((state) => state.reading);
  const total = usePane(({ findings }) => findings.list?.total ?? 0);
  const isListed = usePane(({ findings }) => findings.list !== null);
  const [action, act] = useState<FindingAction | null>(null);
  const [body, setBody] = useState<HTMLDivElement | null>(null);
  const start = (): void => void session.check();
  const isRunning = check.state === "running" || reading.state === "running";
  const isDone = check.state === "done" && isListed;
  return (
    <PageFrame
      title={say("check.title")}
      bodyRef={setBody}
      head={isDone && <FindingFilters />}
      actions={
        isDone ? (
          <>
            <Button appearance="primary" onClick={() => session.show("fill")}>
              {say("check.next")}
            </Button>
            <Button onClick={start}>{say("check.again")}</Button>
          </>
        ) : (
          <Button appearance="primary" disabled={isRunning} onClick={start}>
            {say("check.start")}
          </Button>
        )
      }
    >
      <TaskStatus task={reading} retry={start} />
      <TaskStatus task={check} retry={start} />
      {check.state === "idle" && reading.state !== "running" && <Text>{say("check.notBegun")}</Text>}
      {isDone && (
        <>
          <OpenQuestions />
          {total === 0 ? <Nothing found={check.value.summary} /> : <FindingList scroller={body} act={act} />}
          <More ignored={check.value.ignored} act={act} />
        </>
      )}
      {action?.type === "fix" && <FixDialog scope={action.scope} gone={() => act(null)} />}
      {action?.type === "ignore" && <IgnoreDialog index={action.index} gone={() => act(null)} />}
      {action?.type === "ignored" && <IgnoredDialog gone={() => act(null)} />}
    </PageFrame>
  );
}

/** That questions are open, and the way to them: what rests on them is not judged. */
function OpenQuestions() {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const count = usePane(({ check }) => valueOf(check)?.questions ?? 0);
  if (count === 0) return null;
  return (
    <div className={styles.more}>
      <Text size={200}>{say("questions.title", { count })}</Text>
      <Button size="small" onClick={() => session.show("recognise")}>
        {say("questions.answer")}
      </Button>
    </div>
  );
}

/** Said where the list is blank: the book is without faults, or the filters let none through. */
function Nothing({ found }: { readonly found: Readonly<Record<string, number>> }) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const questions = usePane(({ check }) => valueOf(check)?.questions ?? 0);
  const isClean = questions === 0 && Object.values(found).every((count) => count === 0);
  return (
    <div className={styles.clean}>
      {isClean && <CheckmarkCircleFilled className={styles.icon} aria-hidden />}
      <Text weight="semibold" size={400}>
        {say(isClean ? "check.clean" : "check.nothingShown")}
      </Text>
      {isClean ? (
        <Text>{say("check.clean.how")}</Text>
      ) : (
        <Button onClick={() => void session.findings.look({ severities: ["error", "warning", "info"], search: "" })}>
          {say("check.showAll")}
        </Button>
      )}
    </div>
  );
}

interface MoreProps {
  readonly ignored: number;
  readonly act: (action: FindingAction) => void;
}

/** What there is beside the findings: cells that could be tidied, and findings set aside. */
function More({ ignored, act }: MoreProps) {
  const styles = useStyles();
  const { say } = useWords();
  const tidy = usePane(({ findings }) => findings.tidy ?? 0);
  return (
    <>
      {tidy > 0 && (
        <div className={styles.more}>
          <Text size={200}>{say("check.tidy", { count: tidy })}</Text>
          <Button size="small" onClick={() => act({ type: "fix", scope: { type: "tidy" } })}>
            {say("check.tidy.show")}
          </Button>
        </div>
      )}
      {ignored > 0 && (
        <div className={styles.more}>
          <Text size={200}>{say("check.ignored", { count: ignored })}</Text>
          <Button size="small" onClick={() => act({ type: "ignored" })}>
            {say("check.ignored.show")}
          </Button>
        </div>
      )}
    </>
  );
}
