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
import { openForms } from "../session/fillingState";
import { valueOf } from "../session/task";
import type { QuarterOffer } from "../worker/quarterMessages";

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

/** Names of the sheets of some forms, as far as they are there. */
function sheetsOf({ forms }: QuarterOffer, ids: readonly string[]): string[] {
  return forms.flatMap(({ form, sheets }) =>
    ids.includes(form) ? sheets.filter(({ isThere }) => isThere).map(({ name }) => name) : [],
  );
}

/** The sheets to hand in that are there. */
function ToSend({ offer }: { readonly offer: QuarterOffer }) {
  const styles = useStyles();
  const { say } = useWords();
  const groups = [
    { name: say("submit.send.report"), sheets: sheetsOf(offer, REPORTS) },
    { name: say("submit.send.publish"), sheets: sheetsOf(offer, PUBLICATIONS) },
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

/** An unfit book needs the report of its check, and a fit one the quarter's report; what is there already is not made again. */
function Actions({ offer }: { readonly offer: QuarterOffer }) {
  const session = useSession();
  const { say } = useWords();
  const isFit = usePane(({ check }) => valueOf(check)?.summary.error === 0);
  const isFollowing = usePane((state) => state.isFollowing);
  const open = (isFit ? REPORTS : [...REPORTS].reverse()).filter((id) =>
    openForms(offer).some(({ form }) => form === id),
  );
  if (open.length === 0) {
    const [report] = sheetsOf(offer, ["quarter-report"]);
    const next = isFit && report !== undefined ? () => void session.filling.show(report) : () => session.show("check");
    return (
      <Button appearance="primary" onClick={next}>
        {say(isFit ? "submit.open" : "submit.mend")}
      </Button>
    );
  }
  return open.map((form, index) => (
    <Button
      key={form}
      appearance={index === 0 ? "primary" : "secondary"}
      disabled={isFollowing}
      onClick={() => void session.filling.make([form])}
    >
      {say(form === "check-report" ? "submit.makeReport" : "submit.makeQuarter")}
    </Button>
  ));
}
