import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane, useSession, useWords } from "../../context";
import { valueOf } from "../../session/task";
import type { QuestionCard } from "../../protocol/checkMessages";
import { SheetLink } from "../frame/SheetLink";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "12px" },
  question: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  choices: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "4px" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the clerk has to say before the book can be judged: each question with its place, and a button for each answer. */
export function Questions() {
  const styles = useStyles();
  const { say } = useWords();
  const questions = useQuestions();
  if (questions.length === 0) return null;
  return (
    <section>
      <Text as="h3" weight="semibold">
        {say("questions.title", { count: questions.length })}
      </Text>
      <ul className={styles.list}>
        {questions.map((question) => (
          <Question key={question.id} question={question} />
        ))}
      </ul>
    </section>
  );
}

function Question({ question }: { readonly question: QuestionCard }) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const isBusy = usePane(({ isFollowing, writing }) => isFollowing || writing.state === "running");
  const { id, message, at, place, samples, choices } = question;
  return (
    <li className={styles.question}>
      <Text>{message}</Text>
      <Text size={200} className={styles.quiet}>
        <SheetLink sheet={at.sheet} /> {place === at.sheet ? "" : place}
        {samples.length > 0 && ` · ${say("questions.samples", { samples: samples.join(say("questions.separator")) })}`}
      </Text>
      <div className={styles.choices}>
        {choices.map(({ value, text, evidence }) => (
          <Button
            key={value}
            size="small"
            disabled={isBusy}
            title={evidence}
            onClick={() => void session.answer(id, value)}
          >
            {text}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** The questions that are open, in the language spoken. */
function useQuestions(): readonly QuestionCard[] {
  const session = useSession();
  const recognised = usePane((state) => valueOf(state.reading));
  const check = usePane((state) => valueOf(state.check));
  const language = usePane((state) => state.language);
  const [questions, setQuestions] = useState<readonly QuestionCard[]>([]);
  useEffect(() => {
    let isWanted = true;
    if (!recognised || recognised.questions === 0) setQuestions([]);
    else void session.submitting.questions().then((found) => isWanted && setQuestions(found ?? []));
    return () => {
      isWanted = false;
    };
  }, [session, recognised, check, language]);
  return questions;
}
