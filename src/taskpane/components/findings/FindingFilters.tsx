import {
  makeStyles,
  mergeClasses,
  SearchBox,
  Select,
  Switch,
  Text,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import type { Severity } from "../../../domain/verdict/findings";
import type { PaneText } from "../../../locales/pane";
import { usePane, useSession, useWords } from "../../context";
import { valueOf } from "../../session/task";
import type { Grouping } from "../../protocol/checkMessages";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, marginTop: "6px" },
  severities: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
  severity: {
    flex: "1 1 auto",
    minWidth: 0,
    paddingLeft: "4px",
    paddingRight: "4px",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
  },
  off: { color: tokens.colorNeutralForeground3 },
  row: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  search: { flex: "1 1 0", minWidth: 0 },
  following: { color: tokens.colorNeutralForeground3 },
});

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const GROUPINGS: ReadonlyArray<readonly [Grouping, PaneText]> = [
  ["rule", "check.by.rule"],
  ["sheet", "check.by.sheet"],
  ["branch", "check.by.branch"],
];

/** How many findings there are of each severity, and which of them are shown, how. */
export function FindingFilters() {
  const styles = useStyles();
  const session = useSession();
  const { say, severities: names } = useWords();
  const view = usePane(({ findings }) => findings.view);
  const summary = usePane(({ check }) => valueOf(check)?.summary);
  const isMarked = usePane(({ findings }) => findings.isMarked);
  const isFollowing = usePane((state) => state.isFollowing);
  const toggle = (severity: Severity): void => {
    const shown = SEVERITIES.filter((each) => view.severities.includes(each) !== (each === severity));
    void session.findings.look({ severities: shown });
  };
  return (
    <div className={styles.filters}>
      <div className={styles.severities} role="group" aria-label={say("check.severities")}>
        {SEVERITIES.map((severity) => {
          const isShown = view.severities.includes(severity);
          return (
            <ToggleButton
              key={severity}
              className={mergeClasses(styles.severity, !isShown && styles.off)}
              size="small"
              checked={isShown}
              icon={<SeverityIcon severity={severity} />}
              onClick={() => toggle(severity)}
            >
              {say("check.severity", { name: names[severity], count: summary?.[severity] ?? 0 })}
            </ToggleButton>
          );
        })}
      </div>
      <div className={styles.row}>
        <SearchBox
          className={styles.search}
          size="small"
          value={view.search}
          placeholder={say("check.search")}
          aria-label={say("check.search")}
          onChange={(_, { value }) => void session.findings.look({ search: value })}
        />
        <Select
          size="small"
          aria-label={say("check.by")}
          value={view.by}
          onChange={(_, { value }) => {
            const by = GROUPINGS.find(([grouping]) => grouping === value)?.[0];
            if (by) void session.findings.look({ by });
          }}
        >
          {GROUPINGS.map(([grouping, text]) => (
            <option key={grouping} value={grouping}>
              {say(text)}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.row}>
        <Switch
          checked={isMarked}
          label={say("check.mark")}
          size="small"
          onChange={(_, { checked }) => void session.findings.mark(checked)}
        />
        <Text size={200} className={styles.following} role="status">
          {isFollowing && say("check.following")}
        </Text>
      </div>
    </div>
  );
}
