import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PaneText } from "../../../locales/pane";
import { usePane, useSession, useWords } from "../../context";
import { isGreeting, STEPS, type StepName } from "../../session/state";

const POINTER = 10;

const useStyles = makeStyles({
  frame: {
    flexShrink: 0,
    position: "relative",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  pointer: {
    position: "absolute",
    top: `calc(${tokens.spacingVerticalS} - ${POINTER / 2}px)`,
    width: `${POINTER}px`,
    height: `${POINTER}px`,
    transform: `translateX(-${POINTER / 2}px) rotate(45deg)`,
    backgroundColor: tokens.colorBrandBackground2,
    borderTop: `1px solid ${tokens.colorBrandStroke2}`,
    borderLeft: `1px solid ${tokens.colorBrandStroke2}`,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  buttons: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** The tour of the five steps, below the step that it tells of. It takes no focus and covers nothing; Escape ends it. */
export function TourCard() {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const at = usePane(({ tour }) => tour.at);
  const greets = usePane(isGreeting);
  const step = at === null ? undefined : STEPS[at];
  if (at === null || !step || greets) return null;
  const isLast = at === STEPS.length - 1;
  // The steps stand side by side, each as wide as the next, within the bar's own margin of 8 pixels.
  const middle = `calc(8px + (100% - 16px) * ${(at + 0.5) / STEPS.length})`;
  return (
    <section
      className={styles.frame}
      aria-label={say("tour.name")}
      onKeyDown={({ key }) => key === "Escape" && session.guide.end()}
    >
      <div className={styles.card}>
        <Text aria-live="polite">{say(TEXTS[step])}</Text>
        <div className={styles.buttons}>
          <Text size={200} className={styles.count}>
            {say("tour.of", { at: at + 1, all: STEPS.length })}
          </Text>
          {!isLast && (
            <Button size="small" appearance="subtle" onClick={() => session.guide.end()}>
              {say("tour.skip")}
            </Button>
          )}
          {at > 0 && (
            <Button size="small" onClick={() => session.guide.go(-1)}>
              {say("tour.back")}
            </Button>
          )}
          <Button size="small" appearance="primary" onClick={() => session.guide.go(1)}>
            {say(isLast ? "tour.end" : "tour.next")}
          </Button>
        </div>
      </div>
      <div className={styles.pointer} style={{ left: middle }} aria-hidden />
    </section>
  );
}

const TEXTS: Readonly<Record<StepName, PaneText>> = {
  recognise: "tour.recognise",
  check: "tour.check",
  fill: "tour.fill",
  chart: "tour.chart",
  submit: "tour.submit",
};
