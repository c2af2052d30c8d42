import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane, useSession, useWords } from "../../context";
import type { QuarterOffer } from "../../protocol/quarterMessages";
import { PageFrame } from "./PageFrame";
import { TaskStatus } from "./TaskStatus";
import { useOffer } from "./useOffer";
import { WrittenSheets } from "../forms/WrittenSheets";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, paddingBottom: "12px" },
});

export interface QuarterFrameProps {
  readonly title: string;
  /** Ids of what the page makes: what has come of it stands above the page's content. */
  readonly makes: (id: string) => boolean;
  readonly actions: (offer: QuarterOffer) => ReactNode;
  readonly children: (offer: QuarterOffer) => ReactNode;
}

/** A page of the checked quarter: until there is a check it offers one, and it tells how far work is. */
export function QuarterFrame({ title, makes, actions, children }: QuarterFrameProps) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const reading = usePane((state) => state.reading);
  const check = usePane((state) => state.check);
  const { offering, planning } = usePane(({ filling }) => filling);
  const writing = usePane((state) => state.writing);
  const offer = useOffer();
  const start = (): void => void session.check();
  if (check.state !== "done") {
    const isRunning = reading.state === "running" || check.state === "running";
    return (
      <PageFrame
        title={title}
        actions={
          <Button appearance="primary" disabled={isRunning} onClick={start}>
            {say("check.start")}
          </Button>
        }
      >
        <TaskStatus task={reading} retry={start} />
        <TaskStatus task={check} retry={start} />
        {!isRunning && <Text>{say("fill.needsCheck")}</Text>}
      </PageFrame>
    );
  }
  const isBusy = planning.state === "running" || writing.state === "running";
  return (
    <PageFrame title={title} actions={offer && !isBusy && actions(offer)}>
      <div className={styles.body}>
        <TaskStatus task={planning} retry={() => void session.filling.prepare()} />
        {(!offer || offering.state === "failed") && (
          <TaskStatus task={offering} retry={() => void session.filling.prepare()} />
        )}
        <WrittenSheets makes={makes} />
        {offer && children(offer)}
      </div>
    </PageFrame>
  );
}
