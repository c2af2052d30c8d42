import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane, useSession, useWords } from "../../context";
import type { InferenceCard } from "../../protocol/recogniseMessages";
import { valueOf } from "../../session/task";

const useStyles = makeStyles({
  section: { paddingTop: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  inference: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  facts: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The answers by which an inference is taken, and refused. */
const TAKEN = "yes";
const REFUSED = "no";

/** What was worked out instead of read, each with its reason and a way to say no to it. */
export function Inferences() {
  const styles = useStyles();
  const { say } = useWords();
  const inferences = useInferences();
  if (inferences.length === 0) return null;
  return (
    <section className={styles.section}>
      <Text as="h3" weight="semibold">
        {say("inferences.title")}
      </Text>
      <ul className={styles.list}>
        {inferences.map((inference) => (
          <Inference key={`${inference.id} ${inference.basis}`} inference={inference} />
        ))}
      </ul>
    </section>
  );
}

function Inference({ inference }: { readonly inference: InferenceCard }) {
  const styles = useStyles();
  const session = useSession();
  const { say, listSeparator } = useWords();
  const isBusy = usePane(({ isFollowing, writing }) => isFollowing || writing.state === "running");
  const { id, name, rows, basis, sheets, isRefused } = inference;
  const action = say(isRefused ? "inferences.take" : "inferences.refuse");
  return (
    <li className={styles.inference}>
      <span className={styles.facts}>
        <Text>{say(isRefused ? "inferences.refused" : "inferences.taken", { name, count: rows })}</Text>
        <Text size={200} className={styles.quiet}>
          {say("inferences.basis", { basis, sheets: sheets.join(listSeparator) })}
        </Text>
      </span>
      <Button
        size="small"
        disabled={isBusy}
        aria-label={`${action} ${name}`}
        onClick={() => void session.answer(id, isRefused ? TAKEN : REFUSED)}
      >
        {action}
      </Button>
    </li>
  );
}

/** What was worked out of the book as it was last read, in the language spoken. */
function useInferences(): readonly InferenceCard[] {
  const session = useSession();
  const recognised = usePane((state) => valueOf(state.reading));
  const language = usePane((state) => state.language);
  const [inferences, setInferences] = useState<readonly InferenceCard[]>([]);
  useEffect(() => {
    let isWanted = true;
    if (recognised) void session.submitting.inferences().then((found) => isWanted && setInferences(found ?? []));
    else setInferences([]);
    return () => {
      isWanted = false;
    };
  }, [session, recognised, language]);
  return inferences;
}
