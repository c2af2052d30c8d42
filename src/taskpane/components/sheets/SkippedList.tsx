import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useWords } from "../../context";
import { skipText } from "../forms/skipText";
import type { Skipped } from "../../protocol/quarterMessages";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  item: { display: "flex", flexDirection: "column" },
  heading: { display: "block", paddingBottom: tokens.spacingVerticalXS },
  reason: { color: tokens.colorNeutralForeground3 },
});

/** What can't be made yet, and for want of what. */
export function SkippedList({ skipped }: { readonly skipped: readonly Skipped[] }) {
  const styles = useStyles();
  const words = useWords();
  if (skipped.length === 0) return null;
  return (
    <section>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {words.say("fill.cannot")}
      </Text>
      <ul className={styles.list}>
        {skipped.map((each) => (
          <li key={each.id} className={styles.item}>
            <Text>{words.forms[each.id] ?? each.id}</Text>
            <Text size={200} className={styles.reason}>
              {skipText(each, words)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
