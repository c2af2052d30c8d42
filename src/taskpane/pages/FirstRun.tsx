import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { BookOpenFilled } from "@fluentui/react-icons";
import { useState } from "react";
import type { PaneText } from "../../locales/pane";
import { usePane, useSession, useWords } from "../context";
import { openSample } from "../sample";

const useStyles = makeStyles({
  page: {
    margin: "auto",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    maxWidth: "320px",
    textAlign: "center",
  },
  icon: { fontSize: "48px", color: tokens.colorBrandForeground1 },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
  told: { color: tokens.colorNeutralForeground2, minHeight: "40px" },
});

export interface FirstRunProps {
  /** The clerk has begun, and the workbook is still blank. */
  readonly hasBegun: boolean;
  readonly begin: () => void;
}

/** The first sight of the pane, beside a blank workbook: what it does, and two ways to begin. */
export function FirstRun({ hasBegun, begin }: FirstRunProps) {
  const styles = useStyles();
  const { say } = useWords();
  const session = useSession();
  const isWriting = usePane(({ writing }) => writing.state === "running");
  const [told, tell] = useState<PaneText | null>(hasBegun ? "first.empty" : null);
  return (
    <div className={styles.page}>
      <BookOpenFilled className={styles.icon} aria-hidden />
      <Text size={400}>{say("first.sentence")}</Text>
      <div className={styles.buttons}>
        <Button
          onClick={() => void openSample().then((isOpen) => tell(isOpen ? "first.sampleOpened" : "first.noSample"))}
        >
          {say("first.sample")}
        </Button>
        <Button appearance="primary" onClick={begin}>
          {say("first.start")}
        </Button>
      </div>
      <Text size={200}>{say("first.standard.text")}</Text>
      <Button disabled={isWriting} onClick={() => void session.years.begin()}>
        {say("first.standard")}
      </Button>
      <Text className={styles.told} role="status">
        {told && say(told)}
      </Text>
    </div>
  );
}
