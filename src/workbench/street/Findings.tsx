import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { StreetFinding } from "../../street/model";
import { useStreetSpeech } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  place: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Findings across branches, as sentences with the places they rest on. */
export function Findings({ findings }: { readonly findings: readonly StreetFinding[] }) {
  const styles = useStyles();
  const { say, title, message, words } = useStreetSpeech();
  if (findings.length === 0) return <Text>{say("page.noFindings")}</Text>;
  return (
    <ul className={styles.list}>
      {findings.map((finding, index) => (
        <li key={index}>
          <Text weight="semibold">
            {words.severities[finding.severity]} · {title(finding.rule)}
            {finding.subject && ` · ${finding.subject}`}
          </Text>
          <div>
            {finding.branches.join(words.listSeparator)}: {message(finding)}
          </div>
          <div className={styles.place}>
            {finding.at
              .map(({ file, sheet, row }) =>
                [file, sheet, row === null ? "" : row + 1].filter((part) => part !== "").join(" "),
              )
              .join("; ")}
          </div>
        </li>
      ))}
    </ul>
  );
}
