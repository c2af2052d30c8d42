import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { formatDate } from "../../../domain/values/dates";
import { formatYuan } from "../../../domain/values/money";
import { versionOn, type DuesBand } from "../../../domain/records/settings";
import { usePane, useWords } from "../../context";

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  bands: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    paddingLeft: "18px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  basis: { color: tokens.colorNeutralForeground3, display: "block", overflowWrap: "anywhere" },
});

/** Rates of the dues by the bands of their base. The rules set them; they are shown to be looked up. */
export function DuesBands({ name }: { readonly name: "duesBands" | "retiredBands" }) {
  const styles = useStyles();
  const { say } = useWords();
  const asOf = usePane((state) => state.asOf);
  const { value: bands, from, source } = versionOn(name, asOf);
  return (
    <div className={styles.row}>
      <Text>{say(`settings.${name}`)}</Text>
      <ul className={styles.bands}>
        {bands.map(({ upTo, rate }, index) => (
          <li key={rate}>
            {upTo === null
              ? say("settings.bandAbove", { from: formatYuan(lastEnd(bands, index)), rate: rate / 100 })
              : say("settings.band", { upTo: formatYuan(upTo), rate: rate / 100 })}
          </li>
        ))}
      </ul>
      <Text size={200} className={styles.basis}>
        {say("settings.fixed", { from })}
        {" · "}
        {source}
      </Text>
    </div>
  );
}

function lastEnd(bands: readonly DuesBand[], index: number): number {
  return bands[index - 1]?.upTo ?? 0;
}

/** From when on the development rules of 2026 are in force. */
export function DevelopmentRules() {
  const styles = useStyles();
  const { say } = useWords();
  const asOf = usePane((state) => state.asOf);
  const { value, from, source } = versionOn("development2026From", asOf);
  return (
    <div className={styles.row}>
      <Text block>
        {say("settings.development2026From")} {formatDate(value)}
      </Text>
      <Text size={200} className={styles.basis}>
        {say("settings.fixed", { from })}
        {" · "}
        {source}
      </Text>
    </div>
  );
}
