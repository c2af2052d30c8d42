import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { Inferences } from "../components/sheets/Inferences";
import { PageFrame } from "../components/frame/PageFrame";
import { Questions } from "../components/sheets/Questions";
import { SheetCard } from "../components/sheets/SheetCard";
import { TaskStatus } from "../components/frame/TaskStatus";
import { UnitField } from "../components/sheets/UnitField";
import { usePane, useSession, useWords } from "../context";
import { valueOf } from "../session/task";
import { isGreeting } from "../session/state";
import type { Recognised, SheetReport } from "../protocol/recogniseMessages";
import { FirstRun } from "./FirstRun";

/** Loaded when it is first asked for, with all the fields that it offers. */
const MappingDialog = lazy(async () => ({
  default: (await import("../components/sheets/MappingDialog")).MappingDialog,
}));

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  summary: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  left: { display: "block", padding: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
});

/** ① 识别: what each sheet was taken for. */
export function RecognisePage() {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const reading = usePane((state) => state.reading);
  const recognised = valueOf(reading);
  const greets = usePane(isGreeting);
  const [hasBegun, begin] = useState(false);
  const start = (): void => {
    begin(true);
    void session.recognise();
  };
  if (greets) return <FirstRun hasBegun={hasBegun} begin={start} />;
  return (
    <PageFrame
      title={say("recognise.title")}
      head={
        recognised && (
          <Text className={styles.summary}>
            <Summary recognised={recognised} />
          </Text>
        )
      }
      actions={
        recognised ? (
          <>
            <Button
              appearance="primary"
              onClick={() => {
                session.show("check");
                void session.check();
              }}
            >
              {say("recognise.next")}
            </Button>
            <Button onClick={start}>{say("recognise.again")}</Button>
          </>
        ) : (
          <Button appearance="primary" disabled={reading.state === "running"} onClick={start}>
            {say("recognise.start")}
          </Button>
        )
      }
    >
      <TaskStatus task={reading} retry={start} />
      <Questions />
      <Inferences />
      {recognised && <Sheets recognised={recognised} />}
    </PageFrame>
  );
}

function Summary({ recognised }: { readonly recognised: Recognised }) {
  const { say } = useWords();
  const count = (place: SheetPlace): number => recognised.sheets.filter((sheet) => placeOf(sheet) === place).length;
  return PLACES.flatMap((place) =>
    count(place) > 0 ? say(`recognise.summary.${place}`, { count: count(place) }) : [],
  ).join(say("recognise.summary.separator"));
}

const PLACES = ["read", "others", "look"] as const;
type SheetPlace = (typeof PLACES)[number];

/** Where a sheet stands in the account; null for what is blank, our own or a template. */
function placeOf({ tables, unread, account }: SheetReport): SheetPlace | null {
  if (tables.some(({ isDoubtful }) => isDoubtful) || (account?.questions ?? 0) > 0) return "look";
  if (tables.length > 0) return "read";
  return unread === "unrecognised" || unread === "set-aside" || unread === "repeated" ? "others" : null;
}

function Sheets({ recognised }: { readonly recognised: Recognised }) {
  const styles = useStyles();
  const { say } = useWords();
  const [edited, edit] = useState<SheetReport | null>(null);
  const read = recognised.sheets.filter(({ tables }) => tables.length > 0);
  const left = recognised.sheets.filter(({ tables }) => tables.length === 0);
  return (
    <>
      {read.length === 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say("recognise.nothing")}</MessageBarTitle>
            {say("recognise.nothing.how")}
          </MessageBarBody>
        </MessageBar>
      )}
      {read.length > 0 && <UnitField />}
      <ul className={styles.list}>
        {read.map((sheet) => (
          <SheetCard key={sheet.sheet} report={sheet} edit={() => edit(sheet)} />
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <Text as="h3" weight="semibold" className={styles.left}>
            {say("recognise.left")}
          </Text>
          <ul className={styles.list}>
            {left.map((sheet) => (
              <SheetCard key={sheet.sheet} report={sheet} edit={() => edit(sheet)} />
            ))}
          </ul>
        </>
      )}
      {edited && (
        <Suspense>
          <MappingDialog key={edited.sheet} report={edited} gone={() => edit(null)} />
        </Suspense>
      )}
    </>
  );
}
