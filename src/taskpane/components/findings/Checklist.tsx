import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane, useSession, useWords } from "../../context";
import { openForms, standingOf } from "../../session/fillingState";
import type { PageName } from "../../session/state";
import type { Outlook } from "../../session/submitting";
import { valueOf } from "../../session/task";
import type { QuarterOffer } from "../../protocol/quarterMessages";
import { CheckItem } from "./CheckItem";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  details: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "4px" },
  rule: { textAlign: "left" },
  ignored: { display: "flex", flexDirection: "column" },
  reason: { color: tokens.colorNeutralForeground3 },
});

/** Rules with errors that are listed; the check page has all. */
const MOST_RULES = 8;
/** Findings set aside that are listed; the report has all. */
const MOST_IGNORED = 20;

/** All that has to be right, or to be looked at, before the book is handed in. */
export function Checklist({ offer }: { readonly offer: QuarterOffer }) {
  const styles = useStyles();
  const outlook = useOutlook();
  return (
    <ul className={styles.list}>
      <Errors outlook={outlook} />
      <Warnings />
      <Unread />
      {offer.unit === "" && <Unit />}
      <Forms offer={offer} />
      <Withheld offer={offer} />
      <Charts offer={offer} />
      {outlook && <Ignored outlook={outlook} />}
    </ul>
  );
}

/** What the last check means for handing the book in, in the language spoken. */
function useOutlook(): Outlook | null {
  const session = useSession();
  const check = usePane((state) => valueOf(state.check));
  const language = usePane((state) => state.language);
  const [outlook, setOutlook] = useState<Outlook | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (check) void session.submitting.outlook().then((found) => isWanted && setOutlook(found));
    return () => {
      isWanted = false;
    };
  }, [session, check, language]);
  return outlook;
}

function useSummary() {
  return usePane(({ check }) => valueOf(check)?.summary) ?? { error: 0, warning: 0, info: 0 };
}

function Errors({ outlook }: { readonly outlook: Outlook | null }) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const { error } = useSummary();
  if (error === 0) return <CheckItem state="good" text={say("submit.errors.none")} />;
  const rules = outlook?.errors ?? [];
  return (
    <CheckItem state="bad" text={say("submit.errors", { count: error })}>
      <ul className={styles.details}>
        {rules.slice(0, MOST_RULES).map(({ key, title, count }) => (
          <li key={key}>
            <Link as="button" className={styles.rule} onClick={() => void session.submitting.showRule(key)}>
              {say("submit.rule", { title, count })}
            </Link>
          </li>
        ))}
      </ul>
      {rules.length > MOST_RULES && (
        <Text size={200} className={styles.reason}>
          {say("submit.more", { count: rules.length - MOST_RULES })}
        </Text>
      )}
    </CheckItem>
  );
}

function Warnings() {
  const { say } = useWords();
  const { warning } = useSummary();
  return warning === 0 ? (
    <CheckItem state="good" text={say("submit.warnings.none")} />
  ) : (
    <CheckItem state="note" text={say("submit.warnings", { count: warning })} action={<Way to="check" />} />
  );
}

/** Sheets that look like none of the ledgers; what is blank, set aside or our own is no matter. */
function Unread() {
  const { say, listSeparator } = useWords();
  const unread = usePane(({ reading }) => valueOf(reading))?.sheets.filter(({ unread: why }) => why === "unrecognised");
  if (!unread || unread.length === 0) return <CheckItem state="good" text={say("submit.unread.none")} />;
  const sheets = unread.map(({ sheet }) => sheet).join(listSeparator);
  return (
    <CheckItem
      state="note"
      text={say("submit.unread", { count: unread.length, sheets })}
      action={<Way to="recognise" />}
    />
  );
}

function Unit() {
  const { say } = useWords();
  return <CheckItem state="note" text={say("submit.unit.none")} action={<Way to="fill" />} />;
}

function Forms({ offer }: { readonly offer: QuarterOffer }) {
  const { say, forms, listSeparator } = useWords();
  const open = openForms(offer);
  if (open.length === 0) return <CheckItem state="good" text={say("submit.forms.current")} />;
  const texts = (["absent", "older"] as const).flatMap((standing) => {
    const names = open.filter(({ sheets }) => standingOf(sheets) === standing).map(({ form }) => forms[form] ?? form);
    if (names.length === 0) return [];
    return [say(`submit.forms.${standing}`, { count: names.length, names: names.join(listSeparator) })];
  });
  return texts.map((text) => <CheckItem key={text} state="bad" text={text} action={<Way to="fill" />} />);
}

/** Forms that can't be made, or not whole, before a question is answered. */
function Withheld({ offer }: { readonly offer: QuarterOffer }) {
  const styles = useStyles();
  const { say, forms } = useWords();
  const withheld = offer.forms.flatMap(({ form, because, blanks }) => {
    const name = forms[form] ?? form;
    if (because !== null) return say("submit.withheld.form", { name, question: because });
    return blanks.map((question) => say("submit.withheld.blank", { name, question }));
  });
  if (withheld.length === 0) return null;
  return (
    <CheckItem state="note" text={say("submit.withheld")} action={<Way to="recognise" />}>
      <ul className={styles.details}>
        {withheld.map((text) => (
          <li key={text}>
            <Text size={200}>{text}</Text>
          </li>
        ))}
      </ul>
    </CheckItem>
  );
}

function Charts({ offer: { chartSheet } }: { readonly offer: QuarterOffer }) {
  const { say } = useWords();
  if (!chartSheet) return null;
  const standing = standingOf([chartSheet]);
  if (standing === "current") return <CheckItem state="good" text={say("submit.charts.current")} />;
  return <CheckItem state="note" text={say(`submit.charts.${standing}`)} action={<Way to="chart" />} />;
}

function Ignored({ outlook: { ignored } }: { readonly outlook: Outlook }) {
  const styles = useStyles();
  const { say } = useWords();
  if (ignored.length === 0) return null;
  return (
    <CheckItem state="note" text={say("submit.ignored", { count: ignored.length })}>
      <ul className={styles.details}>
        {ignored.slice(0, MOST_IGNORED).map(({ key, place, subject, message, reason }) => (
          <li key={key} className={styles.ignored}>
            <Text size={200}>{[place, subject, message].filter(Boolean).join(" · ")}</Text>
            <Text size={200} className={styles.reason}>
              {say("submit.ignored.reason", { reason })}
            </Text>
          </li>
        ))}
      </ul>
    </CheckItem>
  );
}

const WAYS = {
  recognise: "submit.look.recognise",
  check: "submit.look.check",
  fill: "submit.look.fill",
  chart: "submit.look.chart",
} as const satisfies Partial<Record<PageName, string>>;

/** The way to the page where a point is settled. */
function Way({ to }: { readonly to: keyof typeof WAYS }) {
  const session = useSession();
  const { say } = useWords();
  return (
    <Button size="small" onClick={() => session.show(to)}>
      {say(WAYS[to])}
    </Button>
  );
}
