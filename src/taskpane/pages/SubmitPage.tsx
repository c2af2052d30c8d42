import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Checklist } from "../components/Checklist";
import { QuarterFrame } from "../components/QuarterFrame";
import { SheetLink } from "../components/SheetLink";
import { usePane, useSession, useWords } from "../context";
import { openForms, standingOf } from "../session/fillingState";
import { valueOf } from "../session/task";
import type { FormOffer, QuarterOffer } from "../worker/quarterMessages";

/** What goes to the street committee, and what is put up for everybody to see. */
const REPORTS = ["quarter-report", "check-report"];
const PUBLICATIONS = ["dues-publication", "love-fund-publication", "party-fund-publication"];

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "2px" },
  heading: { display: "block", paddingBottom: tokens.spacingVerticalXS },
  group: { color: tokens.colorNeutralForeground3, display: "block", paddingTop: tokens.spacingVerticalXS },
});

/** ⑤ 报送: whether the book is fit to be handed in, why not, and what to hand in. */
export default function SubmitPage() {
  const { say } = useWords();
  return (
    <QuarterFrame title={say("submit.title")} makes={isReport} actions={(offer) => <Actions offer={offer} />}>
      {(offer) => (
        <>
          <Verdict offer={offer} />
          <Checklist offer={offer} />
          <ToSend offer={offer} />
        </>
      )}
    </QuarterFrame>
  );
}

function isReport(id: string): boolean {
  return REPORTS.includes(id);
}

function Verdict({ offer }: { readonly offer: QuarterOffer }) {
  const { say } = useWords();
  const errors = usePane(({ check }) => valueOf(check)?.summary.error ?? 0);
  const tables = usePane(({ reading }) => valueOf(reading)?.sheets.flatMap((sheet) => sheet.tables).length ?? 0);
  // A book in which nothing was understood is not a book without faults.
  if (tables === 0) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say("submit.nothingRead")}</MessageBarBody>
      </MessageBar>
    );
  }
  const verdict = errors > 0 ? "unfit" : openForms(offer).length > 0 ? "almost" : "fit";
  return (
    <MessageBar intent={INTENTS[verdict]} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say(`submit.${verdict}`)}</MessageBarTitle>
        {say(`submit.${verdict}.text`)}
      </MessageBarBody>
    </MessageBar>
  );
}

const INTENTS = { unfit: "error", almost: "warning", fit: "success" } as const;

/** The sheets to hand in that are there. */
function ToSend({ offer }: { readonly offer: QuarterOffer }) {
  const styles = useStyles();
  const { say } = useWords();
  const sheetsOf = (ids: readonly string[]): string[] =>
    offer.forms.flatMap(({ form, sheets }) =>
      ids.includes(form) ? sheets.filter(({ isThere }) => isThere).map(({ name }) => name) : [],
    );
  const groups = [
    { name: say("submit.send.report"), sheets: sheetsOf(REPORTS) },
    { name: say("submit.send.publish"), sheets: sheetsOf(PUBLICATIONS) },
  ].filter(({ sheets }) => sheets.length > 0);
  if (groups.length === 0) return null;
  return (
    <section>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {say("submit.send")}
      </Text>
      {groups.map(({ name, sheets }) => (
        <div key={name}>
          <Text size={200} className={styles.group}>
            {name}
          </Text>
          <ul className={styles.list}>
            {sheets.map((sheet) => (
              <li key={sheet}>
                <SheetLink sheet={sheet} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The report of the check is what an unfit book needs; a fit one is handed in with the quarter's report. */
function Actions({ offer }: { readonly offer: QuarterOffer }) {
  const session = useSession();
  const { say } = useWords();
  const isFit = usePane(({ check }) => valueOf(check)?.summary.error === 0);
  const isFollowing = usePane((state) => state.isFollowing);
  const make = (form: string) => () => void session.filling.make([form]);
  const isOpen = (form: FormOffer | undefined): boolean =>
    form?.reason === null && standingOf(form.sheets) !== "current";
  const [quarterReport, checkReport] = REPORTS.map((id) => offer.forms.find(({ form }) => form === id));
  const report = (
    <Button
      key="check-report"
      appearance={isFit ? "secondary" : "primary"}
      disabled={isFollowing || !isOpen(checkReport)}
      onClick={make("check-report")}
    >
      {say("submit.makeReport")}
    </Button>
  );
  const quarter = (
    <Button
      key="quarter-report"
      appearance={isFit ? "primary" : "secondary"}
      disabled={isFollowing || !isOpen(quarterReport)}
      onClick={make("quarter-report")}
    >
      {say("submit.makeQuarter")}
    </Button>
  );
  return isFit ? [quarter, report] : [report, quarter];
}
