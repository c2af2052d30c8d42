import { makeStyles, mergeClasses, shorthands, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkFilled, ErrorCircleFilled } from "@fluentui/react-icons";
import type { PaneText } from "../../../locales/pane";
import { usePane, useSession, useWords } from "../../context";
import { STEPS, stepState, type StepName, type StepState } from "../../session/state";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  steps: { listStyleType: "none", margin: 0, padding: 0, display: "flex" },
  item: { flex: "1 1 0", minWidth: 0 },
  step: {
    width: "100%",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0 6px`,
    border: "none",
    borderBottom: "2px solid transparent",
    // Forced colours would draw it.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    background: "none",
    cursor: "pointer",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  mark: {
    boxSizing: "border-box",
    minWidth: "22px",
    height: "22px",
    padding: "0 5px",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  done: {
    ...shorthands.borderColor("transparent"),
    backgroundColor: tokens.colorPaletteGreenBackground2,
    color: tokens.colorPaletteGreenForeground2,
  },
  toDo: {
    ...shorthands.borderColor("transparent"),
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The five steps of a quarter, each with how far it is, as the way to its page. */
export function StepBar() {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <nav className={styles.bar} aria-label={say("steps.name")}>
      <ol className={styles.steps}>
        {STEPS.map((step, index) => (
          <li key={step} className={styles.item}>
            <StepButton step={step} number={index + 1} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepButton({ step, number }: { readonly step: StepName; readonly number: number }) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const pane = usePane((all) => all);
  const state = stepState(step, pane);
  const told = say(STATE_NAMES[state.state], state.state === "toDo" ? { count: state.count } : {});
  return (
    <button
      type="button"
      className={mergeClasses(styles.step, pane.page === step && styles.current)}
      aria-current={pane.page === step ? "step" : undefined}
      title={told}
      onClick={() => session.show(step)}
    >
      <span
        className={mergeClasses(
          styles.mark,
          state.state === "done" && styles.done,
          state.state === "toDo" && styles.toDo,
        )}
        aria-hidden
      >
        <Mark state={state} number={number} />
      </span>
      {say(STEP_NAMES[step])}
    </button>
  );
}

function Mark({ state, number }: { readonly state: StepState; readonly number: number }) {
  switch (state.state) {
    case "notBegun":
      return number;
    case "running":
      return <Spinner size="extra-tiny" />;
    case "failed":
      return <ErrorCircleFilled />;
    case "done":
      return <CheckmarkFilled />;
    case "toDo":
      return state.count > 999 ? "999+" : state.count;
  }
}

const STEP_NAMES: Readonly<Record<StepName, PaneText>> = {
  recognise: "steps.recognise",
  check: "steps.check",
  fill: "steps.fill",
  chart: "steps.chart",
  submit: "steps.submit",
};

const STATE_NAMES: Readonly<Record<StepState["state"], PaneText>> = {
  notBegun: "steps.state.notBegun",
  running: "steps.state.running",
  failed: "steps.state.failed",
  done: "steps.state.done",
  toDo: "steps.state.toDo",
};
