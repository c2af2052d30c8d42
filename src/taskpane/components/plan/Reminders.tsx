import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CalendarClockRegular, ErrorCircleFilled } from "@fluentui/react-icons";
import type { RefObject } from "react";
import { useSession, useWords } from "../../context";
import type { DueRow, PlanView } from "../../protocol/planMessages";
import { VirtualList } from "../frame/VirtualList";
import { LINE_BUTTON } from "../frame/lineButton";

const useStyles = makeStyles({
  summary: { paddingBottom: tokens.spacingVerticalS, display: "flex", flexWrap: "wrap", columnGap: "12px" },
  line: { ...LINE_BUTTON, minHeight: "52px" },
  icon: { fontSize: "16px", marginTop: "2px", color: tokens.colorNeutralForeground3 },
  overdue: { color: tokens.colorStatusDangerForeground1 },
  text: { minWidth: 0, display: "flex", flexDirection: "column" },
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  subject: { overflowWrap: "anywhere" },
  day: { flexShrink: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  message: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

const LINE_HEIGHT = 52;

export interface RemindersProps extends Pick<PlanView, "due" | "dueUntil"> {
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What is overdue, and what comes due; a click selects its cell. */
export function Reminders({ due, dueUntil, scroller }: RemindersProps) {
  const styles = useStyles();
  const { say } = useWords();
  const overdue = due.filter(({ isOverdue }) => isOverdue).length;
  if (due.length === 0) return <Text>{say("due.none", { until: dueUntil })}</Text>;
  return (
    <>
      <div className={styles.summary}>
        {overdue > 0 && <Text size={200}>{say("due.overdueGroup", { count: overdue })}</Text>}
        <Text size={200}>{say("due.comingGroup", { count: due.length - overdue })}</Text>
        <Text size={200}>{say("due.until", { until: dueUntil })}</Text>
      </div>
      <VirtualList
        name={say("due.list")}
        items={due.map((item, position) => ({ item, position }))}
        keyOf={({ position }) => position}
        height={LINE_HEIGHT}
        scroller={scroller}
        render={({ item }) => <DueLine item={item} />}
      />
    </>
  );
}

function DueLine({ item }: { readonly item: DueRow }) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const { on, isOverdue, subject, message, at } = item;
  const Icon = isOverdue ? ErrorCircleFilled : CalendarClockRegular;
  return (
    <button type="button" className={styles.line} onClick={() => void session.planning.locate(at)}>
      <Icon className={mergeClasses(styles.icon, isOverdue && styles.overdue)} aria-hidden />
      <span className={styles.text}>
        <span className={styles.head}>
          <Text weight="medium" className={styles.subject}>
            {subject}
          </Text>
          <Text size={200} weight={isOverdue ? "semibold" : "regular"} className={styles.day}>
            {isOverdue ? `${on} ${say("due.overdue")}` : on}
          </Text>
        </span>
        <Text size={200} className={styles.message}>
          {message}
        </Text>
      </span>
    </button>
  );
}
