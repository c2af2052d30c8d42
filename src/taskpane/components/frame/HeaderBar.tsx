import { makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { formatQuarter, lastEndedQuarter, parseQuarter, type Quarter } from "../../../domain/values/quarters";
import type { PlainDate } from "../../../domain/values/dates";
import type { PaneText } from "../../../locales/pane";
import { AsOfField } from "./AsOfField";
import { usePane, useSession, useWords } from "../../context";
import { valueOf } from "../../session/task";

/** Quarters that can be chosen, back from the one that is under way. */
const QUARTERS = 9;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 36px ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // Excel lays its own menu over the last 34 pixels.
    minHeight: "32px",
  },
  names: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  unit: {
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  period: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    rowGap: "2px",
    width: "132px",
    fontVariantNumeric: "tabular-nums",
  },
});

/** The add-in's name, whose book it is, and the quarter that is reported. */
export function HeaderBar() {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const today = usePane((state) => state.today);
  const quarter = usePane((state) => state.quarter);
  const workbook = usePane(({ reading }) => valueOf(reading)?.workbook ?? "");
  const unit = usePane(({ settings, filling }) => filling.unit ?? settings?.unit ?? "");
  const whose = [unit, workbook].filter((name) => name !== "").join(" · ");
  const nameOf = ({ year, quarter: number }: Quarter): string =>
    say("app.quarterName", { year, name: say(QUARTER_NAMES[number - 1] ?? "app.quarter.1") });
  return (
    <header className={styles.bar}>
      <div className={styles.names}>
        <Text as="h1" size={400} weight="semibold" block>
          {say("app.name")}
        </Text>
        <Text size={200} className={styles.unit} title={whose}>
          {whose}
        </Text>
      </div>
      <div className={styles.period}>
        <Select
          size="small"
          aria-label={say("app.quarter")}
          value={formatQuarter(quarter)}
          onChange={(_, { value }) => {
            const chosen = parseQuarter(value);
            if (chosen) void session.report({ quarter: chosen });
          }}
        >
          {quartersTo(today).map((each) => (
            <option key={formatQuarter(each)} value={formatQuarter(each)}>
              {nameOf(each)}
            </option>
          ))}
        </Select>
        <AsOfField />
      </div>
    </header>
  );
}

const QUARTER_NAMES: readonly PaneText[] = ["app.quarter.1", "app.quarter.2", "app.quarter.3", "app.quarter.4"];

/** The quarter under way on a day and those before it, newest first. */
function quartersTo(asOf: PlainDate): Quarter[] {
  const { year, quarter } = lastEndedQuarter(asOf);
  const ended = year * 4 + quarter - 1;
  return Array.from({ length: QUARTERS }, (_, back) => {
    const at = ended + 1 - back;
    return { year: Math.floor(at / 4), quarter: (at % 4) + 1 };
  });
}
