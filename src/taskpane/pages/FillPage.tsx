import { Button, makeStyles } from "@fluentui/react-components";
import { FormCard } from "../components/forms/FormCard";
import { QuarterFrame } from "../components/frame/QuarterFrame";
import { SkippedList } from "../components/sheets/SkippedList";
import { UnitField } from "../components/sheets/UnitField";
import { usePane, useSession, useWords } from "../context";
import { isChosen } from "../session/fillingState";
import type { FormOffer, QuarterOffer } from "../protocol/quarterMessages";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** ③ 填表: which forms can be filled, with what figures and where, and the filling of them. */
export default function FillPage() {
  const { say } = useWords();
  return (
    <QuarterFrame title={say("fill.title")} makes={isForm} actions={(offer) => <Actions offer={offer} />}>
      {(offer) => <Forms offer={offer} />}
    </QuarterFrame>
  );
}

function isForm(id: string): boolean {
  return id !== "charts";
}

function Forms({ offer }: { readonly offer: QuarterOffer }) {
  const styles = useStyles();
  const { say } = useWords();
  const made = offer.forms.filter(({ reason }) => reason === null);
  const skipped = offer.forms.flatMap(({ form, reason, because }) =>
    reason === null ? [] : [{ id: form, reason, because }],
  );
  return (
    <>
      <UnitField />
      <ul className={styles.list} aria-label={say("fill.chosen")}>
        {made.map((form) => (
          <FormCard key={form.form} offer={form} />
        ))}
      </ul>
      <SkippedList skipped={skipped} />
    </>
  );
}

function Actions({ offer }: { readonly offer: QuarterOffer }) {
  const session = useSession();
  const { say } = useWords();
  const filling = usePane((state) => state.filling);
  const isFollowing = usePane((state) => state.isFollowing);
  const chosen: FormOffer[] = offer.forms.filter((form) => isChosen(form, filling));
  const next = (
    <Button appearance={chosen.length === 0 ? "primary" : "secondary"} onClick={() => session.show("chart")}>
      {say("fill.next")}
    </Button>
  );
  if (chosen.length === 0) return next;
  return (
    <>
      <Button
        appearance="primary"
        disabled={isFollowing}
        onClick={() => void session.filling.make(chosen.map(({ form }) => form))}
      >
        {say("fill.make", { count: chosen.length })}
      </Button>
      {next}
    </>
  );
}
