import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useWords } from "../../context";
import type { DraftAnswer } from "../../protocol/planMessages";

const useStyles = makeStyles({
  changes: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    minHeight: "44px",
  },
  list: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  place: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  change: { margin: 0 },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  after: { textDecorationLine: "none" },
});

/** What writing a form would change, old beside new; null while it is being worked out. */
export function DraftChanges({ changes }: { readonly changes: DraftAnswer["changes"] | null }) {
  const styles = useStyles();
  const { say } = useWords();
  const blank = say("draft.blank");
  return (
    <div className={styles.changes} aria-live="polite">
      {changes === null && <Spinner size="tiny" label={say("common.wait")} />}
      {changes?.length === 0 && <Text size={200}>{say("draft.noChanges")}</Text>}
      {changes && changes.length > 0 && (
        <>
          <Text size={200} weight="medium" block>
            {say("draft.changes")}
          </Text>
          <dl className={styles.list}>
            {changes.map(({ place, column, before, after }) => (
              <div key={place} style={{ display: "contents" }}>
                <dt className={styles.place}>{`${column} ${place}`}</dt>
                <dd className={styles.change}>
                  {before !== "" && (
                    <>
                      <del className={styles.before}>{before}</del>
                      {" → "}
                    </>
                  )}
                  <ins className={styles.after}>{after === "" ? blank : after}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
