import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Checklist } from "../components/findings/Checklist";
import { HandOver } from "../components/forms/HandOver";
import { NextYear } from "../components/forms/NextYear";
import { QuarterFrame } from "../components/frame/QuarterFrame";
import { ReturnSlip } from "../components/forms/ReturnSlip";
import { SubmitPackage } from "../components/forms/SubmitPackage";
import { Questions } from "../components/sheets/Questions";
import { usePane, useSession, useWords } from "../context";
import { openForms } from "../session/fillingState";
import { valueOf } from "../session/task";
import type { QuarterOffer } from "../protocol/quarterMessages";

/** What goes to the street committee. */
const REPORTS = ["quarter-report", "check-report"];

/** ⑤ 报送: whether the book is fit to be handed in, why not, and what to hand in. */
export default function SubmitPage() {
  const { say } = useWords();
  return (
    <QuarterFrame title={say("submit.title")} makes={isReport} actions={(offer) => <Actions offer={offer} />}>
      {(offer) => (
        <>
          <Verdict offer={offer} />
          <Questions />
          <Checklist offer={offer} />
          <HandOver offer={offer} />
          <SubmitPackage />
          <ReturnSlip />
          <NextYear />
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
  const judged = usePane(({ check }) => valueOf(check)?.verdict ?? "open");
  const tables = usePane(({ reading }) => valueOf(reading)?.sheets.flatMap((sheet) => sheet.tables).length ?? 0);
  // A book in which nothing was understood is not a book without faults.
  if (tables === 0) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say("submit.nothingRead")}</MessageBarBody>
      </MessageBar>
    );
  }
  const isAlmost = judged === "fit" && openForms(offer).length > 0;
  const verdict = isAlmost ? "almost" : judged === "open" ? "undecided" : judged;
  return (
    <MessageBar intent={INTENTS[verdict]} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say(`submit.${verdict}`)}</MessageBarTitle>
        {say(`submit.${verdict}.text`)}
      </MessageBarBody>
    </MessageBar>
  );
}

const INTENTS = { unfit: "error", undecided: "warning", almost: "warning", fit: "success" } as const;

/** Names of the sheets of some forms, as far as they are there. */
function sheetsOf({ forms }: QuarterOffer, ids: readonly string[]): string[] {
  return forms.flatMap(({ form, sheets }) =>
    ids.includes(form) ? sheets.filter(({ isThere }) => isThere).map(({ name }) => name) : [],
  );
}

/** An unfit book needs the report of its check, and a fit one the quarter's report; what is there already is not made again. */
function Actions({ offer }: { readonly offer: QuarterOffer }) {
  const session = useSession();
  const { say } = useWords();
  const isFit = usePane(({ check }) => valueOf(check)?.verdict === "fit");
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
