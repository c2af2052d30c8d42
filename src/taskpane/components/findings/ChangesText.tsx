import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FormChanges } from "../../../forms/update";
import { useWords } from "../../context";
import { figureText } from "../forms/figureText";

const useStyles = makeStyles({
  changes: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** What filling a form again changes in it; nothing where it changes nothing. */
export function ChangesText({ changes }: { readonly changes: FormChanges }) {
  const styles = useStyles();
  const { say, figures, listSeparator } = useWords();
  const { added, removed, changed, totals, kept } = changes;
  const parts = [
    ...(added > 0 ? [say("fill.changes.added", { count: added })] : []),
    ...(removed > 0 ? [say("fill.changes.removed", { count: removed })] : []),
    ...(changed > 0 ? [say("fill.changes.changed", { count: changed })] : []),
    ...totals.map(({ key, before, after }) =>
      say("fill.changes.figure", {
        figure: figures[key] ?? key,
        before: figureText(key, before),
        after: figureText(key, after),
      }),
    ),
    ...(kept > 0 ? [say("fill.changes.kept", { count: kept })] : []),
  ];
  if (parts.length === 0) return null;
  return (
    <Text size={200} className={styles.changes}>
      {parts.join(listSeparator)}
    </Text>
  );
}
