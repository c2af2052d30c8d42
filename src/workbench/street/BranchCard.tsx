import { Button, Field, Input, makeStyles, Title3 } from "@fluentui/react-components";
import { useState } from "react";
import type { Decision, StreetFinding } from "../../street/model";
import type { BranchStanding } from "../../street/states";
import { Findings } from "./Findings";
import { useStreetSpeech } from "./words";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  log: { margin: 0, paddingInlineStart: "20px" },
});

interface BranchCardProps {
  readonly standing: BranchStanding;
  readonly findings: readonly StreetFinding[];
  readonly decisions: readonly Decision[];
  readonly onDecide: (state: Decision["state"], reason: string) => void;
}

/** One branch: what was found, what was decided, and the decisions that can be taken. Each is added to the log, none is erased. */
export function BranchCard({ standing, findings, decisions, onDecide }: BranchCardProps) {
  const styles = useStyles();
  const { say } = useStreetSpeech();
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const { branch, decision, state } = standing;
  const decide = (next: Decision["state"], needsReason: boolean) => {
    if (needsReason && reason.trim() === "") return setAsked(true);
    setAsked(false);
    setReason("");
    onDecide(next, reason.trim());
  };
  return (
    <section className={styles.card} aria-label={branch.branch}>
      <Title3 as="h2">{branch.branch}</Title3>
      <Field
        label={say("page.reason")}
        validationState={isAsked ? "error" : "none"}
        validationMessage={isAsked ? say("page.reasonAsked") : undefined}
      >
        <Input value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => decide("accepted", false)}>
          {say("page.accept")}
        </Button>
        <Button onClick={() => decide("accepted-with-note", true)}>{say("page.acceptWithNote")}</Button>
        <Button onClick={() => decide("returned", true)}>{say("page.return")}</Button>
        {state === "missing" && <Button onClick={() => decide("zero", true)}>{say("page.zero")}</Button>}
        <Button disabledFocusable={!decision} onClick={() => decision && decide("taken-back", true)}>
          {say("page.takeBack")}
        </Button>
      </div>
      {decisions.length > 0 && (
        <ol className={styles.log} aria-label={say("page.log")}>
          {decisions.map((each, index) => (
            <li key={index}>
              {[
                each.at,
                each.state === "taken-back" ? say("page.takenBack") : say(`state.${each.state}`),
                each.reason,
              ].join(" ")}
            </li>
          ))}
        </ol>
      )}
      <Findings findings={findings} />
    </section>
  );
}
