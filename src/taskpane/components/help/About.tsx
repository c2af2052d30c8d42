import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ABOUT } from "../../about";
import { useWords } from "../../context";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, fontVariantNumeric: "tabular-nums" },
  },
});

/** Which version this is, and on what terms. */
export function About() {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.page}>
      <Text as="h3" weight="semibold">
        {say("app.name")}
      </Text>
      <dl className={styles.facts}>
        <dt>{say("help.version")}</dt>
        <dd>{ABOUT.version}</dd>
        <dt>{say("help.license")}</dt>
        <dd>{say("help.license.text", { license: ABOUT.license })}</dd>
        <dt>{say("help.with")}</dt>
        <dd>{say("help.with.text")}</dd>
      </dl>
      <Text size={200}>{say("help.trust")}</Text>
    </div>
  );
}
