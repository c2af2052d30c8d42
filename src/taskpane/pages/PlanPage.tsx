import { Button, Tab, TabList, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { PageFrame } from "../components/frame/PageFrame";
import { ListsDialog } from "../components/plan/ListsDialog";
import { NewPlan } from "../components/plan/NewPlan";
import { Reminders } from "../components/plan/Reminders";
import { TargetDialog } from "../components/plan/TargetDialog";
import { TargetList } from "../components/plan/TargetList";
import { TaskStatus } from "../components/frame/TaskStatus";
import { usePane, useSession, useWords } from "../context";
import { valueOf } from "../session/task";
import type { PlanLevel } from "../../plan/sheets/planSheet";
import type { PlanView, TargetCard } from "../protocol/planMessages";

type PlanTab = "targets" | "due";

/** What is open over the page: the form of a target (null: a new one), or the lists to be begun. */
type Open = { readonly type: "target"; readonly card: TargetCard | null } | { readonly type: "lists" };

/** 规划: the targets of the plan, and what is due. */
export default function PlanPage() {
  const session = useSession();
  const { say } = useWords();
  const check = usePane((state) => state.check);
  const reading = usePane((state) => state.reading);
  const language = usePane((state) => state.language);
  const { view, loading } = usePane((state) => state.plan);
  const isWriting = usePane(({ writing }) => writing.state === "running");
  const [tab, setTab] = useState<PlanTab>("targets");
  const [level, setLevel] = useState<PlanLevel>("community");
  const [open, setOpen] = useState<Open | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const checked = valueOf(check);
  useEffect(() => {
    if (checked) void session.planning.prepare();
  }, [session, checked, language]);
  const start = (): void => void session.check();
  const isShown = checked !== null && view !== null;
  const close = (): void => setOpen(null);
  return (
    <PageFrame
      title={say("plan.title")}
      bodyRef={body}
      head={isShown && <PlanTabs view={view} tab={tab} choose={setTab} />}
      actions={
        isShown ? (
          tab === "targets" && (
            <Actions
              view={view}
              isWriting={isWriting}
              open={setOpen}
              begin={() => void session.planning.begin(level)}
            />
          )
        ) : (
          <Button
            appearance="primary"
            disabled={[check, reading].some(({ state }) => state === "running")}
            onClick={start}
          >
            {say("check.start")}
          </Button>
        )
      }
    >
      <TaskStatus task={reading} retry={start} />
      <TaskStatus task={check} retry={start} />
      {!view && <TaskStatus task={loading} retry={() => void session.planning.prepare()} />}
      {check.state === "idle" && reading.state !== "running" && <Text>{say("plan.needsCheck")}</Text>}
      {isShown && tab === "targets" && !view.targets && <NewPlan level={level} choose={setLevel} />}
      {isShown && tab === "targets" && view.targets && (
        <TargetList targets={view.targets} scroller={body} edit={(card) => setOpen({ type: "target", card })} />
      )}
      {isShown && tab === "due" && <Reminders due={view.due} dueUntil={view.dueUntil} scroller={body} />}
      {open?.type === "target" && <TargetDialog card={open.card} gone={close} />}
      {open?.type === "lists" && <ListsDialog wanting={view?.wanting ?? []} gone={close} />}
    </PageFrame>
  );
}

interface PlanTabsProps {
  readonly view: PlanView;
  readonly tab: PlanTab;
  readonly choose: (tab: PlanTab) => void;
}

function PlanTabs({ view, tab, choose }: PlanTabsProps) {
  const { say } = useWords();
  const names = { targets: say("plan.targets"), due: say("plan.due") };
  return (
    <TabList
      size="small"
      aria-label={say("plan.tabs")}
      selectedValue={tab}
      onTabSelect={(_, { value }) => choose(value === "due" ? "due" : "targets")}
    >
      <Tab value="targets">{names.targets}</Tab>
      <Tab value="due">
        {view.due.length > 0 ? say("plan.count", { state: names.due, count: view.due.length }) : names.due}
      </Tab>
    </TabList>
  );
}

interface ActionsProps {
  readonly view: PlanView;
  readonly isWriting: boolean;
  readonly open: (open: Open) => void;
  readonly begin: () => void;
}

/** The next step of the plan: to begin it; to fill in how its targets stand; to add what it lacks. */
function Actions({ view, isWriting, open, begin }: ActionsProps) {
  const session = useSession();
  const { say } = useWords();
  const { targets, wanting, results } = view;
  if (!targets) {
    return (
      <Button appearance="primary" disabled={isWriting} onClick={begin}>
        {say("plan.create")}
      </Button>
    );
  }
  return (
    <>
      {results > 0 && (
        <Button appearance="primary" disabled={isWriting} onClick={() => void session.planning.fillResults()}>
          {say("plan.fill", { count: results })}
        </Button>
      )}
      <Button
        appearance={results > 0 ? "secondary" : "primary"}
        disabled={isWriting}
        onClick={() => open({ type: "target", card: null })}
      >
        {say("plan.add")}
      </Button>
      {wanting.length > 0 && (
        <Button disabled={isWriting} onClick={() => open({ type: "lists" })}>
          {say("plan.lists", { count: wanting.length })}
        </Button>
      )}
    </>
  );
}
