import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Totals } from "../../../forms/engine/form";
import { useWords } from "../../context";
import { figureText, shownFigures } from "./figureText";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    margin: "2px 0 0",
  },
  figure: { display: "flex", flexDirection: "column", alignItems: "flex-end", minWidth: 0 },
  label: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    textAlign: "right",
  },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  /** A sum of many digits stays on its line. */
  long: { fontSize: tokens.fontSizeBase200 },
});

/** The figures by which a clerk knows a form. */
export function Figures({ form, totals }: { readonly form: string; readonly totals: Totals }) {
  const styles = useStyles();
  const { figures } = useWords();
  const shown = shownFigures(form).flatMap((key) => {
    const value = totals[key];
    return value === undefined ? [] : [{ key, text: figureText(key, value) }];
  });
  if (shown.length === 0) return null;
  return (
    <dl className={styles.figures}>
      {shown.map(({ key, text }) => (
        <div key={key} className={styles.figure}>
          <dt className={styles.label}>{figures[key] ?? key}</dt>
          <dd className={mergeClasses(styles.value, text.length > 10 && styles.long)}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
