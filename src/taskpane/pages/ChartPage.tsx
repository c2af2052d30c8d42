import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { CHARTS } from "../../forms/charts/chartSheet";
import type { PaneText } from "../../locales/pane";
import { ChartCard } from "../components/forms/ChartCard";
import { QuarterFrame } from "../components/frame/QuarterFrame";
import { SheetLink } from "../components/frame/SheetLink";
import { SkippedList } from "../components/sheets/SkippedList";
import { usePane, useSession, useWords } from "../context";
import { type Standing, standingOf } from "../session/fillingState";
import type { QuarterOffer, SheetOffer } from "../protocol/quarterMessages";

const useStyles = makeStyles({
  place: { color: tokens.colorNeutralForeground2 },
});

/** ④ 图表: each chart as it will look, and the inserting of them as Excel's own. */
export default function ChartPage() {
  const { say } = useWords();
  return (
    <QuarterFrame title={say("chart.title")} makes={isCharts} actions={(offer) => <Actions offer={offer} />}>
      {(offer) => <Charts offer={offer} />}
    </QuarterFrame>
  );
}

function isCharts(id: string): boolean {
  return id === CHARTS;
}

function Charts({ offer: { charts, chartSheet } }: { readonly offer: QuarterOffer }) {
  const { say } = useWords();
  return (
    <>
      {chartSheet ? (
        <Place sheet={chartSheet} />
      ) : (
        <MessageBar intent="warning">
          <MessageBarBody>{say("chart.none")}</MessageBarBody>
        </MessageBar>
      )}
      {charts.map((chart) => "preview" in chart && <ChartCard key={chart.chart} preview={chart.preview} />)}
      <SkippedList
        skipped={charts.flatMap((chart) =>
          "reason" in chart ? [{ id: chart.chart, reason: chart.reason, because: chart.because }] : [],
        )}
      />
    </>
  );
}

const PLACES: Readonly<Record<Standing, PaneText>> = {
  absent: "chart.place.absent",
  older: "chart.place.older",
  current: "chart.place.current",
};

/** Where the charts stand, or will. */
function Place({ sheet }: { readonly sheet: SheetOffer }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <Text className={styles.place}>
      {say(PLACES[standingOf([sheet])])}
      {sheet.isThere ? <SheetLink sheet={sheet.name} /> : sheet.name}
    </Text>
  );
}

const MAKE: Readonly<Record<Standing, PaneText>> = {
  absent: "chart.insert",
  older: "chart.update",
  current: "chart.again",
};

function Actions({ offer: { chartSheet } }: { readonly offer: QuarterOffer }) {
  const session = useSession();
  const { say } = useWords();
  const isFollowing = usePane((state) => state.isFollowing);
  const standing = chartSheet && standingOf([chartSheet]);
  const isDone = standing === null || standing === "current";
  const make = standing && (
    <Button
      appearance={isDone ? "secondary" : "primary"}
      disabled={isFollowing}
      onClick={() => void session.filling.make([CHARTS])}
    >
      {say(MAKE[standing])}
    </Button>
  );
  const next = (
    <Button appearance={isDone ? "primary" : "secondary"} onClick={() => session.show("submit")}>
      {say("chart.next")}
    </Button>
  );
  return isDone ? (
    <>
      {next}
      {make}
    </>
  ) : (
    <>
      {make}
      {next}
    </>
  );
}
