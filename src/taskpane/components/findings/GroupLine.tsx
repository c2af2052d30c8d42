import { Button, CounterBadge, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { usePane, useSession, useWords } from "../../context";
import type { FindingGroup } from "../../protocol/checkMessages";
import type { FindingAction } from "./findingAction";
import { GROUP_HEIGHT } from "../frame/listLayout";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    boxSizing: "border-box",
    height: `${GROUP_HEIGHT}px`,
    columnGap: tokens.spacingHorizontalXS,
  },
  heading: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    padding: "2px 0",
    border: "none",
    background: "none",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "> svg": { flexShrink: 0 },
  },
  // Two lines have room where there is little of it.
  title: {
    flexGrow: 1,
    minWidth: 0,
    lineHeight: tokens.lineHeightBase200,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  count: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightRegular, flexShrink: 0 },
  action: { flexShrink: 0 },
});

export interface GroupLineProps {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly act: (action: FindingAction) => void;
}

/** The heading of a group, which folds it, and what is done with all its findings at once. */
export function GroupLine({ group, isOpen, act }: GroupLineProps) {
  const styles = useStyles();
  const session = useSession();
  const { say, severities } = useWords();
  const view = usePane(({ findings }) => findings.view);
  const { key, severity, count, cells, fixes } = group;
  const blank = view.by === "branch" ? "check.noBranch" : "check.wholeBook";
  const title = group.title === "" ? say(blank) : group.title;
  return (
    <div className={styles.line}>
      <button
        type="button"
        className={styles.heading}
        aria-expanded={isOpen}
        onClick={() => session.findings.toggle(key)}
      >
        {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        <SeverityIcon severity={severity} label={severities[severity]} />
        <span className={styles.title} title={title}>
          {title}
        </span>
        <CounterBadge
          className={styles.count}
          count={count}
          overflowCount={99999}
          appearance="filled"
          color="informative"
        />
      </button>
      {cells > 1 && (
        <Button size="small" className={styles.action} onClick={() => void session.findings.locateAll(key)}>
          {say("check.locateGroup")}
        </Button>
      )}
      {fixes > 0 && (
        <Button
          size="small"
          className={styles.action}
          onClick={() => act({ type: "fix", scope: { type: "group", view, group: key } })}
        >
          {say("check.fixGroup", { count: fixes })}
        </Button>
      )}
    </div>
  );
}
